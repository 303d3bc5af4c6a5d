// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_readers.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/model_file.h"
#include "core/formats/pytorch/pytorch_file.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/layers/layer_schema.h"
#include "core/zoo/identify.h"

#include <optional>
#include <string_view>
#include <utility>

namespace graft::exchange {
namespace {

/// One row for each layer that has tensors, then one for everything the network has no use for.
std::vector<ImportRow> reportOf(const LoadedModel& model)
{
    std::vector<ImportRow> rows;
    for (const Layer& layer : model.graph.layers) {
        if (learnablesOf(layer).empty())
            continue;
        ImportRow row{layer.name, layer.type, {layer.name}, LayerFate::Mapped, {}};
        if (layer.fresh) {
            row.fate = LayerFate::Approximated;
            row.note = makeError(ErrorCode::NotFound,
                                 GRAFT_TR_NOOP("core", "The file has no fitting weights; the layer starts untrained."));
        }
        rows.push_back(std::move(row));
    }
    for (const std::string& name : model.report.unexpected)
        rows.push_back({name,
                        "tensor",
                        {},
                        LayerFate::Mapped,
                        makeError(ErrorCode::InvalidArgument,
                                  GRAFT_TR_NOOP("core", "The network has no layer for it; it was left out."))});
    return rows;
}

/// A file of Graft's own: the network is in its metadata. Nothing where it is not, or does not fit the tensors.
std::optional<ImportedModel> ownNetwork(const WeightFile& file)
{
    const auto json = file.metadata.find("graft.graph");
    if (json == file.metadata.end())
        return {};
    auto graph = graphFromJson(json->second);
    if (!graph)
        return {};
    auto matched = matchWeights(*graph, file.weights);
    if (!matched || !matched->report.complete())
        return {};
    ImportedModel out;
    for (const Layer& layer : graph->layers) {
        if (!learnablesOf(layer).empty())
            out.report.push_back({layer.name, layer.type, {layer.name}, LayerFate::Mapped, {}});
    }
    out.graph = *std::move(graph);
    out.weights = std::move(matched->weights);
    return out;
}

Result<ImportedModel> readWeightsOf(const std::filesystem::path& path, const ImportOptions&)
{
    GRAFT_TRY(file, readWeightFile(path));
    if (auto own = ownNetwork(file)) {
        if (const auto version = file.metadata.find("graft.version"); version != file.metadata.end())
            own->provenance = {{"producer", "Graft " + version->second}};
        own->issues = std::move(file.issues);
        return *std::move(own);
    }
    GRAFT_TRY(model, identifyModel(file.weights));
    ImportedModel out;
    out.report = reportOf(model);
    out.modelName = model.graph.name;
    out.graph = std::move(model.graph);
    out.weights = std::move(model.weights);
    out.issues = std::move(file.issues);
    out.issues.insert(out.issues.end(), model.issues.begin(), model.issues.end());
    out.provenance = std::move(file.metadata);
    out.provenance.insert_or_assign("container", file.format);
    return out;
}

} // namespace

ModelReader pytorchWeightsReader()
{
    return {
        .id = "pytorch",
        .title = "PyTorch",
        .extensions = {".pth", ".pt", ".th", ".ckpt", ".bin"},
        .matches = [](std::span<const std::byte> head, const std::filesystem::path&) { return pytorch::matches(head); },
        .read = readWeightsOf};
}

ModelReader safetensorsWeightsReader()
{
    return {.id = "safetensors",
            .title = "safetensors",
            .extensions = {".safetensors"},
            .matches =
                [](std::span<const std::byte> head, const std::filesystem::path& path) {
                    return safetensors::matches(head) || path.extension() == ".safetensors";
                },
            .read = readWeightsOf};
}

} // namespace graft::exchange
