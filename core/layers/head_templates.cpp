// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/head_templates.h"

#include <algorithm>

namespace graft {
namespace {

using Place = HeadTemplate::Place;

/// VGG averages to this many pixels before its linear layers; larger maps would make them huge.
constexpr std::int64_t largestFlattened = 7;

void buildLinear(HeadBuilder& head, std::int64_t classes, const HeadOptions&)
{
    head.poolTo(1).flatten().linear(classes);
}

void buildDropoutLinear(HeadBuilder& head, std::int64_t classes, const HeadOptions& options)
{
    head.poolTo(1).flatten().dropout(*options.dropout).linear(classes);
}

void buildKeras(HeadBuilder& head, std::int64_t classes, const HeadOptions& options)
{
    head.poolTo(largestFlattened).flatten().dropout(*options.dropout);
    head.linear(*options.hidden).add("ReLU").linear(classes);
}

/// The numbers are those of create_head() and LinBnDrop() in fastai 2 (fastai/vision/learner.py, fastai/layers.py):
/// dropout of half the share before the hidden layer, no bias beside a batch normalisation, the maximum first.
void buildFastai(HeadBuilder& head, std::int64_t classes, const HeadOptions& options)
{
    const double last = *options.dropout;
    if (head.isMap())
        head.addBeside("AdaptiveMaxPool2d", "AdaptiveAvgPool2d");
    head.flatten();
    head.add("BatchNorm1d", {{"num_features", head.channels()}}).dropout(last / 2);
    head.linear(*options.hidden, false).add("ReLU");
    head.add("BatchNorm1d", {{"num_features", head.channels()}}).dropout(last).linear(classes, false);
}

void buildConvolution(HeadBuilder& head, std::int64_t classes, const HeadOptions& options)
{
    if (!head.isMap()) {
        head.refuse(
            makeError(ErrorCode::ShapeMismatch,
                      GRAFT_TR_NOOP("core", "A 1x1 convolution needs a feature map, but this place has a row of "
                                            "%1 numbers. Choose a place before the flatten layer."),
                      {head.spec().text()}));
        return;
    }
    if (*options.dropout > 0)
        head.dropout(*options.dropout);
    const std::vector<std::int64_t> one{1, 1};
    head.add("Conv2d", {{"in_channels", head.channels()}, {"out_channels", classes}, {"kernel_size", one}});
    head.poolTo(1).flatten();
}

} // namespace

std::span<const HeadTemplate> headTemplates()
{
    static const std::vector<HeadTemplate> templates{
        {"output", GRAFT_TR_NOOP("layers", "New output only"),
         GRAFT_TR_NOOP("layers", "Keeps every layer and gives the last one new weights for your classes. The usual "
                                 "choice, and the quickest."),
         Place::Classifier, std::nullopt, std::nullopt, nullptr},
        {"linear", GRAFT_TR_NOOP("layers", "Linear"),
         GRAFT_TR_NOOP("layers", "One linear layer on the averaged features. Hardly overfits, even with few "
                                 "pictures; works behind any layer."),
         Place::Row, std::nullopt, std::nullopt, buildLinear},
        {"dropout-linear", GRAFT_TR_NOOP("layers", "Dropout + linear"),
         GRAFT_TR_NOOP("layers", "As Linear, with dropout before it: for when training pictures are learned by heart."),
         Place::Row, 0.5, std::nullopt, buildDropoutLinear},
        {"keras", GRAFT_TR_NOOP("layers", "Flatten, dropout, hidden layer (Keras)"),
         GRAFT_TR_NOOP("layers", "The head of the Keras tutorials: dropout and a hidden layer of 100 features. Can "
                                 "combine features, needs more pictures than Linear."),
         Place::Pooled, 0.5, 100, buildKeras},
        {"fastai", GRAFT_TR_NOOP("layers", "Concat pooling, two layers (fastai)"),
         GRAFT_TR_NOOP("layers", "The head of fastai: maximum and mean of every channel, two linear layers, batch "
                                 "normalisation and dropout. Strong with a few hundred pictures or more."),
         Place::Map, 0.5, 512, buildFastai},
        {"conv1x1", GRAFT_TR_NOOP("layers", "1x1 convolution"),
         GRAFT_TR_NOOP("layers", "Judges every place of the picture, then averages, as SqueezeNet does. Few weights, "
                                 "and its map shows where a class was seen."),
         Place::Map, 0.0, std::nullopt, buildConvolution},
    };
    return templates;
}

const HeadTemplate* findHeadTemplate(std::string_view id)
{
    const auto templates = headTemplates();
    const auto it = std::ranges::find(templates, id, &HeadTemplate::id);
    return it != templates.end() ? &*it : nullptr;
}

} // namespace graft
