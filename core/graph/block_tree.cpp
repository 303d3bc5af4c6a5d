// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/block_tree.h"

#include "core/graph/block_draft_p.h"

#include <algorithm>
#include <utility>

namespace graft {

namespace blocks {

Drafts::Drafts(const NetworkGraph& network) : graph(network), drafts(1), ownerOf(network.layers.size(), 0)
{
    std::unordered_map<LayerId, std::size_t> indices;
    for (std::size_t i = 0; i < graph.layers.size(); ++i) {
        indices.emplace(graph.layers[i].id, i);
        drafts.front().layers.push_back(i);
    }
    drafts.front().count = graph.layers.size();
    for (const Connection& connection : graph.connections) {
        const auto from = indices.find(connection.from.layer);
        const auto to = indices.find(connection.to.layer);
        if (from != indices.end() && to != indices.end() && from != to)
            edges.emplace_back(from->second, to->second);
    }
}

std::size_t Drafts::childHolding(std::size_t owner, std::size_t layer) const
{
    std::size_t at = ownerOf[layer];
    if (at == owner)
        return none;
    while (drafts[at].parent != owner)
        at = drafts[at].parent;
    return at;
}

std::size_t Drafts::group(std::size_t owner, const std::vector<std::size_t>& members, std::string path,
                          std::string title)
{
    const std::size_t made = drafts.size();
    Draft draft;
    draft.path = std::move(path);
    draft.title = std::move(title);
    draft.parent = owner;
    draft.layers = members;
    draft.count = members.size();
    drafts.push_back(std::move(draft));
    drafts[owner].blocks.push_back(made);
    for (const std::size_t layer : members)
        ownerOf[layer] = made;
    std::erase_if(drafts[owner].layers, [&](std::size_t layer) { return ownerOf[layer] != owner; });
    return made;
}

namespace {

std::vector<std::string_view> partsOf(std::string_view name)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', begin)) {
        parts.push_back(name.substr(begin, dot - begin));
        begin = dot + 1;
    }
    parts.push_back(name.substr(begin));
    return parts;
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// The last part of a path; numbers say nothing without the word before them.
std::string titleOf(const std::string& path)
{
    const std::vector<std::string_view> parts = partsOf(path);
    std::size_t first = parts.size() - 1;
    while (first > 0 && isNumber(parts[first]))
        --first;
    return path.substr(static_cast<std::size_t>(parts[first].data() - path.data()));
}

/// Takes a draft away: what it held stands in its place.
void dissolve(Drafts& all, std::size_t draft)
{
    Draft& gone = all.drafts[draft];
    Draft& parent = all.drafts[gone.parent];
    gone.alive = false;
    std::erase(parent.blocks, draft);
    for (const std::size_t block : gone.blocks) {
        all.drafts[block].parent = gone.parent;
        parent.blocks.push_back(block);
    }
    for (const std::size_t layer : gone.layers) {
        all.ownerOf[layer] = gone.parent;
        parent.layers.push_back(layer);
    }
    std::ranges::sort(parent.layers);
}

/// A block that holds nothing but one block is the same thing twice; the outer name is the shorter one.
void collapseChains(Drafts& all)
{
    for (std::size_t i = 1; i < all.drafts.size(); ++i) {
        while (all.drafts[i].alive && all.drafts[i].layers.empty() && all.drafts[i].blocks.size() == 1)
            dissolve(all, all.drafts[i].blocks.front());
    }
}

} // namespace

void draftFromNames(Drafts& all)
{
    const auto& layers = all.graph.layers;
    std::unordered_map<std::string_view, std::size_t> counts; // layers per prefix
    const auto eachPrefix = [&](const std::string& name, const auto& visit) {
        for (std::size_t dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
            if (dot > 0)
                visit(std::string_view(name).substr(0, dot));
        }
    };
    for (const Layer& layer : layers)
        eachPrefix(layer.name, [&](std::string_view prefix) { ++counts[prefix]; });
    for (const Layer& layer : layers) { // "block" itself belongs to what "block.conv" makes a block
        if (const auto it = counts.find(layer.name); it != counts.end())
            ++it->second;
    }
    std::unordered_map<std::string_view, std::size_t> made;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        std::size_t owner = 0;
        const auto descend = [&](std::string_view prefix) {
            const auto count = counts.find(prefix);
            if (count == counts.end() || count->second < 2)
                return;
            const auto [at, added] = made.emplace(prefix, all.drafts.size());
            if (added) {
                Draft draft;
                draft.path = std::string(prefix);
                draft.title = titleOf(draft.path);
                draft.parent = owner;
                all.drafts[owner].blocks.push_back(all.drafts.size());
                all.drafts.push_back(std::move(draft));
            }
            owner = at->second;
            ++all.drafts[owner].count;
        };
        eachPrefix(layers[i].name, descend);
        descend(layers[i].name);
        all.ownerOf[i] = owner;
        if (owner != 0)
            all.drafts[owner].layers.push_back(i);
    }
    std::erase_if(all.drafts.front().layers, [&](std::size_t layer) { return all.ownerOf[layer] != 0; });
    collapseChains(all);
}

