// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/identify.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/zoo/families.h"
#include "core/zoo/weight_names.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <utility>

namespace graft {
namespace {

constexpr std::size_t networksTried = 4; ///< of those that come closest by names

/// An architecture that files are compared with.
struct Candidate {
    std::string title;
    std::function<NetworkGraph()> build;
    std::vector<std::pair<std::string, std::vector<std::int64_t>>> tensors; ///< names and shapes it wants
};

Candidate candidateOf(std::string title, std::function<NetworkGraph()> build)
{
    Candidate candidate{std::move(title), std::move(build), {}};
    const NetworkGraph graph = candidate.build();
    for (const Layer& layer : graph.layers) {
        for (LearnableSpec& spec : learnablesOf(layer)) {
            if (spec.suffix != "num_batches_tracked")
                candidate.tensors.emplace_back(layer.name + "." + spec.suffix, std::move(spec.shape));
        }
    }
    return candidate;
}

NetworkGraph cifarResNet(int blocks)
{
    zoo::ModelSpec spec;
    spec.name = "cifar_resnet" + std::to_string(6 * blocks + 2);
    spec.input.crop = 32;
    spec.input.resize = 32;
    spec.classes = {"airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"};
    return zoo::buildCifarResNet(spec, blocks);
}

/// Every network of the catalogue, and some that people have weights of without being in it. Their names and shapes are
/// kept, for building all of them for each file would take half a second.
const std::vector<Candidate>& candidates()
{
    static const std::vector<Candidate> all = [] {
        std::vector<Candidate> out;
        for (const CatalogueEntry& entry : catalogue())
            out.push_back(candidateOf(entry.title, entry.build));
        for (const int blocks : {3, 5, 7, 9, 18})
            out.push_back(candidateOf("ResNet-" + std::to_string(6 * blocks + 2) + " (CIFAR-10)",
                                      [blocks] { return cifarResNet(blocks); }));
        return out;
    }();
    return all;
}

/// Tensors of a file that a candidate has no equal for, and the other way round; by this candidates are ordered.
struct Distance {
    const Candidate* candidate = nullptr;
    const WeightStore* naming = nullptr;
    std::size_t matched = 0;
    std::size_t differing = 0;
};

Distance distanceOf(const Candidate& candidate, const WeightStore& naming)
{
    Distance distance{&candidate, &naming, 0, 0};
    for (const auto& [name, shape] : candidate.tensors) {
        const TensorData* found = naming.find(name);
        if (found != nullptr && found->shape() == shape)
            ++distance.matched;
    }
    const auto counted = static_cast<std::size_t>(std::ranges::count_if(
        naming.tensors(), [](const auto& entry) { return !entry.first.ends_with("num_batches_tracked"); }));
    distance.differing = candidate.tensors.size() + counted - 2 * distance.matched;
    return distance;
}

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

/// Fits a file to a network, with the file's number of classes.
Result<LoadedModel> fitted(const Candidate& candidate, const WeightStore& weights)
{
    LoadedModel model;
    model.graph = candidate.build();
    GRAFT_TRY(matched, matchWeights(model.graph, weights));
    const std::int64_t classes = foreignClassCount(model.graph, matched.report);
    if (classes >= 2 && classes <= 100000) {
        GRAFT_TRY(adapted, withClassCount(std::move(model.graph), classes));
        model.graph = std::move(adapted);
        GRAFT_TRY(second, matchWeights(model.graph, weights));
        matched = std::move(second);
    }
    model.weights = std::move(matched.weights);
    model.report = std::move(matched.report);
    return model;
}

/// Says what of the file is not used; classifiers in the middle of a network are named as what they are.
void noteUnexpected(LoadedModel& model)
{
    const auto& names = model.report.unexpected;
    if (names.empty())
        return;
    const bool auxiliary = std::ranges::all_of(names, [](const std::string& name) {
        return name.starts_with("aux1.") || name.starts_with("aux2.") || name.starts_with("AuxLogits.");
    });
    Error what = auxiliary ? makeError(ErrorCode::InvalidArgument,
                                       GRAFT_TR_NOOP("core", "The auxiliary classifiers of the file are left out; only "
                                                             "training from scratch needs them."))
                           : makeError(ErrorCode::InvalidArgument,
                                       GRAFT_TR_NOOP("core", "%1 tensors of the file are not used, the first is %2."),
                                       {std::to_string(names.size()), names.front()});
    model.issues.push_back({Severity::Info, std::move(what), {}, {}});
}

} // namespace

Result<LoadedModel> identifyModel(const WeightStore& weights)
{
    const std::vector<WeightStore> namings = zoo::namingsOf(weights);
    std::vector<Distance> distances;
    for (const WeightStore& naming : namings) {
        for (const Candidate& candidate : candidates())
            distances.push_back(distanceOf(candidate, naming));
    }
    std::ranges::stable_sort(distances, {}, &Distance::differing);
    std::string closest;
    MatchReport closestReport;
    for (std::size_t i = 0; i < std::min(networksTried, distances.size()); ++i) {
        GRAFT_TRY(model, fitted(*distances[i].candidate, *distances[i].naming));
        // A smaller network of the same family can be contained in a larger one's names: demand both ways.
        if (model.report.complete() && model.report.unexpected.size() <= model.report.matched.size() / 4) {
            noteUnexpected(model);
            return model;
        }
        if (closest.empty() || model.report.matched.size() > closestReport.matched.size()) {
            closest = distances[i].candidate->title;
            closestReport = std::move(model.report);
        }
    }
    return makeError(ErrorCode::NotFound,
                     GRAFT_TR_NOOP("core", "The weights fit no network that Graft knows. The closest is %1: %2."),
                     {closest, closestReport.text()});
}

} // namespace graft
