// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/job_arguments.h"

#include "core/layers/head_templates.h"
#include "core/layers/layer_schema.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace graft::cli {
namespace {

/// Refuses a head that does not exist, and a place without a head to put there.
Result<void> checkHead(const JobArguments& arguments)
{
    if (arguments.head.empty() && !arguments.cut.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "--cut needs a head: name one with --head."));
    const HeadTemplate* head = findHeadTemplate(arguments.head);
    if (!arguments.head.empty() && head == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no head named %1."),
                         {arguments.head});
    if (head != nullptr && head->build == nullptr && !arguments.cut.empty())
        return makeError(
            ErrorCode::InvalidArgument,
            GRAFT_TR_NOOP("core", "The head %1 changes the last layer only, so --cut does not go with it."),
            {arguments.head});
    return {};
}

/// "linear: Linear. One linear layer ..." for the help text.
std::string headList()
{
    std::string text = "Heads:\n";
    for (const HeadTemplate& head : headTemplates()) {
        std::string id = head.id;
        id.resize(std::max<std::size_t>(id.size(), 15), ' ');
        text += "  " + id + head.title + ". " + head.doc + "\n";
    }
    return text;
}

/// A network from a template: there is no trunk that could be kept.
bool nothingLearned(const NetworkGraph& graph)
{
    return std::ranges::all_of(graph.layers, [](const Layer& l) { return l.fresh || !hasLearnables(l); });
}

TrainingJob jobOf(const JobArguments& arguments, const OpenedNetwork& network)
{
    TrainingJob job;
    job.graph = network.graph;
    job.weights = network.weights;
    job.preset = arguments.options.preset;
    const bool chosen = !arguments.freeze.empty() || !arguments.freezeUpTo.empty() || !job.preset.empty();
    job.scratch = arguments.scratch || (!chosen && nothingLearned(network.graph));
    if (job.scratch && !arguments.scratch)
        say("No layer has learned anything yet: all are trained from scratch.");
    if (!arguments.freezeUpTo.empty())
        job.freeze = "until:" + arguments.freezeUpTo;
    else if (!arguments.freeze.empty())
        job.freeze = arguments.freeze;
    job.adaptStatistics = arguments.adaptStatistics;
    job.head = arguments.head;
    job.cut = arguments.cut;
    job.title = network.graph.name + ", " +
                (!job.preset.empty() ? job.preset
                 : job.scratch       ? "from scratch"
                                     : job.freeze);
    return job;
}

} // namespace

void addJobArguments(CLI::App& command, JobArguments& arguments)
{
    command.add_option("--model", arguments.model, "A model's name, a .graft project or a file of another program")
        ->required();
    command.add_option("--weights", arguments.weights, "Weights for a model of the catalogue (.pth, .safetensors)");
    addImportArguments(command, arguments.foreign);
    addDatasetOptions(command, arguments.data);
    CLI::Option* freeze = command.add_option(
        "--freeze", arguments.freeze, "trunk: all but the new head; none; until:LAYER [trunk, of a new network none]");
    CLI::Option* upTo =
        command.add_option("--freeze-up-to", arguments.freezeUpTo, "Freeze this layer and everything before it")
            ->excludes(freeze);
    command.add_flag("--adapt-statistics", arguments.adaptStatistics,
                     "Frozen layers keep their weights, but their batch statistics follow the new images");
    command.add_option("--head", arguments.head, "New last layers: one of the heads below");
    command.add_option("--cut", arguments.cut, "Put the head behind this layer; what only the old end needed goes");
    CLI::Option* scratch =
        command.add_flag("--scratch", arguments.scratch, "Start from random weights, freeze nothing");
    addOptionArguments(command, arguments.options);
    // A preset says what is frozen.
    command.get_option("--preset")->excludes(freeze)->excludes(upTo)->excludes(scratch);
}

std::string jobFooter()
{
    return headList() + presetList() + augmentationList();
}

Result<void> checkArguments(const JobArguments& arguments)
{
    GRAFT_CHECK(checkHead(arguments));
    const auto settings = settingsOf(arguments.options);
    return settings ? Result<void>() : settings.error();
}

Result<OpenedJob> openJob(const JobArguments& arguments, const RunControl* control)
{
    GRAFT_TRY(settings, settingsOf(arguments.options));
    GRAFT_TRY(network, openNetwork(arguments.model, arguments.weights, arguments.foreign,
                                   arguments.scratch || arguments.options.preset == "from_scratch"));
    for (const Issue& issue : network.issues)
        report(issue);
    GRAFT_TRY(dataset, openDataset(arguments.data, control));
    OpenedJob opened{std::move(network), std::move(dataset), {}};
    opened.job = jobOf(arguments, opened.network);
    opened.job.settings = std::move(settings);
    return opened;
}

} // namespace graft::cli
