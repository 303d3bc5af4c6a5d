// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/data/image_header.h"

#include <array>
#include <cstdint>
#include <optional>

namespace graft {

/// 64 bits of the low frequencies of a picture (pHash after Zauner 2010: DCT of the grey picture at 32 x 32 px, the
/// signs of its 8 x 8 lowest coefficients against their median): changes by few bits when a picture is scaled,
/// recompressed or slightly brightened. Nothing for pictures without structure, whose hash would be chance.
[[nodiscard]] std::optional<std::uint64_t> perceptualHash(const Image& image);

/// What the doctor knows of one picture after opening it once.
struct PictureFacts {
    enum class State { Readable, Truncated, Unreadable };
    State state = State::Unreadable;
    std::optional<Error> problem; ///< of the last two
    ImageFormat format = ImageFormat::Unknown;
    bool wrongExtension = false;
    bool grey = false; ///< all pixels, whatever the file's mode
    bool cmyk = false;
    int width = 0; ///< upright
    int height = 0;
    std::array<std::uint8_t, 16> fileDigest{};  ///< SHA-256, first half; zero for drawn pictures
    std::array<std::uint8_t, 16> pixelDigest{}; ///< of size and pixels
    std::optional<std::uint64_t> hash;
    std::array<std::uint8_t, 192> thumbnail{}; ///< 8 x 8 px RGB: to confirm what the hash suspects
};

/// Opens and decodes a picture. Never throws; thread-safe.
[[nodiscard]] PictureFacts examinePicture(const ImageEntry& entry);

} // namespace graft
