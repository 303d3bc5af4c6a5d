// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/routing_p.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace graft::layout {

namespace {

/// How an edge gets from its source to its target.
enum class Way {
    Ignored,  ///< closes a cycle
    Straight, ///< source and target stand above each other with nothing between them
    Step,     ///< to the next rank in another column
    Down,     ///< down the source's own column, then across to the target
    Lane      ///< beside all columns
};

/// Horizontal pieces that may lie on one line because they share an end: of everything that leaves box i
/// sideways (net i), or of everything that arrives at box i sideways (net boxes + i). A net lives in one gap.
struct Net {
    double left = 0;
    double right = 0;
    bool used = false;
    std::size_t track = 0;

    void include(double a, double b)
    {
        const auto [low, high] = std::minmax(a, b);
        left = used ? std::min(left, low) : low;
        right = used ? std::max(right, high) : high;
        used = true;
    }
};

/// Where lines pass a column between two ranks, from above and to below.
struct Pin {
    double x;
    std::size_t net;
    std::size_t box; ///< it belongs to
    bool fromAbove;
};

class Router {
public:
    Router(const LayoutInput& input, const Adjacency& adjacency, const Placement& placement)
        : m_input(input),
          m_adjacency(adjacency),
          m_placement(placement),
          m_boxes(input.boxes.size()),
          m_ways(input.edges.size(), Way::Ignored),
          m_laneX(m_boxes, {0.0, 0.0}),
          m_nets(2 * m_boxes)
    {
    }

    LayoutResult run(const std::stop_token& stop);

private:
    [[nodiscard]] std::size_t from(std::size_t e) const { return m_input.edges[e].first; }
    [[nodiscard]] std::size_t to(std::size_t e) const { return m_input.edges[e].second; }
    [[nodiscard]] std::size_t rankOf(std::size_t box) const { return m_placement.rank[box]; }
    [[nodiscard]] double centreOf(std::size_t box) const { return m_columnCentre[m_placement.column[box]]; }
    /// Lanes at the left serve the backbone, lanes at the right everything else.
    [[nodiscard]] bool atLeft(std::size_t e) const
    {
        return m_placement.column[from(e)] == 0 && m_placement.column[to(e)] == 0;
    }
    [[nodiscard]] std::size_t sourceNet(std::size_t e) const { return from(e); }
    [[nodiscard]] std::size_t targetNet(std::size_t e) const { return m_boxes + to(e); }
    /// The net of an edge between neighbouring ranks: where several lines meet they meet once.
    [[nodiscard]] std::size_t stepNet(std::size_t e) const
    {
        return m_adjacency.in[to(e)].size() > 1 ? targetNet(e) : sourceNet(e);
    }

    [[nodiscard]] Way wayOf(std::size_t e) const;
    void placeColumns();
    void packLanes(bool left);
    void collectNets();
    [[nodiscard]] std::vector<Pin> pinsOf(std::size_t gap) const;
    [[nodiscard]] std::map<std::size_t, std::set<std::size_t>> wishesOf(std::size_t gap) const;
    void assignTracks(std::size_t gap);
    void placeRanks();
    void makeRoomForGroups();
    [[nodiscard]] double trackY(std::size_t net, std::size_t gap) const;
    [[nodiscard]] std::vector<LayoutPoint> routeOf(std::size_t e) const;
    void shift(LayoutResult& result) const;

