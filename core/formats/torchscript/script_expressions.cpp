// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/torchscript/script_expressions.h"

#include "core/base/numbers.h"
#include "core/formats/code/python_text.h"
#include "core/layers/layer_schema.h"

#include <algorithm>
#include <array>

namespace graft::torchscript {
namespace {

std::string integer(const Layer& layer, std::string_view name)
{
    return std::to_string(intParameter(layer, name));
}

std::string real(const Layer& layer, std::string_view name)
{
    return scriptFloat(realParameter(layer, name));
}

std::string boolean(const Layer& layer, std::string_view name)
{
    return code::pythonBool(boolParameter(layer, name));
}

std::string integers(const Layer& layer, std::string_view name)
{
    return code::pythonList(intsParameter(layer, name));
}

bool hasTensor(const Layer& layer, std::string_view suffix)
{
    const auto specs = learnablesOf(layer);
    return std::ranges::any_of(specs, [&](const LearnableSpec& spec) { return spec.suffix == suffix; });
}

/// The layer's tensor, or None where it has none.
std::string tensor(const Layer& layer, const ScriptNames& names, std::string_view suffix)
{
    return hasTensor(layer, suffix) ? names.tensors + "." + std::string(suffix) : "None";
}

std::string weightAndBias(const Layer& layer, const ScriptNames& names)
{
    return tensor(layer, names, "weight") + ", " + tensor(layer, names, "bias");
}

std::string conv(const Layer& layer, const ScriptNames& names)
{
    return "torch.conv2d(" + names.inputs[0] + ", " + weightAndBias(layer, names) + ", " + integers(layer, "stride") +
           ", " + integers(layer, "padding") + ", " + integers(layer, "dilation") + ", " + integer(layer, "groups") +
           ")";
}

std::string convTranspose(const Layer& layer, const ScriptNames& names)
{
    return "torch.conv_transpose2d(" + names.inputs[0] + ", " + weightAndBias(layer, names) + ", " +
           integers(layer, "stride") + ", " + integers(layer, "padding") + ", " + integers(layer, "output_padding") +
           ", " + integer(layer, "groups") + ", " + integers(layer, "dilation") + ")";
}

std::string batchNorm(const Layer& layer, const ScriptNames& names)
{
    return "torch.batch_norm(" + names.inputs[0] + ", " + weightAndBias(layer, names) + ", " +
           tensor(layer, names, "running_mean") + ", " + tensor(layer, names, "running_var") + ", self.training, " +
           real(layer, "momentum") + ", " + real(layer, "eps") + ", False)";
}

std::string layerNorm(const Layer& layer, const ScriptNames& names)
{
    return "torch.layer_norm(" + names.inputs[0] + ", " + integers(layer, "normalized_shape") + ", " +
           weightAndBias(layer, names) + ", " + real(layer, "eps") + ", False)";
}

std::string layerNorm2d(const Layer& layer, const ScriptNames& names)
{
    return "torch.permute(torch.layer_norm(torch.permute(" + names.inputs[0] + ", [0, 2, 3, 1]), [" +
           integer(layer, "num_channels") + "], " + weightAndBias(layer, names) + ", " + real(layer, "eps") +
           ", False), [0, 3, 1, 2])";
}

std::string groupNorm(const Layer& layer, const ScriptNames& names)
{
    return "torch.group_norm(" + names.inputs[0] + ", " + integer(layer, "num_groups") + ", " +
           weightAndBias(layer, names) + ", " + real(layer, "eps") + ", False)";
}

std::string instanceNorm(const Layer& layer, const ScriptNames& names)
{
    return "torch.instance_norm(" + names.inputs[0] + ", " + weightAndBias(layer, names) + ", None, None, True, 0.0, " +
           real(layer, "eps") + ", False)";
}

std::string localResponseNorm(const Layer& layer, const ScriptNames& names)
{
    return "self.local_response_norm(" + names.inputs[0] + ", " + integer(layer, "size") + ", " + real(layer, "alpha") +
           ", " + real(layer, "beta") + ", " + real(layer, "k") + ")";
}

std::string scaleShift(const Layer& layer, const ScriptNames& names)
{
    return "self.scale_shift(" + names.inputs[0] + ", " + weightAndBias(layer, names) + ", " + integer(layer, "dim") +
           ")";
}

std::string fakeQuantize(const Layer& layer, const ScriptNames& names)
{
    return "torch.fake_quantize_per_tensor_affine(" + names.inputs[0] + ", " + real(layer, "scale") + ", " +
           integer(layer, "zero_point") + ", " + integer(layer, "quant_min") + ", " + integer(layer, "quant_max") + ")";
}

/// An operator of one input and no parameters.
template <const char* Operator>
std::string simple(const Layer&, const ScriptNames& names)
{
    return std::string("torch.") + Operator + "(" + names.inputs[0] + ")";
}

template <const char* Operator>
std::string alongDimension(const Layer& layer, const ScriptNames& names)
{
    return std::string("torch.") + Operator + "(" + names.inputs[0] + ", " + integer(layer, "dim") + ")";
}

std::string gelu(const Layer& layer, const ScriptNames& names)
{
    return "torch.gelu(" + names.inputs[0] +
           ", approximate=" + code::pythonString(textParameter(layer, "approximate")) + ")";
}

std::string prelu(const Layer& layer, const ScriptNames& names)
{
    return "torch.prelu(" + names.inputs[0] + ", " + tensor(layer, names, "weight") + ")";
}

std::string pooling(const Layer& layer, const ScriptNames& names)
{
    const bool maximum = layer.type == "MaxPool2d";
    return std::string(maximum ? "torch.max_pool2d(" : "torch.avg_pool2d(") + names.inputs[0] + ", " +
           integers(layer, "kernel_size") + ", " + integers(layer, "stride") + ", " + integers(layer, "padding") +
           (maximum ? ", " + integers(layer, "dilation") : "") + ", " + boolean(layer, "ceil_mode") +
           (maximum ? "" : ", " + boolean(layer, "count_include_pad")) + ")";
}

std::string adaptivePooling(const Layer& layer, const ScriptNames& names)
{
    const std::string size = integers(layer, "output_size");
    return layer.type == "AdaptiveAvgPool2d" ? "torch.adaptive_avg_pool2d(" + names.inputs[0] + ", " + size + ")"
                                             : "torch.adaptive_max_pool2d(" + names.inputs[0] + ", " + size + ")[0]";
}

std::string padding(const Layer& layer, const ScriptNames& names)
{
    const std::string mode = textParameter(layer, "mode");
    return "torch.pad(" + names.inputs[0] + ", " + integers(layer, "padding") + ", " + code::pythonString(mode) +
           (mode == "constant" ? ", " + real(layer, "value") + ")" : ")");
}

std::string reshape(const Layer& layer, const ScriptNames& names)
{
    std::string shape;
    for (const std::int64_t side : intsParameter(layer, "shape"))
        shape += ", " + std::to_string(side);
    return "torch.reshape(" + names.inputs[0] + ", [torch.size(" + names.inputs[0] + ", 0)" + shape + "])";
}

std::string slice(const Layer& layer, const ScriptNames& names)
{
    const std::int64_t end = intParameter(layer, "end");
    return "torch.slice(" + names.inputs[0] + ", " + integer(layer, "dim") + ", " + integer(layer, "start") + ", " +
           (end == -1 ? "9223372036854775807" : std::to_string(end)) + ", " + integer(layer, "step") + ")";
}

std::string upsample(const Layer& layer, const ScriptNames& names)
{
    const auto scale = intsParameter(layer, "scale");
    std::string factors("[");
    factors += scriptFloat(static_cast<double>(scale[0]));
    factors += ", ";
    factors += scriptFloat(static_cast<double>(scale[1]));
    factors += "]";
    return textParameter(layer, "mode") == "bilinear"
               ? "torch.upsample_bilinear2d(" + names.inputs[0] + ", None, " + boolean(layer, "align_corners") + ", " +
                     factors + ")"
               : "torch.upsample_nearest2d(" + names.inputs[0] + ", None, " + factors + ")";
}

std::string joined(std::span<const std::string> names, const char* sign)
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : sign) + name;
    return out;
}

