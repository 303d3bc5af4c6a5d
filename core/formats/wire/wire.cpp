// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/wire/wire.h"

namespace graft::wire {
namespace {

constexpr std::uint64_t maxFieldNumber = (std::uint64_t{1} << 29) - 1;

std::uint64_t littleEndian(std::span<const std::byte> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8U | static_cast<std::uint8_t>(bytes[i]);
    return value;
}

template <class Number, class Bits>
bool appendFixed(const Field& field, Kind single, std::vector<Number>& to)
{
    if (field.kind == single) {
        to.push_back(std::bit_cast<Number>(static_cast<Bits>(field.value)));
        return true;
    }
    if (field.kind != Kind::Bytes || field.bytes.size() % sizeof(Bits) != 0)
        return false;
    to.reserve(to.size() + field.bytes.size() / sizeof(Bits));
    for (std::size_t at = 0; at < field.bytes.size(); at += sizeof(Bits))
        to.push_back(std::bit_cast<Number>(static_cast<Bits>(littleEndian(field.bytes.subspan(at, sizeof(Bits))))));
    return true;
}

} // namespace

std::optional<std::uint64_t> Reader::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
        const auto byte = static_cast<std::uint8_t>(m_bytes[m_at++]);
        // The tenth byte has room for a single bit.
        if (shift == 63 && byte > 1)
            return std::nullopt;
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> Reader::fixed(std::size_t size)
{
    if (m_bytes.size() - m_at < size)
        return std::nullopt;
    const std::uint64_t value = littleEndian(m_bytes.subspan(m_at, size));
    m_at += size;
    return value;
}

std::optional<Field> Reader::readField()
{
    const auto tag = varint();
    if (!tag || *tag >> 3U == 0 || *tag >> 3U > maxFieldNumber)
        return std::nullopt;
    Field field;
    field.number = static_cast<std::uint32_t>(*tag >> 3U);
    field.kind = static_cast<Kind>(*tag & 7U);
    std::optional<std::uint64_t> value = 0;
    switch (field.kind) {
    case Kind::Varint: value = varint(); break;
    case Kind::Fixed64: value = fixed(8); break;
    case Kind::Fixed32: value = fixed(4); break;
    case Kind::Bytes: {
        const auto size = varint();
        if (!size || *size > m_bytes.size() - m_at)
            return std::nullopt;
        field.bytes = m_bytes.subspan(m_at, static_cast<std::size_t>(*size));
        m_at += static_cast<std::size_t>(*size);
        break;
    }
    case Kind::StartGroup:
    case Kind::EndGroup: break;
    default: return std::nullopt;
    }
    if (!value)
        return std::nullopt;
    field.value = *value;
    return field;
}

std::optional<Field> Reader::next()
{
    // Numbers of the groups that are open; their content is skipped without recursion.
    std::vector<std::uint32_t> groups;
    while (!m_damaged && m_at < m_bytes.size()) {
        const auto field = readField();
        m_damaged = !field;
        if (m_damaged)
            break;
        if (field->kind == Kind::StartGroup) {
            groups.push_back(field->number);
            m_damaged = groups.size() > static_cast<std::size_t>(maxDepth);
        } else if (field->kind == Kind::EndGroup) {
            m_damaged = groups.empty() || groups.back() != field->number;
            if (!m_damaged)
                groups.pop_back();
        } else if (groups.empty()) {
            return field;
        }
    }
    m_damaged = m_damaged || !groups.empty();
    return std::nullopt;
}

Result<void> Reader::finished() const
{
    if (m_damaged || m_at < m_bytes.size())
        return damaged();
    return {};
}

bool appendVarints(const Field& field, std::vector<std::int64_t>& to)
{
    if (field.kind == Kind::Varint) {
        to.push_back(field.asInt());
        return true;
    }
    if (field.kind != Kind::Bytes)
        return false;
    std::uint64_t value = 0;
    unsigned shift = 0;
    for (const std::byte b : field.bytes) {
        const auto byte = static_cast<std::uint8_t>(b);
        if (shift > 63 || (shift == 63 && byte > 1))
            return false;
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        shift += 7;
        if (byte < 0x80) {
            to.push_back(static_cast<std::int64_t>(value));
            value = 0;
            shift = 0;
        }
    }
    return shift == 0;
}

bool appendFloats(const Field& field, std::vector<float>& to)
{
    return appendFixed<float, std::uint32_t>(field, Kind::Fixed32, to);
}

bool appendDoubles(const Field& field, std::vector<double>& to)
{
    return appendFixed<double, std::uint64_t>(field, Kind::Fixed64, to);
}

Error damaged()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is damaged or not of this format."));
}

} // namespace graft::wire
