// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"

#include "core/data/byte_reader.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace graft {

using namespace std::string_view_literals;

ImageFormat imageFormatOf(std::span<const std::byte> header)
{
    const ByteReader reader(header);
    if (reader.textAt(0, "\xFF\xD8\xFF"sv))
        return ImageFormat::Jpeg;
    if (reader.textAt(0, "\x89PNG\r\n\x1A\n"sv))
        return ImageFormat::Png;
    if (reader.textAt(0, "RIFF"sv) && reader.textAt(8, "WEBP"sv))
        return ImageFormat::WebP;
    for (const std::string_view magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv})
        if (reader.textAt(0, magic))
            return ImageFormat::Tiff;
    // "BM" alone would claim any text that begins so; the reserved words and header sizes tell.
    if (reader.textAt(0, "BM"sv) && header.size() >= 16) {
        ByteReader bmp(header, false);
        const std::uint32_t headerSize = bmp.u16(14);
        if (headerSize == 12 || (headerSize >= 16 && headerSize <= 256))
            return ImageFormat::Bmp;
    }
    return ImageFormat::Unknown;
}

std::string nameOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg: return "JPEG";
    case ImageFormat::Png: return "PNG";
    case ImageFormat::Bmp: return "BMP";
    case ImageFormat::WebP: return "WebP";
    case ImageFormat::Tiff: return "TIFF";
    case ImageFormat::Unknown: break;
    }
    return {};
}

std::string nameOfForeignFormat(std::span<const std::byte> header)
{
    const ByteReader reader(header);
    struct Magic {
        std::size_t at;
        std::string_view text;
        const char* name;
    };
    static constexpr std::array<Magic, 12> magics{{{0, "GIF8"sv, "GIF"},
                                                   {4, "ftypavi"sv, "AVIF"},
                                                   {4, "ftyphei"sv, "HEIF"},
                                                   {4, "ftypmif1"sv, "HEIF"},
                                                   {4, "jP  \r\n"sv, "JPEG 2000"},
                                                   {0, "\xFF\x4F\xFF\x51"sv, "JPEG 2000"},
                                                   {0, "\xFF\x0A"sv, "JPEG XL"},
                                                   {4, "JXL \r\n"sv, "JPEG XL"},
                                                   {0, "8BPS"sv, "Photoshop"},
                                                   {0, "%PDF"sv, "PDF"},
                                                   {0, "icns"sv, "icon"},
                                                   {0, "\0\0\1\0"sv, "icon"}}};
    for (const Magic& magic : magics)
        if (reader.textAt(magic.at, magic.text))
            return magic.name;
    return {};
}

ImageHeader readImageHeader(std::span<const std::byte> bytes)
{
    ImageHeader header;
    header.format = imageFormatOf(bytes);
    switch (header.format) {
    case ImageFormat::Jpeg: readJpegHeader(bytes, header); break;
    case ImageFormat::Png: readPngHeader(bytes, header); break;
    case ImageFormat::Bmp: readBmpHeader(bytes, header); break;
    case ImageFormat::WebP: readWebPHeader(bytes, header); break;
    case ImageFormat::Tiff: readTiffHeader(bytes, header); break;
    case ImageFormat::Unknown: break;
    }
    return header;
}

void readBmpHeader(std::span<const std::byte> bytes, ImageHeader& header)
{
    ByteReader reader(bytes, false);
    const std::uint64_t dataAt = reader.u32(10);
    const bool old = reader.u32(14) == 12;
    std::int64_t width = 0;
    std::int64_t height = 0;
    if (old) {
        width = reader.u16(18);
        height = reader.u16(20);
    } else {
        width = static_cast<std::int32_t>(reader.u32(18));
        height = std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(reader.u32(22))));
    }
    const std::uint64_t bits = reader.u16(old ? 24 : 28);
    const std::uint32_t compression = old ? 0 : reader.u32(30);
    const bool known =
        bits <= 32 && (bits == 24 || (bits & (bits - 1)) == 0); // 1, 2, 4, 8, 16, 24, 32; 0 in newer ones
    if (!reader.good() || width <= 0 || height <= 0 || !known)
        return;
    header.width = static_cast<std::uint64_t>(width);
    header.height = static_cast<std::uint64_t>(height);
    // Run-length data have no size of their own (the decoder finds their end); plain rows have.
    const bool plain = compression == 0 || compression == 3;
    const std::uint64_t rowBytes = (header.width * bits + 31) / 32 * 4;
    header.complete = !plain || bits > 64 ||
                      (dataAt <= bytes.size() && rowBytes <= bytes.size() &&
                       (bytes.size() - dataAt) / std::max<std::uint64_t>(rowBytes, 1) >= header.height);
}

} // namespace graft
