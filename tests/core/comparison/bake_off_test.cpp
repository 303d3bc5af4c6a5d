// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/bake_off.h"

#include "core/evaluation/predictor.h"
#include "core/layers/network_edits.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <functional>

namespace graft {
namespace {

namespace fs = std::filesystem;

class Watcher final : public BakeOffObserver {
public:
    std::function<void(std::size_t)> onFinished;
    std::vector<std::size_t> begun;
    std::uint64_t last = 0;
    bool forward = true;

    void began(std::size_t candidate) override
    {
        begun.push_back(candidate);
        last = 0;
    }
    void progress(const Progress& p) override
    {
        forward = forward && p.done >= last && p.done <= p.total && !p.stage.empty();
        last = p.done;
    }
    void finished(std::size_t candidate, const BakeOffRow&) override
    {
        if (onFinished)
            onFinished(candidate);
    }
};

/// Ten pictures of each class to learn from, six to validate with.
ImageDataset fewFlowers()
{
    ImageDataset flowers = gardenFlowers();
    const auto keep = [&](std::vector<ImageEntry>& entries, std::size_t each) {
        std::vector<std::size_t> seen(flowers.classes.size());
        std::erase_if(entries, [&](const ImageEntry& e) { return ++seen[static_cast<std::size_t>(e.label)] > each; });
    };
    keep(flowers.training, 10);
    keep(flowers.validation, 6);
    return flowers;
}

class BakeOff : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_bake_off_" + std::to_string(::getpid()));
        fs::create_directories(m_folder);
        ::setenv("GRAFT_MODELS", m_folder.c_str(), 1);
        ::setenv("TORCH_HOME", m_folder.c_str(), 1);
        m_options.epochs = 4;
        m_options.device = DeviceChoice::Cpu;
        m_options.benchmarkSeconds = 0;
    }
    void TearDown() override { fs::remove_all(m_folder); }

    Result<BakeOffResult> go(const std::vector<BakeOffCandidate>& candidates, BenchmarkCache* cache = nullptr)
    {
        return runBakeOff(candidates, m_data, m_options, m_watcher, m_control, cache);
    }

    [[nodiscard]] static BakeOffCandidate slim() { return BakeOffCandidate::of(catalogue().front()); }
    /// The same architecture without what it has learned.
    [[nodiscard]] static BakeOffCandidate untrained()
    {
        const LoadedModel model = buildUntrained(catalogue().front());
        return BakeOffCandidate::of("Untrained", std::make_shared<const NetworkGraph>(model.graph), model.weights);
    }

    fs::path m_folder;
    ImageDataset m_data = fewFlowers();
    BakeOffOptions m_options;
    Watcher m_watcher;
    TrainingControl m_control;
};

TEST_F(BakeOff, PretrainedFeaturesBeatUntrainedOnesAndMissingWeightsAreListed)
{
    m_options.epochs = 20;
    const auto result = go({untrained(), slim(), BakeOffCandidate::of(*findModel("resnet18"))});
    ASSERT_TRUE(result) << result.error().message();
    ASSERT_EQ(result->rows.size(), 3U);
    EXPECT_FALSE(result->cancelled);
    EXPECT_TRUE(m_watcher.forward);
    const BakeOffRow& pretrained = result->rows[1];
    ASSERT_FALSE(pretrained.error) << pretrained.error->message();
    EXPECT_GT(pretrained.accuracy, 0.6);
    EXPECT_GT(pretrained.accuracy, result->rows[0].accuracy);
    EXPECT_EQ(pretrained.judged, 30);
    EXPECT_NEAR(static_cast<double>(pretrained.right), pretrained.accuracy * 30, 1e-6);
    EXPECT_LT(pretrained.interval.low, pretrained.accuracy);
    EXPECT_GT(pretrained.interval.high, pretrained.accuracy);
    EXPECT_GT(pretrained.predictionMs, 0);
    EXPECT_NEAR(pretrained.sizeMiB, 10.7, 0.3); // 2.8 M numbers of 4 bytes
    ASSERT_TRUE(result->rows[2].error);
    EXPECT_EQ(result->rows[2].error->code, ErrorCode::NotFound);
    EXPECT_EQ(ranking(result->rows).front(), 1U);
    EXPECT_EQ(ranking(result->rows).size(), 2U);
}

