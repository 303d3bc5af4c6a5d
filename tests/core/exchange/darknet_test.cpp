// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "core/evaluation/predictor.h"
#include "core/formats/darknet/darknet_reader.h"
#include "core/weights/tensor_transform.h"
#include "tests/support/assets.h"
#include "tests/support/corpus_expectation.h"

#include <gtest/gtest.h>

#include <cstring>
#include <unistd.h>
#include <vector>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr const char* oneLayer = "[net]\nheight=4\nwidth=4\nchannels=1\n[convolutional]\nbatch_normalize=1\nfilters=2\n"
                                 "size=1\nactivation=linear\n[avgpool]\n";

/// Version 0.1 (32-bit count), then the numbers.
std::vector<std::byte> weightsOf(const std::vector<float>& numbers)
{
    std::vector<std::byte> bytes(16 + numbers.size() * sizeof(float));
    const std::int32_t minor = 1;
    std::memcpy(bytes.data() + 4, &minor, sizeof minor);
    std::memcpy(bytes.data() + 16, numbers.data(), numbers.size() * sizeof(float));
    return bytes;
}

TEST(DarknetCorpus, isReadAsExpected)
{
    test::checkCorpus("darknet");
}

TEST(Darknet, OpensThePairFromEitherSide)
{
    const fs::path folder = test::formatCorpus("darknet");
    const auto byCfg = importHere(folder / "classic.cfg", {});
    const auto byWeights = importHere(folder / "classic.weights", {});
    ASSERT_TRUE(byCfg) << byCfg.error().message();
    ASSERT_TRUE(byWeights) << byWeights.error().message();
    EXPECT_EQ(byCfg->format, "darknet");
    EXPECT_EQ(byCfg->graph, byWeights->graph);
    EXPECT_TRUE(byCfg->weights.identical(byWeights->weights));
    EXPECT_EQ(byCfg->provenance.at("version"), "0.2.0");

    ImportOptions other;
    other.companion = folder / "old.cfg";
    EXPECT_NE(importHere(folder / "classic.weights", other).value().graph, byCfg->graph);
}

TEST(Darknet, ReadsNumbersInTheOrderBiasScaleMeanVariance)
{
    const auto model =
        darknet::read("net", oneLayer, weightsOf({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), {"cat", "dog", "cow"});
    ASSERT_TRUE(model) << model.error().message();
    const auto first = [&](const char* name) { return floatsOf(*model->weights.find(name)).value(); };
    EXPECT_EQ(first("bn0.bias"), (std::vector<float>{1, 2}));
    EXPECT_EQ(first("bn0.weight"), (std::vector<float>{3, 4}));
    EXPECT_EQ(first("bn0.running_mean"), (std::vector<float>{5, 6}));
    EXPECT_NEAR(first("bn0.running_var")[1], 8, 1e-4);
    EXPECT_EQ(first("conv0.weight"), (std::vector<float>{9, 10}));
    EXPECT_EQ(textsParameter(*model->graph.find("output"), "classes"), (std::vector<std::string>{"cat", "dog"}));
    EXPECT_TRUE(model->issues.empty());
}

TEST(Darknet, LayersBehindTheEndOfTheWeightsAreFresh)
{
    const std::string twoLayers = std::string(oneLayer) + "[connected]\noutput=3\nactivation=linear\n";
    const auto model = darknet::read("net", twoLayers, weightsOf({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_FALSE(model->graph.find("conv0")->fresh);
    EXPECT_TRUE(model->graph.find("fc2")->fresh);
    ASSERT_FALSE(model->issues.empty());
    EXPECT_NE(model->issues.front().what.text.find("ends before"), std::string::npos);

    const auto alone = darknet::read("net", oneLayer, {}, {});
    ASSERT_TRUE(alone);
    EXPECT_TRUE(alone->graph.find("conv0")->fresh);
    EXPECT_TRUE(alone->weights.empty());
}

TEST(Darknet, TellsBytesThatBelongToNoLayer)
{
    const auto model = darknet::read("net", oneLayer, weightsOf(std::vector<float>(12, 1.0F)), {});
    ASSERT_TRUE(model);
    ASSERT_EQ(model->issues.size(), 1U);
    EXPECT_EQ(model->issues.front().what.args, std::vector<std::string>{"8"});
}

TEST(Darknet, ChannelsThatHardlyVaryAreReportedAsApproximated)
{
    const auto model = darknet::read("net", oneLayer, weightsOf({1, 2, 3, 4, 5, 6, 1e-9F, 8, 9, 10}), {});
    ASSERT_TRUE(model);
    EXPECT_EQ(model->count(LayerFate::Approximated), 1U);
}

TEST(Darknet, SaysThatTheDescriptionIsMissing)
{
    const fs::path folder = fs::temp_directory_path() / ("graft_darknet_" + std::to_string(getpid()));
    fs::create_directories(folder);
    fs::copy_file(test::formatCorpus("darknet") / "classic.weights", folder / "alone.weights");
    const auto alone = importHere(folder / "alone.weights", {});
    fs::remove_all(folder);
    ASSERT_FALSE(alone);
    EXPECT_NE(alone.error().message().find(".cfg file"), std::string::npos) << alone.error().message();
}

/// The real network on photographs, with its own order of classes.
TEST(Darknet, ClassifiesPhotographs)
{
    GRAFT_ASSET(weights, "weights/darknet_tiny/tiny.weights");
    GRAFT_ASSET(samples, "data/imagenet_samples");
    const auto model = importHere(weights, {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
    EXPECT_TRUE(model->issues.empty()) << model->issues.front().what.message();
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(samples))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<ImageEntry> entries;
    for (std::size_t i = 0; i < files.size() && entries.size() < 20; i += files.size() / 20)
        entries.push_back({.file = files[i]});
    const auto preprocessing = preprocessingOf(model->graph);
    ASSERT_TRUE(preprocessing);
    EXPECT_FALSE(preprocessing->antialias);
    EXPECT_EQ(preprocessing->resize, 224);
    const ImageSource source(entries, *preprocessing, 0);
    auto predictor =
        Predictor::create(std::make_shared<const NetworkGraph>(model->graph), model->weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor) << predictor.error().message();
    std::vector<float> values(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    int best = 0;
    int amongFive = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ASSERT_TRUE(source.read(i, values));
        const auto scores = predictor->classify(values, 5);
        ASSERT_TRUE(scores) << scores.error().message();
        const std::string truth = entries[i].file.filename().string().substr(0, 9);
        best += scores->front().name == truth ? 1 : 0;
        amongFive += std::ranges::count(*scores, truth, &ClassScore::name) != 0 ? 1 : 0;
    }
    std::cout << "  top-1 " << best << ", top-5 " << amongFive << " of " << entries.size() << '\n';
    EXPECT_GE(best, 10);
    EXPECT_GE(amongFive, 15);
}

} // namespace
} // namespace graft
