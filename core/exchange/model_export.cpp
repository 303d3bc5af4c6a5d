// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_export.h"

#include "core/base/random.h"
#include "core/evaluation/predictor.h"
#include "core/layers/shape_inference.h"
#include "core/runtime/initialisation.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>
#include <numbers>
#include <utility>

namespace graft {
namespace {

/// Shape of one sample of the network's only input.
Result<TensorSpec> inputSpecOf(const NetworkGraph& graph)
{
    const auto inputs = graph.ofType("Input");
    if (inputs.size() != 1)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The network has %1 inputs instead of one."),
                         {std::to_string(inputs.size())});
    const LayerSchema* schema = findSchema("Input");
    GRAFT_TRY(specs, schema->inferShapes(*inputs.front(), {}));
    return specs.front();
}

/// The network's weights with what a file may lack because it follows from the shapes (counters, index tables). A
/// network that cannot be exported has an error anywhere, or lacks weights.
Result<WeightStore> exportedWeights(const ExportTask& task)
{
    if (task.graph == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
    for (const Issue& issue : analyseNetwork(*task.graph).issues) {
        if (issue.severity == Severity::Error)
            return makeError(issue.what.code, GRAFT_TR_NOOP("core", "The network cannot be exported yet"), {},
                             issue.what);
    }
    auto complete = completeWeights(*task.graph, task.weights, MissingTensors::Refuse, 0);
    if (!complete) {
        // New last layers get their weights from training: that is what is missing then.
        const bool fresh = std::ranges::any_of(task.graph->layers, [](const Layer& layer) { return layer.fresh; });
        return makeError(complete.error().code,
                         fresh
                             ? GRAFT_TR_NOOP("core", "The network cannot be exported yet: its new layers have learned "
                                                     "nothing. Train it first")
                             : GRAFT_TR_NOOP("core", "The network cannot be exported yet"),
                         {}, complete.error());
    }
    return complete;
}

} // namespace

Result<void> checkExportOptions(const std::map<std::string, std::string>& options, const ExportFormat& format)
{
    for (const auto& [name, value] : options) {
        const auto option = std::ranges::find(format.options, name, &ExportOption::name);
        if (option == format.options.end())
            return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The export to %1 has no option %2."),
                             {format.id, name});
        if (!option->values.empty() && std::ranges::find(option->values, value) == option->values.end()) {
            std::string list;
            for (const std::string& allowed : option->values)
                list += (list.empty() ? "" : ", ") + allowed;
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The option %1 cannot be %2; it is one of: %3."),
                             {name, value, list});
        }
    }
    return {};
}

std::string exportOption(const ExportTask& task, const ExportFormat& format, std::string_view name)
{
    if (const auto given = task.options.find(std::string(name)); given != task.options.end())
        return given->second;
    const auto option = std::ranges::find(format.options, name, &ExportOption::name);
    return option != format.options.end() && !option->values.empty() ? option->values.front() : std::string();
}

Result<ExportReport> exportModel(const ExportTask& task, const ExportFormat& format,
                                 const std::filesystem::path& target, const ProgressCallback& progress,
                                 const RunControl* control)
{
    const auto inFile = [&](Error cause) {
        const ErrorCode code = cause.code;
        return makeError(code, GRAFT_TR_NOOP("core", "Cannot export to %1"), {target.string()}, std::move(cause));
    };
    if (auto checked = checkExportOptions(task.options, format); !checked)
        return inFile(checked.error());
    auto weights = exportedWeights(task);
    if (!weights)
        return inFile(weights.error());
    ExportTask complete = task;
    complete.weights = *std::move(weights);
    try {
        auto report = format.write(complete, target, progress, control);
        if (!report)
            return inFile(report.error());
        return report;
    } catch (const std::bad_alloc&) {
        return inFile(makeError(ErrorCode::OutOfMemory, GRAFT_TR_NOOP("core", "There is not enough memory.")));
    } catch (const std::exception& e) {
        return inFile(makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "Unexpected error: %1."), {e.what()}));
    }
}

Result<std::vector<float>> probeInputs(const NetworkGraph& graph, std::size_t count, std::uint64_t seed)
{
    GRAFT_TRY(spec, inputSpecOf(graph));
    RandomStream random(seed);
    std::vector<float> values(count * static_cast<std::size_t>(spec.elementsPerSample()));
    for (float& value : values) {
        // Box-Muller; 1 - u is never 0.
        const double radius = std::sqrt(-2.0 * std::log(1.0 - static_cast<double>(random.unit())));
        value = static_cast<float>(radius * std::cos(2.0 * std::numbers::pi * static_cast<double>(random.unit())));
    }
    return values;
}

Result<std::vector<float>> probeLogits(GraphSnapshot graph, const WeightStore& weights, std::span<const float> inputs,
                                       std::size_t count)
{
    GRAFT_TRY(predictor, Predictor::create(std::move(graph), weights, DeviceChoice::Cpu));
    return predictor.logits(inputs, count);
}

ExportCheck compareLogits(std::string how, std::span<const float> expected, std::span<const float> found,
                          std::size_t classes, double tolerance)
{
    ExportCheck check;
    check.how = std::move(how);
    check.tolerance = tolerance;
    if (expected.size() != found.size() || classes == 0 || expected.size() % classes != 0) {
        check.sameTop1 = false;
        check.note = makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "It has %1 scores instead of %2."),
                               {std::to_string(found.size()), std::to_string(expected.size())});
        return check;
    }
    bool finite = true;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const double difference = std::abs(static_cast<double>(expected[i]) - static_cast<double>(found[i]));
        finite = finite && std::isfinite(difference);
        check.largestDifference = std::max(check.largestDifference, difference);
    }
    for (std::size_t at = 0; at < expected.size(); at += classes) {
        const auto best = [&](std::span<const float> logits) {
            return std::ranges::max_element(logits.subspan(at, classes)) - logits.subspan(at, classes).begin();
        };
        check.sameTop1 = check.sameTop1 && best(expected) == best(found);
    }
    check.passed = finite && check.sameTop1 && check.largestDifference <= tolerance;
    return check;
}

} // namespace graft
