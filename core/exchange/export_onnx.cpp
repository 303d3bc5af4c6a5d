// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/evaluation/opencv_network.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/export_onnx_p.h"
#include "core/exchange/fold_batch_norm.h"
#include "core/formats/onnx/onnx_check.h"
#include "core/formats/onnx/onnx_reader.h"
#include "core/formats/onnx/onnx_writer.h"
#include "core/layers/layer_schema.h"
#include "core/runtime/initialisation.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace graft::exchange {
namespace {

constexpr std::size_t probes = 2;
constexpr double readTolerance = 1e-4;
constexpr double openCvTolerance = 1e-3;

Result<ExportReport> write(const ExportTask& task, const std::filesystem::path& target,
                           const ProgressCallback& progress, const RunControl* control)
{
    const ExportFormat format = onnxFormat();
    const auto isOn = [&](std::string_view name) { return exportOption(task, format, name) == "true"; };
    const auto step = [&](std::uint64_t done, const char* stage) -> Result<void> {
        if (progress)
            progress({done, 4, stage});
        if (control != nullptr && control->stopRequested())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The export was stopped."));
        return {};
    };
    GRAFT_CHECK(step(0, GRAFT_TR_NOOP("core", "Writing the network")));
    GRAFT_TRY(complete, completeWeights(*task.graph, task.weights, MissingTensors::Refuse));
    FoldedNetwork network{*task.graph, complete, 0};
    if (isOn("fold")) {
        GRAFT_TRY(folded, foldBatchNorms(*task.graph, complete));
        network = std::move(folded);
    }
    onnxfile::WriteOptions options;
    const std::string opset = exportOption(task, format, "opset");
    std::from_chars(opset.data(), opset.data() + opset.size(), options.opset);
    options.preprocessing = isOn("preprocessing");
    options.softmax = isOn("softmax");
    GRAFT_TRY(bytes, onnxfile::writeModel(network.graph, network.weights, options));

    GRAFT_CHECK(step(1, GRAFT_TR_NOOP("core", "Reading it back")));
    ExportReport report;
    GRAFT_TRY(checker, libonnxCheck(bytes));
    report.checks.push_back(checker);
    GRAFT_TRY(inputs, probeInputs(*task.graph, probes));
    GRAFT_TRY(expected, probeLogits(task.graph, complete, inputs, probes));
    const std::vector<float> fed = options.preprocessing ? pixelsOf(*task.graph, inputs) : inputs;
    GRAFT_TRY(readBack, readBackCheck(bytes, fed, expected, readTolerance));
    report.checks.push_back(readBack);

    GRAFT_CHECK(step(2, GRAFT_TR_NOOP("core", "Running it in OpenCV")));
    report.checks.push_back(openCvCheck(*task.graph, bytes, fed,
                                        options.softmax ? softmaxOf(expected, probes) : expected, openCvTolerance));
    // Another program's arithmetic may differ from ours without the file being wrong: that is told, not refused.
    if (const ExportCheck& other = report.checks.back(); !other.passed)
        report.issues.push_back({Severity::Warning,
                                 makeError(ErrorCode::Unsupported,
                                           GRAFT_TR_NOOP("core", "OpenCV computes something else from this file "
                                                                 "(largest difference %1)."),
                                           {std::to_string(other.largestDifference)}),
                                 {},
                                 {},
                                 "opencv-differs"});
    if (!readBack.passed)
        return makeError(ErrorCode::Internal,
                         GRAFT_TR_NOOP("core", "The written file does not compute what the network computes (%1: "
                                               "largest difference %2), so it was not kept."),
                         {readBack.how, std::to_string(readBack.largestDifference)});
    GRAFT_CHECK(step(3, GRAFT_TR_NOOP("core", "Writing the file")));
    GRAFT_CHECK(writeFileAtomically(target, std::as_bytes(std::span(bytes))));
    report.files.push_back(target);
    return report;
}

/// Differences are judged beside the scores' own size where that is above 1.
double scaleOf(std::span<const float> values)
{
    double largest = 1;
    for (const float value : values)
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    return largest;
}

} // namespace

Result<ExportCheck> libonnxCheck(const std::string& bytes)
{
    GRAFT_CHECK(onnxfile::checkModel(bytes));
    ExportCheck check;
    check.how = "libonnx checker";
    check.passed = true;
    return check;
}

std::vector<float> softmaxOf(std::span<const float> logits, std::size_t samples)
{
    std::vector<float> shares(logits.begin(), logits.end());
    const std::size_t classes = samples > 0 ? logits.size() / samples : 0;
    for (std::size_t s = 0; s < samples && classes > 0; ++s) {
        const auto row = std::span(shares).subspan(s * classes, classes);
        const float highest = *std::ranges::max_element(row);
        double sum = 0;
        for (float& value : row) {
            value = std::exp(value - highest);
            sum += static_cast<double>(value);
        }
        for (float& value : row)
            value = static_cast<float>(static_cast<double>(value) / sum);
    }
    return shares;
}