    const LayoutInput& m_input;
    const Adjacency& m_adjacency;
    const Placement& m_placement;
    std::size_t m_boxes;
    std::vector<Way> m_ways;
    std::vector<double> m_columnCentre;
    double m_left = 0; ///< outer edges of all columns
    double m_right = 0;
    std::vector<std::pair<double, double>> m_laneX; ///< per source: of its left and its right lane
    std::vector<Net> m_nets;
    std::vector<std::vector<std::size_t>> m_netsOfGap;
    std::vector<std::vector<std::size_t>> m_edgesOfGap; ///< with a horizontal piece there
    std::vector<std::size_t> m_tracks;                  ///< per gap
    std::vector<double> m_rankTop;
    std::vector<double> m_rankHeight;
    std::vector<double> m_roomAbove; ///< per rank, for the frames that begin there
    std::vector<double> m_roomBelow;
};

Way Router::wayOf(std::size_t e) const
{
    if (m_adjacency.used[e] == 0)
        return Way::Ignored;
    const std::size_t source = from(e);
    const std::size_t target = to(e);
    const bool sameColumn = m_placement.column[source] == m_placement.column[target];
    if (rankOf(target) == rankOf(source) + 1)
        return sameColumn ? Way::Straight : Way::Step;
    if (m_placement.next[source] == target)
        return Way::Straight;
    if (m_placement.ownsColumnBelow[source] != 0)
        return sameColumn ? Way::Straight : Way::Down;
    return Way::Lane;
}

void Router::placeColumns()
{
    std::vector<double> width(m_placement.columns, 0.0);
    for (std::size_t box = 0; box < m_boxes; ++box) {
        double& w = width[m_placement.column[box]];
        w = std::max(w, m_input.boxes[box].width);
    }
    double x = 0;
    for (const double w : width) {
        m_columnCentre.push_back(x + w / 2);
        x += w + m_input.columnGap;
    }
    m_right = width.empty() ? 0.0 : x - m_input.columnGap;
}

/// One lane per source; short ones inside of long ones. Lanes that meet in a gap never share a place.
void Router::packLanes(bool left)
{
    struct Span {
        std::size_t source;
        std::size_t first; ///< gap, that is the rank above it
        std::size_t last;
    };
    std::vector<Span> spans;
    for (std::size_t box = 0; box < m_boxes; ++box) {
        std::size_t last = 0;
        for (const std::size_t e : m_adjacency.out[box]) {
            if (m_ways[e] == Way::Lane && atLeft(e) == left)
                last = std::max(last, rankOf(to(e)) - 1);
        }
        if (last > 0)
            spans.push_back({box, rankOf(box), last});
    }
    std::ranges::stable_sort(spans, {}, [](const Span& s) { return std::make_pair(s.last - s.first, s.first); });
    std::vector<std::map<std::size_t, std::size_t>> lanes; // taken gaps: first -> last
    for (const Span& span : spans) {
        const auto isFree = [&span](const std::map<std::size_t, std::size_t>& taken) {
            const auto after = taken.upper_bound(span.last);
            return after == taken.begin() || std::prev(after)->second < span.first;
        };
        auto lane = std::ranges::find_if(lanes, isFree);
        if (lane == lanes.end())
            lane = lanes.emplace(lanes.end());
        lane->emplace(span.first, span.last);
        const double distance = m_input.laneGap * (1.5 + static_cast<double>(lane - lanes.begin()));
        if (left)
            m_laneX[span.source].first = m_left - distance;
        else
            m_laneX[span.source].second = m_right + distance;
    }
}

void Router::collectNets()
{
    const std::size_t gaps = m_placement.ranks;
    m_netsOfGap.resize(gaps);
    m_edgesOfGap.resize(gaps);
    const auto add = [this](std::size_t net, std::size_t gap, double a, double b) {
        if (!m_nets[net].used)
            m_netsOfGap[gap].push_back(net);
        m_nets[net].include(a, b);
    };
    for (std::size_t e = 0; e < m_input.edges.size(); ++e) {
        const Way way = m_ways[e];
        if (way == Way::Ignored || way == Way::Straight)
            continue;
        const std::size_t above = rankOf(from(e));
        const std::size_t below = rankOf(to(e)) - 1;
        if (way == Way::Step) {
            add(stepNet(e), above, centreOf(from(e)), centreOf(to(e)));
        } else if (way == Way::Down) {
            add(targetNet(e), below, centreOf(from(e)), centreOf(to(e)));
        } else {
            const double lane = atLeft(e) ? m_laneX[from(e)].first : m_laneX[from(e)].second;
            add(sourceNet(e), above, centreOf(from(e)), lane);
            add(targetNet(e), below, lane, centreOf(to(e)));
            m_edgesOfGap[above].push_back(e);
        }
        m_edgesOfGap[below].push_back(e);
    }
}

std::vector<Pin> Router::pinsOf(std::size_t gap) const
{
    std::vector<Pin> pins;
    for (const std::size_t e : m_edgesOfGap[gap]) {
        const Way way = m_ways[e];
        const bool leaves = way == Way::Lane && rankOf(from(e)) == gap;
        const bool arrives = rankOf(to(e)) == gap + 1;
        const std::size_t net = way == Way::Step ? stepNet(e) : leaves ? sourceNet(e) : targetNet(e);
        if (leaves || way != Way::Lane)
            pins.push_back({centreOf(from(e)), net, from(e), true});
        if (arrives)
            pins.push_back({centreOf(to(e)), net, to(e), false});
    }
    return pins;
}

/// Per net of a gap those that should lie higher: a line that comes from above in a column ends before one begins
/// that goes down in the same column, so that they do not look connected - unless they are.
std::map<std::size_t, std::set<std::size_t>> Router::wishesOf(std::size_t gap) const
{
    std::map<std::size_t, std::set<std::size_t>> higher;
    const std::vector<Pin> pins = pinsOf(gap);
    const auto connected = [this](std::size_t above, std::size_t below) {
        return std::ranges::any_of(m_adjacency.out[above], [&](std::size_t e) { return to(e) == below; });
    };
    for (const Pin& above : pins) {
        for (const Pin& below : pins) {
            if (above.fromAbove && !below.fromAbove && above.x == below.x && above.net != below.net &&
                !connected(above.box, below.box))
                higher[below.net].insert(above.net);
        }
    }
    return higher;
}

/// Lines of a gap get different heights where they would touch.
void Router::assignTracks(std::size_t gap)
{
    const std::vector<std::size_t>& nets = m_netsOfGap[gap];
    auto higher = wishesOf(gap);
    std::vector<std::size_t> placed;
    std::vector<std::size_t> open = nets;
    std::ranges::sort(open); // nets of sources come first
    while (!open.empty()) {
        auto next = std::ranges::find_if(open, [&](std::size_t net) {
            return std::ranges::none_of(open, [&](std::size_t other) { return higher[net].contains(other); });
        });
        if (next == open.end())
            next = open.begin(); // wishes that contradict each other: somebody must cross
        const std::size_t net = *next;
        open.erase(next);
        std::size_t track = 0;
        for (const std::size_t other : placed) {
            if (higher[net].contains(other))
                track = std::max(track, m_nets[other].track + 1);
        }
        const auto touches = [&](std::size_t other) {
            return m_nets[other].track == track && m_nets[other].left <= m_nets[net].right &&
                   m_nets[net].left <= m_nets[other].right;
        };
        while (std::ranges::any_of(placed, touches))
            ++track;
        m_nets[net].track = track;
        m_tracks[gap] = std::max(m_tracks[gap], track + 1);
        placed.push_back(net);
    }
}

void Router::makeRoomForGroups()
{
    m_roomAbove.assign(m_placement.ranks, 0.0);
    m_roomBelow.assign(m_placement.ranks, 0.0);
    struct Extent {
        std::size_t first = none;
        std::size_t last = 0;
        double above = 0; ///< of this frame and those around it that begin at the same rank
        double below = 0;
    };
    std::vector<Extent> extents;
    for (const LayoutInput::Group& group : m_input.groups) {
        Extent extent;
        for (const std::size_t box : group.boxes) {
            if (box >= m_boxes)
                continue;
            extent.first = std::min(extent.first, rankOf(box));
            extent.last = std::max(extent.last, rankOf(box));
        }
        const Extent around = group.parent < extents.size() ? extents[group.parent] : Extent();
        extent.above = m_input.groupTop + (around.first == extent.first ? around.above : 0.0);
        extent.below = m_input.groupBottom + (around.last == extent.last ? around.below : 0.0);
        extents.push_back(extent);
        if (extent.first == none)
            continue;
        m_roomAbove[extent.first] = std::max(m_roomAbove[extent.first], extent.above);
        m_roomBelow[extent.last] = std::max(m_roomBelow[extent.last], extent.below);
    }
}

void Router::placeRanks()
{
    makeRoomForGroups();
    m_rankHeight.assign(m_placement.ranks, 0.0);
    for (std::size_t box = 0; box < m_boxes; ++box) {
        double& height = m_rankHeight[rankOf(box)];
        height = std::max(height, m_input.boxes[box].height);
    }
    double y = 0;
    for (std::size_t rank = 0; rank < m_placement.ranks; ++rank) {
        y += m_roomAbove[rank];
        m_rankTop.push_back(y);
        const double needed = static_cast<double>(m_tracks[rank] + 1) * m_input.laneGap;
        y += m_rankHeight[rank] + m_roomBelow[rank] + std::max(m_input.layerGap, needed);
    }
}

double Router::trackY(std::size_t net, std::size_t gap) const
{
    const double top = m_rankTop[gap] + m_rankHeight[gap] + m_roomBelow[gap];
    const double height = m_rankTop[gap + 1] - m_roomAbove[gap + 1] - top;
    return top + height * static_cast<double>(m_nets[net].track + 1) / static_cast<double>(m_tracks[gap] + 1);
}

std::vector<LayoutPoint> Router::routeOf(std::size_t e) const
{
    if (from(e) >= m_boxes || to(e) >= m_boxes)
        return {};
    const auto middle = [this](std::size_t box) { return m_rankTop[rankOf(box)] + m_rankHeight[rankOf(box)] / 2; };
    const LayoutPoint start{centreOf(from(e)), middle(from(e)) + m_input.boxes[from(e)].height / 2};
    const LayoutPoint end{centreOf(to(e)), middle(to(e)) - m_input.boxes[to(e)].height / 2};
    switch (m_ways[e]) {
    case Way::Ignored:
    case Way::Straight: return {start, end};
    case Way::Step: {
        const double y = trackY(stepNet(e), rankOf(from(e)));
        return {start, {start.x, y}, {end.x, y}, end};
    }
    case Way::Down: {
        const double y = trackY(targetNet(e), rankOf(to(e)) - 1);
        return {start, {start.x, y}, {end.x, y}, end};
    }
    case Way::Lane: break;
    }
    const double lane = atLeft(e) ? m_laneX[from(e)].first : m_laneX[from(e)].second;
    const double above = trackY(sourceNet(e), rankOf(from(e)));
    const double below = trackY(targetNet(e), rankOf(to(e)) - 1);
    return {start, {start.x, above}, {lane, above}, {lane, below}, {end.x, below}, end};
}

/// Moves everything to non-negative coordinates and sets the size.
void Router::shift(LayoutResult& result) const
{
    double left = m_left;
    double right = m_right;
    for (const auto& [atTheLeft, atTheRight] : m_laneX) {
        left = std::min(left, atTheLeft);
        right = std::max(right, atTheRight);
    }
    for (LayoutPoint& position : result.positions)
        position.x -= left;
    for (auto& route : result.routes) {
        for (LayoutPoint& point : route)
            point.x -= left;
    }
    result.width = right - left;
    result.height = m_rankTop.empty() ? 0.0 : m_rankTop.back() + m_rankHeight.back() + m_roomBelow.back();
}

LayoutResult Router::run(const std::stop_token& stop)
{
    for (std::size_t e = 0; e < m_input.edges.size(); ++e)
        m_ways[e] = wayOf(e);
    placeColumns();
    packLanes(true);
    packLanes(false);
    if (stop.stop_requested())
        return {};
    collectNets();
    m_tracks.assign(m_placement.ranks, 0);
    for (std::size_t gap = 0; gap + 1 < m_placement.ranks; ++gap) {
        assignTracks(gap);
        if (stop.stop_requested())
            return {};
    }
    placeRanks();
    LayoutResult result;
    for (std::size_t box = 0; box < m_boxes; ++box) {
        const LayoutInput::Box& size = m_input.boxes[box];
        const std::size_t rank = rankOf(box);
        result.positions.push_back(
            {centreOf(box) - size.width / 2, m_rankTop[rank] + (m_rankHeight[rank] - size.height) / 2});
    }
    for (std::size_t e = 0; e < m_input.edges.size(); ++e)
        result.routes.push_back(routeOf(e));
    shift(result);
    return result;
}

} // namespace

LayoutResult routeEdges(const LayoutInput& input, const Adjacency& adjacency, const Placement& placement,
                        const std::stop_token& stop)
{
    return Router(input, adjacency, placement).run(stop);
}

} // namespace graft::layout
