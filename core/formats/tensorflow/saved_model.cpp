// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/saved_model.h"

#include "core/formats/wire/wire.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace graft::tensorflow {
namespace {

/// Fields of saved_model.proto and meta_graph.proto.
struct MetaGraph {
    Bytes graph;
    std::string_view restore;
    std::map<std::string_view, Bytes> signatures;
    bool served = false;
};

template <class Read>
bool forEach(Bytes bytes, Read read)
{
    wire::Reader reader(bytes);
    while (const auto field = reader.next())
        read(*field);
    return reader.finished().ok();
}

void readMetaGraph(Bytes bytes, MetaGraph& meta)
{
    forEach(bytes, [&](const wire::Field& field) {
        if (field.number == 1) {
            forEach(field.bytes, [&](const wire::Field& info) {
                meta.served = meta.served || (info.number == 4 && info.asText() == "serve");
            });
        } else if (field.number == 2) {
            meta.graph = field.bytes;
        } else if (field.number == 3) {
            forEach(field.bytes, [&](const wire::Field& saver) {
                if (saver.number == 3)
                    meta.restore = saver.asText();
            });
        } else if (field.number == 5) {
            std::string_view key;
            Bytes value;
            forEach(field.bytes, [&](const wire::Field& entry) {
                if (entry.number == 1)
                    key = entry.asText();
                else if (entry.number == 2)
                    value = entry.bytes;
            });
            meta.signatures.emplace(key, value);
        }
    });
}

/// Names of the output tensors of a SignatureDef, in the order of their keys.
std::vector<std::string> outputsOf(Bytes signature)
{
    std::map<std::string_view, std::string> outputs;
    forEach(signature, [&](const wire::Field& field) {
        if (field.number != 2)
            return;
        std::string_view key;
        std::string name;
        forEach(field.bytes, [&](const wire::Field& entry) {
            if (entry.number == 1)
                key = entry.asText();
            else if (entry.number == 2)
                forEach(entry.bytes, [&](const wire::Field& info) {
                    if (info.number == 1)
                        name = std::string(info.asText());
                });
        });
        if (!name.empty())
            outputs.emplace(key, name);
    });
    std::vector<std::string> names;
    for (const auto& [key, name] : outputs)
        names.push_back(name);
    return names;
}

std::string_view nodePart(std::string_view reference)
{
    return reference.substr(0, reference.find(':'));
}

using Index = std::unordered_map<std::string_view, const Node*>;

Index indexOf(const std::vector<Node>& nodes)
{
    Index index;
    for (const Node& node : nodes)
        index.emplace(node.name, &node);
    return index;
}

/// Follows Identity nodes back; at most as many as there can be between a restored tensor and its variable.
std::string_view behindIdentities(const Index& index, std::string_view reference)
{
    for (int step = 0; step < 8; ++step) {
        const auto node = index.find(nodePart(reference));
        if (node == index.end() || node->second->op != "Identity" || node->second->inputs.empty())
            return reference;
        reference = node->second->inputs.front();
    }
    return reference;
}

/// The checkpoint's key of what a RestoreV2 puts out at a place.
std::string keyOf(const Index& index, std::string_view reference)
{
    const auto restore = index.find(nodePart(reference));
    if (restore == index.end() || restore->second->op != "RestoreV2" || restore->second->inputs.size() < 2)
        return {};
    std::size_t place = 0;
    const std::size_t colon = reference.rfind(':');
    if (colon != std::string_view::npos)
        std::from_chars(reference.data() + colon + 1, reference.data() + reference.size(), place);
    const auto names = index.find(nodePart(behindIdentities(index, restore->second->inputs[1])));
    if (names == index.end())
        return {};
    const auto texts = readTexts(names->second->tensor("value"));
    return place < texts.size() ? std::string(texts[place]) : std::string();
}

} // namespace

Result<SavedModel> readSavedModel(Bytes bytes)
{
    std::vector<MetaGraph> metas;
    const bool good = forEach(bytes, [&](const wire::Field& field) {
        if (field.number == 2 && field.kind == wire::Kind::Bytes && metas.size() < 64)
            readMetaGraph(field.bytes, metas.emplace_back());
    });
    if (!good || metas.empty())
        return wire::damaged();
    auto meta = std::ranges::find(metas, true, &MetaGraph::served);
    if (meta == metas.end())
        meta = metas.begin();
    SavedModel model{meta->graph, {}, {}, meta->restore};
    const auto preferred = meta->signatures.find("serving_default");
    if (preferred != meta->signatures.end()) {
        model.signature = preferred->first;
        model.outputs = outputsOf(preferred->second);
    }
    for (const auto& [name, signature] : meta->signatures) {
        if (!model.outputs.empty() || name.starts_with("__saved_model"))
            continue;
        model.signature = name;
        model.outputs = outputsOf(signature);
    }
    if (model.outputs.empty())
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The model has no signature that says what it computes; save it with "
                                               "signatures."));
    return model;
}

std::map<std::string, std::string> variableKeys(const Graph& graph, std::string_view restore)
{
    std::map<std::string, std::string> keys;
    const Index outer = indexOf(graph.nodes);
    const auto call = outer.find(nodePart(restore));
    const auto function =
        call != outer.end() ? graph.functions.find(call->second->function("f")) : graph.functions.end();
    const bool inside = function != graph.functions.end();
    const std::vector<Node>& nodes = inside ? function->second.nodes : graph.nodes;
    const Index index = inside ? indexOf(nodes) : outer;
    for (const Node& node : nodes) {
        if ((node.op != "AssignVariableOp" && node.op != "Assign") || node.inputs.size() < 2)
            continue;
        const std::string key = keyOf(index, behindIdentities(index, node.inputs[1]));
        std::string_view variable = nodePart(behindIdentities(index, node.inputs[0]));
        if (key.empty())
            continue;
        if (inside) {
            // Arguments of the function are the variables' handles, in the order of the call.
            const auto argument = std::ranges::find(function->second.arguments, variable);
            const auto place = static_cast<std::size_t>(argument - function->second.arguments.begin());
            if (place >= call->second->inputs.size())
                continue;
            variable = nodePart(call->second->inputs[place]);
        }
        keys.emplace(variable, key);
    }
    return keys;
}

} // namespace graft::tensorflow
