// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/pattern_search_p.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace graft::onnxfile {
namespace {

bool close(double a, double b)
{
    return std::abs(a - b) <= 1e-3 * std::abs(b);
}

/// The value to which a number is added; empty unless the value is such a sum.
std::string addedTo(const PatternSearch& search, const std::string& value, double number)
{
    const Node* sum = search.maker(value, "Add");
    const auto parts = sum != nullptr ? search.computedAndConstant(*sum) : std::nullopt;
    return parts && search.isNumber(parts->second, number) ? parts->first : std::string();
}

/// Of min(max(x + 3, 0), 6): x.
std::string shiftedRelu6(const PatternSearch& search, const std::string& value)
{
    const Node* clip = search.maker(value, "Clip");
    if (clip == nullptr)
        return {};
    const auto bound = [&](std::size_t i, const char* key) {
        return clip->has(key) ? std::optional(clip->real(key, 0)) : search.number(clip->input(i));
    };
    const auto low = bound(1, "min");
    const auto high = bound(2, "max");
    return low && high && *low == 0 && *high == 6 ? addedTo(search, clip->input(0), 3) : std::string();
}

bool isHardSigmoidOf(const PatternSearch& search, const std::string& value, const std::string& x)
{
    const Node* gate = search.maker(value, "HardSigmoid");
    return gate != nullptr && gate->input(0) == x && close(gate->real("alpha", 0.2), 1.0 / 6.0) &&
           close(gate->real("beta", 0.5), 0.5);
}

bool isMishGateOf(const PatternSearch& search, const std::string& value, const std::string& x)
{
    const Node* gate = search.maker(value, "Tanh");
    const Node* soft = gate != nullptr ? search.maker(gate->input(0), "Softplus") : nullptr;
    return soft != nullptr && soft->input(0) == x;
}

/// erf(x / sqrt 2), or the tanh that stands in for it; empty for neither, else GELU's "approximate".
std::string geluBend(const PatternSearch& search, const std::string& value, const std::string& x)
{
    if (const Node* erf = search.maker(value, "Erf"); erf != nullptr) {
        const Node* inner = search.maker(erf->input(0));
        if (inner == nullptr || inner->inputs.size() != 2 || (inner->type != "Mul" && inner->type != "Div"))
            return {};
        const Product product = search.product(*inner);
        const bool fits =
            product.factors == std::vector<std::string>{x} && close(product.coefficient, 1.0 / std::numbers::sqrt2);
        return fits ? "none" : "";
    }
    const Node* tanh = search.maker(value, "Tanh");
    const Node* scaled = tanh != nullptr ? search.maker(tanh->input(0), "Mul") : nullptr;
    if (scaled == nullptr || scaled->inputs.size() != 2)
        return {};
    const Product outer = search.product(*scaled);
    const Node* sum = outer.factors.size() == 1 ? search.maker(outer.factors[0], "Add") : nullptr;
    if (sum == nullptr || sum->inputs.size() != 2 || !close(outer.coefficient, std::sqrt(2.0 / std::numbers::pi)))
        return {};
    const std::size_t other = sum->inputs[0] == x ? 1 : 0;
    const Node* cubic = search.maker(sum->inputs[other], "Mul");
    if (cubic == nullptr || sum->inputs[1 - other] != x || cubic->inputs.size() != 2)
        return {};
    const Product cube = search.product(*cubic);
    if (!close(cube.coefficient, 0.044715))
        return {};
    if (cube.factors == std::vector<std::string>{x, x, x})
        return "tanh";
    const Node* power = cube.factors.size() == 1 ? search.maker(cube.factors[0], "Pow") : nullptr;
    const bool cubed = power != nullptr && power->input(0) == x && search.isNumber(power->input(1), 3);
    return cubed ? "tanh" : "";
}

bool isSame(const TensorData* a, const TensorData* b)
{
    return a != nullptr && b != nullptr && a->identical(*b);
}

bool allEqual(const TensorData* tensor, float wanted)
{
    if (tensor == nullptr)
        return false;
    const auto converted = tensor->converted(DType::Float32);
    if (!converted)
        return false;
    const auto* values = reinterpret_cast<const float*>(converted->bytes().data());
    return std::all_of(values, values + converted->elementCount(), [wanted](float v) { return v == wanted; });
}

/// x - mean(x), squared and averaged: the axes over which; empty if `value` is not that of `centred`.
std::vector<std::int64_t> varianceAxes(const PatternSearch& search, const std::string& value,
                                       const std::string& centred)
{
    const auto axesOf = [&search](const Node& mean) {
        const TensorData* axes = search.constant(mean.input(1));
        return axes != nullptr ? integersOf(*axes) : mean.integers("axes");
    };
    const Node* variance = search.maker(value, "ReduceMean");
    const Node* square = variance != nullptr ? search.maker(variance->input(0)) : nullptr;
    const Node* difference = search.maker(centred, "Sub");
    if (square == nullptr || difference == nullptr || square->inputs.size() != 2 || square->inputs[0] != centred)
        return {};
    const bool squared = (square->type == "Pow" && search.isNumber(square->inputs[1], 2)) ||
                         (square->type == "Mul" && square->inputs[1] == centred);
    const Node* mean = search.maker(difference->input(1), "ReduceMean");
    if (!squared || mean == nullptr || mean->input(0) != difference->input(0))
        return {};
    const auto axes = axesOf(*variance);
    const bool kept = mean->integer("keepdims", 1) == 1 && variance->integer("keepdims", 1) == 1;
    return kept && axes == axesOf(*mean) ? axes : std::vector<std::int64_t>{};
}

void findLayerNorm(const PatternSearch& search, Node& node)
{
    if (node.type != "Div" || node.inputs.size() != 2)
        return;
    const std::string centred = node.inputs[0];
    const Node* root = search.maker(node.inputs[1], "Sqrt");
    const Node* safe = root != nullptr ? search.maker(root->input(0), "Add") : nullptr;
    const auto parts = safe != nullptr ? search.computedAndConstant(*safe) : std::nullopt;
    const auto eps = parts ? search.number(parts->second) : std::nullopt;
    const auto axes = eps ? varianceAxes(search, parts->first, centred) : std::vector<std::int64_t>{};
    if (axes.empty())
        return;
    node.attributes.insert_or_assign("axes", axes);
    node.attributes.insert_or_assign("epsilon", static_cast<float>(*eps));
    PatternSearch::become(node, "graft.LayerNorm", {search.maker(centred)->input(0)});
}

/// Instance normalisation of channels laid end to end, and back.
void findGroupNorm(const PatternSearch& search, Node& node)
{
    if (node.type != "Reshape")
        return;
    const Node* instance = search.maker(node.input(0), "InstanceNormalization");
    const Node* rows = instance != nullptr ? search.maker(instance->input(0), "Reshape") : nullptr;
    const TensorData* shape = rows != nullptr ? search.constant(rows->input(1)) : nullptr;
    if (shape == nullptr || !allEqual(search.constant(instance->input(1)), 1) ||
        !allEqual(search.constant(instance->input(2)), 0))
        return;
    const auto wanted = integersOf(*shape);
    if (wanted.size() != 3 || wanted[2] != -1 || wanted[1] <= 0)
        return;
    const Node* measured = search.maker(node.input(1), "Shape");
    const TensorData* back = search.constant(node.input(1));
    if (back == nullptr && (measured == nullptr || measured->input(0) != rows->input(0)))
        return;
    node.attributes.insert_or_assign("groups", wanted[1]);
    node.attributes.insert_or_assign("back", back != nullptr ? integersOf(*back) : std::vector<std::int64_t>{});
    node.attributes.insert_or_assign("epsilon", static_cast<float>(instance->real("epsilon", 1e-5)));
    PatternSearch::become(node, "graft.GroupNorm", {rows->input(0)});
}

/// The scale and offset behind a normalisation.
void findAffine(const PatternSearch& search, Node& node)
{
    const auto parts = node.type == "Mul" || node.type == "Add" ? search.computedAndConstant(node) : std::nullopt;
    const Node* norm = parts ? search.maker(parts->first) : nullptr;
    if (norm == nullptr || (norm->type != "graft.LayerNorm" && norm->type != "graft.GroupNorm") ||
        search.uses(parts->first) != 1)
        return;
    const std::size_t before = node.type == "Mul" ? 1 : 2;
    if (norm->inputs.size() != before || search.constant(parts->second)->elementCount() < 2)
        return;
    std::vector<std::string> inputs = norm->inputs;
    inputs.push_back(parts->second);
    node.attributes = norm->attributes;
    PatternSearch::become(node, norm->type, std::move(inputs));
}

void findFakeQuantize(const PatternSearch& search, Node& node)
{
    const Node* quantised = node.type == "DequantizeLinear" ? search.maker(node.input(0), "QuantizeLinear") : nullptr;
    if (quantised == nullptr || !isSame(search.constant(quantised->input(1)), search.constant(node.input(1))))
        return;
    const bool noPoints = quantised->input(2).empty() && node.input(2).empty();
    if (noPoints || isSame(search.constant(quantised->input(2)), search.constant(node.input(2))))
        PatternSearch::become(node, "graft.FakeQuantize", quantised->inputs);
}

/// x times a gate made from x.
void findGates(const PatternSearch& search, Node& node, const Product& product)
{
    if (product.factors.size() != 2)
        return;
    for (const std::size_t i : {0U, 1U}) {
        const std::string& x = product.factors[i];
        const std::string& gate = product.factors[1 - i];
        const Node* sigmoid = search.maker(gate, "Sigmoid");
        if (product.coefficient == 1) {
            if (sigmoid != nullptr && sigmoid->input(0) == x)
                return PatternSearch::become(node, "graft.SiLU", {x});
            const Node* hard = search.maker(gate, "graft.Hardsigmoid");
            if (isHardSigmoidOf(search, gate, x) || (hard != nullptr && hard->input(0) == x))
                return PatternSearch::become(node, "graft.Hardswish", {x});
            if (isMishGateOf(search, gate, x))
                return PatternSearch::become(node, "graft.Mish", {x});
        }
        if (close(product.coefficient, 1.0 / 6.0) && shiftedRelu6(search, gate) == x)
            return PatternSearch::become(node, "graft.Hardswish", {x});
        const std::string bend = close(product.coefficient, 0.5) ? addedTo(search, gate, 1) : std::string();
        const std::string kind = bend.empty() ? std::string() : geluBend(search, bend, x);
        if (!kind.empty()) {
            node.attributes.insert_or_assign("approximate", kind);
            return PatternSearch::become(node, "graft.GELU", {x});
        }
    }
}

} // namespace

