// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/option_table.h"

#include <QString>

#include <string>

namespace graft {

// The options of a run in the user's language, for every place that shows them.

[[nodiscard]] QString optionTitle(const OptionSchema& schema);
/// Why one would change it.
[[nodiscard]] QString optionDoc(const OptionSchema& schema);
[[nodiscard]] QString optionGroupTitle(OptionGroup group);
/// The unit as it stands behind a number: with a no-break space in front; empty if there is none.
[[nodiscard]] QString optionSuffix(const OptionSchema& schema);
/// "AdamW", "0.01", "5 min", "automatic", "on".
[[nodiscard]] QString optionValueText(const OptionSchema& schema, const OptionValue& value);
/// Why one would change it, and the default.
[[nodiscard]] QString optionToolTip(const OptionSchema& schema);
/// Whether the option is not at its default.
[[nodiscard]] bool optionDiffers(const OptionSchema& schema, const TrainingOptions& options);
/// What differs from the defaults among the options of a group that have an effect: "AdamW, Weight decay 0.01". Empty
/// if nothing does.
[[nodiscard]] QString optionSummary(OptionGroup group, const TrainingOptions& options);

/// "Flip left to right, Rotate ±15°"; empty for an empty plan.
[[nodiscard]] QString augmentationText(const AugmentationPlan& plan);
/// What sets an option on the command line: "--set batch_size=32".
[[nodiscard]] QString optionCommand(const OptionSchema& schema, const TrainingOptions& options);

} // namespace graft
