// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/weights/weight_store.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace graft::torchscript {

struct WriteOptions {
    /// The module takes pixels 0..255 (RGB, N C H W, any number type) and prepares them itself.
    bool preprocessing = false;
    /// Small files that travel in the archive under "extra/".
    std::map<std::string, std::string> extraFiles;
};

/// A TorchScript archive that LibTorch and Python load: parameters and buffers lie in nested modules, so that Python's
/// state_dict() has Graft's tensor names as keys; forward() gives the logits. Unsupported names a layer that
/// TorchScript cannot express.
[[nodiscard]] Result<std::vector<std::byte>> writeTorchScript(const NetworkGraph& graph, const WeightStore& weights,
                                                              const WriteOptions& options = {});

/// Loads an archive of our own and computes its logits for inputs of a shape, C order. Never for files of others:
/// loading runs their code.
[[nodiscard]] Result<std::vector<float>> runTorchScript(std::span<const std::byte> archive,
                                                        std::span<const float> inputs,
                                                        const std::vector<std::int64_t>& shape);

/// The TorchScript source of forward() and the methods it calls.
[[nodiscard]] Result<std::string> torchScriptSource(const NetworkGraph& graph, const WriteOptions& options = {});

} // namespace graft::torchscript
