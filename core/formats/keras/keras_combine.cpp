// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/keras/keras_model_p.h"

#include <algorithm>
#include <utility>

namespace graft::keras {
namespace {

Result<Value> combined(Build& at, const LayerCall& call, const char* type, std::size_t most)
{
    if (call.inputs.size() < 2 || call.inputs.size() > most)
        return call.inputs.size() == 1 ? Result<Value>(unknownLayer(at, call, noSuchLayer()))
                                       : Result<Value>(badOptions(call));
    return at.net.add(call.name, type, {}, call.inputs);
}

Result<Value> scaledBy(Build& at, const LayerCall& call, const std::string& name, Value value, double factor,
                       double offset)
{
    const std::int64_t axis = lastAxis(at, value);
    const auto dims = dimsOf(at, value);
    if (dims.empty())
        return unknownLayer(at, call, noSuchLayer());
    const std::int64_t count = dims[static_cast<std::size_t>(axis)];
    const auto filled = [count](double number) {
        const std::vector<float> numbers(static_cast<std::size_t>(count), static_cast<float>(number));
        return TensorData::fromFloats({count}, numbers);
    };
    GRAFT_TRY(scale, filled(factor));
    GRAFT_TRY(shift, filled(offset));
    return at.net.scaleShift(name, value, factor != 1 ? std::optional(scale) : std::nullopt,
                             offset != 0 ? std::optional(shift) : std::nullopt, axis);
}

} // namespace

Result<Value> add(Build& at, const LayerCall& call)
{
    return combined(at, call, "Add", 1000);
}

Result<Value> subtract(Build& at, const LayerCall& call)
{
    return combined(at, call, "Subtract", 2);
}

Result<Value> multiply(Build& at, const LayerCall& call)
{
    return combined(at, call, "Multiply", 1000);
}

Result<Value> maximum(Build& at, const LayerCall& call)
{
    return combined(at, call, "Maximum", 1000);
}

Result<Value> average(Build& at, const LayerCall& call)
{
    if (call.inputs.size() < 2)
        return badOptions(call);
    const Value sum = at.net.add(call.name + ".sum", "Add", {}, call.inputs);
    return scaledBy(at, call, call.name, sum, 1.0 / static_cast<double>(call.inputs.size()), 0);
}

Result<Value> concatenate(Build& at, const LayerCall& call)
{
    const std::size_t rank = dimsOf(at, call.in()).size();
    const auto axis = axisOf(at, integer(call.option("axis")).value_or(-1), rank == 0 ? 4 : rank);
    if (!axis || call.inputs.empty())
        return badOptions(call);
    if (call.inputs.size() == 1) {
        at.net.noteFolded();
        return call.in();
    }
    return at.net.add(call.name, "Concat", {{"dim", *axis}}, call.inputs);
}

/// Keras 2 writes arithmetic in Python code (x * 2, tf.math.add) as layers of this kind.
Result<Value> operatorCall(Build& at, const LayerCall& call)
{
    const std::string function = text(call.option("function"));
    const std::string name = function.substr(function.rfind('.') + 1);
    if (call.inputs.size() == 2) {
        if (name == "add" || name == "__add__")
            return at.net.add(call.name, "Add", {}, call.inputs);
        if (name == "multiply" || name == "__mul__")
            return at.net.add(call.name, "Multiply", {}, call.inputs);
    }
    static const Json nothing;
    const Json& number = call.arguments != nullptr ? field(*call.arguments, "y") : nothing;
    if (call.inputs.size() == 1 && number.is_number()) {
        const double value = number.get<double>();
        if (name == "add" || name == "__add__")
            return scaledBy(at, call, call.name, call.in(), 1, value);
        if (name == "subtract" || name == "__sub__")
            return scaledBy(at, call, call.name, call.in(), 1, -value);
        if (name == "multiply" || name == "__mul__")
            return scaledBy(at, call, call.name, call.in(), value, 0);
        if ((name == "truediv" || name == "divide") && value != 0)
            return scaledBy(at, call, call.name, call.in(), 1 / value, 0);
    }
    if (call.inputs.size() == 1 && (name == "relu" || name == "sigmoid" || name == "relu6"))
        return activated(at, call, call.in(), Json(name));
    return unknownLayer(at, call, noSuchLayer());
}

} // namespace graft::keras
