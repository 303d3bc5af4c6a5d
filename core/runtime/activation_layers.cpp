// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <c10/core/GradMode.h>

#include <array>
#include <string>
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

/// An activation that may change its input where no gradient needs what it was.
template <at::Tensor (*function)(const at::Tensor&), at::Tensor& (*inPlace)(at::Tensor&)>
class SmoothActivation final : public RuntimeLayer {
public:
    explicit SmoothActivation(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        if (!context.mayOverwrite || at::GradMode::is_enabled())
            return {function(inputs[0])};
        at::Tensor changed = inputs[0];
        return {inPlace(changed)};
    }
};

at::Tensor softplus(const at::Tensor& input)
{
    return at::softplus(input);
}

class GaussianUnit final : public RuntimeLayer {
public:
    explicit GaussianUnit(const BuildContext& context) : m_formula(textParameter(context.layer, "approximate")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::gelu(inputs[0], m_formula)};
    }

private:
    std::string m_formula;
};

class ExponentialUnit final : public RuntimeLayer {
public:
    explicit ExponentialUnit(const BuildContext& context) : m_alpha(realParameter(context.layer, "alpha")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::elu(inputs[0], m_alpha)};
    }

private:
    double m_alpha;
};

class ParametricRectifier final : public RuntimeLayer {
public:
    explicit ParametricRectifier(const BuildContext& context) : m_slopes(context.tensor("weight")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        // prelu wants both of one type; autocast leaves that to its callers.
        return {at::prelu(inputs[0], m_slopes.to(inputs[0].scalar_type()))};
    }

private:
    at::Tensor m_slopes;
};

class Clip final : public RuntimeLayer {
public:
    explicit Clip(const BuildContext& context)
        : m_lowest(realParameter(context.layer, "min_val")),
          m_highest(realParameter(context.layer, "max_val"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::hardtanh(inputs[0], m_lowest, m_highest)};
    }

private:
    double m_lowest;
    double m_highest;
};

class LogSoftmaxLayer final : public RuntimeLayer {
public:
    explicit LogSoftmaxLayer(const BuildContext& context) : m_dimension(intParameter(context.layer, "dim")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::log_softmax(inputs[0], m_dimension)};
    }

private:
    std::int64_t m_dimension;
};

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
    static const std::array entries{
        BuilderEntry{"ReLU", buildLayer<Rectifier>},
        BuilderEntry{"ReLU6", buildLayer<Rectifier6>},
        BuilderEntry{"Sigmoid", buildLayer<PlainActivation<at::sigmoid>>},
        BuilderEntry{"Softmax", buildLayer<SoftmaxLayer>},
        BuilderEntry{"LeakyReLU", buildLayer<LeakyRectifier>},
        BuilderEntry{"GELU", buildLayer<GaussianUnit>},
        BuilderEntry{"Hardswish", buildLayer<SmoothActivation<at::hardswish, at::hardswish_>>},
        BuilderEntry{"SiLU", buildLayer<SmoothActivation<at::silu, at::silu_>>},
        BuilderEntry{"Mish", buildLayer<SmoothActivation<at::mish, at::mish_>>},
        BuilderEntry{"Hardsigmoid", buildLayer<SmoothActivation<at::hardsigmoid, at::hardsigmoid_>>},
        BuilderEntry{"Softplus", buildLayer<PlainActivation<softplus>>},
        BuilderEntry{"ELU", buildLayer<ExponentialUnit>},
        BuilderEntry{"PReLU", buildLayer<ParametricRectifier>},
        BuilderEntry{"Hardtanh", buildLayer<Clip>},
        BuilderEntry{"LogSoftmax", buildLayer<LogSoftmaxLayer>},
        BuilderEntry{"Tanh", buildLayer<PlainActivation<at::tanh>>}};
    return entries;
}

} // namespace graft
