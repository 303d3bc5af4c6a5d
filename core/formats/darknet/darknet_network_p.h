// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/darknet/darknet_cfg.h"
#include "core/formats/darknet/darknet_weights.h"
#include "core/formats/import/network_assembler.h"

#include <optional>
#include <string>
#include <vector>

/// Private to core/formats/darknet.
namespace graft::darknet {

using Value = NetworkAssembler::Value;

/// A network under construction.
struct Construction {
    NetworkAssembler net;
    WeightStream stream;
    std::vector<Value> values; ///< what every section so far gives, in file order without [net]
    bool last = false;         ///< nothing that computes follows the section at hand
    bool freshLayers = false;  ///< the weight file ended before some layer

    /// Number of the section at hand, as Darknet prints it.
    [[nodiscard]] std::string number() const { return std::to_string(values.size() - 1); }
    [[nodiscard]] Value current() const { return values.back(); }
};

/// Sections with weights; the result is the section's output, its activation included.
[[nodiscard]] Result<Value> convolutional(Construction& at, const Section& section, Value in);
[[nodiscard]] Result<Value> connected(Construction& at, const Section& section, Value in);
[[nodiscard]] Result<Value> local(Construction& at, const Section& section, Value in);

/// Adds one of Darknet's activations behind a layer; "linear" adds nothing, unknown ones an Unknown layer.
[[nodiscard]] Value activation(Construction& at, const std::string& name, Value in);
[[nodiscard]] Value unknownSection(Construction& at, const Section& section, Value in,
                                   const std::vector<std::pair<std::string, TensorData>>& tensors, Error reason);
/// Of a value: [batch, channels, height, width] or [batch, numbers]. An Error behind unknown layers.
[[nodiscard]] Result<std::vector<std::int64_t>> dimsOf(const Construction& at, const Section& section, Value value);
[[nodiscard]] Error sectionError(const Section& section, ErrorCode code, std::string text);
/// Pictures written as rows; rows as they are.
[[nodiscard]] Value flattened(Construction& at, Value in);

} // namespace graft::darknet
