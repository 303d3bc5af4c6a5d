// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/training/training_options.h"

#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace graft::cli {

/// A training option as the command line sets it.
struct OptionSetting {
    std::string name; ///< of the option table
    std::string value;
};

/// What the command line says about training options.
struct OptionArguments {
    std::vector<OptionSetting> flags; ///< of options with a flag of their own ("--lr")
    std::vector<std::string> sets;    ///< --set, "name=value"
    std::string preset;               ///< core/training/presets.h; empty: none
};

/// Adds --set, --preset, --augment and the flags of the options people set most (--epochs, --batch, --lr ...).
void addOptionArguments(CLI::App& command, OptionArguments& arguments);
/// Everything that is set, in order: --set has the last word. An Error names the preset, the option or the value that
/// does not exist.
[[nodiscard]] Result<std::vector<OptionSetting>> settingsOf(const OptionArguments& arguments);
/// `base` with these settings.
[[nodiscard]] Result<TrainingOptions> withSettings(TrainingOptions base, std::span<const OptionSetting> settings);

/// The options that count as they are, as "name=value" in lines of a terminal's width.
[[nodiscard]] std::string settingsText(const TrainingOptions& options);
/// The options that count as they are, by name.
[[nodiscard]] Json settingsJson(const TrainingOptions& options);
/// Presets and augmentations with what they are good for, for help texts.
[[nodiscard]] std::string presetList();
[[nodiscard]] std::string augmentationList();

} // namespace graft::cli