Quotient::Quotient(const Drafts& all, std::size_t owner, const std::vector<std::size_t>& edges)
    : blocks(all.drafts[owner].blocks),
      layers(all.drafts[owner].layers)
{
    std::unordered_map<std::size_t, std::size_t> blockAt;
    std::unordered_map<std::size_t, std::size_t> layerAt;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        blockAt.emplace(blocks[i], i);
    for (std::size_t i = 0; i < layers.size(); ++i)
        layerAt.emplace(layers[i], blocks.size() + i);
    const auto memberOf = [&](std::size_t layer) {
        const std::size_t child = all.childHolding(owner, layer);
        return child == none ? layerAt.at(layer) : blockAt.at(child);
    };
    next.resize(size());
    for (const std::size_t e : edges) {
        const std::size_t from = memberOf(all.edges[e].first);
        const std::size_t to = memberOf(all.edges[e].second);
        if (from != to)
            next[from].push_back(to);
    }
}

std::vector<std::vector<std::size_t>> edgesByOwner(const Drafts& all)
{
    std::vector<int> depth(all.drafts.size(), 0);
    for (std::size_t i = 1; i < all.drafts.size(); ++i) { // drafts stand before what they hold
        if (all.drafts[i].alive)
            depth[i] = depth[all.drafts[i].parent] + 1;
    }
    std::vector<std::vector<std::size_t>> edges(all.drafts.size());
    for (std::size_t e = 0; e < all.edges.size(); ++e) {
        std::size_t a = all.ownerOf[all.edges[e].first];
        std::size_t b = all.ownerOf[all.edges[e].second];
        while (a != b) {
            if (depth[a] >= depth[b])
                a = all.drafts[a].parent;
            else
                b = all.drafts[b].parent;
        }
        edges[a].push_back(e);
    }
    return edges;
}

namespace {

/// Groups of members that reach each other (Tarjan, without recursion); only groups of two and more.
std::vector<std::vector<std::size_t>> cyclesOf(const Quotient& q)
{
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> number(q.size(), none);
    std::vector<std::size_t> low(q.size(), 0);
    std::vector<char> onStack(q.size(), 0);
    std::vector<std::size_t> stack;
    std::vector<std::pair<std::size_t, std::size_t>> path; // member, next edge
    std::size_t counter = 0;
    for (std::size_t root = 0; root < q.size(); ++root) {
        if (number[root] != none)
            continue;
        path.emplace_back(root, 0);
        while (!path.empty()) {
            const std::size_t at = path.back().first;
            if (path.back().second == 0 && number[at] == none) {
                number[at] = low[at] = counter++;
                stack.push_back(at);
                onStack[at] = 1;
            }
            if (path.back().second < q.next[at].size()) {
                const std::size_t to = q.next[at][path.back().second++];
                if (number[to] == none)
                    path.emplace_back(to, 0);
                else if (onStack[to] != 0)
                    low[at] = std::min(low[at], number[to]);
                continue;
            }
            if (low[at] == number[at]) {
                std::vector<std::size_t> group;
                std::size_t member = none;
                while (member != at) {
                    member = stack.back();
                    stack.pop_back();
                    onStack[member] = 0;
                    group.push_back(member);
                }
                if (group.size() > 1)
                    groups.push_back(std::move(group));
            }
            path.pop_back();
            if (!path.empty())
                low[path.back().first] = std::min(low[path.back().first], low[at]);
        }
    }
    return groups;
}

/// Layers between the members of one block belong to it: somebody inserted them there.
bool absorb(Drafts& all, const Quotient& q, const std::vector<std::size_t>& cycle)
{
    std::size_t block = none;
    std::vector<std::size_t> strangers;
    for (const std::size_t member : cycle) {
        if (!q.isBlock(member))
            strangers.push_back(q.layers[member - q.blocks.size()]);
        else if (block == none)
            block = q.blocks[member];
        else
            return false;
    }
    if (block == none || strangers.size() > all.drafts[block].count)
        return false;
    Draft& home = all.drafts[block];
    for (const std::size_t layer : strangers) {
        all.ownerOf[layer] = block;
        home.layers.push_back(layer);
    }
    home.count += strangers.size();
    std::ranges::sort(home.layers);
    std::erase_if(all.drafts[home.parent].layers, [&](std::size_t layer) { return all.ownerOf[layer] == block; });
    return true;
}

/// One step towards a quotient without cycles; false if there is nothing (more) to do.
bool mendCycles(Drafts& all, std::size_t owner, const std::vector<std::size_t>& edges)
{
    if (all.drafts[owner].blocks.empty())
        return false;
    const Quotient q(all, owner, edges);
    bool changed = false;
    for (const std::vector<std::size_t>& cycle : cyclesOf(q)) {
        if (absorb(all, q, cycle)) {
            changed = true;
            continue;
        }
        std::size_t smallest = none;
        for (const std::size_t member : cycle) {
            if (!q.isBlock(member))
                continue;
            const std::size_t block = q.blocks[member];
            if (smallest == none ||
                std::make_pair(all.drafts[block].count, block) < std::make_pair(all.drafts[smallest].count, smallest))
                smallest = block;
        }
        if (smallest == none)
            continue; // the network itself runs in circles here
        dissolve(all, smallest);
        changed = true;
    }
    return changed;
}

} // namespace

