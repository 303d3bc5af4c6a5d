// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/onnx/onnx_model_p.h"

/// Private to core/formats/onnx: what moves the values of constants without changing them.
namespace graft::onnxfile {

[[nodiscard]] std::optional<TensorData> integerTensorOf(const std::vector<std::int64_t>& shape,
                                                        std::span<const std::int64_t> values);
[[nodiscard]] std::optional<TensorData> floatTensorOf(const std::vector<std::int64_t>& shape,
                                                      std::span<const float> values);
/// The shape two tensors have together; nothing where they do not fit.
[[nodiscard]] std::optional<std::vector<std::int64_t>> broadcast(const std::vector<std::int64_t>& a,
                                                                 const std::vector<std::int64_t>& b);
/// Repeated along axes of length 1; nothing where it does not fit or would be too large.
[[nodiscard]] std::optional<TensorData> expanded(const TensorData& tensor, const std::vector<std::int64_t>& shape);
/// Gather, Slice, Concat, Reshape, Squeeze, Unsqueeze, Flatten, Transpose, Expand; nothing for others.
[[nodiscard]] std::optional<TensorData> foldMove(const Node& node, std::span<const TensorData* const> inputs,
                                                 std::int64_t opset);

} // namespace graft::onnxfile
