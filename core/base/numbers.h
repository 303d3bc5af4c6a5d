// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace graft {

// Numbers in files and on the command line: the same in every locale.

/// The shortest text that reads back as the same number: "0.1", "1e-05", "15".
[[nodiscard]] std::string numberText(double value);
/// A whole text as one number; nothing for anything else ("1x", "", "0x10").
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);

} // namespace graft
