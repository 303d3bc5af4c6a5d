// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/weights/weight_store.h"

#include <string>
#include <string_view>

/// ONNX files. libonnx's classes stay inside: nothing here shows them.
namespace graft::onnxfile {

inline constexpr int lowestWrittenOpset = 13;
inline constexpr int highestWrittenOpset = 17;

/// Keys of Graft's entries in a file's metadata.
inline constexpr std::string_view versionKey = "graft.version";
inline constexpr std::string_view classesKey = "graft.classes";             ///< JSON array of names
inline constexpr std::string_view preprocessingKey = "graft.preprocessing"; ///< JSON, parameters of the input layer
inline constexpr std::string_view networkKey = "graft.network";             ///< the network as JSON
inline constexpr std::string_view optionsKey = "graft.options";             ///< how it was written, JSON

struct WriteOptions {
    int opset = lowestWrittenOpset;
    /// The preparation of pixels is part of the graph: it then takes N x C x H x W numbers 0..255, red first.
    bool preprocessing = false;
    bool softmax = false; ///< probabilities instead of scores
    /// Weights of convolutions and linear layers as int8 with a scale for each output channel, biases behind a
    /// FakeQuantize as int32.
    bool int8Weights = false;
    bool describeNetwork = true; ///< put the network itself into the metadata, so that reading restores it exactly
};

/// The bytes of an ONNX file that computes what the network computes, for any batch size. Tensors are called
/// `<layer>.<suffix>`, nodes and values like their layers. `weights` must be complete. Unsupported, naming the layer:
/// what ONNX cannot express, files above 2 GB. The same input, the same bytes.
[[nodiscard]] Result<std::string> writeModel(const NetworkGraph& graph, const WeightStore& weights,
                                             const WriteOptions& options = {});

/// Whether layers of a type can be written at all.
[[nodiscard]] bool canWrite(std::string_view type);

} // namespace graft::onnxfile
