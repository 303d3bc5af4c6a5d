// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runtime/golden_support.h"

#include "core/data/image_dataset.h"
#include "core/evaluation/predictor.h"
#include "core/zoo/model_loader.h"
#include "tests/support/assets.h"

#include <algorithm>

namespace graft {
namespace {

/// Index of the best class of each picture, in order; empty after a failure that was reported.
std::vector<std::size_t> bestClasses(Predictor& predictor, const ImageSource& source)
{
    constexpr std::size_t batchSize = 16;
    const auto sampleSize = static_cast<std::size_t>(source.sampleSpec().elementsPerSample());
    const auto classes = static_cast<std::size_t>(predictor.classCount());
    std::vector<float> buffer(batchSize * sampleSize);
    std::vector<std::size_t> best;
    for (std::size_t first = 0; first < source.size(); first += batchSize) {
        const std::size_t count = std::min(batchSize, source.size() - first);
        const std::span<float> values(buffer.data(), count * sampleSize);
        for (std::size_t i = 0; i < count; ++i) {
            const auto read = source.read(first + i, values.subspan(i * sampleSize, sampleSize));
            EXPECT_TRUE(read) << read.error().message();
            if (!read)
                return {};
        }
        const auto logits = predictor.logits(values, count);
        EXPECT_TRUE(logits) << logits.error().message();
        if (!logits)
            return {};
        for (std::size_t i = 0; i < count; ++i) {
            const auto row = std::span(*logits).subspan(i * classes, classes);
            best.push_back(static_cast<std::size_t>(std::ranges::max_element(row) - row.begin()));
        }
    }
    return best;
}

class ImagenetParity : public ::testing::TestWithParam<const char*> {};

/// The whole way of a picture: decoding, resizing, cropping, normalising, the network.
TEST_P(ImagenetParity, Top1AgreesWithTorchvisionOnPhotographs)
{
    const auto document = golden::readGolden("imagenet_top1.json");
    const auto& golden = document.at("models").at(GetParam());
    GRAFT_ASSET(weights, "weights/" + golden.at("weights").get<std::string>());
    GRAFT_ASSET(folder, "data/imagenet_samples");
    const auto model = loadModel(*findModel(GetParam()), weights);
    ASSERT_TRUE(model) << model.error().message();
    std::vector<ImageEntry> entries;
    for (const auto& file : document.at("files"))
        entries.push_back({.file = folder / file.get<std::string>()});
    const auto preprocessing = preprocessingOf(model->graph);
    ASSERT_TRUE(preprocessing) << preprocessing.error().message();
    const ImageSource source(std::move(entries), *preprocessing, 0);
    auto predictor =
        Predictor::create(std::make_shared<const NetworkGraph>(model->graph), model->weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor) << predictor.error().message();

    const auto expected = golden.at("top1").get<std::vector<std::size_t>>();
    const auto best = bestClasses(*predictor, source);
    ASSERT_EQ(best.size(), expected.size());
    ASSERT_GE(best.size(), 500U);
    std::size_t agreed = 0;
    for (std::size_t i = 0; i < best.size(); ++i)
        agreed += best[i] == expected[i] ? 1 : 0;
    std::cout << "  top-1 agrees on " << agreed << " of " << best.size() << " pictures\n";
    EXPECT_GE(static_cast<double>(agreed), 0.99 * static_cast<double>(best.size()));
}

INSTANTIATE_TEST_SUITE_P(Models, ImagenetParity, ::testing::Values("squeezenet1_1", "squeezenet1_0", "mobilenet_v2"),
                         [](const auto& instance) { return std::string(instance.param); });

} // namespace
} // namespace graft
