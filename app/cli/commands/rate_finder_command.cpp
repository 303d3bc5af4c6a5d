// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/job_arguments.h"
#include "core/base/numbers.h"
#include "core/data/image_dataset.h"
#include "core/data/preprocessing.h"
#include "core/training/rate_finder.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <span>

namespace graft::cli {
namespace {

struct Options {
    JobArguments job;
    RateFinderOptions finder;
    bool json = false;
};

Result<RateFinding> find(const Options& options, const OpenedJob& opened, const RunControl& control)
{
    GRAFT_TRY(prepared, prepareTraining(opened.job, opened.dataset.classes));
    GRAFT_TRY(preprocessing, preprocessingOf(prepared.graph));
    const ImageSource training(opened.dataset.training, preprocessing, prepared.options.augmentation);
    const ImageSource validation(opened.dataset.validation, preprocessing);
    say(settingsText(prepared.options));
    ProgressBar bar;
    return findLearningRate(
        {.graph = std::make_shared<const NetworkGraph>(prepared.graph),
         .weights = opened.job.weights,
         .training = training,
         .validation = validation,
         .options = prepared.options},
        options.finder,
        [&bar](const Progress& progress) {
            if (progress.total > 0)
                bar.show(progress.stage, static_cast<double>(progress.done) / static_cast<double>(progress.total));
        },
        control);
}

/// Some 20 lines: rate, smoothed loss and a bar as long as the loss.
void printCurve(std::span<const RatePoint> points)
{
    constexpr std::size_t lines = 20;
    constexpr double widest = 40;
    double highest = 0;
    for (const RatePoint& point : points)
        highest = std::max(highest, point.smoothed);
    const std::size_t every = std::max<std::size_t>((points.size() + lines - 1) / lines, 1);
    std::printf("      rate    loss\n");
    for (std::size_t i = 0; i < points.size(); i += every) {
        const double share = highest > 0 ? points[i].smoothed / highest : 0;
        const std::string bar(static_cast<std::size_t>(std::lround(share * widest)), '#');
        std::printf("  %8.2g  %6.4f  %s\n", points[i].rate, points[i].smoothed, bar.c_str());
    }
}

/// Two digits are all that such a search can tell.
std::string rounded(double rate)
{
    const double scale = std::pow(10.0, 1 - std::floor(std::log10(rate)));
    return numberText(std::round(rate * scale) / scale);
}

void printFinding(const RateFinding& finding)
{
    printCurve(finding.points);
    if (finding.diverged)
        std::printf("The search ended early: the loss ran away.\n");
    if (finding.suggestion)
        std::printf("Suggested learning rate: %s\n", rounded(*finding.suggestion).c_str());
    else
        std::printf("No suggestion: the loss never fell. Try other rates (--from, --to), or more --steps.\n");
}

Json toJson(const RateFinding& finding)
{
    Json points = Json::array();
    for (const RatePoint& point : finding.points)
        points.push_back({{"rate", point.rate}, {"loss", point.loss}, {"smoothed", point.smoothed}});
    Json json = {{"suggestion", nullptr}, {"diverged", finding.diverged}, {"points", points}};
    if (finding.suggestion)
        json["suggestion"] = *finding.suggestion;
    return json;
}

int rateFinderCommand(const Options& options)
{
    if (auto checked = checkArguments(options.job); !checked) {
        fail(checked.error());
        return exitUsage;
    }
    RunControl control;
    stopOnSignal(control);
    const auto opened = openJob(options.job, &control);
    if (!opened)
        return fail(opened.error());
    const auto finding = find(options, *opened, control);
    if (!finding)
        return fail(finding.error());
    if (options.json)
        printJson(toJson(*finding));
    else
        printFinding(*finding);
    return finding->suggestion ? exitOk : exitSomeFailed;
}

} // namespace

void addRateFinderCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("lr-find", "Try rising learning rates for some steps and suggest one; trains nothing");
    addJobArguments(*command, options->job);
    command->add_option("--from", options->finder.lowest, "Learning rate of the first step")->capture_default_str();
    command->add_option("--to", options->finder.highest, "Learning rate of the last step")->capture_default_str();
    command->add_option("--steps", options->finder.steps, "Steps at most")->capture_default_str();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(jobFooter() + "Exit code 1: the loss never fell, so there is no suggestion.\n"
                                  "Example:\n  graft-cli lr-find --model resnet18_slim --data flowers/ --freeze trunk");
    command->callback([options, &action] { action = [options] { return rateFinderCommand(*options); }; });
}

} // namespace graft::cli
