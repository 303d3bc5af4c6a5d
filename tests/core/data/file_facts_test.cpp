// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/file_facts.h"

#include "core/data/image.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>

#include <cstring>
#include <string>
#include <vector>

namespace graft {
namespace {

using namespace std::string_literals;

std::vector<std::byte> encoded(const char* suffix, int type, const std::vector<int>& how = {})
{
    std::vector<unsigned char> bytes;
    EXPECT_TRUE(cv::imencode(suffix, cv::Mat(5, 7, type, cv::Scalar::all(90)), bytes, how));
    std::vector<std::byte> out(bytes.size());
    std::memcpy(out.data(), bytes.data(), bytes.size());
    return out;
}

void append(std::string& text, std::uint32_t number, int count)
{
    for (int i = count - 1; i >= 0; --i)
        text += static_cast<char>(number >> (8 * i) & 0xFFU);
}

/// An EXIF block (big endian): maker, model, and the time of the picture in a directory of its own.
std::string exifBlock()
{
    const std::string maker = "Acme\0"s;
    const std::string model = "Acme X1\0"s;
    const std::string taken = "2024:05:31 14:03:07\0"s;
    const std::uint32_t textsAt = 8 + 2 + 3 * 12 + 4;
    const std::uint32_t modelAt = textsAt + static_cast<std::uint32_t>(maker.size());
    const std::uint32_t innerAt = modelAt + static_cast<std::uint32_t>(model.size());
    std::string block = "MM\0*"s;
    append(block, 8, 4);
    append(block, 3, 2);
    const auto entry = [&](std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
        append(block, tag, 2);
        append(block, type, 2);
        append(block, count, 4);
        append(block, value, 4);
    };
    entry(271, 2, static_cast<std::uint32_t>(maker.size()), textsAt);
    entry(272, 2, static_cast<std::uint32_t>(model.size()), modelAt);
    entry(34665, 4, 1, innerAt);
    append(block, 0, 4);
    block += maker + model;
    append(block, 1, 2);
    entry(36867, 2, static_cast<std::uint32_t>(taken.size()), innerAt + 2 + 12 + 4);
    append(block, 0, 4);
    return block + taken;
}

std::vector<std::byte> withExif(std::vector<std::byte> jpeg)
{
    std::string segment = "\xFF\xE1";
    const std::string payload = "Exif\0\0"s + exifBlock();
    append(segment, static_cast<std::uint32_t>(payload.size() + 2), 2);
    segment += payload;
    const auto* first = reinterpret_cast<const std::byte*>(segment.data());
    jpeg.insert(jpeg.begin() + 2, first, first + segment.size());
    return jpeg;
}

TEST(FileFacts, ColourModesAndDepth)
{
    const FileFacts grey = fileFactsOf(encoded(".jpg", CV_8UC1));
    EXPECT_EQ(grey.colour, ColourMode::Grey);
    EXPECT_EQ(grey.format, ImageFormat::Jpeg);
    EXPECT_EQ(grey.width, 7U);
    EXPECT_EQ(grey.height, 5U);
    EXPECT_EQ(fileFactsOf(encoded(".jpg", CV_8UC3)).colour, ColourMode::Colour);
    const FileFacts deep = fileFactsOf(encoded(".png", CV_16UC1));
    EXPECT_EQ(deep.colour, ColourMode::Grey);
    EXPECT_EQ(deep.bits, 16);
    const FileFacts alpha = fileFactsOf(encoded(".png", CV_8UC4));
    EXPECT_EQ(alpha.colour, ColourMode::Colour);
    EXPECT_TRUE(alpha.alpha);
    EXPECT_EQ(fileFactsOf(encoded(".bmp", CV_8UC3)).colour, ColourMode::Colour);
    EXPECT_EQ(fileFactsOf(encoded(".tiff", CV_8UC1)).colour, ColourMode::Grey);
    EXPECT_EQ(fileFactsOf(encoded(".tiff", CV_8UC3)).colour, ColourMode::Colour);
}

TEST(FileFacts, CameraAndTimeFromExif)
{
    const auto jpeg = withExif(encoded(".jpg", CV_8UC3));
    const FileFacts facts = fileFactsOf(jpeg);
    EXPECT_EQ(facts.camera, "Acme X1");
    EXPECT_EQ(facts.taken, "2024:05:31 14:03:07");
    EXPECT_EQ(facts.bytes, jpeg.size());
    EXPECT_EQ(facts.colour, ColourMode::Colour);
}

TEST(FileFacts, DamagedBytesDoNoHarm)
{
    const auto jpeg = withExif(encoded(".jpg", CV_8UC3));
    for (std::size_t length = 0; length < jpeg.size(); ++length)
        static_cast<void>(fileFactsOf(std::span(jpeg).first(length)));
    for (std::size_t at = 2; at < 160; ++at) {
        auto damaged = jpeg;
        damaged[at] = std::byte{0xFF};
        static_cast<void>(fileFactsOf(damaged));
    }
    EXPECT_FALSE(readFileFacts("/nonexistent.jpg"));
}

} // namespace
} // namespace graft
