// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tflite/tflite_reader.h"
#include "tests/corpus/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto model = tflite::read(std::as_bytes(std::span(data, size)), "fuzz", {});
    if (model)
        fuzz::touch(model->weights);
    else
        fuzz::checkMessage(model.error());
    return 0;
}
