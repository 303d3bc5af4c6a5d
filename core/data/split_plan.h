// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace graft {

/// Where the parts of a dataset come from.
enum class SplitKind {
    Given, ///< as the folders or the table say; what they do not say, by shares
    Ratio, ///< training and validation pictures are put together and divided anew by shares
    KFold  ///< put together and divided into folds, one of which validates
};

inline constexpr int maxFolds = 100;

/// How pictures are divided into training, validation and test: stratified (every class by itself) and by a seed, so
/// that the same pictures are always divided in the same way. Test pictures that come with the data stay test
/// pictures whatever the plan.
struct SplitPlan {
    SplitKind kind = SplitKind::Given;
    double validationShare = 0.2; ///< of every class, 0 .. 1; something is always left to learn from
    double testShare = 0.0;       ///< of every class, 0 .. 1; taken before folds are made
    int folds = 5;                ///< 2 .. maxFolds
    int fold = 0;                 ///< the one that validates, 0 .. folds - 1
    std::uint64_t seed = 0;

    bool operator==(const SplitPlan&) const = default;
};

} // namespace graft