void makeConvex(Drafts& all)
{
    auto edges = edgesByOwner(all);
    for (std::size_t owner = 0; owner < all.drafts.size(); ++owner) { // drafts stand before what they hold
        if (!all.drafts[owner].alive)
            continue;
        while (mendCycles(all, owner, edges[owner]))
            edges = edgesByOwner(all);
    }
    collapseChains(all);
}

} // namespace blocks

std::size_t BlockTree::indexOf(std::string_view path) const
{
    const auto at = std::ranges::find(blocks, path, &Block::path);
    return at == blocks.end() ? Block::none : static_cast<std::size_t>(at - blocks.begin());
}

std::size_t BlockTree::around(LayerId layer) const
{
    const auto at = blockOf.find(layer);
    return at == blockOf.end() ? Block::none : at->second;
}

int BlockTree::levels() const
{
    int deepest = 0;
    for (const Block& block : blocks)
        deepest = std::max(deepest, block.depth + 1);
    return deepest;
}

namespace {

/// Numbers the drafts that are left, outer ones first, and fills in what they hold.
class TreeWriter {
public:
    explicit TreeWriter(const blocks::Drafts& drafts) : m_drafts(drafts) {}

    BlockTree write()
    {
        visit(0, Block::none);
        const auto& layers = m_drafts.graph.layers;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const std::size_t owner = m_drafts.ownerOf[i];
            if (owner == 0)
                continue;
            std::size_t at = m_number.at(owner);
            m_tree.blockOf.emplace(layers[i].id, at);
            m_tree.blocks[at].layers.push_back(layers[i].id);
            for (; at != Block::none; at = m_tree.blocks[at].parent)
                m_tree.blocks[at].all.push_back(layers[i].id);
        }
        return std::move(m_tree);
    }

private:
    std::size_t firstLayer(std::size_t draft) const
    {
        const blocks::Draft& d = m_drafts.drafts[draft];
        std::size_t first = d.layers.empty() ? Block::none : d.layers.front();
        for (const std::size_t block : d.blocks)
            first = std::min(first, firstLayer(block));
        return first;
    }

    void visit(std::size_t draft, std::size_t number)
    {
        std::vector<std::pair<std::size_t, std::size_t>> inner;
        for (const std::size_t block : m_drafts.drafts[draft].blocks)
            inner.emplace_back(firstLayer(block), block);
        std::ranges::sort(inner);
        for (const auto& [first, child] : inner) {
            const std::size_t at = m_tree.blocks.size();
            Block block;
            block.path = m_drafts.drafts[child].path;
            block.title = m_drafts.drafts[child].title;
            block.parent = number;
            block.depth = number == Block::none ? 0 : m_tree.blocks[number].depth + 1;
            m_tree.blocks.push_back(std::move(block));
            if (number != Block::none)
                m_tree.blocks[number].blocks.push_back(at);
            m_number.emplace(child, at);
            visit(child, at);
        }
    }

    const blocks::Drafts& m_drafts;
    BlockTree m_tree;
    std::unordered_map<std::size_t, std::size_t> m_number;
};

} // namespace

BlockTree findBlocks(const NetworkGraph& graph)
{
    blocks::Drafts drafts(graph);
    blocks::draftFromNames(drafts);
    blocks::makeConvex(drafts);
    blocks::draftFromStructure(drafts);
    return TreeWriter(drafts).write();
}

} // namespace graft
