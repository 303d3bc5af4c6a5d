// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/file_facts.h"

#include "core/base/files.h"
#include "core/data/byte_reader.h"
#include "core/data/image.h"

#include <algorithm>
#include <string_view>

namespace graft {
namespace {

using namespace std::string_view_literals;

constexpr std::uint16_t tagMaker = 271;
constexpr std::uint16_t tagModel = 272;
constexpr std::uint16_t tagDate = 306;
constexpr std::uint16_t tagExif = 34665;
constexpr std::uint16_t tagTaken = 36867;

/// The texts of a classic TIFF directory, which is what EXIF is.
class ExifTexts {
public:
    explicit ExifTexts(std::span<const std::byte> block) : m_reader(block, ByteReader(block).textAt(0, "MM"sv))
    {
        if (m_reader.textAt(0, "MM\0*"sv) || m_reader.textAt(0, "II*\0"sv))
            m_main = m_reader.u32(4);
    }

    void fill(FileFacts& facts)
    {
        if (m_main == 0)
            return;
        const std::string maker = text(m_main, tagMaker);
        const std::string model = text(m_main, tagModel);
        // Most models begin with their maker: "Canon", "Canon EOS 600D".
        facts.camera = maker.empty() || model.starts_with(maker) ? model : model.empty() ? maker : maker + " " + model;
        if (const std::uint64_t exif = find(m_main, tagExif))
            facts.taken = text(m_reader.u32(exif + 8), tagTaken);
        if (facts.taken.empty())
            facts.taken = text(m_main, tagDate);
    }

    /// First number of an entry of 16-bit numbers (or 0).
    [[nodiscard]] std::uint64_t number(std::uint16_t tag, std::uint64_t index = 0)
    {
        const std::uint64_t entry = m_main == 0 ? 0 : find(m_main, tag);
        if (entry == 0 || m_reader.u16(entry + 2) != 3 || index >= m_reader.u32(entry + 4))
            return 0;
        const std::uint64_t at = m_reader.u32(entry + 4) <= 2 ? entry + 8 : m_reader.u32(entry + 8);
        return m_reader.u16(at + 2 * index);
    }

private:
    /// Position of an entry of a directory, or 0.
    std::uint64_t find(std::uint64_t directory, std::uint16_t tag)
    {
        const std::uint64_t count = m_reader.has(directory, 2) ? m_reader.u16(directory) : 0;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::uint64_t entry = directory + 2 + 12 * i;
            if (!m_reader.has(entry, 12))
                break;
            if (m_reader.u16(entry) == tag)
                return entry;
        }
        return 0;
    }

    std::string text(std::uint64_t directory, std::uint16_t tag)
    {
        constexpr std::uint64_t maxText = 256;
        const std::uint64_t entry = find(directory, tag);
        if (entry == 0 || m_reader.u16(entry + 2) != 2)
            return {};
        const std::uint64_t length = std::min<std::uint64_t>(m_reader.u32(entry + 4), maxText);
        const auto bytes = m_reader.part(length <= 4 ? entry + 8 : m_reader.u32(entry + 8), length);
        std::string out;
        for (const std::byte byte : bytes) {
            const auto c = std::to_integer<unsigned char>(byte);
            if (c == 0)
                break;
            out += c < 0x20 || c > 0x7E ? '?' : static_cast<char>(c);
        }
        while (out.ends_with(' '))
            out.pop_back();
        return out;
    }

    ByteReader m_reader;
    std::uint64_t m_main = 0;
};

void readJpeg(std::span<const std::byte> bytes, FileFacts& facts)
{
    ByteReader reader(bytes);
    std::uint64_t at = 2;
    while (reader.has(at, 4) && reader.u8(at) == 0xFF) {
        const unsigned marker = reader.u8(at + 1);
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const std::uint64_t length = reader.u16(at + 2);
        if (length < 2 || marker == 0xDA || !reader.has(at + 2, length))
            return;
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && length >= 8) {
            facts.bits = reader.u8(at + 4);
            const unsigned planes = reader.u8(at + 9);
            facts.colour = planes == 1   ? ColourMode::Grey
                           : planes == 3 ? ColourMode::Colour
                           : planes == 4 ? ColourMode::Cmyk
                                         : ColourMode::Unknown;
        } else if (marker == 0xE1 && length > 8 && reader.textAt(at + 4, "Exif\0"sv)) {
            ExifTexts(reader.part(at + 10, length - 8)).fill(facts);
        }
        at += 2 + length;
    }
}

