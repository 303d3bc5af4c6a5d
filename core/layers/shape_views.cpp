// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers that look at the same numbers in another arrangement, or at some of them.
#include "core/layers/schema_builder.h"

#include <algorithm>
#include <set>

namespace graft::schema {
namespace {

constexpr double maxDimension = 2147483647.0;

/// The letters of reshaped dimensions: what is the same at the front and at the back keeps its meaning, one dimension
/// in between becomes channels or a sequence, several have none that could be known.
std::string reshapedAxes(const TensorSpec& in, const std::vector<std::int64_t>& dims)
{
    if (dims.size() == 2)
        return "NC";
    const std::size_t rank = std::min(in.dims.size(), dims.size());
    std::string axes(dims.size(), '?');
    axes[0] = 'N';
    std::size_t front = 1;
    for (; front < rank && in.dims[front] == dims[front]; ++front)
        axes[front] = in.axes[front];
    std::size_t back = 0;
    for (; back + front < rank && in.dims[in.dims.size() - 1 - back] == dims[dims.size() - 1 - back]; ++back)
        axes[axes.size() - 1 - back] = in.axes[in.axes.size() - 1 - back];
    if (dims.size() - front - back == 1)
        axes[front] = axes.find('C') == std::string::npos ? 'C' : 'L';
    return axes;
}

Result<TensorSpec> reshapeShape(const Layer& layer, std::span<const TensorSpec> in)
{
    std::vector<std::int64_t> dims = intsParameter(layer, "shape");
    const auto free = std::ranges::count(dims, -1);
    if (dims.empty() || free > 1 || std::ranges::count(dims, 0) > 0)
        return layerError(layer,
                          GRAFT_TR_NOOP("core", "The shape of layer %1 needs sizes above 0, and -1 at most once."));
    const std::int64_t all = in[0].elementsPerSample();
    std::int64_t known = 1;
    for (const std::int64_t d : dims)
        known = d == -1 ? known : boundedProduct({known, d});
    if (all <= 0 || (free == 0 ? known != all : all % known != 0))
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 cannot give %2 the shape %3."),
                          {in[0].text(), listText(dims)});
    std::ranges::replace(dims, -1, all / known);
    dims.insert(dims.begin(), in[0].dims.front());
    std::string axes = reshapedAxes(in[0], dims);
    return TensorSpec{in[0].dtype, std::move(dims), std::move(axes)};
}

Result<TensorSpec> permuteShape(const Layer& layer, std::span<const TensorSpec> in)
{
    const auto order = intsParameter(layer, "dims");
    std::vector<std::int64_t> sorted = order;
    std::ranges::sort(sorted);
    bool whole = order.size() == in[0].dims.size() && !order.empty() && order.front() == 0;
    for (std::size_t i = 0; i < sorted.size(); ++i)
        whole = whole && sorted[i] == static_cast<std::int64_t>(i);
    if (!whole)
        return layerError(layer,
                          GRAFT_TR_NOOP("core",
                                        "Layer %1 needs every dimension once, the batch (0) first; its order is "
                                        "%2, but its input has %3 dimensions."),
                          {listText(order), std::to_string(in[0].dims.size())});
    TensorSpec out{in[0].dtype, {}, {}};
    for (const std::int64_t from : order) {
        out.dims.push_back(in[0].dims[static_cast<std::size_t>(from)]);
        out.axes += in[0].axes[static_cast<std::size_t>(from)];
    }
    return out;
}

Result<TensorSpec> sliceShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_TRY(axis, resolveAxis(layer, intParameter(layer, "dim"), in[0].dims.size()));
    const std::int64_t size = in[0].dims[axis];
    std::int64_t start = intParameter(layer, "start");
    std::int64_t end = intParameter(layer, "end");
    start = start < 0 ? std::max<std::int64_t>(0, start + size) : start;
    end = end < 0 ? size : std::min(end, size);
    if (start >= end)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 takes nothing: from %2 to %3 of %4."),
                          {std::to_string(start), std::to_string(end), std::to_string(size)});
    TensorSpec out = in[0];
    out.dims[axis] = (end - start - 1) / intParameter(layer, "step") + 1;
    return out;
}

Result<TensorSpec> selectShape(const Layer& layer, std::span<const TensorSpec> in)
{
    GRAFT_TRY(axis, resolveAxis(layer, intParameter(layer, "dim"), in[0].dims.size()));
    const std::int64_t index = intParameter(layer, "index");
    const std::int64_t size = in[0].dims[axis];
    if (index < -size || index >= size)
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 takes entry %2, but there are only %3."),
                          {std::to_string(index), std::to_string(size)});
    TensorSpec out = in[0];
    out.dims.erase(out.dims.begin() + static_cast<std::ptrdiff_t>(axis));
    out.axes.erase(axis, 1);
    return out;
}

Result<TensorSpec> meanShape(const Layer& layer, std::span<const TensorSpec> in)
{
    std::set<std::size_t> averaged;
    for (const std::int64_t dim : intsParameter(layer, "dims")) {
        GRAFT_TRY(axis, resolveAxis(layer, dim, in[0].dims.size()));
        averaged.insert(axis);
    }
    if (averaged.empty() || averaged.size() != intsParameter(layer, "dims").size())
        return layerError(layer, GRAFT_TR_NOOP("core", "Layer %1 needs at least one dimension, and each only once."));
    const bool keep = boolParameter(layer, "keepdim");
    TensorSpec out{in[0].dtype, {}, {}};
    for (std::size_t d = 0; d < in[0].dims.size(); ++d) {
        if (averaged.contains(d) && !keep)
            continue;
        out.dims.push_back(averaged.contains(d) ? 1 : in[0].dims[d]);
        out.axes += in[0].axes[d];
    }
    return out;
}

