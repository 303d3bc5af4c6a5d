// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks where names say nothing: branches that meet again, sequences that repeat.
#include "core/graph/block_draft_p.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <set>

namespace graft::blocks {

namespace {

constexpr std::size_t longestPeriod = 12;
/// A named block with fewer layers than this is small enough as it is.
constexpr std::size_t worthSplitting = 12;

/// Members in an order that follows the edges; empty if they run in circles.
std::vector<std::size_t> orderOf(const Quotient& q)
{
    std::vector<std::size_t> waiting(q.size(), 0);
    for (const auto& targets : q.next) {
        for (const std::size_t to : targets)
            ++waiting[to];
    }
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
    for (std::size_t member = 0; member < q.size(); ++member) {
        if (waiting[member] == 0)
            ready.push(member);
    }
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        const std::size_t member = ready.top();
        ready.pop();
        order.push_back(member);
        for (const std::size_t to : q.next[member]) {
            if (--waiting[to] == 0)
                ready.push(to);
        }
    }
    return order.size() == q.size() ? order : std::vector<std::size_t>();
}

/// Stretches of the order that everything passes through: each ends at a member which alone feeds what follows.
std::vector<std::vector<std::size_t>> stretchesOf(const Quotient& q, const std::vector<std::size_t>& order)
{
    std::vector<std::size_t> place(q.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i)
        place[order[i]] = i;
    std::vector<std::vector<std::size_t>> stretches;
    std::vector<std::size_t> current;
    std::size_t reach = 0; // furthest place that is fed from before the current member
    for (std::size_t i = 0; i < order.size(); ++i) {
        current.push_back(order[i]);
        const bool cut = reach <= i;
        for (const std::size_t to : q.next[order[i]])
            reach = std::max(reach, place[to]);
        if (cut)
            stretches.push_back(std::exchange(current, {}));
    }
    if (!current.empty())
        stretches.push_back(std::move(current));
    return stretches;
}

class StructureFinder {
public:
    StructureFinder(Drafts& drafts, std::size_t owner, const Quotient& q) : m_all(drafts), m_owner(owner), m_q(q) {}

    void run()
    {
        const std::vector<std::size_t> order = orderOf(m_q);
        std::vector<std::size_t> run; // single layers after each other
        for (const std::vector<std::size_t>& stretch : stretchesOf(m_q, order)) {
            const bool plain =
                std::ranges::none_of(stretch, [this](std::size_t member) { return m_q.isBlock(member); });
            if (stretch.size() == 1 && plain) {
                run.push_back(layerOf(stretch.front()));
                continue;
            }
            findRepeats(std::exchange(run, {}));
            if (plain && stretch.size() >= 3) {
                std::vector<std::size_t> layers;
                for (const std::size_t member : stretch)
                    layers.push_back(layerOf(member));
                m_branched.push_back(std::move(layers));
            }
        }
        findRepeats(std::move(run));
        // One alone is not a pattern but the network itself.
        if (m_branched.size() < 2)
            m_branched.clear();
        for (const auto& found : {m_branched, m_repeated}) {
            for (const std::vector<std::size_t>& members : found)
                make(members);
        }
    }

private:
    [[nodiscard]] std::size_t layerOf(std::size_t member) const { return m_q.layers[member - m_q.blocks.size()]; }
    [[nodiscard]] const std::string& typeOf(std::size_t layer) const { return m_all.graph.layers[layer].type; }

    void make(const std::vector<std::size_t>& members)
    {
        const std::string& first = m_all.graph.layers[members.front()].name;
        const std::string& last = m_all.graph.layers[members.back()].name;
        std::vector<std::size_t> sorted = members;
        std::ranges::sort(sorted);
        m_all.group(m_owner, sorted, m_all.drafts[m_owner].path + "/" + last, first + " \u2026 " + last);
    }

    /// The pattern that covers most from `begin` on: its length and how often it comes.
    [[nodiscard]] std::pair<std::size_t, std::size_t> patternAt(const std::vector<std::size_t>& run,
                                                                std::size_t begin) const
    {
        std::pair<std::size_t, std::size_t> best{0, 0};
        for (std::size_t period = 2; period <= longestPeriod && begin + 2 * period <= run.size(); ++period) {
            std::size_t same = 0;
            while (begin + period + same < run.size() &&
                   typeOf(run[begin + same]) == typeOf(run[begin + period + same]))
                ++same;
            const std::size_t times = same / period + 1;
            if (times < 2 || times * period <= best.first * best.second)
                continue;
            std::set<std::string_view> types;
            for (std::size_t i = 0; i < period; ++i)
                types.insert(typeOf(run[begin + i]));
            if (types.size() > 1)
                best = {period, times};
        }
        return best;
    }

    void findRepeats(const std::vector<std::size_t>& run)
    {
        for (std::size_t at = 0; at < run.size();) {
            const auto [period, times] = patternAt(run, at);
            if (times < 2) {
                ++at;
                continue;
            }
            for (std::size_t i = 0; i < times; ++i) {
                const auto begin = run.begin() + static_cast<std::ptrdiff_t>(at + i * period);
                m_repeated.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(period));
            }
            at += period * times;
        }
    }

    Drafts& m_all;
    std::size_t m_owner;
    const Quotient& m_q;
    std::vector<std::vector<std::size_t>> m_branched;
    std::vector<std::vector<std::size_t>> m_repeated;
};

} // namespace

void draftFromStructure(Drafts& all)
{
    const auto edges = edgesByOwner(all);
    const std::size_t named = all.drafts.size();
    for (std::size_t owner = 0; owner < named; ++owner) {
        if (!all.drafts[owner].alive || (owner != 0 && all.drafts[owner].layers.size() < worthSplitting))
            continue;
        const Quotient q(all, owner, edges[owner]);
        StructureFinder(all, owner, q).run();
    }
}

} // namespace graft::blocks
