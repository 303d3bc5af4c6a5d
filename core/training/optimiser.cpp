// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimiser_p.h"

#include <torch/optim/adam.h>
#include <torch/optim/adamw.h>
#include <torch/optim/lbfgs.h>
#include <torch/optim/rmsprop.h>
#include <torch/optim/sgd.h>

#include <map>
#include <utility>

namespace graft {
namespace {

std::unique_ptr<torch::optim::OptimizerOptions> groupOptions(const TrainingOptions& options, double learningRate)
{
    switch (options.optimizer) {
    case OptimizerKind::Sgd:
    case OptimizerKind::SgdNesterov: {
        auto sgd = std::make_unique<torch::optim::SGDOptions>(learningRate);
        sgd->momentum(options.momentum).weight_decay(options.weightDecay);
        sgd->nesterov(options.optimizer == OptimizerKind::SgdNesterov && options.momentum > 0);
        return sgd;
    }
    case OptimizerKind::RmsProp: {
        auto rms = std::make_unique<torch::optim::RMSpropOptions>(learningRate);
        rms->alpha(options.rmsAlpha).eps(options.epsilon).momentum(options.momentum).weight_decay(options.weightDecay);
        return rms;
    }
    case OptimizerKind::Lbfgs: break; // has one group only
    case OptimizerKind::Adam: {
        auto adam = std::make_unique<torch::optim::AdamOptions>(learningRate);
        adam->betas({options.beta1, options.beta2}).eps(options.epsilon).weight_decay(options.weightDecay);
        return adam;
    }
    case OptimizerKind::AdamW: {
        auto adamw = std::make_unique<torch::optim::AdamWOptions>(learningRate);
        adamw->betas({options.beta1, options.beta2}).eps(options.epsilon).weight_decay(options.weightDecay);
        return adamw;
    }
    }
    return nullptr;
}

} // namespace

std::unique_ptr<torch::optim::Optimizer> makeOptimiser(const std::vector<GraphModule::Parameter>& parameters,
                                                       const TrainingOptions& options)
{
    std::map<double, std::vector<at::Tensor>> byFactor;
    for (const GraphModule::Parameter& parameter : parameters)
        byFactor[parameter.learnRateFactor].push_back(parameter.tensor);
    std::vector<torch::optim::OptimizerParamGroup> groups;
    for (auto& [factor, tensors] : byFactor)
        groups.emplace_back(std::move(tensors), groupOptions(options, options.learningRate * factor));
    switch (options.optimizer) {
    case OptimizerKind::Adam: return std::make_unique<torch::optim::Adam>(std::move(groups));
    case OptimizerKind::AdamW: return std::make_unique<torch::optim::AdamW>(std::move(groups));
    case OptimizerKind::RmsProp: return std::make_unique<torch::optim::RMSprop>(std::move(groups));
    case OptimizerKind::Lbfgs: {
        std::vector<at::Tensor> all;
        for (const GraphModule::Parameter& parameter : parameters)
            all.push_back(parameter.tensor);
        auto lbfgs = torch::optim::LBFGSOptions(options.learningRate);
        lbfgs.max_iter(options.lbfgsIterations).history_size(options.lbfgsHistory);
        return std::make_unique<torch::optim::LBFGS>(std::move(all), lbfgs);
    }
    case OptimizerKind::Sgd:
    case OptimizerKind::SgdNesterov: break;
    }
    return std::make_unique<torch::optim::SGD>(std::move(groups), torch::optim::SGDOptions(options.learningRate));
}

} // namespace graft
