// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <ATen/ATen.h>

namespace graft {

/// A tensor over the TensorData's memory, which it keeps alive. Must not be written to.
[[nodiscard]] at::Tensor viewOf(const TensorData& data);
/// A contiguous copy in plain memory.
[[nodiscard]] Result<TensorData> copyOf(const at::Tensor& tensor);
/// The memory format layers run fastest in: channels last for images, else the plain one.
[[nodiscard]] at::MemoryFormat bestFormat(const at::Tensor& tensor);

} // namespace graft
