// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What moves numbers about without changing them.
#include "core/formats/torchscript/graph_walk_p.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace graft::torchscript {
namespace {

using c10::IValue;
using Value = NetworkAssembler::Value;
using Dims = std::vector<std::int64_t>;

bool identity(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || call.out.size() != 1)
        return false;
    call.net.noteFolded();
    walk.put(call.out[0], in);
    return true;
}

std::int64_t product(const Dims& dims, std::size_t from)
{
    return std::accumulate(dims.begin() + static_cast<std::ptrdiff_t>(std::min(from, dims.size())), dims.end(),
                           std::int64_t{1}, std::multiplies<>());
}

/// Any operator that gives the same numbers in the same order another shape.
bool reshape(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || call.out.size() != 1)
        return false;
    const Dims before = call.in[0].toTensor().sizes().vec();
    const Dims after = call.out[0].sizes().vec();
    if (before == after)
        return identity(walk, call);
    // The samples must stay apart.
    if (before.empty() || after.empty() || before[0] != walk.batch() || after[0] != walk.batch())
        return false;
    const std::size_t same = after.size() - 1; // dimensions in front of the joined one
    const bool flattens =
        after.size() < before.size() && same >= 1 &&
        std::equal(after.begin(), after.begin() + static_cast<std::ptrdiff_t>(same), before.begin()) &&
        after[same] == product(before, same);
    if (flattens) {
        ParameterMap parameters;
        if (same != 1)
            parameters.emplace("start_dim", static_cast<std::int64_t>(same));
        walk.put(call.out[0], call.net.add(call.name, "Flatten", std::move(parameters), {in}));
        return true;
    }
    walk.put(call.out[0], call.net.add(call.name, "Reshape", {{"shape", Dims(after.begin() + 1, after.end())}}, {in}));
    return true;
}

bool addPermute(GraphWalk& walk, OperatorCall& call, const Dims& axes)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || axes.empty() || axes[0] != 0)
        return false;
    walk.put(call.out[0], call.net.add(call.name, "Permute", {{"dims", axes}}, {in}));
    return true;
}

bool permute(GraphWalk& walk, OperatorCall& call)
{
    Dims axes = call.in[1].toIntVector();
    for (std::int64_t& axis : axes)
        axis = axis < 0 ? axis + static_cast<std::int64_t>(axes.size()) : axis;
    return addPermute(walk, call, axes);
}

bool transpose(GraphWalk& walk, OperatorCall& call)
{
    const std::int64_t rank = call.out[0].dim();
    Dims axes(static_cast<std::size_t>(rank));
    std::iota(axes.begin(), axes.end(), std::int64_t{0});
    const auto axis = [&](std::size_t i) {
        const std::int64_t value = call.in[i].toInt();
        return static_cast<std::size_t>(value < 0 ? value + rank : value);
    };
    std::swap(axes.at(axis(1)), axes.at(axis(2)));
    return addPermute(walk, call, axes);
}

bool cat(GraphWalk& walk, OperatorCall& call)
{
    const std::vector<at::Tensor> parts = call.in[0].toTensorVector();
    std::int64_t dim = call.in[1].toInt();
    dim = dim < 0 ? dim + call.out[0].dim() : dim;
    std::vector<Value> values;
    for (const at::Tensor& part : parts)
        values.push_back(walk.valueOf(part));
    const bool all = std::ranges::all_of(values, [](const Value& value) { return static_cast<bool>(value); });
    if (all && dim != 0) {
        walk.put(call.out[0], call.net.add(call.name, "Concat", {{"dim", dim}}, values));
        return true;
    }
    // A learned row before the sequence, the same for all samples.
    if (parts.size() != 2 || values[0] || !values[1] || dim != 1 || parts[0].dim() != 3 || parts[0].size(1) != 1)
        return false;
    const at::Tensor row = parts[0].slice(0, 0, 1);
    if (!at::equal(parts[0], row.expand_as(parts[0])))
        return false;
    const Value out = call.net.add(call.name, "ClassToken", {{"embed_dim", row.size(2)}}, {values[1]});
    call.net.setTensor(out, "class_token", GraphWalk::dataOf(row));
    walk.put(call.out[0], out);
    return true;
}

