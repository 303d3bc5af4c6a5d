// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Stable keys of what can be wrong with a network (Issue::kind): for fixes, advice, filters and tests.
namespace graft::issue_kind {

// Structure
inline constexpr const char* duplicateId = "duplicate-id";
inline constexpr const char* duplicateName = "duplicate-name";
inline constexpr const char* dangling = "dangling-connection";
inline constexpr const char* doubledInput = "doubled-input";
inline constexpr const char* cycle = "cycle";
// Ends
inline constexpr const char* noInput = "no-input";
inline constexpr const char* manyInputs = "many-inputs";
inline constexpr const char* noOutput = "no-output";
inline constexpr const char* manyOutputs = "many-outputs";
// Layers and their connections
inline constexpr const char* unknownType = "unknown-type";
inline constexpr const char* parameter = "parameter";
inline constexpr const char* learnRate = "learn-rate";
inline constexpr const char* inputMissing = "input-missing";
inline constexpr const char* inputExtra = "input-extra";
inline constexpr const char* noSuchOutput = "no-such-output";
inline constexpr const char* shape = "shape";
inline constexpr const char* tooLarge = "too-large";
inline constexpr const char* unreachable = "unreachable"; ///< no data of the input layer arrives
inline constexpr const char* deadEnd = "dead-end";        ///< does not lead to the output layer
// Learning
inline constexpr const char* nothingToLearn = "nothing-to-learn";
inline constexpr const char* deadBias = "dead-bias";
inline constexpr const char* normAdapts = "batchnorm-adapts";
inline constexpr const char* normBehindFrozen = "batchnorm-behind-frozen";
inline constexpr const char* normSmallBatch = "batchnorm-small-batch";
// Data
inline constexpr const char* classesDiffer = "classes-differ";
inline constexpr const char* dataChannels = "data-channels";

} // namespace graft::issue_kind
