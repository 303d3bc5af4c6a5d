// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <string>
#include <string_view>

namespace graft {

/// The graph as JSON text (UTF-8, stable key order).
[[nodiscard]] std::string graphToJson(const NetworkGraph& graph);
/// Reads it back: depth, counts (at most 100,000 layers, 1,000,000 connections) and types are checked,
/// duplicate keys and ids, dangling connections and non-finite numbers are refused. Layer types the registry
/// does not know are kept.
[[nodiscard]] Result<NetworkGraph> graphFromJson(std::string_view json);

} // namespace graft
