// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/zoo/catalogue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace graft {
namespace {

std::string issuesOf(const NetworkAnalysis& analysis)
{
    std::string text;
    for (const Issue& issue : analysis.issues)
        text += issue.layer + ": " + issue.what.message() + "\n";
    return text;
}

TEST(Catalogue, HoldsTheEmbeddedModelFirstAndEveryNameOnce)
{
    ASSERT_FALSE(catalogue().empty());
    EXPECT_EQ(catalogue().front().name, "resnet18_slim");
    EXPECT_TRUE(catalogue().front().embedded);
    std::set<std::string> names;
    for (const CatalogueEntry& entry : catalogue())
        EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
    for (const char* name : {"squeezenet1_0", "squeezenet1_1", "resnet18", "resnet50", "resnet152", "mobilenet_v2"})
        EXPECT_TRUE(names.contains(name)) << name;
    EXPECT_EQ(findModel("resnet50")->title, "ResNet-50");
    EXPECT_EQ(findModel("lenet"), nullptr);
}

TEST(Catalogue, ParametersAndWorkAreThePublishedOnes)
{
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        const NetworkAnalysis analysis = analyseNetwork(entry.build());
        EXPECT_TRUE(analysis.issues.empty()) << issuesOf(analysis);
        EXPECT_EQ(analysis.total.parameters, entry.parameters);
        EXPECT_NEAR(static_cast<double>(analysis.total.macs) / 1e9, entry.gigaMacs, 0.02 * entry.gigaMacs);
    }
    EXPECT_EQ(findModel("resnet18_slim")->parameters, 2850280);
    EXPECT_EQ(findModel("squeezenet1_1")->parameters, 1235496);
    EXPECT_EQ(findModel("resnet50")->parameters, 25557032);
}

TEST(Catalogue, EveryEntrySaysWhatAUserNeedsToKnow)
{
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        EXPECT_GT(entry.description.size(), 30U);
        EXPECT_FALSE(entry.title.empty() || entry.family.empty() || entry.licence.empty() ||
                     entry.accuracyNote.empty() || entry.paper.empty());
        if (!entry.embedded && entry.weightFile.empty()) {
            EXPECT_NE(entry.description.find("mport"), std::string::npos) << "it says where weights come from";
            EXPECT_TRUE(entry.url.empty() && entry.weightsName.empty());
            EXPECT_EQ(entry.fileMiB, 0);
            continue;
        }
        EXPECT_TRUE(entry.top1 > 0 && entry.top1 < entry.top5 && entry.top5 < 100);
        EXPECT_GT(entry.fileMiB, 1);
        EXPECT_EQ(entry.sha256Prefix.find_first_not_of("0123456789abcdef"), std::string::npos);
        EXPECT_GE(entry.sha256Prefix.size(), 8U);
        EXPECT_EQ(entry.embedded, entry.url.empty());
        if (!entry.embedded) {
            EXPECT_TRUE(entry.url.starts_with("https://")) << entry.url;
            EXPECT_TRUE(entry.url.ends_with("/" + entry.weightFile));
            EXPECT_NE(entry.weightFile.find("-" + entry.sha256Prefix + "."), std::string::npos);
        }
    }
}

TEST(Catalogue, InputAndOutputLayersCarryPreprocessingAndClasses)
{
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        const NetworkGraph graph = entry.build();
        EXPECT_EQ(graph.name, entry.name);
        const Layer& input = graph.layers.front();
        EXPECT_EQ(input.type, "Input");
        EXPECT_EQ(intParameter(input, "height"), entry.inputSize);
        EXPECT_EQ(intParameter(input, "width"), entry.inputSize);
        EXPECT_EQ(intParameter(input, "resize"), entry.resize);
        EXPECT_EQ(textParameter(input, "interpolation"), entry.interpolation);
        EXPECT_EQ(graph.layers.back().type, "Output");
        const auto names = entry.classNames();
        EXPECT_EQ(classNamesOf(graph), std::vector<std::string>(names.begin(), names.end()));
        EXPECT_EQ(analyseNetwork(graph).outputOf(graph.layers.back().id)->dims.back(),
                  static_cast<std::int64_t>(names.size()));
    }
    EXPECT_EQ(findModel("resnet18")->classNames().size(), 1000U);
    EXPECT_EQ(findModel("resnet18")->classNames()[0], "tench");
    EXPECT_EQ(findModel("resnet18")->classNames()[999], "toilet tissue");
    EXPECT_EQ(findModel("resnet18_slim")->classNames().size(), 200U);
    EXPECT_EQ(findModel("resnet18_slim")->classNames()[0], "goldfish");
}

