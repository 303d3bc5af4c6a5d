#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/formats/torchscript: small TorchScript archives with what they must compute, and hostile ones.

    python3 tests/corpus/make_torchscript_corpus.py        (Debian's python3-torch, 1.13)
"""
import json
import math
from pathlib import Path
from typing import Tuple

import torch
import torch.nn.functional as F
from torch import nn

FOLDER = Path(__file__).resolve().parent / "formats" / "torchscript"


def wave(shape, shift=0.0):
    count = math.prod(shape)
    return torch.tensor([math.sin(0.7 * i + shift) for i in range(count)], dtype=torch.float32).reshape(shape)


def settle(module):
    """Numbers that are the same on every machine and in no symmetry."""
    for index, (name, tensor) in enumerate(list(module.named_parameters()) + list(module.named_buffers())):
        if tensor.dtype != torch.float32:
            continue
        values = wave(tensor.shape, 1.0 + index) * 0.5
        with torch.no_grad():
            tensor.copy_(values.abs() + 0.5 if name.endswith("running_var") else values)
    return module.eval()


def keep(name, module, layers, shape, mode="trace", unknown=(), questions=("input-scaling", "input-size"), **more):
    module = settle(module)
    sample = wave(shape)
    script = torch.jit.trace(module, sample) if mode == "trace" else torch.jit.script(module)
    script.save(str(FOLDER / f"{name}.pt"))
    expected = {
        "layers": ["Input"] + list(layers) + ["Output"],
        "options": {"trusted": True, "answers": {"input-size": "x".join(str(d) for d in shape[1:])}},
        "unknown": list(unknown),
        "questions": list(questions),
        "shape": list(shape),
        "input": {"wave": 0.0},
    }
    if not unknown:
        with torch.no_grad():
            expected["logits"] = module(sample).flatten().tolist()
    else:
        del expected["shape"], expected["input"]
    expected.update(more)
    (FOLDER / f"{name}.expect.json").write_text(json.dumps(expected, indent=1) + "\n")


class Block(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x):
        return self.relu(x + self.bn1(self.conv1(x)))


class Residual(nn.Module):
    """Nested modules, a shortcut, pooling, dropout, a head."""

    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 4, 3, stride=2, padding=1), nn.ReLU6())
        self.layer1 = nn.Sequential(Block(4), Block(4))
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.dropout = nn.Dropout(0.2)
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        x = self.pool(self.layer1(self.stem(x)))
        return self.fc(self.dropout(torch.flatten(x, 1)))


RESIDUAL = ["Conv2d", "ReLU6"] + ["Conv2d", "BatchNorm2d", "Add", "ReLU"] * 2 + ["AdaptiveAvgPool2d", "Flatten",
                                                                               "Dropout", "Linear"]


class Gates(nn.Module):
    """Squeeze and excitation, depthwise convolution, many activations, sizes taken from the tensor."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3, groups=1)
        self.depthwise = nn.Conv2d(4, 4, 3, padding=1, groups=4)
        self.reduce = nn.Conv2d(4, 2, 1)
        self.expand = nn.Conv2d(2, 4, 1)
        self.fc = nn.Linear(4 * 3 * 3, 3)

    def forward(self, x):
        x = F.silu(self.conv(x))
        x = F.hardswish(self.depthwise(x))
        gate = self.expand(F.relu(self.reduce(x.mean([2, 3], keepdim=True))))
        x = x * torch.sigmoid(gate)
        x = F.max_pool2d(x, 2)
        return self.fc(x.view(x.size(0), -1))


class Branches(nn.Module):
    """Concatenation, chunks, shuffled channels, leaky rectifier, padding, constants."""

    def __init__(self):
        super().__init__()
        self.left = nn.Conv2d(2, 2, 3)
        self.right = nn.Conv2d(2, 2, 1)
        self.last = nn.Conv2d(4, 3, 1)

    def forward(self, x):
        a, b = x.chunk(2, dim=1)
        a = F.leaky_relu(self.left(F.pad(a, [1, 0, 0, 1])), 0.1)
        b = F.avg_pool2d(self.right(b[:, :, :4, :4]) * 2.0 + 1.0, 3, stride=1, padding=1)
        x = torch.cat([a[:, :, :4, :4], b], 1)
        return F.log_softmax(self.last(x).mean([2, 3]), dim=1)


class Tokens(nn.Module):
    """A patch embedding with class token, positions, attention."""

    def __init__(self):
        super().__init__()
        self.patches = nn.Conv2d(3, 8, 4, stride=4)
        self.class_token = nn.Parameter(torch.zeros(1, 1, 8))
        self.pos_embedding = nn.Parameter(torch.zeros(1, 5, 8))
        self.norm = nn.LayerNorm(8)
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.head = nn.Linear(8, 3)

    def forward(self, x):
        x = self.patches(x).flatten(2).permute(0, 2, 1)
        x = torch.cat([self.class_token.expand(x.shape[0], -1, -1), x], dim=1) + self.pos_embedding
        y = self.norm(x)
        y, _ = self.attention(y, y, y, need_weights=False)
        x = x + F.gelu(y)
        return self.head(x[:, 0])


class Strange(nn.Module):
    """An operator Graft has no layer for."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 4, 3)
        self.fc = nn.Linear(4, 3)

    def forward(self, x):
        return self.fc(torch.cumsum(self.conv(x), 1).mean([2, 3]))


class TwoInputs(nn.Module):
    def forward(self, x, y):
        return x + y


def refuse(name, script, part):
    script.save(str(FOLDER / f"{name}.pt"))
    text = {"refused": part, "options": {"trusted": True}}
    (FOLDER / f"{name}.expect.json").write_text(json.dumps(text, indent=1) + "\n")


class Writes(nn.Module):
    """Writes a file while it is loaded."""

    @torch.jit.export
    def __getstate__(self):
        return (torch.zeros(2), self.training)

    @torch.jit.export
    def __setstate__(self, state: Tuple[torch.Tensor, bool]):
        self.training = state[1]
        torch.save([state[0]], "graft-evil-was-here")

    def forward(self, x):
        return x


class NeverEnds(nn.Module):
    @torch.jit.export
    def __getstate__(self):
        return (torch.zeros(2), self.training)

    @torch.jit.export
    def __setstate__(self, state: Tuple[torch.Tensor, bool]):
        self.training = state[1]
        n = 1
        while n > 0:
            n = n % 7 + 1

    def forward(self, x):
        return x


class TakesMemory(nn.Module):
    @torch.jit.export
    def __getstate__(self):
        return (torch.zeros(2), self.training)

    @torch.jit.export
    def __setstate__(self, state: Tuple[torch.Tensor, bool]):
        self.training = state[1]
        self.much = torch.ones([1 << 20, 1 << 16])

    def __init__(self):
        super().__init__()
        self.much = torch.zeros(1)

    def forward(self, x):
        return x


class ReadsFiles(nn.Module):
    @torch.jit.export
    def __getstate__(self):
        return (torch.zeros(2), self.training)

    @torch.jit.export
    def __setstate__(self, state: Tuple[torch.Tensor, bool]):
        self.training = state[1]
        self.stolen = torch.from_file("/etc/passwd", False, 16, dtype=torch.uint8)

    def __init__(self):
        super().__init__()
        self.stolen = torch.zeros(1)

    def forward(self, x):
        return x


def main():
    (FOLDER / "hostile").mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    keep("residual_traced", Residual(), RESIDUAL, (2, 3, 8, 8))
    keep("residual_scripted", Residual(), RESIDUAL, (2, 3, 8, 8), mode="script")
    keep("gates_traced", Gates(), ["Conv2d", "SiLU", "Conv2d", "Hardswish", "Mean", "Conv2d", "ReLU", "Conv2d",
                                   "Sigmoid", "Multiply", "MaxPool2d", "Flatten", "Linear"], (2, 3, 8, 8))
    keep("gates_scripted", Gates(), ["Conv2d", "SiLU", "Conv2d", "Hardswish", "Mean", "Conv2d", "ReLU", "Conv2d",
                                     "Sigmoid", "Multiply", "MaxPool2d", "Flatten", "Linear"], (2, 3, 8, 8),
         mode="script")
    keep("branches_scripted", Branches(), ["Slice", "Slice", "Pad2d", "Conv2d", "LeakyReLU", "Slice", "Slice", "Conv2d",
                                           "ScaleShift", "ScaleShift", "AvgPool2d", "Slice", "Slice", "Concat",
                                           "Conv2d", "Mean", "LogSoftmax"], (2, 4, 6, 6), mode="script")
    keep("tokens_scripted", Tokens(), ["Conv2d", "Flatten", "Permute", "ClassToken", "PositionEmbedding", "LayerNorm",
                                       "MultiheadAttention", "GELU", "Add", "Select", "Linear"], (2, 3, 8, 8),
         mode="script")
    keep("strange", Strange(), ["Conv2d", "Unknown", "Mean", "Linear"], (2, 3, 8, 8), unknown=["aten::cumsum"])
    refuse("two_inputs", torch.jit.script(TwoInputs()), "takes 2 inputs")
    refuse("no_picture", torch.jit.script(nn.Linear(3, 3).eval()), "any usual size")
    for name, module in [("writes", Writes()), ("never_ends", NeverEnds()), ("takes_memory", TakesMemory()),
                         ("reads_files", ReadsFiles())]:
        torch.jit.script(module).save(str(FOLDER / "hostile" / f"{name}.pt"))
    whole = (FOLDER / "residual_traced.pt").read_bytes()
    (FOLDER / "hostile" / "torn.pt").write_bytes(whole[:len(whole) // 2] + whole[len(whole) // 2 + 64:])


main()
