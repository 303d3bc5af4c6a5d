// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {
namespace {

Result<TensorSpec> sameShape(const Layer&, std::span<const TensorSpec> in)
{
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
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            if (const auto axis = resolveAxis(layer, intParameter(layer, "dim"), in[0].dims.size()); !axis)
                return axis.error();
            return in[0];
        })
        .summary([](const Layer& layer) { return "dim " + std::to_string(intParameter(layer, "dim")); })
        .build();
}

} // namespace graft::schema