Builder& addDimension(Builder& builder, std::int64_t value)
{
    return builder.integer("dim", value, -8, 8, GRAFT_TR_NOOP("layers", "Dimension"),
                           GRAFT_TR_NOOP("layers",
                                         "The dimension to take from: 1 is channels, 2 height, 3 width, -1 the "
                                         "last one."));
}

} // namespace

LayerSchema reshapeSchema()
{
    return Builder("Reshape", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Reshape"),
                   GRAFT_TR_NOOP("layers", "Arranges the same numbers in other dimensions, in the same order."))
        .pytorch("torch.reshape")
        .onnx("Reshape")
        .integers("shape", {-1}, -1, maxDimension, GRAFT_TR_NOOP("layers", "Shape"),
                  GRAFT_TR_NOOP("layers", "The new sizes without the batch; one of them may be -1, which takes what is "
                                          "left."))
        .shapes(reshapeShape)
        .summary([](const Layer& layer) { return listText(intsParameter(layer, "shape")); })
        .build();
}

LayerSchema permuteSchema()
{
    return Builder("Permute", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Reorder dimensions"),
                   GRAFT_TR_NOOP("layers", "Puts the dimensions into another order, for example the channels last, as "
                                           "transformers expect them."))
        .pytorch("torch.permute")
        .onnx("Transpose")
        .integers("dims", {0, 2, 3, 1}, 0, 15, GRAFT_TR_NOOP("layers", "Order"),
                  GRAFT_TR_NOOP("layers", "The old dimensions in their new order, the batch (0) first: 0, 2, 3, 1 puts "
                                          "channels last."))
        .shapes(permuteShape)
        .summary([](const Layer& layer) { return listText(intsParameter(layer, "dims")); })
        .build();
}

LayerSchema sliceSchema()
{
    Builder builder("Slice", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Slice"),
                    GRAFT_TR_NOOP("layers", "Takes a part of one dimension, for example half of the channels, so that "
                                            "branches can share them out."));
    return addDimension(builder, 1)
        .pytorch("torch.Tensor.__getitem__")
        .onnx("Slice")
        .integer("start", 0, -maxDimension, maxDimension, GRAFT_TR_NOOP("layers", "Start"),
                 GRAFT_TR_NOOP("layers", "The first entry taken, counted from 0; below 0 it counts from the end."))
        .integer("end", -1, -1, maxDimension, GRAFT_TR_NOOP("layers", "End"),
                 GRAFT_TR_NOOP("layers", "The first entry not taken any more; -1 takes all up to the end."))
        .integer("step", 1, 1, maxDimension, GRAFT_TR_NOOP("layers", "Step"),
                 GRAFT_TR_NOOP("layers", "2 takes every other entry, 3 every third."))
        .advanced()
        .shapes(sliceShape)
        .summary([](const Layer& layer) {
            const std::int64_t end = intParameter(layer, "end");
            return "dim " + std::to_string(intParameter(layer, "dim")) + ": " +
                   std::to_string(intParameter(layer, "start")) + ".." + (end < 0 ? "" : std::to_string(end));
        })
        .build();
}

LayerSchema selectSchema()
{
    Builder builder("Select", LayerCategory::Shape, GRAFT_TR_NOOP("layers", "Select an entry"),
                    GRAFT_TR_NOOP("layers",
                                  "Takes a single entry of one dimension, which disappears; the class token of "
                                  "a transformer is taken so."));
    return addDimension(builder, 1)
        .pytorch("torch.select")
        .onnx("Gather")
        .integer("index", 0, -maxDimension, maxDimension, GRAFT_TR_NOOP("layers", "Entry"),
                 GRAFT_TR_NOOP("layers", "Which entry is taken, counted from 0; -1 is the last one."))
        .shapes(selectShape)
        .summary([](const Layer& layer) {
            return "dim " + std::to_string(intParameter(layer, "dim")) + ": " +
                   std::to_string(intParameter(layer, "index"));
        })
        .build();
}

LayerSchema meanSchema()
{
    return Builder("Mean", LayerCategory::Pooling, GRAFT_TR_NOOP("layers", "Mean"),
                   GRAFT_TR_NOOP("layers", "Averages over whole dimensions; over height and width it leaves one number "
                                           "for each channel."))
        .pytorch("torch.mean")
        .onnx("ReduceMean")
        .integers("dims", {2, 3}, -8, 8, GRAFT_TR_NOOP("layers", "Dimensions"),
                  GRAFT_TR_NOOP("layers", "The dimensions to average over: 2 is height, 3 width, -1 the last one."))
        .boolean("keepdim", false, GRAFT_TR_NOOP("layers", "Keep dimensions"),
                 GRAFT_TR_NOOP("layers",
                               "Leaves the averaged dimensions in place with size 1, so that the result can be "
                               "combined with its input."))
        .shapes(meanShape)
        .summary([](const Layer& layer) { return listText(intsParameter(layer, "dims")); })
        .build();
}

} // namespace graft::schema
