// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Transformers: ONNX has no attention before its version 23, so it is written out.
#include "core/formats/onnx/graph_writer_p.h"

#include <array>
#include <cmath>
#include <limits>

namespace graft::onnxfile {
namespace {

using Integers = std::vector<std::int64_t>;

std::string sliced(GraphWriter& out, const std::string& x, std::int64_t axis, std::int64_t begin, std::int64_t end,
                   std::int64_t step = 1)
{
    return out.node("Slice", {x, out.integers("start", {begin}), out.integers("end", {end}),
                              out.integers("axis", {axis}), out.integers("step", {step})});
}

constexpr std::int64_t toTheEnd = std::numeric_limits<std::int64_t>::max();

/// Scores of queries and keys [..., H, L, D] before the softmax; queries are divided by sqrt(D).
std::string scoresOf(GraphWriter& out, const std::string& queries, const std::string& keys, std::int64_t width)
{
    const std::string small =
        out.node("Mul", {queries, out.number("scale", 1.0 / std::sqrt(static_cast<double>(width)))});
    const std::string turned = out.node("Transpose", {keys}, {{"perm", Integers{0, 1, 3, 2}}});
    return out.node("MatMul", {small, turned});
}

/// Queries, keys or values [N, H, L, D] out of rows [N, L, 3 * H * D].
std::string headsOf(GraphWriter& out, const std::string& rows, std::int64_t part, std::int64_t length,
                    std::int64_t heads, std::int64_t width)
{
    const std::int64_t all = heads * width;
    const std::string mine = sliced(out, rows, 2, part * all, (part + 1) * all);
    const std::string split = reshapedTo(out, mine, {length, heads, width});
    return out.node("Transpose", {split}, {{"perm", Integers{0, 2, 1, 3}}});
}

Result<std::string> product(GraphWriter& out, const std::string& x, const std::string& weight, const std::string& bias)
{
    GRAFT_TRY(matrix, out.transposedWeight(weight));
    const std::string rows = out.node("MatMul", {x, matrix});
    GRAFT_TRY(offset, out.weight(bias));
    return out.node("Add", {rows, offset});
}

Result<std::string> multiheadAttention(const LayerContext& c)
{
    const std::int64_t embed = intParameter(c.layer, "embed_dim");
    const std::int64_t heads = intParameter(c.layer, "num_heads");
    const std::int64_t length = c.in[0].dims[1];
    const std::int64_t width = embed / heads;
    GraphWriter& out = c.out;
    GRAFT_TRY(rows, product(out, c.x(), "in_proj_weight", "in_proj_bias"));
    const std::string queries = headsOf(out, rows, 0, length, heads, width);
    const std::string keys = headsOf(out, rows, 1, length, heads, width);
    const std::string values = headsOf(out, rows, 2, length, heads, width);
    const std::string scores = scoresOf(out, queries, keys, width);
    const std::string shares = out.node("Softmax", {scores}, {{"axis", std::int64_t{3}}});
    const std::string mixed = out.node("MatMul", {shares, values});
    const std::string back = out.node("Transpose", {mixed}, {{"perm", Integers{0, 2, 1, 3}}});
    return product(out, reshapedTo(out, back, {length, embed}), "out_proj.weight", "out_proj.bias");
}

/// The geometry of windowed attention as torchvision's shifted_window_attention has it.
struct WindowPlan {
    std::array<std::int64_t, 2> size{};   ///< of the picture
    std::array<std::int64_t, 2> padded{}; ///< filled up to whole windows
    std::array<std::int64_t, 2> window{};
    std::array<std::int64_t, 2> shift{};
    [[nodiscard]] std::int64_t count() const { return (padded[0] / window[0]) * (padded[1] / window[1]); }
    [[nodiscard]] std::int64_t area() const { return window[0] * window[1]; }
};

WindowPlan windowPlan(const LayerContext& c)
{
    WindowPlan plan;
    const Integers window = intsParameter(c.layer, "window_size");
    const Integers shift = intsParameter(c.layer, "shift_size");
    for (std::size_t d = 0; d < 2; ++d) {
        plan.size[d] = c.in[0].dims[d + 1];
        plan.window[d] = window[d];
        plan.padded[d] = (plan.size[d] + window[d] - 1) / window[d] * window[d];
        plan.shift[d] = window[d] >= plan.padded[d] ? 0 : shift[d];
    }
    return plan;
}

/// Moves rows (axis 1) or columns (axis 2) round by `by` positions towards the beginning.
std::string rolled(GraphWriter& out, const std::string& x, std::int64_t axis, std::int64_t by)
{
    if (by == 0)
        return x;
    const std::string head = sliced(out, x, axis, 0, by);
    const std::string tail = sliced(out, x, axis, by, toTheEnd);
    return out.node("Concat", {tail, head}, {{"axis", axis}});
}

/// -100 where two positions of a window come from different sides of the seam that the shift makes: [windows, 1, A, A].
std::string seamMask(GraphWriter& out, const WindowPlan& plan)
{
    const auto region = [&plan](std::size_t d, std::int64_t at) {
        return at < plan.padded[d] - plan.window[d] ? 0 : at < plan.padded[d] - plan.shift[d] ? 1 : 2;
    };
    std::vector<int> regions;
    for (std::int64_t wy = 0; wy < plan.padded[0]; wy += plan.window[0]) {
        for (std::int64_t wx = 0; wx < plan.padded[1]; wx += plan.window[1]) {
            for (std::int64_t y = wy; y < wy + plan.window[0]; ++y)
                for (std::int64_t x = wx; x < wx + plan.window[1]; ++x)
                    regions.push_back(region(0, y) * 3 + region(1, x));
        }
    }
    const auto area = static_cast<std::size_t>(plan.area());
    std::vector<float> mask;
    for (std::size_t w = 0; w < regions.size(); w += area) {
        for (std::size_t i = 0; i < area; ++i)
            for (std::size_t j = 0; j < area; ++j)
                mask.push_back(regions[w + i] == regions[w + j] ? 0.0F : -100.0F);
    }
    return out.floats("mask", {plan.count(), 1, plan.area(), plan.area()}, mask);
}

/// [N, H, W, C] as [N * windows, A, C].
std::string cutIntoWindows(const LayerContext& c, const WindowPlan& plan, std::int64_t channels)
{
    GraphWriter& out = c.out;
    std::string x = c.x();
    if (plan.padded != plan.size)
        x = out.node("Pad", {x, out.integers("pads", {0, 0, 0, 0, 0, plan.padded[0] - plan.size[0],
                                                      plan.padded[1] - plan.size[1], 0})});
    x = rolled(out, rolled(out, x, 1, plan.shift[0]), 2, plan.shift[1]);
    x = reshapedTo(
        out, x,
        {plan.padded[0] / plan.window[0], plan.window[0], plan.padded[1] / plan.window[1], plan.window[1], channels});
    x = out.node("Transpose", {x}, {{"perm", Integers{0, 1, 3, 2, 4, 5}}});
    return out.node("Reshape", {x, out.integers("shape", {-1, plan.area(), channels})});
}

/// The reverse of cutIntoWindows.
std::string joinWindows(const LayerContext& c, const WindowPlan& plan, const std::string& windows,
                        std::int64_t channels)
{
    GraphWriter& out = c.out;
    std::string x =
        out.node("Reshape",
                 {windows, out.integers("shape", {-1, plan.padded[0] / plan.window[0], plan.padded[1] / plan.window[1],
                                                  plan.window[0], plan.window[1], channels})});
    x = out.node("Transpose", {x}, {{"perm", Integers{0, 1, 3, 2, 4, 5}}});
    x = reshapedTo(out, x, {plan.padded[0], plan.padded[1], channels});
    for (std::size_t d = 0; d < 2; ++d) {
        if (plan.shift[d] != 0)
            x = rolled(out, x, static_cast<std::int64_t>(d) + 1, plan.padded[d] - plan.shift[d]);
        if (plan.padded[d] != plan.size[d])
            x = sliced(out, x, static_cast<std::int64_t>(d) + 1, 0, plan.size[d]);
    }
    return x;
}

/// The learned offsets of positions to each other: [heads, A, A].
Result<std::string> positionBias(const LayerContext& c, const WindowPlan& plan, std::int64_t heads)
{
    GRAFT_TRY(table, c.out.weight("relative_position_bias_table"));
    GRAFT_TRY(index, c.out.weight("relative_position_index"));
    const std::string rows = c.out.node("Gather", {table, index}, {{"axis", std::int64_t{0}}});
    const std::string square =
        c.out.node("Reshape", {rows, c.out.integers("shape", {plan.area(), plan.area(), heads})});
    return c.out.node("Transpose", {square}, {{"perm", Integers{2, 0, 1}}});
}

Result<std::string> windowAttention(const LayerContext& c)
{
    const std::int64_t channels = intParameter(c.layer, "dim");
    const std::int64_t heads = intParameter(c.layer, "num_heads");
    const std::int64_t width = channels / heads;
    const WindowPlan plan = windowPlan(c);
    const std::int64_t area = plan.area();
    GraphWriter& out = c.out;
    GRAFT_TRY(rows, product(out, cutIntoWindows(c, plan, channels), "qkv.weight", "qkv.bias"));
    const std::string queries = headsOf(out, rows, 0, area, heads, width);
    const std::string keys = headsOf(out, rows, 1, area, heads, width);
    const std::string values = headsOf(out, rows, 2, area, heads, width);
    GRAFT_TRY(bias, positionBias(c, plan, heads));
    std::string scores = out.node("Add", {scoresOf(out, queries, keys, width), bias});
    if (plan.shift[0] != 0 || plan.shift[1] != 0) {
        scores = out.node("Reshape", {scores, out.integers("shape", {-1, plan.count(), heads, area, area})});
        scores = out.node("Add", {scores, seamMask(out, plan)});
        scores = out.node("Reshape", {scores, out.integers("shape", {-1, heads, area, area})});
    }
    const std::string shares = out.node("Softmax", {scores}, {{"axis", std::int64_t{3}}});
    const std::string mixed = out.node("MatMul", {shares, values});
    const std::string back = out.node("Transpose", {mixed}, {{"perm", Integers{0, 2, 1, 3}}});
    GRAFT_TRY(projected, product(out, reshapedTo(out, back, {area, channels}), "proj.weight", "proj.bias"));
    return joinWindows(c, plan, projected, channels);
}

/// The token is the same for every sample: it is repeated as often as the batch is long.
Result<std::string> classToken(const LayerContext& c)
{
    GraphWriter& out = c.out;
    GRAFT_TRY(token, out.weight("class_token"));
    const std::string shape = out.node("Shape", {c.x()});
    const std::string batch = sliced(out, shape, 0, 0, 1);
    const std::string wanted =
        out.node("Concat", {batch, out.integers("token_shape", {1, intParameter(c.layer, "embed_dim")})},
                 {{"axis", std::int64_t{0}}});
    const std::string tokens = out.node("Expand", {token, wanted});
    return out.node("Concat", {tokens, c.x()}, {{"axis", std::int64_t{1}}});
}

Result<std::string> positionEmbedding(const LayerContext& c)
{
    GRAFT_TRY(positions, c.out.weight("pos_embedding"));
    return c.out.node("Add", {c.x(), positions});
}

/// torchvision's order of the four neighbours: (0, 0), (1, 0), (0, 1), (1, 1), rows first.
Result<std::string> patchMerge(const LayerContext& c)
{
    GraphWriter& out = c.out;
    std::string x = c.x();
    const std::int64_t height = c.in[0].dims[1];
    const std::int64_t width = c.in[0].dims[2];
    if (height % 2 != 0 || width % 2 != 0)
        x = out.node("Pad", {x, out.integers("pads", {0, 0, 0, 0, 0, height % 2, width % 2, 0})});
    std::vector<std::string> parts;
    for (const auto& [row, column] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}})
        parts.push_back(sliced(out, sliced(out, x, 1, row, toTheEnd, 2), 2, column, toTheEnd, 2));
    return out.node("Concat", std::move(parts), {{"axis", std::int64_t{3}}});
}

} // namespace

std::span<const WriterEntry> attentionWriters()
{
    static constexpr std::array entries{
        WriterEntry{"MultiheadAttention", multiheadAttention},
        WriterEntry{"WindowAttention", windowAttention},
        WriterEntry{"ClassToken", classToken},
        WriterEntry{"PositionEmbedding", positionEmbedding},
        WriterEntry{"PatchMerge", patchMerge},
    };
    return entries;
}

} // namespace graft::onnxfile