Value addSlice(OperatorCall& call, Value in, std::int64_t dim, std::int64_t start, std::int64_t end, std::int64_t step,
               std::int64_t size)
{
    ParameterMap parameters{{"dim", dim}};
    if (start != 0)
        parameters.emplace("start", start);
    if (end < size)
        parameters.emplace("end", end);
    if (step != 1)
        parameters.emplace("step", step);
    return call.net.add(call.name, "Slice", std::move(parameters), {in});
}

/// chunk, split, split_with_sizes, tensor_split: parts along a dimension, each a slice.
bool split(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const std::int64_t rank = call.in[0].toTensor().dim();
    std::int64_t dim = call.in[2].toInt();
    dim = dim < 0 ? dim + rank : dim;
    if (!in || dim == 0)
        return false;
    const std::int64_t size = call.in[0].toTensor().size(dim);
    std::int64_t start = 0;
    for (const at::Tensor& part : call.out) {
        walk.put(part, addSlice(call, in, dim, start, start + part.size(dim), 1, size));
        start += part.size(dim);
    }
    return true;
}

/// slice(x, dim, start, end, step)
bool slice(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const at::Tensor source = call.in[0].toTensor();
    if (!in)
        return false;
    if (source.sizes() == call.out[0].sizes())
        return identity(walk, call);
    std::int64_t dim = call.in[1].toInt();
    dim = dim < 0 ? dim + source.dim() : dim;
    const std::int64_t size = source.size(dim);
    const auto place = [&](const IValue& value, std::int64_t otherwise) {
        const std::int64_t given = value.isInt() ? value.toInt() : otherwise;
        return std::clamp<std::int64_t>(given < 0 ? given + size : given, 0, size);
    };
    if (dim == 0)
        return false;
    walk.put(call.out[0],
             addSlice(call, in, dim, place(call.in[2], 0), place(call.in[3], size), call.in[4].toInt(), size));
    return true;
}

bool narrow(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const at::Tensor source = call.in[0].toTensor();
    std::int64_t dim = call.in[1].toInt();
    dim = dim < 0 ? dim + source.dim() : dim;
    if (!in || dim == 0)
        return false;
    const std::int64_t start = call.in[2].toInt();
    walk.put(call.out[0], addSlice(call, in, dim, start, start + call.in[3].toInt(), 1, source.size(dim)));
    return true;
}

Value addSelect(OperatorCall& call, Value in, std::int64_t dim, std::int64_t index)
{
    return call.net.add(call.name, "Select", {{"dim", dim}, {"index", index}}, {in});
}

bool select(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const at::Tensor source = call.in[0].toTensor();
    std::int64_t dim = call.in[1].toInt();
    dim = dim < 0 ? dim + source.dim() : dim;
    if (!in || dim == 0)
        return false;
    const std::int64_t index = call.in[2].toInt();
    walk.put(call.out[0], addSelect(call, in, dim, index < 0 ? index + source.size(dim) : index));
    return true;
}

bool unbind(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    std::int64_t dim = call.in[1].toInt();
    dim = dim < 0 ? dim + call.in[0].toTensor().dim() : dim;
    if (!in || dim == 0)
        return false;
    std::int64_t index = 0;
    for (const at::Tensor& part : call.out)
        walk.put(part, addSelect(call, in, dim, index++));
    return true;
}

/// mean(x, dims, keepdim, dtype)
bool mean(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in || call.in.size() < 3 || !call.in[1].isIntList())
        return false;
    Dims dims = call.in[1].toIntVector();
    for (std::int64_t& dim : dims)
        dim = dim < 0 ? dim + call.in[0].toTensor().dim() : dim;
    if (std::ranges::find(dims, 0) != dims.end())
        return false;
    walk.put(call.out[0], call.net.add(call.name, "Mean", {{"dims", dims}, {"keepdim", call.in[2].toBool()}}, {in}));
    return true;
}

