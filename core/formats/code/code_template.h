// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <string>
#include <string_view>

namespace graft::code {

/// A program with the facts of the network's input in the places of @CHANNELS@, @HEIGHT@, @WIDTH@, @RESIZE@,
/// @ANTIALIAS@,
/// @BGR@, @INTERPOLATION@, @MEAN@, @STD@ and the file's name in @MODEL@; truth values as C++ (@BGR@) and, with PY, as
/// Python writes them (@PYBGR@).
[[nodiscard]] std::string filled(std::string_view program, const NetworkGraph& graph, const std::string& modelFile);

} // namespace graft::code
