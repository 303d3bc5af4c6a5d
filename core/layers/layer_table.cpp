// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_table.h"

#include "core/base/csv.h"
#include "core/graph/topology.h"
#include "core/layers/schema_builder.h"

namespace graft {
namespace {

LayerState stateOf(const Layer& layer, bool learnable)
{
    if (!learnable)
        return LayerState::NoWeights;
    if (layer.learnRateFactor == 0)
        return layer.adaptStatistics ? LayerState::FrozenAdapting : LayerState::Frozen;
    return layer.fresh ? LayerState::New : LayerState::Trainable;
}

std::int64_t sumOf(const std::vector<LayerFacts>& rows, std::int64_t LayerFacts::*member)
{
    std::int64_t sum = 0;
    for (const LayerFacts& row : rows) {
        if (__builtin_add_overflow(sum, row.*member, &sum))
            return std::numeric_limits<std::int64_t>::max();
    }
    return sum;
}

} // namespace

std::vector<LayerFacts> layerFacts(const NetworkGraph& graph, const NetworkAnalysis& analysis)
{
    std::unordered_map<LayerId, const Layer*> layers;
    std::vector<LayerId> order;
    for (const Layer& layer : graph.layers) {
        layers.emplace(layer.id, &layer);
        order.push_back(layer.id);
    }
    if (auto sorted = topologicalOrder(graph); sorted.ok())
        order = *std::move(sorted);
    const auto fields = receptiveFields(graph, analysis);
    std::vector<LayerFacts> rows;
    rows.reserve(order.size());
    for (const LayerId id : order) {
        const Layer& layer = *layers.at(id);
        LayerFacts row;
        row.layer = id;
        row.name = layer.name;
        row.type = layer.type;
        if (const TensorSpec* output = analysis.outputOf(id); output != nullptr && !output->dims.empty())
            row.output.assign(output->dims.begin() + 1, output->dims.end());
        row.learnables = learnablesOf(layer);
        for (const LearnableSpec& spec : row.learnables)
            (spec.buffer ? row.stateNumbers : row.parameters) += schema::boundedProduct(spec.shape);
        if (const auto cost = analysis.costs.find(id); cost != analysis.costs.end()) {
            row.macs = cost->second.macs;
            row.activationBytes = cost->second.activationBytes;
        }
        if (const auto field = fields.find(id); field != fields.end())
            row.receptiveField = field->second;
        row.state = stateOf(layer, hasLearnables(layer));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string_view nameOf(LayerState state)
{
    switch (state) {
    case LayerState::NoWeights: return "";
    case LayerState::Trainable: return "trainable";
    case LayerState::Frozen: return "frozen";
    case LayerState::FrozenAdapting: return "frozen, statistics adapt";
    case LayerState::New: return "new";
    }
    return "";
}

std::string dimensionsText(const std::vector<std::int64_t>& dimensions)
{
    std::string text;
    for (const std::int64_t d : dimensions)
        text += (text.empty() ? "" : "x") + (d < 0 ? std::string("?") : std::to_string(d));
    return text;
}

std::string learnablesText(const std::vector<LearnableSpec>& learnables)
{
    std::string text;
    for (const LearnableSpec& spec : learnables) {
        text += (text.empty() ? "" : "; ") + spec.suffix;
        if (!spec.shape.empty())
            text += " " + dimensionsText(spec.shape);
    }
    return text;
}

std::string layerTableCsv(const std::vector<LayerFacts>& rows)
{
    CsvWriter csv;
    for (const char* title : {"layer", "type", "output", "learnables", "parameters", "state values", "macs",
                              "activation bytes", "receptive field height", "receptive field width", "state"})
        csv.text(title);
    csv.endRow();
    for (const LayerFacts& row : rows) {
        csv.text(row.name).text(row.type).text(dimensionsText(row.output)).text(learnablesText(row.learnables));
        csv.number(row.parameters).number(row.stateNumbers).number(row.macs).number(row.activationBytes);
        if (row.receptiveField)
            csv.number(row.receptiveField->height).number(row.receptiveField->width);
        else
            csv.none().none();
        csv.text(nameOf(row.state));
        csv.endRow();
    }
    csv.text("total").none().none().none();
    for (const auto member :
         {&LayerFacts::parameters, &LayerFacts::stateNumbers, &LayerFacts::macs, &LayerFacts::activationBytes})
        csv.number(sumOf(rows, member));
    csv.none().none().none();
    csv.endRow();
    return csv.result();
}

} // namespace graft
