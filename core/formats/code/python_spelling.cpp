// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/python_spelling.h"

#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <array>

namespace graft::code {
namespace {

/// Writes a constructor call; parameters that have the registry's (and so PyTorch's) default are left out.
class Call {
public:
    Call(std::string name, const Layer& layer) : m_text(std::move(name) + "("), m_layer(layer) {}

    Call& value(std::string_view parameter) { return add(text(parameter)); }
    Call& keyword(std::string_view parameter) { return keywordAs(parameter, parameter); }
    Call& keywordAs(std::string_view name, std::string_view parameter)
    {
        const auto given = m_layer.parameters.find(parameter);
        const LayerSchema* schema = findSchema(m_layer.type);
        const ParameterSpec* spec = schema != nullptr ? schema->parameter(parameter) : nullptr;
        if (given == m_layer.parameters.end() || (spec != nullptr && given->second == spec->defaultValue))
            return *this;
        return always(name, parameter);
    }
    /// Where PyTorch's default is another than the registry's.
    Call& always(std::string_view name, std::string_view parameter)
    {
        return add(std::string(name) + "=" + text(parameter));
    }
    Call& add(const std::string& argument)
    {
        m_text += (m_first ? "" : ", ") + argument;
        m_first = false;
        return *this;
    }
    [[nodiscard]] std::string done() const { return m_text + ")"; }

private:
    [[nodiscard]] std::string text(std::string_view parameter) const
    {
        const ParameterMap all = effectiveParameters(m_layer);
        const auto it = all.find(parameter);
        if (it == all.end())
            return "None";
        const LayerSchema* schema = findSchema(m_layer.type);
        const ParameterSpec* spec = schema != nullptr ? schema->parameter(parameter) : nullptr;
        if (const auto* list = std::get_if<std::vector<std::int64_t>>(&it->second);
            list != nullptr && spec != nullptr && spec->kind == ParameterKind::IntegerPair)
            return pythonPair(*list);
        return pythonValue(it->second);
    }

