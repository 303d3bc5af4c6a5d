#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes single layers with torch and torchvision, for tests/core/runtime/layer_golden_test.cpp; writes layers.json.

Made with Debian 12's python3-torch 1.13 and python3-torchvision 0.14.1. Tensors are filled by the formulas of
golden_formulas.py under the names "<case>.<suffix>" with gain 4, inputs by 4 (2u - 1) from stream("input/<case>").
"""
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from torchvision.models.convnext import LayerNorm2d
from torchvision.models.swin_transformer import PatchMerging, ShiftedWindowAttention

from golden_formulas import fill, stream, write

HERE = Path(__file__).resolve().parent

GAIN = 4.0


def numbers(name, shape):
    values = 4.0 * (2.0 * stream("input/" + name, int(np.prod(shape))) - 1.0)
    return torch.from_numpy(values.astype(np.float32).reshape(shape))


def filled(name, shape):
    return torch.from_numpy(fill(name, shape, GAIN))


class Function(nn.Module):
    """A layer without tensors."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


class SelfAttention(nn.MultiheadAttention):
    def forward(self, x):
        return super().forward(x, x, x, need_weights=False)[0]


class Merge(PatchMerging):
    """The merging alone, without norm and reduction."""

    def __init__(self):
        nn.Module.__init__(self)

    def forward(self, x):
        self.norm = self.reduction = nn.Identity()
        return super().forward(x)


def window(dim, heads, size, shift):
    return ShiftedWindowAttention(dim, size, shift, heads), {
        "dim": dim,
        "num_heads": heads,
        "window_size": size,
        "shift_size": shift,
    }


def pad(sizes, mode, value=0.0):
    return Function(lambda x: pad_any(x, sizes, mode, value)), {"padding": sizes, "mode": mode, "value": value}


def pad_any(x, sizes, mode, value):
    if mode == "constant":
        return F.pad(x, sizes, mode, value)
    cropped = F.pad(x, [min(s, 0) for s in sizes])
    return F.pad(cropped, [max(s, 0) for s in sizes], mode)


