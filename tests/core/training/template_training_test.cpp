// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every template learns a small problem from nothing.
#include "core/zoo/network_templates.h"
#include "tests/core/training/training_fixture.h"

namespace graft {
namespace {

class TemplateTraining : public ::testing::TestWithParam<std::string> {};

TEST_P(TemplateTraining, LearnsASmallProblemFromScratch)
{
    constexpr std::int64_t side = 16;
    const NetworkTemplate* chosen = findTemplate(GetParam());
    ASSERT_NE(chosen, nullptr);
    test::TestRun run;
    auto graph = buildTemplate(*chosen, {3, side, side}, test::classNames(3));
    ASSERT_TRUE(graph.ok()) << graph.error().message();
    run.graph = *std::move(graph);
    const test::SyntheticSource training(60, 3, side, 1);
    const test::SyntheticSource validation(24, 3, side, 2);
    run.options.epochs = 8;
    run.options.learningRate = 0.02;
    const auto outcome =
        train({test::snapshot(run.graph), {}, training, validation, run.options}, run.log, run.observer, run.control);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    EXPECT_LT(outcome->epochs.back().trainLoss, 0.5 * outcome->epochs.front().trainLoss);
    EXPECT_GE(outcome->epochs[static_cast<std::size_t>(outcome->bestEpoch - 1)].validationAccuracy, 0.85);
}

INSTANTIATE_TEST_SUITE_P(All, TemplateTraining, ::testing::Values("lenet", "small-cnn", "mlp"),
                         [](const auto& instance) {
                             std::string name = instance.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST(NetworkTemplateList, IsTrainedAbove)
{
    for (const NetworkTemplate& t : networkTemplates()) {
        EXPECT_EQ(t.complete, t.id == "lenet" || t.id == "small-cnn" || t.id == "mlp") << t.id;
    }
}

} // namespace
} // namespace graft
