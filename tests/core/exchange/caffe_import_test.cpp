// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "core/evaluation/predictor.h"
#include "tests/support/assets.h"
#include "tests/support/corpus_expectation.h"

#include <numeric>

namespace graft {
namespace {

TEST(CaffeCorpus, isReadAsExpected)
{
    test::checkCorpus("caffe");
}

/// The classes of a picture, best first.
std::vector<std::size_t> ranking(const ImportedModel& model, const std::filesystem::path& picture)
{
    const auto preprocessing = preprocessingOf(model.graph);
    EXPECT_TRUE(preprocessing) << preprocessing.error().message();
    std::vector<ImageEntry> entries{{.file = picture}};
    const ImageSource source(std::move(entries), *preprocessing, 0);
    std::vector<float> sample(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    EXPECT_TRUE(source.read(0, sample));
    auto predictor =
        Predictor::create(std::make_shared<const NetworkGraph>(model.graph), model.weights, DeviceChoice::Cpu);
    EXPECT_TRUE(predictor) << predictor.error().message();
    const auto logits = predictor->logits(sample, 1);
    EXPECT_TRUE(logits) << logits.error().message();
    std::vector<std::size_t> order(logits->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return (*logits)[i]; });
    return order;
}

/// The same network in two formats, with preparations that differ: blue first and a mean against red first, 0..1.
TEST(CaffeImport, squeezeNetRanksClassesAsItsPyTorchTwin)
{
    GRAFT_ASSET(caffeFile, "weights/squeezenet1_1/squeezenet_v1.1.caffemodel");
    GRAFT_ASSET(torchFile, "weights/squeezenet1_1/squeezenet1_1_zip.pth");
    GRAFT_ASSET(folder, "data/imagenet_samples");
    auto caffe = importHere(caffeFile, {});
    ASSERT_TRUE(caffe) << caffe.error().message();
    const auto torch = importHere(torchFile, {});
    ASSERT_TRUE(torch) << torch.error().message();
    EXPECT_EQ(caffe->count(LayerFate::Unknown), 0U);
    EXPECT_EQ(caffe->count(LayerFate::Approximated), 0U);
    EXPECT_EQ(caffe->provenance.at("description"), "squeezenet_v1.1_deploy.prototxt");
    // The description asks for 227 pixels; its twin sees 224. Everything but the size of the crop is to agree.
    Layer& input = *caffe->graph.find(caffe->graph.ofType("Input").front()->id);
    EXPECT_EQ(intParameter(input, "height"), 227);
    input.parameters["height"] = std::int64_t{224};
    input.parameters["width"] = std::int64_t{224};

    std::vector<std::filesystem::path> pictures;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        pictures.push_back(entry.path());
    std::ranges::sort(pictures);
    std::size_t agreed = 0;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < pictures.size() && seen < 10; i += 97, ++seen) {
        SCOPED_TRACE(pictures[i].filename().string());
        auto first = ranking(*caffe, pictures[i]);
        auto second = ranking(*torch, pictures[i]);
        ASSERT_EQ(first.size(), second.size());
        first.resize(5);
        second.resize(5);
        EXPECT_EQ(first.front(), second.front());
        agreed += first == second ? 1 : 0;
    }
    std::cout << "  the same five best classes on " << agreed << " of " << seen << " pictures\n";
    EXPECT_EQ(agreed, seen);
}

/// OpenCV reads Caffe files by itself: the same file, the same numbers.
TEST(CaffeImport, agreesWithOpenCv)
{
    std::vector<std::filesystem::path> files{test::formatCorpus("caffe") / "classic.caffemodel"};
    const auto real = test::assetRoot() / "weights/squeezenet1_1/squeezenet_v1.1.caffemodel";
    if (std::filesystem::exists(real))
        files.push_back(real);
    for (const auto& file : files) {
        SCOPED_TRACE(file.filename().string());
        const auto model = importHere(file, {});
        ASSERT_TRUE(model) << model.error().message();
        const ImportCheck check = checkImport(file, *model);
        EXPECT_TRUE(check.possible) << check.why.message();
        EXPECT_TRUE(check.passed()) << check.largestDifference << " of " << check.largestValue;
    }
}

TEST(CaffeImport, detectorIsReadAsFarAsItGoes)
{
    GRAFT_ASSET(file, "weights/detection/RFB-320.caffemodel");
    const auto model = importHere(file, {});
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->graph.ofType("Conv2d").size(), 52U);
    EXPECT_EQ(model->graph.ofType("Permute").size(), 8U);
    EXPECT_EQ(model->graph.ofType("Concat").size(), 3U);
    EXPECT_EQ(model->graph.ofType("Output").size(), 2U); // boxes and scores
    EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
}

} // namespace
} // namespace graft
