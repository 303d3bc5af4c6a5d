// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/layers/shape_inference.h"
#include "core/zoo/catalogue.h"
#include "core/zoo/families.h"

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
    for (const char* name :
         {"squeezenet1_0",      "squeezenet1_1", "resnet18",        "resnet152",       "mobilenet_v2",
          "shufflenet_v2_x1_0", "mnasnet1_0",    "resnext50_32x4d", "wide_resnet50_2", "regnet_x_400mf",
          "regnet_y_32gf",      "densenet201",   "googlenet",       "inception_v3",    "alexnet",
          "vgg19_bn",           "darknet19",     "darknet53",       "xception",        "nasnet_mobile"})
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
    const std::set<std::string> halves{"Inception", "Xception", "NASNet"}; // pixels from -1 to 1
    const std::set<std::string> roundUp{"squeezenet1_0", "squeezenet1_1", "googlenet", "xception"};
    for (const CatalogueEntry& entry : catalogue()) {
        SCOPED_TRACE(entry.name);
        const NetworkGraph graph = entry.build();
        std::vector<double> mean{0.485, 0.456, 0.406};
        std::vector<double> deviation{0.229, 0.224, 0.225};
        if (halves.contains(entry.family))
            mean = deviation = {0.5, 0.5, 0.5};
        if (entry.family == "DarkNet") {
            mean = {0, 0, 0};
            deviation = {1, 1, 1};
        }
        EXPECT_EQ(realsParameter(graph.layers.front(), "mean"), mean);
        EXPECT_EQ(realsParameter(graph.layers.front(), "std"), deviation);
        EXPECT_TRUE(boolParameter(graph.layers.front(), "antialias"));
        EXPECT_FALSE(boolParameter(graph.layers.front(), "bgr"));
        const auto pools = graph.ofType("MaxPool2d");
        EXPECT_EQ(std::ranges::any_of(pools, [](const Layer* pool) { return boolParameter(*pool, "ceil_mode"); }),
                  roundUp.contains(entry.name));
    }
    EXPECT_DOUBLE_EQ(realParameter(*findModel("inception_v3")->build().find("Mixed_5b.branch1x1.bn"), "eps"), 1e-3);
    EXPECT_NEAR(realParameter(*findModel("mnasnet1_0")->build().find("layers.1"), "momentum"), 0.0003, 1e-12);
    EXPECT_DOUBLE_EQ(realParameter(*findModel("googlenet")->build().find("dropout"), "p"), 0.2);
    EXPECT_DOUBLE_EQ(realParameter(*findModel("inception_v3")->build().find("dropout"), "p"), 0.5);
    for (const char* name : {"alexnet", "vgg16"}) {
        const NetworkGraph graph = findModel(name)->build();
        for (const Layer* layer : graph.ofType("Dropout"))
            EXPECT_DOUBLE_EQ(realParameter(*layer, "p"), 0.5);
    }
}

TEST(Catalogue, AuxiliaryHeadsAreBranchesThatTheAnalyserReports)
{
    zoo::ModelSpec spec;
    spec.name = "googlenet";
    spec.classes = {"a", "b", "c"};
    const NetworkGraph graph = zoo::buildGoogLeNet(spec, zoo::AuxiliaryHeads::Kept);
    ASSERT_NE(graph.find("aux2.fc2"), nullptr);
    const NetworkAnalysis analysis = analyseNetwork(graph);
    EXPECT_FALSE(analysis.hasErrors()) << issuesOf(analysis);
    EXPECT_NE(issuesOf(analysis).find("aux1.fc2"), std::string::npos) << issuesOf(analysis);
    spec.name = "inception_v3";
    spec.input.crop = 299;
    EXPECT_FALSE(analyseNetwork(zoo::buildInceptionV3(spec, zoo::AuxiliaryHeads::Kept)).hasErrors());
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
    EXPECT_EQ(shapeOf("shufflenet_v2_x1_0", "stage2.0.branch1.0.weight"), (Shape{24, 1, 3, 3}));
    EXPECT_EQ(shapeOf("mnasnet1_0", "layers.9.0.layers.3.weight"), (Shape{72, 1, 5, 5}));
    EXPECT_EQ(shapeOf("regnet_y_400mf", "trunk_output.block2.block2-0.f.se.fc1.weight"), (Shape{12, 104, 1, 1}));
    EXPECT_EQ(shapeOf("densenet121", "features.denseblock1.denselayer2.norm1.weight"), Shape{96});
    EXPECT_EQ(shapeOf("inception_v3", "Mixed_6b.branch7x7_2.conv.weight"), (Shape{128, 128, 1, 7}));
    EXPECT_EQ(shapeOf("googlenet", "inception4a.branch3.1.conv.weight"), (Shape{48, 16, 3, 3}));
    EXPECT_EQ(shapeOf("vgg16", "classifier.0.weight"), (Shape{4096, 25088}));
    EXPECT_EQ(shapeOf("resnext50_32x4d", "layer1.0.conv2.weight"), (Shape{128, 4, 3, 3}));
    EXPECT_EQ(shapeOf("wide_resnet50_2", "layer1.0.conv2.weight"), (Shape{128, 128, 3, 3}));
    EXPECT_EQ(shapeOf("xception", "block13_sepconv2.pointwise.weight"), (Shape{1024, 728, 1, 1}));
    EXPECT_EQ(shapeOf("nasnet_mobile", "separable_conv_1_normal_left1_0.depthwise.weight"), (Shape{44, 1, 5, 5}));
}

} // namespace
} // namespace graft
