// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/darknet/darknet_network_p.h"

#include <cmath>
#include <cstring>
#include <utility>

namespace graft::darknet {
namespace {

/// What Darknet adds to a standard deviation (not to the variance) before it divides by it.
constexpr double addedDeviation = 1e-6;
constexpr double batchNormEps = 1e-6;

struct Statistics {
    TensorData scale;
    TensorData mean;
    TensorData variance;
};

std::span<const float> numbers(const TensorData& tensor)
{
    return {reinterpret_cast<const float*>(tensor.bytes().data()), static_cast<std::size_t>(tensor.elementCount())};
}

Result<Statistics> takeStatistics(Construction& at, std::int64_t count)
{
    Statistics taken;
    for (TensorData* tensor : {&taken.scale, &taken.mean, &taken.variance}) {
        GRAFT_TRY(next, at.stream.take({count}));
        *tensor = std::move(next);
    }
    return taken;
}

/// A variance v' with sqrt(v' + eps) = sqrt(v) + 1e-6, so that a batch normalisation with eps computes what Darknet
/// does. Variances below eps have none; they become 0 and `exact` false.
Result<TensorData> varianceForEps(const TensorData& variance, bool& exact)
{
    std::vector<float> converted;
    converted.reserve(numbers(variance).size());
    for (const float v : numbers(variance)) {
        const double deviation = std::sqrt(std::max(0.0, static_cast<double>(v))) + addedDeviation;
        const double wanted = deviation * deviation - batchNormEps;
        exact = exact && wanted >= 0;
        converted.push_back(static_cast<float>(std::max(0.0, wanted)));
    }
    return TensorData::fromFloats(variance.shape(), converted);
}

Result<Value> batchNormalised(Construction& at, Value in, TensorData offset, Statistics statistics)
{
    bool exact = true;
    GRAFT_TRY(variance, varianceForEps(statistics.variance, exact));
    if (!exact)
        at.net.noteApproximation(makeError(
            ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "Some channels hardly vary; Darknet amplifies them a little differently.")));
    return at.net.batchNorm("bn" + at.number(), in, batchNormEps, std::move(statistics.scale), std::move(offset),
                            std::move(statistics.mean), std::move(variance));
}

Value fresh(Construction& at, Value layer)
{
    at.freshLayers = true;
    if (Layer* found = at.net.layerOf(layer))
        found->fresh = true;
    return layer;
}

struct ConvPlan {
    std::int64_t channels = 0;
    std::int64_t filters = 1;
    std::int64_t size = 1;
    ImportedConvolution shape;
    bool normalised = false;
};

Result<ConvPlan> planOf(const Construction& at, const Section& section, Value in)
{
    ConvPlan plan;
    GRAFT_TRY(dims, dimsOf(at, section, in));
    GRAFT_TRY(filters, section.integer("filters", 1));
    GRAFT_TRY(size, section.integer("size", 1));
    GRAFT_TRY(stride, section.integer("stride", 1));
    GRAFT_TRY(strideX, section.integer("stride_x", stride));
    GRAFT_TRY(strideY, section.integer("stride_y", stride));
    GRAFT_TRY(pad, section.integer("pad", 0));
    GRAFT_TRY(padding, section.integer("padding", 0));
    GRAFT_TRY(groups, section.integer("groups", 1));
    GRAFT_TRY(dilation, section.integer("dilation", 1));
    GRAFT_TRY(normalised, section.integer("batch_normalize", 0));
    const std::int64_t width = pad != 0 ? size / 2 : padding;
    const bool sane = dims.size() == 4 && filters >= 1 && size >= 1 && size <= 1000 && strideX >= 1 && strideY >= 1 &&
                      width >= 0 && width <= 1000 && groups >= 1 && dilation >= 1 && dims[1] % groups == 0 &&
                      filters % groups == 0;
    if (!sane)
        return sectionError(
            section, ErrorCode::Corrupt,
            GRAFT_TR_NOOP("core", "The sizes of the section [%1] at line %2 do not fit what comes before it."));
    plan.channels = dims[1];
    plan.filters = filters;
    plan.size = size;
    plan.shape = {{strideY, strideX}, {dilation, dilation}, {width, width, width, width}, groups};
    plan.normalised = normalised != 0;
    return plan;
}

Value freshConvolution(Construction& at, const ConvPlan& plan, Value in)
{
    const auto pair = [](std::int64_t a, std::int64_t b) { return std::vector<std::int64_t>{a, b}; };
    Value out = fresh(at, at.net.add("conv" + at.number(), "Conv2d",
                                     {{"in_channels", plan.channels},
                                      {"out_channels", plan.filters},
                                      {"kernel_size", pair(plan.size, plan.size)},
                                      {"stride", pair(plan.shape.stride[0], plan.shape.stride[1])},
                                      {"padding", pair(plan.shape.padding.top, plan.shape.padding.left)},
                                      {"dilation", pair(plan.shape.dilation[0], plan.shape.dilation[1])},
                                      {"groups", plan.shape.groups},
                                      {"bias", !plan.normalised}},
                                     {in}));
    if (plan.normalised)
        out = fresh(at, at.net.add("bn" + at.number(), "BatchNorm2d",
                                   {{"num_features", plan.filters}, {"eps", batchNormEps}}, {out}));
    return out;
}

/// Folds a batch normalisation behind a matrix into it: there is none for rows of numbers in Darknet's sense.
Result<void> fold(TensorData& weight, TensorData& bias, const Statistics& statistics)
{
    GRAFT_TRY(folded, TensorData::allocate(DType::Float32, weight.shape()));
    std::vector<float> scaled(numbers(weight).begin(), numbers(weight).end());
    std::vector<float> offset(numbers(bias).begin(), numbers(bias).end());
    const std::size_t inputs = offset.empty() ? 0 : scaled.size() / offset.size();
    for (std::size_t row = 0; row < offset.size(); ++row) {
        const double variance = std::max(0.0F, numbers(statistics.variance)[row]);
        const double factor = numbers(statistics.scale)[row] / (std::sqrt(variance) + addedDeviation);
        for (std::size_t i = 0; i < inputs; ++i)
            scaled[row * inputs + i] = static_cast<float>(scaled[row * inputs + i] * factor);
        offset[row] = static_cast<float>(offset[row] - numbers(statistics.mean)[row] * factor);
    }
    if (!scaled.empty())
        std::memcpy(folded.mutableBytes().data(), scaled.data(), folded.mutableBytes().size());
    weight = std::move(folded);
    GRAFT_TRY(newBias, TensorData::fromFloats(bias.shape(), offset));
    bias = std::move(newBias);
    return {};
}

Result<TensorData> turned(const TensorData& weight, std::int64_t outputs, std::int64_t inputs)
{
    std::vector<float> values(numbers(weight).size());
    for (std::int64_t in = 0; in < inputs; ++in) {
        for (std::int64_t out = 0; out < outputs; ++out)
            values[static_cast<std::size_t>(out * inputs + in)] =
                numbers(weight)[static_cast<std::size_t>(in * outputs + out)];
    }
    return TensorData::fromFloats({outputs, inputs}, values);
}

} // namespace

