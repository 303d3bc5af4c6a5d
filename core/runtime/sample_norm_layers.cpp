// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Normalisations that look at one sample alone, and layers that rescale without statistics.
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

/// These need more digits than reduced precision has, and on the CPU LibTorch's autocast leaves that to its callers.
at::Tensor inTypeOf(const at::Tensor& weight, const at::Tensor& input)
{
    return weight.defined() ? input.to(weight.scalar_type()) : input;
}

class LayerNormalisation final : public RuntimeLayer {
public:
    explicit LayerNormalisation(const BuildContext& context)
        : m_shape(intsParameter(context.layer, "normalized_shape")),
          m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_epsilon(realParameter(context.layer, "eps"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::layer_norm(inTypeOf(m_weight, inputs[0]), m_shape, m_weight, m_bias, m_epsilon)};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    std::vector<std::int64_t> m_shape;
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_epsilon;
};

class ChannelNormalisation final : public RuntimeLayer {
public:
    explicit ChannelNormalisation(const BuildContext& context)
        : m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_epsilon(realParameter(context.layer, "eps"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        // Channels lie last in memory already, so the permutations move nothing.
        const at::Tensor last = inTypeOf(m_weight, inputs[0]).permute({0, 2, 3, 1});
        return {at::layer_norm(last, {last.size(3)}, m_weight, m_bias, m_epsilon).permute({0, 3, 1, 2})};
    }

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_epsilon;
};

class GroupNormalisation final : public RuntimeLayer {
public:
    explicit GroupNormalisation(const BuildContext& context)
        : m_groups(intParameter(context.layer, "num_groups")),
          m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_epsilon(realParameter(context.layer, "eps"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::group_norm(inTypeOf(m_weight, inputs[0]), m_groups, m_weight, m_bias, m_epsilon,
                               at::globalContext().userEnabledCuDNN())};
    }

private:
    std::int64_t m_groups;
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_epsilon;
};

class InstanceNormalisation final : public RuntimeLayer {
public:
    explicit InstanceNormalisation(const BuildContext& context)
        : m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_epsilon(realParameter(context.layer, "eps"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        constexpr double momentum = 0.1; // of statistics that it does not keep
        return {at::instance_norm(inTypeOf(m_weight, inputs[0]), m_weight, m_bias, {}, {}, true, momentum, m_epsilon,
                                  at::globalContext().userEnabledCuDNN())};
    }

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_epsilon;
};

/// As torch.nn: the sum of squares over the neighbour channels is divided by their number, those beyond the edge
/// included.
class ResponseNormalisation final : public RuntimeLayer {
public:
    explicit ResponseNormalisation(const BuildContext& context)
        : m_size(intParameter(context.layer, "size")),
          m_alpha(realParameter(context.layer, "alpha")),
          m_beta(realParameter(context.layer, "beta")),
          m_offset(realParameter(context.layer, "k"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const at::Tensor squares = at::mul(inputs[0], inputs[0]).unsqueeze(1);
        const at::Tensor padded = at::constant_pad_nd(squares, {0, 0, 0, 0, m_size / 2, (m_size - 1) / 2});
        const at::Tensor strength = at::avg_pool3d(padded, {m_size, 1, 1}, {1, 1, 1}).squeeze(1);
        return {inputs[0] / (strength * m_alpha + m_offset).pow(m_beta)};
    }

private:
    std::int64_t m_size;
    double m_alpha;
    double m_beta;
    double m_offset;
};

class ScaleAndOffset final : public RuntimeLayer {
public:
    explicit ScaleAndOffset(const BuildContext& context)
        : m_dimension(intParameter(context.layer, "dim")),
          m_scale(context.tensor("weight")),
          m_offset(context.tensor("bias"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        at::Tensor x = inputs[0];
        std::vector<std::int64_t> shape(static_cast<std::size_t>(x.dim()), 1);
        shape.at(static_cast<std::size_t>(m_dimension < 0 ? m_dimension + x.dim() : m_dimension)) = -1;
        if (m_scale.defined())
            x = x * m_scale.view(shape);
        if (m_offset.defined())
            x = x + m_offset.view(shape);
        return {x};
    }

private:
    std::int64_t m_dimension;
    at::Tensor m_scale;
    at::Tensor m_offset;
};

class LevelRounding final : public RuntimeLayer {
public:
    explicit LevelRounding(const BuildContext& context)
        : m_step(realParameter(context.layer, "scale")),
          m_zero(intParameter(context.layer, "zero_point")),
          m_lowest(intParameter(context.layer, "quant_min")),
          m_highest(intParameter(context.layer, "quant_max"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        const at::Tensor whole = inputs[0].to(at::kFloat); // there is no kernel for bfloat16
        return {at::fake_quantize_per_tensor_affine(whole, m_step, m_zero, m_lowest, m_highest)
                    .to(inputs[0].scalar_type())};
    }

private:
    double m_step;
    std::int64_t m_zero;
    std::int64_t m_lowest;
    std::int64_t m_highest;
};

} // namespace

std::span<const BuilderEntry> sampleNormBuilders()
{
    static const std::array entries{BuilderEntry{"LayerNorm", buildLayer<LayerNormalisation>},
                                    BuilderEntry{"LayerNorm2d", buildLayer<ChannelNormalisation>},
                                    BuilderEntry{"GroupNorm", buildLayer<GroupNormalisation>},
                                    BuilderEntry{"InstanceNorm2d", buildLayer<InstanceNormalisation>},
                                    BuilderEntry{"LocalResponseNorm", buildLayer<ResponseNormalisation>},
                                    BuilderEntry{"ScaleShift", buildLayer<ScaleAndOffset>},
                                    BuilderEntry{"FakeQuantize", buildLayer<LevelRounding>}};
    return entries;
}

} // namespace graft
