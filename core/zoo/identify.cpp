// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/identify.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"

#include <algorithm>
#include <utility>

namespace graft {
namespace {

/// Number of outputs that the file's head has, when only the head's tensors differ from the network; else 0.
std::int64_t foreignClassCount(const NetworkGraph& graph, const MatchReport& report)
{
    const auto head = findHead(graph);
    if (!head || !report.missing.empty() || report.shapeDiffers.empty())
        return 0;
    const std::string prefix = graph.find(*head)->name + ".";
    std::int64_t classes = 0;
    for (const auto& difference : report.shapeDiffers) {
        if (!difference.name.starts_with(prefix) || difference.found.empty())
            return 0;
        classes = difference.found.front();
    }
    return classes;
}

/// The network with as many outputs as the file's head; classes are numbered, for nobody knows their names.
Result<NetworkGraph> withClassCount(NetworkGraph graph, std::int64_t classes)
{
    std::vector<std::string> names;
    for (std::int64_t i = 0; i < classes; ++i)
        names.push_back(std::to_string(i));
    GRAFT_TRY(edits, replaceHead(graph, names, 1.0));
    GRAFT_TRY(inverse, applyEdits(graph, edits));
    static_cast<void>(inverse);
    for (Layer& layer : graph.layers)
        layer.fresh = false;
    return graph;
}

} // namespace

Result<LoadedModel> identifyModel(const WeightStore& weights)
{
    const CatalogueEntry* closest = nullptr;
    MatchReport closestReport;
    for (const CatalogueEntry& entry : catalogue()) {
        LoadedModel model;
        model.graph = entry.build();
        GRAFT_TRY(first, matchWeights(model.graph, weights));
        const std::int64_t classes = foreignClassCount(model.graph, first.report);
        if (classes >= 2 && classes <= 100000) {
            GRAFT_TRY(adapted, withClassCount(std::move(model.graph), classes));
            model.graph = std::move(adapted);
            GRAFT_TRY(second, matchWeights(model.graph, weights));
            first = std::move(second);
        }
        // A smaller network of the same family can be contained in a larger one's names: demand both ways.
        if (first.report.complete() && first.report.unexpected.size() <= first.report.matched.size() / 4) {
            model.weights = std::move(first.weights);
            model.report = std::move(first.report);
            return model;
        }
        if (closest == nullptr || first.report.matched.size() > closestReport.matched.size()) {
            closest = &entry;
            closestReport = std::move(first.report);
        }
    }
    return makeError(ErrorCode::NotFound,
                     GRAFT_TR_NOOP("core", "The weights fit no network that Graft knows. The closest is %1: %2."),
                     {closest != nullptr ? closest->title : std::string(), closestReport.text()});
}

} // namespace graft
