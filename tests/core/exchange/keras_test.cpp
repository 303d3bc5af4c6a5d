// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "core/evaluation/predictor.h"
#include "core/formats/hdf5/hdf5_file.h"
#include "core/formats/keras/keras_reader.h"
#include "core/weights/tensor_transform.h"
#include "tests/support/assets.h"
#include "tests/support/corpus_expectation.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// Answers of a model of the assets to one sample of waves, as the corpus has them.
std::vector<float> answers(const ImportedModel& model)
{
    const Layer& input = *model.graph.ofType("Input").front();
    const auto count = static_cast<std::size_t>(intParameter(input, "channels") * intParameter(input, "height") *
                                                intParameter(input, "width"));
    std::vector<float> wave;
    for (std::size_t i = 0; i < count; ++i)
        wave.push_back(static_cast<float>(std::sin(0.7 * static_cast<double>(i) + 0.5)));
    const auto logits = probeLogits(std::make_shared<const NetworkGraph>(model.graph), model.weights, wave, 1);
    EXPECT_TRUE(logits) << logits.error().message();
    return logits ? *logits : std::vector<float>{};
}

void expectNear(const std::vector<float>& found, const std::vector<float>& expected, double tolerance)
{
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i], expected[i], tolerance) << i;
}

TEST(KerasCorpus, isReadAsExpected)
{
    test::checkCorpus("keras");
}

