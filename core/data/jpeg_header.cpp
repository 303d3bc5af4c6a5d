// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/byte_reader.h"
#include "core/data/image_header.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace graft {
namespace {

using namespace std::string_view_literals;

constexpr unsigned markerSos = 0xDA;
constexpr unsigned markerEoi = 0xD9;
constexpr unsigned markerApp1 = 0xE1;

/// Frame headers are C0..CF except the tables DHT, JPG and DAC among them.
bool isFrameHeader(unsigned marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// RSTn, TEM and SOI stand alone; everything else has a length.
bool standsAlone(unsigned marker)
{
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

/// Position after the next marker's code, or 0 at the end of the data. Stuffed zeros and restart
/// markers belong to entropy-coded data.
std::size_t nextMarker(std::span<const std::byte> bytes, std::size_t at)
{
    while (at + 1 < bytes.size()) {
        const auto* found = static_cast<const std::byte*>(std::memchr(bytes.data() + at, 0xFF, bytes.size() - at - 1));
        if (found == nullptr)
            return 0;
        at = static_cast<std::size_t>(found - bytes.data()) + 1;
        const auto code = std::to_integer<unsigned>(bytes[at]);
        if (code == 0xFF) // fill byte: the marker may begin with it
            continue;
        if (code != 0 && !standsAlone(code))
            return at + 1;
    }
    return 0;
}

} // namespace

void readJpegHeader(std::span<const std::byte> bytes, ImageHeader& header)
{
    ByteReader reader(bytes);
    bool oriented = false;
    std::size_t at = 2;
    while ((at = nextMarker(bytes, at)) != 0) {
        const auto marker = std::to_integer<unsigned>(bytes[at - 1]);
        if (marker == markerEoi) {
            header.complete = header.scans > 0;
            return;
        }
        const std::size_t length = reader.u16(at);
        if (length < 2 || !reader.has(at, length)) {
            if (header.scans == 0)
                return;
            continue; // flipped bits look like a marker inside a scan; the decoder goes on, too
        }
        if (isFrameHeader(marker) && length >= 8) {
            header.height = std::max<std::uint64_t>(header.height, reader.u16(at + 3));
            header.width = std::max<std::uint64_t>(header.width, reader.u16(at + 5));
            header.cmyk = reader.u8(at + 7) == 4; // components
        } else if (marker == markerSos) {
            ++header.scans;
        } else if (marker == markerApp1 && !oriented && length > 8 && reader.textAt(at + 2, "Exif\0"sv)) {
            oriented = true;
            header.orientation = exifOrientation(reader.part(at + 8, length - 8));
        }
        at += length;
    }
}

} // namespace graft
