// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/option_table.h"

#include <optional>
#include <string_view>
#include <vector>

namespace graft {

// The parts of the option table, in their order.
[[nodiscard]] std::vector<OptionSchema> basicOptions();
[[nodiscard]] std::vector<OptionSchema> optimizerOptions();
[[nodiscard]] std::vector<OptionSchema> scheduleOptions(); ///< and stages
[[nodiscard]] std::vector<OptionSchema> regularisationOptions();
[[nodiscard]] std::vector<OptionSchema> machineOptions(); ///< and validation

/// "3, 6" as rising positive numbers; nothing for anything else.
[[nodiscard]] std::optional<std::vector<int>> parseEpochs(std::string_view text);

} // namespace graft
