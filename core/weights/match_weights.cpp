// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/weights/weight_store.h"

#include <algorithm>
#include <set>
#include <utility>

namespace graft {
namespace {

constexpr std::string_view dataParallelPrefix = "module.";
constexpr std::size_t namesShown = 3;

/// "2 missing (fc.weight, fc.bias)"; long lists end in an ellipsis.
std::string listed(std::size_t count, std::string_view what, const std::vector<std::string>& names)
{
    std::string text = std::to_string(count) + " " + std::string(what);
    if (names.empty())
        return text;
    text += " (";
    for (std::size_t i = 0; i < std::min(names.size(), namesShown); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    return text + (names.size() > namesShown ? ", ...)" : ")");
}

bool everyNameHasPrefix(const WeightStore& source)
{
    return !source.empty() && std::ranges::all_of(source.tensors(), [](const auto& entry) {
        return entry.first.starts_with(dataParallelPrefix);
    });
}

} // namespace

bool MatchReport::plausible() const
{
    return !matched.empty() && matched.size() >= missing.size() + shapeDiffers.size();
}

std::string MatchReport::text() const
{
    std::vector<std::string> differing;
    for (const ShapeDifference& d : shapeDiffers)
        differing.push_back(d.name);
    return std::to_string(matched.size()) + " matched, " + listed(missing.size(), "missing", missing) + ", " +
           listed(unexpected.size(), "unexpected", unexpected) + ", " +
           listed(shapeDiffers.size(), "with another shape", differing);
}

Result<MatchedWeights> matchWeights(const NetworkGraph& graph, const WeightStore& source)
{
    const std::string prefix(everyNameHasPrefix(source) ? dataParallelPrefix : "");
    MatchedWeights out;
    std::set<std::string, std::less<>> used;
    for (const Layer& layer : graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            const std::string name = layer.name + "." + spec.suffix;
            const TensorData* found = source.find(prefix + name);
            if (found == nullptr) {
                if (spec.suffix != "num_batches_tracked")
                    out.report.missing.push_back(name);
                continue;
            }
            used.insert(prefix + name);
            if (found->shape() != spec.shape) {
                out.report.shapeDiffers.push_back({name, spec.shape, found->shape()});
                continue;
            }
            auto converted = found->converted(spec.dtype);
            if (!converted)
                return makeError(converted.error().code, GRAFT_TR_NOOP("core", "The tensor %1 cannot be used."), {name},
                                 converted.error());
            out.weights.insert(name, *std::move(converted));
            out.report.matched.push_back(name);
        }
    }
    for (const auto& [name, tensor] : source.tensors()) {
        if (!used.contains(name))
            out.report.unexpected.push_back(name);
    }
    return out;
}

} // namespace graft
