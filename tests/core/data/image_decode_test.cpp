// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image.h"
#include "tests/core/data/data_fixtures.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace graft;
using namespace graft::test;

namespace {

using Bytes = std::vector<std::byte>;

Bytes encoded(const Image& image, const std::string& extension, const std::vector<int>& parameters = {})
{
    cv::Mat bgr(image.height, image.width, CV_8UC3);
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        bgr.data[i] = image.rgb[i / 3 * 3 + 2 - i % 3];
    std::vector<std::uint8_t> out;
    cv::imencode(extension, bgr, out, parameters);
    const auto bytes = std::as_bytes(std::span(out));
    return {bytes.begin(), bytes.end()};
}

Bytes encodedMat(const cv::Mat& mat, const std::string& extension)
{
    std::vector<std::uint8_t> out;
    cv::imencode(extension, mat, out);
    const auto bytes = std::as_bytes(std::span(out));
    return {bytes.begin(), bytes.end()};
}

long peakKiB()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

nlohmann::json golden(const char* name)
{
    std::ifstream file(std::string(GRAFT_SOURCE_DIR) + "/tests/golden/" + name);
    return nlohmann::json::parse(file);
}

TEST(ImageDecode, AgreesWithPilOnEveryOddFile)
{
    GRAFT_ASSET(root, "data/nasty_images");
    int pictures = 0;
    int errors = 0;
    const nlohmann::json facts = golden("image_decode.json");
    for (const auto& [name, expected] : facts.items()) {
        SCOPED_TRACE(name);
        const std::filesystem::path file = root / name;
        if (!std::filesystem::exists(file))
            continue;
        const auto image = decodeImageFile(file);
        if (expected.is_null()) {
            ++errors;
            ASSERT_FALSE(image.ok());
            EXPECT_FALSE(image.error().message().empty());
            EXPECT_NE(image.error().code, ErrorCode::Internal);
            continue;
        }
        ++pictures;
        ASSERT_TRUE(image.ok()) << image.error().message();
        EXPECT_EQ(image->width, expected["size"][0].get<int>());
        EXPECT_EQ(image->height, expected["size"][1].get<int>());
        const auto mean = meanOf(*image);
        for (std::size_t c = 0; c < 3; ++c)
            EXPECT_NEAR(mean[c], expected["mean"][c].get<double>(), expected["tolerance"].get<double>());
    }
    EXPECT_GT(pictures, 200);
    EXPECT_GT(errors, 20);
}

TEST(ImageDecode, BombsAreRefusedBeforeMemoryIsSpent)
{
    GRAFT_ASSET(root, "data/nasty_images/bombs");
    const long before = peakKiB();
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        const auto image = decodeImageFile(entry.path());
        ASSERT_FALSE(image.ok()) << entry.path();
        const bool honest = entry.path().filename() == "claims_100000x10_has_1row.png"; // of bearable size
        EXPECT_EQ(image.error().code, honest ? ErrorCode::Corrupt : ErrorCode::Refused) << image.error().message();
    }
    EXPECT_LT(peakKiB() - before, 64 * 1024);
}

TEST(ImageDecode, LosslessFormatsComeBackExactly)
{
    const Image image = noiseImage(37, 23, 5);
    for (const char* extension : {".png", ".bmp", ".tiff"}) {
        const auto back = decodeImage(encoded(image, extension), "x");
        ASSERT_TRUE(back.ok()) << extension << back.error().message();
        EXPECT_EQ(back->width, 37);
        EXPECT_EQ(back->height, 23);
        EXPECT_EQ(back->rgb, image.rgb) << extension;
    }
    const auto webp = decodeImage(encoded(image, ".webp", {cv::IMWRITE_WEBP_QUALITY, 101}), "x");
    ASSERT_TRUE(webp.ok());
    EXPECT_EQ(webp->rgb, image.rgb);
}

TEST(ImageDecode, SixteenBitsKeepTheHighByteAndAlphaIsDropped)
{
    cv::Mat deep(2, 3, CV_16UC1);
    for (int i = 0; i < 6; ++i)
        deep.at<std::uint16_t>(i / 3, i % 3) = static_cast<std::uint16_t>(i * 11000 + 200);
    for (const char* extension : {".png", ".tiff"}) {
        const auto grey = decodeImage(encodedMat(deep, extension), "deep");
        ASSERT_TRUE(grey.ok()) << extension;
        for (std::size_t i = 0; i < 6; ++i)
            for (std::size_t c = 0; c < 3; ++c)
                EXPECT_NEAR(grey->rgb[i * 3 + c], (i * 11000 + 200) / 256.0, 1.0) << extension;
    }
    cv::Mat transparent(1, 2, CV_8UC4, cv::Scalar(10, 20, 30, 0));
    const auto opaque = decodeImage(encodedMat(transparent, ".png"), "transparent");
    ASSERT_TRUE(opaque.ok());
    EXPECT_EQ(opaque->rgb, (std::vector<std::uint8_t>{30, 20, 10, 30, 20, 10}));
}

