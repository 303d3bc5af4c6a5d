// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "core/evaluation/predictor.h"
#include "core/zoo/model_loader.h"
#include "tests/support/assets.h"
#include "tests/support/corpus_expectation.h"

#include <iostream>
#include <numeric>

namespace graft {
namespace {

namespace fs = std::filesystem;

TEST(OnnxCorpus, isReadAsExpected)
{
    test::checkCorpus("onnx");
}

/// A copy of the corpus's model with external data in a folder of its own.
class OnnxExternalData : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() /
                   ("graft_onnx_" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                    std::to_string(reinterpret_cast<std::uintptr_t>(this)));
        fs::create_directories(m_folder);
        fs::copy_file(test::formatCorpus("onnx") / "external_data.onnx", model());
    }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] fs::path model() const { return m_folder / "model.onnx"; }
    [[nodiscard]] fs::path data() const { return m_folder / "weights.bin"; }
    [[nodiscard]] static fs::path original() { return test::formatCorpus("onnx") / "weights.bin"; }
    [[nodiscard]] std::string refusal() const
    {
        const auto read = importHere(model(), {});
        return read ? std::string("was read") : read.error().message();
    }

    fs::path m_folder;
};

TEST_F(OnnxExternalData, isReadFromItsFolder)
{
    fs::copy_file(original(), data());
    EXPECT_TRUE(importHere(model(), {}));
}

TEST_F(OnnxExternalData, linksAreRefused)
{
    fs::create_symlink(original(), data());
    EXPECT_NE(refusal().find("symbolic link"), std::string::npos) << refusal();
    fs::remove(data());
    fs::copy_file(original(), m_folder / "elsewhere.bin");
    fs::create_hard_link(m_folder / "elsewhere.bin", data());
    EXPECT_NE(refusal().find("hard link"), std::string::npos) << refusal();
    fs::remove(data());
    fs::create_directory(data());
    EXPECT_NE(refusal().find("not a regular file"), std::string::npos) << refusal();
}

TEST(OnnxImport, asksHowPicturesWerePrepared)
{
    const fs::path file = test::formatCorpus("onnx") / "torch_folded_13.onnx";
    const auto assumed = importHere(file, {});
    ASSERT_TRUE(assumed);
    ASSERT_EQ(assumed->questions.size(), 1U);
    EXPECT_EQ(assumed->questions[0].assumed, "imagenet");
    ImportOptions options;
    options.answers["preprocessing"] = "bgr";
    const auto answered = importHere(file, options);
    ASSERT_TRUE(answered);
    const Layer& input = *answered->graph.ofType("Input").front();
    EXPECT_TRUE(boolParameter(input, "bgr"));
    EXPECT_DOUBLE_EQ(realsParameter(input, "std")[0], 1.0 / 255);
    const auto told = std::ranges::find(answered->issues, std::string("folded-normalisation"), &Issue::kind);
    EXPECT_NE(told, answered->issues.end());
}

struct Real {
    const char* file;
    const char* refused; ///< part of the reason; nullptr: it is read
    int unknown;         ///< operators without a layer
};

class OnnxRealFile : public testing::TestWithParam<Real> {};

TEST_P(OnnxRealFile, isRead)
{
    GRAFT_ASSET(file, std::string("weights/") + GetParam().file);
    const auto model = importHere(file, {});
    if (GetParam().refused != nullptr) {
        ASSERT_FALSE(model);
        EXPECT_NE(model.error().message().find(GetParam().refused), std::string::npos) << model.error().message();
        return;
    }
    ASSERT_TRUE(model) << model.error().message();
    for (const ImportRow& row : model->report) {
        if (row.fate == LayerFate::Unknown)
            std::cout << "unknown: " << row.source << ' ' << row.sourceType << ": " << row.note.message() << '\n';
    }
    EXPECT_EQ(static_cast<int>(model->count(LayerFate::Unknown)), GetParam().unknown);
    const ImportCheck check = checkImport(file, *model);
    std::cout << GetParam().file << ": " << model->graph.layers.size() << " layers, difference to OpenCV "
              << check.largestDifference << " of " << check.largestValue << ", " << check.why.message() << '\n';
    if (check.possible) {
        EXPECT_TRUE(check.passed());
    }
}

INSTANTIATE_TEST_SUITE_P(
    Weights, OnnxRealFile,
    testing::Values(Real{"squeezenet1_1/squeezenet1_1_opset11.onnx", nullptr, 0},
                    Real{"squeezenet1_1/SqueezeNet_fp16.onnx", nullptr, 0}, Real{"onnx/mnist.onnx", nullptr, 0},
                    Real{"onnx/mosaic.onnx", nullptr, 9}, Real{"onnx/version-RFB-320.onnx", nullptr, 11},
                    Real{"audio/google-speech-dataset-full.onnx", "does not say which version", 0}));

std::vector<std::size_t> bestFive(const NetworkGraph& graph, const WeightStore& weights, const fs::path& picture)
{
    const auto preprocessing = preprocessingOf(graph);
    EXPECT_TRUE(preprocessing);
    std::vector<ImageEntry> entries{{.file = picture}};
    const ImageSource source(std::move(entries), *preprocessing, 0);
    std::vector<float> sample(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    EXPECT_TRUE(source.read(0, sample));
    const auto logits = probeLogits(std::make_shared<const NetworkGraph>(graph), weights, sample, 1);
    EXPECT_TRUE(logits) << logits.error().message();
    std::vector<std::size_t> order(logits->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return (*logits)[i]; });
    order.resize(5);
    return order;
}

/// The same network as PyTorch's weights and as an ONNX file.
TEST(OnnxImport, agreesWithTheWeightsOfPyTorch)
{
    GRAFT_ASSET(folder, "data/imagenet_samples");
    GRAFT_ASSET(onnx, "weights/squeezenet1_1/squeezenet1_1_opset11.onnx");
    GRAFT_ASSET(pth, "weights/squeezenet1_1/squeezenet1_1_legacy.pth");
    const auto imported = importHere(onnx, {});
    const auto loaded = loadModel(*findModel("squeezenet1_1"), pth);
    ASSERT_TRUE(imported && loaded);
    NetworkGraph graph = imported->graph;
    // The file does not say how pictures are cut out; everything else must agree by itself.
    graph.layers.front().parameters.insert_or_assign("resize", std::int64_t{256});
    std::vector<fs::path> pictures;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".JPEG" || entry.path().extension() == ".jpg")
            pictures.push_back(entry.path());
    }
    std::ranges::sort(pictures);
    ASSERT_GE(pictures.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_EQ(bestFive(graph, imported->weights, pictures[i]),
                  bestFive(loaded->graph, loaded->weights, pictures[i]));
}

} // namespace
} // namespace graft
