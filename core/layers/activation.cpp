// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {
namespace {

Result<TensorSpec> sameShape(const Layer&, std::span<const TensorSpec> in)
{
    return in[0];
}

/// Keeps the shape, but its dimension must exist.
Result<TensorSpec> alongDimension(const Layer& layer, std::span<const TensorSpec> in)
{
    if (const auto axis = resolveAxis(layer, intParameter(layer, "dim"), in[0].dims.size()); !axis)
        return axis.error();
    return in[0];
}

} // namespace

LayerSchema reluSchema()
{
    return Builder("ReLU", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "ReLU"),
                   GRAFT_TR_NOOP("layers", "Sets negative numbers to zero. Without such a bend between them, several "
                                           "layers could do no more than one."))
        .pytorch("nn.ReLU")
        .onnx("Relu")
        .shapes(sameShape)
        .build();
}

LayerSchema relu6Schema()
{
    return Builder("ReLU6", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "ReLU6"),
                   GRAFT_TR_NOOP("layers", "Keeps numbers between 0 and 6. Used by networks for phones, because small "
                                           "ranges survive low-precision arithmetic."))
        .pytorch("nn.ReLU6")
        .onnx("Clip")
        .shapes(sameShape)
        .build();
}

LayerSchema leakyReluSchema()
{
    return Builder("LeakyReLU", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Leaky ReLU"),
                   GRAFT_TR_NOOP("layers", "As ReLU, but lets a little of negative numbers through, so that no part of "
                                           "the network falls silent for good."))
        .pytorch("nn.LeakyReLU")
        .onnx("LeakyRelu")
        .real("negative_slope", 0.01, 0.0, 1.0, GRAFT_TR_NOOP("layers", "Negative slope"),
              GRAFT_TR_NOOP("layers", "What negative numbers are multiplied by; 0 would be plain ReLU."))
        .shapes(sameShape)
        .summary([](const Layer& layer) { return numberText(realParameter(layer, "negative_slope")); })
        .build();
}

LayerSchema geluSchema()
{
    return Builder("GELU", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "GELU"),
                   GRAFT_TR_NOOP("layers", "A ReLU with a rounded bend. Used by transformers and by newer "
                                           "convolutional networks, where it trains a little more smoothly."))
        .pytorch("nn.GELU")
        .notInOnnx(GRAFT_TR_NOOP("layers", "ONNX has this operator only since its version 20; it is written as the "
                                           "error function, additions and multiplications."))
        .choice("approximate", {"none", "tanh"}, GRAFT_TR_NOOP("layers", "Approximation"),
                GRAFT_TR_NOOP("layers", "Some networks were trained with a formula made of tanh, which differs in the "
                                        "fourth digit; use what the weights were trained with."))
        .advanced()
        .shapes(sameShape)
        .build();
}

LayerSchema hardswishSchema()
{
    return Builder("Hardswish", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Hard swish"),
                   GRAFT_TR_NOOP("layers", "A rounded ReLU made of straight lines, cheap on phones. Used by "
                                           "MobileNetV3."))
        .pytorch("nn.Hardswish")
        .onnx("HardSwish")
        .shapes(sameShape)
        .build();
}

LayerSchema siluSchema()
{
    return Builder("SiLU", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "SiLU (swish)"),
                   GRAFT_TR_NOOP("layers",
                                 "Multiplies every number by its own sigmoid: a ReLU with a soft bend. Used by "
                                 "EfficientNet."))
        .pytorch("nn.SiLU")
        .notInOnnx(GRAFT_TR_NOOP("layers", "ONNX has no such operator; it is written as a sigmoid and a "
                                           "multiplication."))
        .shapes(sameShape)
        .build();
}

LayerSchema mishSchema()
{
    return Builder("Mish", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Mish"),
                   GRAFT_TR_NOOP("layers", "A soft ReLU that lets small negative numbers through. Used by some object "
                                           "detectors, costlier than ReLU."))
        .pytorch("nn.Mish")
        .notInOnnx(GRAFT_TR_NOOP("layers",
                                 "ONNX has this operator only since its version 18; it is written as softplus, "
                                 "tanh and a multiplication."))
        .shapes(sameShape)
        .build();
}

LayerSchema softplusSchema()
{
    return Builder("Softplus", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Softplus"),
                   GRAFT_TR_NOOP("layers", "A ReLU that is smooth everywhere and never quite zero. Used where a result "
                                           "must be positive."))
        .pytorch("nn.Softplus")
        .onnx("Softplus")
        .shapes(sameShape)
        .build();
}

LayerSchema eluSchema()
{
    return Builder("ELU", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "ELU"),
                   GRAFT_TR_NOOP("layers",
                                 "As ReLU, but negative numbers bend smoothly towards a negative limit, which "
                                 "keeps the mean of the numbers near zero."))
        .pytorch("nn.ELU")
        .onnx("Elu")
        .real("alpha", 1.0, 0.0, 100.0, GRAFT_TR_NOOP("layers", "Alpha"),
              GRAFT_TR_NOOP("layers", "How far below zero large negative numbers end."))
        .shapes(sameShape)
        .summary([](const Layer& layer) { return numberText(realParameter(layer, "alpha")); })
        .build();
}