TEST(Catalogue, DetailsThatNoShapeShowsAreTorchvisions)
{
    EXPECT_DOUBLE_EQ(realParameter(*findModel("squeezenet1_1")->build().find("classifier.0"), "p"), 0.5);
    EXPECT_DOUBLE_EQ(realParameter(*findModel("mobilenet_v2")->build().find("classifier.0"), "p"), 0.2);
    for (const CatalogueEntry& entry : catalogue()) {
        const NetworkGraph graph = entry.build();
        EXPECT_EQ(realsParameter(graph.layers.front(), "mean"), (std::vector<double>{0.485, 0.456, 0.406}));
        EXPECT_EQ(realsParameter(graph.layers.front(), "std"), (std::vector<double>{0.229, 0.224, 0.225}));
        EXPECT_TRUE(boolParameter(graph.layers.front(), "antialias"));
        EXPECT_FALSE(boolParameter(graph.layers.front(), "bgr"));
        for (const Layer* pool : graph.ofType("MaxPool2d"))
            EXPECT_EQ(boolParameter(*pool, "ceil_mode"), entry.family == "SqueezeNet") << entry.name;
    }
}

TEST(Catalogue, TheSmallestInputWorksAndASmallerOneDoesNot)
{
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        NetworkGraph graph = entry.build();
        const auto resize = [&graph](int size) {
            graph.layers.front().parameters["height"] = std::int64_t{size};
            graph.layers.front().parameters["width"] = std::int64_t{size};
            return analyseNetwork(graph).hasErrors();
        };
        EXPECT_FALSE(resize(entry.minimumSize));
        EXPECT_TRUE(resize(entry.minimumSize - 1));
    }
}

TEST(Catalogue, HeadsCanBeReplacedInEveryModel)
{
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        NetworkGraph graph = entry.build();
        const NetworkGraph before = graph;
        const auto edits = replaceHead(graph, {"ants", "bees", "wasps"});
        ASSERT_TRUE(edits) << edits.error().message();
        const auto inverse = applyEdits(graph, *edits);
        ASSERT_TRUE(inverse);
        const NetworkAnalysis analysis = analyseNetwork(graph);
        EXPECT_TRUE(analysis.issues.empty()) << issuesOf(analysis);
        EXPECT_EQ(analysis.outputOf(graph.layers.back().id)->text(), "3");
        EXPECT_EQ(std::ranges::count(graph.layers, true, &Layer::fresh), 1);
        const auto freeze = freezeTrunk(graph);
        ASSERT_TRUE(freeze);
        ASSERT_TRUE(applyEdits(graph, *freeze));
        const Layer& head = *graph.find(*findHead(graph));
        EXPECT_EQ(analyseNetwork(graph).trainableParameters, analysis.costs.at(head.id).parameters);
        ASSERT_TRUE(applyEdits(graph, *inverse));
        for (const GraphEdit& edit : unfreezeAll(graph))
            ASSERT_TRUE(applyEdit(graph, edit));
        EXPECT_EQ(graph, before);
    }
}

TEST(Catalogue, TensorNamesAreTorchvisions)
{
    const auto shapeOf = [](const char* model, std::string_view tensor) {
        const NetworkGraph graph = findModel(model)->build();
        for (const Layer& layer : graph.layers) {
            for (const LearnableSpec& spec : learnablesOf(layer)) {
                if (layer.name + "." + spec.suffix == tensor)
                    return spec.shape;
            }
        }
        return std::vector<std::int64_t>{-1};
    };
    using Shape = std::vector<std::int64_t>;
    EXPECT_EQ(shapeOf("resnet18", "layer2.0.downsample.0.weight"), (Shape{128, 64, 1, 1}));
    EXPECT_EQ(shapeOf("resnet50", "layer1.0.downsample.1.running_var"), Shape{256});
    EXPECT_EQ(shapeOf("resnet50", "layer4.2.conv3.weight"), (Shape{2048, 512, 1, 1}));
    EXPECT_EQ(shapeOf("resnet18_slim", "fc.weight"), (Shape{200, 256}));
    EXPECT_EQ(shapeOf("squeezenet1_0", "features.0.weight"), (Shape{96, 3, 7, 7}));
    EXPECT_EQ(shapeOf("squeezenet1_1", "features.12.expand3x3.bias"), Shape{256});
    EXPECT_EQ(shapeOf("squeezenet1_1", "classifier.1.weight"), (Shape{1000, 512, 1, 1}));
    EXPECT_EQ(shapeOf("mobilenet_v2", "features.1.conv.0.0.weight"), (Shape{32, 1, 3, 3}));
    EXPECT_EQ(shapeOf("mobilenet_v2", "features.18.1.num_batches_tracked"), Shape{});
    EXPECT_EQ(shapeOf("mobilenet_v2", "classifier.1.weight"), (Shape{1000, 1280}));
}

} // namespace
} // namespace graft
