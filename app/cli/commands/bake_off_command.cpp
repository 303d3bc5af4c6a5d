// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/dataset_source.h"
#include "app/cli/network_source.h"
#include "core/base/files.h"
#include "core/comparison/bake_off.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <utility>

namespace graft::cli {
namespace {

struct Options {
    std::vector<std::string> models;
    DatasetOptions data;
    ImportArguments foreign;
    BakeOffOptions bakeOff;
    std::string device = "auto";
    std::string csv;
    std::string out;
    bool json = false;
};

class ConsoleObserver final : public BakeOffObserver {
public:
    explicit ConsoleObserver(const std::vector<BakeOffCandidate>& candidates) : m_candidates(candidates) {}

    void began(std::size_t candidate) override { m_current = candidate; }
    void progress(const Progress& progress) override
    {
        m_bar.show(m_candidates[m_current].name,
                   static_cast<double>(progress.done) / static_cast<double>(progress.total), progress.stage);
    }
    void finished(std::size_t, const BakeOffRow& row) override
    {
        m_bar.clear();
        if (row.error)
            say(row.name + ": " + row.error->message());
        else
            say(row.name + ": done after " + durationText(row.seconds));
    }
    void clear() { m_bar.clear(); }

private:
    const std::vector<BakeOffCandidate>& m_candidates;
    std::size_t m_current = 0;
    ProgressBar m_bar;
};

/// What is no model of the catalogue is opened now: a wrong name should not be found after an hour.
Result<std::vector<BakeOffCandidate>> candidatesOf(const std::vector<std::string>& models,
                                                   const ImportArguments& foreign)
{
    std::vector<BakeOffCandidate> candidates;
    for (const std::string& name : models) {
        if (const CatalogueEntry* entry = findModel(name)) {
            candidates.push_back(BakeOffCandidate::of(*entry));
            continue;
        }
        GRAFT_TRY(network, openNetwork(name, {}, foreign));
        candidates.push_back(
            BakeOffCandidate::of(name, std::make_shared<const NetworkGraph>(network.graph), network.weights));
        candidates.back().name = name;
    }
    return candidates;
}

Json toJson(const BakeOffRow& row)
{
    if (row.error)
        return {{"model", row.name}, {"error", row.error->message()}};
    return {{"model", row.name},
            {"accuracy", row.accuracy},
            {"interval95", {row.interval.low, row.interval.high}},
            {"right", row.right},
            {"judged", row.judged},
            {"loss", row.loss},
            {"best_epoch", row.bestEpoch},
            {"ms_per_image", row.predictionMs},
            {"mib", row.sizeMiB},
            {"seconds", row.seconds},
            {"unreadable", row.unreadable}};
}

void printText(const BakeOffResult& result)
{
    std::printf("%-22s %9s %15s %9s %9s %9s\n", "model", "accuracy", "95 % interval", "ms/image", "MiB", "seconds");
    std::vector<TradeOff> points;
    const std::vector<std::size_t> order = ranking(result.rows);
    for (const std::size_t i : order)
        points.push_back({result.rows[i].accuracy, result.rows[i].predictionMs});
    const std::vector<std::size_t> front = paretoFront(points);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const BakeOffRow& row = result.rows[order[place]];
        std::printf("%-22s %9.4f   %.4f-%.4f %9.2f %9.1f %9.1f%s\n", row.name.c_str(), row.accuracy, row.interval.low,
                    row.interval.high, row.predictionMs, row.sizeMiB, row.seconds,
                    std::ranges::count(front, place) > 0 ? "  *" : "");
    }
    if (!order.empty())
        std::printf("*: no other one here is both quicker and more accurate.\n");
}

/// The best network with its new last layer, as a project.
Result<void> saveWinner(const Options& options, const std::vector<BakeOffCandidate>& candidates,
                        const BakeOffResult& result, const ImageDataset& dataset)
{
    const std::vector<std::size_t> order = ranking(result.rows);
    if (order.empty())
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no winner to be saved."));
    // Only the last rows can be absent, so a row has the position of its candidate.
    const BakeOffCandidate& winner = candidates[order.front()];
    GRAFT_TRY(model, networkOf(winner, result.rows[order.front()]));
    Project project;
    project.graph = std::move(model.graph);
    project.weights = std::move(model.weights);
    project.modelName = winner.entry != nullptr ? winner.name : std::string();
    project.dataset = referenceTo(options.data, dataset);
    GRAFT_CHECK(saveProject(options.out, project));
    say("Saved " + winner.name + " as " + options.out);
    return {};
}

Result<void> writeFiles(const Options& options, const std::vector<BakeOffCandidate>& candidates,
                        const BakeOffResult& result, const ImageDataset& dataset)
{
    if (!options.csv.empty()) {
        const std::string table = bakeOffCsv(result.rows);
        GRAFT_CHECK(writeFileAtomically(options.csv, std::as_bytes(std::span(table))));
    }
    if (!options.out.empty())
        GRAFT_CHECK(saveWinner(options, candidates, result, dataset));
    return {};
}

int bakeOffCommand(Options options)
{
    const auto device = parseDeviceChoice(options.device);
    if (!device) {
        fail(device.error());
        return exitUsage;
    }
    options.bakeOff.device = *device;
    if (options.data.data == "garden")
        options.data.data = sampleDatasetName;
    TrainingControl control;
    stopOnSignal(control);
    setThreadCount(options.bakeOff.threads);
    const auto candidates = candidatesOf(options.models, options.foreign);
    if (!candidates)
        return fail(candidates.error());
    const auto dataset = openDataset(options.data, &control);
    if (!dataset)
        return fail(dataset.error());
    BenchmarkCache cache;
    cache.load();
    ConsoleObserver observer(*candidates);
    const auto result = runBakeOff(*candidates, *dataset, options.bakeOff, observer, control, &cache);
    observer.clear();
    if (!result)
        return fail(result.error());
    if (auto written = writeFiles(options, *candidates, *result, *dataset); !written)
        return fail(written.error());
    if (options.json) {
        Json models = Json::array();
        for (const BakeOffRow& row : result->rows)
            models.push_back(toJson(row));
        printJson({{"dataset", dataset->name},
                   {"fingerprint", dataset->fingerprint},
                   {"classes", dataset->classes},
                   {"epochs", options.bakeOff.epochs},
                   {"seed", options.bakeOff.seed},
                   {"cancelled", result->cancelled},
                   {"models", std::move(models)}});
    } else {
        printText(*result);
    }
    const std::size_t good = ranking(result->rows).size();
    if (good == 0)
        return exitFailed;
    return good < candidates->size() ? exitSomeFailed : exitOk;
}

} // namespace

void addBakeOffCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    BakeOffOptions& bakeOff = options->bakeOff;
    CLI::App* command = app.add_subcommand("bake-off", "Find out which of several networks suits your images best");
    command
        ->add_option("models", options->models,
                     "Names of models with weights, .graft projects or files of other programs")
        ->required();
    addDatasetOptions(*command, options->data);
    command->add_option("--epochs", bakeOff.epochs, "Epochs of the new last layer")
        ->capture_default_str()
        ->check(CLI::Range(1, 10000));
    command->add_option("--batch", bakeOff.batchSize, "Images per step")
        ->capture_default_str()
        ->check(CLI::Range(1, 65536));
    command->add_option("--learning-rate", bakeOff.learningRate, "Of Adam; the new layer learns ten times as fast")
        ->capture_default_str();
    command->add_option("--seed", bakeOff.seed, "Of the new layer's first weights and the order of the images")
        ->capture_default_str();
    command->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    command->add_option("--threads", bakeOff.threads, "CPU threads; 0 takes all")->capture_default_str();
    addImportArguments(*command, options->foreign);
    command->add_option("--csv", options->csv, "Write the table to this file");
    command->add_option("--out", options->out, "Write the best network to this .graft project");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(
        "Every network is frozen, gets a new last layer for your classes, and only that learns, on features\n"
        "that are computed once. Data, split, seed and epochs are the same for all. \"garden\" is short for\n"
        "garden-flowers. Ctrl-C keeps the networks that are finished.\n"
        "Examples:\n"
        "  graft-cli bake-off squeezenet1_1 mobilenet_v2 resnet18 --data flowers/ --csv table.csv\n"
        "  graft-cli bake-off resnet18_slim resnet18 --data garden --epochs 20 --out best.graft");
    command->callback([options, &action] { action = [options] { return bakeOffCommand(*options); }; });
}

} // namespace graft::cli
