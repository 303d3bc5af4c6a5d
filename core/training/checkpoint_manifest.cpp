// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint_manifest_p.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/json/strict_json_p.h"
#include "core/training/option_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::string_view magic = "graft-checkpoint 1 ";
constexpr std::string_view anyMagic = "graft-checkpoint ";
constexpr std::size_t digestLength = 64;
constexpr std::uint64_t maxManifestBytes = std::uint64_t{128} << 20;

/// JSON has no infinities.
Json real(double value)
{
    if (std::isfinite(value))
        return value;
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

double readReal(const Json& json)
{
    if (!json.is_string())
        return json.get<double>();
    const std::string text = json;
    if (text == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    return text == "inf" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
}

Json reals(const std::vector<double>& values)
{
    Json list = Json::array();
    for (const double value : values)
        list.push_back(real(value));
    return list;
}

std::vector<double> readReals(const Json& json)
{
    std::vector<double> values;
    for (const Json& value : json)
        values.push_back(readReal(value));
    return values;
}

Json epochJson(const EpochRecord& e)
{
    return {{"epoch", e.epoch},
            {"train_loss", real(e.trainLoss)},
            {"train_accuracy", real(e.trainAccuracy)},
            {"validation_loss", real(e.validationLoss)},
            {"validation_accuracy", real(e.validationAccuracy)},
            {"seconds", real(e.seconds)},
            {"images_per_second", real(e.imagesPerSecond)},
            {"validated", e.validated},
            {"learning_rate", real(e.learningRate)},
            {"wait_share", real(e.waitShare)},
            {"memory_bytes", e.memoryBytes}};
}

EpochRecord readEpoch(const Json& json)
{
    EpochRecord e;
    e.epoch = json.at("epoch");
    e.trainLoss = readReal(json.at("train_loss"));
    e.trainAccuracy = readReal(json.at("train_accuracy"));
    e.validationLoss = readReal(json.at("validation_loss"));
    e.validationAccuracy = readReal(json.at("validation_accuracy"));
    e.seconds = readReal(json.at("seconds"));
    e.imagesPerSecond = readReal(json.at("images_per_second"));
    e.validated = json.at("validated");
    e.learningRate = readReal(json.at("learning_rate"));
    e.waitShare = readReal(json.at("wait_share"));
    e.memoryBytes = json.at("memory_bytes");
    return e;
}

Json validationJson(const ValidationRecord& v)
{
    return {{"iteration", v.iteration}, {"epoch", real(v.epoch)},       {"seconds", real(v.seconds)},
            {"loss", real(v.loss)},     {"accuracy", real(v.accuracy)}, {"class_recall", reals(v.classRecall)}};
}

ValidationRecord readValidation(const Json& json)
{
    ValidationRecord v;
    v.iteration = json.at("iteration");
    v.epoch = readReal(json.at("epoch"));
    v.seconds = readReal(json.at("seconds"));
    v.loss = readReal(json.at("loss"));
    v.accuracy = readReal(json.at("accuracy"));
    v.classRecall = readReals(json.at("class_recall"));
    return v;
}

Json fileJson(const CheckpointFile& file)
{
    return {{"name", file.name}, {"bytes", file.bytes}, {"sha256", file.sha256}};
}

Result<CheckpointFile> readFileEntry(const Json& json)
{
    CheckpointFile file{json.at("name"), json.at("bytes"), json.at("sha256")};
    // A name from a file must not lead out of the folder.
    if (!isCheckpointFile(file.name))
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "\"%1\" is not a file of a saved run."),
                         {file.name});
    return file;
}

Json optionsJson(const TrainingOptions& options)
{
    Json json = Json::object();
    for (const OptionSchema& schema : trainingOptionTable())
        json[std::string(schema.name)] = optionText(schema, options);
    return json;
}

Result<TrainingOptions> readOptions(const Json& json)
{
    TrainingOptions options;
    for (const auto& [name, text] : json.items())
        GRAFT_CHECK(setOption(options, name, text.get<std::string>()));
    return options;
}

Result<CheckpointManifest> manifestFromJson(const Json& json)
{
    CheckpointManifest manifest;
    CheckpointState& state = manifest.state;
    GRAFT_TRY(options, readOptions(json.at("options")));
    GRAFT_TRY(graph, graphFromJson(json.at("graph").dump()));
    state.info.options = std::move(options);
    state.info.graph = std::move(graph);
    state.info.epoch = json.at("epoch");
    state.info.iteration = json.at("iteration");
    state.info.savedUtc = json.at("saved");
    state.info.dataFingerprint = json.at("data");
    state.info.graphHash = json.at("graph_hash");
    state.startHash = json.at("start_hash");
    state.bestEpoch = json.at("best_epoch");
    for (const auto& [name, values] : json.at("numbers").items())
        state.numbers[name] = readReals(values);
    for (const auto& [name, text] : json.at("texts").items())
        state.texts[name] = text.get<std::string>();
    for (const Json& epoch : json.at("epochs"))
        state.epochs.push_back(readEpoch(epoch));
    for (const Json& validation : json.at("validations"))
        state.validations.push_back(readValidation(validation));
    GRAFT_TRY(training, readFileEntry(json.at("training_file")));
    manifest.training = std::move(training);
    if (json.contains("best_file")) {
        GRAFT_TRY(best, readFileEntry(json.at("best_file")));
        manifest.best = std::move(best);
    }
    for (const Json& entry : json.at("history_files")) {
        GRAFT_TRY(file, readFileEntry(entry));
        manifest.history.push_back(std::move(file));
    }
    return manifest;
}

