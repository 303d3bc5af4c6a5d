// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/training/metrics_log.h"
#include "core/training/training_options.h"

#include <span>
#include <string>
#include <vector>

namespace graft {

/// A change of one option, as setOption() (option_table.h) takes it.
struct OptionFix {
    std::string option;
    std::string value;

    bool operator==(const OptionFix&) const = default;
};

/// Something about a run that its owner should know, with what to do about it.
struct TrainingFinding {
    /// Stable key: "diverged", "exploding-gradients", "vanishing-gradients", "dead-units", "overfitting", "plateau",
    /// "class-ignored", "rate-too-high", "rate-too-low", "waits-for-samples", "validation-better".
    std::string kind;
    Severity severity = Severity::Warning;
    Error what;                     ///< one sentence with the figures
    std::string why;                ///< what it means; translatable, context "core"
    std::vector<OptionFix> fixes{}; ///< together one step; may be empty
    std::string fixText{};          ///< what the button says; translatable, context "core"; empty without fixes
    std::string layer{};            ///< to jump to, or empty
    std::string className{};        ///< to jump to, or empty
};

/// What the records of a run do not say by themselves.
struct RunFacts {
    TrainingOptions options;
    std::vector<std::string> classNames; ///< by index of ValidationRecord::classRecall
    bool varied = false;                 ///< training is made harder: augmentation, dropout
};

/// Everything a run has left behind so far.
struct RunHistory {
    std::span<const IterationRecord> iterations;
    std::span<const EpochRecord> epochs;
    std::span<const ValidationRecord> validations;
    const DriftRecord* drift = nullptr; ///< may be missing
};

/// Looks at a run, running or finished, and says what is wrong with it: most severe first, nothing for a healthy one.
/// Pure and quick (looks at a few hundred records however long the run is).
[[nodiscard]] std::vector<TrainingFinding> examineTraining(const RunHistory& history, const RunFacts& facts);

} // namespace graft
