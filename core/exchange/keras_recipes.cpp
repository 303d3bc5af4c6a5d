// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/keras_recipes.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "core/weights/tensor_transform.h"
#include "core/zoo/catalogue.h"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <utility>

namespace graft::exchange {
namespace {

using keras::LayerWeights;

/// How one of Keras's networks lies in the catalogue.
struct Recipe {
    const char* model;                                     ///< catalogue name
    std::vector<std::pair<std::regex, std::string>> names; ///< Keras's layer to Graft's, "$1" as in regular expressions
    bool caffe = true;                                     ///< pictures are 0..255, blue first, without ImageNet's mean
    double eps = 0;                                        ///< of every batch normalisation; 0: as in the catalogue
    bool strideFirst = false;                              ///< the stride of a bottleneck is in its first convolution
    std::array<std::int64_t, 3>
        flattened{}; ///< channels, height, width before the first dense layer; 0: one number each
};

void name(Recipe& recipe, const std::string& pattern, std::string graft)
{
    recipe.names.emplace_back(std::regex(pattern), std::move(graft));
}

/// Positions in torchvision's "features" of VGG: a block's convolutions, an activation behind each, a pooling.
void addVgg(std::vector<Recipe>& recipes, const char* model, const std::array<int, 5>& blocks)
{
    Recipe recipe{model, {}};
    int at = 0;
    for (int block = 0; block < 5; ++block) {
        for (int conv = 0; conv < blocks[static_cast<std::size_t>(block)]; ++conv, at += 2)
            name(recipe, "block" + std::to_string(block + 1) + "_conv" + std::to_string(conv + 1),
                 "features." + std::to_string(at));
        ++at;
    }
    name(recipe, "fc1", "classifier.0");
    name(recipe, "fc2", "classifier.3");
    name(recipe, "predictions", "classifier.6");
    recipe.flattened = {512, 7, 7};
    recipes.push_back(std::move(recipe));
}

void addSqueezeNet(std::vector<Recipe>& recipes, const char* model, const std::array<int, 8>& places)
{
    Recipe recipe{model, {{std::regex("conv1"), "features.0"}, {std::regex("conv10"), "classifier.1"}}};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::string from = "fire" + std::to_string(i + 2) + "/";
        const std::string to = "features." + std::to_string(places[i]) + ".";
        name(recipe, from + "squeeze1x1", to + "squeeze");
        name(recipe, from + "expand1x1", to + "expand1x1");
        name(recipe, from + "expand3x3", to + "expand3x3");
    }
    recipes.push_back(std::move(recipe));
}

/// conv3_block2_1_conv is layer2.1.conv1; the convolution beside a block has the number 0.
void addResNet(std::vector<Recipe>& recipes, const char* model, const std::array<int, 4>& blocks)
{
    Recipe now{model, {{std::regex("conv1_conv"), "conv1"}, {std::regex("conv1_bn"), "bn1"}}};
    Recipe old{model, {{std::regex("conv1"), "conv1"}, {std::regex("bn_conv1"), "bn1"}}};
    for (int stage = 0; stage < 4; ++stage) {
        for (int block = 0; block < blocks[static_cast<std::size_t>(stage)]; ++block) {
            const std::string to = "layer" + std::to_string(stage + 1) + "." + std::to_string(block) + ".";
            const std::string from = "conv" + std::to_string(stage + 2) + "_block" + std::to_string(block + 1) + "_";
            const std::string letter =
                std::to_string(stage + 2) + (block < 26 ? std::string(1, static_cast<char>('a' + block)) : "-");
            for (int i = 0; i < 4; ++i) {
                const std::string number = std::to_string(i);
                const std::string conv = i == 0 ? "downsample.0" : "conv" + number;
                const std::string norm = i == 0 ? "downsample.1" : "bn" + number;
                const std::string branch =
                    i == 0 ? "_branch1" : std::string("_branch2") + static_cast<char>('a' + i - 1);
                name(now, from + number + "_conv", to + conv);
                name(now, from + number + "_bn", to + norm);
                name(old, "res" + letter + branch, to + conv);
                name(old, "bn" + letter + branch, to + norm);
            }
        }
    }
    for (Recipe* recipe : {&now, &old}) {
        name(*recipe, "fc1000|predictions|probs", "fc");
        recipe->strideFirst = true;
    }
    now.eps = 1.001e-5;
    old.eps = 1e-3;
    recipes.push_back(std::move(now));
    recipes.push_back(std::move(old));
}

void addDenseNet(std::vector<Recipe>& recipes, const char* model)
{
    Recipe recipe{model,
                  {{std::regex("conv1/conv|conv1_conv"), "features.conv0"},
                   {std::regex("conv1/bn|conv1_bn"), "features.norm0"},
                   {std::regex("bn"), "features.norm5"},
                   {std::regex("fc1000|predictions"), "classifier"}}};
    for (int stage = 2; stage <= 5; ++stage) {
        const std::string block = std::to_string(stage - 1);
        const std::string dense = "features.denseblock" + block + ".denselayer$1.";
        const std::string from = "conv" + std::to_string(stage) + "_block([0-9]+)_";
        name(recipe, from + "0_bn", dense + "norm1");
        name(recipe, from + "1_conv", dense + "conv1");
        name(recipe, from + "1_bn", dense + "norm2");
        name(recipe, from + "2_conv", dense + "conv2");
        name(recipe, "pool" + std::to_string(stage) + "_bn", "features.transition" + block + ".norm");
        name(recipe, "pool" + std::to_string(stage) + "_conv", "features.transition" + block + ".conv");
    }
    recipe.caffe = false;
    recipe.eps = 1.001e-5;
    recipes.push_back(std::move(recipe));
}

const std::vector<Recipe>& recipes()
{
    static const std::vector<Recipe> all = [] {
        std::vector<Recipe> list;
        addSqueezeNet(list, "squeezenet1_1", {3, 4, 6, 7, 9, 10, 11, 12});
        addSqueezeNet(list, "squeezenet1_0", {3, 4, 5, 7, 8, 9, 10, 12});
        addVgg(list, "vgg16", {2, 2, 3, 3, 3});
        addVgg(list, "vgg19", {2, 2, 4, 4, 4});
        addResNet(list, "resnet50", {3, 4, 6, 3});
        addResNet(list, "resnet101", {3, 4, 23, 3});
        addResNet(list, "resnet152", {3, 8, 36, 3});
        addDenseNet(list, "densenet121");
        addDenseNet(list, "densenet169");
        addDenseNet(list, "densenet201");
        return list;
    }();
    return all;
}

/// Graft's name of a layer; empty where the recipe has none.
std::string nameIn(const Recipe& recipe, const std::string& layer)
{
    if (layer.size() > 100) // matching descends once for every letter
        return {};
    for (const auto& [pattern, name] : recipe.names) {
        std::smatch match;
        if (std::regex_match(layer, match, pattern))
            return match.format(name);
    }
    return {};
}

/// Keras's tensors of a layer for one of Graft's: suffix and tensor. Empty if they are of another kind.
std::vector<std::pair<std::string, TensorData>> convertedFor(const Layer& layer, const LayerWeights& weights,
                                                             const Recipe& recipe)
{
    std::vector<std::pair<std::string, TensorData>> tensors;
    const auto rank = weights.tensors.empty() ? 0 : weights.tensors.front().second.shape().size();
    if (layer.type == "BatchNorm2d" && weights.tensors.size() == 4 && rank == 1) {
        constexpr std::array<const char*, 4> suffixes{"weight", "bias", "running_mean", "running_var"};
        for (std::size_t i = 0; i < suffixes.size(); ++i)
            tensors.emplace_back(suffixes[i], weights.tensors[i].second);
        return tensors;
    }
    const bool convolution = layer.type == "Conv2d" && rank == 4;
    if ((!convolution && (layer.type != "Linear" || rank != 2)) || weights.tensors.size() > 2)
        return tensors;
    constexpr std::array<std::size_t, 4> kernel{3, 2, 0, 1};
    constexpr std::array<std::size_t, 2> matrix{1, 0};
    auto weight =
        convolution ? permuted(weights.tensors[0].second, kernel) : permuted(weights.tensors[0].second, matrix);
    const auto& [channels, height, width] = recipe.flattened;
    if (weight && !convolution && channels != 0 && weight->shape()[1] == channels * height * width)
        weight = fromChannelsLast(*weight, channels, height, width);
    if (!weight)
        return tensors;
    tensors.emplace_back("weight", *std::move(weight));
    if (weights.tensors.size() == 2)
        tensors.emplace_back("bias", weights.tensors[1].second);
    return tensors;
}

/// The catalogue's network as Keras computes it.
void adapt(NetworkGraph& graph, const Recipe& recipe)
{
    const std::regex first("layer[2-4]\\.0\\.conv1");
    const std::regex second("layer[2-4]\\.0\\.conv2");
    const auto stride = [](Layer& layer, std::int64_t step) {
        layer.parameters.insert_or_assign("stride", std::vector<std::int64_t>{step, step});
    };
    for (Layer& layer : graph.layers) {
        if (layer.type == "Input" && recipe.caffe) {
            layer.parameters.insert_or_assign("mean", std::vector<double>{103.939 / 255, 116.779 / 255, 123.68 / 255});
            layer.parameters.insert_or_assign("std", std::vector<double>{1.0 / 255, 1.0 / 255, 1.0 / 255});
            layer.parameters.insert_or_assign("bgr", true);
        }
        if (layer.type == "BatchNorm2d" && recipe.eps != 0)
            layer.parameters.insert_or_assign("eps", recipe.eps);
        if (recipe.strideFirst && std::regex_match(layer.name, first))
            stride(layer, 2);
        if (recipe.strideFirst && std::regex_match(layer.name, second))
            stride(layer, 1);
    }
}

struct Fit {
    NetworkGraph graph;
    WeightStore weights;
    std::vector<ImportRow> report;
    std::vector<std::string> fresh; ///< Graft's layers the file says nothing about
};

/// Shapes must be what the layer wants; a bias it does not have is added.
bool accept(Layer& layer, const std::vector<std::pair<std::string, TensorData>>& tensors)
{
    if (tensors.empty())
        return false;
    const bool bias = std::ranges::any_of(tensors, [](const auto& tensor) { return tensor.first == "bias"; });
    if (layer.type == "Conv2d" || layer.type == "Linear")
        layer.parameters.insert_or_assign("bias", bias);
    for (const LearnableSpec& wanted : learnablesOf(layer)) {
        const auto found = std::ranges::find_if(tensors, [&](const auto& t) { return t.first == wanted.suffix; });
        if (found == tensors.end() ? wanted.suffix != "num_batches_tracked" : found->second.shape() != wanted.shape)
            return false;
    }
    return true;
}

bool replaceAndApply(NetworkGraph& graph, const std::vector<std::string>& classes)
{
    const auto edits = replaceHead(graph, classes, 1.0);
    return edits && applyEdits(graph, *edits);
}

/// Nothing if some layer of the file does not fit the recipe's network.
std::optional<Fit> fitted(const Recipe& recipe, const std::vector<LayerWeights>& weights)
{
    const CatalogueEntry* entry = findModel(recipe.model);
    std::map<std::string, const LayerWeights*> byName;
    for (const LayerWeights& layer : weights) {
        const std::string name = nameIn(recipe, layer.layer);
        if (name.empty() || !byName.emplace(name, &layer).second)
            return std::nullopt;
    }
    if (entry == nullptr)
        return std::nullopt;
    Fit fit{entry->build(), {}, {}, {}};
    const auto head = findHead(fit.graph);
    const std::string headName = head ? fit.graph.find(*head)->name : std::string();
    if (const auto own = byName.find(headName); own != byName.end() && !own->second->tensors.empty()) {
        const std::int64_t classes = own->second->tensors.front().second.shape().back();
        std::vector<std::string> names;
        for (std::int64_t i = 0; i < std::min<std::int64_t>(classes, 100'000); ++i)
            names.push_back(std::to_string(i));
        if (classes != 1000 && (classes < 2 || !replaceAndApply(fit.graph, names)))
            return std::nullopt;
    }
    adapt(fit.graph, recipe);
    for (Layer& layer : fit.graph.layers) {
        if (learnablesOf(layer).empty())
            continue;
        const auto own = byName.find(layer.name);
        if (own == byName.end()) {
            layer.fresh = true;
            fit.fresh.push_back(layer.name);
            continue;
        }
        layer.fresh = false;
        auto tensors = convertedFor(layer, *own->second, recipe);
        if (!accept(layer, tensors))
            return std::nullopt;
        for (auto& [suffix, tensor] : tensors)
            fit.weights.insert(layer.name + "." + suffix, std::move(tensor));
        fit.report.push_back({own->second->layer, layer.type, {layer.name}, LayerFate::Mapped, {}});
        byName.erase(own);
    }
    return byName.empty() ? std::optional(std::move(fit)) : std::nullopt;
}

/// Only the classifier may be absent.
bool plausible(const Fit& fit)
{
    return !fit.report.empty() && std::ranges::all_of(fit.fresh, [](const std::string& name) {
        return name.starts_with("classifier") || name.starts_with("fc");
    });
}

} // namespace

Result<ImportedModel> fitKerasWeights(const std::vector<LayerWeights>& weights)
{
    for (const Recipe& recipe : recipes()) {
        auto fit = fitted(recipe, weights);
        if (!fit || !plausible(*fit))
            continue;
        ImportedModel model;
        model.graph = std::move(fit->graph);
        model.weights = std::move(fit->weights);
        model.report = std::move(fit->report);
        model.modelName = recipe.model;
        for (const std::string& layer : fit->fresh) {
            model.report.push_back(
                {layer,
                 model.graph.find(layer)->type,
                 {layer},
                 LayerFate::Approximated,
                 makeError(ErrorCode::NotFound,
                           GRAFT_TR_NOOP("core", "The file has no fitting weights; the layer starts untrained."))});
            model.issues.push_back(
                {Severity::Warning,
                 makeError(ErrorCode::NotFound,
                           GRAFT_TR_NOOP("core", "The file has no weights for the layer %1; it has to be trained."),
                           {layer}),
                 layer,
                 {}});
        }
        return model;
    }
    return makeError(ErrorCode::NotFound,
                     GRAFT_TR_NOOP("core",
                                   "The file holds weights alone (%1 layers, the first is \"%2\"), of a network "
                                   "Graft does not know by Keras's names. Save the whole model with "
                                   "model.save() and open that."),
                     {std::to_string(weights.size()), weights.empty() ? std::string() : weights.front().layer});
}

} // namespace graft::exchange
