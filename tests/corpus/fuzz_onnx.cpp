// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_reader.h"
#include "tests/corpus/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto model = onnxfile::readModel(std::as_bytes(std::span(data, size)));
    if (model)
        fuzz::touch(model->weights);
    else
        fuzz::checkMessage(model.error());
    return 0;
}
