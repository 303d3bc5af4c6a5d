// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Options of basics and optimizer. Defaults are those of TrainingOptions, and PyTorch's where it has them.
#include "core/training/option_builders_p.h"
#include "core/training/option_groups_p.h"

namespace graft {
namespace {

using namespace options;
using enum OptionGroup;

auto optimizerIs(std::initializer_list<OptimizerKind> kinds)
{
    return [kinds = std::vector(kinds)](const TrainingOptions& o) {
        return std::ranges::find(kinds, o.optimizer) != kinds.end();
    };
}

std::vector<OptionChoice> optimizers()
{
    return {{"sgd", GRAFT_TR_NOOP("options", "SGD")},
            {"sgd_nesterov", GRAFT_TR_NOOP("options", "SGD with Nesterov momentum")},
            {"adam", GRAFT_TR_NOOP("options", "Adam")},
            {"adamw", GRAFT_TR_NOOP("options", "AdamW")},
            {"rmsprop", GRAFT_TR_NOOP("options", "RMSprop")},
            {"lbfgs", GRAFT_TR_NOOP("options", "L-BFGS (small heads)")}};
}

} // namespace

std::vector<OptionSchema> basicOptions()
{
    return list(
        number("epochs", Basics, &TrainingOptions::epochs, 1, 100000, GRAFT_TR_NOOP("options", "Epochs"),
               GRAFT_TR_NOOP("options", "Passes over all training samples; more take longer and, from some point on, "
                                        "only learn the training samples by heart.")),
        number("time_budget", Basics, &TrainingOptions::timeBudgetMinutes, 0, 100000,
               GRAFT_TR_NOOP("options", "Time budget"),
               GRAFT_TR_NOOP("options", "Ends the run after the epoch in which this time is used up, however many "
                                        "epochs are left."))
            .unitOf(GRAFT_TR_NOOP("options", "min"))
            .zero(GRAFT_TR_NOOP("options", "none")),
        number("batch_size", Basics, &TrainingOptions::batchSize, 0, 65536, GRAFT_TR_NOOP("options", "Batch size"),
               GRAFT_TR_NOOP("options", "Samples between two steps; larger batches give smoother steps and need more "
                                        "memory."))
            .zero(GRAFT_TR_NOOP("options", "automatic")),
        number("learning_rate", Basics, &TrainingOptions::learningRate, 0, 1e6,
               GRAFT_TR_NOOP("options", "Learning rate"),
               GRAFT_TR_NOOP("options", "How far each step goes; too high and the loss jumps about, too low and "
                                        "nothing seems to happen. New layers learn ten times as fast."))
            .above(),
        choice("optimizer", Basics, &TrainingOptions::optimizer, optimizers(), GRAFT_TR_NOOP("options", "Optimizer"),
               GRAFT_TR_NOOP("options", "The rule by which gradients become steps; Adam and AdamW forgive a rate that "
                                        "is a little off.")));
}

std::vector<OptionSchema> optimizerOptions()
{
    using enum OptimizerKind;
    return list(
        number("momentum", Optimizer, &TrainingOptions::momentum, 0, 0.9999, GRAFT_TR_NOOP("options", "Momentum"),
               GRAFT_TR_NOOP("options", "How much of the last step is kept; smooths the way downhill."))
            .when(optimizerIs({Sgd, SgdNesterov, RmsProp})),
        number("beta1", Optimizer, &TrainingOptions::beta1, 0, 0.9999, GRAFT_TR_NOOP("options", "Beta 1"),
               GRAFT_TR_NOOP("options", "Memory of the mean gradient."))
            .when(optimizerIs({Adam, AdamW})),
        number("beta2", Optimizer, &TrainingOptions::beta2, 0, 0.999999, GRAFT_TR_NOOP("options", "Beta 2"),
               GRAFT_TR_NOOP("options", "Memory of the squared gradient."))
            .when(optimizerIs({Adam, AdamW})),
        number("epsilon", Optimizer, &TrainingOptions::epsilon, 1e-16, 1, GRAFT_TR_NOOP("options", "Epsilon"),
               GRAFT_TR_NOOP("options", "Keeps the division of a step from exploding where gradients vanish."))
            .when(optimizerIs({Adam, AdamW, RmsProp})),
        number("rms_alpha", Optimizer, &TrainingOptions::rmsAlpha, 0, 0.9999, GRAFT_TR_NOOP("options", "Alpha"),
               GRAFT_TR_NOOP("options", "Memory of the squared gradient in RMSprop."))
            .when(optimizerIs({RmsProp})),
        number("lbfgs_history", Optimizer, &TrainingOptions::lbfgsHistory, 1, 1000, GRAFT_TR_NOOP("options", "History"),
               GRAFT_TR_NOOP("options", "Steps that L-BFGS remembers; each takes as much memory as the weights."))
            .when(optimizerIs({Lbfgs})),
        number("lbfgs_iterations", Optimizer, &TrainingOptions::lbfgsIterations, 1, 1000,
               GRAFT_TR_NOOP("options", "Iterations per step"),
               GRAFT_TR_NOOP("options", "How often L-BFGS looks at the same batch for one step, at most."))
            .when(optimizerIs({Lbfgs})),
        number("weight_decay", Optimizer, &TrainingOptions::weightDecay, 0, 1, GRAFT_TR_NOOP("options", "Weight decay"),
               GRAFT_TR_NOOP("options", "Pulls weights towards zero a little in each step, against overfitting."))
            .when(optimizerIs({Sgd, SgdNesterov, Adam, AdamW, RmsProp})),
        flag("decay_everything", Optimizer, &TrainingOptions::decayEverything,
             GRAFT_TR_NOOP("options", "Decay norms and biases too"),
             GRAFT_TR_NOOP("options",
                           "Usually only the weights of convolutions and linear layers decay; the others are "
                           "few and need their size."))
            .when([](const TrainingOptions& o) { return o.weightDecay > 0 && o.optimizer != Lbfgs; }),
        number("layer_decay", Optimizer, &TrainingOptions::layerDecay, 0, 1,
               GRAFT_TR_NOOP("options", "Layer-wise decay of the rate"),
               GRAFT_TR_NOOP("options", "Each layer learns this much slower than the one behind it: early layers hold "
                                        "what is common to all pictures. 1 treats all alike."))
            .above()
            .when([](const TrainingOptions& o) { return o.optimizer != Lbfgs; }),
        number("accumulation", Optimizer, &TrainingOptions::accumulation, 1, 4096,
               GRAFT_TR_NOOP("options", "Batches per step"),
               GRAFT_TR_NOOP("options", "Gradients of so many batches make one step: a large batch in little memory."))
            .when([](const TrainingOptions& o) { return o.optimizer != Lbfgs; }),
        number("clip_norm", Optimizer, &TrainingOptions::clipNorm, 0, 1e6,
               GRAFT_TR_NOOP("options", "Clip gradients at"),
               GRAFT_TR_NOOP("options", "Shortens gradients that are longer than this, so that one odd batch does not "
                                        "throw the weights off."))
            .zero(GRAFT_TR_NOOP("options", "off"))
            .when([](const TrainingOptions& o) { return o.optimizer != Lbfgs; }),
        number("ema_decay", Optimizer, &TrainingOptions::emaDecay, 0, 0.99999,
               GRAFT_TR_NOOP("options", "Average of the weights"),
               GRAFT_TR_NOOP("options", "Validates and keeps a running average of the weights, which is steadier than "
                                        "the weights of one moment; 0.99 averages over some 100 steps."))
            .zero(GRAFT_TR_NOOP("options", "off")));
}

} // namespace graft