void findActivations(const PatternSearch& search, Node& node)
{
    const bool quotient = node.type == "Div" && node.inputs.size() == 2 && search.number(node.inputs[1]).has_value();
    if (!quotient && (node.type != "Mul" || node.inputs.size() != 2))
        return;
    if (node.type == "Mul") {
        findGates(search, node, {node.inputs, 1});
        if (node.type != "Mul")
            return;
    }
    const Product product = search.product(node);
    if (product.factors.size() == 1) {
        const std::string x = shiftedRelu6(search, product.factors[0]);
        if (!x.empty() && close(product.coefficient, 1.0 / 6.0))
            PatternSearch::become(node, "graft.Hardsigmoid", {x});
        return;
    }
    findGates(search, node, product);
}

void findNormalisations(const PatternSearch& search, Node& node)
{
    findLayerNorm(search, node);
    findGroupNorm(search, node);
    findAffine(search, node);
    findFakeQuantize(search, node);
}

void findProducts(const PatternSearch& search, Node& node)
{
    const auto parts = node.type == "Add" ? search.computedAndConstant(node) : std::nullopt;
    const Node* before = parts ? search.maker(parts->first) : nullptr;
    if (before == nullptr || before->inputs.size() != 2 || search.uses(parts->first) != 1)
        return;
    const TensorData* offset = search.constant(parts->second);
    const TensorData* weight = search.constant(before->inputs[1]);
    if (weight == nullptr)
        return;
    const auto& shape = weight->shape();
    const auto& extent = offset->shape();
    const auto lastIs = [&extent](std::size_t fromEnd, std::int64_t length) {
        return extent.size() >= fromEnd && extent[extent.size() - fromEnd] == length;
    };
    if (before->type == "MatMul" && shape.size() == 2 && offset->elementCount() == shape[1] && lastIs(1, shape[1])) {
        node.name = before->name;
        PatternSearch::become(node, "graft.Linear", {before->inputs[0], before->inputs[1], parts->second});
    } else if (before->type == "Conv" && shape.size() == 4 && offset->elementCount() == shape[0] &&
               lastIs(3, shape[0])) {
        node.name = before->name;
        node.attributes = before->attributes;
        PatternSearch::become(node, "Conv", {before->inputs[0], before->inputs[1], parts->second});
    } else if (before->type == "Mul" && offset->shape() == weight->shape() && offset->elementCount() > 1) {
        PatternSearch::become(node, "graft.ScaleShift", {before->inputs[0], before->inputs[1], parts->second});
    }
}

} // namespace graft::onnxfile