std::string maximum(const Layer&, const ScriptNames& names)
{
    std::string out = names.inputs[0];
    for (const std::string& name : names.inputs.subspan(1))
        out = "torch.maximum(" + out + ", " + name + ")";
    return out;
}

std::string attention(const Layer& layer, const ScriptNames& names)
{
    return "self.attention(" + names.inputs[0] + ", " + tensor(layer, names, "in_proj_weight") + ", " +
           tensor(layer, names, "in_proj_bias") + ", " + tensor(layer, names, "out_proj.weight") + ", " +
           tensor(layer, names, "out_proj.bias") + ", " + integer(layer, "num_heads") + ")";
}

std::string windowAttention(const Layer& layer, const ScriptNames& names)
{
    std::string text = "self.window_attention(" + names.inputs[0];
    for (const char* suffix : {"qkv.weight", "qkv.bias", "proj.weight", "proj.bias", "relative_position_bias_table",
                               "relative_position_index"})
        text += ", " + tensor(layer, names, suffix);
    const auto window = intsParameter(layer, "window_size");
    const auto shift = intsParameter(layer, "shift_size");
    return text + ", " + integer(layer, "num_heads") + ", " + std::to_string(window[0]) + ", " +
           std::to_string(window[1]) + ", " + std::to_string(shift[0]) + ", " + std::to_string(shift[1]) + ")";
}

