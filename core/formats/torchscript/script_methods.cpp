// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of several steps, as methods that the exported module carries.
#include "core/formats/torchscript/script_expressions.h"

#include <array>
#include <utility>

namespace graft::torchscript {
namespace {

constexpr std::string_view localResponseNorm = R"py(
def local_response_norm(self, x: Tensor, size: int, alpha: float, beta: float, k: float) -> Tensor:
    squares = torch.unsqueeze(x * x, 1)
    squares = torch.pad(squares, [0, 0, 0, 0, size // 2, (size - 1) // 2], "constant", 0.0)
    means = torch.squeeze(torch.avg_pool3d(squares, [size, 1, 1], [1, 1, 1]), 1)
    return x / torch.pow(means * alpha + k, beta)
)py";

constexpr std::string_view scaleShift = R"py(
def scale_shift(self, x: Tensor, weight: Optional[Tensor], bias: Optional[Tensor], dim: int) -> Tensor:
    shape: List[int] = []
    for i in range(torch.dim(x)):
        shape.append(1)
    shape[dim] = -1
    if weight is not None:
        x = x * torch.reshape(weight, shape)
    if bias is not None:
        x = x + torch.reshape(bias, shape)
    return x
)py";

constexpr std::string_view patchMerge = R"py(
def patch_merge(self, x: Tensor) -> Tensor:
    x = torch.pad(x, [0, 0, 0, torch.size(x, 2) % 2, 0, torch.size(x, 1) % 2], "constant", 0.0)
    end = 9223372036854775807
    even = torch.slice(x, 1, 0, end, 2)
    odd = torch.slice(x, 1, 1, end, 2)
    return torch.cat([torch.slice(even, 2, 0, end, 2), torch.slice(odd, 2, 0, end, 2),
                      torch.slice(even, 2, 1, end, 2), torch.slice(odd, 2, 1, end, 2)], -1)
)py";

constexpr std::string_view attention = R"py(
def attention(self, x: Tensor, in_weight: Tensor, in_bias: Tensor, out_weight: Tensor, out_bias: Tensor, heads: int) -> Tensor:
    n = torch.size(x, 0)
    length = torch.size(x, 1)
    e = torch.size(x, 2)
    qkv = torch.reshape(torch.linear(x, in_weight, in_bias), [n, length, 3, heads, e // heads])
    qkv = torch.permute(qkv, [2, 0, 3, 1, 4])
    q = torch.select(qkv, 0, 0) * (float(e // heads) ** -0.5)
    scores = torch.softmax(torch.matmul(q, torch.transpose(torch.select(qkv, 0, 1), -2, -1)), -1)
    x = torch.transpose(torch.matmul(scores, torch.select(qkv, 0, 2)), 1, 2)
    return torch.linear(torch.reshape(x, [n, length, e]), out_weight, out_bias)
)py";

constexpr std::string_view windowAttention = R"py(
def window_regions(self, x: Tensor, size: int, window: int, shift: int) -> Tensor:
    places = torch.arange(size, device=x.device)
    return torch.add(torch.ge(places, size - window).int(), torch.ge(places, size - shift).int())

def window_attention(self, x: Tensor, qkv_weight: Tensor, qkv_bias: Tensor, proj_weight: Tensor, proj_bias: Tensor, table: Tensor, index: Tensor, heads: int, h: int, w: int, shift_y: int, shift_x: int) -> Tensor:
    n = torch.size(x, 0)
    height = torch.size(x, 1)
    width = torch.size(x, 2)
    c = torch.size(x, 3)
    x = torch.pad(x, [0, 0, 0, (w - width % w) % w, 0, (h - height % h) % h], "constant", 0.0)
    tall = torch.size(x, 1)
    wide = torch.size(x, 2)
    dy = shift_y
    dx = shift_x
    if h >= tall:
        dy = 0
    if w >= wide:
        dx = 0
    if dy + dx > 0:
        x = torch.roll(x, [-dy, -dx], [1, 2])
    down = tall // h
    across = wide // w
    x = torch.permute(torch.reshape(x, [n, down, h, across, w, c]), [0, 1, 3, 2, 4, 5])
    x = torch.reshape(x, [n * down * across, h * w, c])
    qkv = torch.reshape(torch.linear(x, qkv_weight, qkv_bias), [n * down * across, h * w, 3, heads, c // heads])
    qkv = torch.permute(qkv, [2, 0, 3, 1, 4])
    q = torch.select(qkv, 0, 0) * (float(c // heads) ** -0.5)
    scores = torch.matmul(q, torch.transpose(torch.select(qkv, 0, 1), -2, -1))
    bias = torch.reshape(torch.index_select(table, 0, torch.flatten(index)), [h * w, h * w, heads])
    scores = scores + torch.permute(bias, [2, 0, 1])
    if dy + dx > 0:
        rows = torch.unsqueeze(self.window_regions(x, tall, h, dy), 1)
        columns = torch.unsqueeze(self.window_regions(x, wide, w, dx), 0)
        regions = torch.reshape(rows * 3 + columns, [down, h, across, w])
        regions = torch.reshape(torch.permute(regions, [0, 2, 1, 3]), [down * across, h * w])
        apart = torch.ne(torch.unsqueeze(regions, 1), torch.unsqueeze(regions, 2)).to(x.dtype) * -100.0
        scores = torch.reshape(scores, [n, down * across, heads, h * w, h * w])
        scores = scores + torch.unsqueeze(torch.unsqueeze(apart, 1), 0)
        scores = torch.reshape(scores, [n * down * across, heads, h * w, h * w])
    x = torch.transpose(torch.matmul(torch.softmax(scores, -1), torch.select(qkv, 0, 2)), 1, 2)
    x = torch.linear(torch.reshape(x, [n * down * across, h * w, c]), proj_weight, proj_bias)
    x = torch.permute(torch.reshape(x, [n, down, across, h, w, c]), [0, 1, 3, 2, 4, 5])
    x = torch.reshape(x, [n, tall, wide, c])
    if dy + dx > 0:
        x = torch.roll(x, [dy, dx], [1, 2])
    return torch.slice(torch.slice(x, 1, 0, height, 1), 2, 0, width, 1)
)py";

constexpr std::string_view stochasticDepth = R"py(
def stochastic_depth(self, x: Tensor, p: float, row: bool) -> Tensor:
    if not self.training or p == 0.0:
        return x
    shape: List[int] = []
    for i in range(torch.dim(x)):
        shape.append(1)
    if row:
        shape[0] = torch.size(x, 0)
    kept = torch.bernoulli(torch.full(shape, 1.0 - p, dtype=x.dtype, device=x.device))
    if p < 1.0:
        kept = kept / (1.0 - p)
    return x * kept
)py";

constexpr std::array methods{std::pair<std::string_view, std::string_view>{"local_response_norm", localResponseNorm},
                             std::pair<std::string_view, std::string_view>{"scale_shift", scaleShift},
                             std::pair<std::string_view, std::string_view>{"patch_merge", patchMerge},
                             std::pair<std::string_view, std::string_view>{"attention", attention},
                             std::pair<std::string_view, std::string_view>{"window_attention", windowAttention},
                             std::pair<std::string_view, std::string_view>{"stochastic_depth", stochasticDepth}};

} // namespace

std::string_view scriptMethod(std::string_view name)
{
    for (const auto& [method, source] : methods) {
        if (method == name)
            return source;
    }
    return {};
}

} // namespace graft::torchscript
