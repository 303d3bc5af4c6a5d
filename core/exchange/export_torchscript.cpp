// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/exchange/export_files.h"
#include "core/exchange/export_formats.h"
#include "core/exchange/python_run.h"
#include "core/formats/torchscript/torchscript_writer.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>

namespace graft::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t probes = 2;
constexpr double tolerance = 1e-4;

/// What a module with the preparation inside must be given so that the network sees `prepared`: pixels 0..255.
std::vector<float> pixelsFor(const Layer& input, std::span<const float> prepared)
{
    const auto mean = realsParameter(input, "mean");
    const auto std = realsParameter(input, "std");
    const auto channels = static_cast<std::size_t>(intParameter(input, "channels"));
    const auto plane = static_cast<std::size_t>(intParameter(input, "height") * intParameter(input, "width"));
    const bool flipped = boolParameter(input, "bgr") && channels == 3;
    std::vector<float> pixels(prepared.size());
    for (std::size_t i = 0; i < prepared.size(); ++i) {
        const std::size_t channel = i / plane % channels;
        const std::size_t to = flipped ? i - channel * plane + (2 - channel) * plane : i;
        pixels[to] = static_cast<float>((prepared[i] * std[channel] + mean[channel]) * 255.0);
    }
    return pixels;
}

Result<ExportReport> writeTorchScriptFile(const ExportTask& task, const fs::path& target, const ProgressCallback&,
                                          const RunControl* control)
{
    torchscript::WriteOptions options;
    options.preprocessing = exportOption(task, torchscriptFormat(), "preprocessing") == "true";
    options.extraFiles = {{"labels.txt", labelsText(*task.graph)},
                          {"preprocessing.json", preprocessingJson(*task.graph)}};
    GRAFT_TRY(archive, torchscript::writeTorchScript(*task.graph, task.weights, options));
    if (control != nullptr && control->stopRequested())
        return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "The export was stopped."));

    GRAFT_TRY(inputs, probeInputs(*task.graph, probes));
    GRAFT_TRY(expected, probeLogits(task.graph, task.weights, inputs, probes));
    const auto given = options.preprocessing ? pixelsFor(*task.graph->ofType("Input").front(), inputs) : inputs;
    GRAFT_TRY(found, torchscript::runTorchScript(archive, given, probeShape(*task.graph, probes)));
    double largest = 1;
    for (const float logit : expected)
        largest = std::max(largest, std::abs(static_cast<double>(logit)));
    const ExportCheck check = compareLogits("LibTorch", expected, found, expected.size() / probes, tolerance * largest);
    if (!check.passed)
        return makeError(ErrorCode::Internal,
                         GRAFT_TR_NOOP("core", "The exported network gives other scores (by up to %1); nothing was "
                                               "written."),
                         {std::to_string(check.largestDifference)});
    GRAFT_CHECK(writeFileAtomically(target, archive));
    ExportReport report;
    report.files.push_back(target);
    report.checks.push_back(check);
    return report;
}

} // namespace

ExportFormat torchscriptFormat()
{
    return {.id = "torchscript",
            .title = GRAFT_TR_NOOP("core", "TorchScript"),
            .doc =
                GRAFT_TR_NOOP("core", "One file with network and weights that C++ (LibTorch) and Python load without "
                                      "any other code."),
            .extension = ".pt",
            .options = {{"preprocessing",
                         GRAFT_TR_NOOP("core", "Preparation inside"),
                         GRAFT_TR_NOOP("core", "The file takes pixels from 0 to 255 in the order red, green, blue and "
                                               "normalises them itself; resizing stays outside."),
                         {"false", "true"}}},
            .write = writeTorchScriptFile};
}

} // namespace graft::exchange
