// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/session_json.h"

#include "core/formats/json/strict_json_p.h"
#include "core/project/dataset_json_p.h"
#include "core/training/option_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_set>
#include <utility>
#include <variant>

namespace graft {
namespace {

using Json = nlohmann::ordered_json; ///< writes keys in a fixed, readable order
using ReadJson = nlohmann::json;

constexpr std::size_t maxRuns = 10000;
constexpr std::size_t maxEpochs = 100000;

Json toJson(const TrainingOptions& options)
{
    Json json = Json::object();
    for (const OptionSchema& schema : trainingOptionTable())
        std::visit([&](const auto& value) { json[std::string(schema.name)] = value; }, schema.get(options));
    return json;
}

Json toJson(const EpochRecord& e)
{
    return {{"epoch", e.epoch},
            {"train_loss", e.trainLoss},
            {"train_accuracy", e.trainAccuracy},
            {"validation_loss", e.validationLoss},
            {"validation_accuracy", e.validationAccuracy},
            {"seconds", e.seconds},
            {"images_per_second", e.imagesPerSecond},
            {"validated", e.validated},
            {"learning_rate", e.learningRate},
            {"wait_share", e.waitShare},
            {"memory_bytes", e.memoryBytes}};
}

Json toJson(const RunRecord& run)
{
    Json epochs = Json::array();
    for (const EpochRecord& epoch : run.epochs)
        epochs.push_back(toJson(epoch));
    return {{"title", run.title},
            {"started_utc", run.startedUtc},
            {"options", toJson(run.options)},
            {"epochs", std::move(epochs)},
            {"best_epoch", run.bestEpoch},
            {"stopped", run.stopped},
            {"device", run.device},
            {"runtime", run.runtime},
            {"graft_version", run.graftVersion},
            {"data_fingerprint", run.dataFingerprint},
            {"frozen_hash_before", run.frozenHashBefore},
            {"frozen_hash_after", run.frozenHashAfter},
            {"wall_seconds", run.wallSeconds},
            {"images_per_second", run.imagesPerSecond}};
}

Json toJson(const ProjectSheet& sheet)
{
    Json positions = Json::array();
    for (const auto& [id, point] : sheet.positions)
        positions.push_back({{"layer", id.value}, {"x", point.first}, {"y", point.second}});
    Json blockPositions = Json::array();
    for (const auto& [path, point] : sheet.blockPositions)
        blockPositions.push_back({{"block", path}, {"x", point.first}, {"y", point.second}});
    Json json = {{"model", sheet.modelName},
                 {"positions", std::move(positions)},
                 {"block_positions", std::move(blockPositions)}};
    if (sheet.foldedBlocks)
        json["folded_blocks"] = *sheet.foldedBlocks;
    if (!sheet.name.empty())
        json["name"] = sheet.name;
    return json;
}

/// Reads members that are present and of the right kind; anything of a wrong kind is an exception of the
/// JSON library, caught once in sessionFromJson().
template <class T>
void read(const ReadJson& object, const char* key, T& target)
{
    if (const auto it = object.find(key); it != object.end() && !it->is_null())
        target = it->template get<T>();
}

/// The value of an option, if it is of the option's kind.
std::optional<OptionValue> optionFromJson(const ReadJson& json, const OptionSchema& schema)
{
    switch (schema.kind) {
    case OptionKind::Flag: return json.is_boolean() ? std::optional<OptionValue>(json.get<bool>()) : std::nullopt;
    case OptionKind::Integer:
        return json.is_number_integer() ? std::optional<OptionValue>(json.get<std::int64_t>()) : std::nullopt;
    case OptionKind::Real: return json.is_number() ? std::optional<OptionValue>(json.get<double>()) : std::nullopt;
    case OptionKind::Choice:
        // The first versions wrote the device as a number.
        if (json.is_number_integer() && json.get<std::int64_t>() >= 0 &&
            json.get<std::size_t>() < schema.choices.size())
            return std::string(schema.choices[json.get<std::size_t>()].name);
        break;
    case OptionKind::Epochs:
    case OptionKind::Augmentation: break;
    }
    return json.is_string() ? std::optional<OptionValue>(json.get<std::string>()) : std::nullopt;
}

/// What is missing, out of range or of a wrong kind keeps its default (JSON has no NaN: the library writes null).
TrainingOptions optionsFromJson(const ReadJson& json)
{
    TrainingOptions options;
    for (const OptionSchema& schema : trainingOptionTable()) {
        const auto it = json.find(std::string(schema.name));
        if (it == json.end())
            continue;
        if (const auto value = optionFromJson(*it, schema))
            (void)setOption(options, schema, *value);
    }
    read(json, "feature_cache_bytes", options.featureCacheBytes); // the name in the first versions
    return options;
}

EpochRecord epochFromJson(const ReadJson& json)
{
    EpochRecord e;
    read(json, "epoch", e.epoch);
    read(json, "train_loss", e.trainLoss);
    read(json, "train_accuracy", e.trainAccuracy);
    read(json, "validation_loss", e.validationLoss);
    read(json, "validation_accuracy", e.validationAccuracy);
    read(json, "seconds", e.seconds);
    read(json, "images_per_second", e.imagesPerSecond);
    read(json, "validated", e.validated);
    read(json, "learning_rate", e.learningRate);
    read(json, "wait_share", e.waitShare);
    read(json, "memory_bytes", e.memoryBytes);
    return e;
}

RunRecord runFromJson(const ReadJson& json)
{
    RunRecord run;
    read(json, "title", run.title);
    read(json, "started_utc", run.startedUtc);
    if (const auto it = json.find("options"); it != json.end())
        run.options = optionsFromJson(*it);
    if (const auto it = json.find("epochs"); it != json.end() && it->is_array() && it->size() <= maxEpochs) {
        for (const ReadJson& epoch : *it)
            run.epochs.push_back(epochFromJson(epoch));
    }
    read(json, "best_epoch", run.bestEpoch);
    read(json, "stopped", run.stopped);
    read(json, "device", run.device);
    read(json, "runtime", run.runtime);
    read(json, "graft_version", run.graftVersion);
    read(json, "data_fingerprint", run.dataFingerprint);
    read(json, "frozen_hash_before", run.frozenHashBefore);
    read(json, "frozen_hash_after", run.frozenHashAfter);
    read(json, "wall_seconds", run.wallSeconds);
    read(json, "images_per_second", run.imagesPerSecond);
    return run;
}

CanvasPositions positionsFromJson(const ReadJson& json)
{
    CanvasPositions positions;
    for (const ReadJson& entry : json) {
        const LayerId id{entry.at("layer").get<std::uint32_t>()};
        const double x = entry.at("x").get<double>();
        const double y = entry.at("y").get<double>();
        if (std::isfinite(x) && std::isfinite(y))
            positions[id] = {x, y};
    }
    return positions;
}

void readSheet(const ReadJson& json, ProjectSheet& sheet)
{
    read(json, "name", sheet.name);
    read(json, "model", sheet.modelName);
    if (const auto it = json.find("positions"); it != json.end() && it->is_array())
        sheet.positions = positionsFromJson(*it);
    if (const auto it = json.find("block_positions"); it != json.end() && it->is_array()) {
        for (const ReadJson& entry : *it) {
            const double x = entry.at("x").get<double>();
            const double y = entry.at("y").get<double>();
            if (std::isfinite(x) && std::isfinite(y))
                sheet.blockPositions[entry.at("block").get<std::string>()] = {x, y};
        }
    }
    if (const auto it = json.find("folded_blocks"); it != json.end() && it->is_array()) {
        const auto paths = it->get<std::vector<std::string>>();
        sheet.foldedBlocks.emplace(paths.begin(), paths.end());
    }
}

void readAll(const ReadJson& json, Project& project, SharedTensors& shared)
{
    readSheet(json, project);
    read(json, "place", project.place);
    if (const auto it = json.find("others"); it != json.end() && it->is_array() && it->size() < maxProjectSheets) {
        for (const ReadJson& other : *it) {
            readSheet(other, project.others.emplace_back());
            read(other, "shared", shared.emplace_back());
        }
    }
    project.place = std::min(project.place, project.others.size());
    if (const auto it = json.find("dataset"); it != json.end())
        project.dataset = datasetFromJson(*it);
    if (const auto it = json.find("options"); it != json.end())
        project.options = optionsFromJson(*it);
    if (const auto it = json.find("runs"); it != json.end() && it->is_array() && it->size() <= maxRuns) {
        for (const ReadJson& run : *it)
            project.runs.push_back(runFromJson(run));
    }
}

} // namespace

std::string sessionToJson(const Project& project, const SharedTensors& shared)
{
    Json runs = Json::array();
    for (const RunRecord& run : project.runs)
        runs.push_back(toJson(run));
    Json json = toJson(static_cast<const ProjectSheet&>(project));
    json["dataset"] = datasetToJson(project.dataset);
    json["options"] = toJson(project.options);
    json["runs"] = std::move(runs);
    if (!project.others.empty()) {
        json["place"] = project.place;
        Json& others = json["others"] = Json::array();
        for (std::size_t i = 0; i < project.others.size(); ++i) {
            others.push_back(toJson(project.others[i]));
            others.back()["shared"] = i < shared.size() ? shared[i] : std::vector<std::string>{};
        }
    }
    // File names may hold bytes that are not UTF-8; they are replaced rather than failing the save.
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<void> sessionFromJson(std::string_view text, Project& project, SharedTensors& shared)
{
    try {
        GRAFT_TRY(json, parseStrictJson(text));
        if (!json.is_object())
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The session data is not a JSON object."));
        readAll(json, project, shared);
    } catch (const nlohmann::json::exception& e) {
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The session data cannot be read: %1."), {e.what()});
    }
    return {};
}

void dropStrayPositions(ProjectSheet& sheet)
{
    std::unordered_set<LayerId> known;
    for (const Layer& layer : sheet.graph.layers)
        known.insert(layer.id);
    std::erase_if(sheet.positions, [&known](const auto& entry) { return !known.contains(entry.first); });
}

} // namespace graft
