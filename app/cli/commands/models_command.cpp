// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"
#include "app/cli/console.h"
#include "core/zoo/download/download.h"
#include "core/zoo/model_loader.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace graft::cli {
namespace {

Json toJson(const CatalogueEntry& e)
{
    const auto file = installedWeights(e);
    return {{"name", e.name},
            {"title", e.title},
            {"family", e.family},
            {"task", e.task},
            {"parameters", e.parameters},
            {"file_mib", e.fileMiB},
            {"top1", e.top1},
            {"top5", e.top5},
            {"accuracy_on", e.accuracyNote},
            {"gmacs", e.gigaMacs},
            {"input", {3, e.inputSize, e.inputSize}},
            {"resize", e.resize},
            {"classes", e.classNames().size()},
            {"embedded", e.embedded},
            {"installed", isInstalled(e)},
            {"file", file ? file->string() : std::string()},
            {"weight_file", e.weightFile},
            {"sha256_prefix", e.sha256Prefix},
            {"url", e.url},
            {"licence", e.licence}};
}

int list(bool json)
{
    if (json) {
        Json all = Json::array();
        for (const CatalogueEntry& e : catalogue())
            all.push_back(toJson(e));
        printJson(all);
        return exitOk;
    }
    std::printf("%-16s %-28s %12s %9s %7s %6s  %s\n", "name", "title", "parameters", "MiB", "top-1", "input",
                "weights");
    for (const CatalogueEntry& e : catalogue()) {
        const char* where = e.embedded ? "built in" : installedWeights(e) ? "installed" : "to download";
        std::printf("%-16s %-28s %12lld %9.1f %6.1f%% %6d  %s\n", e.name.c_str(), e.title.c_str(),
                    static_cast<long long>(e.parameters), e.fileMiB, e.top1, e.inputSize, where);
    }
    std::printf("Models folder: %s\n", modelsFolder().string().c_str());
    return exitOk;
}

int download(const std::string& name, bool json)
{
    const CatalogueEntry* entry = findModel(name);
    if (entry == nullptr)
        return fail(makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no model named %1."), {name}));
    RunControl control;
    stopOnSignal(control);
    ProgressBar bar;
    const auto file = downloadWeights(
        *entry,
        [&bar](const Progress& p) {
            if (p.total > 0)
                bar.show("Downloading", static_cast<double>(p.done) / static_cast<double>(p.total));
        },
        &control);
    bar.clear();
    if (!file)
        return fail(file.error());
    if (json)
        printJson({{"name", name}, {"file", file->string()}});
    else
        std::printf("%s\n", file->string().c_str());
    return exitOk;
}

} // namespace

void addModelsCommand(CLI::App& app, Action& action)
{
    struct Options {
        bool json = false;
        std::string download;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("models", "List the pretrained models, or download one");
    command->add_flag("--json", options->json, "One JSON document on standard output");
    command->add_option("--download", options->download, "Download this model's weights into the models folder");
    command->footer("Examples:\n  graft-cli models\n  graft-cli models --download squeezenet1_1");
    command->callback([options, &action] {
        action = [options] {
            return options->download.empty() ? list(options->json) : download(options->download, options->json);
        };
    });
}

} // namespace graft::cli
