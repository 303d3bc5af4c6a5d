// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/caffe/importer_p.h"

#include <algorithm>
#include <utility>

namespace graft::caffe {
namespace {

Error noSetting(const std::string& what)
{
    return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft's layer has no such setting: %1."), {what});
}

Error noShape()
{
    return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The shape that comes in is not known."));
}

/// An axis counted from the end where negative; -1 where there is no such axis.
std::int64_t resolved(std::int64_t axis, std::size_t rank)
{
    const auto size = static_cast<std::int64_t>(rank);
    const std::int64_t place = axis < 0 ? axis + size : axis;
    return place >= 0 && place < size ? place : -1;
}

} // namespace

Result<Importer::Value> Importer::identity(const NetLayer& layer)
{
    m_assembler.noteFolded();
    return bottom(layer);
}

Result<Importer::Value> Importer::softmax(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const std::int64_t axis = layer.parameters.child("softmax_param").integer("axis", 1);
    // The classifier's last layer speaks of classes, not of pictures of one pixel.
    const bool last = !layer.tops.empty() && !isReadLater(layer.tops.front(), m_index);
    if (last && axis == 1)
        in = asRow(in);
    return m_assembler.add(layer.name, "Softmax", {{"dim", axis}}, {in});
}

Result<Importer::Value> Importer::concat(const NetLayer& layer)
{
    GRAFT_TRY(inputs, bottoms(layer));
    const Message& parameters = layer.parameters.child("concat_param");
    const std::int64_t axis = parameters.integer("axis", parameters.integer("concat_dim", 1));
    if (inputs.empty() || axis == 0)
        return unknown(layer, noSetting("axis"));
    if (inputs.size() == 1)
        return identity(layer);
    return m_assembler.add(layer.name, "Concat", {{"dim", axis}}, inputs);
}

Result<void> Importer::slice(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("slice_param");
    const auto spec = m_assembler.specOf(in);
    const std::int64_t axis =
        spec ? resolved(parameters.integer("axis", parameters.integer("slice_dim", 1)), spec->dims.size()) : -1;
    auto points = parameters.integers("slice_point");
    if (axis > 0 && points.empty() && !layer.tops.empty()) {
        // Equal parts.
        const std::int64_t size = spec->dims[static_cast<std::size_t>(axis)];
        const auto parts = static_cast<std::int64_t>(layer.tops.size());
        for (std::int64_t i = 1; i < parts && size % parts == 0; ++i)
            points.push_back(size / parts * i);
    }
    if (axis < 1 || points.size() + 1 != layer.tops.size() || !std::ranges::is_sorted(points)) {
        GRAFT_TRY(node, unknown(layer, axis < 1 ? noShape() : noSetting("slice_point")));
        for (const std::string& top : layer.tops)
            m_values[top] = node;
        return {};
    }
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < layer.tops.size(); ++i) {
        const std::int64_t end = i < points.size() ? points[i] : -1;
        m_values[layer.tops[i]] = m_assembler.add(
            layer.name, "Slice", {{"dim", axis}, {"start", begin}, {"end", end}, {"step", std::int64_t{1}}}, {in});
        begin = end;
    }
    return {};
}

Result<Importer::Value> Importer::flatten(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("flatten_param");
    const std::int64_t axis = parameters.integer("axis", 1);
    if (axis == 0)
        return unknown(layer, noSetting("axis"));
    ParameterMap values;
    if (axis != 1)
        values.emplace("start_dim", axis);
    if (const std::int64_t end = parameters.integer("end_axis", -1); end != -1)
        values.emplace("end_dim", end);
    return m_assembler.add(layer.name, "Flatten", std::move(values), {in});
}

Result<Importer::Value> Importer::reshape(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("reshape_param");
    const auto spec = m_assembler.specOf(in);
    auto dims = parameters.child("shape").integers("dim");
    if (parameters.integer("axis", 0) != 0 || parameters.integer("num_axes", -1) != -1 || dims.empty())
        return unknown(layer, noSetting("axis, num_axes"));
    // 0 keeps the dimension of that place.
    for (std::size_t i = 1; i < dims.size(); ++i) {
        if (dims[i] != 0)
            continue;
        if (!spec || i >= spec->dims.size())
            return unknown(layer, noShape());
        dims[i] = spec->dims[i];
    }
    // The first is the batch: kept, counted, or what is left when all others are known.
    const bool batch = dims[0] == 0 || dims[0] >= 1 || std::ranges::count(dims, -1) == 1;
    std::vector<std::int64_t> shape(dims.begin() + 1, dims.end());
    if (!batch || shape.empty() || std::ranges::count(shape, -1) > 1 ||
        std::ranges::any_of(shape, [](std::int64_t d) { return d < -1 || d == 0; }))
        return unknown(layer, noSetting(parameters.summary()));
    return m_assembler.add(layer.name, "Reshape", {{"shape", std::move(shape)}}, {in});
}

Result<Importer::Value> Importer::permute(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    auto order = layer.parameters.child("permute_param").integers("order");
    const std::size_t rank = std::max(rankOf(in), order.size());
    // Axes that are not named follow in their order.
    for (std::int64_t axis = 0; axis < static_cast<std::int64_t>(rank) && rank <= 8; ++axis) {
        if (std::ranges::find(order, axis) == order.end())
            order.push_back(axis);
    }
    if (order.size() != rank || order.empty() || order[0] != 0)
        return unknown(layer, noSetting("order"));
    return m_assembler.add(layer.name, "Permute", {{"dims", std::move(order)}}, {in});
}

Result<Importer::Value> Importer::reduction(const NetLayer& layer)
{
    GRAFT_TRY(in, bottom(layer));
    const Message& parameters = layer.parameters.child("reduction_param");
    const std::size_t rank = rankOf(in);
    const std::int64_t axis = resolved(parameters.integer("axis", 0), rank);
    const std::size_t operation = parameters.choice("operation", {"", "SUM", "ASUM", "SUMSQ", "MEAN"}, 1);
    if (axis < 1 || operation != 4 || parameters.real("coeff", 1) != 1)
        return unknown(layer, noSetting(parameters.summary()));
    std::vector<std::int64_t> dims;
    for (std::int64_t d = axis; d < static_cast<std::int64_t>(rank); ++d)
        dims.push_back(d);
    return m_assembler.add(layer.name, "Mean", {{"dims", std::move(dims)}, {"keepdim", false}}, {in});
}

} // namespace graft::caffe
