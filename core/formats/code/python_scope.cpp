// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/code/python_scope.h"

#include "core/formats/code/python_spelling.h"
#include "core/formats/code/python_text.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace graft::code {
namespace {

ScopeNode& childNamed(ScopeNode& node, std::string_view name)
{
    const auto it = std::ranges::find_if(node.children, [&](const auto& child) { return child->name == name; });
    if (it != node.children.end())
        return **it;
    auto child = std::make_unique<ScopeNode>();
    child->name = name;
    child->path = node.path.empty() ? std::string(name) : node.path + "." + std::string(name);
    node.children.push_back(std::move(child));
    return *node.children.back();
}

void collectLayers(const ScopeNode& node, std::set<LayerId>& layers)
{
    if (node.layer != nullptr)
        layers.insert(node.layer->id);
    for (const auto& child : node.children)
        collectLayers(*child, layers);
}

bool hasModules(const ScopeNode& node)
{
    if (node.layer != nullptr) {
        const PythonSpelling* spelling = findPythonSpelling(node.layer->type);
        if (spelling != nullptr && spelling->module != nullptr)
            return true;
    }
    return std::ranges::any_of(node.children, [](const auto& child) { return hasModules(*child); });
}

/// One value in and one out make a class; `live` are the layers that compute the logits.
void findCallables(ScopeNode& node, const ModelFlow& flow, const std::set<LayerId>& live)
{
    for (const auto& child : node.children)
        findCallables(*child, flow, live);
    if (node.layer != nullptr || !hasModules(node))
        return;
    std::set<LayerId> inside;
    collectLayers(node, inside);
    if (inside.size() < 2 || !std::ranges::includes(live, inside))
        return;
    std::set<PortRef> entries;
    std::set<PortRef> exits;
    for (const auto& [reader, sources] : flow.sources) {
        for (const PortRef& source : sources) {
            const bool from = inside.contains(source.layer);
            const bool to = inside.contains(reader);
            if (to && !from)
                entries.insert(source);
            if (from && !to && (live.contains(reader) || source == flow.logits))
                exits.insert(source);
        }
    }
    node.callable = entries.size() == 1 && exits.size() == 1;
    if (node.callable) {
        node.entry = *entries.begin();
        node.exit = *exits.begin();
    }
}

std::string accessOf(const std::string& owner, std::string_view name)
{
    return isAttributeName(name) ? owner + "." + std::string(name) : owner + "._modules[" + pythonString(name) + "]";
}

std::string className(std::string_view path)
{
    std::string name = pythonIdentifier(path);
    while (name.starts_with('_') && name.size() > 1 && (name[1] < '0' || name[1] > '9'))
        name.erase(0, 1);
    if (name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

} // namespace

std::unique_ptr<ScopeNode> scopeTree(const ModelFlow& flow)
{
    auto root = std::make_unique<ScopeNode>();
    std::set<LayerId> live;
    const auto place = [&root](const Layer* layer) {
        ScopeNode* node = root.get();
        std::string_view rest = layer->name;
        while (true) {
            const std::size_t dot = rest.find('.');
            node = &childNamed(*node, rest.substr(0, dot));
            if (dot == std::string_view::npos)
                break;
            rest.remove_prefix(dot + 1);
        }
        node->layer = layer;
    };
    for (const Layer* layer : flow.layers) {
        live.insert(layer->id);
        place(layer);
    }
    for (const Layer* layer : flow.others)
        place(layer);
    for (const auto& child : root->children)
        findCallables(*child, flow, live);
    root->callable = true;
    root->entry = {flow.input->id, 0};
    root->exit = flow.logits;
    return root;
}

/// One statement of a forward(): a layer or a block.
struct ScopeWriter::Item {
    const ScopeNode* node = nullptr;
    std::string access; ///< "self.layer1"
    std::vector<PortRef> inputs;
    PortRef output;
    std::size_t place = 0; ///< in the order of the network
};

ScopeWriter::ScopeWriter(const ModelFlow& flow, std::string rootClass)
    : m_flow(flow),
      m_rootClass(std::move(rootClass)),
      m_taken{"nn", "F", "torch"}
{
    for (std::size_t i = 0; i < flow.layers.size(); ++i)
        m_places.emplace(flow.layers[i]->id, i);
    for (const PythonSpelling& spelling : pythonSpellings())
        m_taken.insert(std::string(spelling.helper));
}

std::vector<std::string> ScopeWriter::write(const ScopeNode& root)
{
    classOf(root, m_rootClass);
    return std::move(m_definitions);
}

/// Children "0", "1", ... that pass one value along: nn.Sequential.
bool ScopeWriter::isSequence(const ScopeNode& node) const
{
    PortRef value = node.entry;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        const ScopeNode& child = *node.children[i];
        if (child.name != std::to_string(i) || (child.layer != nullptr && !child.children.empty()))
            return false;
        if (child.callable) {
            if (child.entry != value)
                return false;
            value = child.exit;
            continue;
        }
        if (child.layer == nullptr || !hasModules(child))
            return false;
        const auto sources = m_flow.sources.find(child.layer->id);
        if (sources == m_flow.sources.end() || sources->second != std::vector{value})
            return false;
        value = {child.layer->id, 0};
    }
    return value == node.exit;
}

std::string ScopeWriter::construction(const ScopeNode& node, int indent)
{
    if (node.layer != nullptr) {
        const PythonSpelling* spelling = findPythonSpelling(node.layer->type);
        if (!spelling->helper.empty())
            m_helpers.insert(std::string(spelling->helper));
        return spelling->module(*node.layer);
    }
    if (!isSequence(node))
        return classOf(node, className(node.path)) + "()";
    std::string text = "nn.Sequential(\n";
    for (const auto& child : node.children)
        text += std::string(static_cast<std::size_t>(indent) + 4, ' ') + construction(*child, indent + 4) + ",\n";
    return text + std::string(static_cast<std::size_t>(indent), ' ') + ")";
}

void ScopeWriter::constructInto(const ScopeNode& node, const std::string& owner, std::string& text)
{
    if (!hasModules(node))
        return;
    const std::string access = accessOf(owner, node.name);
    const PythonSpelling* spelling = node.layer != nullptr ? findPythonSpelling(node.layer->type) : nullptr;
    const bool own = node.callable || (spelling != nullptr && spelling->module != nullptr);
    text += "        " + access + " = " + (own ? construction(node, 8) : "nn.Module()") + "\n";
    if (node.callable)
        return;
    for (const auto& child : node.children)
        constructInto(*child, access, text);
}

std::string ScopeWriter::classOf(const ScopeNode& node, const std::string& wanted)
{
    std::string init = "    def __init__(self):\n        super().__init__()\n";
    for (const auto& child : node.children)
        constructInto(*child, "self", init);
    const std::string body = init + "\n" + forwardOf(node);
    if (const auto known = m_classes.find(body); known != m_classes.end())
        return known->second;
    std::string name = wanted;
    for (int number = 2; !m_taken.insert(name).second; ++number)
        name = wanted + "_" + std::to_string(number);
    m_classes.emplace(body, name);
    m_definitions.push_back("class " + name + "(nn.Module):\n" + body);
    return name;
}

void ScopeWriter::collect(const ScopeNode& node, const std::string& access, std::vector<Item>& items) const
{
    for (const auto& child : node.children) {
        const std::string childAccess = accessOf(access, child->name);
        if (child->callable) {
            std::set<LayerId> inside;
            collectLayers(*child, inside);
            std::size_t place = m_places.size();
            for (const LayerId id : inside)
                place = std::min(place, m_places.at(id));
            items.push_back({child.get(), childAccess, {child->entry}, child->exit, place});
            continue;
        }
        if (child->layer != nullptr && m_places.contains(child->layer->id)) {
            const auto sources = m_flow.sources.find(child->layer->id);
            items.push_back({child.get(),
                             childAccess,
                             sources != m_flow.sources.end() ? sources->second : std::vector<PortRef>{},
                             {child->layer->id, 0},
                             m_places.at(child->layer->id)});
        }
        collect(*child, childAccess, items);
    }
}

std::vector<ScopeWriter::Item> ScopeWriter::scheduled(const ScopeNode& node) const
{
    std::vector<Item> waiting;
    collect(node, "self", waiting);
    std::ranges::sort(waiting, {}, &Item::place);
    std::set<LayerId> made{node.entry.layer};
    std::vector<Item> order;
    while (!waiting.empty()) {
        const auto ready = std::ranges::find_if(waiting, [&made](const Item& item) {
            return std::ranges::all_of(item.inputs, [&made](PortRef port) { return made.contains(port.layer); });
        });
        if (ready == waiting.end())
            break; // cannot be: blocks have one way in, so they cannot wait for each other
        made.insert(ready->output.layer);
        order.push_back(std::move(*ready));
        waiting.erase(ready);
    }
    return order;
}

std::string ScopeWriter::forwardOf(const ScopeNode& node)
{
    const std::vector<Item> items = scheduled(node);
    std::map<PortRef, std::size_t> lastUse;
    for (std::size_t i = 0; i < items.size(); ++i) {
        for (const PortRef& input : items[i].inputs)
            lastUse[input] = i;
    }
    lastUse[node.exit] = items.size();
    std::map<PortRef, std::string> names{{node.entry, "x"}};
    std::string text = "    def forward(self, x):\n";
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        std::vector<std::string> inputs;
        for (const PortRef& input : item.inputs)
            inputs.push_back(names.at(input));
        // Values that nobody reads any more give their names back.
        for (const PortRef& input : item.inputs) {
            if (lastUse[input] == i)
                names.erase(input);
        }
        const auto isFree = [&names](const std::string& name) {
            return std::ranges::none_of(names, [&](const auto& entry) { return entry.second == name; });
        };
        std::string name = inputs.empty() || !isFree(inputs.front()) ? "x" : inputs.front();
        for (int number = 0; !isFree(name); ++number)
            name = number < 2 ? std::string(1, static_cast<char>('y' + number)) : "x" + std::to_string(number);
        std::string value;
        const PythonSpelling* spelling = item.node->callable ? nullptr : findPythonSpelling(item.node->layer->type);
        if (spelling != nullptr && spelling->expression != nullptr) {
            value = spelling->expression(*item.node->layer, inputs);
        } else {
            value = item.access + "(";
            for (std::size_t k = 0; k < inputs.size(); ++k)
                value += (k == 0 ? "" : ", ") + inputs[k];
            value += ")";
        }
        text += "        " + name + " = " + value + "\n";
        names[item.output] = name;
    }
    return text + "        return " + names.at(node.exit) + "\n";
}

} // namespace graft::code
