// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_importer_p.h"

#include <algorithm>
#include <cctype>

namespace graft::onnxfile {
namespace {

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::vector<std::string> split(const std::string& path)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : path + "/") {
        if (c != '/') {
            part += c;
        } else if (!part.empty()) {
            parts.push_back(std::move(part));
            part.clear();
        }
    }
    return parts;
}

/// PyTorch: an initializer "layer1.0.conv1.weight" belongs to the module "layer1.0.conv1".
std::string moduleOfWeights(const Node& node, const Model& model)
{
    for (std::size_t i = 1; i < node.inputs.size(); ++i) {
        const std::string& name = node.inputs[i];
        if (model.constant(name) == nullptr)
            continue;
        for (const std::string_view suffix : {".weight", ".running_mean", ".bias"}) {
            if (name.size() > suffix.size() && name.ends_with(suffix))
                return name.substr(0, name.size() - suffix.size());
        }
    }
    return {};
}

bool isFunction(const std::string& type)
{
    static constexpr std::string_view functions[] = {"Add",     "Mul",       "Sub",    "Div",     "Concat",
                                                     "Flatten", "Reshape",   "Slice",  "Split",   "ReduceMean",
                                                     "Pad",     "Transpose", "Gather", "Squeeze", "Unsqueeze"};
    return std::ranges::find(functions, type) != std::end(functions);
}

/// "/layer1/layer1.0/relu/Relu_1", as PyTorch names nodes since 1.13: modules from the outside in, then the operator.
std::string fromScopes(const Node& node, const std::string& type)
{
    std::vector<std::string> parts = split(node.name);
    if (parts.empty())
        return {};
    const std::string tail = parts.back();
    parts.pop_back();
    std::string scope;
    for (const std::string& part : parts) {
        if (scope.empty() || part.starts_with(scope + "."))
            scope = part;
        else
            scope += "." + part;
    }
    if (scope.empty())
        return lowered(tail);
    return isFunction(type) ? scope + "." + lowered(tail) : scope;
}

/// "StatefulPartitionedCall/model/conv1/Conv2D", as tf2onnx names nodes: the layer comes before the operator.
std::string fromKeras(const Node& node, const std::string& type)
{
    std::vector<std::string> parts = split(node.name);
    if (!parts.empty() && parts.front() == "StatefulPartitionedCall")
        parts.erase(parts.begin());
    if (parts.size() < 2)
        return node.name;
    const std::string& layer = parts[parts.size() - 2];
    return isFunction(type) ? layer + "." + lowered(parts.back()) : layer;
}

} // namespace

std::string layerNameOf(const Node& node, const Model& model)
{
    const std::string& type = node.sourceType.empty() ? node.type : node.sourceType;
    if (std::string module = moduleOfWeights(node, model); !module.empty())
        return module;
    if (node.name.empty())
        return lowered(type);
    if (node.name.front() == '/')
        return fromScopes(node, type);
    if (node.name.find('/') != std::string::npos)
        return fromKeras(node, type);
    return node.name;
}

} // namespace graft::onnxfile
