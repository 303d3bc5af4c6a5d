// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Modules that torch.nn lacks, in Python as it is written into the exported file. Plain PyTorch from 1.13 on.
#include "core/formats/code/python_spelling.h"

#include <array>
#include <utility>

namespace graft::code {
namespace {

constexpr std::string_view layerNorm2d = R"py(class LayerNorm2d(nn.LayerNorm):
    """Normalises the channels of each pixel."""

    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)

    def __init__(self, num_channels, eps=1e-6):
        super().__init__(num_channels, eps=eps)
)py";

constexpr std::string_view scaleShift = R"py(class ScaleShift(nn.Module):
    """Multiplies each channel by a learned number and adds another."""

    def __init__(self, num_features, dim=1, scale=True, shift=True):
        super().__init__()
        self.dim = dim
        self.weight = nn.Parameter(torch.ones(num_features)) if scale else None
        self.bias = nn.Parameter(torch.zeros(num_features)) if shift else None

    def forward(self, x):
        shape = [1] * x.dim()
        shape[self.dim] = -1
        if self.weight is not None:
            x = x * self.weight.reshape(shape)
        if self.bias is not None:
            x = x + self.bias.reshape(shape)
        return x
)py";

constexpr std::string_view fakeQuantize = R"py(class FakeQuantize(nn.Module):
    """Rounds to the steps that an 8-bit number can express."""

    def __init__(self, scale, zero_point, quant_min=-128, quant_max=127):
        super().__init__()
        self.scale, self.zero_point, self.quant_min, self.quant_max = scale, zero_point, quant_min, quant_max

    def forward(self, x):
        return torch.fake_quantize_per_tensor_affine(
            x, self.scale, self.zero_point, self.quant_min, self.quant_max)
)py";

constexpr std::string_view pad2d = R"py(class Pad2d(nn.Module):
    """Adds (or, where negative, cuts off) pixels: left, right, top, bottom."""

    def __init__(self, padding, mode="constant", value=0.0):
        super().__init__()
        self.padding, self.mode, self.value = padding, mode, value

    def forward(self, x):
        if self.mode == "constant":
            return F.pad(x, self.padding, "constant", self.value)
        return F.pad(x, self.padding, self.mode)
)py";

constexpr std::string_view patchMerge = R"py(class PatchMerge(nn.Module):
    """Joins 2x2 neighbours of N H W C into one place with four times the channels."""

    def forward(self, x):
        height, width = x.shape[1], x.shape[2]
        x = F.pad(x, [0, 0, 0, width % 2, 0, height % 2])
        return torch.cat([x[:, 0::2, 0::2], x[:, 1::2, 0::2], x[:, 0::2, 1::2], x[:, 1::2, 1::2]], dim=-1)
)py";

constexpr std::string_view layerScale = R"py(class LayerScale(nn.Module):
    """Multiplies each channel by a learned number that starts near 0."""

    def __init__(self, num_channels, init=1e-6):
        super().__init__()
        self.layer_scale = nn.Parameter(torch.full([num_channels, 1, 1], init))

    def forward(self, x):
        return x * self.layer_scale
)py";

constexpr std::string_view selfAttention = R"py(class SelfAttention(nn.MultiheadAttention):
    """Every place of N L E looks at every other."""

    def __init__(self, embed_dim, num_heads):
        super().__init__(embed_dim, num_heads, batch_first=True)

    def forward(self, x):
        return super().forward(x, x, x, need_weights=False)[0]
)py";

