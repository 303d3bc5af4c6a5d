// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "core/layers/shape_inference.h"
#include "core/project/project.h"
#include "core/zoo/network_templates.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdio>
#include <memory>
#include <string_view>
#include <vector>

namespace graft::cli {
namespace {

struct Options {
    std::string chosen;
    std::vector<std::string> classes;
    std::string input;
    std::string out;
    bool json = false;
};

/// "3x64x64": channels, height, width.
Result<TemplateInput> parseInput(const std::string& text)
{
    std::vector<std::int64_t> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end && numbers.size() < 3) {
        std::int64_t number = 0;
        const auto [stop, failed] = std::from_chars(at, end, number);
        if (failed != std::errc() || number < 1)
            break;
        numbers.push_back(number);
        at = stop != end && *stop == 'x' && numbers.size() < 3 ? stop + 1 : stop;
    }
    if (numbers.size() != 3 || at != end)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "--input takes CHANNELSxHEIGHTxWIDTH, as in 3x64x64, not %1."), {text});
    return TemplateInput{numbers[0], numbers[1], numbers[2]};
}

Result<NetworkGraph> build(const Options& options)
{
    const NetworkTemplate& chosen = *findTemplate(options.chosen);
    TemplateInput size = chosen.input;
    if (!options.input.empty()) {
        GRAFT_TRY(parsed, parseInput(options.input));
        size = parsed;
    }
    return buildTemplate(chosen, size, options.classes);
}

int newCommand(const Options& options)
{
    auto graph = build(options);
    if (!graph) {
        fail(graph.error());
        return exitUsage;
    }
    Project project;
    project.graph = *graph;
    if (const auto saved = saveProject(options.out, project); !saved)
        return fail(saved.error());
    const NetworkAnalysis analysis = analyseNetwork(*graph);
    if (options.json) {
        printJson({{"template", options.chosen},
                   {"name", graph->name},
                   {"layers", graph->layers.size()},
                   {"parameters", analysis.total.parameters},
                   {"macs", analysis.total.macs},
                   {"classes", options.classes},
                   {"project", options.out}});
    } else {
        std::printf("%s: %zu layers, %lld parameters, not trained yet. Saved %s\n", graph->name.c_str(),
                    graph->layers.size(), static_cast<long long>(analysis.total.parameters), options.out.c_str());
    }
    return exitOk;
}

std::string listOfTemplates()
{
    std::string text = "Templates:\n";
    for (const NetworkTemplate& t : networkTemplates())
        text += "  " + t.id + std::string(12 - std::min<std::size_t>(t.id.size(), 11), ' ') + t.title + "\n";
    return text;
}

} // namespace

void addNewCommand(CLI::App& app, Action& action)
{
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("new", "Make a new, untrained network from a template");
    std::vector<std::string> ids;
    for (const NetworkTemplate& t : networkTemplates())
        ids.push_back(t.id);
    command->add_option("--template", options->chosen, "Which network to begin with")
        ->required()
        ->check(CLI::IsMember(ids));
    command->add_option("--classes", options->classes, "Names of the classes, separated by commas")
        ->required()
        ->delimiter(',');
    command->add_option("--input", options->input,
                        "Size of the pictures, CHANNELSxHEIGHTxWIDTH; the template's own if left out");
    command->add_option("--out", options->out, "Write the network to this .graft project")->required();
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->footer(listOfTemplates() +
                    "Examples:\n  graft-cli new --template lenet --classes cat,dog --input 1x28x28 --out pets.graft\n"
                    "  graft-cli train --model pets.graft --data pets/ --epochs 20 --out pets.graft");
    command->callback([options, &action] { action = [options] { return newCommand(*options); }; });
}

} // namespace graft::cli
