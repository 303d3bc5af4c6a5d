// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/network_source.h"
#include "core/comparison/benchmark_cache.h"
#include "core/comparison/trade_off.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace graft::cli {
namespace {

struct Options {
    std::vector<std::string> names;
    ImportArguments foreign;
    bool all = false;
    bool fresh = false;
    std::string device = "auto";
    int threads = 0;
    int batch = 0;
    double seconds = 2.0;
    bool json = false;
};

/// One network of the table; the catalogue's facts where it is one of the catalogue.
struct Line {
    std::string name;
    const CatalogueEntry* entry = nullptr;
    std::optional<ModelBenchmark> benchmark;
    bool cached = false;
    std::optional<Error> error;
};

std::vector<std::string> wanted(const Options& options)
{
    if (!options.names.empty())
        return options.names;
    std::vector<std::string> names;
    for (const CatalogueEntry& entry : catalogue()) {
        if (options.all || isInstalled(entry))
            names.push_back(entry.name);
    }
    return names;
}

/// A network of the catalogue needs no weights to be measured.
Result<OpenedNetwork> opened(const Line& line, const Options& options)
{
    if (line.entry == nullptr)
        return openNetwork(line.name, {}, options.foreign, true);
    LoadedModel model = buildUntrained(*line.entry);
    OpenedNetwork network;
    network.graph = std::move(model.graph);
    network.weights = std::move(model.weights);
    network.modelName = line.name;
    return network;
}

Result<void> measure(Line& line, const Options& options, DeviceChoice choice, const MachineFingerprint& machine,
                     BenchmarkCache& cache, const RunControl& control)
{
    std::string key = line.entry != nullptr ? benchmarkKey(*line.entry) : std::string();
    std::optional<OpenedNetwork> network;
    if (key.empty()) {
        GRAFT_TRY(found, opened(line, options));
        key = benchmarkKey(found.graph);
        network = std::move(found);
    }
    if (!options.fresh)
        line.benchmark = cache.find(key, machine);
    line.cached = line.benchmark && (options.batch < 2 || line.benchmark->batchSize == options.batch);
    if (line.cached)
        return {};
    line.benchmark.reset();
    if (!network) {
        GRAFT_TRY(built, opened(line, options));
        network = std::move(built);
    }
    GRAFT_TRY(
        measured,
        measureModel(
            std::make_shared<const NetworkGraph>(network->graph), network->weights,
            {.device = choice, .threads = options.threads, .batchSize = options.batch, .seconds = options.seconds},
            &control));
    line.benchmark = measured;
    if (auto stored = cache.store(key, measured); !stored)
        say("not kept: " + stored.error().message());
    return {};
}

Json toJson(const Line& line)
{
    Json json{{"name", line.name}};
    if (line.entry != nullptr) {
        json["top1"] = line.entry->top1;
        json["accuracy_on"] = line.entry->accuracyNote;
        json["gmacs"] = line.entry->gigaMacs;
        json["file_mib"] = line.entry->fileMiB;
    }
    if (line.error) {
        json["error"] = line.error->message();
        return json;
    }
    const ModelBenchmark& b = *line.benchmark;
    json["ms_per_image"] = b.latencyMs;
    json["rounds"] = b.rounds;
    if (b.batchSize > 1) {
        json["batch_size"] = b.batchSize;
        json["ms_per_image_in_batch"] = b.batchMs;
    }
    json["weights_mib"] = static_cast<double>(b.weightBytes) / (1 << 20);
    json["memory_mib"] = static_cast<double>(b.memoryBytes()) / (1 << 20);
    json["from_cache"] = line.cached;
    return json;
}

void printText(const std::vector<Line>& lines, const MachineFingerprint& machine, int batch)
{
    // The front is among networks whose accuracy was measured on the same pictures as most.
    std::vector<TradeOff> points;
    for (const Line& line : lines) {
        const bool comparable = line.benchmark && line.entry != nullptr && line.entry->accuracyNote == "ImageNet-1k";
        const double none = std::numeric_limits<double>::quiet_NaN();
        points.push_back({comparable ? line.entry->top1 : none, comparable ? line.benchmark->latencyMs : none});
    }
    const std::vector<std::size_t> front = paretoFront(points);
    std::printf("%-22s %9s %12s %9s %9s %7s\n", "model", "ms/image", batch > 1 ? "ms in batch" : "", "weights",
                "memory", "top-1");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        if (!line.benchmark)
            continue;
        const ModelBenchmark& b = *line.benchmark;
        std::printf("%-22s %9.2f", line.name.c_str(), b.latencyMs);
        if (batch > 1)
            std::printf(" %12.2f", b.batchMs);
        else
            std::printf(" %12s", "");
        std::printf(" %5.1f MiB %5.0f MiB", static_cast<double>(b.weightBytes) / (1 << 20),
                    static_cast<double>(b.memoryBytes()) / (1 << 20));
        if (line.entry != nullptr)
            std::printf(" %6.1f%%", line.entry->top1);
        std::printf("%s\n", std::ranges::count(front, i) > 0 ? "  *" : "");
    }
    std::printf("On %s. *: no other one here is both quicker and more accurate.\n", machine.text().c_str());
}