LayerSchema preluSchema()
{
    return Builder("PReLU", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Parametric ReLU"),
                   GRAFT_TR_NOOP("layers", "A leaky ReLU that learns how much of negative numbers it lets through, for "
                                           "all channels together or for each."))
        .pytorch("nn.PReLU")
        .onnx("PRelu")
        .integer("num_parameters", 1, 1, maxChannels, GRAFT_TR_NOOP("layers", "Slopes"),
                 GRAFT_TR_NOOP("layers",
                               "1 shares one slope; otherwise one for each channel, so it must equal the number "
                               "of channels."))
        .learnables([](const Layer& layer) {
            return std::vector<LearnableSpec>{{.suffix = "weight",
                                               .shape = {intParameter(layer, "num_parameters")},
                                               .init = Initialisation::Constant,
                                               .value = 0.25}};
        })
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            const std::int64_t slopes = intParameter(layer, "num_parameters");
            if (slopes != 1 && (in[0].dims.size() < 2 || in[0].dims[1] != slopes))
                return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 has %2 slopes, but gets %3."),
                                  {std::to_string(slopes), in[0].text()});
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "num_parameters")); })
        .build();
}

LayerSchema hardtanhSchema()
{
    return Builder("Hardtanh", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Hard tanh (clip)"),
                   GRAFT_TR_NOOP("layers",
                                 "Cuts numbers off below and above two limits and leaves those between as they "
                                 "are."))
        .pytorch("nn.Hardtanh")
        .onnx("Clip")
        .real("min_val", -1.0, -1e30, 1e30, GRAFT_TR_NOOP("layers", "Lower limit"),
              GRAFT_TR_NOOP("layers", "Smaller numbers become this one."))
        .real("max_val", 1.0, -1e30, 1e30, GRAFT_TR_NOOP("layers", "Upper limit"),
              GRAFT_TR_NOOP("layers", "Larger numbers become this one; must not be below the lower limit."))
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            if (realParameter(layer, "max_val") < realParameter(layer, "min_val"))
                return layerError(layer,
                                  GRAFT_TR_NOOP("core", "The upper limit of layer %1 is below its lower limit."));
            return in[0];
        })
        .summary([](const Layer& layer) {
            return numberText(realParameter(layer, "min_val")) + " .. " + numberText(realParameter(layer, "max_val"));
        })
        .build();
}

LayerSchema hardsigmoidSchema()
{
    return Builder("Hardsigmoid", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Hard sigmoid"),
                   GRAFT_TR_NOOP("layers", "A sigmoid made of straight lines, cheap on phones. Used by the gates of "
                                           "MobileNetV3."))
        .pytorch("nn.Hardsigmoid")
        .onnx("HardSigmoid")
        .shapes(sameShape)
        .build();
}

LayerSchema sigmoidSchema()
{
    return Builder("Sigmoid", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Sigmoid"),
                   GRAFT_TR_NOOP("layers", "Squeezes every number to between 0 and 1, each for itself. Used for gates "
                                           "and for classes that do not exclude each other."))
        .pytorch("nn.Sigmoid")
        .onnx("Sigmoid")
        .shapes(sameShape)
        .build();
}

LayerSchema tanhSchema()
{
    return Builder("Tanh", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Tanh"),
                   GRAFT_TR_NOOP("layers", "Squeezes every number to between -1 and 1. The usual activation of early "
                                           "networks such as LeNet; deep networks learn faster with ReLU."))
        .pytorch("nn.Tanh")
        .onnx("Tanh")
        .shapes(sameShape)
        .build();
}

LayerSchema softmaxSchema()
{
    return Builder("Softmax", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Softmax"),
                   GRAFT_TR_NOOP("layers",
                                 "Turns scores into shares that add up to 1. A classifier's output layer does "
                                 "this already, so it is needed only inside a network."))
        .pytorch("nn.Softmax")
        .onnx("Softmax")
        .integer("dim", 1, -8, 8, GRAFT_TR_NOOP("layers", "Dimension"),
                 GRAFT_TR_NOOP("layers", "The dimension whose values add up to 1: 1 is classes or channels, -1 the "
                                         "last one."))
        .shapes(alongDimension)
        .summary(dimensionSummary)
        .build();
}

LayerSchema logSoftmaxSchema()
{
    return Builder("LogSoftmax", LayerCategory::Activation, GRAFT_TR_NOOP("layers", "Log softmax"),
                   GRAFT_TR_NOOP("layers", "The logarithms of the shares that softmax gives, computed without losing "
                                           "small ones. Some networks end with it."))
        .pytorch("nn.LogSoftmax")
        .onnx("LogSoftmax")
        .integer("dim", 1, -8, 8, GRAFT_TR_NOOP("layers", "Dimension"),
                 GRAFT_TR_NOOP("layers", "The dimension whose values add up to 1: 1 is classes or channels, -1 the "
                                         "last one."))
        .shapes(alongDimension)
        .summary(dimensionSummary)
        .build();
}

} // namespace graft::schema
