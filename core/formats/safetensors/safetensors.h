// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/model_file.h"

namespace graft::safetensors {

/// Whether bytes begin like a safetensors file.
[[nodiscard]] bool matches(std::span<const std::byte> bytes);
/// Checks everything (header size, JSON, duplicate keys, offsets without holes or overlaps, dtype x shape =
/// bytes) before allocating.
[[nodiscard]] Result<WeightFile> read(std::span<const std::byte> bytes, const std::string& name);
/// A complete file: data begin at a multiple of 64 bytes; tensors by element size (largest first), then name, so that
/// each is aligned to its elements, which other readers rely on.
[[nodiscard]] Result<std::vector<std::byte>> write(const WeightStore& weights,
                                                   const std::map<std::string, std::string>& metadata = {});

} // namespace graft::safetensors
