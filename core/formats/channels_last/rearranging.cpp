// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/channels_last/channels_last.h"

#include <algorithm>
#include <utility>

namespace graft::channels_last {
namespace {

using List = std::vector<std::int64_t>;

/// Where an axis of a picture in the file's order lies in Graft's, and the other way round.
constexpr std::array<std::int64_t, 4> graftAxis{0, 2, 3, 1};
constexpr std::array<std::int64_t, 4> fileAxis{0, 3, 1, 2};
constexpr std::int64_t mostElements = std::int64_t{1} << 40;

Error noShape()
{
    return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The shape that comes in is not known."));
}

Error notPossible()
{
    return makeError(ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "The numbers are rearranged in a way that Graft has no layer for."));
}

/// Elements of one sample; 0 where a size is not known or the product is too large.
std::int64_t perSample(std::span<const std::int64_t> shape)
{
    std::int64_t product = 1;
    for (const std::int64_t d : shape.subspan(std::min<std::size_t>(1, shape.size()))) {
        if (d < 1 || product > mostElements / d)
            return 0;
        product *= d;
    }
    return product;
}

} // namespace

Result<Tensor> Builder::reshape(std::string_view name, const Tensor& in, List shape)
{
    if (!in.value)
        return plain(name, in);
    if (shape.empty() || shape.size() > 8)
        return notPossible();
    // The batch is whatever is not accounted for: one -1 among the others is the rest of the sample.
    const std::int64_t elements = in.known ? perSample(in.shape) : 0;
    const std::int64_t open = std::count(shape.begin() + 1, shape.end(), -1);
    if (open > 1 || std::any_of(shape.begin() + 1, shape.end(), [](std::int64_t d) { return d == 0 || d < -1; }))
        return notPossible();
    if (open == 1) {
        List others = shape;
        std::erase(others, -1);
        if (shape[0] == -1)
            return notPossible();
        const std::int64_t rest = perSample(others);
        if (elements < 1 || rest < 1 || elements % rest != 0)
            return noShape();
        *std::find(shape.begin() + 1, shape.end(), -1) = elements / rest;
    }
    const std::int64_t wanted = perSample(shape);
    if (wanted < 1 || (elements > 0 && wanted != elements))
        return notPossible();
    shape[0] = -1;
    Tensor out = in;
    out.exclusive = false;
    out.shape = shape;
    out.known = true;
    if (in.known && in.shape == shape) {
        m_assembler.noteFolded();
        return out;
    }
    // Pictures become rows without a layer: who reads the row decides how it is written out.
    if (in.rank() == 4 && shape.size() == 2 && !in.picture) {
        m_assembler.noteFolded();
        out.picture = std::array{in.shape[3], in.shape[1], in.shape[2]};
        return out;
    }
    GRAFT_TRY(source, plain(name, in));
    const bool sameOrder = source.rank() != 4 || source.shape[3] == 1 || (source.shape[1] == 1 && source.shape[2] == 1);
    NetworkAssembler::Value value = sameOrder ? source.value : inFileOrder(name, source);
    List dims(shape.begin() + 1, shape.end());
    const bool picture = shape.size() == 4;
    const bool direct = picture && (shape[3] == 1 || (shape[1] == 1 && shape[2] == 1));
    if (direct)
        dims = {shape[3], shape[1], shape[2]};
    value = m_assembler.add(name, "Reshape", {{"shape", std::move(dims)}}, {value});
    if (picture && !direct)
        value =
            m_assembler.add(std::string(name) + "_channels_first", "Permute", {{"dims", List{0, 3, 1, 2}}}, {value});
    out.value = value;
    out.picture.reset();
    return out;
}

Result<Tensor> Builder::squeeze(std::string_view name, const Tensor& in, List axes)
{
    if (!in.known)
        return noShape();
    std::vector<bool> gone(in.rank(), false);
    for (std::size_t i = 1; axes.empty() && i < in.rank(); ++i)
        gone[i] = in.shape[i] == 1;
    for (const std::int64_t axis : axes) {
        const auto place = resolvedAxis(axis, in.rank());
        if (!place || *place == 0 || in.shape[static_cast<std::size_t>(*place)] != 1)
            return notPossible();
        gone[static_cast<std::size_t>(*place)] = true;
    }
    List shape;
    for (std::size_t i = 0; i < in.rank(); ++i) {
        if (!gone[i])
            shape.push_back(in.shape[i]);
    }
    return reshape(name, in, std::move(shape));
}

