// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/graph_reader_p.h"

#include "core/formats/channels_last/picture_input.h"
#include "core/formats/wire/wire.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace graft::tensorflow {
namespace {

constexpr int deepestCall = 16;

bool isCall(std::string_view op)
{
    return op == "PartitionedCall" || op == "StatefulPartitionedCall";
}

/// Something wrong with the file itself, not with what Graft can do.
bool isFatal(const Error& error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::OutOfMemory || error.code == ErrorCode::Refused;
}

Error missing(std::string_view node, std::string_view reference)
{
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "Layer %1 reads \"%2\", which no layer before it computes."),
                     {std::string(node.substr(0, 200)), std::string(reference.substr(0, 200))});
}

} // namespace

GraphReader::GraphReader(const Graph& graph, NetworkAssembler& assembler, const ImportOptions& options,
                         TensorBudget budget)
    : m_graph(graph),
      m_assembler(assembler),
      m_builder(assembler),
      m_options(options),
      m_budget(budget)
{
}

void GraphReader::setVariables(const TensorBundle* bundle, std::map<std::string, std::string> keys)
{
    m_bundle = bundle;
    m_keys = std::move(keys);
}

/// "node", "node:1"; in functions "node:output:1".
GraphReader::Reference GraphReader::referenceOf(std::string_view text)
{
    Reference reference{text.substr(0, text.find(':')), 0};
    if (const std::size_t colon = text.rfind(':'); colon != std::string_view::npos)
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), reference.port);
    return reference;
}

std::vector<std::string> GraphReader::looseEnds() const
{
    static const std::set<std::string_view> ignored{
        "Const", "NoOp", "Assert", "Placeholder", "VarHandleOp", "SaveV2", "MergeV2Checkpoints"};
    std::set<std::string_view> read;
    for (const Node& node : m_graph.nodes) {
        for (const std::string_view input : node.inputs)
            read.insert(referenceOf(input.starts_with('^') ? input.substr(1) : input).node);
    }
    std::vector<std::string> ends;
    for (const Node& node : m_graph.nodes) {
        if (!read.contains(node.name) && !ignored.contains(node.op) && ends.size() < 8)
            ends.emplace_back(node.name);
    }
    return ends;
}

/// The nodes that `wanted` needs, each behind its inputs; counts who reads what. Without recursion.
Result<std::vector<std::size_t>> GraphReader::orderOf(Scope& scope, std::span<const std::string> wanted) const
{
    enum class State : std::uint8_t { New, Open, Done };
    std::vector<State> states(scope.nodes->size(), State::New);
    std::vector<std::size_t> order;
    std::vector<std::pair<std::size_t, std::size_t>> stack; // node, next input
    const auto enter = [&](std::string_view text) -> Result<void> {
        const Reference reference = referenceOf(text);
        if (scope.arguments->contains(reference.node)) {
            ++scope.uses[reference];
            return {};
        }
        const auto place = scope.index.find(reference.node);
        if (place == scope.index.end())
            return missing({}, text);
        ++scope.uses[reference];
        if (states[place->second] == State::Open)
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The network runs in a circle at %1."),
                             {std::string(reference.node.substr(0, 200))});
        if (states[place->second] == State::New) {
            states[place->second] = State::Open;
            stack.emplace_back(place->second, 0);
        }
        return {};
    };
    for (const std::string& output : wanted) {
        GRAFT_CHECK(enter(output));
        while (!stack.empty()) {
            auto& [at, next] = stack.back();
            const Node& node = (*scope.nodes)[at];
            if (next == node.inputs.size()) {
                states[at] = State::Done;
                order.push_back(at);
                stack.pop_back();
                continue;
            }
            const std::string_view input = node.inputs[next++];
            if (!input.starts_with('^'))
                GRAFT_CHECK(enter(input));
        }
    }
    return order;
}

