// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/augmentation.h"
#include "core/data/image_dataset.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using namespace graft;
using namespace graft::test;
using enum AugmentationKind;

namespace {

ImagePreprocessing smallCrop()
{
    ImagePreprocessing how;
    how.resize = 36;
    how.width = how.height = 32;
    return how;
}

std::vector<ImageEntry> writtenEntries(const TemporaryFolder& folder, int count)
{
    std::vector<ImageEntry> entries;
    for (int i = 0; i < count; ++i) {
        const auto file = folder.path() / ("p" + std::to_string(i) + ".png");
        writePng(file, syntheticImage(150 + i, 110)); // larger than any plan below needs
        entries.push_back({file, 0, i % 3});
    }
    return entries;
}

std::vector<float> sample(const ImageSource& source, std::size_t index, std::optional<std::uint64_t> seed = {})
{
    std::vector<float> out(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    const auto result = seed ? source.readVariant(index, *seed, out) : source.read(index, out);
    EXPECT_TRUE(result.ok()) << result.error().message();
    return out;
}

const AugmentationPlan cropPlan{{defaultStep(Grey), {Noise, 1, 1, 5}, {FlipHorizontal, 0.5, 0, 0}}};
const AugmentationPlan wholePlan{{{RandomResizedCrop, 1, 50, 100}, {Rotation, 1, -20, 20}, {Hue, 0.5, -30, 30}}};

TEST(ImageVariants, AreThereOnlyWithAPlanThatVariesPictures)
{
    EXPECT_FALSE(ImageSource({}, smallCrop()).hasVariants());
    EXPECT_FALSE(ImageSource({}, smallCrop(), AugmentationPlan()).hasVariants());
    EXPECT_FALSE(ImageSource({}, smallCrop(), {{defaultStep(Mixup), {Rotation, 0, -5, 5}}}).hasVariants());
    EXPECT_TRUE(ImageSource({}, smallCrop(), cropPlan).hasVariants());
    EXPECT_TRUE(ImageSource({}, smallCrop(), wholePlan).hasVariants());
}

TEST(ImageVariants, WithoutAPlanAVariantIsTheSample)
{
    const TemporaryFolder folder;
    const ImageSource source(writtenEntries(folder, 1), smallCrop());
    EXPECT_EQ(sample(source, 0, 7), sample(source, 0));
}

TEST(ImageVariants, APlanLeavesThePlainSampleAsItIs)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 3);
    const ImageSource plain(entries, smallCrop());
    for (const AugmentationPlan& plan : {cropPlan, wholePlan}) {
        const ImageSource source(entries, smallCrop(), plan);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            EXPECT_EQ(sample(source, i), sample(plain, i));
            EXPECT_NE(sample(source, i, 1), sample(plain, i));
            EXPECT_EQ(sample(source, i), sample(plain, i)) << "after a variant";
            EXPECT_EQ(source.label(i), plain.label(i));
        }
        EXPECT_EQ(source.sampleSpec().dims, plain.sampleSpec().dims);
    }
}

TEST(ImageVariants, DependOnTheSeedAndNotOnWhatIsKept)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 4);
    for (const AugmentationPlan& plan : {cropPlan, wholePlan}) {
        const ImageSource fresh(entries, smallCrop(), plan, 0);
        const ImageSource kept(entries, smallCrop(), plan);
        std::vector<std::vector<float>> expected;
        for (std::uint64_t seed = 0; seed < 5; ++seed)
            for (std::size_t i = 0; i < entries.size(); ++i) {
                expected.push_back(sample(fresh, i, seed));
                EXPECT_EQ(sample(kept, i, seed), expected.back());
            }
        EXPECT_NE(sample(fresh, 0, 1), sample(fresh, 0, 2));
        for (const ImageEntry& entry : entries)
            std::filesystem::rename(entry.file, entry.file.string() + ".gone");
        std::size_t at = 0;
        for (std::uint64_t seed = 0; seed < 5; ++seed)
            for (std::size_t i = 0; i < entries.size(); ++i)
                EXPECT_EQ(sample(kept, i, seed), expected[at++]) << "a kept picture needs no file";
        std::vector<float> out(expected[0].size());
        EXPECT_FALSE(fresh.readVariant(0, 1, out).ok());
        for (const ImageEntry& entry : entries)
            std::filesystem::rename(entry.file.string() + ".gone", entry.file);
    }
}

TEST(ImageVariants, AreMadeFromTheReducedPicture)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 1);
    const ImageSource source(entries, smallCrop(), wholePlan, 0);
    const Image image =
        augmented(reducedForVariants(syntheticImage(150, 110), wholePlan, smallCrop()), wholePlan, smallCrop(), 3);
    std::vector<float> expected(image.rgb.size());
    toTensor(image, smallCrop(), expected);
    EXPECT_EQ(sample(source, 0, 3), expected);
}

TEST(ImageVariants, ManyThreadsGetTheSame)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 6);
    const ImageSource reference(entries, smallCrop(), wholePlan, 0);
    const ImageSource shared(entries, smallCrop(), wholePlan, 100000); // room for some
    std::vector<std::vector<float>> expected;
    for (std::size_t i = 0; i < 24; ++i)
        expected.push_back(sample(reference, i % 6, i));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            std::vector<float> out(expected[0].size());
            for (std::size_t k = 0; k < 48; ++k) {
                const std::size_t i = (k * (2 * t + 1)) % 24;
                if (!shared.readVariant(i % 6, i, out).ok() || out != expected[i])
                    ++wrong;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(ImageVariants, ErrorsAreThoseOfASample)
{
    const TemporaryFolder folder;
    const ImageSource source({{folder.path() / "none.png", 0, 0}, {{}, 3, 0}}, smallCrop(), wholePlan);
    std::vector<float> out(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    EXPECT_FALSE(source.readVariant(0, 1, out).ok());
    EXPECT_TRUE(source.readVariant(1, 1, out).ok());
    EXPECT_FALSE(source.readVariant(2, 1, out).ok());
    EXPECT_FALSE(source.readVariant(1, 1, std::span(out).first(5)).ok());
}

} // namespace
