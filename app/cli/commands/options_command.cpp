// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "core/base/numbers.h"
#include "core/training/option_table.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>
#include <optional>

namespace graft::cli {
namespace {

const char* kindText(OptionKind kind)
{
    switch (kind) {
    case OptionKind::Flag: return "flag";
    case OptionKind::Integer: return "integer";
    case OptionKind::Real: return "number";
    case OptionKind::Choice: return "choice";
    case OptionKind::Epochs: return "epochs";
    case OptionKind::Augmentation: return "augmentation";
    }
    return "";
}

bool isNumber(const OptionSchema& schema)
{
    return schema.kind == OptionKind::Integer || schema.kind == OptionKind::Real;
}

/// "above 0, at most 1", "sgd | adam", "true | false"
std::string rangeText(const OptionSchema& schema)
{
    std::string text;
    switch (schema.kind) {
    case OptionKind::Flag: return "true | false";
    case OptionKind::Choice:
        for (const OptionChoice& choice : schema.choices)
            text += (text.empty() ? "" : " | ") + std::string(choice.name);
        return text;
    case OptionKind::Epochs: return "3,6,...";
    case OptionKind::Augmentation: return "see train --help";
    case OptionKind::Integer:
    case OptionKind::Real: break;
    }
    text = schema.aboveMinimum ? "above " + numberText(schema.minimum) + ", at most " + numberText(schema.maximum)
                               : numberText(schema.minimum) + " to " + numberText(schema.maximum);
    if (*schema.unit != '\0')
        text += std::string(" ") + schema.unit;
    if (*schema.zeroText != '\0')
        text += std::string("; 0: ") + schema.zeroText;
    return text;
}

Json toJson(const OptionSchema& schema, const TrainingOptions& defaults)
{
    Json choices = Json::array();
    for (const OptionChoice& choice : schema.choices)
        choices.push_back({{"name", choice.name}, {"title", choice.title}});
    Json json = {{"name", schema.name},
                 {"group", titleOf(schema.group)},
                 {"kind", kindText(schema.kind)},
                 {"title", schema.title},
                 {"doc", schema.doc},
                 {"unit", schema.unit},
                 {"zero", schema.zeroText}};
    if (isNumber(schema)) {
        json["minimum"] = schema.minimum;
        json["maximum"] = schema.maximum;
        json["above_minimum"] = schema.aboveMinimum;
    }
    if (!choices.empty())
        json["choices"] = choices;
    std::visit([&json](const auto& value) { json["default"] = value; }, schema.get(defaults));
    return json;
}

void printTable(const TrainingOptions& defaults)
{
    std::optional<OptionGroup> group;
    for (const OptionSchema& schema : trainingOptionTable()) {
        if (group != schema.group) {
            std::printf("%s%s\n", group ? "\n" : "", titleOf(schema.group));
            group = schema.group;
        }
        const std::string name(schema.name);
        const std::string value = optionText(schema, defaults);
        std::printf("  %-20s %-12s %s\n", name.c_str(), value.empty() ? "none" : value.c_str(),
                    rangeText(schema).c_str());
        std::printf("  %-20s %s: %s\n", "", schema.title, schema.doc);
    }
}

int optionsCommand(bool json)
{
    const TrainingOptions defaults;
    if (!json) {
        printTable(defaults);
        return exitOk;
    }
    Json list = Json::array();
    for (const OptionSchema& schema : trainingOptionTable())
        list.push_back(toJson(schema, defaults));
    printJson({{"options", list}});
    return exitOk;
}

} // namespace

void addOptionsCommand(CLI::App& app, Action& action)
{
    auto json = std::make_shared<bool>(false);
    CLI::App* command = app.add_subcommand("options", "List the training options that train --set takes");
    command->add_flag("--json", *json, "One JSON document on standard output");
    command->footer("Name, default and range of every option.\n"
                    "Example:\n  graft-cli train --set schedule=cosine --set warmup_epochs=1 ...");
    command->callback([json, &action] { action = [json] { return optionsCommand(*json); }; });
}

} // namespace graft::cli
