// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Activations and what joins several inputs.
#include "core/formats/onnx/graph_writer_p.h"

#include <array>
#include <cmath>
#include <numbers>

namespace graft::onnxfile {
namespace {

/// For operators that need nothing but their input.
template <const char* const& op>
Result<std::string> plain(const LayerContext& c)
{
    return c.out.node(op, {c.x()});
}

constexpr const char* reluName = "Relu";
constexpr const char* sigmoidName = "Sigmoid";
constexpr const char* tanhName = "Tanh";
constexpr const char* softplusName = "Softplus";

std::string clipped(const LayerContext& c, double low, double high)
{
    return c.out.node("Clip", {c.x(), c.out.number("min", low), c.out.number("max", high)});
}

Result<std::string> relu6(const LayerContext& c)
{
    return clipped(c, 0, 6);
}

Result<std::string> hardtanh(const LayerContext& c)
{
    return clipped(c, realParameter(c.layer, "min_val"), realParameter(c.layer, "max_val"));
}

Result<std::string> leakyRelu(const LayerContext& c)
{
    return c.out.node("LeakyRelu", {c.x()}, {{"alpha", static_cast<float>(realParameter(c.layer, "negative_slope"))}});
}

Result<std::string> elu(const LayerContext& c)
{
    return c.out.node("Elu", {c.x()}, {{"alpha", static_cast<float>(realParameter(c.layer, "alpha"))}});
}

Result<std::string> prelu(const LayerContext& c)
{
    const std::int64_t count = intParameter(c.layer, "num_parameters");
    GRAFT_TRY(slope, c.out.weight("weight", broadcastShape(count, c.rank(), 1)));
    return c.out.node("PRelu", {c.x(), slope});
}

std::string hardSigmoid(const LayerContext& c)
{
    return c.out.node("HardSigmoid", {c.x()}, {{"alpha", 1.0F / 6.0F}, {"beta", 0.5F}});
}

Result<std::string> hardsigmoid(const LayerContext& c)
{
    return hardSigmoid(c);
}

Result<std::string> hardswish(const LayerContext& c)
{
    if (c.out.options().opset >= 14)
        return c.out.node("HardSwish", {c.x()});
    const std::string gate = hardSigmoid(c);
    return c.out.node("Mul", {c.x(), gate});
}

Result<std::string> silu(const LayerContext& c)
{
    const std::string gate = c.out.node("Sigmoid", {c.x()});
    return c.out.node("Mul", {c.x(), gate});
}

Result<std::string> mish(const LayerContext& c)
{
    const std::string soft = c.out.node("Softplus", {c.x()});
    const std::string gate = c.out.node("Tanh", {soft});
    return c.out.node("Mul", {c.x(), gate});
}

/// x/2 (1 + erf(x / sqrt 2)), or its approximation x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))).
Result<std::string> gelu(const LayerContext& c)
{
    GraphWriter& out = c.out;
    std::string bend;
    if (textParameter(c.layer, "approximate") == "tanh") {
        const std::string cube = out.node("Pow", {c.x(), out.number("three", 3)});
        const std::string small = out.node("Mul", {cube, out.number("cubic", 0.044715)});
        const std::string sum = out.node("Add", {c.x(), small});
        const double root = std::sqrt(2.0 / std::numbers::pi);
        bend = out.node("Tanh", {out.node("Mul", {sum, out.number("root", root)})});
    } else {
        bend = out.node("Erf", {out.node("Div", {c.x(), out.number("root", std::numbers::sqrt2)})});
    }
    const std::string lifted = out.node("Add", {bend, out.number("one", 1)});
    const std::string product = out.node("Mul", {c.x(), lifted});
    return out.node("Mul", {product, out.number("half", 0.5)});
}

Result<std::string> softmax(const LayerContext& c)
{
    return c.out.node("Softmax", {c.x()}, {{"axis", c.axis(intParameter(c.layer, "dim"))}});
}

Result<std::string> logSoftmax(const LayerContext& c)
{
    return c.out.node("LogSoftmax", {c.x()}, {{"axis", c.axis(intParameter(c.layer, "dim"))}});
}

/// Operators of two inputs, one after the other where there are more.
std::string chained(const LayerContext& c, const char* op)
{
    std::string sum = c.inputs[0];
    for (std::size_t i = 1; i < c.inputs.size(); ++i)
        sum = c.out.node(op, {sum, c.inputs[i]});
    return sum;
}

Result<std::string> add(const LayerContext& c)
{
    if (c.inputs.size() == 2)
        return chained(c, "Add");
    return c.out.node("Sum", {c.inputs.begin(), c.inputs.end()});
}

Result<std::string> multiply(const LayerContext& c)
{
    return chained(c, "Mul");
}

Result<std::string> subtract(const LayerContext& c)
{
    return chained(c, "Sub");
}

Result<std::string> maximum(const LayerContext& c)
{
    return c.out.node("Max", {c.inputs.begin(), c.inputs.end()});
}

Result<std::string> concat(const LayerContext& c)
{
    return c.out.node("Concat", {c.inputs.begin(), c.inputs.end()}, {{"axis", c.axis(intParameter(c.layer, "dim"))}});
}

} // namespace

std::span<const WriterEntry> activationWriters()
{
    static constexpr std::array entries{
        WriterEntry{"ReLU", plain<reluName>},
        WriterEntry{"ReLU6", relu6},
        WriterEntry{"LeakyReLU", leakyRelu},
        WriterEntry{"PReLU", prelu},
        WriterEntry{"ELU", elu},
        WriterEntry{"GELU", gelu},
        WriterEntry{"SiLU", silu},
        WriterEntry{"Mish", mish},
        WriterEntry{"Hardswish", hardswish},
        WriterEntry{"Hardsigmoid", hardsigmoid},
        WriterEntry{"Hardtanh", hardtanh},
        WriterEntry{"Softplus", plain<softplusName>},
        WriterEntry{"Sigmoid", plain<sigmoidName>},
        WriterEntry{"Tanh", plain<tanhName>},
        WriterEntry{"Softmax", softmax},
        WriterEntry{"LogSoftmax", logSoftmax},
        WriterEntry{"Add", add},
        WriterEntry{"Multiply", multiply},
        WriterEntry{"Subtract", subtract},
        WriterEntry{"Maximum", maximum},
        WriterEntry{"Concat", concat},
    };
    return entries;
}

} // namespace graft::onnxfile