Result<GraphReader::Flow> GraphReader::lookUp(const Scope& scope, std::string_view text) const
{
    const Reference reference = referenceOf(text);
    const auto uses = scope.uses.find(reference);
    const bool alone = uses != scope.uses.end() && uses->second == 1;
    if (const auto argument = scope.arguments->find(reference.node); argument != scope.arguments->end()) {
        Flow flow = argument->second;
        flow.tensor.exclusive = flow.tensor.exclusive && alone;
        return flow;
    }
    const auto place = scope.index.find(reference.node);
    const auto done = place != scope.index.end() ? scope.done.find(place->second) : scope.done.end();
    if (done == scope.done.end() || reference.port >= done->second.size())
        return missing({}, text);
    Flow flow = done->second[reference.port];
    flow.tensor.exclusive = flow.tensor.exclusive && alone;
    return flow;
}

Result<std::vector<GraphReader::Flow>> GraphReader::readScope(const std::vector<Node>& nodes,
                                                              const Arguments& arguments,
                                                              std::span<const std::string> wanted, int depth)
{
    if (depth > deepestCall)
        return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "Functions of the network call each other too "
                                                                   "deeply."));
    Scope scope;
    scope.nodes = &nodes;
    scope.arguments = &arguments;
    scope.depth = depth;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        scope.index.emplace(nodes[i].name, i);
    GRAFT_TRY(order, orderOf(scope, wanted));
    for (const std::size_t at : order) {
        if (m_nodesLeft-- == 0)
            return makeError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The network has more than %1 layers."),
                             {"200000"});
        GRAFT_TRY(flows, readNode(scope, nodes[at]));
        scope.done.emplace(at, std::move(flows));
    }
    std::vector<Flow> results;
    for (const std::string& output : wanted) {
        GRAFT_TRY(flow, lookUp(scope, output));
        results.push_back(std::move(flow));
    }
    return results;
}

Result<std::vector<GraphReader::Flow>> GraphReader::call(const Node& node, std::span<const Flow> inputs, int depth)
{
    const auto function = m_graph.functions.find(node.function("f"));
    if (function == m_graph.functions.end())
        return missing(node.name, node.function("f"));
    Arguments arguments;
    for (std::size_t i = 0; i < function->second.arguments.size(); ++i) {
        if (i < inputs.size())
            arguments[function->second.arguments[i]] = inputs[i];
    }
    std::vector<std::string> wanted;
    for (const std::string_view result : function->second.results) {
        const auto returned = function->second.returns.find(result);
        if (returned == function->second.returns.end())
            return missing(node.name, result);
        wanted.emplace_back(returned->second);
    }
    return readScope(function->second.nodes, arguments, wanted, depth + 1);
}

Result<GraphReader::Flow> GraphReader::variable(const std::string& name)
{
    const auto key = m_keys.find(name);
    const std::string stored = key != m_keys.end() ? key->second : name;
    if (m_bundle == nullptr)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The graph holds no weights: it is not frozen. Open the SavedModel "
                                               "folder or freeze it."));
    GRAFT_TRY(data, m_bundle->tensor(stored, m_budget));
    return Flow{channels_last::constantTensor(std::move(data)), {}};
}

/// Whether the first thing done with pictures is arithmetic on pixels.
bool GraphReader::preparesItself(const std::vector<Node>& nodes, std::string_view name, int depth) const
{
    static const std::set<std::string_view> operators{"Mul", "Sub", "Add", "AddV2", "RealDiv", "Div", "Cast"};
    for (const Node& node : nodes) {
        for (std::size_t i = 0; i < node.inputs.size(); ++i) {
            if (referenceOf(node.inputs[i]).node != name)
                continue;
            if (operators.contains(node.op))
                return true;
            const auto function =
                isCall(node.op) ? m_graph.functions.find(node.function("f")) : m_graph.functions.end();
            if (function != m_graph.functions.end() && depth < 4 && i < function->second.arguments.size() &&
                preparesItself(function->second.nodes, function->second.arguments[i], depth + 1))
                return true;
        }
    }
    return false;
}