Result<Value> convolutional(Construction& at, const Section& section, Value in)
{
    for (const char* key : {"binary", "xnor"}) {
        GRAFT_TRY(used, section.integer(key, 0));
        if (used != 0)
            return sectionError(
                section, ErrorCode::Unsupported,
                GRAFT_TR_NOOP("core", "The section [%1] at line %2 computes with single bits, which Graft cannot."));
    }
    GRAFT_TRY(plan, planOf(at, section, in));
    GRAFT_TRY(unscaled, section.integer("dontloadscales", 0));
    GRAFT_TRY(numbersOfWeight, checkedElementCount(std::vector<std::int64_t>{
                                   plan.filters, plan.channels / plan.shape.groups, plan.size, plan.size}));
    const bool stored = plan.normalised && unscaled == 0;
    Value out;
    if (at.stream.reserve(numbersOfWeight + plan.filters * (stored ? 4 : 1))) {
        GRAFT_TRY(bias, at.stream.take({plan.filters}));
        std::optional<Statistics> statistics;
        if (stored) {
            GRAFT_TRY(taken, takeStatistics(at, plan.filters));
            statistics = std::move(taken);
        }
        GRAFT_TRY(weight, at.stream.take({plan.filters, plan.channels / plan.shape.groups, plan.size, plan.size}));
        std::optional<TensorData> ownBias;
        if (!plan.normalised)
            ownBias = bias;
        out = at.net.convolution("conv" + at.number(), in, plan.shape, std::move(weight), std::move(ownBias));
        if (statistics) {
            GRAFT_TRY(normal, batchNormalised(at, out, std::move(bias), *std::move(statistics)));
            out = normal;
        } else if (plan.normalised) {
            out = fresh(at, at.net.add("bn" + at.number(), "BatchNorm2d",
                                       {{"num_features", plan.filters}, {"eps", batchNormEps}}, {out}));
        }
    } else {
        out = freshConvolution(at, plan, in);
    }
    return activation(at, section.text("activation", "logistic"), out);
}

