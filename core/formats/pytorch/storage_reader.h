// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/pytorch/state_dict.h"
#include "core/weights/weight_store.h"

#include <functional>
#include <span>
#include <string>

namespace graft::pickle {

/// Finds the bytes of a storage; they must stay valid until the next call.
using StorageSource = std::function<Result<std::span<const std::byte>>(const StorageRef&)>;

/// Copies every tensor of a state dict out of its storage, one storage at a time. Tensors that are the same view
/// of the same storage share their memory. Refuses more than `maxBytes` in total, so that a small file
/// cannot ask for much memory by showing one storage many times.
[[nodiscard]] Result<WeightStore> readTensors(const StateDict& found, const StorageSource& source,
                                              std::uint64_t maxBytes);

/// How much memory the tensors of a file of `fileBytes` may need: real files need about their own size.
[[nodiscard]] constexpr std::uint64_t memoryAllowance(std::uint64_t fileBytes)
{
    return 2 * fileBytes + (std::uint64_t{32} << 20);
}

} // namespace graft::pickle
