// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "app/cli/network_source.h"
#include "core/graph/graph_diff.h"
#include "core/layers/layer_schema.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <string_view>

namespace graft::cli {
namespace {

struct Options {
    std::string before;
    std::string after;
    ImportArguments foreign;
    bool json = false;
};

const char* nameOf(TrainingState state)
{
    switch (state) {
    case TrainingState::Trainable: return "trainable";
    case TrainingState::Frozen: return "frozen";
    case TrainingState::FrozenAdapting: return "frozen, statistics adapt";
    }
    return "";
}

Json toJson(const std::optional<ParameterValue>& value)
{
    return value ? std::visit([](const auto& v) { return Json(v); }, *value) : Json();
}

template <class T>
void put(Json& json, const char* key, const std::optional<Change<T>>& change)
{
    if (change)
        json[key] = {change->before, change->after};
}

Json toJson(const LayerDifference& d)
{
    Json json{{"name", d.name}, {"type", d.type}};
    put(json, "names", d.renamed);
    put(json, "types", d.retyped);
    Json parameters = Json::object();
    for (const ParameterDifference& p : d.parameters)
        parameters[p.name] = {toJson(p.before), toJson(p.after)};
    if (!parameters.empty())
        json["parameters"] = std::move(parameters);
    if (d.state)
        json["state"] = {nameOf(d.state->before), nameOf(d.state->after)};
    put(json, "learning_rate_factor", d.learnRateFactor);
    put(json, "new", d.fresh);
    put(json, "inputs", d.inputs);
    return json;
}

Json toJson(const GraphDifference& difference, const NetworkGraph& before, const NetworkGraph& after)
{
    Json added = Json::array();
    Json removed = Json::array();
    Json changed = Json::array();
    for (const LayerDifference& d : difference.layers) {
        Json& list = d.change == LayerChange::Added ? added : d.change == LayerChange::Removed ? removed : changed;
        list.push_back(toJson(d));
    }
    return {{"before", before.name},
            {"after", after.name},
            {"same", difference.matches.size() - difference.changed},
            {"state_differs", difference.stateDiffers},
            {"added", std::move(added)},
            {"removed", std::move(removed)},
            {"changed", std::move(changed)}};
}

std::string text(const std::optional<ParameterValue>& value)
{
    return value ? textOf(*value) : std::string("-");
}

std::string joined(const std::vector<std::string>& names)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : ", ") + (name.empty() ? std::string("-") : name);
    return out.empty() ? "-" : out;
}

void line(std::string_view what, const std::string& before, const std::string& after)
{
    std::printf("      %.*s: %s -> %s\n", static_cast<int>(what.size()), what.data(), before.c_str(), after.c_str());
}

void print(const LayerDifference& d)
{
    const char sign = d.change == LayerChange::Added ? '+' : d.change == LayerChange::Removed ? '-' : '~';
    std::printf("%c %-34s %s\n", sign, d.name.c_str(), d.type.c_str());
    if (d.renamed)
        line("name", d.renamed->before, d.renamed->after);
    if (d.retyped)
        line("type", d.retyped->before, d.retyped->after);
    for (const ParameterDifference& p : d.parameters)
        line(p.name, text(p.before), text(p.after));
    if (d.state)
        line("state", nameOf(d.state->before), nameOf(d.state->after));
    if (d.learnRateFactor)
        line("learning rate factor", textOf(d.learnRateFactor->before), textOf(d.learnRateFactor->after));
    if (d.fresh)
        line("new weights", textOf(d.fresh->before), textOf(d.fresh->after));
    if (d.inputs)
        line("inputs", joined(d.inputs->before), joined(d.inputs->after));
}

int diff(const Options& options)
{
    std::vector<OpenedNetwork> networks;
    for (const std::string& what : {options.before, options.after}) {
        auto network = openNetwork(what, {}, options.foreign, true);
        if (!network)
            return fail(network.error());
        networks.push_back(*std::move(network));
    }
    const NetworkGraph& before = networks[0].graph;
    const NetworkGraph& after = networks[1].graph;
    const GraphDifference difference = diffNetworks(before, after, effectiveParameters);
    if (options.json) {
        printJson(toJson(difference, before, after));
        return exitOk;
    }
    for (const LayerDifference& layer : difference.layers)
        print(layer);
    std::printf("%s -> %s: %zu added, %zu removed, %zu changed (%zu frozen or not), %zu the same\n",
                before.name.c_str(), after.name.c_str(), difference.added, difference.removed, difference.changed,
                difference.stateDiffers, difference.matches.size() - difference.changed);
    return exitOk;
}

} // namespace

void addDiffCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("diff", "Show what differs between two networks");
    constexpr const char* what =
        "A model's name, a .graft project (FILE#2 or FILE#NAME: one of its networks) or a file of another program";
    command->add_option("before", options->before, what)->required();
    command->add_option("after", options->after, what)->required();
    addImportArguments(*command, options->foreign);
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer("Examples:\n  graft-cli diff resnet18_slim flowers.graft\n"
                    "  graft-cli diff squeezenet1_0 squeezenet1_1 --json");
    command->callback([options, &action] { action = [options] { return diff(*options); }; });
}

} // namespace graft::cli
