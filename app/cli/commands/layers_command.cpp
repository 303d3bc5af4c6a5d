// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "core/layers/layer_schema.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace graft::cli {
namespace {

Json valueJson(const ParameterValue& value)
{
    return std::visit([](const auto& v) { return Json(v); }, value);
}

Json toJson(const LayerSchema& schema)
{
    Json parameters = Json::array();
    for (const ParameterSpec& p : schema.parameters) {
        Json entry = {{"name", p.name}, {"default", valueJson(p.defaultValue)}, {"title", p.title}, {"doc", p.doc}};
        if (p.minimum)
            entry["minimum"] = *p.minimum;
        if (p.maximum)
            entry["maximum"] = *p.maximum;
        if (!p.choices.empty())
            entry["choices"] = p.choices;
        if (!p.unit.empty())
            entry["unit"] = p.unit;
        parameters.push_back(std::move(entry));
    }
    return {{"type", schema.type},
            {"category", std::string(nameOf(schema.category))},
            {"title", schema.title},
            {"doc", schema.doc},
            {"pytorch", schema.pytorch},
            {"onnx", schema.onnx},
            {"min_inputs", schema.minInputs},
            {"max_inputs", schema.maxInputs},
            {"parameters", std::move(parameters)}};
}

void printText(bool markdown)
{
    for (const LayerSchema& schema : builtinLayerSchemas()) {
        if (markdown)
            std::printf("## %s\n\n%s\n\n", schema.type.c_str(), schema.doc.c_str());
        else
            std::printf("%-18s %-15s %s\n", schema.type.c_str(), std::string(nameOf(schema.category)).c_str(),
                        schema.doc.c_str());
        if (!markdown)
            continue;
        if (!schema.parameters.empty())
            std::printf("| parameter | default | meaning |\n|---|---|---|\n");
        for (const ParameterSpec& p : schema.parameters)
            std::printf("| `%s` | `%s` | %s |\n", p.name.c_str(), valueJson(p.defaultValue).dump().c_str(),
                        p.doc.c_str());
        std::printf("\n");
    }
}

} // namespace

void addLayersCommand(CLI::App& app, Action& action)
{
    struct Options {
        bool json = false;
        bool markdown = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("layers", "List the layer types with their parameters");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_flag("--markdown", options->markdown, "A manual page in Markdown")->excludes("--json");
    command->footer("Examples:\n  graft-cli layers\n  graft-cli layers --markdown > layers.md");
    command->callback([options, &action] {
        action = [options] {
            if (options->json) {
                Json all = Json::array();
                for (const LayerSchema& schema : builtinLayerSchemas())
                    all.push_back(toJson(schema));
                printJson(all);
            } else {
                printText(options->markdown);
            }
            return exitOk;
        };
    });
}

} // namespace graft::cli
