// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/utf8.h"
#include "core/project/dataset_json_p.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace graft {
namespace {

using Json = nlohmann::ordered_json;
using ReadJson = nlohmann::json;

// Words in the order of the enumerations.
constexpr std::array<std::string_view, 3> kindWords{"folder", "archive", "table"};
constexpr std::array<std::string_view, 3> splitWords{"given", "ratio", "k-fold"};
constexpr std::array<std::string_view, 3> partWords{"train", "validation", "test"};

template <class Enum>
void readWord(const ReadJson& json, const char* key, const std::array<std::string_view, 3>& words, Enum& target)
{
    const auto it = json.find(key);
    if (it == json.end() || !it->is_string())
        return;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (it->get_ref<const std::string&>() == words[i])
            target = static_cast<Enum>(i);
}

template <class Enum>
std::string wordOf(Enum value, const std::array<std::string_view, 3>& words)
{
    return std::string(words[static_cast<std::size_t>(value)]);
}

template <class T>
void read(const ReadJson& object, const std::string& key, T& target)
{
    if (const auto it = object.find(key); it != object.end() && !it->is_null())
        target = it->template get<T>();
}

/// File names are bytes; JSON is UTF-8.
void writeName(Json& json, const std::string& key, const std::string& name)
{
    if (isUtf8(name)) {
        json[key] = name;
        return;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    json[key + "_hex"] = hex;
}

std::string readName(const ReadJson& json, const std::string& key)
{
    std::string name;
    read(json, key, name);
    std::string hex;
    read(json, key + "_hex", hex);
    const auto digit = [](char c) { return c >= 'a' ? c - 'a' + 10 : c - '0'; };
    if (hex.find_first_not_of("0123456789abcdef") == std::string::npos && hex.size() % 2 == 0)
        for (std::size_t i = 0; i < hex.size(); i += 2)
            name += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return name;
}

Json toJson(const DatasetChanges& changes)
{
    Json json = Json::object();
    Json& pictures = json["pictures"] = Json::array();
    for (const auto& [key, change] : changes.pictures) {
        Json& picture = pictures.emplace_back(Json::object());
        writeName(picture, "key", key);
        if (change.className)
            writeName(picture, "class", *change.className);
        if (change.part)
            picture["part"] = wordOf(*change.part, partWords);
        if (change.excluded)
            picture["excluded"] = true;
    }
    Json& names = json["class_names"] = Json::array();
    for (const auto& [from, to] : changes.classNames) {
        Json& name = names.emplace_back(Json::object());
        writeName(name, "from", from);
        writeName(name, "to", to);
    }
    Json& fresh = json["new_classes"] = Json::array();
    for (const std::string& className : changes.newClasses)
        writeName(fresh.emplace_back(Json::object()), "name", className);
    Json& added = json["added"] = Json::array();
    for (const AddedPicture& picture : changes.added) {
        Json& entry = added.emplace_back(Json::object());
        writeName(entry, "file", picture.file.string());
        writeName(entry, "class", picture.className);
        entry["part"] = wordOf(picture.part, partWords);
    }
    return json;
}

DatasetChanges changesFromJson(const ReadJson& json)
{
    DatasetChanges changes;
    const auto each = [&json](const char* key, auto&& take) {
        if (const auto it = json.find(key); it != json.end() && it->is_array())
            for (const ReadJson& entry : *it)
                take(entry);
    };
    each("pictures", [&](const ReadJson& entry) {
        PictureChange change;
        if (entry.contains("class") || entry.contains("class_hex"))
            change.className = readName(entry, "class");
        DatasetPart part{};
        if (entry.contains("part")) {
            readWord(entry, "part", partWords, part);
            change.part = part;
        }
        read(entry, "excluded", change.excluded);
        if (const std::string key = readName(entry, "key"); !key.empty() && change != PictureChange{})
            changes.pictures[key] = std::move(change);
    });
    each("class_names",
         [&](const ReadJson& entry) { changes.classNames[readName(entry, "from")] = readName(entry, "to"); });
    each("new_classes", [&](const ReadJson& entry) { changes.newClasses.push_back(readName(entry, "name")); });
    each("added", [&](const ReadJson& entry) {
        AddedPicture picture{readName(entry, "file"), readName(entry, "class"), DatasetPart::Training};
        readWord(entry, "part", partWords, picture.part);
        if (!picture.file.empty() && !picture.className.empty())
            changes.added.push_back(std::move(picture));
    });
    return changes;
}

/// Shares outside 0 .. 1 and folds that are none come from a damaged or hostile file.
SplitPlan sane(SplitPlan plan)
{
    const SplitPlan usual;
    const auto isShare = [](double share) { return std::isfinite(share) && share >= 0.0 && share <= 1.0; };
    if (!isShare(plan.validationShare))
        plan.validationShare = usual.validationShare;
    if (!isShare(plan.testShare))
        plan.testShare = usual.testShare;
    if (plan.folds < 2 || plan.folds > maxFolds)
        plan.folds = usual.folds;
    if (plan.fold < 0 || plan.fold >= plan.folds)
        plan.fold = usual.fold;
    return plan;
}

} // namespace

Json datasetToJson(const DatasetReference& dataset)
{
    const SplitPlan& split = dataset.split;
    Json json = {{"built_in", dataset.builtIn}, {"kind", wordOf(dataset.kind, kindWords)}};
    // The names of the first versions, which knew only folders, a share and a seed.
    writeName(json, "folder", dataset.path);
    writeName(json, "validation_folder", dataset.validationFolder);
    writeName(json, "test_folder", dataset.testFolder);
    json["split"] = wordOf(split.kind, splitWords);
    json["split_fraction"] = split.validationShare;
    json["test_fraction"] = split.testShare;
    json["folds"] = split.folds;
    json["fold"] = split.fold;
    json["split_seed"] = split.seed;
    json["fingerprint"] = dataset.fingerprint;
    if (!dataset.changes.empty())
        json["changes"] = toJson(dataset.changes);
    return json;
}

DatasetReference datasetFromJson(const ReadJson& json)
{
    DatasetReference d;
    read(json, "built_in", d.builtIn);
    readWord(json, "kind", kindWords, d.kind);
    d.path = readName(json, "folder");
    d.validationFolder = readName(json, "validation_folder");
    d.testFolder = readName(json, "test_folder");
    readWord(json, "split", splitWords, d.split.kind);
    read(json, "split_fraction", d.split.validationShare);
    read(json, "test_fraction", d.split.testShare);
    read(json, "folds", d.split.folds);
    read(json, "fold", d.split.fold);
    read(json, "split_seed", d.split.seed);
    d.split = sane(d.split);
    read(json, "fingerprint", d.fingerprint);
    if (const auto it = json.find("changes"); it != json.end() && it->is_object())
        d.changes = changesFromJson(*it);
    return d;
}

} // namespace graft
