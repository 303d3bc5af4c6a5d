// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace graft {

/// A number under a name ("loss/train"), as TensorBoard shows it.
struct EventScalar {
    std::string_view tag;
    float value = 0;
};

// TensorBoard's event files: records of the TFRecord format (length, its checksum, data, their checksum), each one
// Event message in the wire format of protocol buffers.

/// CRC-32C (Castagnoli), masked as TFRecord wants it: rotated right by 15 bits and moved by a constant.
[[nodiscard]] std::uint32_t maskedCrc32c(std::string_view bytes);
/// The record a file begins with.
[[nodiscard]] std::string versionRecord(double wallTime);
/// A record with scalars of one step. `wallTime` in seconds since 1970.
[[nodiscard]] std::string scalarRecord(double wallTime, std::int64_t step, std::span<const EventScalar> scalars);

} // namespace graft
