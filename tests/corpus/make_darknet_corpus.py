#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/formats/darknet: small Darknet networks, what they answer, and damaged ones.

The answers are computed here with PyTorch operations put together as Darknet's source computes them (normalisation
divides by sqrt(variance) + 1e-6, pooling pads size - 1 with the larger half at the end); nothing of Graft is used.
Needs python3-torch.  Run: tests/corpus/make_darknet_corpus.py
"""
import json
import math
import pathlib
import struct

import numpy as np
import torch
import torch.nn.functional as F

HERE = pathlib.Path(__file__).resolve().parent / "formats" / "darknet"
SEEDS = HERE.parent.parent / "darknet"  # of fuzz_darknet: a description, a zero byte, weights


def sections(cfg):
    out = []
    for line in cfg.splitlines():
        line = line.strip()
        if not line or line[0] in "#;":
            continue
        if line[0] == "[":
            name = line[1:-1]
            out.append(({"conv": "convolutional", "max": "maxpool"}.get(name, name), {}))
        else:
            key, value = line.split("=")
            out[-1][1][key.strip()] = value.strip()
    return out


ACTIVATIONS = {
    "linear": lambda x: x,
    "leaky": lambda x: torch.where(x > 0, x, 0.1 * x),
    "relu": lambda x: x.clamp(min=0),
    "logistic": torch.sigmoid,
    "tanh": torch.tanh,
    "mish": lambda x: x * torch.tanh(torch.log1p(torch.exp(x))),
    "swish": lambda x: x * torch.sigmoid(x),
    "elu": lambda x: torch.where(x > 0, x, torch.exp(x) - 1),
}


class Maker:
    """Draws weights layer by layer, writes them as Darknet stores them and computes the answer on the way."""

    def __init__(self, seed):
        self.random = np.random.RandomState(seed)
        self.stored = []

    def draw(self, *shape, low=None):
        values = self.random.randn(*shape).astype("<f4") * 0.5
        if low is not None:
            values = (np.abs(values) + low).astype("<f4")
        self.stored.append(values.tobytes())
        return torch.from_numpy(values.copy()).double()

    def convolution(self, x, o):
        filters, size = int(o.get("filters", 1)), int(o.get("size", 1))
        groups, normal = int(o.get("groups", 1)), int(o.get("batch_normalize", 0))
        bias = self.draw(filters)
        if normal:
            scale, mean, variance = self.draw(filters, low=0.5), self.draw(filters), self.draw(filters, low=0.5)
        weight = self.draw(filters, x.shape[1] // groups, size, size)
        pad = size // 2 if int(o.get("pad", 0)) else int(o.get("padding", 0))
        x = F.conv2d(x, weight, None, int(o.get("stride", 1)), pad, 1, groups)
        if normal:
            x = (x - mean.view(-1, 1, 1)) / (variance.sqrt() + 1e-6).view(-1, 1, 1) * scale.view(-1, 1, 1)
        return ACTIVATIONS[o.get("activation", "logistic")](x + bias.view(-1, 1, 1))

    def connected(self, x, o):
        x = x.flatten(1)
        outputs, normal = int(o["output"]), int(o.get("batch_normalize", 0))
        bias, weight = self.draw(outputs), self.draw(outputs, x.shape[1])
        x = x @ weight.t()
        if normal:
            scale, mean, variance = self.draw(outputs, low=0.5), self.draw(outputs), self.draw(outputs, low=0.5)
            x = (x - mean) / (variance.sqrt() + 1e-6) * scale
        return ACTIVATIONS[o.get("activation", "logistic")](x + bias)

    def maxpool(self, x, o):
        stride = int(o.get("stride", 1))
        size = int(o.get("size", stride))
        padding = int(o.get("padding", size - 1))
        height, width = [(s + padding - size) // stride + 1 for s in x.shape[2:]]
        out = torch.full((*x.shape[:2], height, width), -math.inf, dtype=x.dtype)
        for i in range(height):
            for j in range(width):
                for n in range(size):
                    for m in range(size):
                        row, column = i * stride + n - padding // 2, j * stride + m - padding // 2
                        if 0 <= row < x.shape[2] and 0 <= column < x.shape[3]:
                            out[:, :, i, j] = torch.maximum(out[:, :, i, j], x[:, :, row, column])
        return out

    def run(self, cfg, x):
        outs = []
        for name, o in sections(cfg)[1:]:
            at = lambda text: [outs[i if i >= 0 else len(outs) + i] for i in map(int, text.split(","))]
            if name == "convolutional":
                x = self.convolution(x, o)
            elif name == "connected":
                x = self.connected(x, o)
            elif name == "maxpool":
                x = self.maxpool(x, o)
            elif name == "avgpool":
                x = x.mean((2, 3), keepdim=True)
            elif name == "route":
                groups, group = int(o.get("groups", 1)), int(o.get("group_id", 0))
                x = torch.cat([p.chunk(groups, 1)[group] for p in at(o["layers"])], 1)
            elif name == "shortcut":
                x = ACTIVATIONS[o.get("activation", "linear")](x + at(o["from"])[0])
            elif name == "upsample":
                x = F.interpolate(x, scale_factor=int(o.get("stride", 2)))
            elif name == "crop":
                height, width = int(o["crop_height"]), int(o["crop_width"])
                top, left = (x.shape[2] - height) // 2, (x.shape[3] - width) // 2
                x = x[:, :, top:top + height, left:left + width] * 2 - 1
            elif name == "normalization":
                size, alpha = int(o["size"]), float(o["alpha"])
                total = sum(F.pad(x * x, (0, 0, 0, 0, size // 2, size // 2))[:, i:i + x.shape[1]] for i in range(size))
                x = x / (float(o["kappa"]) + alpha * total) ** float(o["beta"])
            elif name == "reorg":
                x = F.pixel_unshuffle(x, 2)
            outs.append(x)
        return x.flatten(1)


def header(version=(0, 2, 0)):
    wide = version[0] * 10 + version[1] >= 2
    return struct.pack("<iii", *version) + struct.pack("<q" if wide else "<i", 1000)


def write(name, cfg, seed, version=(0, 2, 0), answer=True, **expect):
    net = sections(cfg)[0][1]
    shape = [2, int(net["channels"]), int(net["height"]), int(net["width"])]
    count = int(np.prod(shape))
    wave = np.sin(0.7 * np.arange(count) + 0.5).astype(np.float32).reshape(shape)
    maker = Maker(seed)
    logits = maker.run(cfg, torch.from_numpy(wave).double())
    (HERE / f"{name}.cfg").write_text(cfg)
    (HERE / f"{name}.weights").write_bytes(header(version) + b"".join(maker.stored))
    if answer:
        expect |= {"shape": shape, "input": {"wave": 0.5}, "logits": [round(v, 6) for v in logits.flatten().tolist()]}
    (HERE / f"{name}.expect.json").write_text(json.dumps(expect) + "\n")


def refuse(name, cfg, reason, weights=None):
    (HERE / f"{name}.cfg").write_text(cfg)
    expect = {"refused": reason, "file": f"{name}.cfg"}
    if weights is not None:
        (HERE / f"{name}.weights").write_bytes(weights)
    (HERE / f"{name}.expect.json").write_text(json.dumps(expect) + "\n")


NET = "[net]\nbatch=1\nheight={}\nwidth={}\nchannels=3\n\n"

CLASSIC = NET.format(11, 9) + """# odd sizes: the last window hangs over
[convolutional]
batch_normalize=1
filters=6
size=3
stride=1
pad=1
activation=leaky

