// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// graft-engine-bench: images per second of the engine on synthetic data, as one JSON document.
#include "core/evaluation/predictor.h"
#include "core/runtime/initialisation.h"
#include "core/training/option_table.h"
#include "core/training/trainer.h"
#include "tests/bench/bench_network.h"
#include "tests/support/synthetic.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace graft::bench {
namespace {

using Clock = std::chrono::steady_clock;

struct BenchOptions {
    DeviceChoice device = DeviceChoice::Auto;
    int batch = 16;
    int size = 224;
    double seconds = 10;
    int threads = 0;
    Precision precision = Precision::Float32;
};

constexpr std::string_view usage =
    "Usage: graft-engine-bench [--device auto|cpu|cuda] [--batch N] [--size PIXELS] [--seconds S] [--threads N]\n"
    "                          [--precision float32|bfloat16|float16|auto]   (of training)\n"
    "Measures training and inference of a network like ResNet-18 on synthetic images and prints JSON.\n";

/// Made once, handed out as often as wanted, so that the data costs nothing.
class RepeatedSource final : public SampleSource {
public:
    RepeatedSource(std::size_t count, int size) : m_count(count), m_spec({DType::Float32, {-1, 3, size, size}, "NCHW"})
    {
        RandomStream random(1);
        m_values.resize(static_cast<std::size_t>(m_spec.elementsPerSample()));
        for (float& value : m_values)
            value = random.unit() - 0.5F;
    }
    [[nodiscard]] TensorSpec sampleSpec() const override { return m_spec; }
    [[nodiscard]] std::size_t size() const override { return m_count; }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return static_cast<std::int64_t>(index % 10); }
    [[nodiscard]] std::string name(std::size_t index) const override { return std::to_string(index); }
    [[nodiscard]] Result<void> read(std::size_t, std::span<float> out) const override
    {
        std::ranges::copy(m_values, out.begin());
        return {};
    }
    [[nodiscard]] const std::vector<float>& values() const { return m_values; }

private:
    std::size_t m_count;
    TensorSpec m_spec;
    std::vector<float> m_values;
};

/// Stops the run when its time is over; the first epoch warms up and is not counted.
class Stopwatch final : public TrainingObserver {
public:
    Stopwatch(double seconds, RunControl& control) : m_seconds(seconds), m_control(control) {}
    void epochDone(const EpochRecord& record, bool) override
    {
        const auto now = Clock::now();
        if (record.epoch == 1) {
            m_start = now;
            return;
        }
        m_images += record.imagesPerSecond * record.seconds;
        m_elapsed += record.seconds;
        if (std::chrono::duration<double>(now - m_start).count() >= m_seconds)
            m_control.requestStop();
    }
    [[nodiscard]] double imagesPerSecond() const { return m_elapsed > 0 ? m_images / m_elapsed : 0; }

private:
    double m_seconds;
    RunControl& m_control;
    Clock::time_point m_start;
    double m_images = 0;
    double m_elapsed = 0;
};

Result<double> trainingSpeed(NetworkGraph graph, const BenchOptions& options, bool frozen)
{
    if (frozen) {
        for (Layer& layer : graph.layers)
            layer.learnRateFactor = layer.name == "fc" ? 1.0 : 0.0;
    }
    // No feature cache: the figure is that of the network, not of its last layer.
    const TrainingOptions training{.epochs = 100000,
                                   .batchSize = options.batch,
                                   .learningRate = 1e-4,
                                   .seed = 1,
                                   .deterministic = false,
                                   .device = options.device,
                                   .precision = options.precision,
                                   .threads = options.threads,
                                   .featureCacheBytes = 0};
    const RepeatedSource source(static_cast<std::size_t>(4 * options.batch), options.size);
    const RepeatedSource none(0, options.size);
    MetricsLog log;
    TrainingControl control;
    Stopwatch stopwatch(options.seconds, control);
    GRAFT_TRY(outcome, train({test::snapshot(std::move(graph)), {}, source, none, training}, log, stopwatch, control));
    (void)outcome;
    return stopwatch.imagesPerSecond();
}