constexpr std::string_view windowAttention = R"py(class WindowAttention(nn.Module):
    """Attention inside windows of N H W C, shifted in every second layer (Swin, arXiv:2103.14030)."""

    def __init__(self, dim, num_heads, window_size, shift_size=0):
        super().__init__()
        pair = lambda value: tuple(value) if isinstance(value, (tuple, list)) else (value, value)
        self.num_heads, self.window_size, self.shift_size = num_heads, pair(window_size), pair(shift_size)
        self.qkv = nn.Linear(dim, 3 * dim)
        self.proj = nn.Linear(dim, dim)
        h, w = self.window_size
        self.relative_position_bias_table = nn.Parameter(torch.zeros((2 * h - 1) * (2 * w - 1), num_heads))
        rows, columns = torch.meshgrid(torch.arange(h), torch.arange(w), indexing="ij")
        places = torch.stack([rows.flatten(), columns.flatten()])
        offsets = places[:, :, None] - places[:, None, :]
        index = (offsets[0] + h - 1) * (2 * w - 1) + offsets[1] + w - 1
        self.register_buffer("relative_position_index", index.flatten())

    def forward(self, x):
        n, height, width, c = x.shape
        h, w = self.window_size
        x = F.pad(x, [0, 0, 0, (w - width % w) % w, 0, (h - height % h) % h])
        padded_height, padded_width = x.shape[1], x.shape[2]
        dy = 0 if h >= padded_height else self.shift_size[0]
        dx = 0 if w >= padded_width else self.shift_size[1]
        if dy or dx:
            x = torch.roll(x, [-dy, -dx], [1, 2])
        down, across = padded_height // h, padded_width // w
        x = x.reshape(n, down, h, across, w, c).permute(0, 1, 3, 2, 4, 5).reshape(-1, h * w, c)
        qkv = self.qkv(x).reshape(x.shape[0], h * w, 3, self.num_heads, c // self.num_heads)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        attention = (q * (c // self.num_heads) ** -0.5) @ k.transpose(-2, -1)
        bias = self.relative_position_bias_table[self.relative_position_index]
        attention = attention + bias.reshape(h * w, h * w, -1).permute(2, 0, 1)
        if dy or dx:
            attention = attention.reshape(n, down * across, self.num_heads, h * w, h * w)
            attention = attention + self.mask(padded_height, padded_width, dy, dx).to(x)[None, :, None]
            attention = attention.reshape(-1, self.num_heads, h * w, h * w)
        x = (attention.softmax(-1) @ v).transpose(1, 2).reshape(-1, h * w, c)
        x = self.proj(x).reshape(n, down, across, h, w, c).permute(0, 1, 3, 2, 4, 5)
        x = x.reshape(n, padded_height, padded_width, c)
        if dy or dx:
            x = torch.roll(x, [dy, dx], [1, 2])
        return x[:, :height, :width]

    def mask(self, height, width, dy, dx):
        """Places that only the shift has brought together must not see each other."""
        h, w = self.window_size
        region = torch.zeros(height, width)
        rows = [slice(0, -h), slice(-h, -dy or None), slice(-dy, None) if dy else slice(0, 0)]
        columns = [slice(0, -w), slice(-w, -dx or None), slice(-dx, None) if dx else slice(0, 0)]
        for i, row in enumerate(rows):
            for j, column in enumerate(columns):
                region[row, column] = 3 * i + j
        region = region.reshape(height // h, h, width // w, w).permute(0, 2, 1, 3).reshape(-1, h * w)
        return (region[:, None] != region[:, :, None]).float() * -100.0
)py";

constexpr std::string_view classToken = R"py(class ClassToken(nn.Module):
    """Puts a learned row before the sequence N L E."""

    def __init__(self, embed_dim):
        super().__init__()
        self.class_token = nn.Parameter(torch.zeros(1, 1, embed_dim))

    def forward(self, x):
        return torch.cat([self.class_token.expand(x.shape[0], -1, -1), x], dim=1)
)py";

constexpr std::string_view positionEmbedding = R"py(class PositionEmbedding(nn.Module):
    """Adds a learned row to each place of the sequence N L E."""

    def __init__(self, length, embed_dim):
        super().__init__()
        self.pos_embedding = nn.Parameter(torch.empty(1, length, embed_dim).normal_(std=0.02))

    def forward(self, x):
        return x + self.pos_embedding
)py";

constexpr std::string_view stochasticDepth = R"py(class StochasticDepth(nn.Module):
    """In training drops a whole branch, for each sample ("row") or for the batch."""

    def __init__(self, p, mode="row"):
        super().__init__()
        self.p, self.mode = p, mode

    def forward(self, x):
        if not self.training or self.p == 0.0:
            return x
        shape = [x.shape[0] if self.mode == "row" else 1] + [1] * (x.dim() - 1)
        kept = torch.empty(shape, dtype=x.dtype, device=x.device).bernoulli_(1.0 - self.p)
        return x * (kept / (1.0 - self.p) if self.p < 1.0 else kept)
)py";

constexpr std::string_view unknown = R"py(class Unknown(nn.Module):
    """An operator that Graft did not know when it read the network."""

    def __init__(self, operator):
        super().__init__()
        self.operator = operator

    def forward(self, *inputs):
        raise NotImplementedError("Write the operator " + self.operator + " here.")
)py";

constexpr std::array helpers{std::pair<std::string_view, std::string_view>{"LayerNorm2d", layerNorm2d},
                             std::pair<std::string_view, std::string_view>{"ScaleShift", scaleShift},
                             std::pair<std::string_view, std::string_view>{"FakeQuantize", fakeQuantize},
                             std::pair<std::string_view, std::string_view>{"Pad2d", pad2d},
                             std::pair<std::string_view, std::string_view>{"PatchMerge", patchMerge},
                             std::pair<std::string_view, std::string_view>{"LayerScale", layerScale},
                             std::pair<std::string_view, std::string_view>{"SelfAttention", selfAttention},
                             std::pair<std::string_view, std::string_view>{"WindowAttention", windowAttention},
                             std::pair<std::string_view, std::string_view>{"ClassToken", classToken},
                             std::pair<std::string_view, std::string_view>{"PositionEmbedding", positionEmbedding},
                             std::pair<std::string_view, std::string_view>{"StochasticDepth", stochasticDepth},
                             std::pair<std::string_view, std::string_view>{"Unknown", unknown}};

} // namespace

std::string_view pythonHelper(std::string_view name)
{
    for (const auto& [helper, source] : helpers) {
        if (helper == name)
            return source;
    }
    return {};
}

} // namespace graft::code
