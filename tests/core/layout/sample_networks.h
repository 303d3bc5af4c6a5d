// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layout/layered_layout.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace graft::test {

/// Builds shapes of well-known networks without layers: boxes and edges only.
class NetworkSketch {
public:
    /// A box that reads `inputs`; returns its number.
    std::size_t add(const std::vector<std::size_t>& inputs)
    {
        input.boxes.emplace_back();
        for (const std::size_t from : inputs)
            input.edges.emplace_back(from, input.boxes.size() - 1);
        return input.boxes.size() - 1;
    }
    /// `count` boxes after each other; returns the last.
    std::size_t chain(std::size_t from, int count)
    {
        for (int i = 0; i < count; ++i)
            from = add({from});
        return from;
    }

    LayoutInput input;
};

inline LayoutInput chainSketch(int count)
{
    NetworkSketch sketch;
    sketch.chain(sketch.add({}), count - 1);
    return sketch.input;
}

/// Basic blocks with identity skips; every second one with a projection branch of two boxes instead.
inline LayoutInput resnetSketch(int blocks)
{
    NetworkSketch sketch;
    std::size_t at = sketch.chain(sketch.add({}), 4);
    for (int block = 0; block < blocks; ++block) {
        const std::size_t body = sketch.chain(at, 5);
        const std::size_t skip = block % 2 == 1 ? sketch.chain(at, 2) : at;
        at = sketch.chain(sketch.add({body, skip}), 1);
    }
    sketch.chain(at, 4);
    return sketch.input;
}

/// Fire modules: two branches of equal length that are joined.
inline LayoutInput squeezenetSketch(int modules)
{
    NetworkSketch sketch;
    std::size_t at = sketch.chain(sketch.add({}), 3);
    for (int module = 0; module < modules; ++module) {
        const std::size_t squeeze = sketch.chain(at, 2);
        const std::size_t first = sketch.chain(squeeze, 2);
        const std::size_t second = sketch.chain(squeeze, 2);
        at = sketch.add({first, second});
    }
    sketch.chain(at, 5);
    return sketch.input;
}

/// Inverted residuals: skips from sum to sum.
inline LayoutInput mobilenetSketch(int blocks)
{
    NetworkSketch sketch;
    std::size_t at = sketch.chain(sketch.add({}), 3);
    for (int block = 0; block < blocks; ++block)
        at = sketch.add({at, sketch.chain(at, 8)});
    sketch.chain(at, 5);
    return sketch.input;
}

/// Four branches of different lengths, one of them forking again.
inline LayoutInput inceptionSketch(int modules)
{
    NetworkSketch sketch;
    std::size_t at = sketch.chain(sketch.add({}), 2);
    for (int module = 0; module < modules; ++module) {
        const std::size_t one = sketch.chain(at, 1);
        const std::size_t stem = sketch.chain(at, 2);
        const std::size_t left = sketch.chain(stem, 1);
        const std::size_t right = sketch.chain(stem, 1);
        const std::size_t deep = sketch.chain(at, 4);
        const std::size_t pool = sketch.chain(at, 2);
        at = sketch.add({one, left, right, deep, pool});
    }
    return sketch.input;
}

/// Two strands that exchange what they know in every step: lines cross between all ranks.
inline LayoutInput weaveSketch(int steps)
{
    NetworkSketch sketch;
    const std::size_t start = sketch.add({});
    std::size_t a = sketch.add({start});
    std::size_t b = sketch.add({start});
    for (int step = 0; step < steps; ++step) {
        const std::size_t nextA = sketch.add({a, b});
        b = step % 2 == 0 ? sketch.add({a}) : sketch.add({a, b});
        a = nextA;
    }
    sketch.add({a, b});
    return sketch.input;
}

/// A branch begins right below the end of another one, so that both want the same column in one gap.
inline LayoutInput relaySketch(int steps)
{
    NetworkSketch sketch;
    std::size_t at = sketch.add({});
    std::size_t side = sketch.add({at});
    at = sketch.chain(at, 1);
    for (int step = 0; step < steps; ++step) {
        const std::size_t joined = sketch.add({at, side});
        side = sketch.add({at});
        at = joined;
    }
    sketch.add({at, side});
    return sketch.input;
}

/// Dense blocks in which every concatenation reads all earlier outputs of its block; {6, 12, 48, 32} is
/// DenseNet-201.
inline LayoutInput densenetSketch(const std::vector<int>& blocks)
{
    NetworkSketch sketch;
    std::size_t at = sketch.chain(sketch.add({}), 4);
    for (const int layers : blocks) {
        std::vector<std::size_t> outputs{at};
        for (int layer = 0; layer < layers; ++layer)
            outputs.push_back(sketch.chain(sketch.add(outputs), 6));
        at = sketch.chain(sketch.add(outputs), 4);
    }
    sketch.chain(at, 2);
    return sketch.input;
}

/// Random networks with boxes of different sizes; the same seed gives the same network.
inline LayoutInput randomSketch(std::uint32_t seed, std::size_t boxes)
{
    NetworkSketch sketch;
    std::uint32_t state = seed * 2654435761U + 12345U;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<std::size_t>(state >> 8U) % below;
    };
    for (std::size_t box = 0; box < boxes; ++box) {
        std::vector<std::size_t> inputs;
        const std::size_t wanted = box == 0 ? 0 : next(4);
        for (std::size_t i = 0; i < wanted; ++i)
            inputs.push_back(box - 1 - next(std::min<std::size_t>(box, 9)));
        sketch.add(inputs);
        sketch.input.boxes.back().width = 60.0 + static_cast<double>(next(200));
        sketch.input.boxes.back().height = 20.0 + static_cast<double>(next(60));
    }
    return sketch.input;
}

} // namespace graft::test