TEST(ImageDecode, EveryTruncationIsAnError)
{
    const Image image = noiseImage(24, 16, 9);
    for (const char* extension : {".jpg", ".png", ".bmp"}) {
        const Bytes whole = encoded(image, extension);
        ASSERT_TRUE(decodeImage(whole, "whole").ok());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto cut = decodeImage(std::span(whole).first(size), "cut");
            ASSERT_FALSE(cut.ok()) << extension << " cut to " << size << " of " << whole.size();
        }
    }
    const Bytes jpeg = encoded(image, ".jpg");
    const auto cut = decodeImage(std::span(jpeg).first(jpeg.size() / 2 + 200), "half.jpg");
    ASSERT_FALSE(cut.ok());
    EXPECT_EQ(cut.error().code, ErrorCode::Corrupt);
    EXPECT_NE(cut.error().message().find("half.jpg is truncated"), std::string::npos) << cut.error().message();
    for (const char* extension : {".webp", ".tiff"}) { // may do without their last bytes, but then exactly
        const Bytes whole = encoded(image, extension);
        const auto reference = decodeImage(whole, "whole");
        ASSERT_TRUE(reference.ok());
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto part = decodeImage(std::span(whole).first(size), "cut");
            if (part.ok()) {
                ASSERT_EQ(part->rgb, reference->rgb) << extension << " cut to " << size;
            }
        }
    }
}

TEST(ImageDecode, FlippedBytesNeverCrash)
{
    const Image image = syntheticImage(31, 19);
    RandomStream random(3);
    for (const char* extension : {".jpg", ".png", ".bmp", ".webp", ".tiff"}) {
        const Bytes whole = encoded(image, extension);
        for (int i = 0; i < 400; ++i) {
            Bytes bytes = whole;
            for (int k = 0; k < 3; ++k)
                bytes[random.below(bytes.size())] = static_cast<std::byte>(random.below(256));
            const auto result = decodeImage(bytes, "flipped");
            if (!result.ok())
                continue;
            ASSERT_EQ(result->rgb.size(),
                      static_cast<std::size_t>(result->width) * static_cast<std::size_t>(result->height) * 3);
        }
    }
}

TEST(ImageDecode, SaysWhatIsWrong)
{
    const auto text = [](std::string_view content) {
        return decodeImage(std::as_bytes(std::span(content)), "file.jpg").error().message();
    };
    EXPECT_EQ(text(""), "file.jpg is empty.");
    EXPECT_NE(text("hello, this is text").find("not a picture"), std::string::npos);
    EXPECT_NE(text("GIF89a......").find("GIF"), std::string::npos);
    EXPECT_NE(text("BM, or: a text that begins with these letters").find("not a picture"), std::string::npos);
    EXPECT_FALSE(decodeImageFile("/nowhere/at/all.png").ok());
    const TemporaryFolder folder;
    const auto fifo = folder.path() / "pipe.jpg";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    EXPECT_FALSE(decodeImageFile(fifo).ok()); // and does not wait for a writer
    EXPECT_FALSE(decodeImageFile(folder.path()).ok());
}

TEST(ImageDecode, AbsurdNumbersOfScansAreRefused)
{
    Bytes jpeg = encoded(syntheticImage(16, 16), ".jpg");
    const Bytes scan{std::byte{0xFF}, std::byte{0xDA}, std::byte{0}, std::byte{8},  std::byte{1},
                     std::byte{1},    std::byte{0},    std::byte{0}, std::byte{63}, std::byte{0}};
    for (int i = 0; i < 1000; ++i)
        jpeg.insert(jpeg.end() - 2, scan.begin(), scan.end());
    const auto result = decodeImage(jpeg, "scans.jpg");
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Refused);
}

TEST(ImageDecode, PngRoundTripAndEmptyPictures)
{
    EXPECT_FALSE(encodePng({}).ok());
    EXPECT_FALSE(encodePng({4, 4, {1, 2, 3}}).ok());
    const Image image = noiseImage(9, 5, 1);
    const auto png = encodePng(image);
    ASSERT_TRUE(png.ok());
    EXPECT_TRUE(looksLikeImage(std::span(*png).first(16)));
    const auto back = decodeImage(*png, "x");
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->rgb, image.rgb);
}

} // namespace
