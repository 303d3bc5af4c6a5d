// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "core/layers/layer_schema.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

using namespace graft;
using namespace graft::test;

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
        writePng(file, noiseImage(50 + i, 40, static_cast<std::uint64_t>(i)));
        entries.push_back({file, 0, i % 3});
    }
    return entries;
}

std::vector<float> readSample(const ImageSource& source, std::size_t index)
{
    std::vector<float> out(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    const auto result = source.read(index, out);
    EXPECT_TRUE(result.ok()) << result.error().message();
    return out;
}

TEST(ImageSource, TellsWhatItHolds)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 4);
    const ImageSource source(entries, smallCrop());
    EXPECT_EQ(source.size(), 4U);
    EXPECT_EQ(source.sampleSpec().dims, (std::vector<std::int64_t>{-1, 3, 32, 32}));
    EXPECT_EQ(source.sampleSpec().axes, "NCHW");
    EXPECT_EQ(source.label(2), 2);
    EXPECT_EQ(source.name(1), entries[1].file.string());
    EXPECT_EQ(source.entry(3), entries[3]);
}

TEST(ImageSource, CachedSamplesEqualFreshOnesAndNeedNoFile)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 6);
    const ImageSource fresh(entries, smallCrop(), 0);
    const ImageSource cached(entries, smallCrop());
    const ImageSource partly(entries, smallCrop(), 2 * 32 * 32 * 3); // room for two crops
    std::vector<std::vector<float>> expected;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        expected.push_back(readSample(fresh, i));
        EXPECT_EQ(readSample(cached, i), expected[i]);
        EXPECT_EQ(readSample(partly, i), expected[i]);
    }
    for (const ImageEntry& entry : entries)
        std::filesystem::remove(entry.file);
    std::vector<float> out(expected[0].size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        EXPECT_EQ(readSample(cached, i), expected[i]);
        EXPECT_EQ(partly.read(i, out).ok(), i < 2);
        const auto gone = fresh.read(i, out);
        ASSERT_FALSE(gone.ok());
        EXPECT_EQ(gone.error().code, ErrorCode::NotFound);
        EXPECT_NE(gone.error().message().find(entries[i].file.string()), std::string::npos);
    }
}

TEST(ImageSource, ManyThreadsReadTheSame)
{
    const TemporaryFolder folder;
    const auto entries = writtenEntries(folder, 12);
    const ImageSource reference(entries, smallCrop(), 0);
    const ImageSource shared(entries, smallCrop(), 5 * 32 * 32 * 3);
    std::vector<std::vector<float>> expected;
    for (std::size_t i = 0; i < entries.size(); ++i)
        expected.push_back(readSample(reference, i));
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 6; ++t)
        threads.emplace_back([&, t] {
            std::vector<float> out(expected[0].size());
            for (std::size_t k = 0; k < 60; ++k) {
                const std::size_t i = (k * (t + 1)) % entries.size();
                if (!shared.read(i, out).ok() || out != expected[i])
                    ++wrong;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
}

TEST(ImageSource, DamagedFilesAndWrongBuffersAreErrors)
{
    const TemporaryFolder folder;
    writeText(folder.path() / "bad.png", "\x89PNG\r\n\x1A\n cut off");
    const ImageSource source({{folder.path() / "bad.png", 0, 0}, {{}, 9999, 0}, {{}, 3, 0}}, smallCrop());
    std::vector<float> out(3 * 32 * 32);
    const auto bad = source.read(0, out);
    ASSERT_FALSE(bad.ok());
    EXPECT_NE(bad.error().message().find("bad.png"), std::string::npos);
    EXPECT_FALSE(source.read(1, out).ok());
    EXPECT_TRUE(source.read(2, out).ok());
    EXPECT_FALSE(source.read(3, out).ok());
    EXPECT_FALSE(source.read(2, std::span(out).first(7)).ok());
}

NetworkGraph inputGraph(ParameterMap parameters)
{
    Layer input;
    input.id = {1};
    input.name = "input";
    input.type = "Input";
    input.parameters = std::move(parameters);
    NetworkGraph graph;
    graph.name = "net";
    graph.layers.push_back(std::move(input));
    return graph;
}

TEST(Preprocessing, ComesFromTheInputLayer)
{
    const auto defaults = preprocessingOf(inputGraph({}));
    ASSERT_TRUE(defaults.ok()) << defaults.error().message();
    EXPECT_EQ(*defaults, ImagePreprocessing{});
    const auto how = preprocessingOf(inputGraph({{"height", std::int64_t{64}},
                                                 {"width", std::int64_t{48}},
                                                 {"resize", std::int64_t{70}},
                                                 {"interpolation", std::string("bicubic")},
                                                 {"antialias", false},
                                                 {"mean", std::vector<double>{0.5, 0.25, 0.125}},
                                                 {"std", std::vector<double>{0.5}},
                                                 {"bgr", true}}));
    ASSERT_TRUE(how.ok()) << how.error().message();
    EXPECT_EQ(how->height, 64);
    EXPECT_EQ(how->width, 48);
    EXPECT_EQ(how->resize, 70);
    EXPECT_EQ(how->interpolation, "bicubic");
    EXPECT_FALSE(how->antialias);
    EXPECT_EQ(how->mean, (std::array<float, 3>{0.5F, 0.25F, 0.125F}));
    EXPECT_EQ(how->std, (std::array<float, 3>{0.5F, 0.5F, 0.5F}));
    EXPECT_TRUE(how->bgr);
}

TEST(Preprocessing, ImpossibleInputsAreErrorsThatNameTheLayer)
{
    EXPECT_FALSE(preprocessingOf({}).ok());
    const std::vector<ParameterMap> impossible{
        {{"height", std::int64_t{0}}},       {{"channels", std::int64_t{7}}},
        {{"resize", std::int64_t{-1}}},      {{"std", std::vector<double>{0.0, 1.0, 1.0}}},
        {{"mean", std::vector<double>{}}},   {{"interpolation", std::string("lanczos")}},
        {{"modality", std::string("audio")}}};
    for (const ParameterMap& parameters : impossible) {
        const auto result = preprocessingOf(inputGraph(parameters));
        ASSERT_FALSE(result.ok()) << parameters.begin()->first;
        EXPECT_EQ(result.error().layer, "input");
    }
}

} // namespace