TEST_F(BakeOff, TheSameAgainGivesTheSameAndAnotherSeedAnotherHead)
{
    const auto first = go({slim()});
    const auto second = go({slim()});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->rows[0].accuracy, second->rows[0].accuracy);
    EXPECT_TRUE(first->rows[0].head.identical(second->rows[0].head));
    m_options.seed = 2;
    const auto other = go({slim()});
    ASSERT_TRUE(other);
    EXPECT_FALSE(first->rows[0].head.identical(other->rows[0].head));
}

TEST_F(BakeOff, WinnerPredictsWhatTheTableSays)
{
    const auto result = go({slim()});
    ASSERT_TRUE(result);
    const BakeOffRow& row = result->rows[0];
    const auto model = networkOf(slim(), row);
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(classNamesOf(model->graph), m_data.classes);
    auto predictor =
        Predictor::create(std::make_shared<const NetworkGraph>(model->graph), model->weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor) << predictor.error().message();
    const ImageSource source(m_data.validation, *preprocessingOf(model->graph));
    std::vector<float> sample(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    std::int64_t right = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        ASSERT_TRUE(source.read(i, sample));
        right += predictor->classify(sample, 1)->front().index == source.label(i) ? 1 : 0;
    }
    EXPECT_EQ(right, row.right);
    // Everything but the head is as it was, and frozen.
    for (const Layer& layer : model->graph.layers)
        EXPECT_FALSE(layer.fresh) << layer.name;
    EXPECT_EQ(row.head.size(), 2U);
}

TEST_F(BakeOff, StoppingKeepsWhatIsFinished)
{
    m_watcher.onFinished = [this](std::size_t) { m_control.requestStop(); };
    const auto result = go({slim(), untrained()});
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->cancelled);
    ASSERT_EQ(result->rows.size(), 1U);
    EXPECT_EQ(m_watcher.begun, std::vector<std::size_t>{0});
}

TEST_F(BakeOff, TimesComeFromTheCacheAndGoThere)
{
    BenchmarkCache cache(m_folder / "benchmarks.json");
    ASSERT_TRUE(go({slim()}, &cache));
    const MachineFingerprint machine = machineFingerprint(*resolveDevice(DeviceChoice::Cpu));
    auto kept = cache.find(benchmarkKey(catalogue().front()), machine);
    ASSERT_TRUE(kept);
    kept->latencyMs = 12345;
    ASSERT_TRUE(cache.store(benchmarkKey(catalogue().front()), *kept));
    const auto again = go({slim()}, &cache);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->rows[0].predictionMs, 12345);
}

TEST_F(BakeOff, UnreadablePicturesAreLeftOutAndCounted)
{
    m_data.validation.push_back({m_folder / "absent.png", 0, 0});
    m_data.training.push_back({m_folder / "gone.png", 0, 0});
    const auto result = go({slim()});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->rows[0].judged, 30);
    EXPECT_EQ(result->rows[0].unreadable, 2U);
}

TEST_F(BakeOff, RefusesDataThatCannotJudge)
{
    m_data.validation.clear();
    EXPECT_FALSE(go({slim()}));
    m_data = fewFlowers();
    m_data.classes.resize(1);
    EXPECT_FALSE(go({slim()}));
}

TEST_F(BakeOff, CsvHasTheBestFirstAndErrorsLast)
{
    BakeOffRow poor;
    poor.name = "poor";
    poor.accuracy = 0.5;
    poor.predictionMs = 9;
    BakeOffRow good = poor;
    good.name = "good";
    good.accuracy = 0.75;
    good.predictionMs = 3;
    BakeOffRow missing;
    missing.name = "missing";
    missing.error = makeError(ErrorCode::NotFound, "no weights, sorry");
    const std::string csv = bakeOffCsv(std::vector<BakeOffRow>{missing, poor, good});
    EXPECT_TRUE(csv.starts_with("model,accuracy,low,high,")) << csv;
    EXPECT_NE(csv.find("\r\ngood,0.75,"), std::string::npos) << csv;
    EXPECT_LT(csv.find("good"), csv.find("poor"));
    EXPECT_LT(csv.find("poor"), csv.find("missing"));
    EXPECT_NE(csv.find(",yes,\r\npoor"), std::string::npos) << csv;
    EXPECT_NE(csv.find("\"no weights, sorry\""), std::string::npos) << csv;
}

} // namespace
} // namespace graft
