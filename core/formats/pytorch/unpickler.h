// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/pytorch/pickle_value.h"

#include <cstddef>
#include <span>

namespace graft::pickle {

/// Bounds on what a stream may ask for, far above what weight files need.
struct Limits {
    std::size_t maxNodes = 1'000'000;
    std::size_t maxOperations = 10'000'000;
    std::size_t maxStack = 1'000'000;
    std::size_t maxDepth = 10'000; ///< nested marks
};

/// Reads one pickle stream (protocols 0 to 5) from the beginning of `bytes` as inert data. Nothing is imported,
/// looked up, called or built: GLOBAL yields a name, REDUCE and its relatives a note of what would be called.
/// Errors name the byte and the operation.
[[nodiscard]] Result<Document> unpickle(std::span<const std::byte> bytes, const Limits& limits = {});

} // namespace graft::pickle