/// Expected numbers: keras 3.15 with tensorflow 2.21 on the same file, before the last softmax.
TEST(Keras, ReadsAResNetOfKeras2)
{
    GRAFT_ASSET(file, "weights/keras/pretrainedResnet.h5");
    const auto model = importHere(file, {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
    EXPECT_EQ(model->count(LayerFate::Approximated), 0U);
    EXPECT_TRUE(model->issues.empty()) << model->issues.front().what.message();
    EXPECT_EQ(model->provenance.at("keras"), "2.4.0");
    expectNear(answers(*model),
               {0.35707301F, -2.87255692F, -1.39346981F, 0.67255038F, 1.37855756F, -0.99784333F, 0.45025665F,
                -1.07119942F, -2.94605756F, -5.48725700F},
               1e-4);
}

TEST(Keras, ReadsAMobileNetOfKeras2)
{
    GRAFT_ASSET(file, "weights/keras/vww_96.h5");
    const auto model = importHere(file, {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
    EXPECT_EQ(model->graph.ofType("Conv2d").size(), 27U);
    expectNear(answers(*model), {1.70459282F, -1.66748083F}, 1e-4);
}

/// The answer to what pictures look like to the network changes its input layer, nothing else.
TEST(Keras, AsksHowPicturesAreScaled)
{
    const fs::path file = test::formatCorpus("keras") / "sequential.h5";
    const auto assumed = importHere(file, {});
    ASSERT_TRUE(assumed) << assumed.error().message();
    ASSERT_EQ(assumed->questions.size(), 1U);
    EXPECT_EQ(assumed->questions.front().assumed, "unit");
    const auto scaleOf = [&](const std::string& answer) {
        ImportOptions options;
        options.answers["pixels"] = answer;
        const auto model = importHere(file, options);
        const Layer& input = *model.value().graph.ofType("Input").front();
        return std::array<double, 3>{realsParameter(input, "mean")[0], realsParameter(input, "std")[0],
                                     boolParameter(input, "bgr") ? 1.0 : 0.0};
    };
    EXPECT_EQ(scaleOf("unit"), (std::array<double, 3>{0, 1, 0}));
    EXPECT_EQ(scaleOf("tf"), (std::array<double, 3>{0.5, 0.5, 0}));
    EXPECT_NEAR(scaleOf("raw")[1], 1.0 / 255, 1e-12);
    const auto caffe = scaleOf("caffe");
    EXPECT_NEAR(caffe[0], 103.939 / 255, 1e-9);
    EXPECT_EQ(caffe[2], 1);
    EXPECT_NEAR(scaleOf("torch")[0], 0.485, 1e-9);
}

/// The process that reads what libraries have stumbled over before gives the same.
TEST(Keras, IsReadInTheConfinedHelper)
{
    const fs::path file = test::formatCorpus("keras") / "functional.keras";
    ImportEnvironment environment;
    environment.helper = GRAFT_TEST_HELPER;
    const auto confined = importModel(file, {}, environment);
    ASSERT_TRUE(confined) << confined.error().message();
    const auto here = importHere(file, {});
    ASSERT_TRUE(here);
    EXPECT_EQ(confined->graph, here->graph);
    EXPECT_TRUE(confined->weights.identical(here->weights));
    const auto hostile = importModel(test::formatCorpus("keras") / "external_storage.h5", {}, environment);
    ASSERT_FALSE(hostile);
    EXPECT_NE(hostile.error().message().find("other files"), std::string::npos) << hostile.error().message();
}

TEST(Keras, EveryCutOfAFileIsAnErrorOrAModel)
{
    const auto bytes = readFile(test::formatCorpus("keras") / "twice.h5", 1 << 20);
    ASSERT_TRUE(bytes);
    for (std::size_t size = 0; size < bytes->size(); size += 97) {
        const auto file = keras::read(std::span(*bytes).first(size), {});
        ASSERT_FALSE(file) << size;
        EXPECT_FALSE(file.error().message().empty());
    }
}

TEST(Hdf5, ListsGroupsAttributesAndNumbers)
{
    const auto bytes = readFile(test::formatCorpus("keras") / "compressed.h5", 1 << 20);
    ASSERT_TRUE(bytes);
    const auto file = hdf5::File::open(*bytes);
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_TRUE(file->isGroup("model_weights/odd"));
    EXPECT_TRUE(file->isDataset("model_weights/odd/sequential_small/odd/kernel"));
    EXPECT_FALSE(file->isDataset("model_weights/odd/nothing"));
    EXPECT_EQ(file->shape("model_weights/odd/sequential_small/odd/kernel"), (std::vector<std::int64_t>{3, 3, 3, 4}));
    ASSERT_NE(file->texts("model_weights/odd", "weight_names"), nullptr);
    EXPECT_EQ(file->texts("model_weights/odd", "weight_names")->size(), 2U);
    EXPECT_EQ(file->texts("model_weights/odd", "nothing"), nullptr);

    // In chunks and in one piece, the numbers are the same.
    const auto whole = readFile(test::formatCorpus("keras") / "sequential.h5", 1 << 20);
    const auto plain = hdf5::File::open(*whole);
    ASSERT_TRUE(plain);
    const std::string path = "model_weights/odd/sequential_small/odd/kernel";
    EXPECT_TRUE(file->read(path).value().identical(plain->read(path).value()));
}

TEST(Hdf5, NoticesAFlippedBitInCheckedData)
{
    auto bytes = readFile(test::formatCorpus("keras") / "compressed.h5", 1 << 20).value();
    const std::string path = "model_weights/odd/sequential_small/odd/kernel";
    std::size_t noticed = 0;
    for (std::size_t at = bytes.size() / 8; at < bytes.size(); at += 211) {
        bytes[at] ^= std::byte{16};
        const auto file = hdf5::File::open(bytes);
        noticed += !file || !file->read(path) ? 1 : 0;
        bytes[at] ^= std::byte{16};
    }
    EXPECT_GT(noticed, 0U);
}

/// Weights alone, without the classifier: the trunk of SqueezeNet 1.1. With the classifier of the PyTorch file behind
/// it, photographs are classified alike, though each file wants its own preparation of pictures.
TEST(KerasRecipes, SqueezeNetWithoutHeadIsTheSameTrunk)
{
    GRAFT_ASSET(file, "weights/squeezenet1_1/squeezenet_weights_tf_dim_ordering_tf_kernels_notop.h5");
    GRAFT_ASSET(torch, "weights/squeezenet1_1/squeezenet1_1_zip.pth");
    GRAFT_ASSET(samples, "data/imagenet_samples");
    auto ours = importHere(file, {});
    ASSERT_TRUE(ours) << ours.error().message();
    const auto theirs = importHere(torch, {});
    ASSERT_TRUE(theirs) << theirs.error().message();
    EXPECT_EQ(ours->modelName, "squeezenet1_1");
    EXPECT_TRUE(ours->graph.find("classifier.1")->fresh);
    ASSERT_EQ(ours->issues.size(), 1U);
    EXPECT_EQ(ours->issues.front().layer, "classifier.1");
    for (const char* name : {"classifier.1.weight", "classifier.1.bias"})
        ours->weights.insert(name, *theirs->weights.find(name));

    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(samples))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::size_t same = 0;
    std::size_t shared = 0;
    constexpr std::size_t count = 10;
    const auto topFive = [&](const ImportedModel& model, const fs::path& picture) {
        const auto how = preprocessingOf(model.graph);
        const ImageSource source({{.file = picture}}, how.value(), 0);
        std::vector<float> values(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
        EXPECT_TRUE(source.read(0, values));
        auto predictor =
            Predictor::create(std::make_shared<const NetworkGraph>(model.graph), model.weights, DeviceChoice::Cpu);
        std::vector<std::int64_t> best;
        const auto scores = predictor.value().classify(values, 5);
        for (const ClassScore& score : scores.value())
            best.push_back(score.index);
        return best;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const fs::path& picture = files[i * files.size() / count];
        const auto mine = topFive(*ours, picture);
        const auto other = topFive(*theirs, picture);
        same += mine.front() == other.front() ? 1 : 0;
        shared += static_cast<std::size_t>(
            std::ranges::count_if(mine, [&](std::int64_t c) { return std::ranges::count(other, c) != 0; }));
    }
    // The PyTorch file was derived with a mean rounded to whole numbers, so that near ties may turn.
    std::cout << "  same top-1: " << same << " of " << count << ", shared top-5: " << shared << " of " << 5 * count
              << '\n';
    EXPECT_GE(same, count - 1);
    EXPECT_GE(shared, 5 * count - 5);
}

} // namespace
} // namespace graft
