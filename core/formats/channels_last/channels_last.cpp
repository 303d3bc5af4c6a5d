// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/channels_last/channels_last.h"

#include "core/weights/tensor_transform.h"

#include <algorithm>
#include <utility>

namespace graft::channels_last {
namespace {

constexpr std::int64_t largestWindow = 1 << 16;

Error noShape()
{
    return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The shape that comes in is not known."));
}

Error noPicture()
{
    return makeError(ErrorCode::ShapeMismatch,
                     GRAFT_TR_NOOP("core", "What comes in is no picture (batch, height, width, channels)."));
}

bool possible(const Window& window)
{
    const auto fits = [](const std::array<std::int64_t, 2>& pair) {
        return std::ranges::all_of(pair, [](std::int64_t v) { return v >= 1 && v <= largestWindow; });
    };
    const EdgePadding& e = window.border.edges;
    return fits(window.kernel) && fits(window.stride) && fits(window.dilation) &&
           std::ranges::all_of(std::array{e.left, e.right, e.top, e.bottom},
                               [](std::int64_t v) { return v >= 0 && v <= largestWindow; });
}

/// Sizes behind a window; -1 stays.
std::int64_t slid(std::int64_t size, std::int64_t before, std::int64_t after, const Window& window, std::size_t axis)
{
    if (size < 0)
        return -1;
    const std::int64_t reach = (window.kernel[axis] - 1) * window.dilation[axis] + 1;
    return (size + before + after - reach) / window.stride[axis] + 1;
}

} // namespace

Tensor constantTensor(TensorData data)
{
    Tensor tensor;
    tensor.shape = data.shape();
    tensor.known = true;
    tensor.constant = std::move(data);
    return tensor;
}

std::optional<std::int64_t> resolvedAxis(std::int64_t axis, std::size_t rank)
{
    const auto size = static_cast<std::int64_t>(rank);
    const std::int64_t place = axis < 0 ? axis + size : axis;
    return place >= 0 && place < size ? std::optional(place) : std::nullopt;
}

NetworkAssembler::Value Builder::inFileOrder(std::string_view name, const Tensor& in)
{
    return m_assembler.add(std::string(name) + "_channels_last", "Permute",
                           {{"dims", std::vector<std::int64_t>{0, 2, 3, 1}}}, {in.value});
}

/// A value as every layer may read it: rows written out.
Result<Tensor> Builder::plain(std::string_view name, const Tensor& in)
{
    if (!in.value)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "A constant stands where a layer's output is expected."));
    if (!in.picture)
        return in;
    Tensor row = in;
    row.picture.reset();
    const auto& [c, h, w] = *in.picture;
    const bool sameOrder = (h == 1 && w == 1) || c == 1;
    row.value = sameOrder ? in.value : inFileOrder(name, in);
    row.value = m_assembler.add(std::string(name) + "_flat", "Flatten", {}, {row.value});
    return row;
}

Result<EdgePadding> Builder::edgesOf(const Tensor& in, const Window& window) const
{
    if (!window.border.same)
        return window.border.edges;
    std::array<std::array<std::int64_t, 2>, 2> edges{};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        std::int64_t size = in.known ? in.shape[axis + 1] : -1;
        // With stride 1 the padding does not depend on the size.
        if (size < 1 && window.stride[axis] != 1)
            return noShape();
        size = size < 1 ? largestWindow : size;
        edges[axis] = samePadding(size, window.kernel[axis], window.stride[axis], window.dilation[axis]);
    }
    return EdgePadding{edges[1][0], edges[1][1], edges[0][0], edges[0][1]};
}

Result<Tensor> Builder::convolution(std::string_view name, const Tensor& in, Window window, std::int64_t groups,
                                    TensorData weight, std::optional<TensorData> bias)
{
    GRAFT_TRY(source, plain(name, in));
    if (source.known && source.rank() != 4)
        return noPicture();
    const auto& dims = weight.shape();
    if (dims.size() != 4 || groups < 1 || dims[0] < 1 || dims[1] < 1 || dims[0] % groups != 0 || groups > dims[0] ||
        (bias && bias->elementCount() != dims[0]) || (source.channels() > 0 && source.channels() != dims[1] * groups))
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The weights do not fit what comes in."));
    window.kernel = {dims[2], dims[3]};
    if (!possible(window))
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The window or its stride is not possible."));
    GRAFT_TRY(edges, edgesOf(source, window));
    Tensor out;
    out.exclusive = true; // until a reader beside the next one is found
    out.known = source.known;
    if (out.known)
        out.shape = {-1, slid(source.shape[1], edges.top, edges.bottom, window, 0),
                     slid(source.shape[2], edges.left, edges.right, window, 1), dims[0]};
    out.value = m_assembler.convolution(name, source.value, {window.stride, window.dilation, edges, groups},
                                        std::move(weight), std::move(bias));
    return out;
}

