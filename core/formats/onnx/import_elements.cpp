// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that treat every number for itself, and those that join values.
#include "core/formats/onnx/onnx_importer_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace graft::onnxfile {
namespace {

constexpr double largest = 1e30; // beyond it a limit is none

/// Operators that are a layer without parameters.
Result<void> plain(const NodeReader& r)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 10> types{{
        {"Relu", "ReLU"},
        {"Sigmoid", "Sigmoid"},
        {"Tanh", "Tanh"},
        {"Softplus", "Softplus"},
        {"HardSwish", "Hardswish"},
        {"graft.SiLU", "SiLU"},
        {"graft.Hardswish", "Hardswish"},
        {"graft.Hardsigmoid", "Hardsigmoid"},
        {"graft.Mish", "Mish"},
        {"Mish", "Mish"},
    }};
    const auto found = std::ranges::find(types, r.node.type, &std::pair<std::string_view, const char*>::first);
    return r.layer(found->second);
}

Result<void> gelu(const NodeReader& r)
{
    return r.layer("GELU", {{"approximate", r.node.text("approximate", "none")}});
}

Result<void> elu(const NodeReader& r)
{
    return r.layer("ELU", {{"alpha", r.node.real("alpha", 1)}});
}

Result<void> leakyRelu(const NodeReader& r)
{
    return r.layer("LeakyReLU", {{"negative_slope", r.node.real("alpha", 0.01)}});
}

Result<void> clip(const NodeReader& r)
{
    const bool computedBounds = r.computed(1) || r.computed(2);
    const double low = std::max(r.number(1, "min").value_or(-largest), -largest);
    const double high = std::min(r.number(2, "max").value_or(largest), largest);
    if (computedBounds || std::isnan(low) || std::isnan(high) || low >= high)
        return notMapped(GRAFT_TR_NOOP("core", "Its limits are computed, not stored."));
    if (low == 0 && high == largest)
        return r.layer("ReLU");
    if (low == 0 && high == 6)
        return r.layer("ReLU6");
    return r.layer("Hardtanh", {{"min_val", low}, {"max_val", high}});
}

Result<void> hardSigmoid(const NodeReader& r)
{
    const double alpha = r.node.real("alpha", 0.2);
    const double beta = r.node.real("beta", 0.5);
    if (std::abs(alpha - 1.0 / 6.0) < 1e-4 && std::abs(beta - 0.5) < 1e-6)
        return r.layer("Hardsigmoid");
    GRAFT_TRY(dims, r.dims(0));
    if (dims.size() < 2)
        return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    const std::vector<float> scales(static_cast<std::size_t>(dims[1]), static_cast<float>(alpha));
    const std::vector<float> offsets(static_cast<std::size_t>(dims[1]), static_cast<float>(beta));
    GRAFT_TRY(scale, TensorData::fromFloats({dims[1]}, scales));
    GRAFT_TRY(offset, TensorData::fromFloats({dims[1]}, offsets));
    const Value line = r.in.net().scaleShift(r.name() + ".line", r.value(0), std::move(scale), std::move(offset));
    r.result(r.in.net().add(r.name(), "Hardtanh", {{"min_val", 0.0}, {"max_val", 1.0}}, {line}));
    return {};
}

Result<void> prelu(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const TensorData* slope = r.constant(1);
    if (slope == nullptr || dims.size() < 2)
        return notMapped(GRAFT_TR_NOOP("core", "Its weights are computed, not stored."));
    const std::int64_t count = slope->elementCount();
    const auto weight = r.floats(1, Integers{count});
    const auto& shape = slope->shape();
    // A slope for each channel: its axis is the one behind the batch.
    const bool channels = count == dims[1] && shape.size() + 1 >= dims.size() && !shape.empty() &&
                          shape[shape.size() + 1 - dims.size()] == count;
    if (!weight || (count != 1 && !channels))
        return notMapped(GRAFT_TR_NOOP("core", "Its slopes differ from place to place, which the layer cannot do."));
    const Value out = r.in.net().add(r.name(), "PReLU", {{"num_parameters", count}}, {r.value(0)});
    r.in.net().setTensor(out, "weight", *weight);
    r.result(out);
    return {};
}

