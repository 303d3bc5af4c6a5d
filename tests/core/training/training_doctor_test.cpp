// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/option_table.h"
#include "core/training/training_doctor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace graft {
namespace {

/// A healthy run of ten epochs of ten iterations, to be spoilt.
struct History {
    std::vector<IterationRecord> iterations;
    std::vector<EpochRecord> epochs;
    std::vector<ValidationRecord> validations;
    DriftRecord drift;
    RunFacts facts;

    History()
    {
        facts.classNames = {"ant", "bee"};
        for (int i = 0; i < 100; ++i) {
            IterationRecord r;
            r.iteration = i;
            r.epoch = (i + 1) / 10.0;
            r.loss = static_cast<float>(std::exp(-i / 40.0) + 0.05 * (i % 3));
            r.gradientNorm = 2.0F;
            r.waitShare = 0.05F;
            iterations.push_back(r);
        }
        for (int e = 1; e <= 10; ++e) {
            EpochRecord r;
            r.epoch = e;
            r.trainLoss = std::exp(-e / 4.0);
            r.trainAccuracy = 1 - 0.5 * std::exp(-e / 3.0);
            epochs.push_back(r);
            validations.push_back({e * 10,
                                   static_cast<double>(e),
                                   e * 1.0,
                                   std::exp(-e / 5.0),
                                   1 - 0.55 * std::exp(-e / 3.0),
                                   {0.9, 0.8}});
        }
        drift.layers = {{"conv1", 0.1, 0.5, 0}, {"frozen", 0, 0, 0}, {"relu1", 0, 0, 0.1}, {"fc", 0.3, 1, 0}};
    }
    [[nodiscard]] std::vector<TrainingFinding> examine() const
    {
        return examineTraining({iterations, epochs, validations, &drift}, facts);
    }
    [[nodiscard]] const TrainingFinding* find(const std::string& kind)
    {
        found = examine();
        const auto at = std::ranges::find(found, kind, &TrainingFinding::kind);
        return at == found.end() ? nullptr : &*at;
    }
    std::vector<TrainingFinding> found;
};

struct Case {
    const char* kind;
    std::function<void(History&)> spoil;
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all = {
        {"diverged", [](History& h) { h.iterations.back().loss = std::nanf(""); }},
        {"exploding-gradients",
         [](History& h) {
             for (std::size_t i = 50; i < 100; ++i)
                 h.iterations[i].gradientNorm = 500;
         }},
        {"vanishing-gradients", [](History& h) { h.drift.layers[0].gradientNorm = 1e-9; }},
        {"dead-units", [](History& h) { h.drift.layers[2].deadShare = 0.75; }},
        {"overfitting",
         [](History& h) {
             for (std::size_t i = 5; i < 10; ++i) {
                 h.validations[i].loss = 0.4 + 0.1 * static_cast<double>(i);
                 h.validations[i].accuracy = 0.7;
             }
         }},
        {"plateau",
         [](History& h) {
             for (std::size_t i = 4; i < 10; ++i) {
                 h.validations[i].loss = 0.5;
                 h.validations[i].accuracy = 0.8;
                 h.epochs[i].trainLoss = 0.4;
                 h.epochs[i].trainAccuracy = 0.82;
             }
         }},
        {"class-ignored",
         [](History& h) {
             h.validations[8].classRecall = {0.9, 0};
             h.validations[9].classRecall = {0.9, 0};
         }},
        {"rate-too-high",
         [](History& h) {
             for (std::size_t i = 0; i < 100; ++i)
                 h.iterations[i].loss = 0.5F + 0.01F * static_cast<float>(i);
         }},
        {"rate-too-low",
         [](History& h) {
             for (IterationRecord& r : h.iterations)
                 r.loss = 0.69F;
             for (EpochRecord& r : h.epochs)
                 r.trainAccuracy = 0.5;
         }},
        {"waits-for-samples",
         [](History& h) {
             for (IterationRecord& r : h.iterations)
                 r.waitShare = 0.6F;
         }},
        {"validation-better",
         [](History& h) {
             h.facts.varied = true;
             h.epochs.back().trainAccuracy = 0.8;
             h.validations.back().accuracy = 0.9;
         }},
    };
    return all;
}

TEST(TrainingDoctor, AHealthyRunHasNoFindings)
{
    EXPECT_TRUE(History().examine().empty());
    EXPECT_TRUE(examineTraining({}, {}).empty());
}

TEST(TrainingDoctor, EachTroubleIsFoundAndOnlyThat)
{
    for (const Case& one : cases()) {
        SCOPED_TRACE(one.kind);
        History history;
        one.spoil(history);
        const auto findings = history.examine();
        ASSERT_FALSE(findings.empty());
        EXPECT_EQ(findings.size(), 1U) << findings.back().kind;
        EXPECT_EQ(findings.front().kind, one.kind);
        EXPECT_FALSE(findings.front().what.message().empty());
        EXPECT_EQ(findings.front().what.message().find('%' + std::string("1")), std::string::npos);
        EXPECT_FALSE(findings.front().why.empty());
        EXPECT_EQ(findings.front().fixes.empty(), findings.front().fixText.empty());
    }
}

TEST(TrainingDoctor, FixesAreOptionsThatChangeSomething)
{
    for (const Case& one : cases()) {
        SCOPED_TRACE(one.kind);
        History history;
        one.spoil(history);
        for (const TrainingFinding& finding : history.examine()) {
            for (const OptionFix& fix : finding.fixes) {
                TrainingOptions options = history.facts.options;
                const auto set = setOption(options, fix.option, fix.value);
                EXPECT_TRUE(set.ok()) << set.error().message();
                EXPECT_FALSE(options == history.facts.options) << fix.option;
            }
        }
    }
}

TEST(TrainingDoctor, NamesLayerAndClass)
{
    History history;
    history.drift.layers[0].gradientNorm = 1e-9;
    history.validations[8].classRecall = history.validations[9].classRecall = {0, std::nan("")};
    ASSERT_NE(history.find("vanishing-gradients"), nullptr);
    EXPECT_EQ(history.find("vanishing-gradients")->layer, "conv1") << "not the frozen layer, which has none";
    ASSERT_NE(history.find("class-ignored"), nullptr);
    EXPECT_EQ(history.find("class-ignored")->className, "ant") << "not the class without samples";
}

} // namespace
} // namespace graft
