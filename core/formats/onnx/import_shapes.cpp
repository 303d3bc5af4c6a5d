// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that move numbers.
#include "core/formats/onnx/onnx_importer_p.h"

#include <algorithm>
#include <array>

namespace graft::onnxfile {
namespace {

std::int64_t fromFront(std::int64_t axis, std::size_t rank)
{
    return axis < 0 ? axis + static_cast<std::int64_t>(rank) : axis;
}

bool inside(std::int64_t axis, std::size_t rank)
{
    return axis >= 0 && axis < static_cast<std::int64_t>(rank);
}

std::int64_t perSample(const Integers& dims)
{
    std::int64_t all = 1;
    for (std::size_t d = 1; d < dims.size(); ++d)
        all *= dims[d];
    return all;
}

Error mixesSamples()
{
    return notMapped(GRAFT_TR_NOOP("core", "It mixes the samples of a batch."));
}

/// Does nothing outside training, or at all.
Result<void> nothing(const NodeReader& r)
{
    if (!r.computed(0))
        return notMapped(GRAFT_TR_NOOP("core", "It reads something that is not computed from the picture."));
    r.in.alias(r.node.outputs[0], r.node.input(0));
    r.in.net().noteFolded();
    return {};
}

Result<void> dropout(const NodeReader& r)
{
    const double ratio = r.number(1, "ratio").value_or(0.5);
    return r.layer("Dropout", {{"p", std::clamp(ratio, 0.0, 1.0)}});
}

Result<void> flatten(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const std::int64_t axis = fromFront(r.node.integer("axis", 1), dims.size());
    if (axis == 1)
        return reshapeTo(r, {-1, perSample(dims)});
    return mixesSamples();
}

Result<void> reshape(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    Integers wanted = r.integers(1, "shape");
    if (wanted.empty() || r.computed(1) || (r.constant(1) == nullptr && !r.node.has("shape")))
        return notMapped(GRAFT_TR_NOOP("core", "The shape it gives is known only while it runs."));
    for (std::size_t d = 1; d < wanted.size(); ++d) {
        if (wanted[d] == 0 && r.node.integer("allowzero", 0) == 0)
            wanted[d] = d < dims.size() ? dims[d] : 0;
    }
    const std::int64_t first = wanted[0];
    const bool batch = first == 0 || first == unknownLength || first == -1 || first == r.in.fileBatch();
    if (!batch || wanted.size() < 2)
        return mixesSamples();
    // With the batch written as -1 the others must account for a whole sample.
    std::int64_t known = 1;
    std::ptrdiff_t open = -1;
    for (std::size_t d = 1; d < wanted.size(); ++d) {
        if (wanted[d] == -1 || wanted[d] == unknownLength)
            open = open < 0 ? static_cast<std::ptrdiff_t>(d) : std::ptrdiff_t{1} << 20;
        else if (wanted[d] < 0 || __builtin_mul_overflow(known, wanted[d], &known))
            return mixesSamples();
    }
    const std::int64_t all = perSample(dims);
    if (open >= static_cast<std::ptrdiff_t>(wanted.size()) || known <= 0 || all % known != 0)
        return mixesSamples();
    if (open > 0)
        wanted[static_cast<std::size_t>(open)] = all / known;
    else if (known != all)
        return mixesSamples();
    return reshapeTo(r, std::move(wanted));
}

Result<void> squeeze(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    Integers axes = r.integers(1, "axes");
    for (std::int64_t& axis : axes)
        axis = fromFront(axis, dims.size());
    Integers wanted{-1};
    for (std::size_t d = 1; d < dims.size(); ++d) {
        const bool named = std::ranges::find(axes, static_cast<std::int64_t>(d)) != axes.end();
        if (!(axes.empty() ? dims[d] == 1 : named && dims[d] == 1))
            wanted.push_back(dims[d]);
    }
    if (std::ranges::find(axes, 0) != axes.end() || wanted.size() < 2)
        return mixesSamples();
    return reshapeTo(r, std::move(wanted));
}

Result<void> unsqueeze(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    Integers axes = r.integers(1, "axes");
    const std::size_t rank = dims.size() + axes.size();
    for (std::int64_t& axis : axes)
        axis = fromFront(axis, rank);
    Integers wanted;
    std::size_t next = 0;
    for (std::size_t d = 0; d < rank && rank < 16; ++d) {
        const bool fresh = std::ranges::find(axes, static_cast<std::int64_t>(d)) != axes.end();
        if (!fresh && next >= dims.size())
            return mixesSamples();
        wanted.push_back(fresh ? 1 : dims[next++]);
    }
    if (wanted.empty() || wanted[0] != -1)
        return mixesSamples();
    return reshapeTo(r, std::move(wanted));
}

Result<void> transpose(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    Integers perm = r.node.integers("perm");
    for (std::size_t d = dims.size(); perm.size() < dims.size() && d-- > 0;)
        perm.push_back(static_cast<std::int64_t>(d));
    Integers sorted = perm;
    std::ranges::sort(sorted);
    for (std::size_t d = 0; d < sorted.size(); ++d) {
        if (sorted[d] != static_cast<std::int64_t>(d) || perm.size() != dims.size())
            return notMapped(GRAFT_TR_NOOP("core", "Its order of axes is no order."));
    }
    if (perm[0] != 0)
        return mixesSamples();
    r.in.transpose(r.node.outputs[0], r.node.input(0), perm, r.name());
    return {};
}

/// One axis of a slice.
struct Cut {
    std::int64_t axis = 0;
    std::int64_t start = 0;
    std::int64_t end = 0;
    std::int64_t step = 1;
};

Value sliced(const NodeReader& r, const std::string& name, Value from, const Cut& cut, const Integers& dims)
{
    const std::int64_t length = dims[static_cast<std::size_t>(cut.axis)];
    ParameterMap parameters{
        {"dim", cut.axis}, {"start", cut.start}, {"end", cut.end >= length ? std::int64_t{-1} : cut.end}};
    if (cut.step != 1)
        parameters.emplace("step", cut.step);
    return r.in.net().add(name, "Slice", std::move(parameters), {from});
}

Result<void> slice(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const Integers starts = r.integers(1, "starts");
    const Integers ends = r.integers(2, "ends");
    Integers axes = r.integers(3, "axes");
    Integers steps = r.integers(4, "steps");
    for (std::size_t i = axes.size(); i < starts.size(); ++i)
        axes.push_back(static_cast<std::int64_t>(i));
    steps.resize(starts.size(), 1);
    if (starts.empty() || starts.size() != ends.size() || axes.size() != starts.size())
        return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
    std::vector<Cut> cuts;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::int64_t axis = fromFront(axes[i], dims.size());
        if (!inside(axis, dims.size()) || steps[i] < 1 || starts[i] == unknownLength)
            return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
        const bool batch = axis == 0;
        if (batch && starts[i] == 0 && steps[i] == 1 && (ends[i] == unknownLength || ends[i] >= (1 << 30)))
            continue;
        if (batch)
            return mixesSamples();
        if (ends[i] == unknownLength)
            return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
        const std::int64_t length = dims[static_cast<std::size_t>(axis)];
        const auto bound = [length](std::int64_t at) {
            return std::clamp<std::int64_t>(at < 0 ? at + length : at, 0, length);
        };
        const Cut cut{axis, bound(starts[i]), bound(ends[i]), steps[i]};
        if (cut.end <= cut.start)
            return notMapped(GRAFT_TR_NOOP("core", "It cuts out nothing."));
        if (cut.start != 0 || cut.end != length || cut.step != 1)
            cuts.push_back(cut);
    }
    if (cuts.empty())
        return nothing(r);
    Value x = r.value(0);
    for (const Cut& cut : cuts)
        x = sliced(r, r.name(), x, cut, dims);
    r.result(x);
    return {};
}

/// Several outputs become several slices.
Result<void> split(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const std::int64_t axis = fromFront(r.node.integer("axis", 0), dims.size());
    if (!inside(axis, dims.size()) || axis == 0)
        return mixesSamples();
    const std::int64_t length = dims[static_cast<std::size_t>(axis)];
    const auto parts = static_cast<std::int64_t>(r.node.outputs.size());
    Integers lengths = r.integers(1, "split");
    if (lengths.empty())
        lengths.assign(r.node.outputs.size(), (length + parts - 1) / parts);
    std::int64_t all = 0;
    for (const std::int64_t part : lengths)
        all += std::clamp<std::int64_t>(part, 1, length);
    if (lengths.size() != r.node.outputs.size() || all < length)
        return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
    std::int64_t at = 0;
    const Value x = r.value(0);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const std::int64_t end = std::min(at + lengths[i], length);
        if (!r.node.outputs[i].empty())
            r.in.setValue(r.node.outputs[i],
                          sliced(r, r.name() + "." + std::to_string(i), x, {axis, at, end, 1}, dims));
        at = end;
    }
    return {};
}

