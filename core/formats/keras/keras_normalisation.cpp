// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_model_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft::keras {
namespace {

Result<TensorData> vectorOf(const std::vector<double>& numbers)
{
    const std::vector<float> values(numbers.begin(), numbers.end());
    return TensorData::fromFloats({static_cast<std::int64_t>(values.size())}, values);
}

/// Numbers for each channel, from one for all or as many as there are.
std::optional<std::vector<double>> perChannel(std::vector<double> numbers, std::int64_t channels)
{
    if (numbers.size() == 1)
        numbers.assign(static_cast<std::size_t>(channels), numbers.front());
    if (numbers.size() != static_cast<std::size_t>(channels))
        return std::nullopt;
    return numbers;
}

/// Folds into the picture's scale where that is possible, else becomes a layer.
Result<Value> affine(Build& at, const LayerCall& call, const std::vector<double>& scale,
                     const std::vector<double>& offset)
{
    if (foldIntoInput(at, call, scale, offset)) {
        at.net.noteFolded();
        return call.in();
    }
    GRAFT_TRY(factors, vectorOf(scale));
    GRAFT_TRY(shifts, vectorOf(offset));
    const bool shifted = std::ranges::any_of(offset, [](double number) { return number != 0; });
    return at.net.scaleShift(call.name, call.in(), std::move(factors),
                             shifted ? std::optional(std::move(shifts)) : std::nullopt, lastAxis(at, call.in()));
}

std::int64_t channelsOf(const Build& at, Value value)
{
    const auto dims = dimsOf(at, value);
    return dims.empty() ? 0 : dims[static_cast<std::size_t>(lastAxis(at, value))];
}

/// Sequences (batch, length, channels) have no batch normalisation layer: the trained one is a scale and an offset.
Result<Value> foldedNormalization(Build& at, const LayerCall& call, double eps, bool scaled, bool centred)
{
    const auto numbers = [&](std::size_t weight) { return floatsOf(call.weights[weight].tensor); };
    const std::size_t first = static_cast<std::size_t>(scaled) + static_cast<std::size_t>(centred);
    GRAFT_TRY(mean, numbers(first));
    GRAFT_TRY(variance, numbers(first + 1));
    std::vector<float> gamma(mean.size(), 1.0F);
    std::vector<float> beta(mean.size(), 0.0F);
    if (scaled) {
        GRAFT_TRY(stored, numbers(0));
        gamma = std::move(stored);
    }
    if (centred) {
        GRAFT_TRY(stored, numbers(scaled ? 1 : 0));
        beta = std::move(stored);
    }
    if (gamma.size() != mean.size() || beta.size() != mean.size() || variance.size() != mean.size())
        return badOptions(call);
    std::vector<double> scale;
    std::vector<double> offset;
    for (std::size_t i = 0; i < mean.size(); ++i) {
        scale.push_back(gamma[i] / std::sqrt(static_cast<double>(variance[i]) + eps));
        offset.push_back(beta[i] - mean[i] * scale.back());
    }
    at.net.noteApproximation(makeError(
        ErrorCode::Unsupported,
        GRAFT_TR_NOOP("core", "The statistics of this normalisation are fixed; training does not renew them.")));
    return affine(at, call, scale, offset);
}

} // namespace

Result<Value> batchNormalization(Build& at, const LayerCall& call)
{
    const bool scaled = flag(call.option("scale"), true);
    const bool centred = flag(call.option("center"), true);
    const double eps = real(call.option("epsilon"), 1e-3);
    const std::size_t first = static_cast<std::size_t>(scaled) + static_cast<std::size_t>(centred);
    GRAFT_CHECK(requireWeights(call, first + 2));
    for (std::size_t i = 0; i < call.weights.size(); ++i)
        GRAFT_CHECK(requireRank(call, i, 1));
    const auto dims = dimsOf(at, call.in());
    const std::int64_t channels = call.weights[first].tensor.elementCount();
    auto axes = integersOf(call.option("axis"));
    if (axes.empty())
        axes.push_back(-1);
    const auto axis = axisOf(at, axes.front(), dims.empty() ? 4 : dims.size());
    const bool fits = dims.empty() || (axis && dims[static_cast<std::size_t>(*axis)] == channels);
    if (!axis || axes.size() != 1 || !fits || !(eps >= 0) || eps > 1)
        return badOptions(call);
    if (dims.size() == 3)
        return foldedNormalization(at, call, eps, scaled, centred);
    if (*axis != 1)
        return unknownLayer(at, call, noSuchLayer());
    std::vector<TensorData> tensors;
    for (const NamedTensor& weight : call.weights) {
        GRAFT_TRY(tensor, reordered(at, call.in(), weight.tensor));
        tensors.push_back(std::move(tensor));
    }
    return at.net.batchNorm(call.name, call.in(), eps, scaled ? std::optional(tensors[0]) : std::nullopt,
                            centred ? std::optional(tensors[scaled ? 1 : 0]) : std::nullopt, tensors[first],
                            tensors[first + 1]);
}