Result<Value> connected(Construction& at, const Section& section, Value in)
{
    in = flattened(at, in);
    GRAFT_TRY(dims, dimsOf(at, section, in));
    GRAFT_TRY(outputs, section.integer("output", 1));
    GRAFT_TRY(normalised, section.integer("batch_normalize", 0));
    const std::int64_t inputs = dims.size() == 2 ? dims[1] : 0;
    if (inputs < 1 || outputs < 1 || inputs > (std::int64_t{1} << 40) / outputs)
        return sectionError(
            section, ErrorCode::Corrupt,
            GRAFT_TR_NOOP("core", "The sizes of the section [%1] at line %2 do not fit what comes before it."));
    const std::string name = "fc" + at.number();
    Value out;
    if (at.stream.reserve(outputs * (inputs + (normalised != 0 ? 4 : 1)))) {
        GRAFT_TRY(bias, at.stream.take({outputs}));
        GRAFT_TRY(weight, at.stream.take({outputs, inputs}));
        if (at.stream.transposed()) {
            GRAFT_TRY(mended, turned(weight, outputs, inputs));
            weight = std::move(mended);
        }
        if (normalised != 0) {
            GRAFT_TRY(statistics, takeStatistics(at, outputs));
            GRAFT_CHECK(fold(weight, bias, statistics));
        }
        out = at.net.linear(name, in, std::move(weight), std::move(bias));
    } else {
        out = fresh(
            at, at.net.add(name, "Linear", {{"in_features", inputs}, {"out_features", outputs}, {"bias", true}}, {in}));
    }
    return activation(at, section.text("activation", "logistic"), out);
}

Result<Value> local(Construction& at, const Section& section, Value in)
{
    GRAFT_TRY(dims, dimsOf(at, section, in));
    GRAFT_TRY(filters, section.integer("filters", 1));
    GRAFT_TRY(size, section.integer("size", 1));
    GRAFT_TRY(stride, section.integer("stride", 1));
    GRAFT_TRY(pad, section.integer("pad", 0));
    const std::int64_t less = pad != 0 ? 1 : size;
    if (dims.size() != 4 || filters < 1 || size < 1 || size > 1000 || stride < 1 || dims[2] < less || dims[3] < less)
        return sectionError(
            section, ErrorCode::Corrupt,
            GRAFT_TR_NOOP("core", "The sizes of the section [%1] at line %2 do not fit what comes before it."));
    const std::int64_t places = ((dims[2] - less) / stride + 1) * ((dims[3] - less) / stride + 1);
    std::vector<std::pair<std::string, TensorData>> tensors;
    const auto perPlace = checkedElementCount(std::vector<std::int64_t>{filters, dims[1], size, size});
    if (perPlace && *perPlace < (std::int64_t{1} << 40) / places &&
        at.stream.reserve(filters * places + *perPlace * places)) {
        GRAFT_TRY(bias, at.stream.take({filters * places}));
        GRAFT_TRY(weight, at.stream.take({places, filters, dims[1], size, size}));
        tensors = {{"weight", std::move(weight)}, {"bias", std::move(bias)}};
    }
    return unknownSection(
        at, section, in, tensors,
        makeError(ErrorCode::Unsupported,
                  GRAFT_TR_NOOP("core", "Convolutions with other weights at every place have no layer in Graft.")));
}

} // namespace graft::darknet