Result<void> gather(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const TensorData* indices = r.constant(1);
    const std::int64_t axis = fromFront(r.node.integer("axis", 0), dims.size());
    if (!inside(axis, dims.size()) || axis == 0)
        return mixesSamples();
    const std::int64_t length = dims[static_cast<std::size_t>(axis)];
    if (indices == nullptr || indices->shape().size() > 1 || indices->elementCount() == 0)
        return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
    Integers wanted = integersOf(*indices);
    for (std::int64_t& index : wanted) {
        index += index < 0 ? length : 0;
        if (index < 0 || index >= length)
            return notMapped(GRAFT_TR_NOOP("core", "It cuts out nothing."));
    }
    if (indices->shape().empty())
        return r.layer("Select", {{"dim", axis}, {"index", wanted[0]}});
    const auto count = static_cast<std::int64_t>(wanted.size());
    bool inOrder = true;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        inOrder = inOrder && wanted[i] == wanted[0] + static_cast<std::int64_t>(i);
    if (inOrder) {
        r.result(sliced(r, r.name(), r.value(0), {axis, wanted[0], wanted[0] + count, 1}, dims));
        return {};
    }
    // Channels in another order: a 1x1 convolution with ones in the right places.
    if (axis != 1 || dims.size() != 4 || length * count > (1 << 16))
        return notMapped(GRAFT_TR_NOOP("core", "It puts numbers into an order that no layer makes."));
    std::vector<float> weights(static_cast<std::size_t>(length * count), 0.0F);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        weights[i * static_cast<std::size_t>(length) + static_cast<std::size_t>(wanted[i])] = 1.0F;
    GRAFT_TRY(weight, TensorData::fromFloats({count, length, 1, 1}, weights));
    r.result(r.in.net().convolution(r.name(), r.value(0), {}, std::move(weight), std::nullopt));
    return {};
}

