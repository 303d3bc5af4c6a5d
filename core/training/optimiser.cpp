// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimiser_p.h"

#include "core/layers/layer_schema.h"

#include <torch/optim/adam.h>
#include <torch/optim/adamw.h>
#include <torch/optim/lbfgs.h>
#include <torch/optim/rmsprop.h>
#include <torch/optim/sgd.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <sstream>
#include <utility>

namespace graft {
namespace {

template <class Key>
Key keyFrom(at::TensorImpl* parameter)
{
    if constexpr (std::is_same_v<Key, std::string>) {
        std::ostringstream text; // as LibTorch writes it
        text << parameter;
        return text.str();
    } else {
        return parameter;
    }
}

/// What makes parameters share a group.
using GroupKey = std::pair<double, bool>; // factor, decays

std::unique_ptr<torch::optim::OptimizerOptions> groupOptions(const TrainingOptions& options, double rate, bool decays)
{
    const double decay = decays ? options.weightDecay : 0;
    switch (options.optimizer) {
    case OptimizerKind::Sgd:
    case OptimizerKind::SgdNesterov: {
        auto sgd = std::make_unique<torch::optim::SGDOptions>(rate);
        sgd->momentum(options.momentum).weight_decay(decay);
        sgd->nesterov(options.optimizer == OptimizerKind::SgdNesterov && options.momentum > 0);
        return sgd;
    }
    case OptimizerKind::Adam: {
        auto adam = std::make_unique<torch::optim::AdamOptions>(rate);
        adam->betas({options.beta1, options.beta2}).eps(options.epsilon).weight_decay(decay);
        return adam;
    }
    case OptimizerKind::AdamW: {
        auto adamw = std::make_unique<torch::optim::AdamWOptions>(rate);
        adamw->betas({options.beta1, options.beta2}).eps(options.epsilon).weight_decay(decay);
        return adamw;
    }
    case OptimizerKind::RmsProp: {
        auto rms = std::make_unique<torch::optim::RMSpropOptions>(rate);
        rms->alpha(options.rmsAlpha).eps(options.epsilon).momentum(options.momentum).weight_decay(decay);
        return rms;
    }
    case OptimizerKind::Lbfgs: break; // has one group only
    }
    return nullptr;
}

Optimiser makeLbfgs(const std::vector<GraphModule::Parameter>& parameters, const TrainingOptions& options)
{
    std::vector<at::Tensor> all;
    for (const GraphModule::Parameter& parameter : parameters)
        all.push_back(parameter.tensor);
    auto lbfgs = torch::optim::LBFGSOptions(options.learningRate);
    lbfgs.max_iter(options.lbfgsIterations).history_size(options.lbfgsHistory);
    return {std::make_unique<torch::optim::LBFGS>(std::move(all), lbfgs), {1.0}};
}

std::unique_ptr<torch::optim::Optimizer> fromGroups(std::vector<torch::optim::OptimizerParamGroup> groups,
                                                    const TrainingOptions& options)
{
    switch (options.optimizer) {
    case OptimizerKind::Adam: return std::make_unique<torch::optim::Adam>(std::move(groups));
    case OptimizerKind::AdamW: return std::make_unique<torch::optim::AdamW>(std::move(groups));
    case OptimizerKind::RmsProp: return std::make_unique<torch::optim::RMSprop>(std::move(groups));
    case OptimizerKind::Sgd:
    case OptimizerKind::SgdNesterov:
    case OptimizerKind::Lbfgs: break;
    }
    return std::make_unique<torch::optim::SGD>(std::move(groups), torch::optim::SGDOptions(options.learningRate));
}

/// The depth of the layer a tensor belongs to; its own name may contain dots ("out_proj.weight").
std::optional<int> depthOf(const std::string& tensor, const std::map<std::string, int>& depths)
{
    for (std::size_t dot = tensor.rfind('.'); dot != std::string::npos && dot > 0; dot = tensor.rfind('.', dot - 1)) {
        if (const auto found = depths.find(tensor.substr(0, dot)); found != depths.end())
            return found->second;
    }
    return std::nullopt;
}

} // namespace

void Optimiser::setRate(double base) const
{
    auto& groups = torch->param_groups();
    for (std::size_t i = 0; i < groups.size(); ++i)
        groups[i].options().set_lr(base * factors[i]);
}

OptimiserKey optimiserKeyOf(const at::Tensor& parameter)
{
    return keyFrom<OptimiserKey>(parameter.unsafeGetTensorImpl());
}

std::map<std::string, int> depthsFromEnd(const NetworkGraph& graph)
{
    std::map<std::string, int> depths;
    const auto order = topologicalOrder(graph);
    if (!order)
        return depths;
    std::unordered_map<LayerId, int> behind; // learnable layers from here on, this one included
    for (auto id = order->rbegin(); id != order->rend(); ++id) {
        const Layer& layer = *graph.find(*id);
        int longest = 0;
        for (const Connection& connection : graph.connections)
            if (connection.from.layer == *id)
                longest = std::max(longest, behind[connection.to.layer]);
        depths[layer.name] = longest;
        behind[*id] = longest + (hasLearnables(layer) ? 1 : 0);
    }
    return depths;
}

Optimiser makeOptimiser(const std::vector<GraphModule::Parameter>& parameters, const TrainingOptions& options,
                        const std::map<std::string, int>& depths)
{
    if (options.optimizer == OptimizerKind::Lbfgs)
        return makeLbfgs(parameters, options);
    std::map<GroupKey, std::vector<at::Tensor>> members;
    for (const GraphModule::Parameter& parameter : parameters) {
        double factor = parameter.learnRateFactor;
        if (options.layerDecay < 1) {
            if (const auto depth = depthOf(parameter.name, depths))
                factor *= std::pow(options.layerDecay, *depth);
        }
        members[{factor, options.decayEverything || parameter.tensor.dim() > 1}].push_back(parameter.tensor);
    }
    std::vector<torch::optim::OptimizerParamGroup> groups;
    Optimiser optimiser;
    for (auto& [key, tensors] : members) {
        groups.emplace_back(std::move(tensors), groupOptions(options, options.learningRate * key.first, key.second));
        optimiser.factors.push_back(key.first);
    }
    optimiser.torch = fromGroups(std::move(groups), options);
    return optimiser;
}

} // namespace graft