std::string stochasticDepth(const Layer& layer, const ScriptNames& names)
{
    return "self.stochastic_depth(" + names.inputs[0] + ", " + real(layer, "p") + ", " +
           code::pythonBool(textParameter(layer, "mode") == "row") + ")";
}

constexpr char relu[] = "relu", relu6[] = "relu6", silu[] = "silu", hardswish[] = "hardswish",
               hardsigmoid[] = "hardsigmoid", mish[] = "mish", softplus[] = "softplus", sigmoid[] = "sigmoid",
               hyperbolic[] = "tanh", softmax[] = "softmax", logSoftmax[] = "log_softmax";

} // namespace

std::string scriptFloat(double value)
{
    const std::string text = numberText(value);
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::span<const ScriptExpression> scriptExpressions()
{
    using Names = ScriptNames;
    static const std::array expressions{
        ScriptExpression{"Conv2d", conv},
        ScriptExpression{"ConvTranspose2d", convTranspose},
        ScriptExpression{"Linear",
                         [](const Layer& layer, const Names& names) {
                             return "torch.linear(" + names.inputs[0] + ", " + weightAndBias(layer, names) + ")";
                         }},
        ScriptExpression{"BatchNorm1d", batchNorm},
        ScriptExpression{"BatchNorm2d", batchNorm},
        ScriptExpression{"LayerNorm", layerNorm},
        ScriptExpression{"LayerNorm2d", layerNorm2d},
        ScriptExpression{"GroupNorm", groupNorm},
        ScriptExpression{"InstanceNorm2d", instanceNorm},
        ScriptExpression{"LocalResponseNorm", localResponseNorm, "local_response_norm"},
        ScriptExpression{"ScaleShift", scaleShift, "scale_shift"},
        ScriptExpression{"FakeQuantize", fakeQuantize},
        ScriptExpression{"ReLU", simple<relu>},
        ScriptExpression{"ReLU6", simple<relu6>},
        ScriptExpression{"LeakyReLU",
                         [](const Layer& layer, const Names& names) {
                             return "torch.leaky_relu(" + names.inputs[0] + ", " + real(layer, "negative_slope") + ")";
                         }},
        ScriptExpression{"GELU", gelu},
        ScriptExpression{"SiLU", simple<silu>},
        ScriptExpression{"Hardswish", simple<hardswish>},
        ScriptExpression{"Hardsigmoid", simple<hardsigmoid>},
        ScriptExpression{"Mish", simple<mish>},
        ScriptExpression{"Softplus", simple<softplus>},
        ScriptExpression{"ELU",
                         [](const Layer& layer, const Names& names) {
                             return "torch.elu(" + names.inputs[0] + ", " + real(layer, "alpha") + ")";
                         }},
        ScriptExpression{"PReLU", prelu},
        ScriptExpression{"Hardtanh",
                         [](const Layer& layer, const Names& names) {
                             return "torch.hardtanh(" + names.inputs[0] + ", " + real(layer, "min_val") + ", " +
                                    real(layer, "max_val") + ")";
                         }},
        ScriptExpression{"Sigmoid", simple<sigmoid>},
        ScriptExpression{"Tanh", simple<hyperbolic>},
        ScriptExpression{"Softmax", alongDimension<softmax>},
        ScriptExpression{"LogSoftmax", alongDimension<logSoftmax>},
        ScriptExpression{"MaxPool2d", pooling},
        ScriptExpression{"AvgPool2d", pooling},
        ScriptExpression{"AdaptiveAvgPool2d", adaptivePooling},
        ScriptExpression{"AdaptiveMaxPool2d", adaptivePooling},
        ScriptExpression{"Add", [](const Layer&, const Names& names) { return joined(names.inputs, " + "); }},
        ScriptExpression{"Subtract", [](const Layer&, const Names& names) { return joined(names.inputs, " - "); }},
        ScriptExpression{"Multiply", [](const Layer&, const Names& names) { return joined(names.inputs, " * "); }},
        ScriptExpression{"Maximum", maximum},
        ScriptExpression{"Concat",
                         [](const Layer& layer, const Names& names) {
                             return "torch.cat([" + joined(names.inputs, ", ") + "], " + integer(layer, "dim") + ")";
                         }},
        ScriptExpression{"Flatten",
                         [](const Layer& layer, const Names& names) {
                             return "torch.flatten(" + names.inputs[0] + ", " + integer(layer, "start_dim") + ", " +
                                    integer(layer, "end_dim") + ")";
                         }},
        ScriptExpression{"Reshape", reshape},
        ScriptExpression{"Permute",
                         [](const Layer& layer, const Names& names) {
                             return "torch.permute(" + names.inputs[0] + ", " + integers(layer, "dims") + ")";
                         }},
        ScriptExpression{"Slice", slice},
        ScriptExpression{"Select",
                         [](const Layer& layer, const Names& names) {
                             return "torch.select(" + names.inputs[0] + ", " + integer(layer, "dim") + ", " +
                                    integer(layer, "index") + ")";
                         }},
        ScriptExpression{"Mean",
                         [](const Layer& layer, const Names& names) {
                             return "torch.mean(" + names.inputs[0] + ", " + integers(layer, "dims") + ", " +
                                    boolean(layer, "keepdim") + ")";
                         }},
        ScriptExpression{"ChannelShuffle",
                         [](const Layer& layer, const Names& names) {
                             return "torch.channel_shuffle(" + names.inputs[0] + ", " + integer(layer, "groups") + ")";
                         }},
        ScriptExpression{"Upsample", upsample},
        ScriptExpression{"Pad2d", padding},
        ScriptExpression{"PatchMerge",
                         [](const Layer&, const Names& names) { return "self.patch_merge(" + names.inputs[0] + ")"; },
                         "patch_merge"},
        ScriptExpression{"LayerScale",
                         [](const Layer& layer, const Names& names) {
                             return names.inputs[0] + " * " + tensor(layer, names, "layer_scale");
                         }},
        ScriptExpression{"MultiheadAttention", attention, "attention"},
        ScriptExpression{"WindowAttention", windowAttention, "window_attention"},
        ScriptExpression{"ClassToken",
                         [](const Layer& layer, const Names& names) {
                             return "torch.cat([torch.expand(" + tensor(layer, names, "class_token") +
                                    ", [torch.size(" + names.inputs[0] + ", 0), -1, -1]), " + names.inputs[0] + "], 1)";
                         }},
        ScriptExpression{"PositionEmbedding",
                         [](const Layer& layer, const Names& names) {
                             return names.inputs[0] + " + " + tensor(layer, names, "pos_embedding");
                         }},
        ScriptExpression{"Dropout",
                         [](const Layer& layer, const Names& names) {
                             return "torch.dropout(" + names.inputs[0] + ", " + real(layer, "p") + ", self.training)";
                         }},
        ScriptExpression{"StochasticDepth", stochasticDepth, "stochastic_depth"},
    };
    return expressions;
}

const ScriptExpression* findScriptExpression(std::string_view type)
{
    const auto expressions = scriptExpressions();
    const auto it = std::ranges::find(expressions, type, &ScriptExpression::type);
    return it != expressions.end() ? &*it : nullptr;
}

} // namespace graft::torchscript