Result<void> reduceMean(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    Integers axes = r.integers(1, "axes");
    for (std::int64_t& axis : axes) {
        axis = fromFront(axis, dims.size());
        if (!inside(axis, dims.size()) || axis == 0)
            return mixesSamples();
    }
    std::ranges::sort(axes);
    if (axes.empty())
        return mixesSamples();
    const bool keep = r.node.integer("keepdims", 1) != 0;
    if (r.node.type == "ReduceMax") {
        if (axes != Integers{2, 3} || dims.size() != 4 || !keep)
            return notMapped(GRAFT_TR_NOOP("core", "It does not summarise height and width."));
        return r.layer("AdaptiveMaxPool2d", {{"output_size", Integers{1, 1}}});
    }
    return r.layer("Mean", {{"dims", axes}, {"keepdim", keep}});
}

/// A token that is repeated for every sample and put before a sequence.
Result<void> token(const NodeReader& r, const Integers& dims)
{
    const auto stored = r.floats(0, Integers{1, 1, dims[2]});
    if (!stored)
        return notMapped(GRAFT_TR_NOOP("core", "It joins stored numbers to computed ones."));
    const Value out = r.in.net().add(r.name(), "ClassToken", {{"embed_dim", dims[2]}}, {r.value(1)});
    r.in.net().setTensor(out, "class_token", *stored);
    r.result(out);
    return {};
}

Result<void> concat(const NodeReader& r)
{
    std::vector<Value> inputs;
    std::size_t rank = 0;
    for (std::size_t i = 0; i < r.node.inputs.size(); ++i) {
        if (r.computed(i)) {
            GRAFT_TRY(dims, r.dims(i));
            rank = dims.size();
            const std::int64_t axis = fromFront(r.node.integer("axis", 1), rank);
            if (i == 1 && rank == 3 && axis == 1 && r.node.inputs.size() == 2 && r.constant(0) != nullptr)
                return token(r, dims);
            inputs.push_back(r.value(i));
        } else if (i != 0 || r.constant(0) == nullptr) {
            return notMapped(GRAFT_TR_NOOP("core", "It joins stored numbers to computed ones."));
        }
    }
    const std::int64_t axis = fromFront(r.node.integer("axis", 1), rank);
    if (inputs.size() != r.node.inputs.size())
        return notMapped(GRAFT_TR_NOOP("core", "It joins stored numbers to computed ones."));
    if (axis == 0)
        return mixesSamples();
    r.result(r.in.net().add(r.name(), "Concat", {{"dim", axis}}, inputs));
    return {};
}

/// Repeats a stored token once for every sample: what reads it repeats it anyway.
Result<void> expand(const NodeReader& r)
{
    const TensorData* stored = r.constant(0);
    const Integers wanted = r.integers(1, "shape");
    if (stored == nullptr || wanted.size() != stored->shape().size() || wanted.empty() ||
        (wanted[0] != unknownLength && wanted[0] != r.in.fileBatch()) || stored->shape()[0] != 1)
        return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    for (std::size_t d = 1; d < wanted.size(); ++d) {
        if (wanted[d] != stored->shape()[d] && wanted[d] != 1 && wanted[d] != -1)
            return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    }
    r.in.setConstant(r.node.outputs[0], *stored);
    return {};
}

} // namespace

Result<void> reshapeTo(const NodeReader& r, Integers wanted)
{
    GRAFT_TRY(dims, r.dims(0));
    wanted[0] = -1;
    if (wanted == dims)
        return nothing(r);
    if (wanted.size() == 2)
        return r.layer("Flatten");
    return r.layer("Reshape", {{"shape", Integers(wanted.begin() + 1, wanted.end())}});
}

std::span<const OperatorEntry> shapeReaders()
{
    static constexpr std::array entries{
        OperatorEntry{"Identity", nothing},     OperatorEntry{"Cast", nothing},
        OperatorEntry{"Dropout", dropout},      OperatorEntry{"Flatten", flatten},
        OperatorEntry{"Reshape", reshape},      OperatorEntry{"Squeeze", squeeze},
        OperatorEntry{"Unsqueeze", unsqueeze},  OperatorEntry{"Transpose", transpose},
        OperatorEntry{"Slice", slice},          OperatorEntry{"Split", split},
        OperatorEntry{"Gather", gather},        OperatorEntry{"ReduceMean", reduceMean},
        OperatorEntry{"ReduceMax", reduceMean}, OperatorEntry{"Concat", concat},
        OperatorEntry{"Expand", expand},
    };
    return entries;
}

} // namespace graft::onnxfile