    std::string m_text;
    const Layer& m_layer;
    bool m_first = true;
};

/// torch.nn's class of the type's own name, without arguments.
std::string plain(const Layer& layer)
{
    return "nn." + layer.type + "()";
}

std::string conv(const Layer& layer)
{
    return Call("nn.Conv2d", layer)
        .value("in_channels")
        .value("out_channels")
        .always("kernel_size", "kernel_size")
        .keyword("stride")
        .keyword("padding")
        .keyword("dilation")
        .keyword("groups")
        .keyword("bias")
        .done();
}

std::string convTranspose(const Layer& layer)
{
    return Call("nn.ConvTranspose2d", layer)
        .value("in_channels")
        .value("out_channels")
        .always("kernel_size", "kernel_size")
        .keyword("stride")
        .keyword("padding")
        .keyword("output_padding")
        .keyword("groups")
        .keyword("bias")
        .keyword("dilation")
        .done();
}

std::string linear(const Layer& layer)
{
    return Call("nn.Linear", layer).value("in_features").value("out_features").keyword("bias").done();
}

std::string batchNorm(const Layer& layer)
{
    return Call("nn." + layer.type, layer)
        .value("num_features")
        .keyword("eps")
        .keyword("momentum")
        .keyword("affine")
        .done();
}

std::string layerNorm(const Layer& layer)
{
    return Call("nn.LayerNorm", layer)
        .value("normalized_shape")
        .keyword("eps")
        .keywordAs("elementwise_affine", "affine")
        .done();
}

std::string groupNorm(const Layer& layer)
{
    return Call("nn.GroupNorm", layer)
        .value("num_groups")
        .value("num_channels")
        .keyword("eps")
        .keyword("affine")
        .done();
}

std::string instanceNorm(const Layer& layer)
{
    return Call("nn.InstanceNorm2d", layer).value("num_features").keyword("eps").always("affine", "affine").done();
}

std::string localResponseNorm(const Layer& layer)
{
    return Call("nn.LocalResponseNorm", layer)
        .value("size")
        .always("alpha", "alpha")
        .always("beta", "beta")
        .always("k", "k")
        .done();
}

std::string pooling(const Layer& layer)
{
    Call call("nn." + layer.type, layer);
    call.value("kernel_size").always("stride", "stride").keyword("padding");
    if (layer.type == "MaxPool2d")
        call.keyword("dilation");
    call.keyword("ceil_mode");
    if (layer.type == "AvgPool2d")
        call.keyword("count_include_pad");
    return call.done();
}

std::string adaptivePooling(const Layer& layer)
{
    return Call("nn." + layer.type, layer).value("output_size").done();
}

std::string upsample(const Layer& layer)
{
    Call call("nn.Upsample", layer);
    call.always("scale_factor", "scale").always("mode", "mode");
    if (textParameter(layer, "mode") == "bilinear")
        call.always("align_corners", "align_corners");
    return call.done();
}

std::string padding(const Layer& layer)
{
    return Call("Pad2d", layer).value("padding").keyword("mode").keyword("value").done();
}

/// x[:, :, 0:3] along any dimension.
std::string slice(const Layer& layer, std::span<const std::string> in)
{
    const std::int64_t dim = intParameter(layer, "dim");
    const std::int64_t end = intParameter(layer, "end");
    const std::int64_t step = intParameter(layer, "step");
    std::string range = std::to_string(intParameter(layer, "start")) + ":";
    if (end != -1)
        range += std::to_string(end);
    if (step != 1)
        range += ":" + std::to_string(step);
    std::string before = dim < 0 ? "..., " : "";
    for (std::int64_t i = 0; i < dim; ++i)
        before += ":, ";
    std::string behind;
    for (std::int64_t i = dim; i < -1; ++i)
        behind += ", :";
    return in[0] + "[" + before + range + behind + "]";
}

std::string reshape(const Layer& layer, std::span<const std::string> in)
{
    std::string shape;
    for (const std::int64_t d : intsParameter(layer, "shape"))
        shape += ", " + std::to_string(d);
    return in[0] + ".reshape(" + in[0] + ".shape[0]" + shape + ")";
}

std::string mean(const Layer& layer, std::span<const std::string> in)
{
    return in[0] + ".mean(dim=" + pythonList(intsParameter(layer, "dims")) +
           (boolParameter(layer, "keepdim") ? ", keepdim=True)" : ")");
}

std::string joinedBy(std::span<const std::string> in, const char* sign)
{
    std::string out;
    for (const std::string& name : in)
        out += (out.empty() ? "" : sign) + name;
    return out;
}

std::string concat(const Layer& layer, std::span<const std::string> in)
{
    return "torch.cat([" + joinedBy(in, ", ") + "], dim=" + std::to_string(intParameter(layer, "dim")) + ")";
}

std::string maximum(const Layer&, std::span<const std::string> in)
{
    std::string out = in[0];
    for (const std::string& name : in.subspan(1))
        out = "torch.maximum(" + out + ", " + name + ")";
    return out;
}

std::string unknown(const Layer& layer)
{
    return "Unknown(" + pythonString(textParameter(layer, "operator")) + ")";
}

template <const char* Name, const char*... Parameters>
std::string call(const Layer& layer)
{
    Call text(Name, layer);
    (text.always(Parameters, Parameters), ...);
    return text.done();
}

constexpr char leakyRelu[] = "nn.LeakyReLU", slope[] = "negative_slope", gelu[] = "nn.GELU",
               approximate[] = "approximate", elu[] = "nn.ELU", alpha[] = "alpha", prelu[] = "nn.PReLU",
               numParameters[] = "num_parameters", hardtanh[] = "nn.Hardtanh", minimum[] = "min_val",
               maximumName[] = "max_val", softmax[] = "nn.Softmax", logSoftmax[] = "nn.LogSoftmax", dim[] = "dim",
               dropout[] = "nn.Dropout", p[] = "p", flatten[] = "nn.Flatten", startDim[] = "start_dim",
               endDim[] = "end_dim", shuffle[] = "nn.ChannelShuffle", groups[] = "groups", scaleShift[] = "ScaleShift",
               features[] = "num_features", scale[] = "scale", shift[] = "shift", fake[] = "FakeQuantize",
               zero[] = "zero_point", quantMin[] = "quant_min", quantMax[] = "quant_max", norm2d[] = "LayerNorm2d",
               channels[] = "num_channels", eps[] = "eps", layerScale[] = "LayerScale", init[] = "init",
               attention[] = "SelfAttention", embed[] = "embed_dim", heads[] = "num_heads",
               window[] = "WindowAttention", size[] = "window_size", shiftSize[] = "shift_size",
               classToken[] = "ClassToken", position[] = "PositionEmbedding", length[] = "length",
               depth[] = "StochasticDepth", mode[] = "mode", merge[] = "PatchMerge";

} // namespace

std::span<const PythonSpelling> pythonSpellings()
{
    static const std::array spellings{
        PythonSpelling{"Conv2d", conv},
        PythonSpelling{"ConvTranspose2d", convTranspose},
        PythonSpelling{"Linear", linear},
        PythonSpelling{"BatchNorm1d", batchNorm},
        PythonSpelling{"BatchNorm2d", batchNorm},
        PythonSpelling{"LayerNorm", layerNorm},
        PythonSpelling{"LayerNorm2d", call<norm2d, channels, eps>, nullptr, "LayerNorm2d"},
        PythonSpelling{"GroupNorm", groupNorm},
        PythonSpelling{"InstanceNorm2d", instanceNorm},
        PythonSpelling{"LocalResponseNorm", localResponseNorm},
        PythonSpelling{"ScaleShift", call<scaleShift, features, dim, scale, shift>, nullptr, "ScaleShift"},
        PythonSpelling{"FakeQuantize", call<fake, scale, zero, quantMin, quantMax>, nullptr, "FakeQuantize"},
        PythonSpelling{"ReLU", plain},
        PythonSpelling{"ReLU6", plain},
        PythonSpelling{"LeakyReLU", call<leakyRelu, slope>},
        PythonSpelling{"GELU", call<gelu, approximate>},
        PythonSpelling{"SiLU", plain},
        PythonSpelling{"Hardswish", plain},
        PythonSpelling{"Hardsigmoid", plain},
        PythonSpelling{"Mish", plain},
        PythonSpelling{"Softplus", plain},
        PythonSpelling{"ELU", call<elu, alpha>},
        PythonSpelling{"PReLU", call<prelu, numParameters>},
        PythonSpelling{"Hardtanh", call<hardtanh, minimum, maximumName>},
        PythonSpelling{"Sigmoid", plain},
        PythonSpelling{"Tanh", plain},
        PythonSpelling{"Softmax", call<softmax, dim>},
        PythonSpelling{"LogSoftmax", call<logSoftmax, dim>},
        PythonSpelling{"MaxPool2d", pooling},
        PythonSpelling{"AvgPool2d", pooling},
        PythonSpelling{"AdaptiveAvgPool2d", adaptivePooling},
        PythonSpelling{"AdaptiveMaxPool2d", adaptivePooling},
        PythonSpelling{"Add", nullptr,
                       [](const Layer&, std::span<const std::string> in) { return joinedBy(in, " + "); }},
        PythonSpelling{"Subtract", nullptr,
                       [](const Layer&, std::span<const std::string> in) { return joinedBy(in, " - "); }},
        PythonSpelling{"Multiply", nullptr,
                       [](const Layer&, std::span<const std::string> in) { return joinedBy(in, " * "); }},
        PythonSpelling{"Maximum", nullptr, maximum},
        PythonSpelling{"Concat", nullptr, concat},
        PythonSpelling{"Flatten", call<flatten, startDim, endDim>},
        PythonSpelling{"Reshape", nullptr, reshape},
        PythonSpelling{"Permute", nullptr,
                       [](const Layer& layer, std::span<const std::string> in) {
                           return in[0] + ".permute(" + pythonList(intsParameter(layer, "dims")) + ")";
                       }},
        PythonSpelling{"Slice", nullptr, slice},
        PythonSpelling{"Select", nullptr,
                       [](const Layer& layer, std::span<const std::string> in) {
                           return in[0] + ".select(" + std::to_string(intParameter(layer, "dim")) + ", " +
                                  std::to_string(intParameter(layer, "index")) + ")";
                       }},
        PythonSpelling{"Mean", nullptr, mean},
        PythonSpelling{"ChannelShuffle", call<shuffle, groups>},
        PythonSpelling{"Upsample", upsample},
        PythonSpelling{"Pad2d", padding, nullptr, "Pad2d"},
        PythonSpelling{"PatchMerge", call<merge>, nullptr, "PatchMerge"},
        PythonSpelling{"LayerScale", call<layerScale, channels, init>, nullptr, "LayerScale"},
        PythonSpelling{"MultiheadAttention", call<attention, embed, heads>, nullptr, "SelfAttention"},
        PythonSpelling{"WindowAttention", call<window, dim, heads, size, shiftSize>, nullptr, "WindowAttention"},
        PythonSpelling{"ClassToken", call<classToken, embed>, nullptr, "ClassToken"},
        PythonSpelling{"PositionEmbedding", call<position, length, embed>, nullptr, "PositionEmbedding"},
        PythonSpelling{"Dropout", call<dropout, p>},
        PythonSpelling{"StochasticDepth", call<depth, p, mode>, nullptr, "StochasticDepth"},
        PythonSpelling{"Unknown", unknown, nullptr, "Unknown"},
    };
    return spellings;
}

const PythonSpelling* findPythonSpelling(std::string_view type)
{
    const auto spellings = pythonSpellings();
    const auto it = std::ranges::find(spellings, type, &PythonSpelling::type);
    return it != spellings.end() ? &*it : nullptr;
}

} // namespace graft::code
