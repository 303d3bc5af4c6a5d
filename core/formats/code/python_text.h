// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace graft::code {

/// A Python string literal in double quotes, UTF-8 kept, everything that is not printable escaped.
[[nodiscard]] std::string pythonString(std::string_view text);
/// "True", "False".
[[nodiscard]] std::string pythonBool(bool value);
/// A number as Python reads it: "0.1", "1e-05", "3".
[[nodiscard]] std::string pythonNumber(double value);
/// "2" where all are equal and there are two of them, else "(2, 3)".
[[nodiscard]] std::string pythonPair(const std::vector<std::int64_t>& values);
/// "[1, 2]" and "[0.5, 1]".
[[nodiscard]] std::string pythonList(const std::vector<std::int64_t>& values);
[[nodiscard]] std::string pythonList(const std::vector<double>& values);
/// The value of a parameter as a literal.
[[nodiscard]] std::string pythonValue(const ParameterValue& value);
/// Whether a name may stand behind "self." for a submodule: an identifier that is no keyword and that torch.nn.Module
/// does not use itself.
[[nodiscard]] bool isAttributeName(std::string_view name);
/// An identifier made of any text: "layer1.0.conv" -> "layer1_0_conv".
[[nodiscard]] std::string pythonIdentifier(std::string_view text);

} // namespace graft::code
