// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/network_source.h"

#include "core/formats/model_file.h"
#include "core/zoo/identify.h"

#include <filesystem>
#include <utility>

namespace graft::cli {
namespace {

namespace fs = std::filesystem;

OpenedNetwork fromLoaded(LoadedModel model, std::string name)
{
    OpenedNetwork out;
    out.graph = std::move(model.graph);
    out.weights = std::move(model.weights);
    out.modelName = std::move(name);
    out.weightSource = std::move(model.weightSource);
    out.issues = std::move(model.issues);
    return out;
}

/// Makes the network named `wanted` (or of that number, from 1) the one that is worked on.
Result<void> choose(Project& project, const std::string& wanted)
{
    const std::size_t count = project.others.size() + 1;
    for (std::size_t place = 0; place < count; ++place) {
        const std::size_t other = place < project.place ? place : place - 1;
        const ProjectSheet& sheet = place == project.place ? project : project.others[other];
        if (wanted == std::to_string(place + 1) || wanted == (sheet.name.empty() ? sheet.graph.name : sheet.name)) {
            workOn(project, place);
            return {};
        }
    }
    return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "The project has %1 networks, none of them is %2."),
                     {std::to_string(count), wanted});
}

Result<OpenedNetwork> fromProject(const fs::path& file, const std::string& wanted = {})
{
    GRAFT_TRY(project, loadProject(file));
    if (!wanted.empty())
        GRAFT_CHECK(choose(project, wanted));
    OpenedNetwork out;
    out.graph = project.graph;
    out.weights = project.weights;
    out.modelName = project.modelName;
    out.weightSource = file.string();
    out.project = std::move(project);
    return out;
}

Result<OpenedNetwork> fromWeightFile(const fs::path& file)
{
    GRAFT_TRY(read, readWeightFile(file));
    auto model = identifyModel(read.weights);
    if (!model)
        return makeError(model.error().code, GRAFT_TR_NOOP("core", "Cannot open %1 as a network"), {file.string()},
                         model.error());
    model->weightSource = file.string();
    std::string name = model->graph.name;
    OpenedNetwork out = fromLoaded(*std::move(model), std::move(name));
    out.issues.insert(out.issues.end(), read.issues.begin(), read.issues.end());
    return out;
}

} // namespace

Result<OpenedNetwork> openNetwork(const std::string& what, const std::string& weightFile, bool weightsOptional)
{
    if (const CatalogueEntry* entry = findModel(what)) {
        if (weightsOptional && weightFile.empty() && !isInstalled(*entry))
            return fromLoaded(buildUntrained(*entry), entry->name);
        GRAFT_TRY(model, loadModel(*entry, weightFile));
        return fromLoaded(std::move(model), entry->name);
    }
    std::error_code ignored;
    if (!fs::exists(what, ignored)) {
        const std::size_t mark = what.rfind('#');
        if (mark != std::string::npos && weightFile.empty() && looksLikeProject(what.substr(0, mark)))
            return fromProject(what.substr(0, mark), what.substr(mark + 1));
        return makeError(
            ErrorCode::NotFound,
            GRAFT_TR_NOOP("core", "There is no model and no file named %1. \"graft-cli models\" lists the models."),
            {what});
    }
    if (!weightFile.empty())
        return makeError(
            ErrorCode::InvalidArgument,
            GRAFT_TR_NOOP("core", "--weights belongs to a model of the catalogue; %1 brings its own weights."), {what});
    return looksLikeProject(what) || fs::path(what).extension() == ".graft" ? fromProject(what) : fromWeightFile(what);
}

} // namespace graft::cli
