// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

namespace graft::schema {
namespace {

Error differs(const Layer& layer, const TensorSpec& other, std::size_t index, std::size_t dimension,
              std::int64_t expected)
{
    return layerError(layer,
                      GRAFT_TR_NOOP("core", "Layer %1: dimension %2 (%3) of input %4 is %5, but %6 is expected as in "
                                            "input 1."),
                      {std::to_string(dimension),
                       dimension < other.axes.size() ? std::string(1, other.axes[dimension]) : std::string("?"),
                       std::to_string(index + 1), std::to_string(other.dims[dimension]), std::to_string(expected)});
}

/// Error that names the first dimension in which input `index` differs from the first input; `skip` may differ.
Result<void> requireSameDims(const Layer& layer, std::span<const TensorSpec> in, std::size_t index, std::size_t skip)
{
    const TensorSpec& first = in[0];
    const TensorSpec& other = in[index];
    if (first.dims.size() != other.dims.size() || first.dtype != other.dtype)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1: input %2 is %3, but input 1 is %4."),
                          {std::to_string(index + 1), other.text(), first.text()});
    for (std::size_t d = 1; d < first.dims.size(); ++d) {
        if (d != skip && first.dims[d] != other.dims[d])
            return differs(layer, other, index, d, first.dims[d]);
    }
    return {};
}

/// Element by element; a dimension of size 1 fits every size, as in a gate [C,1,1] over a picture [C,H,W].
Result<TensorSpec> broadcastShape(const Layer& layer, std::span<const TensorSpec> in)
{
    TensorSpec out = in[0];
    for (std::size_t i = 1; i < in.size(); ++i) {
        const TensorSpec& other = in[i];
        if (out.dims.size() != other.dims.size())
            return requireSameDims(layer, in, i, 0).error();
        for (std::size_t d = 1; d < out.dims.size(); ++d) {
            if (out.dims[d] == 1)
                out.dims[d] = other.dims[d];
            else if (other.dims[d] != 1 && other.dims[d] != out.dims[d])
                return differs(layer, in[i], i, d, out.dims[d]);
        }
        if (out.dtype != other.dtype)
            return requireSameDims(layer, in, i, 0).error();
    }
    return out;
}

Result<TensorSpec> concatShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_TRY(axis, resolveAxis(layer, intParameter(layer, "dim"), in[0].dims.size()));
    TensorSpec out = in[0];
    for (std::size_t i = 1; i < in.size(); ++i) {
        GRAFT_CHECK(requireSameDims(layer, in, i, axis));
        if (__builtin_add_overflow(out.dims[axis], in[i].dims[axis], &out.dims[axis]))
            return layerError(layer, GRAFT_TR_NOOP("core", "The output of layer %1 would be too large."));
    }
    return out;
}

} // namespace

LayerSchema addSchema()
{
    return Builder("Add", LayerCategory::Combine, GRAFT_TR_NOOP("layers", "Addition"),
                   GRAFT_TR_NOOP("layers", "Adds its inputs number by number. The end of a shortcut: it lets a block "
                                           "learn only what has to change, which makes very deep networks trainable."))
        .pytorch("torch.add")
        .onnx("Add")
        .inputs(2, -1)
        .shapes(broadcastShape)
        .build();
}

LayerSchema subtractSchema()
{
    return Builder("Subtract", LayerCategory::Combine, GRAFT_TR_NOOP("layers", "Subtraction"),
                   GRAFT_TR_NOOP("layers", "Subtracts the second input from the first, number by number, so that what "
                                           "both share disappears."))
        .pytorch("torch.sub")
        .onnx("Sub")
        .inputs(2, 2)
        .shapes(broadcastShape)
        .build();
}

LayerSchema multiplySchema()
{
    return Builder("Multiply", LayerCategory::Combine, GRAFT_TR_NOOP("layers", "Multiplication"),
                   GRAFT_TR_NOOP("layers",
                                 "Multiplies its inputs number by number. As a gate it lets a network weigh its "
                                 "channels: one number for each channel scales the whole map."))
        .pytorch("torch.mul")
        .onnx("Mul")
        .icon("multiply")
        .inputs(2, -1)
        .shapes(broadcastShape)
        .build();
}

LayerSchema maximumSchema()
{
    return Builder("Maximum", LayerCategory::Combine, GRAFT_TR_NOOP("layers", "Maximum"),
                   GRAFT_TR_NOOP("layers", "Keeps the larger of its inputs, number by number, so that the strongest "
                                           "branch wins."))
        .pytorch("torch.maximum")
        .onnx("Max")
        .inputs(2, -1)
        .shapes(broadcastShape)
        .build();
}

LayerSchema concatSchema()
{
    return Builder("Concat", LayerCategory::Combine, GRAFT_TR_NOOP("layers", "Concatenation"),
                   GRAFT_TR_NOOP("layers", "Lays its inputs side by side, usually along the channels, so that the next "
                                           "layer sees what several branches have found."))
        .pytorch("torch.cat")
        .onnx("Concat")
        .inputs(1, -1)
        .integer("dim", 1, -8, 8, GRAFT_TR_NOOP("layers", "Dimension"),
                 GRAFT_TR_NOOP("layers", "The dimension along which inputs are joined: 1 is channels, 2 height, 3 "
                                         "width; all others must be equal."))
        .shapes(concatShape)
        .summary(dimensionSummary)
        .build();
}

} // namespace graft::schema
