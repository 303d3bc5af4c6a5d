// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Operators that make pictures larger: padding and enlargement.
#include "core/formats/onnx/onnx_importer_p.h"

#include "core/weights/tensor_transform.h"

#include <array>
#include <cmath>

namespace graft::onnxfile {
namespace {

Result<void> pad(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const Integers pads = r.integers(1, "pads");
    const std::string mode = r.node.text("mode", "constant");
    const std::size_t rank = dims.size();
    if (pads.size() != 2 * rank || rank != 4 || (mode != "constant" && mode != "reflect" && mode != "edge"))
        return notMapped(GRAFT_TR_NOOP("core", "It pads axes for which Graft has no layer."));
    for (const std::int64_t edge : pads) {
        if (edge < -(1 << 16) || edge > (1 << 16))
            return notMapped(GRAFT_TR_NOOP("core", "It pads axes for which Graft has no layer."));
    }
    const auto none = [&](std::size_t axis) { return pads[axis] == 0 && pads[axis + rank] == 0; };
    if (none(0) && none(1) && none(2) && none(3)) {
        r.in.alias(r.node.outputs[0], r.node.input(0));
        r.in.net().noteFolded();
        return {};
    }
    // Height and width are the last two axes, or lie before the channels.
    const bool channelsLast = none(0) && none(3) && !none(1);
    if (!channelsLast && (!none(0) || !none(1)))
        return notMapped(GRAFT_TR_NOOP("core", "It pads axes for which Graft has no layer."));
    const std::size_t row = channelsLast ? 1 : 2;
    const Integers edges{pads[row + 1], pads[row + 1 + rank], pads[row], pads[row + rank]};
    ParameterMap parameters{{"padding", edges},
                            {"mode", std::string(mode == "edge" ? "replicate" : mode)},
                            {"value", r.number(2, "value").value_or(0)}};
    if (!channelsLast)
        return r.layer("Pad2d", std::move(parameters));
    r.in.transpose(r.node.outputs[0], r.node.input(0), {0, 3, 1, 2}, r.name() + ".in");
    const Value padded = r.in.net().add(r.name(), "Pad2d", std::move(parameters), {r.in.valueOf(r.node.outputs[0])});
    r.result(padded);
    r.in.transpose(r.node.outputs[0], r.node.outputs[0], {0, 2, 3, 1}, r.name() + ".out");
    return {};
}

/// How many times larger; nothing unless it is a whole number.
Result<Integers> factorsOf(const NodeReader& r, const Integers& dims)
{
    const bool upsample = r.node.type == "Upsample";
    const bool old = upsample || r.in.model().opset < 11;
    const std::size_t place = old ? 1 : 2;
    std::vector<double> factors;
    if (const TensorData* scales = r.constant(place); scales != nullptr && scales->elementCount() == 4) {
        const auto values = floatsOf(*scales);
        if (values)
            factors.assign(values->begin(), values->end());
    } else if (const Integers sizes = r.integers(3, "sizes"); sizes.size() == 4) {
        for (std::size_t i = 0; i < 4; ++i)
            factors.push_back(i == 0 ? 1.0 : static_cast<double>(sizes[i]) / static_cast<double>(dims[i]));
    } else if (upsample && r.node.has("scales")) {
        const auto& values = r.node.attributes.find("scales")->second;
        if (const auto* list = std::get_if<std::vector<float>>(&values))
            factors.assign(list->begin(), list->end());
    }
    if (factors.size() != 4 || factors[0] != 1 || factors[1] != 1 || !(factors[2] >= 1) || !(factors[3] >= 1) ||
        factors[2] > 1024 || factors[3] > 1024 || factors[2] != std::floor(factors[2]) ||
        factors[3] != std::floor(factors[3]))
        return notMapped(GRAFT_TR_NOOP("core", "It does not enlarge height and width by whole numbers."));
    return Integers{static_cast<std::int64_t>(factors[2]), static_cast<std::int64_t>(factors[3])};
}

Result<void> resize(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    if (dims.size() != 4)
        return notMapped(GRAFT_TR_NOOP("core", "It does not enlarge height and width by whole numbers."));
    GRAFT_TRY(factors, factorsOf(r, dims));
    const bool old = r.node.type == "Upsample" || r.in.model().opset < 11;
    const std::string mode = r.node.text("mode", "nearest");
    const std::string where = r.node.text("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel");
    const std::string rounding = r.node.text("nearest_mode", old ? "floor" : "round_prefer_floor");
    if (mode == "nearest") {
        const bool repeats =
            where == "asymmetric" ? rounding == "floor" : where != "align_corners" && rounding == "round_prefer_floor";
        if (!repeats)
            r.in.net().noteApproximation(
                notMapped(GRAFT_TR_NOOP("core", "Here every pixel is repeated; the file rounds positions otherwise, "
                                                "which moves the picture by up to one pixel.")));
        return r.layer("Upsample", {{"scale", factors}, {"mode", std::string("nearest")}});
    }
    if (mode != "linear")
        return notMapped(GRAFT_TR_NOOP("core", "Graft enlarges by repetition or linearly only."));
    if (where == "asymmetric")
        r.in.net().noteApproximation(
            notMapped(GRAFT_TR_NOOP("core", "The file places pixels at their corners, Graft at their centres, which "
                                            "moves the picture by a part of a pixel.")));
    return r.layer(
        "Upsample",
        {{"scale", factors}, {"mode", std::string("bilinear")}, {"align_corners", where == "align_corners"}});
}

/// Operators that older converters of Core ML wrote and ONNX has dropped: edges cut off, and x * scale + bias.
Result<void> crop(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    const Integers border = r.node.integers("border"); // left, top, right, bottom
    if (border.size() != 4 || dims.size() != 4 || r.node.has("scale"))
        return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
    for (const std::int64_t edge : border) {
        if (edge < 0 || edge > (1 << 16))
            return notMapped(GRAFT_TR_NOOP("core", "What it cuts out is known only while it runs."));
    }
    return r.layer("Pad2d", {{"padding", Integers{-border[0], -border[2], -border[1], -border[3]}}});
}

Result<void> imageScaler(const NodeReader& r)
{
    GRAFT_TRY(dims, r.dims(0));
    if (dims.size() < 2)
        return notMapped(GRAFT_TR_NOOP("core", "Graft has no layer for this operator."));
    const bool affine = r.node.type == "Affine";
    const auto count = static_cast<std::size_t>(dims[1]);
    std::vector<float> offsets(count, static_cast<float>(r.node.real("beta", 0)));
    const auto found = r.node.attributes.find("bias");
    const auto* list = found != r.node.attributes.end() ? std::get_if<std::vector<float>>(&found->second) : nullptr;
    if (list != nullptr && list->size() == count)
        offsets = *list;
    const std::vector<float> scales(count, static_cast<float>(r.node.real(affine ? "alpha" : "scale", 1)));
    GRAFT_TRY(scale, TensorData::fromFloats({dims[1]}, scales));
    GRAFT_TRY(offset, TensorData::fromFloats({dims[1]}, offsets));
    r.result(r.in.net().scaleShift(r.name(), r.value(0), std::move(scale), std::move(offset)));
    return {};
}

} // namespace

std::span<const OperatorEntry> resamplingReaders()
{
    static constexpr std::array entries{
        OperatorEntry{"Affine", imageScaler},      OperatorEntry{"Crop", crop},
        OperatorEntry{"ImageScaler", imageScaler}, OperatorEntry{"Pad", pad},
        OperatorEntry{"Resize", resize},           OperatorEntry{"Upsample", resize},
    };
    return entries;
}

} // namespace graft::onnxfile
