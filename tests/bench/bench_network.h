// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <cstdint>
#include <vector>

namespace graft::bench {

/// A residual network of the depth and width of ResNet-18 (11.7 million parameters), so that speeds can be
/// compared with other programs. The catalogue of models is not part of the engine, so it is built here.
[[nodiscard]] NetworkGraph residualNetwork(std::int64_t size, std::int64_t classes);

/// Dense blocks in which every concatenation reads all earlier outputs of its block: the hardest thing to draw.
/// {6, 12, 48, 32} has the shape of DenseNet-201: 713 layers and 2516 connections.
[[nodiscard]] NetworkGraph denseNetwork(const std::vector<int>& blocks);
/// Residual blocks after each other, about `layers` layers in all.
[[nodiscard]] NetworkGraph longNetwork(int layers);

} // namespace graft::bench