Result<double> inferenceSpeed(Predictor& predictor, const BenchOptions& options)
{
    const RepeatedSource source(1, options.size);
    std::vector<float> values;
    for (int i = 0; i < options.batch; ++i)
        values.insert(values.end(), source.values().begin(), source.values().end());
    const auto batch = static_cast<std::size_t>(options.batch);
    for (int i = 0; i < 2; ++i) {
        if (auto warm = predictor.logits(values, batch); !warm)
            return warm.error();
    }
    const auto start = Clock::now();
    double images = 0;
    double elapsed = 0;
    do {
        if (auto logits = predictor.logits(values, batch); !logits)
            return logits.error();
        images += options.batch;
        elapsed = std::chrono::duration<double>(Clock::now() - start).count();
    } while (elapsed < options.seconds);
    return images / elapsed;
}

Result<nlohmann::ordered_json> measure(const BenchOptions& options)
{
    constexpr std::int64_t classes = 10;
    setThreadCount(options.threads);
    const NetworkGraph graph = residualNetwork(options.size, classes);
    GRAFT_TRY(training, trainingSpeed(graph, options, false));
    GRAFT_TRY(frozen, trainingSpeed(graph, options, true));
    GRAFT_TRY(weights, completeWeights(graph, {}, MissingTensors::Initialise, 1));
    GRAFT_TRY(predictor, Predictor::create(test::snapshot(graph), weights, options.device));
    GRAFT_TRY(inference, inferenceSpeed(predictor, options));
    nlohmann::ordered_json report;
    report["device"] = predictor.device().name;
    report["threads"] = threadCount();
    report["precision"] = optionText(*findOption("precision"), {.precision = options.precision});
    report["runtime"] = "LibTorch " + runtimeVersion();
    report["network"] = graph.name;
    report["training_images_per_s"] = training;
    report["frozen_training_images_per_s"] = frozen;
    report["inference_images_per_s"] = inference;
    report["batch"] = options.batch;
    report["input"] = {3, options.size, options.size};
    return report;
}

template <class Number>
bool parseNumber(std::string_view text, Number low, Number high, Number& out)
{
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), out);
    return code == std::errc() && end == text.data() + text.size() && out >= low && out <= high;
}

std::optional<BenchOptions> parse(std::span<char*> arguments)
{
    BenchOptions options;
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        const std::string_view name = arguments[i];
        const std::string_view value = arguments[i + 1];
        bool good = false;
        if (name == "--device") {
            const auto device = parseDeviceChoice(value);
            good = device.ok();
            options.device = good ? *device : options.device;
        } else if (name == "--batch") {
            good = parseNumber(value, 2, 65536, options.batch);
        } else if (name == "--size") {
            good = parseNumber(value, 32, 4096, options.size);
        } else if (name == "--seconds") {
            good = parseNumber(value, 0.0, 86400.0, options.seconds);
        } else if (name == "--threads") {
            good = parseNumber(value, 0, 4096, options.threads);
        } else if (name == "--precision") {
            TrainingOptions parsed;
            good = setOption(parsed, "precision", value).ok();
            options.precision = parsed.precision;
        }
        if (!good)
            return std::nullopt;
    }
    return arguments.size() % 2 == 0 ? std::optional(options) : std::nullopt;
}

} // namespace
} // namespace graft::bench

int main(int argc, char** argv)
{
    const std::span arguments(argv + 1, static_cast<std::size_t>(argc - 1));
    if (argc == 2 && (std::string_view(argv[1]) == "--help" || std::string_view(argv[1]) == "-h")) {
        std::cout << graft::bench::usage;
        return 0;
    }
    const auto options = graft::bench::parse(arguments);
    if (!options) {
        std::cerr << graft::bench::usage;
        return 2;
    }
    const auto report = graft::bench::measure(*options);
    if (!report.ok()) {
        std::cerr << "graft-engine-bench: " << report.error().message() << '\n';
        return 3;
    }
    std::cout << report->dump(2) << '\n';
    return 0;
}
