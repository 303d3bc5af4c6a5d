// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/preprocessing.h"

#include "core/layers/layer_schema.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace graft {
namespace {

constexpr std::int64_t maxSide = 16384; ///< larger inputs are typing errors, not networks

Error badValue(const Layer& input, std::string_view parameter)
{
    Error error = makeError(ErrorCode::InvalidArgument,
                            GRAFT_TR_NOOP("core", "The input layer %1 has an impossible value for %2."),
                            {input.name, std::string(parameter)});
    error.layer = input.name;
    return error;
}

Result<int> sideParameter(const Layer& input, std::string_view name)
{
    const std::int64_t value = intParameter(input, name);
    if (value < 1 || value > maxSide)
        return badValue(input, name);
    return static_cast<int>(value);
}

/// One number per channel; a single number counts for all. A spread must not be zero.
Result<std::array<float, 3>> channelParameter(const Layer& input, std::string_view name, int channels, bool divisor)
{
    const std::vector<double> values = realsParameter(input, name);
    if (values.empty() || (values.size() != 1 && values.size() < static_cast<std::size_t>(channels)))
        return badValue(input, name);
    std::array<float, 3> out{};
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto value = static_cast<float>(values[std::min(i, values.size() - 1)]);
        if (!std::isfinite(value) || (divisor && value == 0.0F))
            return badValue(input, name);
        out[i] = value;
    }
    return out;
}

} // namespace

Result<ImagePreprocessing> preprocessingOf(const NetworkGraph& graph)
{
    const std::vector<const Layer*> inputs = graph.ofType("Input");
    if (inputs.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The network %1 has no input layer, so nothing says how it wants "
                                               "its images."),
                         {graph.name});
    const Layer& input = *inputs.front();
    if (const std::string modality = textParameter(input, "modality"); modality != "image") {
        Error error =
            makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The input layer %1 expects %2, not images."),
                      {input.name, modality});
        error.layer = input.name;
        return error;
    }
    ImagePreprocessing how;
    GRAFT_TRY(channels, sideParameter(input, "channels"));
    if (channels != 1 && channels != 3)
        return badValue(input, "channels");
    GRAFT_TRY(height, sideParameter(input, "height"));
    GRAFT_TRY(width, sideParameter(input, "width"));
    GRAFT_TRY(resize, sideParameter(input, "resize"));
    GRAFT_TRY(mean, channelParameter(input, "mean", channels, false));
    GRAFT_TRY(spread, channelParameter(input, "std", channels, true));
    how.channels = channels;
    how.height = height;
    how.width = width;
    how.resize = resize;
    how.interpolation = textParameter(input, "interpolation");
    if (how.interpolation != "bilinear" && how.interpolation != "bicubic" && how.interpolation != "nearest")
        return badValue(input, "interpolation");
    how.antialias = boolParameter(input, "antialias");
    how.mean = mean;
    how.std = spread;
    how.bgr = boolParameter(input, "bgr");
    return how;
}

} // namespace graft