def cases():
    image = [2, 4, 5, 3]
    yield "attention", "MultiheadAttention", SelfAttention(12, 3, batch_first=True), {"embed_dim": 12, "num_heads": 3}, [
        2, 5, 12]
    yield ("windows", "WindowAttention", *window(4, 2, [3, 3], [0, 0]), [2, 6, 3, 4])
    yield ("shifted", "WindowAttention", *window(4, 2, [3, 3], [1, 1]), [2, 6, 6, 4])
    yield ("padded", "WindowAttention", *window(4, 1, [3, 3], [0, 0]), [1, 4, 5, 4])
    yield ("padded_shifted", "WindowAttention", *window(4, 2, [3, 3], [1, 1]), [1, 7, 5, 4])
    yield ("oblong", "WindowAttention", *window(4, 2, [2, 3], [1, 0]), [1, 5, 6, 4])
    yield ("covering", "WindowAttention", *window(4, 2, [4, 4], [2, 2]), [1, 3, 8, 4])
    yield "merge", "PatchMerge", Merge(), {}, [2, 5, 4, 3]
    yield "shuffle", "ChannelShuffle", nn.ChannelShuffle(3), {"groups": 3}, [2, 6, 2, 3]
    for size in (3, 4):
        yield f"response{size}", "LocalResponseNorm", nn.LocalResponseNorm(size, 0.5, 0.75, 2.0), {
            "size": size, "alpha": 0.5, "beta": 0.75, "k": 2.0}, [2, 6, 2, 3]
    yield "channels", "LayerNorm2d", LayerNorm2d(4, eps=1e-6), {"num_channels": 4}, image
    yield "rows", "LayerNorm", nn.LayerNorm([5, 3], eps=1e-5), {"normalized_shape": [5, 3]}, image
    yield "groups", "GroupNorm", nn.GroupNorm(2, 4), {"num_groups": 2, "num_channels": 4}, image
    yield "instances", "InstanceNorm2d", nn.InstanceNorm2d(4, affine=True), {"num_features": 4, "affine": True}, image
    yield "transposed", "ConvTranspose2d", nn.ConvTranspose2d(4, 6, (3, 2), (2, 3), (1, 0), (1, 2), 2, True, (2, 1)), {
        "in_channels": 4, "out_channels": 6, "kernel_size": [3, 2], "stride": [2, 3], "padding": [1, 0],
        "output_padding": [1, 2], "groups": 2, "dilation": [2, 1]}, [1, 4, 3, 2]
    yield "blended", "Upsample", nn.Upsample(scale_factor=(2, 3), mode="bilinear"), {
        "scale": [2, 3], "mode": "bilinear"}, [1, 2, 3, 2]
    yield "aligned", "Upsample", nn.Upsample(scale_factor=(2, 3), mode="bilinear", align_corners=True), {
        "scale": [2, 3], "mode": "bilinear", "align_corners": True}, [1, 2, 3, 2]
    yield "repeated", "Upsample", nn.Upsample(scale_factor=(2, 3), mode="nearest"), {"scale": [2, 3]}, [1, 2, 3, 2]
    yield ("padding", "Pad2d", *pad([1, -1, 0, 2], "constant", 1.5), image)
    yield ("mirror", "Pad2d", *pad([2, -1, 1, 2], "reflect"), [1, 2, 4, 4])
    yield ("edge", "Pad2d", *pad([2, 1, -1, 2], "replicate"), [1, 2, 4, 4])
    yield "slopes", "PReLU", nn.PReLU(4), {"num_parameters": 4}, image
    yield "gelu_tanh", "GELU", nn.GELU("tanh"), {"approximate": "tanh"}, image
    yield "elu", "ELU", nn.ELU(0.7), {"alpha": 0.7}, image
    yield "mish", "Mish", nn.Mish(), {}, image
    yield "silu", "SiLU", nn.SiLU(), {}, image
    yield "hardsigmoid", "Hardsigmoid", nn.Hardsigmoid(), {}, image
    yield "softplus", "Softplus", nn.Softplus(), {}, image
    yield "clip", "Hardtanh", nn.Hardtanh(-0.5, 0.75), {"min_val": -0.5, "max_val": 0.75}, image
    yield "logs", "LogSoftmax", nn.LogSoftmax(1), {"dim": 1}, image
    yield "levels", "FakeQuantize", Function(
        lambda x: torch.fake_quantize_per_tensor_affine(x, 0.013, 5, -128, 127)), {
        "scale": 0.013, "zero_point": 5}, image
    yield "token", "ClassToken", None, {"embed_dim": 3}, [2, 4, 3]
    yield "position", "PositionEmbedding", None, {"length": 4, "embed_dim": 3}, [2, 4, 3]
    yield "scale", "LayerScale", None, {"num_channels": 4}, image


def by_hand(name, kind, shape):
    x = numbers(name, shape)
    if kind == "ClassToken":
        token = filled(name + ".class_token", (1, 1, shape[2]))
        return torch.cat([token.expand(shape[0], -1, -1), x], 1)
    if kind == "PositionEmbedding":
        return x + filled(name + ".pos_embedding", (1, *shape[1:]))
    return x * filled(name + ".layer_scale", (shape[1], 1, 1))


def main():
    written = {}
    with torch.no_grad():
        for name, kind, module, parameters, shape in cases():
            if module is None:
                out = by_hand(name, kind, shape)
            else:
                state = {
                    key: value if key == "relative_position_index" else filled(f"{name}.{key}", tuple(value.shape))
                    for key, value in module.state_dict().items()
                }
                module.load_state_dict(state)
                out = module.eval()(numbers(name, shape))
            written[name] = {
                "type": kind,
                "parameters": parameters,
                "input": shape,
                "shape": list(out.shape),
                "output": [float(f"{v:.9g}") for v in out.flatten().double()],
            }
    write(HERE / "layers.json", {"torch": torch.__version__, "cases": written})


if __name__ == "__main__":
    torch.set_num_threads(2)
    sys.exit(main())
