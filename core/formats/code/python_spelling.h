// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft::code {

/// How PyTorch spells a layer type: as a module with a constructor, or as an expression in forward().
struct PythonSpelling {
    std::string_view type;
    /// "nn.Conv2d(3, 64, kernel_size=3)"; nullptr for expressions.
    std::string (*module)(const Layer&) = nullptr;
    /// "a + b" of the names of its inputs; nullptr for modules.
    std::string (*expression)(const Layer&, std::span<const std::string> inputs) = nullptr;
    /// The helper class of this name is written into the file (python_helpers.cpp); empty: torch.nn has it.
    std::string_view helper{};
};

/// One entry for each layer type but Input and Output, which need no code.
[[nodiscard]] std::span<const PythonSpelling> pythonSpellings();
/// nullptr for types without one.
[[nodiscard]] const PythonSpelling* findPythonSpelling(std::string_view type);
/// The source of a helper class, without surrounding blank lines.
[[nodiscard]] std::string_view pythonHelper(std::string_view name);

} // namespace graft::code
