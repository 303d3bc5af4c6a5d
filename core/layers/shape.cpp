// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft::schema {
namespace {

Result<TensorSpec> flattenShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const std::size_t rank = in[0].dims.size();
    GRAFT_TRY(start, resolveAxis(layer, intParameter(layer, "start_dim"), rank));
    GRAFT_TRY(end, resolveAxis(layer, intParameter(layer, "end_dim"), rank));
    if (end < start)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "Layer %1 flattens from dimension %2 to %3, which is backwards."),
                          {std::to_string(start), std::to_string(end)});
    const std::span<const std::int64_t> dims(in[0].dims);
    TensorSpec out{in[0].dtype, {}, {}};
    out.dims.assign(dims.begin(), dims.begin() + static_cast<std::ptrdiff_t>(start));
    out.dims.push_back(boundedProduct(dims.subspan(start, end - start + 1)));
    out.dims.insert(out.dims.end(), dims.begin() + static_cast<std::ptrdiff_t>(end) + 1, dims.end());
    out.axes = in[0].axes.substr(0, start) + in[0].axes.substr(start, 1) + in[0].axes.substr(end + 1);
    return out;
}

} // namespace

LayerSchema flattenSchema()
{
    return Builder("Flatten", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Flatten"),
                   GRAFT_TR_NOOP("layers", "Writes a picture's numbers into one long row, the form that linear layers "
                                           "and the output expect."))
        .pytorch("nn.Flatten")
        .onnx("Flatten")
        .integer("start_dim", 1, -8, 8, GRAFT_TR_NOOP("layers", "First dimension"),
                 GRAFT_TR_NOOP("layers", "The first dimension to join; 1 leaves only the batch apart."))
        .advanced()
        .integer("end_dim", -1, -8, 8, GRAFT_TR_NOOP("layers", "Last dimension"),
                 GRAFT_TR_NOOP("layers", "The last dimension to join; -1 is the last one there is."))
        .advanced()
        .shapes(flattenShape)
        .build();
}

} // namespace graft::schema
