// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"
#include "core/data/picture_operations.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>

using namespace graft;
using namespace graft::test;

namespace {

const nlohmann::json& golden()
{
    static const nlohmann::json value = [] {
        std::ifstream file(std::string(GRAFT_SOURCE_DIR) + "/tests/golden/augmentation.json");
        return nlohmann::json::parse(file);
    }();
    return value;
}

/// As smooth() in make_augmentation_golden.py.
Image smoothImage(int width, int height)
{
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (const int value : {2 * x + y, 3 * y + 20, 200 - x - y})
                image.rgb.push_back(static_cast<std::uint8_t>(value));
    return image;
}

/// Sampled values that are further from the golden ones than `tolerance`.
int wrongValues(const Image& image, const nlohmann::json& entry, int tolerance)
{
    int wrong = 0;
    for (const auto& pixel : entry["pixels"]) {
        const auto at =
            (pixel[1].get<std::size_t>() * static_cast<std::size_t>(image.width) + pixel[0].get<std::size_t>()) * 3;
        for (std::size_t c = 0; c < 3; ++c)
            wrong += std::abs(image.rgb[at + c] - pixel[c + 2].get<int>()) > tolerance ? 1 : 0;
    }
    return wrong;
}

Image dull(Image image)
{
    for (std::uint8_t& value : image.rgb)
        value = static_cast<std::uint8_t>(value / 3 + 40);
    return image;
}

TEST(AugmentationGolden, ColoursEqualTorchvision)
{
    using Change = std::function<void(Image&, double)>;
    const std::map<std::string, Change> changes{
        {"brightness", adjustBrightness},
        {"contrast", adjustContrast},
        {"saturation", adjustSaturation},
        {"sharpness", adjustSharpness},
        {"hue", adjustHue},
        {"grey", [](Image& image, double) { makeGrey(image); }},
        {"posterize", [](Image& image, double bits) { posterize(image, static_cast<int>(bits)); }},
        {"solarize", solarize},
        {"autocontrast",
         [](Image& image, double) {
             image = dull(image);
             autoContrast(image);
         }},
        {"equalize",
         [](Image& image, double) {
             image = dull(image);
             equalize(image);
         }},
        {"blur", blur},
    };
    int compared = 0;
    for (const auto& entry : golden()["colours"]) {
        SCOPED_TRACE(entry["change"].dump() + " " + entry["value"].dump());
        Image image = syntheticImage(80, 60);
        changes.at(entry["change"].get<std::string>())(image, entry["value"].get<double>());
        EXPECT_EQ(wrongValues(image, entry, 1), 0);
        const auto mean = meanOf(image);
        for (std::size_t c = 0; c < 3; ++c)
            EXPECT_NEAR(mean[c], entry["mean"][c].get<double>(), 0.6);
        ++compared;
    }
    EXPECT_GE(compared, 35);
}

TEST(AugmentationGolden, PlacesEqualTorchvision)
{
    ImagePreprocessing how;
    how.resize = how.width = how.height = 40;
    int compared = 0;
    for (const auto& entry : golden()["places"]) {
        SCOPED_TRACE(entry["change"].dump() + " " + entry["value"].dump());
        const auto step = parseAugmentation(entry["change"].get<std::string>());
        ASSERT_TRUE(step.ok());
        AugmentationPlan plan = *step;
        plan.steps[0].probability = 1;
        plan.steps[0].low = plan.steps[0].high = entry["value"].get<double>();
        const Image image = augmented(smoothImage(40, 40), plan, how, 1);
        // A pixel on the edge of the turned picture may lie on either side of it.
        EXPECT_LE(wrongValues(image, entry, 2), 6);
        const auto mean = meanOf(image);
        for (std::size_t c = 0; c < 3; ++c)
            EXPECT_NEAR(mean[c], entry["mean"][c].get<double>(), 1.0);
        ++compared;
    }
    EXPECT_GE(compared, 10);
}

TEST(AugmentationGolden, CropsEqualTorchvision)
{
    for (const auto& entry : golden()["crops"]) {
        SCOPED_TRACE(entry["value"].dump());
        const auto& value = entry["value"];
        const PixelBox box{value[1].get<std::int64_t>(), value[0].get<std::int64_t>(), value[3].get<std::int64_t>(),
                           value[2].get<std::int64_t>()};
        const Image image = resized(cut(syntheticImage(80, 60), box), 32, 32, "bilinear", true);
        EXPECT_EQ(wrongValues(image, entry, 0), 0);
    }
}

} // namespace
