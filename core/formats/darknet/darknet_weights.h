// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace graft::darknet {

/// Largest weight file that is read, bytes.
inline constexpr std::uint64_t maxWeightsBytes = std::uint64_t{4} << 30;

/// The numbers of a .weights file in the order of the layers: a header and 32-bit floats, nothing else. Files may end
/// early (a backbone without its head); then every later request gives nothing.
class WeightStream {
public:
    /// Reads the header: three 32-bit numbers major, minor, revision, then how many pictures the network has seen, with
    /// 64 bits since version 0.2 and 32 before. `bytes` must outlive the stream. Corrupt for files without it.
    [[nodiscard]] static Result<WeightStream> open(std::span<const std::byte> bytes);
    /// No weights at all: every layer is fresh.
    WeightStream() = default;

    /// Whether `count` more numbers are there. Marks the stream as ended if not, for the order would be lost.
    [[nodiscard]] bool reserve(std::int64_t count);
    /// The next numbers as a tensor; reserve() must have said they are there.
    [[nodiscard]] Result<TensorData> take(std::vector<std::int64_t> shape);

    [[nodiscard]] bool ended() const { return m_ended; }
    /// Bytes that no layer asked for.
    [[nodiscard]] std::size_t rest() const { return m_bytes.size(); }
    /// Matrices of connected layers are stored inputs first in files of some old versions.
    [[nodiscard]] bool transposed() const { return m_transposed; }
    [[nodiscard]] std::string version() const;

private:
    std::span<const std::byte> m_bytes;
    std::int32_t m_major = 0;
    std::int32_t m_minor = 0;
    std::int32_t m_revision = 0;
    bool m_transposed = false;
    bool m_ended = true;
};

} // namespace graft::darknet
