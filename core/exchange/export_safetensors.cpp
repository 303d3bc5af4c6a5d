// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/version.h"
#include "core/exchange/export_files.h"
#include "core/exchange/export_formats.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/layers/layer_schema.h"
#include "core/zoo/catalogue.h"

#include <nlohmann/json.hpp>

namespace graft::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largestFile = std::uint64_t{32} << 30;

std::map<std::string, std::string> metadataOf(const ExportTask& task)
{
    nlohmann::json labels = nlohmann::json::array();
    for (const Layer* output : task.graph->ofType("Output"))
        labels = textsParameter(*output, "classes");
    return {{"format", "pt"},
            {"graft.version", std::string(graftVersion())},
            {"graft.graph", graphToJson(*task.graph)},
            {"graft.labels", labels.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)},
            {"graft.preprocessing", preprocessingJson(*task.graph)}};
}

/// Text for the head of a model card, where quotes and line breaks end a value.
std::string yamlText(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string modelCard(const ExportTask& task)
{
    const CatalogueEntry* entry = findModel(task.modelName);
    const std::string name = task.graph->name.empty() ? "network" : task.graph->name;
    std::string text = "---\nlibrary_name: graft\npipeline_tag: image-classification\ntags:\n- image-classification\n";
    if (entry != nullptr && !entry->licence.empty())
        text += "license_name: " + yamlText(entry->licence) + "\n";
    if (entry != nullptr)
        text += "base_model: " + yamlText(entry->name) + "\n";
    text += "---\n# " + name + "\n\nAn image classification network, exported by Graft " + std::string(graftVersion()) +
            ".\n\n- `model.safetensors`: the weights under PyTorch's names; its metadata hold the graph.\n"
            "- `config.json`: the graph, the preparation of pictures, the classes.\n- `labels.txt`: the classes, one a "
            "line, in the order of the scores.\n";
    if (entry != nullptr) {
        text += "\n## Origin\n\nMade from " + entry->title + (entry->paper.empty() ? "" : " (" + entry->paper + ")") +
                (entry->url.empty() ? "" : ", weights from " + entry->url) + ".\n";
    }
    if (task.run) {
        text += "\n## Training\n\n" + std::to_string(task.run->options.epochs) + " epochs, learning rate " +
                std::to_string(task.run->options.learningRate) + ", batches of " +
                std::to_string(task.run->options.batchSize) + ", seed " + std::to_string(task.run->options.seed) +
                ".\n";
    }
    return text + "\n## Preparation of pictures\n\n```json\n" + preprocessingJson(*task.graph) + "\n```\n";
}

std::string configJson(const ExportTask& task)
{
    nlohmann::ordered_json json;
    json["graft_version"] = graftVersion();
    json["architecture"] = task.modelName.empty() ? task.graph->name : task.modelName;
    json["preprocessing"] = nlohmann::ordered_json::parse(preprocessingJson(*task.graph));
    nlohmann::ordered_json labels = nlohmann::ordered_json::object();
    std::size_t index = 0;
    for (const Layer* output : task.graph->ofType("Output")) {
        for (const std::string& name : textsParameter(*output, "classes"))
            labels[std::to_string(index++)] = name;
    }
    json["id2label"] = std::move(labels);
    json["graph"] = nlohmann::ordered_json::parse(graphToJson(*task.graph));
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

/// What is written must read back bit by bit, graph included.
Result<ExportCheck> checked(const ExportTask& task, std::span<const std::byte> bytes)
{
    GRAFT_TRY(file, safetensors::read(bytes, "model.safetensors"));
    GRAFT_TRY(graph, graphFromJson(file.metadata["graft.graph"]));
    if (!file.weights.identical(task.weights) || graph != *task.graph)
        return makeError(ErrorCode::Internal,
                         GRAFT_TR_NOOP("core", "The file does not read back as it was; nothing was written."));
    ExportCheck check;
    check.how = "read back";
    check.passed = true;
    return check;
}

Result<ExportReport> writeSafetensors(const ExportTask& task, const fs::path& target, const ProgressCallback&,
                                      const RunControl*)
{
    GRAFT_TRY(bytes, safetensors::write(task.weights, metadataOf(task)));
    GRAFT_TRY(check, checked(task, bytes));
    ExportReport report;
    report.checks.push_back(check);
    if (exportOption(task, safetensorsFormat(), "model-folder") != "true") {
        GRAFT_CHECK(writeFileAtomically(target, bytes));
        report.files.push_back(target);
    } else {
        std::vector<ExportedFile> files;
        files.push_back({"model.safetensors", std::move(bytes)});
        files.push_back({"config.json", bytesOf(configJson(task))});
        files.push_back({"labels.txt", bytesOf(labelsText(*task.graph))});
        files.push_back({"README.md", bytesOf(modelCard(task))});
        const fs::path folder = target.extension() == ".safetensors" ? fs::path(target).replace_extension() : target;
        GRAFT_TRY(paths, writeFiles(folder, files));
        report.files = std::move(paths);
    }
    GRAFT_TRY(written, readFile(report.files.front(), largestFile));
    GRAFT_TRY(again, checked(task, written));
    report.checks.front() = again;
    return report;
}

} // namespace

ExportFormat safetensorsFormat()
{
    return {.id = "safetensors",
            .title = GRAFT_TR_NOOP("core", "safetensors"),
            .doc = GRAFT_TR_NOOP("core", "The weights under PyTorch's names, with the network, the classes and the "
                                         "preparation of pictures in the file's metadata."),
            .extension = ".safetensors",
            .options = {{"model-folder",
                         GRAFT_TR_NOOP("core", "As a model folder"),
                         GRAFT_TR_NOOP("core", "Writes a folder of that name with a model card (README.md), "
                                               "config.json and labels.txt, as model hubs expect it."),
                         {"false", "true"}}},
            .write = writeSafetensors};
}

} // namespace graft::exchange
