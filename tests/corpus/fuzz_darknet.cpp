// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/darknet/darknet_reader.h"
#include "tests/corpus/fuzz.h"

#include <algorithm>
#include <string_view>

/// A description up to the first zero byte, weights behind it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto* split = std::find(data, data + size, std::uint8_t{0});
    const std::string_view cfg(reinterpret_cast<const char*>(data), static_cast<std::size_t>(split - data));
    const std::size_t rest = split == data + size ? size : cfg.size() + 1;
    const auto weights = std::as_bytes(std::span(data, size)).subspan(rest);
    const auto model = darknet::read("fuzz", cfg, weights, {"a", "b", "c"});
    if (model)
        fuzz::touch(model->weights);
    else
        fuzz::checkMessage(model.error());
    return 0;
}
