// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/importer_p.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace graft::caffe {
namespace {

Error noSetting(const std::string& what)
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."), {what});
}

Result<TensorData> times(const TensorData& tensor, float factor)
{
    GRAFT_TRY(values, floatsOf(tensor));
    for (float& value : values)
        value *= factor;
    return TensorData::fromFloats(tensor.shape(), values);
}

Result<TensorData> filled(std::int64_t count, double value)
{
    constexpr std::int64_t most = 1 << 20;
    if (count < 1 || count > most)
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The number of channels that comes in is not known."));
    const std::vector<float> values(static_cast<std::size_t>(count), static_cast<float>(value));
    return TensorData::fromFloats({count}, values);
}

} // namespace

Result<Importer::Value> Importer::activation(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const auto plain = [&](const char* type) { return m_assembler.add(layer.name, type, {}, {in}); };
    if (layer.type == "ReLU") {
        const double slope = layer.parameters.child("relu_param").real("negative_slope", 0);
        if (slope != 0)
            return m_assembler.add(layer.name, "LeakyReLU", {{"negative_slope", slope}}, {in});
        return plain("ReLU");
    }
    if (layer.type == "ELU")
        return m_assembler.add(layer.name, "ELU", {{"alpha", layer.parameters.child("elu_param").real("alpha", 1)}},
                               {in});
    if (layer.type == "Swish" && layer.parameters.child("swish_param").real("beta", 1) != 1)
        return unknown(layer, noSetting("beta"));
    if (layer.type == "ReLU6" || layer.type == "Sigmoid" || layer.type == "Mish")
        return plain(layer.type.c_str());
    return plain(layer.type == "TanH" ? "Tanh" : layer.type == "Swish" ? "SiLU" : "Softplus");
}

Result<Importer::Value> Importer::prelu(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const bool shared = layer.parameters.child("prelu_param").boolean("channel_shared", false);
    std::int64_t count = shared ? 1 : channelsOf(in);
    if (!layer.blobs.empty()) {
        GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
        count = raw.elementCount();
    }
    GRAFT_TRY(slope, weights(layer, 0, {count}));
    const Value out =
        m_assembler.add(layer.name, "PReLU", {{"num_parameters", std::max<std::int64_t>(count, 1)}}, {in});
    if (slope)
        m_assembler.setTensor(out, "weight", *std::move(slope));
    return out;
}

const NetLayer* Importer::scaleBehind(const NetLayer& layer) const
{
    if (layer.tops.size() != 1)
        return nullptr;
    const std::string& top = layer.tops.front();
    const auto readers = m_readers.find(top);
    if (readers == m_readers.end())
        return nullptr;
    const auto next = std::ranges::find_if(readers->second, [&](std::size_t i) { return i > m_index; });
    if (next == readers->second.end())
        return nullptr;
    const NetLayer& scale = m_net.layers[*next];
    if (scale.type != "Scale" || scale.bottoms.size() != 1 || scale.tops.size() != 1 || scale.blobs.empty())
        return nullptr;
    // In place nobody else can see what lies between; else the Scale must be the only reader.
    const bool only = std::next(next) == readers->second.end();
    const Message& parameters = scale.parameters.child("scale_param");
    const bool perChannel = parameters.integer("axis", 1) == 1 && parameters.integer("num_axes", 1) == 1;
    return perChannel && (only || scale.tops.front() == top) ? &scale : nullptr;
}

Result<Importer::Value> Importer::batchNorm(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const double eps = layer.parameters.child("batch_norm_param").real("eps", 1e-5);
    std::int64_t channels = channelsOf(in);
    if (layer.blobs.size() >= 2) {
        GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
        channels = raw.elementCount();
    }
    const NetLayer* behind = scaleBehind(layer);
    GRAFT_TRY(mean, weights(layer, 0, {channels}));
    GRAFT_TRY(variance, weights(layer, 1, {channels}));
    if (!mean || !variance) {
        if (channels < 1)
            return unknown(layer, makeError(ErrorCode::ShapeMismatch,
                                            GRAFT_TR_NOOP("core", "The number of channels that comes in is not "
                                                                  "known.")));
        return m_assembler.add(layer.name, rankOf(in) == 2 ? "BatchNorm1d" : "BatchNorm2d",
                               {{"num_features", channels}, {"eps", eps}, {"affine", false}}, {in});
    }
    // Caffe keeps sums; the third blob says by what they are to be divided.
    GRAFT_TRY(factorTensor, weights(layer, 2, {1}));
    if (factorTensor) {
        GRAFT_TRY(factor, floatsOf(*factorTensor));
        const float by = factor.front() == 0 || !std::isfinite(factor.front()) ? 0 : 1 / factor.front();
        GRAFT_TRY(trueMean, times(*mean, by));
        GRAFT_TRY(trueVariance, times(*variance, by));
        mean = std::move(trueMean);
        variance = std::move(trueVariance);
    }
    std::optional<TensorData> gain;
    std::optional<TensorData> offset;
    if (behind != nullptr) {
        GRAFT_TRY(scaleWeights, weights(*behind, 0, {channels}));
        GRAFT_TRY(scaleBias, weights(*behind, 1, {channels}));
        gain = std::move(scaleWeights);
        offset = std::move(scaleBias);
        m_merged.insert(behind);
    }
    return m_assembler.batchNorm(layer.name, in, eps, std::move(gain), std::move(offset), *std::move(mean),
                                 *std::move(variance));
}

