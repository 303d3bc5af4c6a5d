// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/byte_reader.h"
#include "core/data/image_header.h"

#include <algorithm>
#include <string_view>

namespace graft {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t maxEntries = 4096;

/// One entry of a TIFF directory: numbers, wherever they lie.
struct TiffEntry {
    std::uint16_t tag = 0;
    std::uint64_t count = 0;
    std::uint64_t at = 0;   ///< of the first number
    std::uint64_t size = 0; ///< bytes of one number; 0: of a type without whole numbers
};

/// The first directory of a TIFF structure (classic or BigTIFF).
class TiffDirectory {
public:
    explicit TiffDirectory(std::span<const std::byte> bytes) : m_reader(bytes, ByteReader(bytes).textAt(0, "MM"sv))
    {
        if (!m_reader.textAt(0, "MM"sv) && !m_reader.textAt(0, "II"sv))
            return;
        m_big = m_reader.u16(2) == 43;
        const std::uint64_t at = m_big ? m_reader.u64(8) : m_reader.u32(4);
        if (!m_reader.has(at, m_big ? 8 : 2))
            return;
        const std::uint64_t count = std::min(maxEntries, m_big ? m_reader.u64(at) : m_reader.u16(at));
        const std::uint64_t entrySize = m_big ? 20 : 12;
        const std::uint64_t first = at + (m_big ? 8 : 2);
        for (std::uint64_t i = 0; i < count && m_reader.has(first + i * entrySize, entrySize); ++i)
            readEntry(first + i * entrySize);
    }

    [[nodiscard]] const TiffEntry* find(std::uint16_t tag) const
    {
        const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                        [tag](const TiffEntry& entry) { return entry.tag == tag; });
        return found == m_entries.end() ? nullptr : &*found;
    }
    /// 0 if there is no such number.
    [[nodiscard]] std::uint64_t number(const TiffEntry* entry, std::uint64_t index = 0)
    {
        if (entry == nullptr || index >= entry->count || !m_reader.has(entry->at, (index + 1) * entry->size))
            return 0;
        const std::uint64_t at = entry->at + index * entry->size;
        switch (entry->size) {
        case 1: return m_reader.u8(at);
        case 2: return m_reader.u16(at);
        case 4: return m_reader.u32(at);
        case 8: return m_reader.u64(at);
        default: return 0;
        }
    }
    [[nodiscard]] std::uint64_t number(std::uint16_t tag) { return number(find(tag)); }

    /// Whether every strip (or tile) lies inside the file.
    [[nodiscard]] bool partsExist(std::uint16_t offsetsTag, std::uint16_t sizesTag)
    {
        const TiffEntry* offsets = find(offsetsTag);
        const TiffEntry* sizes = find(sizesTag);
        if (offsets == nullptr || sizes == nullptr)
            return true; // old writers leave the sizes out
        if (!m_reader.has(offsets->at, 0) || offsets->count > m_reader.size() || sizes->count > m_reader.size())
            return false;
        for (std::uint64_t i = 0; i < std::min(offsets->count, sizes->count); ++i)
            if (!m_reader.has(number(offsets, i), number(sizes, i)))
                return false;
        return true;
    }

private:
    void readEntry(std::uint64_t entry)
    {
        constexpr std::uint16_t typeByte = 1;
        constexpr std::uint16_t typeShort = 3;
        constexpr std::uint16_t typeLong = 4;
        constexpr std::uint16_t typeLong8 = 16;
        TiffEntry out;
        out.tag = m_reader.u16(entry);
        const std::uint16_t type = m_reader.u16(entry + 2);
        out.size = type == typeByte ? 1 : type == typeShort ? 2 : type == typeLong ? 4 : type == typeLong8 ? 8 : 0;
        out.count = m_big ? m_reader.u64(entry + 4) : m_reader.u32(entry + 4);
        const std::uint64_t value = entry + (m_big ? 12 : 8);
        const std::uint64_t room = m_big ? 8 : 4; // what fits is stored in the entry itself
        if (out.size == 0 || out.count <= room / out.size)
            out.at = value;
        else
            out.at = m_big ? m_reader.u64(value) : m_reader.u32(value);
        m_entries.push_back(out);
    }

    ByteReader m_reader;
    bool m_big = false;
    std::vector<TiffEntry> m_entries;
};

} // namespace

int exifOrientation(std::span<const std::byte> block)
{
    constexpr std::uint16_t tagOrientation = 274;
    const std::uint64_t value = TiffDirectory(block).number(tagOrientation);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

void readTiffHeader(std::span<const std::byte> bytes, ImageHeader& header)
{
    constexpr std::uint16_t tagWidth = 256;
    constexpr std::uint16_t tagHeight = 257;
    constexpr std::uint16_t tagPhotometric = 262;
    constexpr std::uint16_t tagStripOffsets = 273;
    constexpr std::uint16_t tagStripSizes = 279;
    constexpr std::uint16_t tagTileWidth = 322;
    constexpr std::uint16_t tagTileHeight = 323;
    constexpr std::uint16_t tagTileOffsets = 324;
    constexpr std::uint16_t tagTileSizes = 325;
    TiffDirectory directory(bytes);
    header.width = directory.number(tagWidth);
    header.height = directory.number(tagHeight);
    header.cmyk = directory.number(tagPhotometric) == 5;
    // A tile is decoded whole, so it counts against the limit like a picture of its size.
    if (header.width != 0 && header.height != 0) {
        header.width = std::max(header.width, directory.number(tagTileWidth));
        header.height = std::max(header.height, directory.number(tagTileHeight));
    }
    // The decoder would leave missing parts black without a word.
    header.complete =
        directory.partsExist(tagStripOffsets, tagStripSizes) && directory.partsExist(tagTileOffsets, tagTileSizes);
}

} // namespace graft