Error damaged(const fs::path& file)
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The saved run %1 is damaged."), {file.string()});
}

/// The number in "<stem>-<number><ending>"; nothing for other names.
std::optional<std::int64_t> numberIn(std::string_view name, std::string_view stem, std::string_view ending)
{
    if (!name.starts_with(stem) || !name.ends_with(ending) || name.size() <= stem.size() + ending.size())
        return std::nullopt;
    const std::string_view digits = name.substr(stem.size(), name.size() - stem.size() - ending.size());
    std::int64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || number < 1)
        return std::nullopt;
    return number;
}

} // namespace

std::vector<CheckpointFile> CheckpointManifest::files() const
{
    std::vector<CheckpointFile> all = history;
    all.push_back(training);
    if (best)
        all.push_back(*best);
    return all;
}

std::string manifestText(const CheckpointManifest& manifest)
{
    const CheckpointState& state = manifest.state;
    Json json{{"graft", std::string(graftVersion())},
              {"saved", state.info.savedUtc},
              {"epoch", state.info.epoch},
              {"iteration", state.info.iteration},
              {"options", optionsJson(state.info.options)},
              {"graph", Json::parse(graphToJson(state.info.graph))},
              {"graph_hash", state.info.graphHash},
              {"start_hash", state.startHash},
              {"data", state.info.dataFingerprint},
              {"best_epoch", state.bestEpoch},
              {"training_file", fileJson(manifest.training)}};
    json["numbers"] = Json::object();
    for (const auto& [name, values] : state.numbers)
        json["numbers"][name] = reals(values);
    json["texts"] = Json::object();
    for (const auto& [name, text] : state.texts)
        json["texts"][name] = text;
    json["epochs"] = Json::array();
    for (const EpochRecord& record : state.epochs)
        json["epochs"].push_back(epochJson(record));
    json["validations"] = Json::array();
    for (const ValidationRecord& record : state.validations)
        json["validations"].push_back(validationJson(record));
    if (manifest.best)
        json["best_file"] = fileJson(*manifest.best);
    json["history_files"] = Json::array();
    for (const CheckpointFile& file : manifest.history)
        json["history_files"].push_back(fileJson(file));
    const std::string body = json.dump(1) + "\n";
    return std::string(magic) + sha256Hex(std::as_bytes(std::span(body))) + "\n" + body;
}

Result<CheckpointManifest> readManifest(const fs::path& file)
{
    GRAFT_TRY(bytes, readFile(file, maxManifestBytes));
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with(anyMagic) && !text.starts_with(magic))
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The saved run %1 was made by another version of Graft."),
                         {file.string()});
    const std::size_t start = magic.size() + digestLength + 1;
    if (!text.starts_with(magic) || text.size() < start || text[start - 1] != '\n')
        return damaged(file);
    const std::string_view body = text.substr(start);
    if (sha256Hex(std::as_bytes(std::span(body))) != text.substr(magic.size(), digestLength))
        return damaged(file);
    GRAFT_TRY(json, parseStrictJson(body));
    try {
        return manifestFromJson(json);
    } catch (const Json::exception&) {
        return damaged(file);
    }
}

std::vector<ManifestEntry> manifestsIn(const fs::path& folder)
{
    std::vector<ManifestEntry> entries;
    std::error_code failed;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        if (const auto number = numberIn(it->path().filename().string(), "checkpoint-", ".json"))
            entries.push_back({*number, it->path()});
    }
    std::ranges::sort(entries, std::greater{}, &ManifestEntry::generation);
    return entries;
}

std::string manifestName(std::int64_t generation)
{
    return "checkpoint-" + std::to_string(generation) + ".json";
}

bool isCheckpointFile(const std::string& name)
{
    constexpr std::array stems{"training-", "best-", "history-"};
    constexpr std::size_t temporaryLength = 13; // ".graft-XXXXXX" of writeFileAtomically()
    return numberIn(name, "checkpoint-", ".json") || (name.starts_with(".graft-") && name.size() == temporaryLength) ||
           std::ranges::any_of(stems,
                               [&](const char* stem) { return numberIn(name, stem, ".safetensors").has_value(); });
}

} // namespace graft
