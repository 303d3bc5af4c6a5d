// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// The wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding): a message is a row of fields, each a
// number, a kind and a payload. Nothing is copied: payloads are views of the file's bytes.

namespace graft::wire {

enum class Kind : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, StartGroup = 3, EndGroup = 4, Fixed32 = 5 };

/// One field as it stands in the file.
struct Field {
    std::uint32_t number = 0;
    Kind kind = Kind::Varint;
    std::uint64_t value = 0;          ///< Varint, Fixed32, Fixed64
    std::span<const std::byte> bytes; ///< Bytes

    [[nodiscard]] std::int64_t asInt() const { return static_cast<std::int64_t>(value); }
    [[nodiscard]] bool asBool() const { return value != 0; }
    [[nodiscard]] float asFloat() const { return std::bit_cast<float>(static_cast<std::uint32_t>(value)); }
    [[nodiscard]] double asDouble() const { return std::bit_cast<double>(value); }
    [[nodiscard]] std::string_view asText() const
    {
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
    }
};

/// Reads the fields of one message in order. Damage ends the row and is kept: ask `finished()` after the loop.
///
///     Reader reader(bytes);
///     while (const auto field = reader.next()) ...
///     GRAFT_CHECK(reader.finished());
class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    /// The next field; nothing at the end or where the bytes make no sense. Groups (a form of the first version) are
    /// skipped whole.
    [[nodiscard]] std::optional<Field> next();
    /// Corrupt where the row ended before the bytes did.
    [[nodiscard]] Result<void> finished() const;

private:
    [[nodiscard]] std::optional<Field> readField();
    [[nodiscard]] std::optional<std::uint64_t> varint();
    [[nodiscard]] std::optional<std::uint64_t> fixed(std::size_t size);

    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    bool m_damaged = false;
};

/// Varints packed into one payload, or the single number of an unpacked field; false where they are damaged.
[[nodiscard]] bool appendVarints(const Field& field, std::vector<std::int64_t>& to);
/// 32-bit floats likewise. Packed payloads whose size is no multiple of 4 are damaged.
[[nodiscard]] bool appendFloats(const Field& field, std::vector<float>& to);
/// 64-bit floats likewise.
[[nodiscard]] bool appendDoubles(const Field& field, std::vector<double>& to);

/// Messages inside messages that a reader follows at most; deeper ones are no network.
inline constexpr int maxDepth = 32;

/// What to say of a message whose form or meaning is wrong.
[[nodiscard]] Error damaged();

} // namespace graft::wire
