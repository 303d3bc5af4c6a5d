// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/opencv_network.h"
#include "core/exchange/export_onnx_p.h"
#include "core/exchange/model_export.h"
#include "core/exchange/model_import.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>

namespace graft {
namespace {

std::string providedBy(const ImportedModel& model, const char* key)
{
    const auto found = model.provenance.find(key);
    return found != model.provenance.end() ? found->second : std::string();
}

/// One picture with its channels innermost.
std::vector<float> channelsLast(std::span<const float> values, const std::vector<std::int64_t>& shape)
{
    const auto channels = static_cast<std::size_t>(shape[1]);
    const auto plane = static_cast<std::size_t>(shape[2] * shape[3]);
    std::vector<float> out(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        out[i % plane * channels + i / plane % channels] = values[i];
    return out;
}

ImportCheck impossible(Error why)
{
    ImportCheck check;
    check.how = "OpenCV dnn";
    check.why = std::move(why);
    return check;
}

} // namespace

ImportCheck checkImport(const std::filesystem::path& path, const ImportedModel& model)
{
    if (!openCvReads(path))
        return impossible(
            makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV does not read files of this format.")));
    const auto inputs = model.graph.ofType("Input");
    const auto values = probeInputs(model.graph, 1);
    if (!values)
        return impossible(values.error());
    auto logits = probeLogits(std::make_shared<const NetworkGraph>(model.graph), model.weights, *values, 1);
    if (!logits)
        return impossible(logits.error());
    const Layer& input = *inputs.front();
    std::vector<std::int64_t> shape{1, intParameter(input, "channels"), intParameter(input, "height"),
                                    intParameter(input, "width")};
    std::vector<float> fed =
        providedBy(model, "input") == "pixels" ? exchange::pixelsOf(model.graph, *values) : *values;
    if (providedBy(model, "layout") == "channels last") {
        fed = channelsLast(fed, shape);
        shape = {1, shape[2], shape[3], shape[1]};
    }
    const std::string beside = providedBy(model, "companion");
    const auto found =
        runInOpenCv(path, beside.empty() ? std::filesystem::path() : path.parent_path() / beside, fed, shape);
    if (!found)
        return impossible(found.error());
    if (found->size() != logits->size())
        return impossible(
            makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "OpenCV gives another number of scores.")));
    if (providedBy(model, "output") == "probabilities")
        logits = exchange::softmaxOf(*logits, 1);
    ImportCheck check;
    check.how = "OpenCV dnn";
    check.possible = true;
    for (std::size_t i = 0; i < found->size(); ++i) {
        const double theirs = static_cast<double>((*found)[i]);
        const double difference = std::abs(theirs - static_cast<double>((*logits)[i]));
        // A number that is none differs by as much as can be.
        check.largestDifference = std::isfinite(difference) ? std::max(check.largestDifference, difference) : INFINITY;
        check.largestValue = std::max(check.largestValue, std::abs(theirs));
    }
    check.sameTop1 =
        std::ranges::max_element(*found) - found->begin() == std::ranges::max_element(*logits) - logits->begin();
    return check;
}

} // namespace graft
