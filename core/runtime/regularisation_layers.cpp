// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

/// Draws from the run's own stream, so that nothing else in the process changes what is dropped.
class DropoutLayer final : public RuntimeLayer {
public:
    explicit DropoutLayer(const BuildContext& context)
        : m_probability(realParameter(context.layer, "p")),
          m_off(context.inPrefix)
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        if (!context.training || m_off || m_probability <= 0.0)
            return {inputs[0]};
        if (m_probability >= 1.0)
            return {inputs[0] * 0.0};
        at::Tensor mask = at::empty_like(inputs[0]);
        mask.bernoulli_(1.0 - m_probability, context.random);
        mask.div_(1.0 - m_probability);
        return {inputs[0] * mask};
    }

private:
    double m_probability;
    bool m_off;
};

/// Leaves out whole samples (or the whole batch) of a branch; what stays is scaled up to the same mean.
class BranchSkipping final : public RuntimeLayer {
public:
    explicit BranchSkipping(const BuildContext& context)
        : m_probability(realParameter(context.layer, "p")),
          m_byRow(textParameter(context.layer, "mode") == "row"),
          m_off(context.inPrefix)
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        if (!context.training || m_off || m_probability <= 0.0)
            return {inputs[0]};
        std::vector<std::int64_t> shape(static_cast<std::size_t>(inputs[0].dim()), 1);
        if (m_byRow)
            shape.front() = inputs[0].size(0);
        at::Tensor kept = at::empty(shape, inputs[0].options());
        kept.bernoulli_(1.0 - m_probability, context.random);
        if (m_probability < 1.0)
            kept.div_(1.0 - m_probability);
        return {inputs[0] * kept};
    }

private:
    double m_probability;
    bool m_byRow;
    bool m_off;
};

} // namespace

std::span<const BuilderEntry> regularisationBuilders()
{
    static const std::array entries{BuilderEntry{"Dropout", buildLayer<DropoutLayer>},
                                    BuilderEntry{"StochasticDepth", buildLayer<BranchSkipping>}};
    return entries;
}

} // namespace graft
