// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runtime/golden_support.h"

#include "core/evaluation/predictor.h"
#include "core/zoo/model_loader.h"
#include "tests/support/assets.h"

#include <set>

namespace graft {
namespace {

/// Runs a network on its golden input and compares with what torchvision computed.
void comparePredictions(const NetworkGraph& graph, const WeightStore& weights, const nlohmann::json& golden)
{
    auto predictor = Predictor::create(std::make_shared<const NetworkGraph>(graph), weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor) << predictor.error().message();
    const auto input = golden::inputTensor("input/" + graph.name, golden.at("size").get<std::size_t>());
    const auto logits = predictor->logits(input, golden::batch);
    ASSERT_TRUE(logits) << logits.error().message();
    golden::expectParity(golden, *logits);
}

TEST(GoldenNumbers, AreThereForEveryCatalogueModel)
{
    const auto document = golden::readGolden("logits.json");
    ASSERT_TRUE(document.is_object());
    std::set<std::string> stored;
    for (const auto& [name, unused] : document.at("generated").items())
        stored.insert(name);
    std::set<std::string> known;
    for (const CatalogueEntry& entry : catalogue())
        known.insert(entry.name);
    EXPECT_EQ(stored, known);
}

class GoldenParity : public ::testing::TestWithParam<const char*> {};

TEST_P(GoldenParity, LogitsEqualTorchvisionsWithGeneratedWeights)
{
    const auto golden = golden::readGolden("logits.json").at("generated").at(GetParam());
    const NetworkGraph graph = findModel(GetParam())->build();
    comparePredictions(graph, golden::generatedWeights(graph, golden.at("gain").get<double>()), golden);
}

INSTANTIATE_TEST_SUITE_P(Models, GoldenParity,
                         ::testing::Values("squeezenet1_0", "squeezenet1_1", "resnet18", "resnet34", "resnet50",
                                           "mobilenet_v2", "resnet18_slim"),
                         [](const auto& instance) { return std::string(instance.param); });

TEST(GoldenParityEmbedded, LogitsEqualTorchvisionsWithTheEmbeddedWeights)
{
    const auto model = loadModel(catalogue().front());
    ASSERT_TRUE(model) << model.error().message();
    comparePredictions(model->graph, model->weights,
                       golden::readGolden("logits.json").at("embedded").at("resnet18_slim"));
}

class GoldenParityReal : public ::testing::TestWithParam<const char*> {};

TEST_P(GoldenParityReal, LogitsEqualTorchvisionsWithRealWeights)
{
    const auto golden = golden::readGolden("imagenet_top1.json").at("models").at(GetParam());
    GRAFT_ASSET(file, "weights/" + golden.at("weights").get<std::string>());
    const auto model = loadModel(*findModel(GetParam()), file);
    ASSERT_TRUE(model) << model.error().message();
    comparePredictions(model->graph, model->weights, golden);
}

INSTANTIATE_TEST_SUITE_P(Models, GoldenParityReal, ::testing::Values("squeezenet1_0", "squeezenet1_1", "mobilenet_v2"),
                         [](const auto& instance) { return std::string(instance.param); });

} // namespace
} // namespace graft
