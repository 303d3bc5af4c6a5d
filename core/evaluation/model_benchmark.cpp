// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/model_benchmark.h"

#include "core/evaluation/operator_threads_p.h"
#include "core/runtime/graph_module_p.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"

#include <c10/core/Allocator.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <sys/utsname.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <utility>
#include <vector>

namespace graft {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int warmUps = 2;
constexpr std::size_t leastRounds = 3;

/// What LibTorch calls the numbers of reportMemoryUsage(); it changed between versions.
template <class Method>
struct CountOf;
template <class Count>
struct CountOf<void (c10::MemoryReportingInfoBase::*)(void*, std::int64_t, Count, Count, c10::Device)> {
    using Type = Count;
};
using ReportedCount = CountOf<decltype(&c10::MemoryReportingInfoBase::reportMemoryUsage)>::Type;

/// Adds up what tensors take and give back on this thread.
class PeakMeter final : public c10::MemoryReportingInfoBase {
public:
    void reportMemoryUsage(void*, std::int64_t bytes, ReportedCount, ReportedCount, c10::Device) override
    {
        m_now += bytes;
        m_peak = std::max(m_peak, m_now);
    }
    bool memoryProfilingEnabled() const override { return true; }
    [[nodiscard]] std::uint64_t peak() const { return static_cast<std::uint64_t>(m_peak); }

private:
    std::int64_t m_now = 0;
    std::int64_t m_peak = 0;
};

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// "model name" of the first processor in /proc/cpuinfo (x86); else the architecture ("aarch64").
std::string processorName()
{
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("model name"))
            continue;
        const std::size_t start = line.find_first_not_of(" \t", line.find(':') + 1);
        if (start != std::string::npos)
            return line.substr(start);
    }
    utsname system{};
    return ::uname(&system) == 0 ? system.machine : "unknown";
}

class Predictions {
public:
    Predictions(GraphModule& module, const BenchmarkOptions& options, const RunControl* control)
        : m_module(module),
          m_options(options),
          m_control(control)
    {
    }

    /// Milliseconds of a batch of `samples`, of each round.
    Result<std::vector<double>> times(int samples)
    {
        const at::Tensor input = inputOf(samples);
        std::vector<double> milliseconds;
        const Clock::time_point start = Clock::now();
        for (int round = -warmUps; round < std::max<int>(m_options.rounds, leastRounds); ++round) {
            if (m_control != nullptr && m_control->checkpoint())
                return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The measurement was cancelled."));
            const Clock::time_point begin = Clock::now();
            predict(input);
            const Clock::time_point end = Clock::now();
            if (round >= 0)
                milliseconds.push_back(std::chrono::duration<double, std::milli>(end - begin).count());
            const bool spent = std::chrono::duration<double>(end - start).count() > m_options.seconds;
            if (spent && milliseconds.size() >= leastRounds)
                break;
        }
        return milliseconds;
    }

    /// Most bytes that the tensors of one prediction took at a time.
    std::uint64_t activationBytes()
    {
        const at::Tensor input = inputOf(1);
        const auto meter = std::make_shared<PeakMeter>();
        {
            const c10::DebugInfoGuard guard(c10::DebugInfoKind::PROFILER_STATE, meter);
            predict(input);
        }
        return meter->peak();
    }

private:
    void predict(const at::Tensor& input)
    {
        const at::Tensor logits = m_module.forward(input);
        if (logits.is_cuda())
            (void)logits.flatten()[0].cpu(); // reading a number back waits for everything before it
    }

    [[nodiscard]] at::Tensor inputOf(int samples) const
    {
        std::vector<std::int64_t> shape = m_module.inputSpec().dims;
        shape.front() = samples;
        // Of a generator of its own, so that a measurement in the background changes no other random numbers.
        at::Generator random = at::globalContext().defaultGenerator(at::kCPU).clone();
        random.set_current_seed(1);
        return at::randn(shape, random);
    }

    GraphModule& m_module;
    const BenchmarkOptions& m_options;
    const RunControl* m_control;
};

Result<ModelBenchmark> measure(GraphModule& module, const BenchmarkOptions& options, const RunControl* control)
{
    const c10::InferenceMode inference;
    Predictions predictions(module, options, control);
    ModelBenchmark result;
    GRAFT_TRY(single, predictions.times(1));
    result.rounds = static_cast<int>(single.size());
    result.latencyMs = median(std::move(single));
    if (options.batchSize > 1) {
        GRAFT_TRY(batch, predictions.times(options.batchSize));
        result.batchMs = median(std::move(batch)) / options.batchSize;
        result.batchSize = options.batchSize;
    }
    result.activationBytes = predictions.activationBytes();
    return result;
}

} // namespace

std::string MachineFingerprint::text() const
{
    return processor + ", " + std::to_string(threads) + (threads == 1 ? " thread" : " threads") + ", LibTorch " +
           runtime + ", " + device;
}

MachineFingerprint machineFingerprint(const Device& device, int threads)
{
    MachineFingerprint machine;
    machine.processor = processorName();
    machine.threads = threads > 0 ? threads : threadCount();
    machine.runtime = runtimeVersion();
    // The name of the CPU device tells the usual number of threads, which `threads` may overrule.
    machine.device = device.cuda ? device.name : "cpu";
    return machine;
}

Result<ModelBenchmark> measureModel(GraphSnapshot graph, const WeightStore& weights, const BenchmarkOptions& options,
                                    const RunControl* control)
{
    return guarded([&]() -> Result<ModelBenchmark> {
        if (graph == nullptr)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
        const OperatorThreads threads(options.threads);
        GRAFT_TRY(device, resolveDevice(options.device));
        GRAFT_TRY(complete, completeWeights(*graph, weights, MissingTensors::Initialise));
        GRAFT_TRY(module, GraphModule::compile(graph, complete, {.device = device}));
        GRAFT_TRY(result, measure(*module, options, control));
        result.weightBytes = complete.byteSize();
        result.machine = machineFingerprint(device, options.threads);
        return result;
    });
}

} // namespace graft
