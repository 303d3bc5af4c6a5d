// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {

LayerSchema dropoutSchema()
{
    return Builder("Dropout", LayerCategory::Regularisation, GRAFT_TR_NOOP("layers", "Dropout"),
                   GRAFT_TR_NOOP("layers", "Switches off random numbers during training, so that the network does not "
                                           "rely on single ones. Does nothing when the trained network is used."))
        .pytorch("nn.Dropout")
        .onnx("Dropout")
        .random()
        .real("p", 0.5, 0.0, 1.0, GRAFT_TR_NOOP("layers", "Share switched off"),
              GRAFT_TR_NOOP("layers", "Raise it when the network learns the training pictures by heart, lower it when "
                                      "training hardly improves."))
        .shapes([](const Layer&, std::span<const TensorSpec> in) -> Result<TensorSpec> { return in[0]; })
        .summary([](const Layer& layer) { return "p = " + numberText(realParameter(layer, "p")); })
        .build();
}

LayerSchema stochasticDepthSchema()
{
    return Builder("StochasticDepth", LayerCategory::Regularisation, GRAFT_TR_NOOP("layers", "Stochastic depth"),
                   GRAFT_TR_NOOP("layers",
                                 "Skips the branch of a shortcut at random during training, so that very deep "
                                 "networks do not rely on every block. Does nothing when the trained network "
                                 "is used."))
        .pytorch("torchvision.ops.StochasticDepth")
        .notInOnnx(GRAFT_TR_NOOP("layers", "It does nothing when the trained network is used, so it is left out."))
        .random()
        .real("p", 0.2, 0.0, 1.0, GRAFT_TR_NOOP("layers", "Share skipped"),
              GRAFT_TR_NOOP("layers", "Raise it when the network learns the training pictures by heart, lower it when "
                                      "training hardly improves."))
        .choice("mode", {"row", "batch"}, GRAFT_TR_NOOP("layers", "Skipped together"),
                GRAFT_TR_NOOP("layers", "Row decides for each picture, batch once for all pictures of a step."))
        .advanced()
        .shapes([](const Layer&, std::span<const TensorSpec> in) -> Result<TensorSpec> { return in[0]; })
        .summary([](const Layer& layer) { return "p = " + numberText(realParameter(layer, "p")); })
        .build();
}

} // namespace graft::schema
