// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runtime/device.h"
#include "core/training/training_options.h"

#include <c10/core/ScalarType.h>

#include <optional>
#include <string_view>

namespace graft {

/// Precision::Auto decided for a device: bfloat16 where the device is fast with it, else float32. Float16 on the CPU
/// is an Error: its gradients need a range that only graphics cards' kernels take care of.
[[nodiscard]] Result<Precision> decidePrecision(Precision wanted, const Device& device);
/// Whether the flags of a processor (/proc/cpuinfo) say that it multiplies bfloat16 by itself.
[[nodiscard]] bool multipliesBFloat16(std::string_view cpuInfo);
/// What the network computes in by itself with a precision that is decided; nothing: as its tensors are.
[[nodiscard]] std::optional<at::ScalarType> autocastOf(Precision precision);

} // namespace graft
