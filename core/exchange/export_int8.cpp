// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/evaluation/evaluation.h"
#include "core/exchange/activation_ranges.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/export_onnx_p.h"
#include "core/exchange/fold_batch_norm.h"
#include "core/formats/onnx/onnx_reader.h"
#include "core/formats/onnx/onnx_writer.h"
#include "core/runtime/initialisation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace graft::exchange {
namespace {

constexpr std::size_t probes = 2;

/// The ports whose values convolutions and linear layers read, each once, in the order of the layers.
std::vector<PortRef> portsToRound(const NetworkGraph& graph)
{
    std::vector<PortRef> ports;
    for (const Layer& layer : graph.layers) {
        if (layer.type != "Conv2d" && layer.type != "Linear")
            continue;
        for (const Connection& connection : graph.inputsOf(layer.id)) {
            if (std::ranges::find(ports, connection.from) == ports.end())
                ports.push_back(connection.from);
        }
    }
    return ports;
}

/// 256 levels from `low` to `high` with 0 among them, so that padding stays exact.
ParameterMap levelsFor(const ValueRange& range, bool isSigned)
{
    const double low = std::min(range.low, 0.0);
    const double high = std::max(range.high, 0.0);
    const auto scale = static_cast<double>(static_cast<float>(std::max((high - low) / 255.0, 1e-12)));
    const std::int64_t lowest = isSigned ? -128 : 0;
    const auto zero = std::clamp<std::int64_t>(lowest + std::llround(-low / scale), lowest, lowest + 255);
    return {{"scale", scale}, {"zero_point", zero}, {"quant_min", lowest}, {"quant_max", lowest + 255}};
}

/// Puts a rounding layer behind each port; convolutions and linear layers read from there, others as before.
NetworkGraph withRounding(const NetworkGraph& graph, const std::map<PortRef, ValueRange>& ranges, bool isSigned)
{
    NetworkGraph out = graph;
    for (const auto& [port, range] : ranges) {
        Layer rounding;
        rounding.id = out.nextId();
        rounding.name = out.uniqueName(out.find(port.layer)->name + ".rounded");
        rounding.type = "FakeQuantize";
        rounding.parameters = levelsFor(range, isSigned);
        for (Connection& connection : out.connections) {
            const Layer* reader = out.find(connection.to.layer);
            if (connection.from == port && (reader->type == "Conv2d" || reader->type == "Linear"))
                connection.from = {rounding.id, 0};
        }
        out.connections.push_back({port, {rounding.id, 0}});
        out.layers.push_back(std::move(rounding));
    }
    return out;
}

Result<double> accuracyOf(GraphSnapshot graph, const WeightStore& weights, const SampleSource& source,
                          const RunControl* control)
{
    GRAFT_TRY(predictor, Predictor::create(std::move(graph), weights, DeviceChoice::Cpu));
    GRAFT_TRY(evaluation, evaluate(predictor, source, 16, {}, control));
    return evaluation.accuracy;
}

Issue sizeIssue(std::size_t before, std::size_t after)
{
    return {Severity::Info,
            makeError(ErrorCode::Unsupported,
                      GRAFT_TR_NOOP("core", "The file has %1 KiB; with 32-bit numbers it would have %2 KiB."),
                      {std::to_string((after + 1023) / 1024), std::to_string((before + 1023) / 1024)}),
            {},
            {},
            "file-size"};
}

/// The file as its readers see it, against the network that was exported: rounding shows, breakage must not.
Result<ExportCheck> roundingCheck(const ExportTask& task, const WeightStore& weights, const ImportedModel& model)
{
    GRAFT_TRY(inputs, probeInputs(*task.graph, probes));
    GRAFT_TRY(expected, probeLogits(task.graph, weights, inputs, probes));
    GRAFT_TRY(found, probeLogits(std::make_shared<const NetworkGraph>(model.graph), model.weights, inputs, probes));
    if (found.size() != expected.size() || !std::ranges::all_of(found, [](float v) { return std::isfinite(v); }))
        return makeError(ErrorCode::Internal,
                         GRAFT_TR_NOOP("core", "The rounded network does not give usable scores, so it was not kept."));
    ExportCheck check = compareLogits("read back", expected, found, expected.size() / probes, 0);
    check.passed = true;
    check.note = makeError(ErrorCode::Unsupported,
                           GRAFT_TR_NOOP("core", "On random inputs. Rounding to 8 bits changes scores; the accuracy on "
                                                 "pictures tells whether that matters."));
    return check;
}

Result<ExportReport> write(const ExportTask& task, const std::filesystem::path& target,
                           const ProgressCallback& progress, const RunControl* control)
{
    if (task.calibration == nullptr || task.calibration->size() == 0)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core",
                                       "Rounding to 8 bits needs pictures, to measure between which numbers the "
                                       "layers' values lie. Open a dataset first."));
    const ExportFormat format = onnxInt8Format();
    RangeOptions ranging;
    ranging.percentile = exportOption(task, format, "range") == "percentile";
    const std::string samples = exportOption(task, format, "samples");
    std::from_chars(samples.data(), samples.data() + samples.size(), ranging.samples);
    GRAFT_TRY(complete, completeWeights(*task.graph, task.weights, MissingTensors::Refuse));
    GRAFT_TRY(folded, foldBatchNorms(*task.graph, complete));
    GRAFT_TRY(ranges, measureRanges(folded.graph, folded.weights, portsToRound(folded.graph), *task.calibration,
                                    ranging, progress, control));
    const bool isSigned = exportOption(task, format, "activations") == "int8";
    const NetworkGraph rounded = withRounding(folded.graph, ranges, isSigned);
    GRAFT_TRY(bytes, onnxfile::writeModel(rounded, folded.weights, {.int8Weights = true}));

    ExportReport report;
    GRAFT_TRY(checker, libonnxCheck(bytes));
    report.checks.push_back(checker);
    GRAFT_TRY(model, onnxfile::readModel(std::as_bytes(std::span(bytes))));
    GRAFT_TRY(check, roundingCheck(task, complete, model));
    report.checks.push_back(check);
    if (task.judging != nullptr && task.judging->size() > 0) {
        GRAFT_TRY(before, accuracyOf(task.graph, complete, *task.judging, control));
        GRAFT_TRY(after,
                  accuracyOf(std::make_shared<const NetworkGraph>(model.graph), model.weights, *task.judging, control));
        report.accuracyBefore = before;
        report.accuracyAfter = after;
    }
    GRAFT_TRY(plain, onnxfile::writeModel(folded.graph, folded.weights, {.describeNetwork = false}));
    report.issues.push_back(sizeIssue(plain.size(), bytes.size()));
    GRAFT_CHECK(writeFileAtomically(target, std::as_bytes(std::span(bytes))));
    report.files.push_back(target);
    return report;
}

} // namespace

ExportFormat onnxInt8Format()
{
    return {
        "onnx-int8",
        GRAFT_TR_NOOP("core", "ONNX with 8-bit numbers"),
        GRAFT_TR_NOOP("core", "About a quarter of the size, faster on many devices, slightly less accurate. Needs some "
                              "pictures of the dataset to measure the layers' values."),
        ".onnx",
        {{"range",
          GRAFT_TR_NOOP("core", "Range of values"),
          GRAFT_TR_NOOP("core", "Leaving out the outermost values keeps the others finer; the smallest and the largest "
                                "cut nothing off."),
          {"percentile", "minmax"}},
         {"activations",
          GRAFT_TR_NOOP("core", "Type of values"),
          GRAFT_TR_NOOP("core", "Whether the values between the layers have a sign; weights always do."),
          {"uint8", "int8"}},
         {"samples",
          GRAFT_TR_NOOP("core", "Pictures to measure with"),
          GRAFT_TR_NOOP("core", "More pictures take longer and meet more of what can occur."),
          {"64", "16", "256"}}},
        write,
        true};
}

} // namespace graft::exchange
