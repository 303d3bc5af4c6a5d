// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic that exporters leave in files: sizes for Reshape, weights behind Transpose or DequantizeLinear.
#include "core/formats/onnx/fold_moves_p.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace graft::onnxfile {
namespace {

using Integers = std::vector<std::int64_t>;
using Inputs = std::span<const TensorData* const>;
using Folded = std::optional<TensorData>;

constexpr auto unknownReal = static_cast<double>(unknownLength);

bool isInteger(const TensorData& tensor)
{
    switch (tensor.dtype()) {
    case DType::Float32:
    case DType::Float64:
    case DType::Float16:
    case DType::BFloat16: return false;
    default: return true;
    }
}

std::int64_t calculated(char op, std::int64_t a, std::int64_t b)
{
    if (a == unknownLength || b == unknownLength)
        return unknownLength;
    std::int64_t out = 0;
    switch (op) {
    case '+': return __builtin_add_overflow(a, b, &out) ? unknownLength : out;
    case '-': return __builtin_sub_overflow(a, b, &out) ? unknownLength : out;
    case '*': return __builtin_mul_overflow(a, b, &out) ? unknownLength : out;
    case '/': return b == 0 || (b == -1 && a == std::numeric_limits<std::int64_t>::min()) ? unknownLength : a / b;
    case '<': return std::min(a, b);
    case '>': return std::max(a, b);
    default: return a == b ? 1 : 0;
    }
}

double calculated(char op, double a, double b)
{
    if (a == unknownReal || b == unknownReal)
        return unknownReal;
    switch (op) {
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    case '/': return a / b;
    case '<': return std::min(a, b);
    case '>': return std::max(a, b);
    case '^': return std::pow(a, b);
    default: return a == b ? 1 : 0;
    }
}

Folded arithmetic(char op, const TensorData& a, const TensorData& b)
{
    const auto shape = broadcast(a.shape(), b.shape());
    if (!shape)
        return std::nullopt;
    const auto left = expanded(a, *shape);
    const auto right = expanded(b, *shape);
    if (!left || !right)
        return std::nullopt;
    if (isInteger(a) && isInteger(b) && op != '^') {
        const Integers x = integersOf(*left);
        const Integers y = integersOf(*right);
        Integers out(x.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            out[i] = calculated(op, x[i], y[i]);
        return integerTensorOf(*shape, out);
    }
    const auto x = floatsOf(*left);
    const auto y = floatsOf(*right);
    if (!x || !y)
        return std::nullopt;
    std::vector<float> out(x->size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(calculated(op, static_cast<double>((*x)[i]), static_cast<double>((*y)[i])));
    return floatTensorOf(*shape, out);
}

template <class Function>
Folded eachReal(const TensorData& tensor, Function function)
{
    auto values = floatsOf(tensor);
    if (!values)
        return std::nullopt;
    for (float& value : *values)
        value = static_cast<double>(value) == unknownReal ? value : static_cast<float>(function(value));
    return floatTensorOf(tensor.shape(), *values);
}

Folded cast(const Node& node, const TensorData& tensor)
{
    constexpr std::int64_t toInt32 = 6;
    constexpr std::int64_t toInt64 = 7;
    constexpr std::int64_t toBool = 9;
    const std::int64_t to = node.integer("to", 1);
    if (to == toInt32 || to == toInt64 || to == toBool) {
        if (tensor.dtype() == DType::Int64)
            return tensor;
        return integerTensorOf(tensor.shape(), integersOf(tensor));
    }
    auto values = floatsOf(tensor);
    return values ? floatTensorOf(tensor.shape(), *values) : Folded();
}

Folded constantNode(const Node& node)
{
    for (const auto& [key, value] : node.attributes) {
        if (key == "value") {
            if (const auto* tensor = std::get_if<TensorData>(&value))
                return *tensor;
        } else if (key == "value_int") {
            const std::int64_t number = node.integer(key, 0);
            return integerTensor(std::span(&number, 1), true);
        } else if (key == "value_ints") {
            return integerTensor(node.integers(key));
        } else if (key == "value_float") {
            const auto number = static_cast<float>(node.real(key, 0));
            return floatTensorOf({}, std::span(&number, 1));
        } else if (const auto* list = std::get_if<std::vector<float>>(&value)) {
            return floatTensorOf({static_cast<std::int64_t>(list->size())}, *list);
        }
    }
    return std::nullopt;
}

Folded constantOfShape(const Node& node, const TensorData& wanted)
{
    const Integers shape = integersOf(wanted);
    const auto found = node.attributes.find("value");
    const auto* fill = found != node.attributes.end() ? std::get_if<TensorData>(&found->second) : nullptr;
    const float zero = 0;
    const auto single = fill != nullptr ? reshaped(*fill, {}) : TensorData::fromFloats({}, std::span(&zero, 1));
    return single ? expanded(*single, shape) : Folded();
}

/// Weights stored in few bits: (q - zero) * scale, for each slice along an axis or for all.
Folded dequantised(const Node& node, Inputs in)
{
    const Integers& shape = in[0]->shape();
    const auto rank = static_cast<std::int64_t>(shape.size());
    const auto scales = floatsOf(*in[1]);
    const bool shifted = in.size() > 2 && in[2] != nullptr;
    const Integers zeros = shifted ? integersOf(*in[2]) : Integers(scales ? scales->size() : 0, 0);
    if (!scales || scales->empty() || zeros.size() != scales->size())
        return std::nullopt;
    std::int64_t inner = 1;
    const auto channels = static_cast<std::int64_t>(scales->size());
    if (channels > 1) {
        const std::int64_t axis = node.integer("axis", 1) + (node.integer("axis", 1) < 0 ? rank : 0);
        if (axis < 0 || axis >= rank || shape[static_cast<std::size_t>(axis)] != channels)
            return std::nullopt;
        for (auto d = static_cast<std::size_t>(axis) + 1; d < shape.size(); ++d)
            inner *= shape[d];
    }
    const Integers stored = integersOf(*in[0]);
    std::vector<float> values(stored.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto channel = static_cast<std::size_t>((static_cast<std::int64_t>(i) / inner) % channels);
        values[i] = static_cast<float>(stored[i] - zeros[channel]) * (*scales)[channel];
    }
    return floatTensorOf(shape, values);
}

Folded product(const TensorData& tensor)
{
    std::int64_t all = 1;
    for (const std::int64_t value : integersOf(tensor))
        all = calculated('*', all, value);
    return integerTensor(std::span(&all, 1), true);
}

Folded range(Inputs in)
{
    const auto begin = scalarOf(in[0]);
    const auto end = scalarOf(in[1]);
    const auto step = scalarOf(in[2]);
    if (!begin || !end || !step || *step == 0 || *begin == unknownReal || *end == unknownReal)
        return std::nullopt;
    const double count = std::ceil((*end - *begin) / *step);
    if (!isInteger(*in[0]) || !(count >= 0) || count > static_cast<double>(maxFoldedElements))
        return std::nullopt;
    Integers values;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(count); ++i)
        values.push_back(static_cast<std::int64_t>(*begin) + i * static_cast<std::int64_t>(*step));
    return integerTensor(values);
}

Folded chosen(Inputs in)
{
    const auto shape = broadcast(in[1]->shape(), in[2]->shape());
    const auto all = shape ? broadcast(*shape, in[0]->shape()) : std::nullopt;
    const auto which = all ? expanded(*in[0], *all) : Folded();
    const auto a = all ? expanded(*in[1], *all) : Folded();
    const auto b = all ? expanded(*in[2], *all) : Folded();
    if (!which || !a || !b || a->dtype() != b->dtype())
        return std::nullopt;
    auto out = TensorData::allocate(a->dtype(), *all);
    if (!out)
        return std::nullopt;
    const Integers choice = integersOf(*which);
    const std::size_t width = sizeOf(a->dtype());
    for (std::size_t i = 0; i < choice.size(); ++i)
        std::memcpy(out->mutableBytes().data() + i * width, (choice[i] != 0 ? *a : *b).bytes().data() + i * width,
                    width);
    return *std::move(out);
}

char symbolOf(const std::string& op)
{
    static const std::map<std::string, char, std::less<>> symbols{{"Add", '+'}, {"Sub", '-'},  {"Mul", '*'},
                                                                  {"Div", '/'}, {"Pow", '^'},  {"Min", '<'},
                                                                  {"Max", '>'}, {"Equal", '='}};
    const auto found = symbols.find(op);
    return found != symbols.end() ? found->second : '\0';
}

Folded foldOne(const std::string& op, const Node& node, const TensorData& x)
{
    if (op == "Identity" || op == "Dropout")
        return x;
    if (op == "Cast")
        return cast(node, x);
    if (op == "ConstantOfShape")
        return constantOfShape(node, x);
    if (op == "Shape")
        return integerTensor(x.shape());
    if (op == "ReduceProd")
        return isInteger(x) ? product(x) : Folded();
    if (op == "Floor" || op == "Ceil")
        return eachReal(x, [&op](double v) { return op == "Floor" ? std::floor(v) : std::ceil(v); });
    if (op == "Sqrt")
        return eachReal(x, [](double v) { return std::sqrt(v); });
    if (op == "Reciprocal")
        return eachReal(x, [](double v) { return 1.0 / v; });
    if (op == "Neg") {
        const std::int64_t zero = 0;
        return arithmetic('-', integerTensor(std::span(&zero, 1), true), x);
    }
    return std::nullopt;
}

} // namespace

std::optional<TensorData> foldNode(const Node& node, std::span<const TensorData* const> inputs, std::int64_t opset)
{
    const std::string& op = node.type;
    if (!node.domain.empty() || node.subgraphs || node.outputs.size() != 1)
        return std::nullopt;
    if (op == "Constant")
        return constantNode(node);
    if (inputs.empty() || inputs[0] == nullptr || inputs[0]->elementCount() > maxFoldedElements * 64)
        return std::nullopt;
    const bool two = inputs.size() > 1 && inputs[1] != nullptr;
    const bool three = two && inputs.size() > 2 && inputs[2] != nullptr;
    if (const char symbol = symbolOf(op); symbol != '\0')
        return two && inputs.size() == 2 ? arithmetic(symbol, *inputs[0], *inputs[1]) : Folded();
    if (op == "DequantizeLinear")
        return two ? dequantised(node, inputs) : Folded();
    if (op == "Range")
        return three ? range(inputs) : Folded();
    if (op == "Where")
        return three ? chosen(inputs) : Folded();
    if (auto moved = foldMove(node, inputs, opset))
        return moved;
    return foldOne(op, node, *inputs[0]);
}

void foldConstants(Model& model)
{
    std::vector<Node> kept;
    for (Node& node : model.nodes) {
        std::vector<const TensorData*> inputs;
        bool all = true;
        for (const std::string& input : node.inputs) {
            inputs.push_back(input.empty() ? nullptr : model.constant(input));
            all = all && (input.empty() || inputs.back() != nullptr);
        }
        auto value = all ? foldNode(node, inputs, model.opset) : std::nullopt;
        if (value)
            model.constants.insert_or_assign(node.outputs[0], *std::move(value));
        else
            kept.push_back(std::move(node));
    }
    model.nodes = std::move(kept);
}

} // namespace graft::onnxfile
