// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/identify.h"

#include "core/formats/model_file.h"
#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/weights/tensor_transform.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

namespace graft {
namespace {

/// Weights of a network, one of a kind for each shape, so that large networks cost little memory.
WeightStore weightsOf(const NetworkGraph& graph)
{
    std::map<std::pair<DType, std::vector<std::int64_t>>, TensorData> shared;
    WeightStore weights;
    for (const Layer& layer : graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            auto& tensor = shared[{spec.dtype, spec.shape}];
            if (!tensor.owner()) {
                tensor = *TensorData::allocate(spec.dtype, spec.shape);
                std::ranges::fill(tensor.mutableBytes(), std::byte{0});
            }
            weights.insert(layer.name + "." + spec.suffix, tensor);
        }
    }
    return weights;
}

WeightStore weightsOf(const char* model)
{
    return weightsOf(findModel(model)->build());
}

using Renaming = std::function<std::string(const std::string&)>;

WeightStore renamed(const WeightStore& weights, const Renaming& renaming)
{
    WeightStore out;
    for (const auto& [name, tensor] : weights.tensors())
        out.insert(renaming(name), tensor);
    return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

void expectNetwork(const WeightStore& weights, const std::string& name, std::size_t classes = 1000)
{
    const auto model = identifyModel(weights);
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->graph.name, name);
    EXPECT_TRUE(model->report.complete()) << model->report.text();
    EXPECT_EQ(classNamesOf(model->graph).size(), classes);
    EXPECT_FALSE(analyseNetwork(model->graph).hasErrors());
    EXPECT_EQ(std::ranges::count(model->graph.layers, true, &Layer::fresh), 0);
}

TEST(Identify, TellsEveryNetworkOfTheCatalogueFromAllOthers)
{
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        if (entry.parameters > 70'000'000)
            continue; // the larger brothers; the same code, and gigabytes
        expectNetwork(weightsOf(entry.build()), entry.name, entry.classNames().size());
    }
}

TEST(Identify, TakesAnotherNumberOfClasses)
{
    for (const char* name :
         {"resnet50", "densenet121", "shufflenet_v2_x0_5", "squeezenet1_1", "googlenet", "darknet19"}) {
        SCOPED_TRACE(name);
        NetworkGraph graph = findModel(name)->build();
        ASSERT_TRUE(applyEdits(graph, *replaceHead(graph, {"a", "b", "c", "d", "e"})));
        expectNetwork(weightsOf(graph), name, 5);
    }
}

TEST(Identify, LooksThroughWrappersAroundNames)
{
    const WeightStore weights = weightsOf("resnet18");
    for (const char* prefix :
         {"module.", "model.", "backbone.", "encoder.", "module.model.", "_orig_mod.module.net."}) {
        SCOPED_TRACE(prefix);
        expectNetwork(renamed(weights, [prefix](const std::string& name) { return prefix + name; }), "resnet18");
    }
    // The trunk is wrapped, the head is not.
    expectNetwork(
        renamed(weights, [](const std::string& name) { return name.starts_with("fc.") ? name : "backbone." + name; }),
        "resnet18");
}

TEST(Identify, KnowsTorchvisionsFirstDenseNetNamesAlsoWhenLoading)
{
    const WeightStore old = renamed(weightsOf("densenet121"), [](const std::string& name) {
        if (name.find("denselayer") == std::string::npos)
            return name;
        std::string text = name;
        for (const char* part : {"norm", "conv"}) {
            for (const char* number : {"1", "2"})
                text = replaced(text, std::string(".") + part + number, std::string(".") + part + "." + number);
        }
        return text;
    });
    ASSERT_NE(old.find("features.denseblock1.denselayer1.norm.1.weight"), nullptr);
    expectNetwork(old, "densenet121");
}

TEST(Identify, KnowsTimmsVgg)
{
    WeightStore theirs = renamed(weightsOf("vgg11"), [](const std::string& name) {
        return replaced(
            replaced(replaced(name, "classifier.0.", "pre_logits.fc1."), "classifier.3.", "pre_logits.fc2."),
            "classifier.6.", "head.fc.");
    });
    theirs.insert("pre_logits.fc1.weight", *reshaped(*theirs.find("pre_logits.fc1.weight"), {4096, 512, 7, 7}));
    theirs.insert("pre_logits.fc2.weight", *reshaped(*theirs.find("pre_logits.fc2.weight"), {4096, 4096, 1, 1}));
    expectNetwork(theirs, "vgg11");
}

TEST(Identify, WidensHalfPrecision)
{
    const WeightStore weights = weightsOf("squeezenet1_1");
    WeightStore half;
    for (const auto& [name, tensor] : weights.tensors())
        half.insert(name, *tensor.converted(tensor.dtype() == DType::Int64 ? DType::Int64 : DType::Float16));
    const auto model = identifyModel(half);
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->graph.name, "squeezenet1_1");
    EXPECT_EQ(model->weights.find("features.0.weight")->dtype(), DType::Float32);
}

TEST(Identify, LeavesAuxiliaryClassifiersOutAndSaysSo)
{
    WeightStore weights = weightsOf("inception_v3");
    weights.insert("AuxLogits.fc.weight", *TensorData::allocate(DType::Float32, {1000, 768}));
    weights.insert("AuxLogits.fc.bias", *TensorData::allocate(DType::Float32, {1000}));
    const auto model = identifyModel(weights);
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->graph.name, "inception_v3");
    ASSERT_EQ(model->issues.size(), 1U);
    EXPECT_EQ(model->issues.front().severity, Severity::Info);
    EXPECT_NE(model->issues.front().what.message().find("auxiliary"), std::string::npos);
}

TEST(Identify, RefusesWhatIsNoNetworkItKnowsAndNamesTheClosest)
{
    WeightStore weights = weightsOf("resnet18");
    weights.erase("layer3.0.conv1.weight");
    const auto model = identifyModel(weights);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::NotFound);
    EXPECT_NE(model.error().message().find("ResNet-18"), std::string::npos) << model.error().message();
    EXPECT_NE(model.error().message().find("layer3.0.conv1.weight"), std::string::npos) << model.error().message();
}

class IdentifyReal : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(IdentifyReal, FilesAreRecognised)
{
    GRAFT_ASSET(path, std::string("weights/") + GetParam().first);
    const auto file = readWeightFile(path);
    ASSERT_TRUE(file) << file.error().message();
    const std::string name = GetParam().second;
    expectNetwork(file->weights, name, name.starts_with("cifar") ? 10U : 1000U);
    if (name.starts_with("cifar")) {
        EXPECT_EQ(classNamesOf(identifyModel(file->weights)->graph).front(), "airplane");
    }
}

INSTANTIATE_TEST_SUITE_P(Assets, IdentifyReal,
                         testing::Values(std::pair{"squeezenet1_1/squeezenet1_1_zip.pth", "squeezenet1_1"},
                                         std::pair{"squeezenet1_1/squeezenet1_1_legacy.pth", "squeezenet1_1"},
                                         std::pair{"squeezenet1_0/squeezenet1_0_zip.pth", "squeezenet1_0"},
                                         std::pair{"mobilenet_v2/mobilenet_v2_zip.pth", "mobilenet_v2"},
                                         std::pair{"cifar10_resnet/resnet20-12fca82f.th", "cifar_resnet20"},
                                         std::pair{"cifar10_resnet/resnet56-4bfd9763.th", "cifar_resnet56"}));

} // namespace
} // namespace graft