[maxpool]
size=2
stride=2

[convolutional]
batch_normalize=1
filters=8
size=3
stride=1
pad=1
activation=leaky

[convolutional]
filters=8
size=1
stride=1
pad=1
activation=linear

[shortcut]
from=-2
activation=leaky

[maxpool]
size=3
stride=2

[convolutional]
filters=5
size=1
stride=1
pad=1
activation=linear

[avgpool]

[softmax]
groups=1

[cost]
type=sse
"""

MODERN = NET.format(10, 8) + """[convolutional]
batch_normalize=1
filters=8
size=3
stride=2
pad=1
activation=mish

[route]
layers=-1
groups=2
group_id=1

[convolutional]
filters=4
groups=2
size=3
stride=1
padding=1
activation=swish

[maxpool]
size=2
stride=1

[upsample]
stride=2

[maxpool]
size=2
stride=2

[route]
layers=-1,0

[dropout]
probability=.3

[connected]
output=7
batch_normalize=1
activation=elu

[connected]
output=4
activation=linear

[softmax]
"""

OLD = NET.format(8, 8) + """[crop]
crop_height=6
crop_width=5

[conv]
filters=8
size=3
stride=1
pad=1
activation=relu

[normalization]
size=5
alpha=.01
beta=.75
kappa=2

