// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <cstdint>

namespace graft::bench {

/// A residual network of the depth and width of ResNet-18 (11.7 million parameters), so that speeds can be
/// compared with other programs. The catalogue of models is not part of the engine, so it is built here.
[[nodiscard]] NetworkGraph residualNetwork(std::int64_t size, std::int64_t classes);

} // namespace graft::bench
