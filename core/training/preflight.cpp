// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/preflight.h"

#include <algorithm>
#include <string>

namespace graft {
namespace {

Result<void> checkSource(const TrainingFacts& network, const SampleSource& source)
{
    const TensorSpec given = source.sampleSpec();
    if (given.dims != network.input.dims)
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The data has the shape %1, the network reads %2."),
                         {given.text(), network.input.text()});
    for (std::size_t i = 0; i < source.size(); ++i) {
        const std::int64_t label = source.label(i);
        if (label < 0 || label >= network.classes)
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The sample %1 has the class number %2, but the network has %3 "
                                                   "classes. Replace its last layer to fit the data."),
                             {source.name(i), std::to_string(label), std::to_string(network.classes)});
    }
    return {};
}

Result<void> checkMixing(const AugmentationPlan& plan, const TensorSpec& input)
{
    const bool cuts = std::ranges::any_of(
        plan.steps, [](const AugmentationStep& step) { return step.kind == AugmentationKind::CutMix; });
    if (cuts && input.dims.size() != 4)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "CutMix needs pictures, but the network reads %1. Remove it from the "
                                               "augmentation."),
                         {input.text()});
    return {};
}

} // namespace

Result<void> checkTraining(const TrainingFacts& network, const SampleSource& training, const SampleSource& validation,
                           const TrainingOptions& options)
{
    if (training.size() == 0)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There are no training samples."));
    if (network.classes < 2)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The network has only one class; there is nothing to tell apart."));
    GRAFT_CHECK(checkMixing(options.augmentation, network.input));
    GRAFT_CHECK(checkSource(network, training));
    if (validation.size() > 0)
        GRAFT_CHECK(checkSource(network, validation));
    if (!network.anythingToLearn)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "All layers are frozen, so nothing can be learned. Unfreeze at least "
                                               "one layer with weights."));
    if (static_cast<std::size_t>(options.batchSize) > training.size())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The batch size %1 is larger than the %2 training samples. Choose at "
                                               "most %2."),
                         {std::to_string(options.batchSize), std::to_string(training.size())});
    if (network.needsTwoSamples && options.batchSize < 2)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "A batch normalisation of this network needs at least 2 samples in a "
                                               "batch. Raise the batch size or freeze that layer."));
    return {};
}

} // namespace graft
