// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/layered_layout.h"

#include "tests/core/layout/sample_networks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace graft {
namespace {

using namespace graft::test;

struct Case {
    std::string name;
    LayoutInput input;
};

std::vector<Case> allCases()
{
    std::vector<Case> cases{{"one box", chainSketch(1)},        {"chain", chainSketch(40)},
                            {"resnet", resnetSketch(16)},       {"squeezenet", squeezenetSketch(8)},
                            {"mobilenet", mobilenetSketch(17)}, {"inception", inceptionSketch(9)},
                            {"weave", weaveSketch(8)},          {"densenet", densenetSketch({6, 12, 24, 16})}};
    for (std::uint32_t seed = 1; seed <= 60; ++seed)
        cases.push_back({"random " + std::to_string(seed), randomSketch(seed, 5 + seed * 2)});
    return cases;
}

struct Segment {
    std::size_t edge;
    LayoutPoint a;
    LayoutPoint b;
    [[nodiscard]] bool vertical() const { return a.x == b.x; }
};

std::vector<Segment> segmentsOf(const LayoutResult& result)
{
    std::vector<Segment> segments;
    for (std::size_t e = 0; e < result.routes.size(); ++e) {
        for (std::size_t i = 1; i < result.routes[e].size(); ++i)
            segments.push_back({e, result.routes[e][i - 1], result.routes[e][i]});
    }
    return segments;
}

bool overlap(double a1, double a2, double b1, double b2)
{
    return std::min(std::max(a1, a2), std::max(b1, b2)) - std::max(std::min(a1, a2), std::min(b1, b2)) > 1e-6;
}

double centreX(const LayoutInput& input, const LayoutResult& result, std::size_t box)
{
    return result.positions[box].x + input.boxes[box].width / 2;
}

TEST(LayeredLayout, BoxesDoNotOverlapAndStayInside)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        const LayoutResult result = layoutLayered(input);
        ASSERT_EQ(result.positions.size(), input.boxes.size());
        for (std::size_t i = 0; i < input.boxes.size(); ++i) {
            const LayoutPoint p = result.positions[i];
            EXPECT_GE(p.x, 0);
            EXPECT_GE(p.y, 0);
            EXPECT_LE(p.x + input.boxes[i].width, result.width + 1e-9);
            EXPECT_LE(p.y + input.boxes[i].height, result.height + 1e-9);
            for (std::size_t j = i + 1; j < input.boxes.size(); ++j) {
                const LayoutPoint q = result.positions[j];
                EXPECT_FALSE(overlap(p.x, p.x + input.boxes[i].width, q.x, q.x + input.boxes[j].width) &&
                             overlap(p.y, p.y + input.boxes[i].height, q.y, q.y + input.boxes[j].height))
                    << i << " and " << j;
            }
        }
    }
}

TEST(LayeredLayout, RoutesLeadOrthogonallyFromBottomToTop)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        const LayoutResult result = layoutLayered(input);
        ASSERT_EQ(result.routes.size(), input.edges.size());
        for (std::size_t e = 0; e < input.edges.size(); ++e) {
            const auto [from, to] = input.edges[e];
            const auto& route = result.routes[e];
            ASSERT_GE(route.size(), 2U);
            EXPECT_NEAR(route.front().x, centreX(input, result, from), 1e-9);
            EXPECT_NEAR(route.front().y, result.positions[from].y + input.boxes[from].height, 1e-9);
            EXPECT_NEAR(route.back().x, centreX(input, result, to), 1e-9);
            EXPECT_NEAR(route.back().y, result.positions[to].y, 1e-9);
            for (std::size_t i = 1; i < route.size(); ++i) {
                EXPECT_TRUE(route[i - 1].x == route[i].x || route[i - 1].y == route[i].y) << "edge " << e;
                EXPECT_GE(route[i].y, route[i - 1].y) << "edge " << e << " runs upwards";
            }
        }
    }
}

TEST(LayeredLayout, NoRoutePassesThroughABox)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        const LayoutResult result = layoutLayered(input);
        for (const Segment& segment : segmentsOf(result)) {
            const double left = std::min(segment.a.x, segment.b.x);
            const double right = std::max(segment.a.x, segment.b.x);
            for (std::size_t box = 0; box < input.boxes.size(); ++box) {
                const LayoutPoint p = result.positions[box];
                const bool outside = right <= p.x || left >= p.x + input.boxes[box].width || segment.b.y <= p.y ||
                                     segment.a.y >= p.y + input.boxes[box].height;
                EXPECT_TRUE(outside) << "edge " << segment.edge << " through box " << box;
            }
        }
    }
}

