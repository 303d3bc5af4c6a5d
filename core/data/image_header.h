// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace graft {

enum class ImageFormat { Unknown, Jpeg, Png, Bmp, WebP, Tiff };

/// What a picture file says about itself, found without decoding anything.
struct ImageHeader {
    ImageFormat format = ImageFormat::Unknown;
    std::uint64_t width = 0;  ///< the largest of several claims (JPEG may repeat its frame header)
    std::uint64_t height = 0; ///< as stored: before the rotation
    int orientation = 1;      ///< EXIF 1..8; 1 where the decoder rotates by itself (TIFF)
    int scans = 0;            ///< JPEG: number of scans; each costs a pass over the picture
    bool animated = false;    ///< WebP: frames instead of one picture
    bool cmyk = false;        ///< JPEG, TIFF: printing colours
    bool complete = false;    ///< the container reaches its end mark
};

/// The format by magic bytes; 16 bytes are enough.
[[nodiscard]] ImageFormat imageFormatOf(std::span<const std::byte> header);
/// "JPEG", "PNG", ...
[[nodiscard]] std::string nameOf(ImageFormat format);
/// Name of a format that Graft recognises but does not read ("GIF", "AVIF", ...), or empty.
[[nodiscard]] std::string nameOfForeignFormat(std::span<const std::byte> header);

/// Walks the structure of a whole file. Never reads outside `bytes`, work is linear in their number.
[[nodiscard]] ImageHeader readImageHeader(std::span<const std::byte> bytes);

/// Orientation (tag 274) of an EXIF block, which is a small TIFF file; 1 if there is none or it is nonsense.
[[nodiscard]] int exifOrientation(std::span<const std::byte> block);

/// The first frame of an animated WebP, as a WebP file of its own, and where it lies on the canvas.
struct WebPFrame {
    std::vector<std::byte> file;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};
[[nodiscard]] Result<WebPFrame> firstWebPFrame(std::span<const std::byte> bytes, const std::string& name);

/// One reader per format, used by readImageHeader.
void readJpegHeader(std::span<const std::byte> bytes, ImageHeader& header);
void readPngHeader(std::span<const std::byte> bytes, ImageHeader& header);
void readBmpHeader(std::span<const std::byte> bytes, ImageHeader& header);
void readWebPHeader(std::span<const std::byte> bytes, ImageHeader& header);
void readTiffHeader(std::span<const std::byte> bytes, ImageHeader& header);

} // namespace graft
