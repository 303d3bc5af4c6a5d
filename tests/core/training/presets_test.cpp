// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/training/presets.h"
#include "tests/core/training/training_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace graft {
namespace {

NetworkGraph pretrained()
{
    NetworkGraph graph = test::smallNetwork();
    for (Layer& layer : graph.layers)
        layer.fresh = false;
    return graph;
}

std::ptrdiff_t learning(const NetworkGraph& graph)
{
    return std::ranges::count_if(graph.layers,
                                 [](const Layer& l) { return hasLearnables(l) && l.learnRateFactor > 0; });
}

TEST(Presets, EachIsRecognisedAfterItWasChosen)
{
    ASSERT_EQ(trainingPresets().size(), 4U);
    for (const TrainingPresetSpec& preset : trainingPresets()) {
        SCOPED_TRACE(preset.id);
        NetworkGraph graph = pretrained();
        const auto change = applyPreset(graph, {}, preset.id);
        ASSERT_TRUE(change.ok()) << change.error().message();
        ASSERT_TRUE(applyEdits(graph, change->edits).ok());
        EXPECT_EQ(presetOf(graph, change->options), preset.id);
        TrainingOptions other = change->options;
        other.learningRate *= 2;
        EXPECT_EQ(presetOf(graph, other), "") << "a rate of one's own is no preset";
        EXPECT_TRUE(checkOptions(change->options).ok());
    }
    EXPECT_FALSE(applyPreset(pretrained(), {}, "magic").ok());
}

TEST(Presets, DecideWhatLearns)
{
    const auto after = [](std::string_view id) {
        NetworkGraph graph = pretrained();
        const auto change = applyPreset(graph, {}, id);
        EXPECT_TRUE(change.ok() && applyEdits(graph, change->edits).ok());
        return graph;
    };
    EXPECT_EQ(learning(after("feature_extraction")), 1);
    EXPECT_EQ(learning(after("gradual_unfreezing")), 1);
    EXPECT_GT(learning(after("fine_tune")), 1);
    const NetworkGraph scratch = after("from_scratch");
    EXPECT_EQ(learning(scratch), learning(after("fine_tune")));
    EXPECT_TRUE(std::ranges::all_of(scratch.layers, [](const Layer& l) { return l.fresh || !hasLearnables(l); }));
}

TEST(Presets, KeepWhatIsNotTheirs)
{
    TrainingOptions options;
    options.batchSize = 4;
    options.seed = 17;
    options.epochs = 50;
    options.augmentation.steps = {defaultStep(AugmentationKind::Grey)};
    for (const TrainingPresetSpec& preset : trainingPresets()) {
        const auto change = applyPreset(pretrained(), options, preset.id);
        ASSERT_TRUE(change.ok());
        EXPECT_EQ(change->options.batchSize, 4);
        EXPECT_EQ(change->options.seed, 17U);
        EXPECT_EQ(change->options.epochs, 50);
        EXPECT_EQ(change->options.augmentation, options.augmentation);
    }
}

} // namespace
} // namespace graft
