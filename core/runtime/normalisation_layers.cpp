// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <c10/core/GradMode.h>

#include <array>
#include <vector>

namespace graft {
namespace {

class BatchNormalisation final : public RuntimeLayer {
public:
    explicit BatchNormalisation(const BuildContext& context)
        : m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias")),
          m_mean(context.tensor("running_mean")),
          m_variance(context.tensor("running_var")),
          m_batches(context.tensor("num_batches_tracked")),
          m_epsilon(realParameter(context.layer, "eps")),
          m_momentum(realParameter(context.layer, "momentum")),
          m_usesBatch(!context.frozen || context.adapts)
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        const bool follows = context.training && m_usesBatch;
        if (follows) {
            const c10::NoGradGuard noGradient;
            m_batches.add_(1);
        }
        return {at::batch_norm(inputs[0], m_weight, m_bias, m_mean, m_variance, follows, m_momentum, m_epsilon,
                               at::globalContext().userEnabledCuDNN())};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }
    [[nodiscard]] bool usesBatchStatistics() const override { return m_usesBatch; }

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    at::Tensor m_mean;
    at::Tensor m_variance;
    at::Tensor m_batches;
    double m_epsilon;
    double m_momentum;
    bool m_usesBatch;
};

} // namespace

std::span<const BuilderEntry> normalisationBuilders()
{
    static const std::array entries{BuilderEntry{"BatchNorm2d", buildLayer<BatchNormalisation>},
                                    BuilderEntry{"BatchNorm1d", buildLayer<BatchNormalisation>}};
    return entries;
}

} // namespace graft
