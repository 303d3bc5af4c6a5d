// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_readers.h"

#include "core/exchange/model_import.h"
#include "core/formats/caffe/caffe_reader.h"
#include "core/formats/darknet/darknet_reader.h"
#include "core/formats/onnx/onnx_reader.h"
#include "core/formats/tensorflow/tensorflow_reader.h"
#include "core/formats/tflite/tflite_reader.h"
#include "core/formats/torchscript/torchscript_reader.h"

#include <algorithm>

namespace graft {

std::span<const ModelReader> modelReaders()
{
    // Asked in this order: formats with a signature of their own first, containers that many programs use (zip) last.
    static const std::vector<ModelReader> readers{
        tflite::modelReader(),
        caffe::modelReader(),
        onnxfile::reader(),
        darknet::reader(),
        exchange::kerasReader(),
        tensorflow::modelReader(),
        exchange::safetensorsWeightsReader(),
        torchscript::reader(), // before bare weights: both are zip archives
        exchange::pytorchWeightsReader(),
    };
    return readers;
}

const ModelReader* findReader(std::string_view id)
{
    const auto readers = modelReaders();
    const auto it = std::ranges::find(readers, id, &ModelReader::id);
    return it != readers.end() ? &*it : nullptr;
}

} // namespace graft