Result<GraphReader::Flow> GraphReader::placeholder(const Scope& scope, const Node& node)
{
    m_assembler.beginSource(std::string(node.name), std::string(node.op));
    const DataType type = node.type("dtype");
    const auto shape = node.shape("shape");
    auto tensor = Result<Tensor>(
        makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft's networks have one input, a picture.")));
    if (!m_hasInput && type != DataType::String) {
        channels_last::PictureInput input{shape.value_or(std::vector<std::int64_t>{}), type == DataType::UInt8, {}};
        input.preparesItself = input.preparesItself || preparesItself(*scope.nodes, node.name, 0);
        tensor = channels_last::addPictureInput(m_assembler, node.name, input, m_options);
    }
    m_hasInput = m_hasInput || tensor.ok();
    if (tensor)
        return Flow{*tensor, {}};
    Tensor unknown = m_builder.unknown(node.name, std::string(node.op), {}, {}, tensor.error());
    if (shape && shape->size() > 1) {
        unknown.shape = *shape;
        unknown.shape.front() = -1;
        unknown.known = true;
    }
    return Flow{std::move(unknown), {}};
}

Result<std::vector<GraphReader::Flow>> GraphReader::readNode(const Scope& scope, const Node& node)
{
    const auto one = [](Flow flow) { return std::vector<Flow>{std::move(flow)}; };
    if (node.op == "Const") {
        auto data = readTensor(node.tensor("value"), m_budget);
        if (!data && data.error().code != ErrorCode::Unsupported)
            return data.error();
        // Texts (file names, labels) never reach a layer that is understood.
        return one({data ? channels_last::constantTensor(*std::move(data)) : Tensor{}, {}});
    }
    if (node.op == "Placeholder") {
        GRAFT_TRY(flow, placeholder(scope, node));
        return one(std::move(flow));
    }
    if (node.op == "VarHandleOp")
        return one({{}, std::string(node.name)});
    if (node.op == "Variable" || node.op == "VariableV2") {
        GRAFT_TRY(flow, variable(std::string(node.name)));
        return one(std::move(flow));
    }
    std::vector<Flow> flows;
    for (const std::string_view input : node.inputs) {
        if (input.starts_with('^'))
            continue;
        GRAFT_TRY(flow, lookUp(scope, input));
        flows.push_back(std::move(flow));
    }
    if (isCall(node.op))
        return call(node, flows, scope.depth);
    if (node.op == "ReadVariableOp" && !flows.empty()) {
        GRAFT_TRY(flow, variable(flows.front().variable));
        return one(std::move(flow));
    }
    if (passesOn(node.op) && !flows.empty())
        return node.op == "IdentityN" ? flows : one(std::move(flows.front()));
    std::vector<Tensor> inputs;
    for (Flow& flow : flows)
        inputs.push_back(std::move(flow.tensor));
    if (auto constant = computeConstant(node, inputs, m_budget))
        return one({*std::move(constant), {}});
    m_assembler.beginSource(std::string(node.name), std::string(node.op));
    auto made = addLayers(m_builder, node, inputs);
    if (!made && isFatal(made.error()))
        return made.error();
    if (!made) {
        Tensor unknown = m_builder.unknown(node.name, std::string(node.op), {}, inputs, made.error());
        // Whatever port is read.
        return std::vector<Flow>(8, Flow{std::move(unknown), {}});
    }
    std::vector<Flow> results;
    for (Tensor& tensor : *made)
        results.push_back({std::move(tensor), {}});
    return results;
}

Result<void> GraphReader::read(std::span<const std::string> outputs)
{
    const Arguments none;
    GRAFT_TRY(flows, readScope(m_graph.nodes, none, outputs, 0));
    m_assembler.beginSource({}, "Output");
    bool any = false;
    for (const Flow& flow : flows) {
        if (!flow.tensor.value)
            continue;
        any = true;
        m_assembler.output(m_builder.finished(flow.tensor), {});
    }
    if (!any)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file holds no layers."));
    return {};
}

} // namespace graft::tensorflow
