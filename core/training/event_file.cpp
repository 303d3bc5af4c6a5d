// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/event_file_p.h"

#include <array>
#include <bit>
#include <cstring>

namespace graft {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they lie in memory");

constexpr std::array<std::uint32_t, 256> makeTable()
{
    constexpr std::uint32_t polynomial = 0x82F63B78; // Castagnoli's, bits reversed
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1U) ^ ((value & 1U) != 0 ? polynomial : 0);
        table[i] = value;
    }
    return table;
}

// Fields of the messages Event, Summary and Summary.Value.
enum class EventField : std::uint32_t { WallTime = 1, Step = 2, FileVersion = 3, Summary = 5 };
enum class SummaryField : std::uint32_t { Value = 1 };
enum class ValueField : std::uint32_t { Tag = 1, SimpleValue = 2 };
enum class Wire : std::uint32_t { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

void putVarint(std::string& out, std::uint64_t value)
{
    while (value >= 0x80U) {
        out += static_cast<char>((value & 0x7FU) | 0x80U);
        value >>= 7U;
    }
    out += static_cast<char>(value);
}

template <class Field>
void putKey(std::string& out, Field field, Wire wire)
{
    putVarint(out, (static_cast<std::uint32_t>(field) << 3U) | static_cast<std::uint32_t>(wire));
}

template <class Number>
void putFixed(std::string& out, Number value)
{
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    out.append(bytes.data(), bytes.size());
}

template <class Field>
void putBytes(std::string& out, Field field, std::string_view bytes)
{
    putKey(out, field, Wire::Bytes);
    putVarint(out, bytes.size());
    out += bytes;
}

std::string event(double wallTime)
{
    std::string out;
    putKey(out, EventField::WallTime, Wire::Fixed64);
    putFixed(out, wallTime);
    return out;
}

std::string record(std::string_view data)
{
    std::string out;
    putFixed(out, static_cast<std::uint64_t>(data.size()));
    putFixed(out, maskedCrc32c(out));
    out += data;
    putFixed(out, maskedCrc32c(data));
    return out;
}

} // namespace

std::uint32_t maskedCrc32c(std::string_view bytes)
{
    static constexpr std::array<std::uint32_t, 256> table = makeTable();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<unsigned char>(c)) & 0xFFU];
    constexpr std::uint32_t maskDelta = 0xA282EAD8U;
    return std::rotr(~crc, 15) + maskDelta;
}

std::string versionRecord(double wallTime)
{
    std::string out = event(wallTime);
    putBytes(out, EventField::FileVersion, "brain.Event:2");
    return record(out);
}

std::string scalarRecord(double wallTime, std::int64_t step, std::span<const EventScalar> scalars)
{
    std::string summary;
    for (const EventScalar& scalar : scalars) {
        std::string value;
        putBytes(value, ValueField::Tag, scalar.tag);
        putKey(value, ValueField::SimpleValue, Wire::Fixed32);
        putFixed(value, scalar.value);
        putBytes(summary, SummaryField::Value, value);
    }
    std::string out = event(wallTime);
    putKey(out, EventField::Step, Wire::Varint);
    putVarint(out, static_cast<std::uint64_t>(step));
    putBytes(out, EventField::Summary, summary);
    return record(out);
}

} // namespace graft
