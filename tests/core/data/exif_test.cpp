// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_header.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

using namespace graft;
using namespace graft::test;

namespace {

using Bytes = std::vector<std::byte>;

void put(Bytes& out, std::uint64_t value, unsigned count, bool bigEndian)
{
    for (unsigned i = 0; i < count; ++i)
        out.push_back(static_cast<std::byte>(value >> (8 * (bigEndian ? count - 1 - i : i))));
}

void put(Bytes& out, std::string_view text)
{
    for (const char c : text)
        out.push_back(static_cast<std::byte>(c));
}

void put(Bytes& out, const Bytes& bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

/// An EXIF block with one entry.
Bytes exifBlock(int orientation, bool bigEndian)
{
    Bytes out;
    put(out, bigEndian ? "MM" : "II");
    put(out, 42, 2, bigEndian);
    put(out, 8, 4, bigEndian);
    put(out, 1, 2, bigEndian);
    put(out, 274, 2, bigEndian);
    put(out, 3, 2, bigEndian);
    put(out, 1, 4, bigEndian);
    put(out, static_cast<std::uint64_t>(orientation), 2, bigEndian);
    put(out, 0, 2, bigEndian);
    put(out, 0, 4, bigEndian);
    return out;
}

/// How a camera that was held so would store `upright`.
Image stored(const Image& upright, int orientation)
{
    const bool swapped = orientation >= 5;
    const int width = swapped ? upright.height : upright.width;
    const int height = swapped ? upright.width : upright.height;
    Image out{width, height, {}};
    for (int b = 0; b < height; ++b) {
        for (int a = 0; a < width; ++a) {
            const int right = upright.width - 1;
            const int bottom = upright.height - 1;
            int x = a;
            int y = b;
            switch (orientation) {
            case 2: x = right - a; break;
            case 3: x = right - a, y = bottom - b; break;
            case 4: y = bottom - b; break;
            case 5: x = b, y = a; break;
            case 6: x = right - b, y = a; break;
            case 7: x = right - b, y = bottom - a; break;
            case 8: x = b, y = bottom - a; break;
            default: break;
            }
            for (int c = 0; c < 3; ++c)
                out.rgb.push_back(upright.rgb[static_cast<std::size_t>((y * upright.width + x) * 3 + c)]);
        }
    }
    return out;
}

Bytes encoded(const Image& image, const std::string& extension, const std::vector<int>& parameters)
{
    cv::Mat bgr(image.height, image.width, CV_8UC3);
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        bgr.data[i] = image.rgb[i / 3 * 3 + 2 - i % 3];
    std::vector<std::uint8_t> out;
    cv::imencode(extension, bgr, out, parameters);
    const auto bytes = std::as_bytes(std::span(out));
    return {bytes.begin(), bytes.end()};
}

Bytes jpegWith(const Image& image, const Bytes& exif)
{
    const Bytes jpeg = encoded(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, 98});
    Bytes out(jpeg.begin(), jpeg.begin() + 2);
    put(out, 0xFFE1, 2, true);
    put(out, exif.size() + 8, 2, true);
    put(out, std::string_view("Exif\0\0", 6));
    put(out, exif);
    out.insert(out.end(), jpeg.begin() + 2, jpeg.end());
    return out;
}

std::uint32_t crc32(std::span<const std::byte> bytes)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::byte byte : bytes) {
        crc ^= std::to_integer<std::uint32_t>(byte);
        for (int k = 0; k < 8; ++k)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

Bytes pngWith(const Image& image, const Bytes& exif)
{
    const Bytes png = encoded(image, ".png", {});
    constexpr std::size_t headerEnd = 33; // signature and IHDR
    Bytes chunk;
    put(chunk, "eXIf");
    put(chunk, exif);
    Bytes out(png.begin(), png.begin() + headerEnd);
    put(out, exif.size(), 4, true);
    put(out, chunk);
    put(out, crc32(chunk), 4, true);
    out.insert(out.end(), png.begin() + headerEnd, png.end());
    return out;
}

Bytes webpWith(const Image& image, const Bytes& exif)
{
    const Bytes simple = encoded(image, ".webp", {cv::IMWRITE_WEBP_QUALITY, 101});
    Bytes chunks;
    put(chunks, "VP8X");
    put(chunks, 10, 4, false);
    put(chunks, 0x08, 4, false);
    put(chunks, static_cast<std::uint64_t>(image.width - 1), 3, false);
    put(chunks, static_cast<std::uint64_t>(image.height - 1), 3, false);
    chunks.insert(chunks.end(), simple.begin() + 12, simple.end());
    put(chunks, "EXIF");
    put(chunks, exif.size(), 4, false);
    put(chunks, exif);
    Bytes out;
    put(out, "RIFF");
    put(out, chunks.size() + 4, 4, false);
    put(out, "WEBP");
    put(out, chunks);
    return out;
}

/// Uncompressed RGB TIFF with an orientation tag.
Bytes tiffWith(const Image& image, int orientation)
{
    struct Tag {
        std::uint64_t tag, type, count, value;
    };
    const std::uint64_t pixels = image.rgb.size();
    const auto width = static_cast<std::uint64_t>(image.width);
    const auto height = static_cast<std::uint64_t>(image.height);
    const std::array<Tag, 10> tags{{{256, 4, 1, width},
                                    {257, 4, 1, height},
                                    {258, 3, 3, 8 + 2 + 10 * 12 + 4},
                                    {259, 3, 1, 1},
                                    {262, 3, 1, 2},
                                    {273, 4, 1, 8 + 2 + 10 * 12 + 4 + 6},
                                    {274, 3, 1, static_cast<std::uint64_t>(orientation)},
                                    {277, 3, 1, 3},
                                    {278, 4, 1, height},
                                    {279, 4, 1, pixels}}};
    Bytes out;
    put(out, "II");
    put(out, 42, 2, false);
    put(out, 8, 4, false);
    put(out, tags.size(), 2, false);
    for (const Tag& tag : tags) {
        put(out, tag.tag, 2, false);
        put(out, tag.type, 2, false);
        put(out, tag.count, 4, false);
        put(out, tag.value, 4, false);
    }
    put(out, 0, 4, false);
    for (int i = 0; i < 3; ++i)
        put(out, 8, 2, false);
    for (const std::uint8_t value : image.rgb)
        out.push_back(static_cast<std::byte>(value));
    return out;
}

class Orientation : public testing::TestWithParam<int> {};

TEST_P(Orientation, PicturesStandUpright)
{
    const Image upright = noiseImage(14, 9, 77);
    const Image turned = stored(upright, GetParam());
    for (const bool bigEndian : {false, true}) {
        const Bytes exif = exifBlock(GetParam(), bigEndian);
        const auto png = decodeImage(pngWith(turned, exif), "png");
        ASSERT_TRUE(png.ok()) << png.error().message();
        EXPECT_EQ(png->width, upright.width);
        EXPECT_EQ(png->rgb, upright.rgb);
        const auto webp = decodeImage(webpWith(turned, exif), "webp");
        ASSERT_TRUE(webp.ok()) << webp.error().message();
        EXPECT_EQ(webp->width, upright.width);
        EXPECT_EQ(webp->rgb, upright.rgb);
    }
    const auto tiff = decodeImage(tiffWith(turned, GetParam()), "tiff");
    ASSERT_TRUE(tiff.ok()) << tiff.error().message();
    EXPECT_EQ(tiff->width, upright.width);
    EXPECT_EQ(tiff->rgb, upright.rgb);
}

TEST_P(Orientation, JpegsStandUpright)
{
    Image upright{16, 32, std::vector<std::uint8_t>(16 * 32 * 3, 20)};
    for (std::size_t i = 0; i < 8 * 8; ++i) // one bright corner block: top left
        upright.rgb[(i / 8 * 16 + i % 8) * 3] = 240;
    const auto jpeg = decodeImage(jpegWith(stored(upright, GetParam()), exifBlock(GetParam(), true)), "jpeg");
    ASSERT_TRUE(jpeg.ok()) << jpeg.error().message();
    EXPECT_EQ(jpeg->width, 16);
    EXPECT_EQ(jpeg->height, 32);
    double error = 0;
    for (std::size_t i = 0; i < upright.rgb.size(); ++i)
        error += std::abs(int{jpeg->rgb[i]} - int{upright.rgb[i]});
    EXPECT_LT(error / static_cast<double>(upright.rgb.size()), 4.0);
}

INSTANTIATE_TEST_SUITE_P(OneToEight, Orientation, testing::Range(1, 9));

TEST(Exif, NonsenseMeansUpright)
{
    EXPECT_EQ(exifOrientation({}), 1);
    EXPECT_EQ(exifOrientation(exifBlock(9, true)), 1);
    EXPECT_EQ(exifOrientation(exifBlock(0, false)), 1);
    EXPECT_EQ(exifOrientation(exifBlock(6, false)), 6);
    const Bytes block = exifBlock(6, false);
    for (std::size_t size = 0; size < block.size(); ++size)
        EXPECT_LE(exifOrientation(std::span(block).first(size)), 8);
    Bytes wild = block;
    wild[4] = wild[5] = wild[6] = wild[7] = std::byte{0xFF}; // directory far outside
    EXPECT_EQ(exifOrientation(wild), 1);
}

} // namespace
