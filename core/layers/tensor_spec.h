// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dtype.h"

#include <cstdint>
#include <string>
#include <vector>

namespace graft {

/// What flows through a port: element type and dimensions with named axes. The batch axis is -1 (unknown).
struct TensorSpec {
    DType dtype = DType::Float32;
    std::vector<std::int64_t> dims; ///< e.g. {-1, 64, 56, 56}
    std::string axes;               ///< one letter per dimension: N batch, C channel, H, W, L sequence

    bool operator==(const TensorSpec&) const = default;

    /// Elements of one sample (all dimensions but the batch); 0 if any of them is unknown.
    [[nodiscard]] std::int64_t elementsPerSample() const;
    /// "64x56x56": all dimensions but the batch.
    [[nodiscard]] std::string text() const;
};

} // namespace graft
