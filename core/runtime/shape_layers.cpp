// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace graft {
namespace {

class FlattenLayer final : public RuntimeLayer {
public:
    explicit FlattenLayer(const BuildContext& context)
        : m_start(intParameter(context.layer, "start_dim")),
          m_end(intParameter(context.layer, "end_dim"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::flatten(inputs[0], m_start, m_end)};
    }

private:
    std::int64_t m_start;
    std::int64_t m_end;
};

class ReshapeLayer final : public RuntimeLayer {
public:
    explicit ReshapeLayer(const BuildContext& context) : m_shape(intsParameter(context.layer, "shape"))
    {
        m_shape.insert(m_shape.begin(), 0);
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        std::vector<std::int64_t> shape = m_shape;
        shape.front() = inputs[0].size(0);
        return {inputs[0].reshape(shape)};
    }

private:
    std::vector<std::int64_t> m_shape; ///< the batch's place first
};

class PermuteLayer final : public RuntimeLayer {
public:
    explicit PermuteLayer(const BuildContext& context) : m_order(intsParameter(context.layer, "dims")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {inputs[0].permute(m_order)};
    }

private:
    std::vector<std::int64_t> m_order;
};

class SliceLayer final : public RuntimeLayer {
public:
    explicit SliceLayer(const BuildContext& context)
        : m_dimension(intParameter(context.layer, "dim")),
          m_start(intParameter(context.layer, "start")),
          m_end(intParameter(context.layer, "end")),
          m_step(intParameter(context.layer, "step"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const auto end = m_end < 0 ? inputs[0].size(m_dimension) : m_end;
        return {inputs[0].slice(m_dimension, m_start, end, m_step)};
    }

private:
    std::int64_t m_dimension;
    std::int64_t m_start;
    std::int64_t m_end;
    std::int64_t m_step;
};

class SelectLayer final : public RuntimeLayer {
public:
    explicit SelectLayer(const BuildContext& context)
        : m_dimension(intParameter(context.layer, "dim")),
          m_index(intParameter(context.layer, "index"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {inputs[0].select(m_dimension, m_index)};
    }

private:
    std::int64_t m_dimension;
    std::int64_t m_index;
};

class PaddingLayer final : public RuntimeLayer {
public:
    explicit PaddingLayer(const BuildContext& context)
        : m_padding(intsParameter(context.layer, "padding")),
          m_mode(textParameter(context.layer, "mode")),
          m_value(realParameter(context.layer, "value"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        if (m_mode == "constant")
            return {at::constant_pad_nd(inputs[0], m_padding, m_value)};
        // Only constant padding knows how to crop.
        at::Tensor x = inputs[0];
        std::vector<std::int64_t> widen = m_padding;
        for (std::size_t i = 0; i < widen.size(); ++i) {
            const std::int64_t dimension = i < 2 ? 3 : 2;
            const std::int64_t crop = -std::min<std::int64_t>(widen[i], 0);
            const bool before = i % 2 == 0;
            if (crop > 0)
                x = x.narrow(dimension, before ? crop : 0, x.size(dimension) - crop);
            widen[i] = std::max<std::int64_t>(widen[i], 0);
        }
        return {m_mode == "reflect" ? at::reflection_pad2d(x, widen) : at::replication_pad2d(x, widen)};
    }

private:
    std::vector<std::int64_t> m_padding; ///< left, right, top, bottom
    std::string m_mode;
    double m_value;
};

class Enlargement final : public RuntimeLayer {
public:
    explicit Enlargement(const BuildContext& context)
        : m_factor(intsParameter(context.layer, "scale")),
          m_blends(textParameter(context.layer, "mode") == "bilinear"),
          m_alignCorners(boolParameter(context.layer, "align_corners"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const std::vector<std::int64_t> size{inputs[0].size(2) * m_factor[0], inputs[0].size(3) * m_factor[1]};
        if (m_blends)
            return {at::upsample_bilinear2d(inputs[0], size, m_alignCorners)};
        return {at::upsample_nearest2d(inputs[0], size)};
    }

private:
    std::vector<std::int64_t> m_factor;
    bool m_blends;
    bool m_alignCorners;
};

class ChannelShuffling final : public RuntimeLayer {
public:
    explicit ChannelShuffling(const BuildContext& context) : m_groups(intParameter(context.layer, "groups")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        // Channels lie last in memory, and stay there.
        const at::Tensor last = inputs[0].permute({0, 2, 3, 1});
        const std::int64_t channels = last.size(3);
        const at::Tensor dealt =
            last.reshape({last.size(0), last.size(1), last.size(2), m_groups, channels / m_groups}).transpose(3, 4);
        return {dealt.reshape(last.sizes()).permute({0, 3, 1, 2})};
    }

private:
    std::int64_t m_groups;
};

/// Four neighbours in torchvision's order: upper left, lower left, upper right, lower right.
class PatchMerging final : public RuntimeLayer {
public:
    explicit PatchMerging(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const at::Tensor& in = inputs[0];
        const bool odd = in.size(1) % 2 + in.size(2) % 2 > 0;
        const at::Tensor even = odd ? at::constant_pad_nd(in, {0, 0, 0, in.size(2) % 2, 0, in.size(1) % 2}) : in;
        const auto part = [&even](std::int64_t row, std::int64_t column) {
            return even.slice(1, row, even.size(1), 2).slice(2, column, even.size(2), 2);
        };
        return {at::cat({part(0, 0), part(1, 0), part(0, 1), part(1, 1)}, 3)};
    }
};

} // namespace

std::span<const BuilderEntry> shapeBuilders()
{
    static const std::array entries{BuilderEntry{"Flatten", buildLayer<FlattenLayer>},
                                    BuilderEntry{"Reshape", buildLayer<ReshapeLayer>},
                                    BuilderEntry{"Permute", buildLayer<PermuteLayer>},
                                    BuilderEntry{"Slice", buildLayer<SliceLayer>},
                                    BuilderEntry{"Select", buildLayer<SelectLayer>},
                                    BuilderEntry{"Pad2d", buildLayer<PaddingLayer>},
                                    BuilderEntry{"Upsample", buildLayer<Enlargement>},
                                    BuilderEntry{"ChannelShuffle", buildLayer<ChannelShuffling>},
                                    BuilderEntry{"PatchMerge", buildLayer<PatchMerging>}};
    return entries;
}

} // namespace graft