Result<Tensor> Builder::linear(std::string_view name, const Tensor& in, TensorData weight,
                               std::optional<TensorData> bias)
{
    if (!in.value)
        return plain(name, in);
    const auto dims = weight.shape();
    if (dims.size() != 2 || (in.channels() > 0 && in.channels() != dims[1]) ||
        (bias && bias->elementCount() != dims[0]))
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The weights do not fit what comes in."));
    Tensor source = in;
    if (in.picture) {
        // Graft's own flatten writes channel after channel: the weights are turned instead of the picture.
        const auto& [c, h, w] = *in.picture;
        GRAFT_TRY(turned, fromChannelsLast(weight, c, h, w));
        weight = std::move(turned);
        source.value = m_assembler.add(std::string(name) + "_flat", "Flatten", {}, {in.value});
    } else if (in.rank() == 4) {
        return noPicture();
    }
    Tensor out;
    out.exclusive = true; // until a reader beside the next one is found
    out.known = in.known;
    if (out.known) {
        out.shape = in.shape;
        out.shape.back() = dims[0];
    }
    out.value = m_assembler.linear(name, source.value, std::move(weight), std::move(bias));
    return out;
}

Result<Tensor> Builder::batchNorm(std::string_view name, const Tensor& in, double eps, std::optional<TensorData> scale,
                                  std::optional<TensorData> offset, TensorData mean, TensorData variance)
{
    GRAFT_TRY(source, plain(name, in));
    const std::int64_t channels = mean.elementCount();
    const auto fits = [&](const std::optional<TensorData>& t) { return !t || t->elementCount() == channels; };
    if (channels < 1 || variance.elementCount() != channels || !fits(scale) || !fits(offset) ||
        (source.channels() > 0 && source.channels() != channels))
        return makeError(ErrorCode::ShapeMismatch, GRAFT_TR_NOOP("core", "The weights do not fit what comes in."));
    Tensor out = source;
    out.value = m_assembler.batchNorm(name, source.value, eps, std::move(scale), std::move(offset), std::move(mean),
                                      std::move(variance));
    return out;
}

Result<Tensor> Builder::pooling(std::string_view name, const Tensor& in, bool maximum, const Window& window)
{
    GRAFT_TRY(source, plain(name, in));
    if (source.known && source.rank() != 4)
        return noPicture();
    if (!possible(window))
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The window or its stride is not possible."));
    GRAFT_TRY(edges, edgesOf(source, window));
    ImportedPooling pooling{maximum, window.kernel, window.stride, edges, false, false};
    Tensor out;
    out.known = source.known;
    if (out.known) {
        out.shape = {-1, slid(source.shape[1], edges.top, edges.bottom, window, 0),
                     slid(source.shape[2], edges.left, edges.right, window, 1), source.channels()};
        // Windows that reach over the far edges alone: rounding up computes the same, without padding.
        const auto roundedUp = [&](std::size_t axis) {
            const std::int64_t size = source.shape[axis + 1];
            std::int64_t steps = (size - window.kernel[axis] + window.stride[axis] - 1) / window.stride[axis] + 1;
            steps -= (steps - 1) * window.stride[axis] >= size ? 1 : 0;
            return size >= window.kernel[axis] && steps == out.shape[axis + 1];
        };
        if (edges.left == 0 && edges.top == 0 && !edges.none() && roundedUp(0) && roundedUp(1)) {
            pooling.padding = {};
            pooling.ceilMode = true;
        }
    }
    out.value = m_assembler.pooling(name, source.value, pooling);
    return out;
}

Result<Tensor> Builder::pointwise(std::string_view name, const Tensor& in, std::string type, ParameterMap parameters)
{
    if (!in.value)
        return plain(name, in);
    Tensor out = in;
    out.exclusive = false;
    out.value = m_assembler.add(name, std::move(type), std::move(parameters), {in.value});
    return out;
}

Result<Tensor> Builder::softmax(std::string_view name, const Tensor& in, std::int64_t axis, const char* type)
{
    GRAFT_TRY(source, plain(name, in));
    if (source.rank() == 4 && source.shape[1] == 1 && source.shape[2] == 1) {
        // Scores of classes, not a picture of one pixel: so that the network may end here.
        GRAFT_TRY(row, reshape(name, source, {-1, source.channels()}));
        GRAFT_TRY(flat, plain(name, row));
        source = std::move(flat);
        axis = -1;
    }
    std::int64_t dim = axis;
    if (source.known) {
        const auto place = resolvedAxis(axis, source.rank());
        if (!place || *place == 0)
            return noShape();
        constexpr std::array<std::int64_t, 4> graftAxis{0, 2, 3, 1};
        dim = source.rank() == 4 ? graftAxis[static_cast<std::size_t>(*place)] : *place;
    }
    Tensor out = source;
    out.value = m_assembler.add(name, type, {{"dim", dim}}, {source.value});
    return out;
}

Tensor Builder::unknown(std::string_view name, const std::string& op, const std::string& attributes,
                        std::span<const Tensor> inputs, Error reason)
{
    std::vector<NetworkAssembler::Value> values;
    std::vector<std::pair<std::string, TensorData>> tensors;
    for (const Tensor& input : inputs) {
        if (input.constant) {
            tensors.emplace_back("constant" + std::to_string(tensors.size()), *input.constant);
        } else if (input.value) {
            const auto row = plain(name, input);
            values.push_back(row ? row->value : input.value);
        }
    }
    Tensor out;
    out.value = m_assembler.unknown(name, op, attributes, values, tensors, std::move(reason));
    return out;
}

NetworkAssembler::Value Builder::finished(const Tensor& tensor)
{
    const std::string name = m_assembler.nameOf(tensor.value);
    const auto row = plain(name, tensor);
    if (!row || row->rank() != 4 || row->shape[1] != 1 || row->shape[2] != 1)
        return row ? row->value : tensor.value;
    return m_assembler.add(name + "_flat", "Flatten", {}, {row->value});
}

} // namespace graft::channels_last
