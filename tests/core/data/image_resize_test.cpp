// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image.h"
#include "tests/core/data/data_fixtures.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

using namespace graft;
using namespace graft::test;

namespace {

const nlohmann::json& golden()
{
    static const nlohmann::json value = [] {
        std::ifstream file(std::string(GRAFT_SOURCE_DIR) + "/tests/golden/image_preprocess.json");
        return nlohmann::json::parse(file);
    }();
    return value;
}

ImagePreprocessing preprocessing(const nlohmann::json& entry)
{
    ImagePreprocessing how;
    how.resize = entry["resize"].get<int>();
    how.width = how.height = entry["crop"].get<int>();
    how.interpolation = entry["interpolation"].get<std::string>();
    return how;
}

/// Mean absolute difference to the sampled pixels, in grey levels.
double sampledDifference(const Image& image, const nlohmann::json& entry)
{
    double sum = 0;
    for (const auto& pixel : entry["pixels"]) {
        const auto at =
            (pixel[1].get<std::size_t>() * static_cast<std::size_t>(image.width) + pixel[0].get<std::size_t>()) * 3;
        for (std::size_t c = 0; c < 3; ++c)
            sum += std::abs(int{image.rgb[at + c]} - pixel[2 + c].get<int>());
    }
    return sum / (3.0 * static_cast<double>(entry["pixels"].size()));
}

TEST(ImageResize, ComputedPicturesEqualTorchvisionBitForBit)
{
    int compared = 0;
    for (const auto& entry : golden()["synthetic"]) {
        SCOPED_TRACE(entry["width"].dump() + "x" + entry["height"].dump() + " " + entry["interpolation"].dump());
        const Image crop =
            resizeAndCrop(syntheticImage(entry["width"].get<int>(), entry["height"].get<int>()), preprocessing(entry));
        std::uint64_t checksum = 0;
        for (std::size_t i = 0; i < crop.rgb.size(); ++i)
            checksum += std::uint64_t{crop.rgb[i]} * (i + 1);
        EXPECT_EQ(checksum % (1ULL << 32U), entry["checksum"].get<std::uint64_t>());
        EXPECT_EQ(sampledDifference(crop, entry), 0.0);
        ++compared;
    }
    EXPECT_GE(compared, 21);
}

TEST(ImageResize, PhotographsEqualTorchvision)
{
    GRAFT_ASSET(root, "data/imagenet_samples");
    for (const auto& entry : golden()["files"]) {
        SCOPED_TRACE(entry["file"].get<std::string>() + " " + entry["interpolation"].get<std::string>());
        const auto image = decodeImageFile(root / entry["file"].get<std::string>());
        ASSERT_TRUE(image.ok()) << image.error().message();
        const Image crop = resizeAndCrop(*image, preprocessing(entry));
        EXPECT_LE(sampledDifference(crop, entry), 1.0);
        const auto mean = meanOf(crop);
        for (std::size_t c = 0; c < 3; ++c)
            EXPECT_NEAR(mean[c], entry["mean"][c].get<double>(), 0.05);
    }
}

TEST(ImageResize, TheCropIsAWindowOfTheWholeResizedPicture)
{
    const Image image = noiseImage(61, 90, 4);
    ImagePreprocessing how;
    how.resize = 40;
    how.width = 21;
    how.height = 30;
    for (const char* interpolation : {"bilinear", "bicubic", "nearest"}) {
        how.interpolation = interpolation;
        const Image whole = resized(image, 40, 40 * 90 / 61, interpolation, true);
        const Image crop = resizeAndCrop(image, how);
        const int left = 10; // (40 - 21) / 2 = 9.5, to even
        const int top = 14;  // (59 - 30) / 2 = 14.5, to even
        for (int y = 0; y < 30; ++y)
            for (int i = 0; i < 63; ++i)
                ASSERT_EQ(crop.rgb[static_cast<std::size_t>(y * 63 + i)],
                          whole.rgb[static_cast<std::size_t>(((y + top) * 40 + left) * 3 + i)]);
    }
}

TEST(ImageResize, ExtremeStripsNeedLittleMemory)
{
    const Image strip = noiseImage(1, 200000, 8); // torchvision would make 256 x 51,200,000 of it first
    ImagePreprocessing how;
    const Image crop = resizeAndCrop(strip, how);
    EXPECT_EQ(crop.width, 224);
    EXPECT_EQ(crop.height, 224);
    EXPECT_EQ(crop.rgb.size(), 224U * 224U * 3U);
}

TEST(ImageResize, WithoutAntialiasEqualsPlainLinearInterpolation)
{
    const Image image = noiseImage(40, 30, 6);
    const Image small = resized(image, 13, 11, "bilinear", false);
    for (int y = 0; y < 11; ++y) {
        for (int x = 0; x < 13; ++x) {
            const double sx = std::clamp((x + 0.5) * 40 / 13 - 0.5, 0.0, 39.0);
            const double sy = std::clamp((y + 0.5) * 30 / 11 - 0.5, 0.0, 29.0);
            const int x0 = static_cast<int>(sx);
            const int y0 = static_cast<int>(sy);
            const auto pixel = [&](int px, int py) {
                return static_cast<double>(
                    image.rgb[static_cast<std::size_t>((std::min(py, 29) * 40 + std::min(px, 39)) * 3)]);
            };
            const double fx = sx - x0;
            const double fy = sy - y0;
            const double expected = (pixel(x0, y0) * (1 - fx) + pixel(x0 + 1, y0) * fx) * (1 - fy) +
                                    (pixel(x0, y0 + 1) * (1 - fx) + pixel(x0 + 1, y0 + 1) * fx) * fy;
            EXPECT_NEAR(small.rgb[static_cast<std::size_t>((y * 13 + x) * 3)], expected, 1.01);
        }
    }
    EXPECT_NE(small.rgb, resized(image, 13, 11, "bilinear", true).rgb);
}

TEST(ImageResize, SameSizeIsACopyAndNothingStaysNothing)
{
    const Image image = noiseImage(20, 10, 2);
    for (const char* interpolation : {"bilinear", "bicubic", "nearest"})
        EXPECT_EQ(resized(image, 20, 10, interpolation, true).rgb, image.rgb);
    EXPECT_TRUE(resized({}, 10, 10, "bilinear", true).rgb.empty());
    EXPECT_TRUE(resized(image, 0, 10, "bilinear", true).rgb.empty());
}

TEST(ImageTensor, NormalisesPlanesInTheWantedOrder)
{
    const Image image{2, 1, {255, 0, 51, 10, 20, 30}};
    ImagePreprocessing how;
    how.width = 2;
    how.height = 1;
    std::vector<float> out(6);
    toTensor(image, how, out);
    EXPECT_EQ(out[0], (1.0F - 0.485F) / 0.229F);
    EXPECT_EQ(out[1], (10.0F / 255.0F - 0.485F) / 0.229F);
    EXPECT_EQ(out[2], (0.0F - 0.456F) / 0.224F);
    EXPECT_EQ(out[4], (51.0F / 255.0F - 0.406F) / 0.225F);
    how.bgr = true;
    toTensor(image, how, out);
    EXPECT_EQ(out[0], (51.0F / 255.0F - 0.485F) / 0.229F);
    EXPECT_EQ(out[4], (1.0F - 0.406F) / 0.225F);
    how.channels = 1;
    std::vector<float> grey(2);
    toTensor(image, how, grey);
    EXPECT_EQ(grey[0], (82.0F / 255.0F - 0.485F) / 0.229F); // PIL: convert("L") of (255, 0, 51) is 82
}

} // namespace
