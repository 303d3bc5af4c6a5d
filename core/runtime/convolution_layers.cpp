// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <memory>
#include <vector>

namespace graft {
namespace {

class Convolution2d final : public RuntimeLayer {
public:
    explicit Convolution2d(const BuildContext& context)
        : m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_stride(intsParameter(context.layer, "stride")),
          m_padding(intsParameter(context.layer, "padding")),
          m_dilation(intsParameter(context.layer, "dilation")),
          m_groups(intParameter(context.layer, "groups"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        reorderWeight(inputs[0]);
        return {at::conv2d(inputs[0], m_weight, m_bias, m_stride, m_padding, m_dilation, m_groups)};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    /// Weights that are views of a file's tensors have the plain order, which the CPU turns into channels last at
    /// every call: nothing beside a large batch, over a third of the time of a single image. So the order is changed
    /// for good, at the price of a copy, once small batches turn out to be the habit.
    void reorderWeight(const at::Tensor& input)
    {
        constexpr std::int64_t smallBatch = 8;
        constexpr int habit = 2;
        const bool worthwhile = m_smallRuns < habit && !m_weight.requires_grad() && input.size(0) < smallBatch;
        if (worthwhile && ++m_smallRuns == habit)
            m_weight = m_weight.contiguous(at::MemoryFormat::ChannelsLast);
    }

    int m_smallRuns = 0;
    at::Tensor m_weight;
    at::Tensor m_bias;
    std::vector<std::int64_t> m_stride;
    std::vector<std::int64_t> m_padding;
    std::vector<std::int64_t> m_dilation;
    std::int64_t m_groups;
};

class TransposedConvolution2d final : public RuntimeLayer {
public:
    explicit TransposedConvolution2d(const BuildContext& context)
        : m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_stride(intsParameter(context.layer, "stride")),
          m_padding(intsParameter(context.layer, "padding")),
          m_outputPadding(intsParameter(context.layer, "output_padding")),
          m_dilation(intsParameter(context.layer, "dilation")),
          m_groups(intParameter(context.layer, "groups"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::conv_transpose2d(inputs[0], m_weight, m_bias, m_stride, m_padding, m_outputPadding, m_groups,
                                     m_dilation)};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    std::vector<std::int64_t> m_stride;
    std::vector<std::int64_t> m_padding;
    std::vector<std::int64_t> m_outputPadding;
    std::vector<std::int64_t> m_dilation;
    std::int64_t m_groups;
};

} // namespace

std::span<const BuilderEntry> convolutionBuilders()
{
    static const std::array entries{BuilderEntry{"Conv2d", buildLayer<Convolution2d>},
                                    BuilderEntry{"ConvTranspose2d", buildLayer<TransposedConvolution2d>}};
    return entries;
}

} // namespace graft
