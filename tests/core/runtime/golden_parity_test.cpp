// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runtime/golden_support.h"

#include "core/evaluation/predictor.h"
#include "core/runtime/graph_module_p.h"
#include "core/runtime/initialisation.h"
#include "core/zoo/model_loader.h"
#include "tests/support/assets.h"

#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <utility>

namespace graft {
namespace {

/// Runs a network on its golden input and compares with the stored logits.
void comparePredictions(const NetworkGraph& graph, const WeightStore& weights, const nlohmann::json& golden)
{
    auto predictor = Predictor::create(std::make_shared<const NetworkGraph>(graph), weights, DeviceChoice::Cpu);
    ASSERT_TRUE(predictor) << predictor.error().message();
    const auto input = golden::inputTensor("input/" + graph.name, golden.at("size").get<std::size_t>());
    const auto logits = predictor->logits(input, golden::batch);
    ASSERT_TRUE(logits) << logits.error().message();
    golden::expectParity(golden, *logits);
}

/// The network for pictures of the golden size.
NetworkGraph atSize(NetworkGraph graph, const nlohmann::json& golden)
{
    for (const char* side : {"height", "width"})
        graph.layers.front().parameters[side] = golden.at("size").get<std::int64_t>();
    return graph;
}

/// Norm of all tensors with that suffix.
double normOf(const std::map<std::string, at::Tensor>& tensors, const std::string& suffix)
{
    double squares = 0;
    for (const auto& [name, tensor] : tensors) {
        if (name.ends_with("." + suffix))
            squares += tensor.to(at::kDouble).square().sum().item<double>();
    }
    return std::sqrt(squares);
}

/// The same in training mode: normalised with the statistics of the batch, which are remembered; nothing is dropped.
void compareTraining(NetworkGraph graph, const WeightStore& weights, const nlohmann::json& golden)
{
    for (Layer& layer : graph.layers) {
        if (layer.type == "Dropout" || layer.type == "StochasticDepth")
            layer.parameters["p"] = 0.0;
    }
    const auto snapshot = std::make_shared<const NetworkGraph>(graph);
    const auto complete = completeWeights(graph, weights, MissingTensors::Refuse); // tables of indices
    ASSERT_TRUE(complete) << complete.error().message();
    auto module =
        GraphModule::compile(snapshot, *complete, {.device = *resolveDevice(DeviceChoice::Cpu), .training = true});
    ASSERT_TRUE(module) << module.error().message();
    (*module)->setTraining(true);
    const auto size = golden.at("size").get<std::size_t>();
    auto values = golden::trainingTensor("training/" + graph.name, size);
    const auto side = static_cast<std::int64_t>(size);
    const at::NoGradGuard noGradient;
    const at::Tensor logits =
        (*module)->forward(at::from_blob(values.data(), {golden::batch, 3, side, side})).contiguous();
    golden::expectParity(golden, {logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel()});
    for (const auto& [suffix, norm] : golden.at("statistics").items()) {
        EXPECT_NEAR(normOf((*module)->changing(), suffix), norm.get<double>(), 1e-4 * (1 + norm.get<double>()))
            << suffix;
    }
}

TEST(GoldenNumbers, AreThereForEveryCatalogueModelAndForTrainingInEveryFamily)
{
    std::set<std::string> stored;
    std::set<std::string> trained;
    for (const auto& [name, golden] : golden::zooGoldens()) {
        stored.insert(name);
        if (golden.contains("training") && findModel(name) != nullptr)
            trained.insert(findModel(name)->family);
    }
    std::set<std::string> known;
    std::set<std::string> families;
    for (const CatalogueEntry& entry : catalogue()) {
        known.insert(entry.name);
        families.insert(entry.family);
    }
    EXPECT_EQ(stored, known);
    EXPECT_EQ(trained, families);
}

class GoldenParity : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenParity, LogitsEqualTheReferencesWithGeneratedWeights)
{
    const auto goldens = golden::zooGoldens();
    const auto found = goldens.find(GetParam());
    ASSERT_NE(found, goldens.end());
    const auto& golden = found->second;
    const NetworkGraph graph = atSize(findModel(GetParam())->build(), golden);
    const double gain = golden.at("gain").get<double>();
    WeightStore weights = golden::generatedWeights(graph, gain);
    for (const auto& [own, other] : findModel(GetParam())->aliases) { // the reference names it otherwise
        const std::string owner = own.substr(0, own.rfind('.'));
        for (const LearnableSpec& spec : learnablesOf(*graph.find(owner)))
            weights.insert(own, golden::fill(other, spec, gain));
    }
    comparePredictions(graph, weights, golden);
    if (golden.contains("training"))
        compareTraining(atSize(graph, golden.at("training")), weights, golden.at("training"));
}

std::vector<std::string> everyModel()
{
    std::vector<std::string> names;
    for (const CatalogueEntry& entry : catalogue())
        names.push_back(entry.name);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Models, GoldenParity, ::testing::ValuesIn(everyModel()),
                         [](const auto& instance) { return instance.param; });

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
