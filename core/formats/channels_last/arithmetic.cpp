// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/channels_last/channels_last.h"
#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace graft::channels_last {
namespace {

constexpr std::int64_t mostChannels = 1 << 20;

Error noConstant()
{
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "The constant has neither one number nor one for each channel."));
}

/// One number for each channel, however the file wrote them.
Result<std::vector<float>> perChannel(const TensorData& constant, std::int64_t channels)
{
    if (channels < 1 || channels > mostChannels)
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The number of channels that comes in is not known."));
    const auto& dims = constant.shape();
    const std::int64_t count = constant.elementCount();
    if (count != 1 && (count != channels || dims.empty() || dims.back() != channels))
        return noConstant();
    GRAFT_TRY(values, floatsOf(constant));
    if (count == 1)
        values.assign(static_cast<std::size_t>(channels), values.front());
    return std::move(values);
}

} // namespace

Result<Tensor> Builder::bias(std::string_view name, const Tensor& in, const TensorData& bias)
{
    Layer* before = in.value ? m_assembler.layerOf(in.value) : nullptr;
    const bool takes = before != nullptr && in.exclusive && !in.picture &&
                       (before->type == "Conv2d" || before->type == "Linear") && !boolParameter(*before, "bias");
    const std::int64_t channels =
        before == nullptr || !takes ? 0
                                    : intParameter(*before, before->type == "Linear" ? "out_features" : "out_channels");
    if (!takes || bias.elementCount() != channels)
        return withConstant(name, Arithmetic::Add, in, bias, false);
    GRAFT_TRY(values, perChannel(bias, channels));
    GRAFT_TRY(tensor, TensorData::fromFloats({channels}, values));
    before->parameters["bias"] = true;
    m_assembler.setTensor(in.value, "bias", std::move(tensor));
    m_assembler.noteFolded();
    Tensor out = in;
    out.exclusive = false;
    return out;
}

Result<Tensor> Builder::withConstant(std::string_view name, Arithmetic operation, const Tensor& value,
                                     const TensorData& constant, bool constantFirst)
{
    using enum Arithmetic;
    GRAFT_TRY(in, plain(name, value));
    std::int64_t channels = in.channels();
    if (!in.known && constant.elementCount() > 1 && !constant.shape().empty())
        channels = constant.shape().back();
    GRAFT_TRY(numbers, perChannel(constant, channels));
    std::optional<std::vector<float>> scale;
    std::optional<std::vector<float>> shift;
    const auto all = [&](float wanted) { return std::ranges::all_of(numbers, [&](float n) { return n == wanted; }); };
    switch (operation) {
    case Add: shift = numbers; break;
    case Subtract:
        if (constantFirst)
            scale.emplace(numbers.size(), -1.0F);
        else
            std::ranges::transform(numbers, numbers.begin(), std::negate{});
        shift = numbers;
        break;
    case Multiply: scale = numbers; break;
    case Divide:
        if (constantFirst || std::ranges::find(numbers, 0.0F) != numbers.end())
            return noConstant();
        std::ranges::transform(numbers, numbers.begin(), [](float n) { return 1 / n; });
        scale = numbers;
        break;
    case Maximum:
        if (all(0))
            return pointwise(name, in, "ReLU");
        return noConstant();
    case Minimum: return noConstant();
    }
    const auto tensorOf = [&](const std::optional<std::vector<float>>& from) -> Result<std::optional<TensorData>> {
        if (!from)
            return std::optional<TensorData>();
        GRAFT_TRY(tensor, TensorData::fromFloats({channels}, *from));
        return std::optional<TensorData>(std::move(tensor));
    };
    GRAFT_TRY(gain, tensorOf(scale));
    GRAFT_TRY(offset, tensorOf(shift));
    const std::int64_t dim = in.known && in.rank() != 4 ? static_cast<std::int64_t>(in.rank()) - 1 : 1;
    Tensor out = in;
    out.exclusive = false;
    out.value = m_assembler.scaleShift(name, in.value, std::move(gain), std::move(offset), dim);
    return out;
}

Result<Tensor> Builder::arithmetic(std::string_view name, Arithmetic operation, const Tensor& a, const Tensor& b)
{
    using enum Arithmetic;
    if (a.constant && b.value)
        return withConstant(name, operation, b, *a.constant, true);
    if (b.constant && a.value)
        return operation == Add ? bias(name, a, *b.constant) : withConstant(name, operation, a, *b.constant, false);
    GRAFT_TRY(first, plain(name, a));
    GRAFT_TRY(second, plain(name, b));
    if (operation == Divide || operation == Minimum || (first.known && second.known && first.rank() != second.rank()))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft has no layer of this kind."));
    static constexpr std::array types{"Add", "Subtract", "Multiply", "", "Maximum", ""};
    Tensor out;
    out.known = first.known && second.known;
    for (std::size_t i = 0; i < first.rank() && out.known; ++i)
        out.shape.push_back(i == 0 ? -1 : std::max(first.shape[i], second.shape[i]));
    out.value = m_assembler.add(name, types[static_cast<std::size_t>(operation)], {}, {first.value, second.value});
    return out;
}

Result<Tensor> Builder::prelu(std::string_view name, const Tensor& in, const TensorData& slope)
{
    GRAFT_TRY(source, plain(name, in));
    const std::int64_t count = slope.elementCount();
    if (count != 1 && (slope.shape().empty() || slope.shape().back() != count || count != source.channels()))
        return noConstant();
    GRAFT_TRY(values, floatsOf(slope));
    GRAFT_TRY(weight, TensorData::fromFloats({count}, values));
    Tensor out = source;
    out.value = m_assembler.add(name, "PReLU", {{"num_parameters", count}}, {source.value});
    m_assembler.setTensor(out.value, "weight", std::move(weight));
    return out;
}

} // namespace graft::channels_last
