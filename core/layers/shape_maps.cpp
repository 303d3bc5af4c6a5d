// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that change the size of pictures, or the order of their numbers, without learned weights.
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

Result<TensorSpec> padShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_CHECK(requireFeatureMap(layer, in[0]));
    const auto padding = intsParameter(layer, "padding");
    if (padding.size() != 4)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 needs four numbers (left, right, top, bottom), not %2."),
                          {std::to_string(padding.size())});
    TensorSpec out = in[0];
    out.axes = "NCHW";
    const std::string mode = textParameter(layer, "mode");
    for (std::size_t i = 0; i < 2; ++i) {
        const std::int64_t before = padding[i == 0 ? 2 : 0];
        const std::int64_t behind = padding[i == 0 ? 3 : 1];
        std::int64_t& size = out.dims[2 + i];
        const std::int64_t cropped = size + std::min<std::int64_t>(before, 0) + std::min<std::int64_t>(behind, 0);
        if (cropped < 1)
            return layerError(layer, GRAFT_TR_NOOP("core", "The padding of layer %1 cuts everything off (%2 gets in)."),
                              {in[0].text()});
        if (mode == "reflect" && std::max(before, behind) >= cropped)
            return layerError(layer,
                              GRAFT_TR_NOOP("core", "Layer %1 cannot mirror %2 px at an edge of a picture of %3 px."),
                              {std::to_string(std::max(before, behind)), std::to_string(cropped)});
        size += before + behind;
    }
    return out;
}

Result<TensorSpec> upsampleShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_CHECK(requireFeatureMap(layer, in[0]));
    const auto factor = intsParameter(layer, "scale");
    TensorSpec out = in[0];
    out.axes = "NCHW";
    for (std::size_t i = 0; i < 2; ++i)
        out.dims[2 + i] = boundedProduct({out.dims[2 + i], factor[i]});
    return out;
}

Result<TensorSpec> patchMergeShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_CHECK(requireRank(layer, in[0], 4));
    const auto& dims = in[0].dims;
    return TensorSpec{
        in[0].dtype, {dims[0], (dims[1] + 1) / 2, (dims[2] + 1) / 2, boundedProduct({4, dims[3]})}, "NHWC"};
}

} // namespace

LayerSchema pad2dSchema()
{
    return Builder("Pad2d", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Padding"),
                   GRAFT_TR_NOOP("layers",
                                 "Widens the picture at its edges, at each by its own amount, or cuts edges "
                                 "off. Networks from other programs need it where their layers pad unevenly."))
        .pytorch("nn.functional.pad")
        .onnx("Pad")
        .integers("padding", {1, 1, 1, 1}, -maxPixels, maxPixels, GRAFT_TR_NOOP("layers", "Padding"),
                  GRAFT_TR_NOOP("layers", "Left, right, top, bottom; a number below 0 cuts off."))
        .unit("px")
        .choice("mode", {"constant", "reflect", "replicate"}, GRAFT_TR_NOOP("layers", "Filled with"),
                GRAFT_TR_NOOP("layers",
                              "Constant takes the same value everywhere, reflect mirrors the picture, replicate "
                              "repeats its edge."))
        .real("value", 0.0, -1e30, 1e30, GRAFT_TR_NOOP("layers", "Value"),
              GRAFT_TR_NOOP("layers",
                            "What constant padding is filled with; before a max pooling a very low number keeps "
                            "the edge out of it."))
        .advanced()
        .shapes(padShape)
        .summary([](const Layer& layer) { return listText(intsParameter(layer, "padding")); })
        .build();
}

LayerSchema upsampleSchema()
{
    return Builder("Upsample", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Enlargement"),
                   GRAFT_TR_NOOP("layers",
                                 "Makes the picture larger by whole factors, by repeating pixels or by blending "
                                 "them."))
        .pytorch("nn.Upsample")
        .onnx("Resize")
        .pair("scale", 2, 1, maxPixels, GRAFT_TR_NOOP("layers", "Factor"),
              GRAFT_TR_NOOP("layers", "How many times higher and wider the picture gets."))
        .choice("mode", {"nearest", "bilinear"}, GRAFT_TR_NOOP("layers", "Interpolation"),
                GRAFT_TR_NOOP("layers", "Nearest repeats pixels, bilinear blends neighbours; use what the network was "
                                        "trained with."))
        .boolean("align_corners", false, GRAFT_TR_NOOP("layers", "Align corners"),
                 GRAFT_TR_NOOP("layers",
                               "Lets the corner pixels keep their place when blending; some pretrained networks "
                               "need it."))
        .advanced()
        .shapes(upsampleShape)
        .summary([](const Layer& layer) { return pairText(intsParameter(layer, "scale")); })
        .build();
}

LayerSchema channelShuffleSchema()
{
    return Builder("ChannelShuffle", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Channel shuffle"),
                   GRAFT_TR_NOOP("layers",
                                 "Deals the channels of several groups out anew, so that the groups of the next "
                                 "layer see each other's results. Used by ShuffleNet."))
        .pytorch("nn.ChannelShuffle")
        .notInOnnx(GRAFT_TR_NOOP("layers", "It is written as two reshapes with a transposition between them."))
        .integer("groups", 2, 1, maxChannels, GRAFT_TR_NOOP("layers", "Groups"),
                 GRAFT_TR_NOOP("layers", "Into how many groups the channels are divided; must divide their number."))
        .shapes([](const Layer& layer, std::span<const TensorSpec> in) -> Result<TensorSpec> {
            GRAFT_CHECK(requireFeatureMap(layer, in[0]));
            GRAFT_CHECK(requireDivisible(layer, in[0].dims[1], intParameter(layer, "groups")));
            return in[0];
        })
        .summary([](const Layer& layer) { return std::to_string(intParameter(layer, "groups")); })
        .build();
}

LayerSchema patchMergeSchema()
{
    return Builder("PatchMerge", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Merge patches"),
                   GRAFT_TR_NOOP("layers",
                                 "Lays every four neighbouring pixels on top of each other, which halves height "
                                 "and width. Used by Swin transformers, channels last."))
        .pytorch("torchvision.models.swin_transformer.PatchMerging")
        .notInOnnx(GRAFT_TR_NOOP("layers", "It is written as four slices and a concatenation."))
        .shapes(patchMergeShape)
        .build();
}

} // namespace graft::schema
