// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/placement_p.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace graft::layout {

namespace {

constexpr int sweeps = 4;

/// Boxes beside the backbone that follow each other: they share a column.
struct Branch {
    std::vector<std::size_t> boxes;
    std::size_t firstRank = 0;
    std::size_t lastRank = 0; ///< ranks that its last box's edges run through included
    std::size_t column = 1;
    double barycentre = 0;
};

/// Ranges of ranks that are taken, for one column or lane.
class Intervals {
public:
    [[nodiscard]] bool isFree(std::size_t first, std::size_t last) const
    {
        const auto after = m_ranges.upper_bound(last);
        return after == m_ranges.begin() || std::prev(after)->second < first;
    }
    void take(std::size_t first, std::size_t last) { m_ranges.emplace(first, last); }

private:
    std::map<std::size_t, std::size_t> m_ranges;
};

std::vector<std::size_t> longestPathRanks(const LayoutInput& input, const Adjacency& adjacency)
{
    std::vector<std::size_t> rank(input.boxes.size(), 0);
    for (const std::size_t box : adjacency.order) {
        for (const std::size_t e : adjacency.in[box])
            rank[box] = std::max(rank[box], rank[input.edges[e].first] + 1);
    }
    // A second input stands right above what reads it, not at the top.
    for (const std::size_t box : adjacency.order) {
        if (!adjacency.in[box].empty() || adjacency.out[box].empty())
            continue;
        std::size_t nearest = none;
        for (const std::size_t e : adjacency.out[box])
            nearest = std::min(nearest, rank[input.edges[e].second]);
        rank[box] = nearest - 1;
    }
    return rank;
}

/// The longest path: from the deepest box upwards, one rank at a time; ties go to the first edge.
std::vector<std::size_t> findBackbone(const LayoutInput& input, const Adjacency& adjacency,
                                      const std::vector<std::size_t>& rank)
{
    std::vector<std::size_t> path;
    if (rank.empty())
        return path;
    auto at = static_cast<std::size_t>(std::ranges::max_element(rank) - rank.begin());
    for (;;) {
        path.push_back(at);
        std::size_t above = none;
        for (const std::size_t e : adjacency.in[at]) {
            const std::size_t from = input.edges[e].first;
            // An input that was moved down to its reader would end the path half way.
            const bool leadsUp = rank[from] == 0 || !adjacency.in[from].empty();
            if (above == none && leadsUp && rank[from] + 1 == rank[at])
                above = from;
        }
        if (above == none)
            break;
        at = above;
    }
    std::ranges::reverse(path);
    return path;
}

/// Splits what is not backbone into branches: each box continues the branch of the nearest box above it.
std::vector<Branch> findBranches(const LayoutInput& input, const Adjacency& adjacency, const Placement& placement,
                                 std::vector<std::size_t>& branchOf, const std::vector<char>& onBackbone)
{
    std::vector<Branch> branches;
    branchOf.assign(input.boxes.size(), none);
    for (const std::size_t box : adjacency.order) {
        if (onBackbone[box] != 0)
            continue;
        std::size_t above = none;
        for (const std::size_t e : adjacency.in[box]) {
            const std::size_t from = input.edges[e].first;
            const std::size_t branch = branchOf[from];
            const bool last = branch != none && branches[branch].boxes.back() == from;
            if (last && (above == none || placement.rank[from] > placement.rank[above]))
                above = from;
        }
        if (above == none) {
            branchOf[box] = branches.size();
            branches.emplace_back().firstRank = placement.rank[box];
        } else {
            branchOf[box] = branchOf[above];
        }
        branches[branchOf[box]].boxes.push_back(box);
    }
    for (Branch& branch : branches) {
        const std::size_t last = branch.boxes.back();
        branch.lastRank = placement.rank[last];
        for (const std::size_t e : adjacency.out[last])
            branch.lastRank = std::max(branch.lastRank, placement.rank[input.edges[e].second] - 1);
    }
    return branches;
}

/// Puts branches into the innermost free columns, in order of their barycentres; inside of others the shorter.
std::size_t packBranches(std::vector<Branch>& branches)
{
    std::vector<std::size_t> order(branches.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&branches](std::size_t i) {
        const Branch& b = branches[i];
        return std::make_tuple(b.barycentre, b.lastRank - b.firstRank, b.firstRank);
    });
    std::vector<Intervals> columns;
    for (const std::size_t i : order) {
        Branch& branch = branches[i];
        std::size_t column = 0;
        while (column < columns.size() && !columns[column].isFree(branch.firstRank, branch.lastRank))
            ++column;
        if (column == columns.size())
            columns.emplace_back();
        columns[column].take(branch.firstRank, branch.lastRank);
        branch.column = column + 1;
    }
    return columns.size();
}

