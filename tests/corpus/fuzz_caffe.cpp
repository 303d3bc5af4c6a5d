// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/caffe_reader.h"
#include "tests/corpus/fuzz.h"

/// Text where the bytes begin like a description, else weights; both where a line "%%%%" divides them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t border = all.find("%%%%\n");
    const bool both = border != std::string_view::npos;
    const bool text = both || all.starts_with("input") || all.starts_with("layer") || all.starts_with("name");
    const std::string_view description = both ? all.substr(0, border) : text ? all : std::string_view{};
    const std::string_view weights = both ? all.substr(border + 5) : text ? std::string_view{} : all;
    const auto model = caffe::read(std::as_bytes(std::span(weights)), description, "fuzz", {});
    if (model)
        fuzz::touch(model->weights);
    else
        fuzz::checkMessage(model.error());
    return 0;
}
