// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/model_loader.h"

#include "core/formats/model_file.h"
#include "core/layers/layer_schema.h"
#include "core/weights/layer_weights.h"
#include "core/zoo/embedded_files.h"
#include "core/zoo/models_folder.h"
#include "core/zoo/weight_names.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <mutex>
#include <system_error>
#include <vector>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// What the user chose, as the number of threads is chosen: for the whole process.
std::mutex chosenFolderMutex;
fs::path chosenFolder;

/// The folder an environment variable names, if it is set.
std::optional<fs::path> folderFrom(const char* variable)
{
    const char* value = std::getenv(variable);
    if (value == nullptr || *value == '\0')
        return std::nullopt;
    return fs::path(value);
}

fs::path homeFolder()
{
    return folderFrom("HOME").value_or(fs::path("."));
}

/// Where torch.hub keeps downloaded weights.
fs::path hubCheckpoints()
{
    const fs::path cache = folderFrom("XDG_CACHE_HOME").value_or(homeFolder() / ".cache");
    return folderFrom("TORCH_HOME").value_or(cache / "torch") / "hub" / "checkpoints";
}

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text;
    for (const std::int64_t dimension : shape)
        text += (text.empty() ? "" : "x") + std::to_string(dimension);
    return text.empty() ? "1" : text;
}

Issue warning(const std::string& layer, const std::string& file, Error what)
{
    what.layer = layer;
    return {Severity::Warning, std::move(what), layer, file};
}

/// Marks every layer fresh for which the file had no fitting tensors, and says why, once for each layer.
void markUnmatched(LoadedModel& model, const std::string& file)
{
    std::map<std::string, Error, std::less<>> reasons;
    const TensorOwners owners(model.graph);
    const auto layerOf = [&owners](const std::string& tensor) {
        const Layer* owner = owners.ownerOf(tensor);
        return owner != nullptr ? owner->name : std::string();
    };
    for (const auto& difference : model.report.shapeDiffers)
        reasons.emplace(
            layerOf(difference.name),
            makeError(ErrorCode::ShapeMismatch,
                      GRAFT_TR_NOOP("core", "Layer %1 starts untrained: %2 is %3 in the file, but %4 here."),
                      {layerOf(difference.name), difference.name, shapeText(difference.found),
                       shapeText(difference.expected)}));
    for (const std::string& name : model.report.missing)
        reasons.emplace(layerOf(name),
                        makeError(ErrorCode::NotFound,
                                  GRAFT_TR_NOOP("core", "Layer %1 starts untrained: the file has no %2."),
                                  {layerOf(name), name}));
    for (Layer& layer : model.graph.layers) {
        const auto reason = reasons.find(layer.name);
        if (reason == reasons.end())
            continue;
        layer.fresh = true;
        model.issues.push_back(warning(layer.name, file, reason->second));
    }
    if (!model.report.unexpected.empty())
        model.issues.push_back(
            {Severity::Info,
             makeError(ErrorCode::InvalidArgument,
                       GRAFT_TR_NOOP("core", "%1 tensors of the file are not used, the first is %2."),
                       {std::to_string(model.report.unexpected.size()), model.report.unexpected.front()}),
             {},
             file});
}

/// Gives tensors that the file calls otherwise the names they have here.
void applyAliases(const CatalogueEntry& entry, WeightStore& weights)
{
    for (const auto& [own, other] : entry.aliases) {
        const TensorData* held = weights.find(other);
        if (held == nullptr || weights.find(own) != nullptr)
            continue;
        weights.insert(own, *held);
        weights.erase(other);
    }
}

Result<LoadedModel> fitWeights(const CatalogueEntry& entry, WeightFile file, const std::string& source)
{
    LoadedModel model;
    model.graph = entry.build();
    applyAliases(entry, file.weights);
    const std::vector<WeightStore> namings = zoo::namingsOf(file.weights);
    auto matched = matchWeights(model.graph, namings.front());
    for (std::size_t i = 1; matched && i < namings.size(); ++i) {
        auto other = matchWeights(model.graph, namings[i]);
        if (!other || other->report.matched.size() > matched->report.matched.size())
            matched = std::move(other);
    }
    if (!matched)
        return makeError(matched.error().code, GRAFT_TR_NOOP("core", "%1 does not fit %2"), {source, entry.title},
                         matched.error());
    model.report = std::move(matched->report);
    if (!model.report.plausible())
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "%1 does not hold weights of %2: %3."),
                         {source, entry.title, model.report.text()});
    model.weights = std::move(matched->weights);
    model.weightSource = source;
    model.issues = std::move(file.issues);
    markUnmatched(model, source);
    return model;
}

} // namespace

std::filesystem::path modelsFolder()
{
    {
        const std::scoped_lock lock(chosenFolderMutex);
        if (!chosenFolder.empty())
            return chosenFolder;
    }
    if (auto folder = folderFrom("GRAFT_MODELS"))
        return *folder;
    return folderFrom("XDG_DATA_HOME").value_or(homeFolder() / ".local" / "share") / "graft" / "models";
}

void setModelsFolder(const std::filesystem::path& folder)
{
    const std::scoped_lock lock(chosenFolderMutex);
    chosenFolder = folder;
}

std::optional<std::filesystem::path> installedWeights(const CatalogueEntry& entry)
{
    if (entry.weightFile.empty())
        return std::nullopt;
    for (const fs::path& folder : std::array{modelsFolder(), hubCheckpoints()}) {
        std::error_code error;
        if (fs::path file = folder / entry.weightFile; fs::is_regular_file(file, error))
            return file;
    }
    return std::nullopt;
}

bool isInstalled(const CatalogueEntry& entry)
{
    return entry.embedded || installedWeights(entry).has_value();
}

Result<LoadedModel> loadModel(const CatalogueEntry& entry, const std::filesystem::path& weightFile)
{
    if (weightFile.empty() && entry.embedded) {
        GRAFT_TRY(file, readWeights(embeddedWeights(), entry.name));
        return fitWeights(entry, std::move(file), "embedded");
    }
    const auto path = weightFile.empty() ? installedWeights(entry) : std::optional(weightFile);
    if (!path && entry.url.empty())
        return makeError(ErrorCode::NotFound,
                         GRAFT_TR_NOOP("core", "No weights of %1 are published that could be downloaded. Import a file "
                                               "that has them, or begin untrained."),
                         {entry.title});
    if (!path)
        return makeError(ErrorCode::NotFound,
                         GRAFT_TR_NOOP("core", "The weights of %1 are not installed. Download them (%2) into %3, or "
                                               "name a weight file with --weights."),
                         {entry.title, entry.url, modelsFolder().string()});
    GRAFT_TRY(file, readWeightFile(*path));
    return fitWeights(entry, std::move(file), path->string());
}

LoadedModel buildUntrained(const CatalogueEntry& entry)
{
    LoadedModel model;
    model.graph = entry.build();
    for (Layer& layer : model.graph.layers) {
        layer.fresh = hasLearnables(layer);
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            if (spec.suffix != "num_batches_tracked")
                model.report.missing.push_back(layer.name + "." + spec.suffix);
        }
    }
    model.weightSource = "none";
    return model;
}

std::span<const std::byte> embeddedWeights()
{
    return zoo::embeddedSlimWeights();
}

} // namespace graft
