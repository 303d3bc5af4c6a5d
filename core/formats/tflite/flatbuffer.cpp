// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tflite/flatbuffer.h"

#include <cstring>

namespace graft::tflite {

std::optional<std::span<const std::byte>> FlatFile::at(std::uint64_t at, std::uint64_t size) const
{
    if (at > m_bytes.size() || size > m_bytes.size() - at) {
        m_damaged = true;
        return std::nullopt;
    }
    return m_bytes.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

std::optional<std::uint64_t> FlatFile::number(std::uint64_t where, std::size_t size) const
{
    const auto bytes = at(where, size);
    if (!bytes)
        return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<std::uint8_t>((*bytes)[i]);
    return value;
}

std::optional<Table> FlatFile::table(std::uint64_t where) const
{
    const auto back = number(where, 4);
    if (!back)
        return std::nullopt;
    // The list of field offsets lies before or behind the table.
    const std::int64_t fields =
        static_cast<std::int64_t>(where) - static_cast<std::int32_t>(static_cast<std::uint32_t>(*back));
    const auto size = fields >= 0 ? number(static_cast<std::uint64_t>(fields), 2) : std::nullopt;
    if (!size || *size < 4 || !at(static_cast<std::uint64_t>(fields), *size)) {
        m_damaged = true;
        return std::nullopt;
    }
    return Table(*this, where, static_cast<std::uint64_t>(fields) + 4, *size - 4);
}

std::optional<Table> FlatFile::root() const
{
    const auto where = number(0, 4);
    return where ? table(*where) : std::nullopt;
}

std::optional<std::uint64_t> Table::place(std::size_t field) const
{
    if ((field + 1) * 2 > m_fieldBytes)
        return std::nullopt;
    const auto offset = m_file->number(m_fields + field * 2, 2);
    return offset && *offset != 0 ? std::optional(m_at + *offset) : std::nullopt;
}

std::optional<std::uint64_t> Table::follow(std::uint64_t at) const
{
    const auto offset = m_file->number(at, 4);
    return offset ? std::optional(at + *offset) : std::nullopt;
}

std::int64_t Table::integer(std::size_t field, std::size_t size, std::int64_t fallback) const
{
    const auto where = place(field);
    const auto value = where ? m_file->number(*where, size) : std::nullopt;
    if (!value)
        return fallback;
    // Sign extension.
    const unsigned shift = 64U - 8U * static_cast<unsigned>(size);
    return static_cast<std::int64_t>(*value << shift) >> shift;
}

float Table::real(std::size_t field, float fallback) const
{
    const auto where = place(field);
    const auto value = where ? m_file->number(*where, 4) : std::nullopt;
    return value ? std::bit_cast<float>(static_cast<std::uint32_t>(*value)) : fallback;
}

std::span<const std::byte> Table::vector(std::size_t field, std::size_t size) const
{
    const auto where = place(field);
    const auto begin = where ? follow(*where) : std::nullopt;
    const auto count = begin ? m_file->number(*begin, 4) : std::nullopt;
    if (!count)
        return {};
    return m_file->at(*begin + 4, *count * size).value_or(std::span<const std::byte>{});
}

std::string_view Table::text(std::size_t field) const
{
    const auto bytes = vector(field, 1);
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::vector<std::int32_t> Table::int32s(std::size_t field) const
{
    const auto bytes = vector(field, 4);
    std::vector<std::int32_t> values(bytes.size() / 4);
    if (!values.empty())
        std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

std::optional<Table> Table::child(std::size_t field) const
{
    const auto where = place(field);
    const auto begin = where ? follow(*where) : std::nullopt;
    return begin ? m_file->table(*begin) : std::nullopt;
}

std::optional<Table> Table::element(std::size_t field, std::size_t index) const
{
    const auto where = place(field);
    const auto begin = where ? follow(*where) : std::nullopt;
    if (!begin || index >= count(field))
        return std::nullopt;
    const auto entry = follow(*begin + 4 + index * 4);
    return entry ? m_file->table(*entry) : std::nullopt;
}

} // namespace graft::tflite
