// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/tensor_bundle.h"
#include "core/formats/tensorflow/tensorflow_reader.h"
#include "tests/corpus/fuzz.h"

namespace {

void consumeModel(const graft::Result<graft::ImportedModel>& model)
{
    if (model)
        graft::fuzz::touch(model->weights);
    else
        graft::fuzz::checkMessage(model.error());
}

} // namespace

/// The same bytes as a frozen graph, as a SavedModel without variables, and as a list of variables.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto bytes = std::as_bytes(std::span(data, size));
    consumeModel(tensorflow::readFrozen(bytes, "fuzz", {}));
    consumeModel(tensorflow::readSaved(bytes, {}, "fuzz", {}));
    const auto index = tensorflow::readBundleIndex(bytes);
    if (!index)
        fuzz::checkMessage(index.error());
    return 0;
}