/// The softmax at the end is not part of the scores; inside the network it is a layer.
Result<void> softmax(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const auto rank = static_cast<std::int64_t>(dims.size());
    const bool old = r.in.model().opset < 13;
    std::int64_t axis = r.node.integer("axis", old ? 1 : -1);
    axis += axis < 0 ? rank : 0;
    if (axis < 1 || axis >= rank)
        return notMapped(GRAFT_TR_NOOP("core", "It mixes the samples of a batch."));
    std::int64_t behind = 1;
    std::int64_t all = 1;
    for (std::int64_t d = 1; d < rank; ++d) {
        all *= dims[static_cast<std::size_t>(d)];
        behind *= d > axis ? dims[static_cast<std::size_t>(d)] : 1;
    }
    const std::int64_t length = dims[static_cast<std::size_t>(axis)];
    if (all == length && r.in.endsTheNetwork(r.node.outputs[0])) {
        r.in.alias(r.node.outputs[0], r.node.input(0));
        r.in.net().noteApproximation(notMapped(
            GRAFT_TR_NOOP("core", "The softmax at the end is left out: Graft's output holds scores, and shows "
                                  "probabilities made from them.")));
        r.in.noteProbabilities();
        return {};
    }
    // Before opset 13 everything from the axis on was one row.
    if (old && behind != 1)
        return notMapped(GRAFT_TR_NOOP("core", "It runs over several axes at once, which the layer cannot do."));
    return r.layer(r.node.type == "LogSoftmax" ? "LogSoftmax" : "Softmax", {{"dim", axis}});
}

Result<void> argMax(const NodeReader& r)
{
    if (!r.computed(0) || !r.in.endsTheNetwork(r.node.outputs[0]))
        return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    r.in.alias(r.node.outputs[0], r.node.input(0));
    r.in.net().noteApproximation(
        notMapped(GRAFT_TR_NOOP("core", "The choice of the best class at the end is left out: Graft's output holds the "
                                        "scores.")));
    return {};
}

/// A constant that belongs to the positions of one axis of a value: that axis (from 1 on) and its numbers; a single
/// number belongs to axis 1.
struct AlongAxis {
    std::int64_t dim = 1;
    std::vector<float> values;
};

std::optional<AlongAxis> alongAxis(const TensorData& tensor, const Integers& dims)
{
    auto values = floatsOf(tensor);
    if (!values || dims.size() < 2)
        return std::nullopt;
    if (tensor.elementCount() == 1)
        return AlongAxis{1, std::vector<float>(static_cast<std::size_t>(dims[1]), values->front())};
    const auto& shape = tensor.shape();
    if (shape.size() > dims.size())
        return std::nullopt;
    const std::size_t ahead = dims.size() - shape.size();
    for (std::size_t d = 0; d < shape.size(); ++d) {
        if (shape[d] == tensor.elementCount() && d + ahead > 0 && dims[d + ahead] == shape[d])
            return AlongAxis{static_cast<std::int64_t>(d + ahead), *std::move(values)};
    }
    return std::nullopt;
}

Result<std::optional<TensorData>> row(const std::vector<float>& values)
{
    GRAFT_TRY(tensor, TensorData::fromFloats({static_cast<std::int64_t>(values.size())}, values));
    return std::optional<TensorData>(std::move(tensor));
}

Result<void> positions(const NodeReader& r, std::size_t computed, const Integers& dims)
{
    const auto table = r.floats(1 - computed, Integers{1, dims[1], dims[2]});
    if (!table)
        return notMapped(GRAFT_TR_NOOP("core", "Its numbers differ from place to place, which the layer cannot do."));
    const Value out = r.in.net().add(r.name(), "PositionEmbedding", {{"length", dims[1]}, {"embed_dim", dims[2]}},
                                     {r.value(computed)});
    r.in.net().setTensor(out, "pos_embedding", *table);
    r.result(out);
    return {};
}

/// A computed value and a constant: y = x * scale + offset.
Result<void> withConstant(const NodeReader& r, std::size_t computed)
{
    GRAFT_TRY(dims, r.dims(computed));
    const std::string& op = r.node.type;
    const TensorData& constant = *r.constant(1 - computed);
    auto line = alongAxis(constant, dims);
    if (!line && op == "Add" && dims.size() == 3)
        return positions(r, computed, dims);
    if (!line || (op == "Div" && computed == 1))
        return notMapped(GRAFT_TR_NOOP("core", "Its numbers differ from place to place, which the layer cannot do."));
    const std::size_t count = line->values.size();
    std::optional<TensorData> scale;
    std::optional<TensorData> offset;
    if (op == "Mul" || op == "Div") {
        if (op == "Div")
            std::ranges::transform(line->values, line->values.begin(), [](float v) { return 1.0F / v; });
        GRAFT_TRY(made, row(line->values));
        scale = std::move(made);
    } else {
        if (op == "Sub" && computed == 0)
            std::ranges::transform(line->values, line->values.begin(), [](float v) { return -v; });
        GRAFT_TRY(made, row(line->values));
        offset = std::move(made);
        if (op == "Sub" && computed == 1) {
            GRAFT_TRY(turned, row(std::vector<float>(count, -1.0F)));
            scale = std::move(turned);
        }
    }
    r.result(r.in.net().scaleShift(r.name(), r.value(computed), std::move(scale), std::move(offset), line->dim));
    return {};
}

