// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/device.h"

#include <cstdint>
#include <filesystem>

namespace graft {

/// Main memory that is available, within the limits of control groups and of this process; 0: unknown.
/// `root` is where the system's files are, for tests.
[[nodiscard]] std::uint64_t availableMainMemory(const std::filesystem::path& root = "/");
/// Free memory of a graphics card, what LibTorch holds there without using it included; 0: unknown.
[[nodiscard]] std::uint64_t freeOnGpu(int index);
/// What LibTorch holds on a graphics card; 0: unknown.
[[nodiscard]] std::uint64_t heldOnGpu(int index);
/// Memory of this process that lies in main memory now (resident set).
[[nodiscard]] std::uint64_t residentBytes();
/// What a run holds of its device: residentBytes() or heldOnGpu().
[[nodiscard]] std::uint64_t bytesInUse(const Device& device);
/// Gives memory that nothing uses back to the device and to the system.
void releaseUnusedMemory(const Device& device);

} // namespace graft
