// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every head template really learns, and its trunk stays frozen.
#include "core/layers/head_templates.h"
#include "core/runtime/initialisation.h"
#include "tests/core/training/training_fixture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>

namespace graft {
namespace {

bool same(const TensorData& a, const TensorData& b)
{
    return a.bytes().size() == b.bytes().size() &&
           std::memcmp(a.bytes().data(), b.bytes().data(), a.bytes().size()) == 0;
}

class HeadTraining : public testing::TestWithParam<std::string> {};

TEST_P(HeadTraining, LearnsInFrontOfAFrozenTrunk)
{
    test::TestRun run;
    run.weights = *completeWeights(run.graph, {}, MissingTensors::Initialise, 11);
    const auto edits = attachHead(run.graph, {}, GetParam(), test::classNames(3), {.hidden = 16, .freezeTrunk = true});
    ASSERT_TRUE(edits) << edits.error().message();
    ASSERT_TRUE(applyEdits(run.graph, *edits));
    run.options.epochs = 2;
    const TrainingOutcome outcome = run.go();
    ASSERT_EQ(outcome.epochs.size(), 2U);
    EXPECT_TRUE(std::isfinite(outcome.epochs.back().trainLoss));
    EXPECT_EQ(outcome.frozenHashBefore, outcome.frozenHashAfter);
    EXPECT_FALSE(outcome.frozenHashBefore.empty());
    for (const Layer& layer : run.graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            const std::string name = layer.name + "." + spec.suffix;
            const TensorData* after = outcome.weights.find(name);
            ASSERT_NE(after, nullptr) << name;
            if (layer.learnRateFactor <= 0) {
                EXPECT_TRUE(same(*after, *run.weights.find(name))) << name << " is frozen, statistics too";
            }
        }
        if (layer.type == "BatchNorm1d") {
            const TensorData* mean = outcome.weights.find(layer.name + ".running_mean");
            float first = 0;
            std::memcpy(&first, mean->bytes().data(), sizeof first);
            EXPECT_NE(first, 0.0F) << "its statistics follow the data as those of BatchNorm2d do";
        }
    }
}

TEST(HeadTrainingLimits, BatchNormOfRowsNeedsTwoSamples)
{
    test::TestRun run;
    const auto edits = attachHead(run.graph, {}, "fastai", test::classNames(3), {.hidden = 8});
    ASSERT_TRUE(edits);
    ASSERT_TRUE(applyEdits(run.graph, *edits));
    run.options.batchSize = 1;
    EXPECT_NE(run.fail().message().find("at least 2 samples"), std::string::npos);
}

std::vector<std::string> everyTemplate()
{
    std::vector<std::string> ids;
    for (const HeadTemplate& head : headTemplates())
        ids.push_back(head.id);
    return ids;
}

INSTANTIATE_TEST_SUITE_P(Templates, HeadTraining, testing::ValuesIn(everyTemplate()), [](const auto& id) {
    std::string name = id.param;
    std::erase(name, '-');
    return name;
});

} // namespace
} // namespace graft
