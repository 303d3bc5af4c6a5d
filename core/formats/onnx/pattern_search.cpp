// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/pattern_search_p.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace graft::onnxfile {
namespace {

constexpr int maxProductDepth = 4;

void collectFactors(const PatternSearch& search, const Node& node, int depth, Product& out)
{
    const auto hasNumber = [&search](const Node& of) {
        return search.number(of.inputs[0]) || search.number(of.inputs[1]);
    };
    const auto take = [&](const std::string& value) {
        if (const auto number = search.number(value)) {
            out.coefficient *= *number;
            return;
        }
        const Node* inner = search.maker(value);
        const bool product = inner != nullptr && inner->inputs.size() == 2 &&
                             (inner->type == "Mul" || (inner->type == "Div" && search.number(inner->inputs[1])));
        // Only numbers are gathered from afar: two computed factors further in are a value of their own.
        if (product && depth < maxProductDepth && (hasNumber(node) || hasNumber(*inner)))
            collectFactors(search, *inner, depth + 1, out);
        else
            out.factors.push_back(value);
    };
    take(node.inputs[0]);
    if (node.type == "Div")
        out.coefficient /= search.number(node.inputs[1]).value_or(1);
    else
        take(node.inputs[1]);
}

} // namespace

PatternSearch::PatternSearch(Model& model) : m_model(model)
{
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
        for (const std::string& output : model.nodes[i].outputs)
            m_makers.emplace(output, i);
        for (const std::string& input : model.nodes[i].inputs)
            ++m_uses[input];
    }
    for (const ValueFacts& output : model.outputs)
        ++m_uses[output.name];
}

const Node* PatternSearch::maker(const std::string& value) const
{
    const auto found = value.empty() ? m_makers.end() : m_makers.find(value);
    return found != m_makers.end() ? &m_model.nodes[found->second] : nullptr;
}

const Node* PatternSearch::maker(const std::string& value, std::string_view op) const
{
    const Node* node = maker(value);
    return node != nullptr && node->type == op && node->domain.empty() ? node : nullptr;
}

std::optional<double> PatternSearch::number(const std::string& value) const
{
    return scalarOf(constant(value));
}

bool PatternSearch::isNumber(const std::string& value, double wanted) const
{
    const auto found = number(value);
    return found && std::abs(*found - wanted) <= 1e-3 * std::abs(wanted) + 1e-9;
}

int PatternSearch::uses(const std::string& value) const
{
    const auto found = m_uses.find(value);
    return found != m_uses.end() ? found->second : 0;
}

std::optional<std::pair<std::string, std::string>> PatternSearch::computedAndConstant(const Node& node) const
{
    if (node.inputs.size() != 2)
        return std::nullopt;
    for (const std::size_t i : {0U, 1U}) {
        if (constant(node.inputs[i]) == nullptr && constant(node.inputs[1 - i]) != nullptr)
            return std::pair{node.inputs[i], node.inputs[1 - i]};
    }
    return std::nullopt;
}

Product PatternSearch::product(const Node& node) const
{
    Product out;
    collectFactors(*this, node, 0, out);
    return out;
}

void PatternSearch::become(Node& node, std::string type, std::vector<std::string> inputs)
{
    if (node.sourceType.empty())
        node.sourceType = node.type;
    node.type = std::move(type);
    node.inputs = std::move(inputs);
}

void PatternSearch::run()
{
    for (Node& node : m_model.nodes) {
        if (!node.domain.empty() || node.subgraphs || node.outputs.size() != 1)
            continue;
        findActivations(*this, node);
        findNormalisations(*this, node);
        findProducts(*this, node);
        findAttention(*this, node);
    }
    removeUnread();
}

void PatternSearch::removeUnread()
{
    std::set<std::string, std::less<>> read;
    for (const ValueFacts& output : m_model.outputs)
        read.insert(output.name);
    std::vector<Node> kept;
    for (std::size_t i = m_model.nodes.size(); i-- > 0;) {
        Node& node = m_model.nodes[i];
        if (!std::ranges::any_of(node.outputs, [&](const std::string& output) { return read.contains(output); }))
            continue;
        read.insert(node.inputs.begin(), node.inputs.end());
        kept.push_back(std::move(node));
    }
    std::ranges::reverse(kept);
    m_model.nodes = std::move(kept);
}

void recognisePatterns(Model& model)
{
    PatternSearch(model).run();
}

} // namespace graft::onnxfile
