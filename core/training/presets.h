// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/training/training_options.h"

#include <string_view>
#include <vector>

namespace graft {

/// A way of training that has a name: which layers learn, and the options that go with it.
struct TrainingPresetSpec {
    std::string_view id; ///< "fine_tune": on the command line
    const char* title;   ///< translatable, context "options"
    const char* doc;     ///< translatable, context "options": when one would choose it
};

/// Feature extraction, fine-tuning, gradual unfreezing, training from scratch.
[[nodiscard]] const std::vector<TrainingPresetSpec>& trainingPresets();

/// What a preset changes.
struct PresetChange {
    std::vector<GraphEdit> edits; ///< of the network: what is frozen
    TrainingOptions options;
};

/// Batch size, seed, device, augmentation and the like stay as they are. An Error for an unknown preset, or for a
/// network without a head to train.
[[nodiscard]] Result<PresetChange> applyPreset(const NetworkGraph& graph, const TrainingOptions& options,
                                               std::string_view id);
/// The preset that would change nothing; empty when there is none.
[[nodiscard]] std::string_view presetOf(const NetworkGraph& graph, const TrainingOptions& options);

} // namespace graft
