// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/issue_fixes_p.h"

#include "core/layers/network_edits.h"
#include "core/layers/schema_builder.h"

#include <algorithm>

namespace graft {
namespace {

Layer freshLayer(std::string name, std::string type, ParameterMap parameters = {})
{
    Layer layer;
    layer.name = std::move(name);
    layer.type = std::move(type);
    layer.parameters = std::move(parameters);
    if (hasLearnables(layer)) {
        layer.fresh = true;
        layer.learnRateFactor = newLayerLearnRateFactor;
    }
    return layer;
}

void append(std::vector<GraphEdit>& edits, std::vector<GraphEdit> more)
{
    edits.insert(edits.end(), more.begin(), more.end());
}

void offerParameter(FixFinder& finder, const Layer& layer, const std::string& name, std::int64_t value)
{
    finder.offer(GRAFT_TR_NOOP("core", "Set %1 of %2 to %3"), {name, layer.name, std::to_string(value)},
                 parameterEdits(layer, name, value));
}

/// Sets what a layer expects to what arrives.
void offerExpectation(FixFinder& finder, const Layer& layer, const TensorSpec& in)
{
    const LayerSchema& schema = *findSchema(layer.type);
    if (in.dims.size() < 2)
        return;
    if (schema.parameter("in_features") != nullptr && in.dims.size() == 2)
        offerParameter(finder, layer, "in_features", in.dims.back());
    if (schema.parameter("num_features") != nullptr)
        offerParameter(finder, layer, "num_features", in.dims[1]);
    if (schema.parameter("in_channels") == nullptr)
        return;
    offerParameter(finder, layer, "in_channels", in.dims[1]);
    if (const std::int64_t groups = intParameter(layer, "groups"); groups > 1) {
        // One filter for each channel stays one for each channel.
        const bool depthwise = groups == intParameter(layer, "in_channels");
        auto edits = parameterEdits(layer, "in_channels", in.dims[1]);
        edits.emplace_back(SetParameter{layer.id, "groups", depthwise ? in.dims[1] : std::int64_t{1}});
        if (depthwise && intParameter(layer, "out_channels") == groups)
            edits.emplace_back(SetParameter{layer.id, "out_channels", in.dims[1]});
        finder.offer(GRAFT_TR_NOOP("core", "Set %1 of %2 to %3, its groups to match"),
                     {"in_channels", layer.name, std::to_string(in.dims[1])}, std::move(edits));
    }
}

/// A feature map arrives where a row is wanted.
void offerFlatten(FixFinder& finder, const Layer& layer, const Connection& edge, const TensorSpec& in)
{
    const LayerSchema& schema = *findSchema(layer.type);
    const char* size = schema.parameter("in_features") != nullptr    ? "in_features"
                       : schema.parameter("num_features") != nullptr ? "num_features"
                                                                     : nullptr;
    const Layer flatten = freshLayer("flatten", "Flatten");
    const Layer pool = freshLayer("avgpool", "AdaptiveAvgPool2d");
    const std::int64_t all = in.elementsPerSample();
    const std::int64_t channels = in.dims[1];
    const auto with = [&](std::vector<Layer> layers, std::int64_t features) {
        auto edits = finder.insertInto(edge, std::move(layers));
        if (size != nullptr && intParameter(layer, size) != features)
            append(edits, parameterEdits(layer, size, features));
        return edits;
    };
    const auto offerPooled = [&] {
        finder.offer(GRAFT_TR_NOOP("core", "Insert average pooling and flatten before %1"), {layer.name},
                     with({pool, flatten}, channels));
    };
    // Weights that fit the pooled features are kept by pooling.
    const bool pooledFits = size != nullptr && intParameter(layer, size) == channels && all != channels;
    if (pooledFits)
        offerPooled();
    if (size == nullptr || intParameter(layer, size) == all)
        finder.offer(GRAFT_TR_NOOP("core", "Insert flatten before %1"), {layer.name}, with({flatten}, all));
    else
        finder.offer(GRAFT_TR_NOOP("core", "Insert flatten before %1 and set its %2 to %3"),
                     {layer.name, size, std::to_string(all)}, with({flatten}, all));
    if (!pooledFits && all != channels)
        offerPooled();
}

/// A flatten layer stands before a layer that wants a feature map.
void offerUnflatten(FixFinder& finder, const Layer& layer, const Connection& edge)
{
    const Layer& source = *finder.source();
    const auto before = finder.graph.inputsOf(source.id);
    if (source.type != "Flatten" || before.size() != 1 || finder.graph.outputsOf(source.id).size() != 1)
        return;
    finder.offer(GRAFT_TR_NOOP("core", "Remove %1 before %2"), {source.name, layer.name},
                 {Disconnect{edge}, Disconnect{before.front()}, RemoveLayer{source.id},
                  Connect{{before.front().from, edge.to}}});
}

/// A branch that does not fit beside the first one: a 1x1 convolution brings it into the same form.
void offerProjection(FixFinder& finder, const Layer& layer, const Connection& edge, const TensorSpec& in)
{
    const auto inputs = finder.graph.inputsOf(layer.id);
    const TensorSpec* wanted = inputs.empty() ? nullptr : finder.specOf(inputs.front().from);
    if (wanted == nullptr || wanted->dims.size() != 4 || in.dims.size() != 4 || inputs.front() == edge)
        return;
    std::vector<std::int64_t> stride;
    for (const std::size_t axis : {std::size_t{2}, std::size_t{3}})
        stride.push_back(std::max<std::int64_t>(1, (in.dims[axis] + wanted->dims[axis] - 1) / wanted->dims[axis]));
    const bool keepsChannels = layer.type == "Concat";
    const Layer project = freshLayer(layer.name + "_match", "Conv2d",
                                     {{"in_channels", in.dims[1]},
                                      {"out_channels", keepsChannels ? in.dims[1] : wanted->dims[1]},
                                      {"kernel_size", std::vector<std::int64_t>{1, 1}},
                                      {"stride", stride},
                                      {"bias", false}});
    finder.offer(GRAFT_TR_NOOP("core", "Insert a 1x1 convolution between %1 and %2"),
                 {finder.source()->name, layer.name}, finder.insertInto(edge, {project}));
}

void offerClassCount(FixFinder& finder, const Layer& output, const TensorSpec& in)
{
    const auto names = textsParameter(output, "classes");
    const auto head = findHead(finder.graph);
    if (names.empty() || in.dims.size() != 2)
        return;
    if (head.ok()) {
        const Layer& layer = *finder.graph.find(*head);
        offerParameter(finder, layer, findSchema(layer.type)->classCountParameter,
                       static_cast<std::int64_t>(names.size()));
    }
    finder.offer(GRAFT_TR_NOOP("core", "Forget the class names of %1"), {output.name},
                 {SetParameter{output.id, "classes", std::nullopt}});
}

/// Mean and spread for another number of channels: those there are, repeated.
void offerNormalisation(FixFinder& finder, const Layer& input)
{
    const auto channels = static_cast<std::size_t>(std::clamp<std::int64_t>(intParameter(input, "channels"), 1, 1024));
    std::vector<GraphEdit> edits;
    for (const char* name : {"mean", "std"}) {
        std::vector<double> values = realsParameter(input, name);
        if (values.empty())
            values = {name == std::string_view("mean") ? 0.5 : 0.25};
        if (values.size() > channels && channels == 1) {
            double sum = 0;
            for (const double value : values)
                sum += value;
            values = {sum / static_cast<double>(values.size())};
        }
        values.resize(channels, values.back());
        edits.emplace_back(SetParameter{input.id, name, values});
    }
    finder.offer(GRAFT_TR_NOOP("core", "Give mean and spread of %1 one number for each channel"), {input.name},
                 std::move(edits));
}

} // namespace

void findShapeFixes(FixFinder& finder)
{
    const Layer* layer = finder.layer();
    if (layer == nullptr || findSchema(layer->type) == nullptr)
        return;
    if (layer->type == "Input")
        return offerNormalisation(finder, *layer);
    const auto edge = finder.connection();
    const TensorSpec* in = edge ? finder.specOf(edge->from) : nullptr;
    if (in == nullptr)
        return;
    const bool wantsRow = layer->type == "Linear" || layer->type == "Output" || layer->type == "BatchNorm1d";
    if (wantsRow && in->dims.size() > 2)
        offerFlatten(finder, *layer, *edge, *in);
    if (layer->type == "Output")
        offerClassCount(finder, *layer, *in);
    else
        offerExpectation(finder, *layer, *in);
    if (in->dims.size() == 2)
        offerUnflatten(finder, *layer, *edge);
    if (layer->type == "Add" || layer->type == "Concat")
        offerProjection(finder, *layer, *edge, *in);
}

} // namespace graft
