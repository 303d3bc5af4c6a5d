// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/byte_reader.h"
#include "core/data/image_header.h"

#include <string_view>

namespace graft {
namespace {

using namespace std::string_view_literals;

void append(std::vector<std::byte>& out, std::span<const std::byte> bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

void append(std::vector<std::byte>& out, std::string_view text)
{
    append(out, std::as_bytes(std::span(text)));
}

void appendU32(std::vector<std::byte>& out, std::uint64_t value)
{
    for (unsigned i = 0; i < 4; ++i)
        out.push_back(static_cast<std::byte>(value >> (8 * i)));
}

/// Size in the bit stream of a `VP8 ` or `VP8L` chunk; zero if it is neither.
void bitstreamSize(ByteReader& reader, std::uint64_t chunk, std::uint64_t& width, std::uint64_t& height)
{
    const std::uint64_t data = chunk + 8;
    if (reader.textAt(chunk, "VP8 "sv) && reader.textAt(data + 3, "\x9D\x01\x2A"sv)) {
        width = reader.u16(data + 6) & 0x3FFFU;
        height = reader.u16(data + 8) & 0x3FFFU;
    } else if (reader.textAt(chunk, "VP8L"sv) && reader.textAt(data, "\x2F"sv)) {
        const std::uint32_t bits = reader.u32(data + 1);
        width = (bits & 0x3FFFU) + 1;
        height = ((bits >> 14) & 0x3FFFU) + 1;
    }
}

} // namespace

void readPngHeader(std::span<const std::byte> bytes, ImageHeader& header)
{
    ByteReader reader(bytes);
    if (!reader.textAt(12, "IHDR"sv))
        return;
    header.width = reader.u32(16);
    header.height = reader.u32(20);
    std::uint64_t at = 8;
    while (reader.has(at, 12)) {
        const std::uint64_t length = reader.u32(at);
        if (!reader.has(at, length + 12))
            return;
        if (reader.textAt(at + 4, "eXIf"sv))
            header.orientation = exifOrientation(reader.part(at + 8, length));
        if (reader.textAt(at + 4, "IEND"sv)) {
            header.complete = true;
            return;
        }
        at += length + 12;
    }
}

void readWebPHeader(std::span<const std::byte> bytes, ImageHeader& header)
{
    ByteReader reader(bytes, false);
    const std::uint64_t end = std::uint64_t{reader.u32(4)} + 8;
    if (reader.textAt(12, "VP8X"sv)) {
        constexpr unsigned flagAnimation = 0x02;
        header.animated = (reader.u8(20) & flagAnimation) != 0;
        header.width = reader.u24(24) + 1U;
        header.height = reader.u24(27) + 1U;
    } else {
        bitstreamSize(reader, 12, header.width, header.height);
    }
    if (!reader.good()) {
        header.width = 0;
        return;
    }
    std::uint64_t at = 12;
    while (at + 8 <= end && reader.has(at, 8)) {
        const std::uint64_t length = reader.u32(at + 4);
        if (reader.textAt(at, "EXIF"sv)) {
            const bool prefixed = reader.textAt(at + 8, "Exif\0\0"sv) && length >= 6;
            header.orientation = exifOrientation(reader.part(at + 8 + (prefixed ? 6 : 0), length - (prefixed ? 6 : 0)));
        }
        at += 8 + length + (length & 1U);
    }
    // Some writers leave out the padding byte of the last chunk.
    header.complete = bytes.size() + 1 >= end;
}

Result<WebPFrame> firstWebPFrame(std::span<const std::byte> bytes, const std::string& name)
{
    const Error damaged = makeError(
        ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "%1 is a damaged animated WebP: its first frame is broken."), {name});
    ByteReader reader(bytes, false);
    std::uint64_t at = 12;
    while (reader.has(at, 8) && !reader.textAt(at, "ANMF"sv)) {
        const std::uint64_t length = reader.u32(at + 4);
        at += 8 + length + (length & 1U);
    }
    const std::uint64_t length = reader.has(at, 8) ? reader.u32(at + 4) : 0;
    if (length < 24 || !reader.has(at + 8, length))
        return damaged;
    WebPFrame frame;
    frame.x = static_cast<int>(reader.u24(at + 8) * 2);
    frame.y = static_cast<int>(reader.u24(at + 11) * 2);
    frame.width = static_cast<int>(reader.u24(at + 14) + 1);
    frame.height = static_cast<int>(reader.u24(at + 17) + 1);
    const std::uint64_t chunks = at + 24;
    const std::uint64_t chunksSize = length - 16;
    std::uint64_t width = 0;
    std::uint64_t height = 0;
    const bool alpha = reader.textAt(chunks, "ALPH"sv) && reader.has(chunks, 8);
    const std::uint64_t alphaLength = alpha ? reader.u32(chunks + 4) : 0;
    bitstreamSize(reader, alpha ? chunks + 8 + alphaLength + (alphaLength & 1U) : chunks, width, height);
    if (width != static_cast<std::uint64_t>(frame.width) || height != static_cast<std::uint64_t>(frame.height))
        return damaged;
    append(frame.file, "RIFF"sv);
    appendU32(frame.file, 4 + (alpha ? 18 : 0) + chunksSize);
    append(frame.file, "WEBP"sv);
    if (alpha) { // an alpha plane is only allowed behind an extended header
        append(frame.file, "VP8X\x0A\0\0\0\x10\0\0\0"sv);
        append(frame.file, reader.part(at + 14, 6));
    }
    append(frame.file, reader.part(chunks, chunksSize));
    return frame;
}

} // namespace graft
