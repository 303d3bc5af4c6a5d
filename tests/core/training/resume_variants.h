// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "tests/support/synthetic.h"

#include <bit>
#include <string>
#include <string_view>

namespace graft::test {

/// Samples that differ each time they are read for training, as with augmentation.
class VariantSource final : public SampleSource {
public:
    explicit VariantSource(std::size_t count, bool variants = true) : m_plain(count), m_variants(variants) {}
    [[nodiscard]] TensorSpec sampleSpec() const override { return m_plain.sampleSpec(); }
    [[nodiscard]] std::size_t size() const override { return m_plain.size(); }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return m_plain.label(index); }
    [[nodiscard]] std::string name(std::size_t index) const override { return m_plain.name(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        return m_plain.read(index, out);
    }
    [[nodiscard]] bool hasVariants() const override { return m_variants; }
    [[nodiscard]] Result<void> readVariant(std::size_t index, std::uint64_t seed, std::span<float> out) const override
    {
        GRAFT_CHECK(m_plain.read(index, out));
        RandomStream random(seed);
        for (float& value : out)
            value += 0.2F * random.bell();
        return {};
    }

private:
    SyntheticSource m_plain;
    bool m_variants;
};

struct ResumeVariant {
    NetworkGraph graph = smallNetwork(3, 12, 0.3);
    TrainingOptions options;
};

/// Runs in which as much as possible must be remembered, by name.
inline ResumeVariant resumeVariant(std::string_view name)
{
    ResumeVariant v;
    TrainingOptions& o = v.options;
    o.epochs = 12;
    o.batchSize = 8;
    o.learningRate = 0.02;
    o.seed = 5;
    o.device = DeviceChoice::Cpu;
    o.threads = 1;
    o.readers = 1;
    if (name == "sgd") {
        o.optimizer = OptimizerKind::SgdNesterov;
        o.schedule = ScheduleKind::OneCycle;
        o.clipNorm = 1;
        o.weightDecay = 1e-3;
    } else if (name == "adam-average") {
        o.optimizer = OptimizerKind::Adam;
        o.learningRate = 2e-3;
        o.emaDecay = 0.95;
        o.labelSmoothing = 0.1;
        o.schedule = ScheduleKind::Cosine;
        o.warmupEpochs = 2;
    } else if (name == "rmsprop-accumulating") {
        o.optimizer = OptimizerKind::RmsProp;
        o.learningRate = 1e-3;
        o.accumulation = 2;
        o.schedule = ScheduleKind::Plateau;
        o.plateauPatience = 1;
        o.validateEvery = 2;
    } else if (name == "frozen-adamw") {
        freeze(v.graph, "stem.");
        o.optimizer = OptimizerKind::AdamW;
        o.learningRate = 2e-3;
        o.earlyStop = StopMetric::Loss;
        o.patience = 30; // counted, and never reached
        o.schedule = ScheduleKind::Exponential;
    } else if (name == "lbfgs") {
        freeze(v.graph, "stem.");
        freeze(v.graph, "block.");
        o.optimizer = OptimizerKind::Lbfgs;
        o.learningRate = 0.5;
        o.lbfgsIterations = 4;
        o.epochs = 6;
    } else if (name == "gradual") {
        o.unfreezing = Unfreezing::Gradual;
        o.unfreezeEvery = 2;
    }
    return v;
}

/// Everything of a run that must be the same to the bit however often it was interrupted.
inline std::string summary(const TrainingOutcome& outcome, const MetricsLog& log)
{
    const auto bits = [](double value) { return std::to_string(std::bit_cast<std::uint64_t>(value)) + " "; };
    std::string out = "weights " + hashOfWeights(outcome.weights, [](std::string_view) { return true; }) + "\n";
    out += "best " + std::to_string(outcome.bestEpoch) + " " + outcome.endReason + "\n";
    for (const EpochRecord& e : outcome.epochs)
        out += "epoch " + std::to_string(e.epoch) + " " + bits(e.trainLoss) + bits(e.trainAccuracy) +
               bits(e.validationLoss) + bits(e.validationAccuracy) + bits(e.learningRate) + "\n";
    for (const IterationRecord& r : log.iterationsSince(0))
        out += "step " + std::to_string(r.iteration) + " " + bits(r.epoch) + bits(r.loss) + bits(r.accuracy) +
               bits(r.learningRate) + "\n";
    for (const ValidationRecord& r : log.validationsSince(0))
        out += "validation " + std::to_string(r.iteration) + " " + bits(r.loss) + bits(r.accuracy) + "\n";
    return out;
}

} // namespace graft::test
