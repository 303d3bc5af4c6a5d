// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimiser_p.h"

#include <torch/optim/adam.h>
#include <torch/optim/adamw.h>
#include <torch/optim/sgd.h>

#include <map>
#include <utility>

namespace graft {
namespace {

std::unique_ptr<torch::optim::OptimizerOptions> groupOptions(const TrainingOptions& options, double learningRate)
{
    switch (options.optimizer) {
    case OptimizerKind::Sgd: {
        auto sgd = std::make_unique<torch::optim::SGDOptions>(learningRate);
        sgd->momentum(options.momentum).weight_decay(options.weightDecay);
        return sgd;
    }
    case OptimizerKind::Adam: {
        auto adam = std::make_unique<torch::optim::AdamOptions>(learningRate);
        adam->weight_decay(options.weightDecay);
        return adam;
    }
    case OptimizerKind::AdamW: {
        auto adamw = std::make_unique<torch::optim::AdamWOptions>(learningRate);
        adamw->weight_decay(options.weightDecay);
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
    case OptimizerKind::Sgd: break;
    }
    return std::make_unique<torch::optim::SGD>(std::move(groups), torch::optim::SGDOptions(options.learningRate));
}

} // namespace graft