[max]
size=5
stride=3

[convolutional]
filters=3
size=2
activation=tanh

[avgpool]
"""

STRANGE = NET.format(8, 8) + """[convolutional]
filters=4
size=3
pad=1
activation=leaky

[reorg]
stride=2
"""

SMALL = NET.format(4, 4) + "[convolutional]\nfilters=2\nsize=1\nactivation=linear\n\n[avgpool]\n"


def main():
    HERE.mkdir(parents=True, exist_ok=True)
    write("classic", CLASSIC, 1,
          layers=["Input", "Conv2d", "BatchNorm2d", "LeakyReLU", "MaxPool2d", "Conv2d", "BatchNorm2d", "LeakyReLU",
                  "Conv2d", "Add", "LeakyReLU", "MaxPool2d", "Conv2d", "AdaptiveAvgPool2d", "Flatten", "Output"],
          approximated=[], unknown=[], preprocessing={"mean": [0, 0, 0], "std": [1, 1, 1]})
    write("modern", MODERN, 2,
          layers=["Input", "Conv2d", "BatchNorm2d", "Mish", "Slice", "Conv2d", "SiLU", "Pad2d", "MaxPool2d",
                  "Upsample", "MaxPool2d", "Concat", "Dropout", "Flatten", "Linear", "ELU", "Linear", "Output"])
    write("old", OLD, 3, version=(0, 1, 0),
          layers=["Input", "Pad2d", "ScaleShift", "Conv2d", "ReLU", "LocalResponseNorm", "MaxPool2d", "Conv2d", "Tanh",
                  "AdaptiveAvgPool2d", "Flatten", "Output"])
    write("strange", STRANGE, 4, answer=False, layers=["Input", "Conv2d", "LeakyReLU", "Unknown", "Output"],
          unknown=["reorg"])
    refuse("no_net", "[convolutional]\nfilters=2\n", "does not begin with [net]")
    refuse("no_pair", NET.format(4, 4) + "hello\n", "neither a section nor")
    refuse("no_size", "[net]\nheight=4\nchannels=3\n", "gives no width")
    refuse("future", NET.format(4, 4) + "[route]\nlayers=3\n", "does not come before it")
    refuse("negative", SMALL.replace("filters=2", "filters=-2"), "do not fit", header() + b"\0" * 64)
    refuse("huge", SMALL.replace("filters=2", "filters=99999999"), "not a number that makes sense")
    refuse("overflow", SMALL.replace("filters=2", "filters=1000000").replace("size=1", "size=1000"),
           "tensor shape", header() + b"\0" * 64)
    refuse("short_head", SMALL, "too short for Darknet weights", b"\0\0\0\0\2\0\0\0")
    refuse("strange_head", SMALL, "version of Darknet weights", b"\xff" * 64)
    refuse("recurrent", NET.format(4, 4) + "[gru]\noutput=3\n", "whose weights Graft cannot read")
    refuse("bits", SMALL.replace("size=1", "size=1\nxnor=1"), "single bits")

    SEEDS.mkdir(exist_ok=True)
    for cfg in sorted(HERE.glob("*.cfg")):
        weights = cfg.with_suffix(".weights")
        (SEEDS / cfg.stem).write_bytes(cfg.read_bytes() + b"\0" + (weights.read_bytes() if weights.exists() else b""))


if __name__ == "__main__":
    main()
