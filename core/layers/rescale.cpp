// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that move numbers to another range without looking at their statistics.
#include "core/layers/schema_builder.h"

namespace graft::schema {

LayerSchema scaleShiftSchema()
{
    return Builder("ScaleShift", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Scale and offset"),
                   GRAFT_TR_NOOP("layers",
                                 "Multiplies every channel by a learned number and adds another one. Imported "
                                 "networks have it where a normalisation was taken apart."))
        .pytorch("torch.addcmul")
        .notInOnnx(GRAFT_TR_NOOP("layers", "It is written as a multiplication and an addition."))
        .integer("num_features", 64, 1, maxChannels, GRAFT_TR_NOOP("layers", "Channels"),
                 GRAFT_TR_NOOP("layers", "Must equal the number of channels of the layer before."))
        .integer("dim", 1, -8, 8, GRAFT_TR_NOOP("layers", "Dimension"),
                 GRAFT_TR_NOOP("layers", "The dimension that has a number of its own for each entry: 1 is channels, -1 "
                                         "the last one."))
        .advanced()
        .boolean("scale", true, GRAFT_TR_NOOP("layers", "Scale"),
                 GRAFT_TR_NOOP("layers", "Whether channels are multiplied by a learned number."))
        .boolean("shift", true, GRAFT_TR_NOOP("layers", "Offset"),
                 GRAFT_TR_NOOP("layers", "Whether a learned number is added to channels."))
        .learnables([](const Layer& layer) {
            const std::vector<std::int64_t> shape{intParameter(layer, "num_features")};
            std::vector<LearnableSpec> specs;
            if (boolParameter(layer, "scale"))
                specs.push_back({.suffix = "weight", .shape = shape, .init = Initialisation::Ones});
            if (boolParameter(layer, "shift"))
                specs.push_back({.suffix = "bias", .shape = shape, .init = Initialisation::Zeros});
            return specs;
        })
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_TRY(axis, resolveAxis(layer, intParameter(layer, "dim"), in[0].dims.size()));
            const std::int64_t channels = intParameter(layer, "num_features");
            if (in[0].dims[axis] != channels)
                return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 expects %2 input channels, but gets %3."),
                                  {std::to_string(channels), std::to_string(in[0].dims[axis])});
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "num_features")); })
        .build();
}

LayerSchema fakeQuantizeSchema()
{
    return Builder("FakeQuantize", LayerCategory::Normalisation, GRAFT_TR_NOOP("layers", "Rounding to few levels"),
                   GRAFT_TR_NOOP("layers", "Rounds numbers to the levels that whole numbers of 8 bits can hold, and "
                                           "turns them back. Networks that were made small for phones have it."))
        .pytorch("torch.fake_quantize_per_tensor_affine")
        .notInOnnx(GRAFT_TR_NOOP("layers", "It is written as QuantizeLinear and DequantizeLinear."))
        .real("scale", 1.0, 1e-30, 1e30, GRAFT_TR_NOOP("layers", "Step"),
              GRAFT_TR_NOOP("layers", "The distance between two levels."))
        .integer("zero_point", 0, -2147483648.0, 2147483647.0, GRAFT_TR_NOOP("layers", "Level of zero"),
                 GRAFT_TR_NOOP("layers", "Which level stands for 0; must lie between the lowest and the highest one."))
        .integer("quant_min", -128, -2147483648.0, 2147483647.0, GRAFT_TR_NOOP("layers", "Lowest level"),
                 GRAFT_TR_NOOP("layers", "-128 for signed numbers of 8 bits, 0 for unsigned ones."))
        .advanced()
        .integer("quant_max", 127, -2147483648.0, 2147483647.0, GRAFT_TR_NOOP("layers", "Highest level"),
                 GRAFT_TR_NOOP("layers", "127 for signed numbers of 8 bits, 255 for unsigned ones."))
        .advanced()
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            const std::int64_t zero = intParameter(layer, "zero_point");
            const std::int64_t lowest = intParameter(layer, "quant_min");
            const std::int64_t highest = intParameter(layer, "quant_max");
            if (lowest > highest || zero < lowest || zero > highest)
                return layerError(layer,
                                  GRAFT_TR_NOOP("core", "The level of zero of layer %1, %2, does not lie between its "
                                                        "lowest and highest level (%3 and %4)."),
                                  {std::to_string(zero), std::to_string(lowest), std::to_string(highest)});
            return in[0];
        })
        .summary([](const Layer& layer) { return numberText(realParameter(layer, "scale")); })
        .build();
}

} // namespace graft::schema