/// One barycentre sweep: where a branch's neighbours stand on average.
void updateBarycentres(const LayoutInput& input, const Adjacency& adjacency, const std::vector<std::size_t>& branchOf,
                       std::vector<Branch>& branches)
{
    const auto columnOf = [&](std::size_t box) {
        return branchOf[box] == none ? 0.0 : static_cast<double>(branches[branchOf[box]].column);
    };
    std::vector<double> centres(branches.size(), 0.0);
    for (std::size_t i = 0; i < branches.size(); ++i) {
        double sum = 0;
        std::size_t count = 0;
        const auto add = [&](std::size_t neighbour) {
            if (branchOf[neighbour] == i)
                return;
            sum += columnOf(neighbour);
            ++count;
        };
        for (const std::size_t box : branches[i].boxes) {
            for (const std::size_t e : adjacency.in[box])
                add(input.edges[e].first);
            for (const std::size_t e : adjacency.out[box])
                add(input.edges[e].second);
        }
        centres[i] = count == 0 ? 0.0 : sum / static_cast<double>(count);
    }
    for (std::size_t i = 0; i < branches.size(); ++i)
        branches[i].barycentre = centres[i];
}

} // namespace

Adjacency adjacencyOf(const LayoutInput& input)
{
    const std::size_t count = input.boxes.size();
    Adjacency adjacency;
    adjacency.out.resize(count);
    adjacency.in.resize(count);
    adjacency.used.assign(input.edges.size(), 0);
    std::vector<std::size_t> waiting(count, 0);
    for (std::size_t e = 0; e < input.edges.size(); ++e) {
        const auto [from, to] = input.edges[e];
        if (from >= count || to >= count || from == to)
            continue;
        adjacency.used[e] = 1;
        adjacency.out[from].push_back(e);
        ++waiting[to];
    }
    // Smallest number first among those whose inputs are done; a cycle is cut at its smallest box.
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    std::vector<char> done(count, 0);
    for (std::size_t box = 0; box < count; ++box) {
        if (waiting[box] == 0)
            ready.push(box);
    }
    std::size_t cut = 0;
    while (adjacency.order.size() < count) {
        if (ready.empty()) {
            while (done[cut] != 0)
                ++cut;
            ready.push(cut);
        }
        const std::size_t box = ready.top();
        ready.pop();
        if (done[box] != 0)
            continue;
        done[box] = 1;
        adjacency.order.push_back(box);
        for (const std::size_t e : adjacency.out[box]) {
            const std::size_t to = input.edges[e].second;
            if (done[to] != 0)
                adjacency.used[e] = 0;
            else if (--waiting[to] == 0)
                ready.push(to);
        }
    }
    for (std::size_t box = 0; box < count; ++box)
        std::erase_if(adjacency.out[box], [&](std::size_t e) { return adjacency.used[e] == 0; });
    for (std::size_t e = 0; e < input.edges.size(); ++e) {
        if (adjacency.used[e] != 0)
            adjacency.in[input.edges[e].second].push_back(e);
    }
    return adjacency;
}

Placement placeBoxes(const LayoutInput& input, const Adjacency& adjacency, const std::stop_token& stop)
{
    Placement placement;
    const std::size_t count = input.boxes.size();
    placement.rank = longestPathRanks(input, adjacency);
    placement.ranks = count == 0 ? 0 : *std::ranges::max_element(placement.rank) + 1;
    std::vector<char> onBackbone(count, 0);
    for (const std::size_t box : findBackbone(input, adjacency, placement.rank))
        onBackbone[box] = 1;
    std::vector<std::size_t> branchOf;
    std::vector<Branch> branches = findBranches(input, adjacency, placement, branchOf, onBackbone);
    placement.columns = packBranches(branches) + 1;
    for (int sweep = 0; sweep < sweeps && !stop.stop_requested(); ++sweep) {
        updateBarycentres(input, adjacency, branchOf, branches);
        placement.columns = packBranches(branches) + 1;
    }
    placement.column.assign(count, 0);
    placement.next.assign(count, none);
    placement.ownsColumnBelow.assign(count, 0);
    for (const Branch& branch : branches) {
        for (std::size_t i = 0; i < branch.boxes.size(); ++i) {
            placement.column[branch.boxes[i]] = branch.column;
            if (i + 1 < branch.boxes.size())
                placement.next[branch.boxes[i]] = branch.boxes[i + 1];
        }
        placement.ownsColumnBelow[branch.boxes.back()] = 1;
    }
    if (stop.stop_requested())
        placement.ranks = 0;
    return placement;
}

} // namespace graft::layout