Result<Tensor> Builder::mean(std::string_view name, const Tensor& in, List axes, bool keep)
{
    GRAFT_TRY(source, plain(name, in));
    if (!source.known)
        return noShape();
    for (std::int64_t& axis : axes) {
        const auto place = resolvedAxis(axis, source.rank());
        if (!place || *place == 0)
            return notPossible();
        axis = *place;
    }
    std::ranges::sort(axes);
    Tensor out = source;
    out.exclusive = false;
    for (const std::int64_t axis : axes)
        out.shape[static_cast<std::size_t>(axis)] = 1;
    if (source.rank() == 4 && axes == List{1, 2}) {
        out.value = m_assembler.add(name, "AdaptiveAvgPool2d", {}, {source.value});
        if (!keep) {
            out.value = m_assembler.add(std::string(name) + "_flat", "Flatten", {}, {out.value});
            out.shape = {-1, source.shape[3]};
        }
        return out;
    }
    if (!keep) {
        // What is left lies as in the file only if it lay so before.
        List left;
        for (std::size_t i = 0; i < source.rank(); ++i) {
            if (std::ranges::find(axes, static_cast<std::int64_t>(i)) == axes.end())
                left.push_back(source.shape[i]);
        }
        out.shape = std::move(left);
        if (source.rank() == 4)
            source.value = inFileOrder(name, source);
    } else if (source.rank() == 4) {
        for (std::int64_t& axis : axes)
            axis = graftAxis[static_cast<std::size_t>(axis)];
    }
    out.value = m_assembler.add(name, "Mean", {{"dims", axes}, {"keepdim", keep}}, {source.value});
    return out;
}

Result<Tensor> Builder::pad(std::string_view name, const Tensor& in, std::span<const std::array<std::int64_t, 2>> edges,
                            double value, const char* mode)
{
    GRAFT_TRY(source, plain(name, in));
    if (source.rank() != 4 || edges.size() != 4)
        return noShape();
    constexpr std::int64_t most = 1 << 16;
    for (const auto& [before, after] : edges) {
        if (before < 0 || after < 0 || before > most || after > most)
            return notPossible();
    }
    if (edges[0] != std::array<std::int64_t, 2>{} || edges[3] != std::array<std::int64_t, 2>{})
        return notPossible();
    Tensor out = source;
    out.exclusive = false;
    for (const std::size_t axis : {1U, 2U}) {
        if (out.shape[axis] > 0)
            out.shape[axis] += edges[axis][0] + edges[axis][1];
    }
    const EdgePadding around{edges[2][0], edges[2][1], edges[1][0], edges[1][1]};
    if (around.none()) {
        m_assembler.noteFolded();
        return out;
    }
    out.value = m_assembler.padding(name, source.value, around, value);
    if (std::string_view(mode) != "constant")
        m_assembler.layerOf(out.value)->parameters["mode"] = std::string(mode);
    return out;
}

Result<Tensor> Builder::transpose(std::string_view name, const Tensor& in, std::span<const std::int64_t> axes)
{
    GRAFT_TRY(source, plain(name, in));
    const std::size_t rank = source.rank();
    if (rank == 0 || axes.size() != rank)
        return noShape();
    List sorted(axes.begin(), axes.end());
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < rank; ++i) {
        if (sorted[i] != static_cast<std::int64_t>(i) || axes[0] != 0)
            return notPossible();
    }
    Tensor out = source;
    out.exclusive = false;
    List dims(axes.begin(), axes.end());
    for (std::size_t i = 0; i < rank; ++i)
        out.shape[i] = source.shape[static_cast<std::size_t>(axes[i])];
    for (std::size_t i = 0; i < rank && rank == 4; ++i)
        dims[i] = graftAxis[static_cast<std::size_t>(axes[static_cast<std::size_t>(fileAxis[i])])];
    if (std::ranges::is_sorted(dims)) {
        m_assembler.noteFolded();
        return out;
    }
    out.value = m_assembler.add(name, "Permute", {{"dims", std::move(dims)}}, {source.value});
    return out;
}

