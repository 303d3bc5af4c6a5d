// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace graft {

/// A list of layer runs over numbered slots (one slot per output port). Slots are freed after their last use.
struct Plan {
    struct Step {
        std::size_t layer = 0; ///< index of the runtime layer
        std::vector<std::size_t> inputs;
        std::vector<std::size_t> outputs;
        std::vector<std::size_t> release; ///< slots nobody reads after this step
        bool mayOverwrite = false;        ///< the first input may be changed in place
    };
    std::vector<Step> steps;
    std::vector<std::size_t> sources; ///< slots that are filled from outside
    std::vector<std::size_t> results; ///< slots that are handed out
    std::size_t slotCount = 0;
};

/// Fills `release` and `mayOverwrite`. `ownsOutput[layer]` says whether a layer's outputs may be overwritten.
/// Steps nobody needs for the results are dropped.
void finishPlan(Plan& plan, const std::vector<bool>& ownsOutput);

} // namespace graft