Result<Value> layerNormalization(Build& at, const LayerCall& call)
{
    const bool scaled = flag(call.option("scale"), true);
    const bool centred = flag(call.option("center"), true);
    const double eps = real(call.option("epsilon"), 1e-3);
    const auto dims = dimsOf(at, call.in());
    auto axes = integersOf(call.option("axis"));
    if (axes.empty())
        axes.push_back(-1);
    const auto axis = axisOf(at, axes.front(), dims.empty() ? 4 : dims.size());
    if (!axis || !(eps >= 0))
        return badOptions(call);
    GRAFT_CHECK(requireWeights(call, static_cast<std::size_t>(scaled) + static_cast<std::size_t>(centred)));
    const bool channels = axes.size() == 1 && *axis == lastAxis(at, call.in());
    if (!scaled || !centred || !channels || flag(call.option("rms_scaling"), false))
        return unknownLayer(at, call, noSuchLayer());
    GRAFT_CHECK(requireRank(call, 0, 1));
    GRAFT_CHECK(requireRank(call, 1, 1));
    const std::int64_t count = call.weights[0].tensor.elementCount();
    const bool picture = dims.size() == 4 || dims.empty();
    const Value out =
        picture ? at.net.add(call.name, "LayerNorm2d", {{"num_channels", count}, {"eps", eps}}, {call.in()})
                : at.net.add(call.name, "LayerNorm",
                             {{"normalized_shape", std::vector<std::int64_t>{count}}, {"eps", eps}}, {call.in()});
    at.net.setTensor(out, "weight", call.weights[0].tensor);
    at.net.setTensor(out, "bias", call.weights[1].tensor);
    return out;
}

Result<Value> rescaling(Build& at, const LayerCall& call)
{
    const std::int64_t channels = channelsOf(at, call.in());
    auto scales = realsOf(call.option("scale"));
    auto offsets = realsOf(call.option("offset"));
    if (scales.empty())
        scales.push_back(1);
    if (offsets.empty())
        offsets.push_back(0);
    const auto scale = perChannel(std::move(scales), channels);
    const auto offset = perChannel(std::move(offsets), channels);
    if (!scale || !offset)
        return unknownLayer(at, call, noSuchLayer());
    return affine(at, call, *scale, *offset);
}

/// Mean and variance are options, or were measured and lie among the weights (mean, variance, count).
Result<Value> normalization(Build& at, const LayerCall& call)
{
    const std::int64_t channels = channelsOf(at, call.in());
    auto means = realsOf(call.option("mean"));
    auto variances = realsOf(call.option("variance"));
    if (means.empty() && call.weights.size() >= 2) {
        GRAFT_TRY(mean, floatsOf(call.weights[0].tensor));
        GRAFT_TRY(variance, floatsOf(call.weights[1].tensor));
        means.assign(mean.begin(), mean.end());
        variances.assign(variance.begin(), variance.end());
    }
    const auto mean = perChannel(std::move(means), channels);
    const auto variance = perChannel(std::move(variances), channels);
    if (!mean || !variance || flag(call.option("invert"), false))
        return unknownLayer(at, call, noSuchLayer());
    std::vector<double> scale;
    std::vector<double> offset;
    for (std::size_t i = 0; i < mean->size(); ++i) {
        // Keras divides by at least 1e-7.
        scale.push_back(1 / std::max(std::sqrt(std::max(0.0, (*variance)[i])), 1e-7));
        offset.push_back(-(*mean)[i] * scale.back());
    }
    return affine(at, call, scale, offset);
}

} // namespace graft::keras