void readPng(std::span<const std::byte> bytes, FileFacts& facts)
{
    ByteReader reader(bytes);
    facts.bits = reader.u8(24);
    const unsigned type = reader.u8(25);
    facts.colour = type == 3 ? ColourMode::Palette : (type & 2U) != 0 ? ColourMode::Colour : ColourMode::Grey;
    facts.alpha = (type & 4U) != 0;
    for (std::uint64_t at = 8; reader.has(at, 12);) {
        const std::uint64_t length = reader.u32(at);
        if (reader.textAt(at + 4, "eXIf"sv))
            ExifTexts(reader.part(at + 8, length)).fill(facts);
        facts.alpha = facts.alpha || reader.textAt(at + 4, "tRNS"sv);
        at += length + 12;
    }
}

void readWebP(std::span<const std::byte> bytes, FileFacts& facts)
{
    ByteReader reader(bytes, false);
    facts.colour = ColourMode::Colour;
    facts.alpha = reader.textAt(12, "VP8X"sv) && (reader.u8(20) & 0x10U) != 0;
    for (std::uint64_t at = 12; reader.has(at, 8);) {
        const std::uint64_t length = reader.u32(at + 4);
        if (reader.textAt(at, "EXIF"sv)) {
            const std::uint64_t prefix = length >= 6 && reader.textAt(at + 8, "Exif\0\0"sv) ? 6 : 0;
            ExifTexts(reader.part(at + 8 + prefix, length - prefix)).fill(facts);
        }
        at += 8 + length + (length & 1U);
    }
}

void readTiff(std::span<const std::byte> bytes, FileFacts& facts)
{
    constexpr std::uint16_t tagBits = 258;
    constexpr std::uint16_t tagMeaning = 262;
    constexpr std::uint16_t tagSamples = 277;
    ExifTexts exif(bytes);
    exif.fill(facts);
    if (const auto bits = static_cast<int>(exif.number(tagBits)); bits > 0)
        facts.bits = bits;
    const std::uint64_t meaning = exif.number(tagMeaning);
    facts.colour = meaning <= 1   ? ColourMode::Grey
                   : meaning == 3 ? ColourMode::Palette
                   : meaning == 5 ? ColourMode::Cmyk
                                  : ColourMode::Colour;
    facts.alpha = exif.number(tagSamples) == (facts.colour == ColourMode::Grey ? 2U : 4U) && meaning != 5;
}

void readBmp(std::span<const std::byte> bytes, FileFacts& facts)
{
    ByteReader reader(bytes, false);
    const unsigned bits = reader.u16(reader.u32(14) == 12 ? 24 : 28);
    facts.colour = bits <= 8 ? ColourMode::Palette : ColourMode::Colour;
}

} // namespace

FileFacts fileFactsOf(std::span<const std::byte> bytes)
{
    const ImageHeader header = readImageHeader(bytes);
    FileFacts facts;
    facts.format = header.format;
    facts.width = header.width;
    facts.height = header.height;
    facts.orientation = header.orientation;
    facts.bytes = bytes.size();
    switch (header.format) {
    case ImageFormat::Jpeg: readJpeg(bytes, facts); break;
    case ImageFormat::Png: readPng(bytes, facts); break;
    case ImageFormat::WebP: readWebP(bytes, facts); break;
    case ImageFormat::Tiff: readTiff(bytes, facts); break;
    case ImageFormat::Bmp: readBmp(bytes, facts); break;
    case ImageFormat::Unknown: break;
    }
    return facts;
}

Result<FileFacts> readFileFacts(const std::filesystem::path& file)
{
    GRAFT_TRY(bytes, readFile(file, maxImageBytes));
    return fileFactsOf(bytes);
}

} // namespace graft
