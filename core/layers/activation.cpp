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
