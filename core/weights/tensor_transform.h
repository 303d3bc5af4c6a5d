// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace graft {

/// Copies a tensor with its axes in another order: axis i of the result is axis `axes[i]` of the source, as
/// numpy.transpose has it. InvalidArgument unless `axes` is a permutation of the tensor's axes.
[[nodiscard]] Result<TensorData> permuted(const TensorData& tensor, std::span<const std::size_t> axes);
/// Same numbers in C order under another shape; ShapeMismatch when the numbers of elements differ.
[[nodiscard]] Result<TensorData> reshaped(const TensorData& tensor, std::vector<std::int64_t> shape);
/// Every number as float, in C order; Unsupported for types that are no numbers.
[[nodiscard]] Result<std::vector<float>> floatsOf(const TensorData& tensor);
/// The weights [out, H*W*C] of a linear layer behind a flatten of pictures whose channels lie innermost, for
/// pictures whose channels lie outermost: [out, C*H*W]. ShapeMismatch when the second axis is not C*H*W.
[[nodiscard]] Result<TensorData> fromChannelsLast(const TensorData& weight, std::int64_t channels, std::int64_t height,
                                                  std::int64_t width);

} // namespace graft
