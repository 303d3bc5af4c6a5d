// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sample_mixing.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace graft;

namespace {

AugmentationPlan planOf(std::vector<AugmentationStep> steps)
{
    return {std::move(steps)};
}

TEST(SampleMixing, SharesFollowTheBetaDistribution)
{
    // Mean 1/2 and variance 1 / (4 (2 alpha + 1)) of Beta(alpha, alpha).
    for (const double alpha : {0.01, 0.2, 1.0, 4.0}) {
        double sum = 0;
        double squares = 0;
        constexpr int draws = 20000;
        for (int i = 0; i < draws; ++i) {
            const double share = drawMixup(alpha, static_cast<std::uint64_t>(i)).share;
            ASSERT_GE(share, 0);
            ASSERT_LE(share, 1);
            sum += share;
            squares += (share - 0.5) * (share - 0.5);
        }
        EXPECT_NEAR(sum / draws, 0.5, 0.015) << alpha;
        EXPECT_NEAR(squares / draws, 1 / (4 * (2 * alpha + 1)), 0.006) << alpha;
    }
}

TEST(SampleMixing, SameSeedSameDraw)
{
    EXPECT_EQ(drawMixup(0.2, 7), drawMixup(0.2, 7));
    EXPECT_NE(drawMixup(0.2, 7), drawMixup(0.2, 8));
    EXPECT_EQ(drawCutMix(1, 20, 30, 7), drawCutMix(1, 20, 30, 7));
    EXPECT_NE(drawCutMix(1, 20, 30, 7), drawCutMix(1, 20, 30, 8));
}

TEST(SampleMixing, CutMixShareIsWhatTheBoxLeaves)
{
    int boxes = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const MixDraw draw = drawCutMix(1, 17, 9, seed);
        const MixBox& box = draw.box;
        if (box.empty()) {
            EXPECT_EQ(draw.share, 1);
            continue;
        }
        ++boxes;
        ASSERT_GE(box.left, 0);
        ASSERT_GE(box.top, 0);
        ASSERT_LE(box.left + box.width, 17);
        ASSERT_LE(box.top + box.height, 9);
        EXPECT_NEAR(draw.share, 1 - static_cast<double>(box.width * box.height) / (17 * 9), 1e-12);
    }
    EXPECT_GT(boxes, 1000);
    EXPECT_EQ(drawCutMix(1, 0, 0, 3), MixDraw());
    EXPECT_EQ(drawCutMix(1, 1, 1, 3).share, 1);
}

TEST(SampleMixing, ProbabilityAndOrderOfThePlanDecide)
{
    using enum AugmentationKind;
    EXPECT_FALSE(mixesSamples({}));
    EXPECT_FALSE(mixesSamples(planOf({defaultStep(FlipHorizontal)})));
    EXPECT_FALSE(mixesSamples(planOf({{Mixup, 0, 0.2, 0.2}})));
    const AugmentationPlan plan = planOf({defaultStep(FlipHorizontal), {Mixup, 0.25, 0.2, 0.2}, {CutMix, 0.5, 1, 1}});
    EXPECT_TRUE(mixesSamples(plan));
    int mixups = 0;
    int cuts = 0;
    constexpr int draws = 8000;
    for (std::uint64_t seed = 0; seed < draws; ++seed) {
        const auto mix = drawBatchMix(plan, 8, 8, seed);
        EXPECT_EQ(mix, drawBatchMix(plan, 8, 8, seed));
        mixups += mix && mix->kind == Mixup ? 1 : 0;
        cuts += mix && mix->kind == CutMix ? 1 : 0;
    }
    EXPECT_NEAR(mixups, draws * 0.25, draws * 0.02);
    EXPECT_NEAR(cuts, draws * 0.75 * 0.5, draws * 0.02);
}

TEST(SampleMixing, MixupLaysEachSampleOverTheOneBefore)
{
    std::vector<float> values{0, 0, 10, 20, 100, 200};
    mixBatch({AugmentationKind::Mixup, {0.75, {}}}, 3, 0, 0, values);
    const std::vector<float> expected{25, 50, 7.5F, 15, 77.5F, 155};
    EXPECT_EQ(values, expected);
}

TEST(SampleMixing, CutMixCopiesTheBoxOfEveryPlane)
{
    // Two samples of two planes of 2 x 3.
    std::vector<float> values(24);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i);
    const std::vector<float> before = values;
    const BatchMix mix{AugmentationKind::CutMix, {1 - 2.0 / 6, {1, 1, 2, 1}}};
    mixBatch(mix, 2, 3, 2, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool inBox = i % 6 >= 4;
        EXPECT_EQ(values[i], inBox ? before[(i + 12) % 24] : before[i]) << i;
    }
    std::vector<float> alone{1, 2};
    mixBatch({AugmentationKind::Mixup, {0.5, {}}}, 1, 0, 0, alone);
    EXPECT_EQ(alone, (std::vector<float>{1, 2}));
    std::vector<float> flat{1, 2};
    mixBatch({AugmentationKind::CutMix, {}}, 2, 0, 0, flat);
    EXPECT_EQ(flat, (std::vector<float>{1, 2}));
}

} // namespace
