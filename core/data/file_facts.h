// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/image_header.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace graft {

/// How a file stores its colours, before it is decoded to RGB.
enum class ColourMode { Unknown, Grey, Colour, Palette, Cmyk };

/// What a picture file says about itself, for people.
struct FileFacts {
    ImageFormat format = ImageFormat::Unknown;
    std::uint64_t width = 0;  ///< px, as stored
    std::uint64_t height = 0; ///< px, as stored
    std::uint64_t bytes = 0;  ///< of the file
    int orientation = 1;      ///< EXIF 1..8; 5..8 exchange width and height
    ColourMode colour = ColourMode::Unknown;
    bool alpha = false;
    int bits = 8;       ///< of one sample
    std::string camera; ///< EXIF maker and model, or empty
    std::string taken;  ///< EXIF "2024:05:31 14:03:07", or empty
};

/// Finds the facts without decoding pixels; what the bytes do not say stays at its default. Never reads outside them.
[[nodiscard]] FileFacts fileFactsOf(std::span<const std::byte> bytes);
/// The same of a file; an Error when it cannot be read. Any thread.
[[nodiscard]] Result<FileFacts> readFileFacts(const std::filesystem::path& file);

} // namespace graft