int benchCommand(const Options& options)
{
    const auto choice = parseDeviceChoice(options.device);
    if (!choice) {
        fail(choice.error());
        return exitUsage;
    }
    setThreadCount(options.threads);
    const auto device = resolveDevice(*choice);
    if (!device)
        return fail(device.error());
    const MachineFingerprint machine = machineFingerprint(*device, options.threads);
    BenchmarkCache cache;
    cache.load();
    RunControl control;
    stopOnSignal(control);
    ProgressBar bar;
    std::vector<Line> lines;
    const std::vector<std::string> names = wanted(options);
    for (const std::string& name : names) {
        bar.show("Measuring", static_cast<double>(lines.size()) / static_cast<double>(names.size()), name);
        Line line{.name = name, .entry = findModel(name), .benchmark = {}, .error = {}};
        if (auto done = measure(line, options, *choice, machine, cache, control); !done) {
            if (control.stopRequested())
                break;
            line.error = done.error();
            bar.clear();
            say(name + ": " + done.error().message());
        }
        lines.push_back(std::move(line));
    }
    bar.clear();
    const bool failed = std::ranges::any_of(lines, [](const Line& line) { return line.error.has_value(); });
    if (options.json) {
        Json models = Json::array();
        for (const Line& line : lines)
            models.push_back(toJson(line));
        printJson({{"processor", machine.processor},
                   {"threads", machine.threads},
                   {"libtorch", machine.runtime},
                   {"device", machine.device},
                   {"models", std::move(models)}});
    } else {
        printText(lines, machine, options.batch);
    }
    return failed || lines.size() < names.size() ? exitSomeFailed : exitOk;
}

} // namespace

void addBenchModelsCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("bench-models", "Measure how long networks take here to predict");
    CLI::Option* names = command->add_option(
        "models", options->names,
        "Names of models, .graft projects or files of other programs [the models that are installed]");
    command->add_flag("--all", options->all, "Every model of the catalogue; weights are not needed")->excludes(names);
    addImportArguments(*command, options->foreign);
    command->add_flag("--fresh", options->fresh, "Measure again what was measured before");
    command->add_option("--batch", options->batch, "Also the time per image in batches of so many")
        ->check(CLI::Range(2, 4096));
    command->add_option("--seconds", options->seconds, "At most so long for each measurement")
        ->capture_default_str()
        ->check(CLI::Range(0.0, 600.0));
    command->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    command->add_option("--threads", options->threads, "CPU threads; 0 takes all")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer("A time is the median of up to 15 predictions of one image, after two to warm up. Times are kept\n"
                    "with the machine they were measured on, and shared with the program's gallery.\n"
                    "Examples:\n"
                    "  graft-cli bench-models squeezenet1_1 resnet18 resnet50\n"
                    "  graft-cli bench-models --all --json > times.json");
    command->callback([options, &action] { action = [options] { return benchCommand(*options); }; });
}

} // namespace graft::cli
