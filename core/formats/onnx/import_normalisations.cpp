// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_importer_p.h"

#include <algorithm>
#include <array>

namespace graft::onnxfile {
namespace {

Error noWeights()
{
    return notMapped(GRAFT_TR_NOOP("core", "Its weights are computed, not stored."));
}

Result<void> batchNorm(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const TensorData* measured = r.constant(3);
    if (measured == nullptr || dims.size() < 2 || r.node.integer("spatial", 1) == 0)
        return noWeights();
    const Integers row{dims[1]};
    auto scale = r.floats(1, row);
    auto offset = r.floats(2, row);
    auto mean = r.floats(3, row);
    auto variance = r.floats(4, row);
    if (!scale || !offset || !mean || !variance)
        return noWeights();
    r.result(r.in.net().batchNorm(r.name(), r.value(0), r.node.real("epsilon", 1e-5), std::move(scale),
                                  std::move(offset), *std::move(mean), *std::move(variance)));
    return {};
}

Result<void> instanceNorm(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    if (dims.size() != 4)
        return notMapped(GRAFT_TR_NOOP("core", "It does not summarise height and width."));
    const auto scale = r.floats(1, Integers{dims[1]});
    const auto offset = r.floats(2, Integers{dims[1]});
    if (!scale || !offset)
        return noWeights();
    const Value out = r.in.net().add(
        r.name(), "InstanceNorm2d",
        {{"num_features", dims[1]}, {"eps", r.node.real("epsilon", 1e-5)}, {"affine", true}}, {r.value(0)});
    r.in.net().setTensor(out, "weight", *scale);
    r.in.net().setTensor(out, "bias", *offset);
    r.result(out);
    return {};
}

/// A tensor of one number, everywhere.
Result<TensorData> filled(const Integers& shape, float value)
{
    GRAFT_TRY(count, checkedElementCount(shape));
    return TensorData::fromFloats(shape, std::vector<float>(static_cast<std::size_t>(count), value));
}

/// Weight and bias of a normalisation; what the file lacks is one and zero.
Result<void> setAffine(const NodeReader& r, Value out, const Integers& shape, const std::optional<TensorData>& weight,
                       const std::optional<TensorData>& bias)
{
    GRAFT_TRY(ones, filled(shape, 1));
    GRAFT_TRY(zeros, filled(shape, 0));
    r.in.net().setTensor(out, "weight", weight ? *weight : ones);
    r.in.net().setTensor(out, "bias", bias ? *bias : zeros);
    return {};
}

Result<void> normaliseOver(const NodeReader& r, Integers axes)
{
    GRAFT_TRY(dims, r.dims(0));
    const auto rank = static_cast<std::int64_t>(dims.size());
    for (std::int64_t& axis : axes)
        axis += axis < 0 ? rank : 0;
    std::ranges::sort(axes);
    const bool channels = axes == Integers{1} && rank == 4;
    const auto count = static_cast<std::int64_t>(axes.size());
    bool last = count > 0 && count < rank;
    for (std::int64_t i = 0; last && i < count; ++i)
        last = axes[static_cast<std::size_t>(i)] == rank - count + i;
    if (!channels && !last)
        return notMapped(GRAFT_TR_NOOP("core", "It normalises over axes for which Graft has no layer."));
    const Integers shape = channels ? Integers{dims[1]} : Integers(dims.end() - count, dims.end());
    const auto weight = r.floats(1, shape);
    const auto bias = r.floats(2, shape);
    if ((!r.node.input(1).empty() && !weight) || (!r.node.input(2).empty() && !bias))
        return noWeights();
    const double eps = r.node.real("epsilon", 1e-5);
    const bool affine = weight || bias;
    ParameterMap parameters{{"eps", eps}};
    if (channels) {
        parameters.emplace("num_channels", dims[1]);
    } else {
        parameters.emplace("normalized_shape", shape);
        parameters.emplace("affine", affine);
    }
    const Value out =
        r.in.net().add(r.name(), channels ? "LayerNorm2d" : "LayerNorm", std::move(parameters), {r.value(0)});
    r.result(out);
    return channels || affine ? setAffine(r, out, shape, weight, bias) : Result<void>();
}

Result<void> layerNormPattern(const NodeReader& r)
{
    return normaliseOver(r, r.node.integers("axes"));
}

Result<void> layerNormalization(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const auto rank = static_cast<std::int64_t>(dims.size());
    std::int64_t axis = r.node.integer("axis", -1);
    Integers axes;
    for (axis += axis < 0 ? rank : 0; axis >= 0 && axis < rank; ++axis)
        axes.push_back(axis);
    return normaliseOver(r, axes);
}

Result<void> groupNorm(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const std::int64_t groups = r.node.integer("groups", 1);
    const Integers back = r.node.integers("back");
    const bool same =
        back.empty() || (back.size() == dims.size() && std::equal(back.begin() + 1, back.end(), dims.begin() + 1));
    if (dims.size() < 2 || dims[1] % groups != 0 || !same)
        return notMapped(GRAFT_TR_NOOP("core", "It normalises over axes for which Graft has no layer."));
    const Integers shape{dims[1]};
    const auto weight = r.floats(1, shape);
    const auto bias = r.floats(2, shape);
    if ((!r.node.input(1).empty() && !weight) || (!r.node.input(2).empty() && !bias))
        return noWeights();
    const bool affine = weight || bias;
    const Value out = r.in.net().add(
        r.name(), "GroupNorm",
        {{"num_groups", groups}, {"num_channels", dims[1]}, {"eps", r.node.real("epsilon", 1e-5)}, {"affine", affine}},
        {r.value(0)});
    r.result(out);
    return affine ? setAffine(r, out, shape, weight, bias) : Result<void>();
}

Result<void> localResponseNorm(const NodeReader& r)
{
    const std::int64_t size = r.node.integer("size", 0);
    if (size < 1 || size % 2 == 0)
        return notMapped(GRAFT_TR_NOOP("core", "It normalises over an even number of channels."));
    return r.layer("LocalResponseNorm", {{"size", size},
                                         {"alpha", r.node.real("alpha", 1e-4)},
                                         {"beta", r.node.real("beta", 0.75)},
                                         {"k", r.node.real("bias", 1)}});
}

/// Rounding to the steps of an integer type and back.
Result<void> fakeQuantize(const NodeReader& r)
{
    const TensorData* point = r.constant(2);
    const auto scale = scalarOf(r.constant(1));
    const bool isSigned = point != nullptr && point->dtype() == DType::Int8;
    if (!scale || *scale <= 0 || (point != nullptr && point->elementCount() != 1) ||
        (point != nullptr && !isSigned && point->dtype() != DType::UInt8))
        return notMapped(GRAFT_TR_NOOP("core", "It rounds channels to steps of their own, which the layer cannot do."));
    const std::int64_t zero = point != nullptr ? integersOf(*point).front() : 0;
    return r.layer("FakeQuantize", {{"scale", *scale},
                                    {"zero_point", zero},
                                    {"quant_min", std::int64_t{isSigned ? -128 : 0}},
                                    {"quant_max", std::int64_t{isSigned ? 127 : 255}}});
}

} // namespace

std::span<const OperatorEntry> normalisationReaders()
{
    static constexpr std::array entries{
        OperatorEntry{"BatchNormalization", batchNorm},
        OperatorEntry{"InstanceNormalization", instanceNorm},
        OperatorEntry{"LayerNormalization", layerNormalization},
        OperatorEntry{"graft.LayerNorm", layerNormPattern},
        OperatorEntry{"graft.GroupNorm", groupNorm},
        OperatorEntry{"LRN", localResponseNorm},
        OperatorEntry{"graft.FakeQuantize", fakeQuantize},
    };
    return entries;
}

} // namespace graft::onnxfile
