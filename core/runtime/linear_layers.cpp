// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

class LinearLayer final : public RuntimeLayer {
public:
    explicit LinearLayer(const BuildContext& context)
        : m_weight(context.tensor("weight")),
          m_bias(context.tensor("bias"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::linear(inputs[0], m_weight, m_bias)};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
};

} // namespace

std::span<const BuilderEntry> linearBuilders()
{
    static const std::array entries{BuilderEntry{"Linear", buildLayer<LinearLayer>}};
    return entries;
}

} // namespace graft
