// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// FlatBuffers' binary form (flatbuffers.dev/internals): tables are found by offsets, their fields by a table of
// offsets of their own. Every offset is checked; what lies outside the file counts as absent and marks it as damaged.

namespace graft::tflite {

class Table;

/// A file and whether something in it pointed outside.
class FlatFile {
public:
    explicit FlatFile(std::span<const std::byte> bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::optional<Table> root() const;
    [[nodiscard]] bool damaged() const { return m_damaged; }

private:
    friend class Table;
    /// `size` bytes at `at`, or nothing.
    [[nodiscard]] std::optional<std::span<const std::byte>> at(std::uint64_t at, std::uint64_t size) const;
    [[nodiscard]] std::optional<std::uint64_t> number(std::uint64_t at, std::size_t size) const;
    [[nodiscard]] std::optional<Table> table(std::uint64_t at) const;

    std::span<const std::byte> m_bytes;
    mutable bool m_damaged = false;
};

/// One table. Fields are numbered from 0 in the order of the schema. Valid while its file lives.
class Table {
public:
    [[nodiscard]] std::int64_t integer(std::size_t field, std::size_t size, std::int64_t fallback = 0) const;
    [[nodiscard]] std::int32_t int32(std::size_t field, std::int32_t fallback = 0) const
    {
        return static_cast<std::int32_t>(integer(field, 4, fallback));
    }
    [[nodiscard]] std::int8_t int8(std::size_t field, std::int8_t fallback = 0) const
    {
        return static_cast<std::int8_t>(integer(field, 1, fallback));
    }
    [[nodiscard]] float real(std::size_t field, float fallback = 0) const;
    [[nodiscard]] std::string_view text(std::size_t field) const;
    /// Bytes of a vector whose elements have `size` bytes; empty where absent.
    [[nodiscard]] std::span<const std::byte> vector(std::size_t field, std::size_t size) const;
    [[nodiscard]] std::vector<std::int32_t> int32s(std::size_t field) const;
    [[nodiscard]] std::optional<Table> child(std::size_t field) const;
    [[nodiscard]] std::size_t count(std::size_t field) const { return vector(field, 4).size() / 4; }
    /// Element of a vector of tables.
    [[nodiscard]] std::optional<Table> element(std::size_t field, std::size_t index) const;

private:
    friend class FlatFile;
    Table(const FlatFile& file, std::uint64_t at, std::uint64_t fields, std::uint64_t fieldBytes)
        : m_file(&file),
          m_at(at),
          m_fields(fields),
          m_fieldBytes(fieldBytes)
    {
    }
    /// Where a field's value lies; nothing where the field is absent.
    [[nodiscard]] std::optional<std::uint64_t> place(std::size_t field) const;
    /// Where the offset that lies there leads.
    [[nodiscard]] std::optional<std::uint64_t> follow(std::uint64_t at) const;

    const FlatFile* m_file;
    std::uint64_t m_at;         ///< of the table
    std::uint64_t m_fields;     ///< of its field offsets
    std::uint64_t m_fieldBytes; ///< of all field offsets
};

} // namespace graft::tflite
