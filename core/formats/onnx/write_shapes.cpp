// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/graph_writer_p.h"

#include <algorithm>
#include <array>
#include <limits>

namespace graft::onnxfile {
namespace {

using Integers = std::vector<std::int64_t>;

Integers withoutBatch(const TensorSpec& spec)
{
    return {spec.dims.begin() + 1, spec.dims.end()};
}

Result<std::string> flatten(const LayerContext& c)
{
    const bool whole = intParameter(c.layer, "start_dim") == 1 &&
                       c.axis(intParameter(c.layer, "end_dim")) == static_cast<std::int64_t>(c.rank()) - 1;
    if (whole)
        return c.out.node("Flatten", {c.x()}, {{"axis", std::int64_t{1}}});
    return reshapedTo(c.out, c.x(), withoutBatch(c.result));
}

Result<std::string> reshape(const LayerContext& c)
{
    return reshapedTo(c.out, c.x(), intsParameter(c.layer, "shape"));
}

Result<std::string> permute(const LayerContext& c)
{
    return c.out.node("Transpose", {c.x()}, {{"perm", intsParameter(c.layer, "dims")}});
}

Result<std::string> slice(const LayerContext& c)
{
    const std::int64_t end = intParameter(c.layer, "end");
    const std::int64_t last = end == -1 ? std::numeric_limits<std::int64_t>::max() : end;
    return c.out.node("Slice",
                      {c.x(), c.out.integers("start", {intParameter(c.layer, "start")}), c.out.integers("end", {last}),
                       c.out.integers("axis", {c.axis(intParameter(c.layer, "dim"))}),
                       c.out.integers("step", {intParameter(c.layer, "step")})});
}

Result<std::string> select(const LayerContext& c)
{
    return c.out.node("Gather", {c.x(), c.out.index("index", intParameter(c.layer, "index"))},
                      {{"axis", c.axis(intParameter(c.layer, "dim"))}});
}

Result<std::string> mean(const LayerContext& c)
{
    Integers axes = intsParameter(c.layer, "dims");
    std::ranges::transform(axes, axes.begin(), [&c](std::int64_t d) { return c.axis(d); });
    return c.out.node("ReduceMean", {c.x()},
                      {{"axes", axes}, {"keepdims", std::int64_t{boolParameter(c.layer, "keepdim")}}});
}

Result<std::string> pad2d(const LayerContext& c)
{
    const Integers edges = intsParameter(c.layer, "padding"); // left, right, top, bottom
    const std::string wanted = textParameter(c.layer, "mode");
    const std::string pads = c.out.integers("pads", {0, 0, edges[2], edges[0], 0, 0, edges[3], edges[1]});
    if (wanted == "constant")
        return c.out.node("Pad", {c.x(), pads, c.out.number("value", realParameter(c.layer, "value"))},
                          {{"mode", std::string("constant")}});
    return c.out.node("Pad", {c.x(), pads}, {{"mode", std::string(wanted == "replicate" ? "edge" : wanted)}});
}

Result<std::string> channelShuffle(const LayerContext& c)
{
    const std::int64_t groups = intParameter(c.layer, "groups");
    const Integers dims = withoutBatch(c.in[0]);
    const std::string split = reshapedTo(c.out, c.x(), {groups, dims[0] / groups, dims[1], dims[2]});
    const std::string mixed = c.out.node("Transpose", {split}, {{"perm", Integers{0, 2, 1, 3, 4}}});
    return reshapedTo(c.out, mixed, dims);
}

Result<std::string> upsample(const LayerContext& c)
{
    const Integers factor = intsParameter(c.layer, "scale");
    const std::array<float, 4> scales{1.0F, 1.0F, static_cast<float>(factor[0]), static_cast<float>(factor[1])};
    const std::string size = c.out.floats("scales", {4}, scales);
    if (textParameter(c.layer, "mode") == "nearest")
        return c.out.node("Resize", {c.x(), std::string(), size},
                          {{"mode", std::string("nearest")},
                           {"coordinate_transformation_mode", std::string("asymmetric")},
                           {"nearest_mode", std::string("floor")}});
    const bool corners = boolParameter(c.layer, "align_corners");
    return c.out.node("Resize", {c.x(), std::string(), size},
                      {{"mode", std::string("linear")},
                       {"coordinate_transformation_mode", std::string(corners ? "align_corners" : "half_pixel")}});
}

Result<std::string> dropout(const LayerContext& c)
{
    return c.out.node("Dropout", {c.x(), c.out.number("ratio", realParameter(c.layer, "p"))});
}

/// Layers that do nothing outside training.
Result<std::string> identity(const LayerContext& c)
{
    return c.x();
}

} // namespace

std::span<const WriterEntry> shapeWriters()
{
    static constexpr std::array entries{
        WriterEntry{"Flatten", flatten},
        WriterEntry{"Reshape", reshape},
        WriterEntry{"Permute", permute},
        WriterEntry{"Slice", slice},
        WriterEntry{"Select", select},
        WriterEntry{"Mean", mean},
        WriterEntry{"Pad2d", pad2d},
        WriterEntry{"ChannelShuffle", channelShuffle},
        WriterEntry{"Upsample", upsample},
        WriterEntry{"Dropout", dropout},
        WriterEntry{"StochasticDepth", identity},
    };
    return entries;
}

} // namespace graft::onnxfile
