// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <cmath>
#include <vector>

namespace graft {
namespace {

/// What is added to the scores of attention, where it is defined.
struct HeadScores {
    at::Tensor offsets; ///< 1 heads L L, the same for everybody
    at::Tensor mask;    ///< windows L L: the batch holds so many windows of each picture
};

/// Heads share out the features: queries look for keys and gather their values. `rows` is B L 3E, the result B L E.
at::Tensor attend(const at::Tensor& rows, std::int64_t heads, const HeadScores& extra)
{
    const std::int64_t batch = rows.size(0);
    const std::int64_t length = rows.size(1);
    const std::int64_t size = rows.size(2) / 3;
    const at::Tensor parts = rows.reshape({batch, length, 3, heads, size / heads}).permute({2, 0, 3, 1, 4});
    const at::Tensor queries = parts.select(0, 0) / std::sqrt(static_cast<double>(size / heads));
    at::Tensor scores = at::matmul(queries, parts.select(0, 1).transpose(-2, -1));
    if (extra.offsets.defined())
        scores = scores + extra.offsets;
    if (extra.mask.defined()) {
        const std::int64_t windows = extra.mask.size(0);
        scores = scores.view({batch / windows, windows, heads, length, length});
        scores = (scores + extra.mask.unsqueeze(1).unsqueeze(0)).view({batch, heads, length, length});
    }
    const at::Tensor shares = at::softmax(scores, -1).to(parts.scalar_type());
    return at::matmul(shares, parts.select(0, 2)).transpose(1, 2).reshape({batch, length, size});
}

class SelfAttention final : public RuntimeLayer {
public:
    explicit SelfAttention(const BuildContext& context)
        : m_heads(intParameter(context.layer, "num_heads")),
          m_inWeight(context.tensor("in_proj_weight")),
          m_inBias(context.tensor("in_proj_bias")),
          m_outWeight(context.tensor("out_proj.weight")),
          m_outBias(context.tensor("out_proj.bias"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const at::Tensor gathered = attend(at::linear(inputs[0], m_inWeight, m_inBias), m_heads, {});
        return {at::linear(gathered, m_outWeight, m_outBias)};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    std::int64_t m_heads;
    at::Tensor m_inWeight;
    at::Tensor m_inBias;
    at::Tensor m_outWeight;
    at::Tensor m_outBias;
};

/// Windows of a padded and cyclically shifted picture (Liu et al. 2021, arXiv:2103.14030, section 3.2), as torchvision
/// computes them: positions that the shift brought together from opposite edges do not see each other.
class WindowedAttention final : public RuntimeLayer {
public:
    explicit WindowedAttention(const BuildContext& context)
        : m_heads(intParameter(context.layer, "num_heads")),
          m_window(intsParameter(context.layer, "window_size")),
          m_shift(intsParameter(context.layer, "shift_size")),
          m_inWeight(context.tensor("qkv.weight")),
          m_inBias(context.tensor("qkv.bias")),
          m_outWeight(context.tensor("proj.weight")),
          m_outBias(context.tensor("proj.bias")),
          m_table(context.tensor("relative_position_bias_table")),
          // A damaged file must not make it read beyond the table.
          m_index(context.tensor("relative_position_index").clamp(0, m_table.size(0) - 1))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const at::Tensor& in = inputs[0];
        const std::int64_t batch = in.size(0);
        const std::int64_t size = in.size(3);
        const std::array<std::int64_t, 2> rest{missing(in.size(1), 0), missing(in.size(2), 1)};
        at::Tensor x = rest[0] + rest[1] > 0 ? at::constant_pad_nd(in, {0, 0, 0, rest[1], 0, rest[0]}) : in;
        const std::array<std::int64_t, 2> padded{x.size(1), x.size(2)};
        std::array<std::int64_t, 2> shift{m_shift[0], m_shift[1]};
        for (std::size_t i = 0; i < 2; ++i) // a window that covers everything has no neighbour
            shift[i] = m_window[i] >= padded[i] ? 0 : shift[i];
        const bool shifted = shift[0] + shift[1] > 0;
        if (shifted)
            x = at::roll(x, {-shift[0], -shift[1]}, {1, 2});
        const std::int64_t rows = padded[0] / m_window[0];
        const std::int64_t columns = padded[1] / m_window[1];
        const std::int64_t positions = m_window[0] * m_window[1];
        x = x.reshape({batch, rows, m_window[0], columns, m_window[1], size})
                .permute({0, 1, 3, 2, 4, 5})
                .reshape({batch * rows * columns, positions, size});
        HeadScores extra{offsets(positions), shifted ? mask(padded, shift, x.options()) : at::Tensor()};
        x = attend(at::linear(x, m_inWeight, m_inBias), m_heads, extra);
        x = at::linear(x, m_outWeight, m_outBias);
        x = x.reshape({batch, rows, columns, m_window[0], m_window[1], size})
                .permute({0, 1, 3, 2, 4, 5})
                .reshape({batch, padded[0], padded[1], size});
        if (shifted)
            x = at::roll(x, {shift[0], shift[1]}, {1, 2});
        return {x.slice(1, 0, in.size(1)).slice(2, 0, in.size(2)).contiguous()};
    }

private:
    /// Pixels to a whole number of windows along an axis.
    [[nodiscard]] std::int64_t missing(std::int64_t size, std::size_t axis) const
    {
        return (m_window[axis] - size % m_window[axis]) % m_window[axis];
    }
    /// What a head adds to the score of two positions for how they lie to each other.
    [[nodiscard]] at::Tensor offsets(std::int64_t positions) const
    {
        return m_table.index({m_index}).view({positions, positions, -1}).permute({2, 0, 1}).contiguous().unsqueeze(0);
    }
    /// Into which of three stretches the shift has put each position of an axis.
    [[nodiscard]] static std::vector<std::int64_t> stretches(std::int64_t size, std::int64_t window, std::int64_t shift)
    {
        std::vector<std::int64_t> of(static_cast<std::size_t>(size), 0);
        if (shift == 0)
            return of;
        for (std::int64_t i = size - window; i < size; ++i)
            of[static_cast<std::size_t>(i)] = i < size - shift ? 1 : 2;
        return of;
    }
    /// 0 where two positions of a window were neighbours before the shift, -100 elsewhere. Kept for the next batch.
    const at::Tensor& mask(const std::array<std::int64_t, 2>& padded, const std::array<std::int64_t, 2>& shift,
                           const at::TensorOptions& options)
    {
        if (m_mask.defined() && m_maskSize == padded &&
            m_mask.scalar_type() == c10::typeMetaToScalarType(options.dtype()))
            return m_mask;
        const auto down = at::tensor(stretches(padded[0], m_window[0], shift[0]), at::kLong);
        const auto across = at::tensor(stretches(padded[1], m_window[1], shift[1]), at::kLong);
        const std::int64_t positions = m_window[0] * m_window[1];
        const at::Tensor parts = (down.unsqueeze(1) * 3 + across.unsqueeze(0))
                                     .view({padded[0] / m_window[0], m_window[0], padded[1] / m_window[1], m_window[1]})
                                     .permute({0, 2, 1, 3})
                                     .reshape({-1, positions});
        const at::Tensor apart = parts.unsqueeze(1) != parts.unsqueeze(2);
        m_mask = apart.to(at::kFloat).mul_(-100.0).to(options.device(), c10::typeMetaToScalarType(options.dtype()));
        m_maskSize = padded;
        return m_mask;
    }

    std::int64_t m_heads;
    std::vector<std::int64_t> m_window;
    std::vector<std::int64_t> m_shift;
    at::Tensor m_inWeight;
    at::Tensor m_inBias;
    at::Tensor m_outWeight;
    at::Tensor m_outBias;
    at::Tensor m_table;
    at::Tensor m_index;
    at::Tensor m_mask;
    std::array<std::int64_t, 2> m_maskSize{};
};

class ChannelScale final : public RuntimeLayer {
public:
    explicit ChannelScale(const BuildContext& context) : m_scale(context.tensor("layer_scale")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {m_scale * inputs[0]};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    at::Tensor m_scale;
};

class TokenInFront final : public RuntimeLayer {
public:
    explicit TokenInFront(const BuildContext& context) : m_token(context.tensor("class_token")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const at::Tensor token = m_token.to(inputs[0].scalar_type()).expand({inputs[0].size(0), -1, -1});
        return {at::cat({token, inputs[0]}, 1)};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    at::Tensor m_token;
};

class AddedPositions final : public RuntimeLayer {
public:
    explicit AddedPositions(const BuildContext& context) : m_positions(context.tensor("pos_embedding")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {inputs[0] + m_positions};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    at::Tensor m_positions;
};

} // namespace

std::span<const BuilderEntry> attentionBuilders()
{
    static const std::array entries{BuilderEntry{"MultiheadAttention", buildLayer<SelfAttention>},
                                    BuilderEntry{"WindowAttention", buildLayer<WindowedAttention>},
                                    BuilderEntry{"LayerScale", buildLayer<ChannelScale>},
                                    BuilderEntry{"ClassToken", buildLayer<TokenInFront>},
                                    BuilderEntry{"PositionEmbedding", buildLayer<AddedPositions>}};
    return entries;
}

} // namespace graft