/// pad(x, edges, mode, value), constant_pad_nd(x, edges, value), reflection_pad2d(x, edges), replication_pad2d
bool pad(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    Dims edges = call.in[1].toIntVector();
    if (edges.size() == 2)
        edges.insert(edges.end(), {0, 0});
    if (!in || edges.size() != 4 || call.out[0].dim() != 4)
        return false;
    std::string mode = call.op.starts_with("reflection")    ? "reflect"
                       : call.op.starts_with("replication") ? "replicate"
                       : call.op == "pad"                   ? call.in[2].toStringRef()
                                                            : "constant";
    const std::size_t last = call.in.size() - 1;
    const double value = last > 1 && call.in[last].isScalar() ? call.in[last].toScalar().toDouble() : 0.0;
    if (mode != "constant" && mode != "reflect" && mode != "replicate")
        return false;
    ParameterMap parameters{{"padding", edges}};
    if (mode != "constant")
        parameters.emplace("mode", mode);
    else if (value != 0)
        parameters.emplace("value", value);
    walk.put(call.out[0], call.net.add(call.name, "Pad2d", std::move(parameters), {in}));
    return true;
}

bool upsample(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    const at::Tensor source = call.in[0].toTensor();
    if (!in || source.dim() != 4)
        return false;
    const bool bilinear = call.op == "upsample_bilinear2d";
    const bool whole = call.out[0].size(2) % source.size(2) == 0 && call.out[0].size(3) % source.size(3) == 0;
    if (!whole)
        return false;
    ParameterMap parameters{{"scale", Dims{call.out[0].size(2) / source.size(2), call.out[0].size(3) / source.size(3)}},
                            {"mode", std::string(bilinear ? "bilinear" : "nearest")}};
    if (bilinear && call.in[2].toBool())
        parameters.emplace("align_corners", true);
    walk.put(call.out[0], call.net.add(call.name, "Upsample", std::move(parameters), {in}));
    return true;
}

bool channelShuffle(GraphWalk& walk, OperatorCall& call)
{
    const Value in = walk.valueOf(call.in[0]);
    if (!in)
        return false;
    walk.put(call.out[0], call.net.add(call.name, "ChannelShuffle", {{"groups", call.in[1].toInt()}}, {in}));
    return true;
}

} // namespace

std::span<const OperatorEntry> shapeOperators()
{
    static const std::array entries{OperatorEntry{"contiguous", identity},
                                    OperatorEntry{"detach", identity},
                                    OperatorEntry{"clone", identity},
                                    OperatorEntry{"alias", identity},
                                    OperatorEntry{"to", identity},
                                    OperatorEntry{"float", identity},
                                    OperatorEntry{"type_as", identity},
                                    OperatorEntry{"feature_dropout", identity},
                                    OperatorEntry{"alpha_dropout", identity},
                                    OperatorEntry{"data", identity},
                                    OperatorEntry{"view", reshape},
                                    OperatorEntry{"reshape", reshape},
                                    OperatorEntry{"flatten", reshape},
                                    OperatorEntry{"unflatten", reshape},
                                    OperatorEntry{"squeeze", reshape},
                                    OperatorEntry{"unsqueeze", reshape},
                                    OperatorEntry{"_unsafe_view", reshape},
                                    OperatorEntry{"view_as", reshape},
                                    OperatorEntry{"permute", permute},
                                    OperatorEntry{"transpose", transpose},
                                    OperatorEntry{"cat", cat},
                                    OperatorEntry{"chunk", split},
                                    OperatorEntry{"split", split},
                                    OperatorEntry{"split_with_sizes", split},
                                    OperatorEntry{"tensor_split", split},
                                    OperatorEntry{"slice", slice},
                                    OperatorEntry{"narrow", narrow},
                                    OperatorEntry{"select", select},
                                    OperatorEntry{"unbind", unbind},
                                    OperatorEntry{"mean", mean},
                                    OperatorEntry{"pad", pad},
                                    OperatorEntry{"constant_pad_nd", pad},
                                    OperatorEntry{"reflection_pad2d", pad},
                                    OperatorEntry{"replication_pad2d", pad},
                                    OperatorEntry{"upsample_nearest2d", upsample},
                                    OperatorEntry{"upsample_bilinear2d", upsample},
                                    OperatorEntry{"channel_shuffle", channelShuffle}};
    return entries;
}

} // namespace graft::torchscript
