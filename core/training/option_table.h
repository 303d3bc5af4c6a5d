// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace graft {

/// Numbers, a switch, the name of a choice, or a text (lists).
using OptionValue = std::variant<bool, std::int64_t, double, std::string>;

enum class OptionGroup { Basics, Optimizer, Schedule, Stages, Regularisation, Validation, Machine };
enum class OptionKind { Flag, Integer, Real, Choice, Epochs /* "3, 6" */, Augmentation };

struct OptionChoice {
    std::string_view name; ///< "one_cycle": in files and on the command line
    const char* title;     ///< translatable, context "options"
};

/// One training option. The panel, `graft-cli train --set name=value`, the project file, the list of a run's settings
/// and the checks follow from the table of these.
struct OptionSchema {
    std::string_view name; ///< "learning_rate": in files and on the command line
    OptionGroup group;
    OptionKind kind;
    const char* title; ///< translatable, context "options"
    const char* doc;   ///< translatable, context "options": why one would change it, in one sentence
    const char* unit;  ///< translatable, context "options", or empty
    double minimum, maximum;
    bool aboveMinimum = false; ///< the minimum itself is not allowed
    const char* zeroText = ""; ///< what 0 means ("off", "automatic"); translatable, context "options", or empty
    std::vector<OptionChoice> choices;
    std::function<OptionValue(const TrainingOptions&)> get;
    std::function<void(TrainingOptions&, const OptionValue&)> set; ///< of a value of the kind; does not check
    /// Whether it changes anything with the other options as they are (momentum: only with SGD and RMSprop).
    std::function<bool(const TrainingOptions&)> counts = [](const TrainingOptions&) { return true; };
};

/// Every option, in the order in which people meet them.
[[nodiscard]] const std::vector<OptionSchema>& trainingOptionTable();
/// nullptr if there is none.
[[nodiscard]] const OptionSchema* findOption(std::string_view name);
/// "Optimizer"; translatable, context "options".
[[nodiscard]] const char* titleOf(OptionGroup group);

/// An option as text, the same in every locale: "0.0003", "true", "adamw", "3,6".
[[nodiscard]] std::string optionText(const OptionSchema& schema, const TrainingOptions& options);
/// Sets an option from such a text. An Error names the option and what it takes.
[[nodiscard]] Result<void> setOption(TrainingOptions& options, std::string_view name, std::string_view text);
/// Sets an option from a value, if it is of the right kind and within range.
[[nodiscard]] Result<void> setOption(TrainingOptions& options, const OptionSchema& schema, const OptionValue& value);

} // namespace graft
