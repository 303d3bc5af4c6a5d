// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/restore_p.h"

#include "core/formats/graph_json/graph_json.h"
#include "core/formats/json/strict_json_p.h"
#include "core/formats/onnx/onnx_writer.h"
#include "core/layers/shape_inference.h"
#include "core/weights/tensor_transform.h"

#include <algorithm>

namespace graft::onnxfile {
namespace {

std::optional<WriteOptions> optionsOf(const Model& file)
{
    const auto found = file.metadata.find(std::string(optionsKey));
    const auto json = found != file.metadata.end() ? parseStrictJson(found->second) : Result<nlohmann::json>(Error{});
    if (!json || !json->is_object())
        return std::nullopt;
    const auto flag = [&json](const char* key) {
        return json->contains(key) && json->at(key).is_boolean() && json->at(key).get<bool>();
    };
    WriteOptions options;
    options.opset = static_cast<int>(file.opset);
    options.preprocessing = flag("preprocessing");
    options.softmax = flag("softmax");
    return options;
}

/// A stored tensor as the layer has it: reshaped, or turned where MatMul wanted [in, out].
std::optional<TensorData> tensorFor(const Model& file, const std::string& name, const LearnableSpec& spec, bool turned)
{
    const TensorData* stored = file.constant(name);
    if (stored == nullptr) {
        // Counters are not written: they mean nothing outside training.
        if (spec.dtype != DType::Int64 || !spec.shape.empty())
            return std::nullopt;
        const std::int64_t zero = 0;
        return integerTensor(std::span(&zero, 1), true);
    }
    if (turned && stored->shape().size() == 2) {
        const std::vector<std::size_t> axes{1, 0};
        const auto back = permuted(*stored, axes);
        return back && back->shape() == spec.shape ? std::optional(*back) : std::nullopt;
    }
    const auto fitted = reshaped(*stored, spec.shape);
    return fitted && fitted->dtype() == spec.dtype ? std::optional(*fitted) : std::nullopt;
}

/// Whether the writer turns a layer's matrices; it does behind inputs of more than two axes.
bool isTurned(const NetworkGraph& graph, const NetworkAnalysis& analysis, const Layer& layer, const std::string& suffix)
{
    if (layer.type == "MultiheadAttention" || layer.type == "WindowAttention")
        return suffix.ends_with("weight");
    if (layer.type != "Linear" || suffix != "weight")
        return false;
    const auto inputs = graph.inputsOf(layer.id);
    const TensorSpec* spec = inputs.empty() ? nullptr : analysis.outputOf(inputs.front().from.layer);
    return spec != nullptr && spec->dims.size() > 2;
}

bool sameAttributes(const Node& a, const Node& b)
{
    return std::ranges::equal(a.attributes, b.attributes, [](const auto& x, const auto& y) {
        if (x.first != y.first || x.second.index() != y.second.index())
            return false;
        if (std::holds_alternative<TensorData>(x.second))
            return std::get<TensorData>(x.second).identical(std::get<TensorData>(y.second));
        return std::visit(
            [&y]<class T>(const T& value) {
                if constexpr (std::is_same_v<T, TensorData>)
                    return false;
                else
                    return value == std::get<T>(y.second);
            },
            x.second);
    });
}

bool sameNode(const Node& a, const Node& b)
{
    return a.name == b.name && a.type == b.type && a.domain == b.domain && a.inputs == b.inputs &&
           a.outputs == b.outputs && !a.subgraphs && !b.subgraphs && sameAttributes(a, b);
}

bool sameValue(const ValueFacts& a, const ValueFacts& b)
{
    return a.name == b.name && a.elementType == b.elementType && a.dims == b.dims;
}

bool computesTheSame(const Model& a, const Model& b)
{
    return a.opset == b.opset && std::ranges::equal(a.nodes, b.nodes, sameNode) &&
           std::ranges::equal(a.inputs, b.inputs, sameValue) && std::ranges::equal(a.outputs, b.outputs, sameValue) &&
           std::ranges::equal(a.constants, b.constants, [](const auto& x, const auto& y) {
               return x.first == y.first && x.second.identical(y.second);
           });
}

} // namespace

std::optional<ImportedModel> restored(const Model& file)
{
    const auto description = file.metadata.find(std::string(networkKey));
    const auto options = optionsOf(file);
    auto graph = description != file.metadata.end() && options ? graphFromJson(description->second)
                                                               : Result<NetworkGraph>(Error{});
    if (!graph)
        return std::nullopt;
    ImportedModel model;
    model.graph = *std::move(graph);
    const NetworkAnalysis analysis = analyseNetwork(model.graph);
    if (analysis.hasErrors())
        return std::nullopt;
    for (const Layer& layer : model.graph.layers) {
        for (const LearnableSpec& spec : learnablesOf(layer)) {
            const std::string name = layer.name + "." + spec.suffix;
            auto tensor = tensorFor(file, name, spec, isTurned(model.graph, analysis, layer, spec.suffix));
            if (!tensor)
                return std::nullopt;
            model.weights.insert(name, *std::move(tensor));
        }
        model.report.push_back({layer.name, layer.type, {layer.name}, LayerFate::Mapped, {}});
    }
    const auto again = writeModel(model.graph, model.weights, *options);
    const auto parsed = again ? parseModel(std::as_bytes(std::span(*again)), {}) : Result<Model>(Error{});
    if (!parsed || !computesTheSame(file, *parsed))
        return std::nullopt;
    model.format = "onnx";
    model.provenance = {{"opset", std::to_string(file.opset)},
                        {"producer", file.producer + " " + file.producerVersion}};
    if (options->softmax)
        model.provenance["output"] = "probabilities";
    if (options->preprocessing)
        model.provenance["input"] = "pixels";
    return model;
}

} // namespace graft::onnxfile
