// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every network of the catalogue with every head template, at several places.
#include "core/layers/head_templates.h"
#include "core/zoo/catalogue.h"

#include <gtest/gtest.h>

namespace graft {
namespace {

const std::vector<std::string> classes{"ant", "bee", "cat"};

/// The template's own place, and a few along the way: the first, the middle, the last ones.
std::vector<LayerId> placesOf(const NetworkGraph& graph, const NetworkAnalysis& analysis)
{
    const std::vector<LayerId> all = cutPoints(graph, analysis);
    std::vector<LayerId> some{{}};
    if (!all.empty())
        some.insert(some.end(), {all.back(), all[all.size() / 2], all[all.size() / 4], all.front()});
    return some;
}

class CatalogueHeads : public testing::TestWithParam<std::string> {};

TEST_P(CatalogueHeads, FitEverywhereAndCanBeUndone)
{
    const NetworkGraph before = findModel(GetParam())->build();
    const NetworkAnalysis analysis = analyseNetwork(before);
    EXPECT_GE(cutPoints(before, analysis).size(), 7U);
    for (const HeadTemplate& head : headTemplates()) {
        for (const LayerId place : placesOf(before, analysis)) {
            SCOPED_TRACE(head.id + " behind " + (place ? before.find(place)->name : "its own place"));
            const auto own = place ? Result<LayerId>(place) : defaultCut(before, analysis, head);
            const TensorSpec* spec = own ? analysis.outputOf(*own) : nullptr;
            const auto edits = attachHead(before, {place}, head.id, classes, {.freezeTrunk = true});
            if (head.id == "conv1x1" && spec != nullptr && spec->dims.size() < 4) {
                EXPECT_FALSE(edits) << "there is no map any more";
                continue;
            }
            ASSERT_TRUE(edits) << edits.error().message();
            NetworkGraph graph = before;
            const auto inverse = applyEdits(graph, *edits);
            ASSERT_TRUE(inverse) << inverse.error().message();
            const NetworkAnalysis after = analyseNetwork(graph);
            for (const Issue& issue : after.issues)
                ADD_FAILURE() << issue.what.message();
            EXPECT_EQ(after.outputOf(graph.ofType("Output").front()->id)->text(), "3");
            const auto added = headLayers(graph);
            ASSERT_TRUE(added);
            std::int64_t inHead = 0;
            for (const LayerId id : *added)
                inHead += after.costs.at(id).parameters;
            EXPECT_EQ(after.trainableParameters, inHead) << "the trunk is frozen, all of the head learns";
            ASSERT_TRUE(applyEdits(graph, *inverse));
            EXPECT_EQ(graph, before);
        }
    }
}

TEST(CatalogueHeadPlaces, AreWhereOneWouldLookForThem)
{
    const auto placeOf = [](const char* model, const char* head) {
        const NetworkGraph graph = findModel(model)->build();
        const auto cut = defaultCut(graph, analyseNetwork(graph), *findHeadTemplate(head));
        return cut ? graph.find(*cut)->name : cut.error().message();
    };
    EXPECT_EQ(placeOf("resnet50", "linear"), "flatten");
    EXPECT_EQ(placeOf("resnet50", "keras"), "avgpool");
    EXPECT_EQ(placeOf("resnet50", "fastai"), "layer4.2.relu3");
    EXPECT_EQ(placeOf("mobilenet_v2", "dropout-linear"), "flatten");
    EXPECT_EQ(placeOf("mobilenet_v2", "conv1x1"), "features.18.2");
    EXPECT_EQ(placeOf("squeezenet1_1", "linear"), "features.12.concat");
    EXPECT_EQ(placeOf("squeezenet1_1", "fastai"), "features.12.concat");
    EXPECT_EQ(placeOf("efficientnet_b0", "fastai"), "features.8.2");
    EXPECT_EQ(placeOf("vit_b_16", "linear"), "class_feature");
    EXPECT_EQ(placeOf("swin_t", "linear"), "flatten");
    EXPECT_EQ(placeOf("swin_t", "fastai"), "permute");
    EXPECT_EQ(placeOf("convnext_tiny", "keras"), "classifier.0");
    EXPECT_EQ(placeOf("vgg16", "linear"), "classifier.4");
    EXPECT_EQ(placeOf("vgg16", "conv1x1"), "features.30");
    EXPECT_EQ(placeOf("alexnet", "fastai"), "features.12");
}

std::vector<std::string> everyModel()
{
    std::vector<std::string> names;
    for (const CatalogueEntry& entry : catalogue())
        names.push_back(entry.name);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, CatalogueHeads, testing::ValuesIn(everyModel()),
                         [](const auto& name) { return name.param; });

} // namespace
} // namespace graft
