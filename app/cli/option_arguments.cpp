// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_arguments.h"

#include "core/base/numbers.h"
#include "core/training/option_table.h"
#include "core/training/presets.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace graft::cli {
namespace {

/// Options with a flag of their own. Others are set with --set.
struct OptionFlag {
    const char* flag;
    const char* option;
    const char* doc;
};
constexpr OptionFlag optionFlags[] = {
    {"--epochs", "epochs", "Passes over the training images"},
    {"--batch", "batch_size", "Images per step; 0 takes what fits"},
    {"--lr", "learning_rate", "Learning rate; a new head learns ten times as fast"},
    {"--optimizer", "optimizer", "sgd, sgd_nesterov, adam, adamw, rmsprop or lbfgs"},
    {"--momentum", "momentum", "Momentum of sgd"},
    {"--weight-decay", "weight_decay", "Weight decay"},
    {"--seed", "seed", "Seed of initialisation, order and augmentation"},
    {"--device", "device", "auto, cpu or cuda"},
    {"--threads", "threads", "CPU threads; 0 takes all"},
};

std::string padded(std::string_view text, std::size_t width)
{
    std::string out(text);
    out.resize(std::max(out.size() + 1, width), ' ');
    return out;
}

} // namespace

void addOptionArguments(CLI::App& command, OptionArguments& arguments)
{
    command.add_option("--preset", arguments.preset, "A way of training: one of the presets below");
    for (const OptionFlag& flag : optionFlags) {
        const std::string name = flag.option;
        command
            .add_option_function<std::string>(
                flag.flag,
                [&arguments, name](const std::string& value) {
                    arguments.flags.push_back({name, value});
                },
                flag.doc)
            ->default_str(optionText(*findOption(name), TrainingOptions()));
    }
    command.add_option_function<std::string>(
        "--augment",
        [&arguments](const std::string& text) {
            arguments.flags.push_back({"augmentation", text});
        },
        "Random changes of the training images, for example flip_horizontal,rotation=-15..15:p=0.5");
    command
        .add_option("--set", arguments.sets,
                    "NAME=VALUE: sets any training option; may be given several times (graft-cli options lists them)")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
}

Result<std::vector<OptionSetting>> settingsOf(const OptionArguments& arguments)
{
    const auto& presets = trainingPresets();
    if (!arguments.preset.empty() &&
        std::ranges::find(presets, arguments.preset, &TrainingPresetSpec::id) == presets.end())
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no training preset named \"%1\"."),
                         {arguments.preset});
    std::vector<OptionSetting> settings = arguments.flags;
    for (const std::string& set : arguments.sets) {
        const auto equals = set.find('=');
        if (equals == std::string::npos)
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "--set takes NAME=VALUE, not \"%1\"."),
                             {set});
        settings.push_back({set.substr(0, equals), set.substr(equals + 1)});
    }
    if (const auto checked = withSettings({}, settings); !checked)
        return checked.error();
    return settings;
}

Result<TrainingOptions> withSettings(TrainingOptions base, std::span<const OptionSetting> settings)
{
    for (const OptionSetting& setting : settings)
        GRAFT_CHECK(setOption(base, setting.name, setting.value));
    return base;
}

std::string settingsText(const TrainingOptions& options)
{
    constexpr std::size_t width = 100;
    std::string text = "Settings:";
    std::size_t column = text.size();
    for (const OptionSchema& schema : trainingOptionTable()) {
        if (!schema.counts(options))
            continue;
        const std::string value = optionText(schema, options);
        const std::string item = " " + std::string(schema.name) + "=" + (value.empty() ? "none" : value);
        if (column + item.size() > width) {
            text += "\n ";
            column = 1;
        }
        text += item;
        column += item.size();
    }
    return text;
}

Json settingsJson(const TrainingOptions& options)
{
    Json settings = Json::object();
    for (const OptionSchema& schema : trainingOptionTable()) {
        if (!schema.counts(options))
            continue;
        const OptionValue value = schema.get(options);
        std::visit([&](const auto& held) { settings[std::string(schema.name)] = held; }, value);
    }
    return settings;
}

std::string presetList()
{
    std::string text = "Presets:\n";
    for (const TrainingPresetSpec& preset : trainingPresets())
        text += "  " + padded(preset.id, 20) + preset.doc + "\n";
    return text;
}

std::string augmentationList()
{
    std::string text = "Augmentations, one after another with commas; =LOW..HIGH sets the range of the strength, "
                       ":p=SHARE how many images it happens to:\n";
    for (const AugmentationSchema& schema : augmentationSchemas()) {
        const std::string range =
            schema.ranged ? numberText(schema.low) + ".." + numberText(schema.high) + schema.unit : "";
        text += "  " + padded(schema.name, 20) + padded(range, 12) + schema.doc + "\n";
    }
    return text;
}

} // namespace graft::cli
