// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/data/garden_flowers.h"
#include "core/data/image_dataset.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>

using namespace graft;
using namespace graft::test;

namespace {

std::string digestOf(const Image& image)
{
    return sha256Hex(std::as_bytes(std::span(image.rgb)));
}

TEST(GardenFlowers, FiveSpeciesSixtyAndThirtyEach)
{
    const ImageDataset dataset = gardenFlowers();
    EXPECT_TRUE(dataset.builtIn());
    EXPECT_EQ(dataset.name, "Garden flowers");
    EXPECT_EQ(dataset.classes.size(), 5U);
    EXPECT_TRUE(std::is_sorted(dataset.classes.begin(), dataset.classes.end()));
    EXPECT_EQ(dataset.countsPerClass(DatasetPart::Training), std::vector<std::size_t>(5, 60));
    EXPECT_EQ(dataset.countsPerClass(DatasetPart::Validation), std::vector<std::size_t>(5, 30));
    EXPECT_EQ(dataset.fingerprint, gardenFlowers().fingerprint);
    std::set<std::uint32_t> numbers;
    for (const auto* part : {&dataset.training, &dataset.validation})
        for (const ImageEntry& entry : *part) {
            EXPECT_EQ(entry.drawn / 90, static_cast<std::uint32_t>(entry.label));
            EXPECT_EQ(entry.drawn % 90 < 60, part == &dataset.training);
            numbers.insert(entry.drawn);
        }
    EXPECT_EQ(numbers.size(), 450U);
}

TEST(GardenFlowers, TheSameNumberIsTheSamePictureOnEveryThread)
{
    const std::vector<std::uint32_t> numbers{0, 95, 181, 290, 444, 449};
    std::vector<std::string> here;
    for (const std::uint32_t number : numbers)
        here.push_back(digestOf(drawGardenFlower(number)));
    std::vector<std::string> there(numbers.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        threads.emplace_back([&, i] { there[i] = digestOf(drawGardenFlower(numbers[i])); });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(here, there);
}

TEST(GardenFlowers, EveryPictureIsDifferentAndShowsSomething)
{
    std::set<std::string> digests;
    for (std::uint32_t number = 0; number < gardenFlowerCount; number += 5) {
        const Image image = drawGardenFlower(number);
        ASSERT_EQ(image.width, 128);
        ASSERT_EQ(image.height, 128);
        ASSERT_EQ(image.rgb.size(), 128U * 128U * 3U);
        digests.insert(digestOf(image));
        const auto mean = meanOf(image);
        double spread = 0;
        for (std::size_t i = 0; i < image.rgb.size(); ++i)
            spread += std::abs(image.rgb[i] - mean[i % 3]);
        EXPECT_GT(spread / static_cast<double>(image.rgb.size()), 8.0) << gardenFlowerName(number); // not one colour
        for (const double value : mean) {
            EXPECT_GT(value, 15) << gardenFlowerName(number);
            EXPECT_LT(value, 240) << gardenFlowerName(number);
        }
    }
    EXPECT_EQ(digests.size(), gardenFlowerCount / 5);
}

TEST(GardenFlowers, WrittenPicturesImportAsTheSameDataset)
{
    const TemporaryFolder folder;
    std::uint64_t last = 0;
    const auto written = writeGardenFlowers(folder.path(), [&](const Progress& p) { last = p.done; });
    ASSERT_TRUE(written.ok()) << written.error().message();
    EXPECT_EQ(last, 450U);
    const auto dataset = importImageFolder(folder.path());
    ASSERT_TRUE(dataset.ok());
    const ImageDataset drawn = gardenFlowers();
    EXPECT_EQ(dataset->classes, drawn.classes);
    ASSERT_EQ(dataset->training.size(), 300U);
    ASSERT_EQ(dataset->validation.size(), 150U);
    for (const std::size_t i : {0U, 77U, 299U}) {
        EXPECT_EQ(dataset->training[i].label, drawn.training[i].label);
        EXPECT_EQ(loadEntry(dataset->training[i])->rgb, loadEntry(drawn.training[i])->rgb);
    }
    EXPECT_FALSE(writeGardenFlowers(folder.path() / "train" / "daisy" / "000.png").ok());
}

} // namespace