Result<Importer::Value> Importer::withSecondInput(const NetLayer& layer, const char* type, std::int64_t axis)
{
    GRAFT_TRY(in, bottom(layer));
    GRAFT_TRY(by, bottom(layer, 1));
    const auto whole = m_assembler.specOf(in);
    const auto factor = m_assembler.specOf(by);
    if (!whole || !factor || axis != 0)
        return unknown(layer, noSetting("axis"));
    // The second lies along the first axes: [N, C] becomes [N, C, 1, 1].
    if (factor->dims.size() < whole->dims.size()) {
        std::vector<std::int64_t> shape(factor->dims.begin() + 1, factor->dims.end());
        shape.resize(whole->dims.size() - 1, 1);
        by = m_assembler.add(layer.name + "_reshape", "Reshape", {{"shape", std::move(shape)}}, {by});
    }
    return m_assembler.add(layer.name, type, {}, {in, by});
}

Result<Importer::Value> Importer::scale(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("scale_param");
    if (layer.bottoms.size() == 2)
        return withSecondInput(layer, "Multiply", parameters.integer("axis", 1));
    if (parameters.integer("axis", 1) != 1 || parameters.integer("num_axes", 1) != 1 || layer.blobs.empty())
        return unknown(layer, noSetting("axis, num_axes"));
    GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
    const std::int64_t channels = raw.elementCount();
    GRAFT_TRY(gain, weights(layer, 0, {channels}));
    GRAFT_TRY(offset, weights(layer, 1, {channels}));
    return m_assembler.scaleShift(layer.name, in, std::move(gain), std::move(offset));
}

Result<Importer::Value> Importer::bias(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("bias_param");
    if (layer.bottoms.size() == 2)
        return withSecondInput(layer, "Add", parameters.integer("axis", 1));
    if (parameters.integer("axis", 1) != 1 || parameters.integer("num_axes", 1) != 1 || layer.blobs.empty())
        return unknown(layer, noSetting("axis, num_axes"));
    GRAFT_TRY(raw, tensorOf(layer.blobs.front()));
    GRAFT_TRY(offset, weights(layer, 0, {raw.elementCount()}));
    return m_assembler.scaleShift(layer.name, in, std::nullopt, std::move(offset));
}

Result<Importer::Value> Importer::constantScale(const std::string& name, Value in, std::optional<double> scale,
                                                std::optional<double> shift)
{
    std::optional<TensorData> gain;
    std::optional<TensorData> offset;
    if (scale) {
        GRAFT_TRY(tensor, filled(channelsOf(in), *scale));
        gain = std::move(tensor);
    }
    if (shift) {
        GRAFT_TRY(tensor, filled(channelsOf(in), *shift));
        offset = std::move(tensor);
    }
    return m_assembler.scaleShift(name, in, std::move(gain), std::move(offset));
}

Result<Importer::Value> Importer::power(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("power_param");
    const double scale = parameters.real("scale", 1);
    const double shift = parameters.real("shift", 0);
    if (parameters.real("power", 1) != 1 || channelsOf(in) < 1)
        return unknown(layer, noSetting("power"));
    if (scale == 1 && shift == 0)
        return identity(layer);
    return constantScale(layer.name, in, scale == 1 ? std::nullopt : std::optional(scale),
                         shift == 0 ? std::nullopt : std::optional(shift));
}

Result<Importer::Value> Importer::eltwise(const NetLayer& layer)
{
    GRAFT_TRY(inputs, bottoms(layer));
    const Message& parameters = layer.parameters.child("eltwise_param");
    const std::size_t operation = parameters.choice("operation", {"PROD", "SUM", "MAX"}, 1);
    if (inputs.size() < 2 || operation > 2)
        return unknown(layer, noSetting("operation"));
    if (operation != 1)
        return m_assembler.add(layer.name, operation == 0 ? "Multiply" : "Maximum", {}, inputs);
    const auto factors = parameters.reals("coeff");
    if (!factors.empty() && factors.size() != inputs.size())
        return unknown(layer, noSetting("coeff"));
    if (factors == std::vector<double>{1, -1})
        return m_assembler.add(layer.name, "Subtract", {}, inputs);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        if (factors[i] == 1)
            continue;
        if (channelsOf(inputs[i]) < 1)
            return unknown(layer, noSetting("coeff"));
        GRAFT_TRY(scaled, constantScale(layer.name + "_coeff", inputs[i], factors[i], std::nullopt));
        inputs[i] = scaled;
    }
    return m_assembler.add(layer.name, "Add", {}, inputs);
}

Result<Importer::Value> Importer::dropout(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const double share = layer.parameters.child("dropout_param").real("dropout_ratio", 0.5);
    return m_assembler.add(layer.name, "Dropout", {{"p", std::clamp(share, 0.0, 1.0)}}, {in});
}

} // namespace graft::caffe