/// Lines may lie on each other only if they share an end: else nobody could tell them apart.
TEST(LayeredLayout, LinesOfUnrelatedEdgesNeverLieOnEachOther)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        // Where two boxes beside the backbone must swap columns, short vertical pieces may touch.
        const bool swapsColumns = name.starts_with("random");
        const LayoutResult result = layoutLayered(input);
        const std::vector<Segment> segments = segmentsOf(result);
        std::map<double, std::vector<Segment>> verticals;
        std::map<double, std::vector<Segment>> horizontals;
        for (const Segment& s : segments)
            (s.vertical() ? verticals[s.a.x] : horizontals[s.a.y]).push_back(s);
        const auto related = [&input](std::size_t a, std::size_t b) {
            const auto [fromA, toA] = input.edges[a];
            const auto [fromB, toB] = input.edges[b];
            return fromA == fromB || toA == toB;
        };
        // A straight line connects the boxes above and below anyway.
        const auto joined = [&](std::size_t a, std::size_t b, double x) {
            const std::pair edge(input.edges[a].first, input.edges[b].second);
            return centreX(input, result, edge.first) == x && centreX(input, result, edge.second) == x &&
                   std::ranges::count(input.edges, edge) > 0;
        };
        for (const auto& [x, group] : verticals) {
            for (const Segment& a : group) {
                for (const Segment& b : group)
                    EXPECT_TRUE(swapsColumns || related(a.edge, b.edge) || joined(a.edge, b.edge, x) ||
                                joined(b.edge, a.edge, x) || !overlap(a.a.y, a.b.y, b.a.y, b.b.y))
                        << "edges " << a.edge << " and " << b.edge << " at x " << x;
            }
        }
        for (const auto& [y, group] : horizontals) {
            for (const Segment& a : group) {
                for (const Segment& b : group)
                    EXPECT_TRUE(related(a.edge, b.edge) || !overlap(a.a.x, a.b.x, b.a.x, b.b.x))
                        << "edges " << a.edge << " and " << b.edge << " at y " << y;
            }
        }
    }
}

/// In random networks two short lines may touch; long lanes must stay apart there as well.
TEST(LayeredLayout, SideLanesAreDistinctWhereTheyOverlap)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        const LayoutResult result = layoutLayered(input);
        std::set<double> centres;
        for (std::size_t box = 0; box < input.boxes.size(); ++box)
            centres.insert(centreX(input, result, box));
        std::vector<Segment> lanes;
        for (std::size_t e = 0; e < result.routes.size(); ++e) {
            if (result.routes[e].size() == 6)
                lanes.push_back({e, result.routes[e][2], result.routes[e][3]});
        }
        std::map<std::pair<std::size_t, bool>, double> laneOf;
        for (const Segment& a : lanes) {
            ASSERT_TRUE(a.vertical());
            const std::size_t source = input.edges[a.edge].first;
            const bool left = a.a.x < *centres.begin();
            const auto [at, inserted] = laneOf.try_emplace({source, left}, a.a.x);
            EXPECT_EQ(at->second, a.a.x) << "one lane per source and side";
            for (const Segment& b : lanes) {
                if (input.edges[b.edge].first != source && a.a.x == b.a.x) {
                    EXPECT_FALSE(overlap(a.a.y, a.b.y, b.a.y, b.b.y));
                }
            }
        }
    }
}

TEST(LayeredLayout, BackboneIsStraight)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        const LayoutResult result = layoutLayered(input);
        // The longest path, found independently: by relaxation over the edges.
        std::vector<std::size_t> depth(input.boxes.size(), 0);
        for (std::size_t round = 0; round < input.boxes.size(); ++round) {
            bool changed = false;
            for (const auto& [from, to] : input.edges) {
                changed = changed || depth[to] < depth[from] + 1;
                depth[to] = std::max(depth[to], depth[from] + 1);
            }
            if (!changed)
                break;
        }
        const std::size_t deepest = *std::max_element(depth.begin(), depth.end());
        std::map<double, std::set<double>> rowsAtCentre;
        for (std::size_t box = 0; box < input.boxes.size(); ++box)
            rowsAtCentre[std::round(centreX(input, result, box) * 1000)].insert(result.positions[box].y);
        std::size_t most = 0;
        for (const auto& [x, rows] : rowsAtCentre)
            most = std::max(most, rows.size());
        EXPECT_GE(most, deepest + 1) << "a column as long as the longest path";
    }
}

