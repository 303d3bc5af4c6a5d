// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/step_timing.h"

#include "core/evaluation/operator_threads_p.h"
#include "core/runtime/graph_module_p.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace graft {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int enoughRounds = 7;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

class DryRun {
public:
    DryRun(GraphModule& module, const StepTimingOptions& options, const std::stop_token& stop)
        : m_module(module),
          m_options(options),
          m_stop(stop),
          m_learns(!module.parameters().empty() || module.adaptsStatistics())
    {
    }

    Result<StepTiming> run()
    {
        // One pass to warm up, a second one to see what a sample costs.
        const int least = m_module.needsTwoSamples() ? 2 : 1;
        for (int warm = 0; warm < 2; ++warm) {
            GRAFT_TRY(once, round(least));
            m_batch = fittingBatch(once.total() / least, least);
        }
        std::vector<Round> rounds;
        do {
            GRAFT_TRY(next, round(m_batch));
            rounds.push_back(next);
        } while (rounds.size() < enoughRounds && left() > rounds.back().total());
        return summary(rounds);
    }

private:
    /// Seconds of the parts of one round.
    struct Round {
        double prediction = 0;
        double prefix = 0;
        double step = 0;
        [[nodiscard]] double total() const { return prediction + prefix + step; }
    };

    [[nodiscard]] double left() const { return m_options.seconds - secondsSince(m_start); }

    /// As many samples as leave time for three rounds.
    [[nodiscard]] int fittingBatch(double secondsPerSample, int least) const
    {
        const double samples = secondsPerSample > 0 ? left() / 3 / secondsPerSample : 1e9;
        const int most = std::max(m_options.batchSize, least);
        return std::clamp(static_cast<int>(std::min(samples, 1e6)), least, most);
    }

    Result<double> timed(const std::function<void()>& work)
    {
        if (m_stop.stop_requested())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The measurement was cancelled."));
        const Clock::time_point start = Clock::now();
        work();
        return secondsSince(start);
    }

    Result<Round> round(int batch)
    {
        Round out;
        const at::Tensor input = inputOf(batch);
        m_module.setTraining(false);
        GRAFT_TRY(prediction, timed([&] {
                      const c10::NoGradGuard noGradient;
                      finished(m_module.forward(input));
                  }));
        out.prediction = prediction;
        if (!m_learns)
            return out;
        std::vector<at::Tensor> boundary;
        GRAFT_TRY(prefix, timed([&] {
                      const c10::NoGradGuard noGradient;
                      boundary = m_module.forwardPrefix(input);
                      finished(boundary.front());
                  }));
        // Without frozen layers the prefix is the input itself: nothing that is paid once.
        out.prefix = m_module.hasFrozenPrefix() ? prefix : 0;
        m_module.setTraining(true);
        GRAFT_TRY(step, timed([&] { learn(boundary, batch); }));
        out.step = step;
        return out;
    }

    void learn(const std::vector<at::Tensor>& boundary, int batch)
    {
        const bool gradient = !m_module.parameters().empty();
        for (const GraphModule::Parameter& parameter : m_module.parameters())
            parameter.tensor.mutable_grad() = at::Tensor();
        const c10::AutoGradMode mode(gradient);
        const at::Tensor labels = at::zeros({batch}, at::TensorOptions(m_module.torchDevice()).dtype(at::kLong));
        const at::Tensor loss = at::cross_entropy_loss(m_module.forwardFrom(boundary), labels);
        if (!gradient) {
            finished(loss);
            return;
        }
        loss.backward();
        const c10::NoGradGuard noGradient;
        // The step of SGD in time but not in size: the numbers stay what they are.
        for (const GraphModule::Parameter& parameter : m_module.parameters()) {
            if (parameter.tensor.grad().defined())
                at::Tensor(parameter.tensor).add_(parameter.tensor.grad(), 0.0);
        }
        finished(loss);
    }

    /// Waits for a GPU: reading a number back needs everything before it.
    static void finished(const at::Tensor& result)
    {
        if (result.is_cuda())
            (void)result.flatten()[0].cpu();
    }

    [[nodiscard]] at::Tensor inputOf(int batch) const
    {
        std::vector<std::int64_t> shape = m_module.inputSpec().dims;
        shape.front() = batch;
        // Of a generator of its own, so that a measurement in the background changes no other random numbers.
        at::Generator random = at::globalContext().defaultGenerator(at::kCPU).clone();
        random.set_current_seed(1);
        return at::randn(shape, random);
    }

    [[nodiscard]] StepTiming summary(const std::vector<Round>& rounds) const
    {
        const auto perSample = [&](double Round::*part) {
            std::vector<double> values;
            for (const Round& round : rounds)
                values.push_back(round.*part);
            return 1000.0 * median(std::move(values)) / m_batch;
        };
        StepTiming out;
        out.predictionMs = perSample(&Round::prediction);
        out.prefixMs = perSample(&Round::prefix);
        out.stepMs = perSample(&Round::step);
        out.learns = m_learns;
        out.batchSize = m_batch;
        out.device = m_module.device().name;
        return out;
    }

    GraphModule& m_module;
    const StepTimingOptions& m_options;
    const std::stop_token& m_stop;
    bool m_learns;
    int m_batch = 1;
    Clock::time_point m_start = Clock::now();
};

} // namespace

Result<StepTiming> measureStep(GraphSnapshot graph, const WeightStore& weights, const StepTimingOptions& options,
                               const std::stop_token& stop)
{
    return guarded([&]() -> Result<StepTiming> {
        if (graph == nullptr)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
        const OperatorThreads threads(options.threads);
        GRAFT_TRY(device, resolveDevice(options.device));
        GRAFT_TRY(complete, completeWeights(*graph, weights, MissingTensors::Initialise));
        GRAFT_TRY(module, GraphModule::compile(graph, complete, {.device = device, .training = true}));
        return DryRun(*module, options, stop).run();
    });
}

} // namespace graft
