// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the conversions share, and the table of layers.
#include "core/formats/keras/keras_model_p.h"

#include <algorithm>
#include <utility>

namespace graft::keras {

Error badOptions(const LayerCall& call)
{
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "The options of the layer %1 (%2) make no sense together with its input."),
                     {call.name, call.type});
}

Result<void> requireWeights(const LayerCall& call, std::size_t count)
{
    if (call.weights.size() == count)
        return {};
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "The file has %1 weights for the layer %2 (%3), which needs %4."),
                     {std::to_string(call.weights.size()), call.name, call.type, std::to_string(count)});
}

Result<void> requireRank(const LayerCall& call, std::size_t weight, std::size_t rank)
{
    const TensorData& tensor = call.weights[weight].tensor;
    if (tensor.dtype() == DType::Float32 && tensor.shape().size() == rank)
        return {};
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "The weight %1 of the layer %2 has another shape than such layers have."),
                     {call.weights[weight].name, call.name});
}

std::optional<TensorData> biasOf(const LayerCall& call, std::size_t at)
{
    return at < call.weights.size() ? std::optional(call.weights[at].tensor) : std::nullopt;
}

Error noSuchLayer()
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft has no layer that computes this."));
}

Value unknownLayer(Build& at, const LayerCall& call, Error reason)
{
    std::vector<std::pair<std::string, TensorData>> tensors;
    for (const NamedTensor& weight : call.weights)
        tensors.emplace_back(layerNameFrom(weight.name), weight.tensor);
    std::string options = call.config->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (options.size() > 2000)
        options.resize(2000);
    for (char& c : options) {
        if (static_cast<unsigned char>(c) >= 0x80) // a cut through a character would be no text
            c = '?';
    }
    return at.net.unknown(call.name, call.type, options, call.inputs, tensors, std::move(reason));
}

std::vector<std::int64_t> dimsOf(const Build& at, Value value)
{
    auto spec = at.net.specOf(value);
    return spec ? std::move(spec->dims) : std::vector<std::int64_t>{};
}

std::optional<std::int64_t> axisOf(const Build& at, std::int64_t axis, std::size_t rank)
{
    const auto count = static_cast<std::int64_t>(rank);
    if (axis < 0)
        axis += count;
    if (axis < 0 || axis >= count)
        return std::nullopt;
    if (rank != 4 || at.channelsFirst || axis == 0)
        return axis;
    return axis == 3 ? 1 : axis + 1;
}

std::int64_t lastAxis(const Build& at, Value value)
{
    const std::size_t rank = dimsOf(at, value).size();
    return rank == 4 ? 1 : rank == 0 ? 1 : static_cast<std::int64_t>(rank) - 1;
}

EdgePadding edgesFor(const Build& at, Value in, const std::string& mode, const std::array<std::int64_t, 2>& kernel,
                     const std::array<std::int64_t, 2>& stride, const std::array<std::int64_t, 2>& dilation)
{
    if (mode != "same")
        return {};
    const auto dims = dimsOf(at, in);
    const auto along = [&](std::size_t axis) {
        const std::int64_t length = dims.size() == 4 ? dims[axis + 2] : stride[axis] * 1000;
        return samePadding(length, kernel[axis], stride[axis], dilation[axis]);
    };
    const auto rows = along(0);
    const auto columns = along(1);
    return {columns[0], columns[1], rows[0], rows[1]};
}

Converter converterFor(std::string_view className)
{
    struct Entry {
        std::string_view name;
        Converter convert;
    };
    static constexpr std::array table{
        Entry{"Conv2D", conv2d},
        Entry{"Convolution2D", conv2d},
        Entry{"DepthwiseConv2D", depthwiseConv2d},
        Entry{"SeparableConv2D", separableConv2d},
        Entry{"SeparableConvolution2D", separableConv2d},
        Entry{"Conv2DTranspose", conv2dTranspose},
        Entry{"Dense", dense},
        Entry{"MaxPooling2D", maxPooling},
        Entry{"MaxPool2D", maxPooling},
        Entry{"AveragePooling2D", averagePooling},
        Entry{"AvgPool2D", averagePooling},
        Entry{"GlobalMaxPooling2D", globalMaxPooling},
        Entry{"GlobalMaxPool2D", globalMaxPooling},
        Entry{"GlobalAveragePooling2D", globalAveragePooling},
        Entry{"GlobalAvgPool2D", globalAveragePooling},
        Entry{"ZeroPadding2D", zeroPadding},
        Entry{"Cropping2D", cropping},
        Entry{"UpSampling2D", upSampling},
        Entry{"BatchNormalization", batchNormalization},
        Entry{"BatchNormalizationV1", batchNormalization},
        Entry{"SyncBatchNormalization", batchNormalization},
        Entry{"LayerNormalization", layerNormalization},
        Entry{"Rescaling", rescaling},
        Entry{"Normalization", normalization},
        Entry{"Activation", activationLayer},
        Entry{"ReLU", reluLayer},
        Entry{"LeakyReLU", leakyReluLayer},
        Entry{"PReLU", preluLayer},
        Entry{"ELU", eluLayer},
        Entry{"Softmax", softmaxLayer},
        Entry{"Flatten", flatten},
        Entry{"Reshape", reshape},
        Entry{"Permute", permute},
        Entry{"Dropout", dropout},
        Entry{"SpatialDropout2D", spatialDropout},
        Entry{"AlphaDropout", spatialDropout},
        Entry{"GaussianDropout", spatialDropout},
        Entry{"GaussianNoise", trainingOnly},
        Entry{"ActivityRegularization", trainingOnly},
        Entry{"RandomFlip", trainingOnly},
        Entry{"RandomRotation", trainingOnly},
        Entry{"RandomZoom", trainingOnly},
        Entry{"RandomTranslation", trainingOnly},
        Entry{"RandomContrast", trainingOnly},
        Entry{"RandomBrightness", trainingOnly},
        Entry{"Add", add},
        Entry{"Subtract", subtract},
        Entry{"Multiply", multiply},
        Entry{"Maximum", maximum},
        Entry{"Average", average},
        Entry{"Concatenate", concatenate},
        Entry{"TFOpLambda", operatorCall},
    };
    const auto found = std::ranges::find(table, className, &Entry::name);
    return found != table.end() ? found->convert : nullptr;
}

} // namespace graft::keras
