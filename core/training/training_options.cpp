// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_options.h"

#include <string>
#include <string_view>

namespace graft {
namespace {

constexpr int maxEpochs = 100000;
constexpr int maxBatch = 65536;
constexpr double maxLearningRate = 1e6; // far beyond use, far below what overflows a float
constexpr int maxThreads = 4096;

/// NaN fails every comparison, so it is outside too.
bool within(double value, double low, double high)
{
    return value >= low && value <= high;
}

Error outside(std::string what, const std::string& low, const std::string& high)
{
    return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "The option \"%1\" must be between %2 and %3."),
                     {std::move(what), low, high});
}

} // namespace

std::string_view nameOf(OptimizerKind kind)
{
    switch (kind) {
    case OptimizerKind::Sgd: return "sgd";
    case OptimizerKind::Adam: return "adam";
    case OptimizerKind::AdamW: return "adamw";
    }
    return "sgd";
}

Result<OptimizerKind> parseOptimizer(std::string_view text)
{
    for (const OptimizerKind kind : {OptimizerKind::Sgd, OptimizerKind::Adam, OptimizerKind::AdamW}) {
        if (text == nameOf(kind))
            return kind;
    }
    return makeError(ErrorCode::InvalidArgument,
                     GRAFT_TR_NOOP("core", "Unknown optimizer \"%1\"; known are sgd, adam and adamw."),
                     {std::string(text)});
}

Result<void> checkOptions(const TrainingOptions& options)
{
    if (!within(options.epochs, 1, maxEpochs))
        return outside("epochs", "1", std::to_string(maxEpochs));
    if (!within(options.batchSize, 1, maxBatch))
        return outside("batch size", "1", std::to_string(maxBatch));
    if (!within(options.learningRate, 0.0, maxLearningRate) || options.learningRate <= 0.0)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The learning rate must be a number above 0, at most %1."), {"1000000"});
    if (!within(options.momentum, 0.0, 1.0) || options.momentum >= 1.0)
        return outside("momentum", "0", "0.999");
    if (!within(options.weightDecay, 0.0, 1.0))
        return outside("weight decay", "0", "1");
    if (!within(options.threads, 0, maxThreads))
        return outside("threads", "0", std::to_string(maxThreads));
    return {};
}

} // namespace graft