std::vector<float> pixelsOf(const NetworkGraph& graph, std::span<const float> prepared)
{
    const Layer& input = *graph.ofType("Input").front();
    const auto mean = realsParameter(input, "mean");
    const auto std = realsParameter(input, "std");
    const std::size_t channels = mean.size();
    const auto plane = static_cast<std::size_t>(intParameter(input, "height") * intParameter(input, "width"));
    const bool turned = boolParameter(input, "bgr") && channels == 3;
    std::vector<float> pixels(prepared.size());
    for (std::size_t i = 0; i < prepared.size(); ++i) {
        const std::size_t sample = i / (plane * channels);
        const std::size_t channel = i / plane % channels;
        const std::size_t target = turned ? channels - 1 - channel : channel;
        pixels[(sample * channels + target) * plane + i % plane] =
            static_cast<float>((static_cast<double>(prepared[i]) * std[channel] + mean[channel]) * 255.0);
    }
    return pixels;
}

Result<ExportCheck> readBackCheck(const std::string& bytes, std::span<const float> fed, std::span<const float> expected,
                                  double tolerance)
{
    const auto file = std::as_bytes(std::span(bytes));
    const std::size_t classes = expected.size() / probes;
    // First as any other program's file: operator by operator.
    GRAFT_TRY(plain, onnxfile::readModel(file, {}, false));
    if (plain.count(LayerFate::Unknown) == 0) {
        GRAFT_TRY(found, probeLogits(std::make_shared<const NetworkGraph>(plain.graph), plain.weights, fed, probes));
        return compareLogits("read back", expected, found, classes, tolerance * scaleOf(expected));
    }
    // What is written out in many operators comes back through the description in the file, which is proven by
    // writing it again.
    GRAFT_TRY(exact, onnxfile::readModel(file));
    ExportCheck check;
    check.how = "read back";
    check.tolerance = tolerance;
    check.passed = exact.count(LayerFate::Unknown) == 0;
    check.note = makeError(ErrorCode::Unsupported,
                           GRAFT_TR_NOOP("core", "Read back by its description: some of its operators have no layer of "
                                                 "their own in Graft."));
    return check;
}

ExportCheck openCvCheck(const NetworkGraph& graph, const std::string& bytes, std::span<const float> fed,
                        std::span<const float> expected, double tolerance)
{
    const Layer& input = *graph.ofType("Input").front();
    const std::vector<std::int64_t> shape{static_cast<std::int64_t>(probes), intParameter(input, "channels"),
                                          intParameter(input, "height"), intParameter(input, "width")};
    const auto found = runOnnxInOpenCv(bytes, fed, shape);
    if (found && found->size() == expected.size())
        return compareLogits("OpenCV dnn", expected, *found, expected.size() / probes, tolerance * scaleOf(expected));
    ExportCheck check;
    check.how = "OpenCV dnn";
    check.tolerance = tolerance;
    check.passed = true; // what OpenCV cannot run says nothing about the file
    check.made = false;
    check.note =
        found ? makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV gives another number of scores."))
              : found.error();
    return check;
}

ExportFormat onnxFormat()
{
    return {
        "onnx",
        GRAFT_TR_NOOP("core", "ONNX"),
        GRAFT_TR_NOOP("core", "Runs in ONNX Runtime, OpenCV and on most devices, with any batch size. Class names and "
                              "the preparation of pictures travel in its metadata."),
        ".onnx",
        {{"opset",
          GRAFT_TR_NOOP("core", "Operator version (opset)"),
          GRAFT_TR_NOOP("core", "Older versions run in more programs; newer ones have larger operators."),
          {"13", "14", "15", "16", "17"}},
         {"preprocessing",
          GRAFT_TR_NOOP("core", "Prepare pixels in the file"),
          GRAFT_TR_NOOP("core", "The file then takes pixels from 0 to 255, red first, and scales them itself."),
          {"false", "true"}},
         {"softmax",
          GRAFT_TR_NOOP("core", "Probabilities"),
          GRAFT_TR_NOOP("core", "Ends with a softmax, so that the file gives probabilities instead of scores."),
          {"false", "true"}},
         {"fold",
          GRAFT_TR_NOOP("core", "Fold batch normalisations"),
          GRAFT_TR_NOOP("core", "Multiplies them into the convolutions: a little faster, but the file can be trained "
                                "further less well."),
          {"false", "true"}}},
        write};
}

} // namespace graft::exchange
