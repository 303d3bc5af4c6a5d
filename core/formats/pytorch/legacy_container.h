// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/model_file.h"

#include <cstddef>
#include <span>

namespace graft::pickle {

/// Whether bytes begin with the magic number of torch.save before 1.6.
[[nodiscard]] bool isLegacyContainer(std::span<const std::byte> bytes);

/// Reads torch's old container: pickles of magic number, protocol version, system information, the object and
/// the storage keys, then the storages, each with its element count in front.
[[nodiscard]] Result<WeightFile> readLegacyContainer(std::span<const std::byte> bytes);

} // namespace graft::pickle
