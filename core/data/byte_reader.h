// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace graft {

/// Reads numbers out of untrusted bytes. Reading past the end gives 0 and is remembered, so that a parser can
/// read a group of fields and check once.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes, bool bigEndian = true)
        : m_bytes(bytes),
          m_bigEndian(bigEndian)
    {
    }

    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }
    /// Whether `count` bytes exist from `at` on.
    [[nodiscard]] bool has(std::uint64_t at, std::uint64_t count) const
    {
        return at <= m_bytes.size() && count <= m_bytes.size() - at;
    }
    /// Whether every read so far was inside the bytes.
    [[nodiscard]] bool good() const { return m_good; }

    [[nodiscard]] std::uint8_t u8(std::uint64_t at) { return static_cast<std::uint8_t>(number(at, 1)); }
    [[nodiscard]] std::uint16_t u16(std::uint64_t at) { return static_cast<std::uint16_t>(number(at, 2)); }
    [[nodiscard]] std::uint32_t u24(std::uint64_t at) { return static_cast<std::uint32_t>(number(at, 3)); }
    [[nodiscard]] std::uint32_t u32(std::uint64_t at) { return static_cast<std::uint32_t>(number(at, 4)); }
    [[nodiscard]] std::uint64_t u64(std::uint64_t at) { return number(at, 8); }

    [[nodiscard]] bool textAt(std::uint64_t at, std::string_view text) const
    {
        return has(at, text.size()) && std::memcmp(m_bytes.data() + at, text.data(), text.size()) == 0;
    }
    [[nodiscard]] std::span<const std::byte> part(std::uint64_t at, std::uint64_t count) const
    {
        return has(at, count) ? m_bytes.subspan(at, count) : std::span<const std::byte>{};
    }

private:
    std::uint64_t number(std::uint64_t at, unsigned count)
    {
        if (!has(at, count)) {
            m_good = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (unsigned i = 0; i < count; ++i) {
            const auto byte = std::to_integer<std::uint64_t>(m_bytes[at + i]);
            value |= byte << (8 * (m_bigEndian ? count - 1 - i : i));
        }
        return value;
    }

    std::span<const std::byte> m_bytes;
    bool m_bigEndian;
    bool m_good = true;
};

} // namespace graft
