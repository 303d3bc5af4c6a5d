// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/preprocessing.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace graft {

/// An 8-bit RGB picture, rows from top to bottom, 3 bytes a pixel, no padding.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// Limits for untrusted pictures; checked on the header, before decoding.
inline constexpr std::int64_t maxImagePixels = std::int64_t{1} << 27;
inline constexpr std::uint64_t maxImageBytes = std::uint64_t{1} << 30;

/// Decodes JPEG, PNG, BMP, WebP, TIFF (first frame): grey, palette, 16 bit (scaled), CMYK and alpha (dropped)
/// become RGB; EXIF rotation is applied. Truncated files are errors, not grey pictures. Never throws.
[[nodiscard]] Result<Image> decodeImageFile(const std::filesystem::path& file);
/// As above, from memory; `name` is for messages.
[[nodiscard]] Result<Image> decodeImage(std::span<const std::byte> bytes, const std::string& name);

/// Whether a file's content looks like a picture Graft reads (by magic bytes, not by name).
[[nodiscard]] bool looksLikeImage(std::span<const std::byte> header);

/// Resized as PIL does it (8-bit, antialiased: the filter grows with the scale), so that networks see what
/// they were trained on. `interpolation` as in ImagePreprocessing.
[[nodiscard]] Image resized(const Image& image, int width, int height, const std::string& interpolation,
                            bool antialias);

/// Resize of the shorter side and centre crop as torchvision does them; still 8 bit.
[[nodiscard]] Image resizeAndCrop(const Image& image, const ImagePreprocessing& how);

/// Normalised planes (C order: channel, row, column) of an image that has the crop size already.
void toTensor(const Image& image, const ImagePreprocessing& how, std::span<float> out);

/// PNG bytes of a picture.
[[nodiscard]] Result<std::vector<std::byte>> encodePng(const Image& image);

} // namespace graft