Result<void> scaleShift(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const auto scale = alongAxis(*r.constant(1), dims);
    const auto offset = alongAxis(*r.constant(2), dims);
    if (!scale || !offset || scale->dim != offset->dim)
        return notMapped(GRAFT_TR_NOOP("core", "Its numbers differ from place to place, which the layer cannot do."));
    GRAFT_TRY(weight, row(scale->values));
    GRAFT_TRY(bias, row(offset->values));
    r.result(r.in.net().scaleShift(r.name(), r.value(0), std::move(weight), std::move(bias), scale->dim));
    return {};
}

Result<void> joined(const NodeReader& r, const char* type)
{
    std::vector<Value> inputs;
    for (std::size_t i = 0; i < r.node.inputs.size(); ++i) {
        if (!r.computed(i))
            return notMapped(GRAFT_TR_NOOP("core", "It reads something that is not computed from the picture."));
        inputs.push_back(r.value(i));
    }
    if (inputs.size() == 1) {
        r.in.alias(r.node.outputs[0], r.node.input(0));
        return {};
    }
    r.result(r.in.net().add(r.name(), type, {}, inputs));
    return {};
}

Result<void> arithmetic(const NodeReader& r)
{
    const std::string& op = r.node.type;
    if (r.node.inputs.size() == 2) {
        for (const std::size_t i : {0U, 1U}) {
            if (r.computed(i) && r.constant(1 - i) != nullptr)
                return withConstant(r, i);
        }
    }
    if (op == "Div")
        return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    return joined(r, op == "Mul" ? "Multiply" : op == "Sub" ? "Subtract" : "Add");
}

Result<void> maximum(const NodeReader& r)
{
    // max(x, 0) is how some programs write ReLU.
    if (r.node.inputs.size() == 2) {
        for (const std::size_t i : {0U, 1U}) {
            const auto floor = scalarOf(r.constant(1 - i));
            if (!r.computed(i) || !floor)
                continue;
            if (*floor == 0)
                r.result(r.in.net().add(r.name(), "ReLU", {}, {r.value(i)}));
            else
                r.result(
                    r.in.net().add(r.name(), "Hardtanh", {{"min_val", *floor}, {"max_val", largest}}, {r.value(i)}));
            return {};
        }
    }
    return joined(r, "Maximum");
}

/// x * x; other powers have no layer.
Result<void> power(const NodeReader& r)
{
    if (r.number(1, "exponent") != 2.0 || !r.computed(0))
        return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    const Value x = r.value(0);
    r.result(r.in.net().add(r.name(), "Multiply", {}, {x, x}));
    return {};
}

} // namespace

std::span<const OperatorEntry> elementReaders()
{
    static constexpr std::array entries{
        OperatorEntry{"Relu", plain},
        OperatorEntry{"Sigmoid", plain},
        OperatorEntry{"Tanh", plain},
        OperatorEntry{"Softplus", plain},
        OperatorEntry{"HardSwish", plain},
        OperatorEntry{"Mish", plain},
        OperatorEntry{"graft.SiLU", plain},
        OperatorEntry{"graft.Hardswish", plain},
        OperatorEntry{"graft.Hardsigmoid", plain},
        OperatorEntry{"graft.Mish", plain},
        OperatorEntry{"graft.GELU", gelu},
        OperatorEntry{"graft.ScaleShift", scaleShift},
        OperatorEntry{"Elu", elu},
        OperatorEntry{"LeakyRelu", leakyRelu},
        OperatorEntry{"Clip", clip},
        OperatorEntry{"HardSigmoid", hardSigmoid},
        OperatorEntry{"PRelu", prelu},
        OperatorEntry{"Softmax", softmax},
        OperatorEntry{"LogSoftmax", softmax},
        OperatorEntry{"ArgMax", argMax},
        OperatorEntry{"Add", arithmetic},
        OperatorEntry{"Sum", arithmetic},
        OperatorEntry{"Mul", arithmetic},
        OperatorEntry{"Sub", arithmetic},
        OperatorEntry{"Div", arithmetic},
        OperatorEntry{"Max", maximum},
        OperatorEntry{"Pow", power},
    };
    return entries;
}

} // namespace graft::onnxfile
