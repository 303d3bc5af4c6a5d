// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

class Rectifier final : public RuntimeLayer {
public:
    explicit Rectifier(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        if (!context.mayOverwrite)
            return {at::relu(inputs[0])};
        at::Tensor changed = inputs[0];
        return {changed.relu_()};
    }
};

class Rectifier6 final : public RuntimeLayer {
public:
    explicit Rectifier6(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        if (!context.mayOverwrite)
            return {at::hardtanh(inputs[0], 0.0, 6.0)};
        at::Tensor changed = inputs[0];
        return {at::hardtanh_(changed, 0.0, 6.0)};
    }
};

class LeakyRectifier final : public RuntimeLayer {
public:
    explicit LeakyRectifier(const BuildContext& context) : m_slope(realParameter(context.layer, "negative_slope")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::leaky_relu(inputs[0], m_slope)};
    }

private:
    double m_slope;
};

/// An activation that is one function of ATen without parameters.
template <at::Tensor (*function)(const at::Tensor&)>
class PlainActivation final : public RuntimeLayer {
public:
    explicit PlainActivation(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {function(inputs[0])};
    }
};

at::Tensor gelu(const at::Tensor& input)
{
    return at::gelu(input);
}

class SoftmaxLayer final : public RuntimeLayer {
public:
    explicit SoftmaxLayer(const BuildContext& context) : m_dimension(intParameter(context.layer, "dim")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::softmax(inputs[0], m_dimension)};
    }

private:
    std::int64_t m_dimension;
};

} // namespace

std::span<const BuilderEntry> activationBuilders()
{
    static const std::array entries{BuilderEntry{"ReLU", buildLayer<Rectifier>},
                                    BuilderEntry{"ReLU6", buildLayer<Rectifier6>},
                                    BuilderEntry{"Sigmoid", buildLayer<PlainActivation<at::sigmoid>>},
                                    BuilderEntry{"Softmax", buildLayer<SoftmaxLayer>},
                                    BuilderEntry{"LeakyReLU", buildLayer<LeakyRectifier>},
                                    BuilderEntry{"GELU", buildLayer<PlainActivation<gelu>>},
                                    BuilderEntry{"Hardswish", buildLayer<PlainActivation<at::hardswish>>},
                                    BuilderEntry{"Tanh", buildLayer<PlainActivation<at::tanh>>}};
    return entries;
}

} // namespace graft