TEST(LayeredLayout, IdentitySkipRunsBesideTheBackboneAndProjectionHasItsOwnColumn)
{
    const LayoutInput input = resnetSketch(2);
    const LayoutResult result = layoutLayered(input);
    const double backbone = centreX(input, result, 0);
    // Block 0: body 5..9, sum 10; its skip is the edge 4 -> 10.
    const auto skip = std::ranges::find(input.edges, std::pair<std::size_t, std::size_t>(4, 10));
    ASSERT_NE(skip, input.edges.end());
    const auto& lane = result.routes[static_cast<std::size_t>(skip - input.edges.begin())];
    ASSERT_EQ(lane.size(), 6U);
    EXPECT_LT(lane[2].x, backbone - input.boxes[0].width / 2);
    // Block 1: body 12..16, projection 17 and 18, sum 19.
    EXPECT_EQ(centreX(input, result, 16), backbone);
    EXPECT_EQ(centreX(input, result, 19), backbone);
    EXPECT_GT(centreX(input, result, 17), backbone + input.boxes[0].width);
    EXPECT_EQ(centreX(input, result, 17), centreX(input, result, 18));
    const auto join = std::ranges::find(input.edges, std::pair<std::size_t, std::size_t>(18, 19));
    const auto& down = result.routes[static_cast<std::size_t>(join - input.edges.begin())];
    ASSERT_EQ(down.size(), 4U) << "straight down its own column, then across";
    EXPECT_EQ(down[1].x, centreX(input, result, 18));
}

TEST(LayeredLayout, FireBranchesStandSideBySide)
{
    const LayoutInput input = squeezenetSketch(1);
    const LayoutResult result = layoutLayered(input);
    // Squeeze 4 and 5, first branch 6 and 7, second 8 and 9, join 10.
    EXPECT_EQ(result.positions[6].y, result.positions[8].y);
    EXPECT_EQ(result.positions[7].y, result.positions[9].y);
    EXPECT_NEAR(result.positions[8].x - result.positions[6].x, input.boxes[6].width + input.columnGap, 1e-9);
    EXPECT_EQ(result.positions[10].x, result.positions[6].x);
}

TEST(LayeredLayout, GroupsGetRoomForTheirFrames)
{
    LayoutInput input = chainSketch(6);
    const LayoutResult plain = layoutLayered(input);
    input.groups.push_back({{1, 2, 3, 4}, LayoutInput::Group::none});
    input.groups.push_back({{1, 2}, 0});
    const LayoutResult framed = layoutLayered(input);
    const auto gap = [&](const LayoutResult& result, std::size_t box) {
        return result.positions[box + 1].y - result.positions[box].y - input.boxes[box].height;
    };
    EXPECT_NEAR(gap(framed, 0), gap(plain, 0) + 2 * input.groupTop, 1e-9) << "two frames begin here";
    EXPECT_NEAR(gap(framed, 1), gap(plain, 1), 1e-9);
    EXPECT_NEAR(gap(framed, 2), gap(plain, 2) + input.groupBottom, 1e-9);
    EXPECT_NEAR(gap(framed, 4), gap(plain, 4) + input.groupBottom, 1e-9);
    input.groups.push_back({{99}, 7}); // nonsense does no harm
    EXPECT_EQ(layoutLayered(input).positions, framed.positions);
}

TEST(LayeredLayout, IsDeterministic)
{
    for (const auto& [name, input] : allCases()) {
        SCOPED_TRACE(name);
        const LayoutResult a = layoutLayered(input);
        const LayoutResult b = layoutLayered(input);
        EXPECT_EQ(a.positions, b.positions);
        EXPECT_EQ(a.routes, b.routes);
    }
}

TEST(LayeredLayout, SecondInputStandsNextToItsReader)
{
    NetworkSketch sketch;
    const std::size_t end = sketch.chain(sketch.add({}), 9);
    const std::size_t second = sketch.add({});
    const std::size_t join = sketch.add({second, end});
    const LayoutResult result = layoutLayered(sketch.input);
    EXPECT_EQ(result.positions[second].y, result.positions[end].y);
    EXPECT_EQ(result.positions[join].x, result.positions[0].x);
}

TEST(LayeredLayout, SurvivesCyclesAndNonsense)
{
    LayoutInput input = chainSketch(4);
    input.edges.emplace_back(3, 1);
    input.edges.emplace_back(2, 2);
    input.edges.emplace_back(0, 99);
    const LayoutResult result = layoutLayered(input);
    ASSERT_EQ(result.positions.size(), 4U);
    ASSERT_EQ(result.routes.size(), input.edges.size());
    EXPECT_LT(result.positions[0].y, result.positions[1].y);
    EXPECT_EQ(result.routes[3].size(), 2U) << "drawn, but not routed";
    EXPECT_TRUE(result.routes[5].empty());
}

TEST(LayeredLayout, StopsAndAcceptsNothing)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(layoutLayered(resnetSketch(8), stop.get_token()).positions.empty());
    const LayoutResult empty = layoutLayered({});
    EXPECT_TRUE(empty.positions.empty());
    EXPECT_EQ(empty.width, 0);
}

} // namespace
} // namespace graft