Result<Tensor> Builder::concat(std::string_view name, std::span<const Tensor> inputs, std::int64_t axis)
{
    std::vector<NetworkAssembler::Value> values;
    Tensor out;
    for (const Tensor& input : inputs) {
        GRAFT_TRY(source, plain(name, input));
        if (!source.known || (!values.empty() && source.rank() != out.rank()))
            return noShape();
        const auto place = resolvedAxis(axis, source.rank());
        if (!place || *place == 0)
            return notPossible();
        const auto at = static_cast<std::size_t>(*place);
        if (values.empty())
            out = source;
        else
            out.shape[at] = out.shape[at] < 0 || source.shape[at] < 0 ? -1 : out.shape[at] + source.shape[at];
        values.push_back(source.value);
    }
    if (values.empty())
        return notPossible();
    out.exclusive = false;
    if (values.size() == 1) {
        m_assembler.noteFolded();
        return out;
    }
    const std::int64_t place = *resolvedAxis(axis, out.rank());
    const std::int64_t dim = out.rank() == 4 ? graftAxis[static_cast<std::size_t>(place)] : place;
    out.value = m_assembler.add(name, "Concat", {{"dim", dim}}, values);
    return out;
}

Result<Tensor> Builder::slice(std::string_view name, const Tensor& in, std::int64_t axis, std::int64_t begin,
                              std::int64_t end, std::int64_t step)
{
    GRAFT_TRY(source, plain(name, in));
    const auto place = resolvedAxis(axis, source.rank());
    if (!place || *place == 0 || step < 1)
        return source.known ? notPossible() : noShape();
    const std::int64_t size = source.shape[static_cast<std::size_t>(*place)];
    if (size < 1)
        return noShape();
    begin = std::clamp<std::int64_t>(begin < 0 ? begin + size : begin, 0, size);
    end = std::clamp<std::int64_t>(end < 0 ? end + size : end, 0, size);
    if (end <= begin)
        return notPossible();
    Tensor out = source;
    out.exclusive = false;
    out.shape[static_cast<std::size_t>(*place)] = (end - begin + step - 1) / step;
    if (begin == 0 && end == size && step == 1) {
        m_assembler.noteFolded();
        return out;
    }
    const std::int64_t dim = source.rank() == 4 ? graftAxis[static_cast<std::size_t>(*place)] : *place;
    out.value =
        m_assembler.add(name, "Slice", {{"dim", dim}, {"start", begin}, {"end", end}, {"step", step}}, {source.value});
    return out;
}

Result<Tensor> Builder::resize(std::string_view name, const Tensor& in, std::int64_t height, std::int64_t width,
                               bool bilinear, bool alignCorners, bool halfPixel)
{
    GRAFT_TRY(source, plain(name, in));
    if (source.rank() != 4 || source.shape[1] < 1 || source.shape[2] < 1)
        return noShape();
    if (height < 1 || width < 1 || height % source.shape[1] != 0 || width % source.shape[2] != 0)
        return notPossible();
    const List factor{height / source.shape[1], width / source.shape[2]};
    if (!bilinear && alignCorners)
        return notPossible();
    if (bilinear && !alignCorners && !halfPixel && factor != List{1, 1})
        m_assembler.noteApproximation(makeError(
            ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "The file places pixels at their corners while enlarging, Graft at their centres.")));
    Tensor out = source;
    out.exclusive = false;
    out.shape[1] = height;
    out.shape[2] = width;
    out.value = m_assembler.add(name, "Upsample",
                                {{"scale", factor},
                                 {"mode", std::string(bilinear ? "bilinear" : "nearest")},
                                 {"align_corners", bilinear && alignCorners}},
                                {source.value});
    return out;
}

} // namespace graft::channels_last
