#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes reference numbers with torchvision, which tests/core/runtime/golden_parity_test.cpp compares with.

    make_golden.py logits                     writes logits.json
    make_golden.py top1 [ASSETS]              writes imagenet_top1.json; ASSETS holds data/ and weights/

Made with Debian 12's python3-torch 1.13 and python3-torchvision 0.14.1. No weights are stored: every tensor is filled by
a formula that the C++ test repeats exactly.

    stream(name)     splitmix64 whose state starts at the FNV-1a 64 hash of the name
    u(k)             the k-th output's upper 24 bits / 2^24, so 0 <= u < 1, exact in binary32
    weight, >= 2-D   sqrt(gain / fan_in) * (2u - 1), fan_in = product of all dimensions but the first; gain in GAIN
    weight, 1-D      0.5 + 0.5 u        (batch normalisation's scale)
    bias             0.1 * (2u - 1)
    running_mean     0.1 * (2u - 1)
    running_var      0.5 + u
    num_batches_...  0
    input tensors    2 (2a - 1) + 0.5 (2u - 1) with one a, from stream(name + "/blocks"), for each block of 16 x 16
                     pixels of a plane, so that samples differ in more than noise

Everything is computed in binary64 and rounded once to binary32.
"""
import json
import math
import re
import struct
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torchvision import models
from torchvision.models.resnet import BasicBlock, ResNet

HERE = Path(__file__).resolve().parent
MODELS = ["squeezenet1_0", "squeezenet1_1", "resnet18", "resnet34", "resnet50", "mobilenet_v2", "resnet18_slim"]
# Chosen so that logits are of the order of 1 to 10, as those of trained networks are.
GAIN = {"squeezenet1_0": 6.0, "squeezenet1_1": 6.5, "mobilenet_v2": 8.0}
DEFAULT_GAIN = 4.0
BATCH = 2
BLOCK = 16
POSITIONS = 16


def stream(name, count):
    mask = (1 << 64) - 1
    state = 0xCBF29CE484222325
    for byte in name.encode():
        state = ((state ^ byte) * 0x100000001B3) & mask
    with np.errstate(over="ignore"):
        z = np.uint64(state) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(40)).astype(np.float64) / float(1 << 24)


def fill(name, shape, gain):
    count = int(np.prod(shape, dtype=np.int64)) if len(shape) else 1
    u = stream(name, count)
    suffix = name.rsplit(".", 1)[-1]
    if suffix == "num_batches_tracked":
        return torch.zeros(shape, dtype=torch.int64)
    if suffix == "weight" and len(shape) > 1:
        values = math.sqrt(gain / float(np.prod(shape[1:]))) * (2.0 * u - 1.0)
    elif suffix == "weight":
        values = 0.5 + 0.5 * u
    elif suffix == "running_var":
        values = 0.5 + u
    else:
        values = 0.1 * (2.0 * u - 1.0)
    return torch.from_numpy(values.astype(np.float32).reshape(shape))


def input_tensor(name, size):
    grid = size // BLOCK
    blocks = stream(name + "/blocks", BATCH * 3 * grid * grid).reshape(BATCH, 3, grid, grid)
    blocks = blocks.repeat(BLOCK, axis=2).repeat(BLOCK, axis=3)
    noise = stream(name, BATCH * 3 * size * size).reshape(BATCH, 3, size, size)
    values = 2.0 * (2.0 * blocks - 1.0) + 0.5 * (2.0 * noise - 1.0)
    return torch.from_numpy(values.astype(np.float32))


class SlimResNet(ResNet):
    """ResNet-18 at half width; torchvision fixes the widths in its constructor."""

    def __init__(self):
        nn.Module.__init__(self)
        self._norm_layer = nn.BatchNorm2d
        self.inplanes, self.dilation, self.groups, self.base_width = 32, 1, 1, 64
        self.conv1 = nn.Conv2d(3, 32, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1 = self._make_layer(BasicBlock, 32, 2)
        self.layer2 = self._make_layer(BasicBlock, 64, 2, stride=2)
        self.layer3 = self._make_layer(BasicBlock, 128, 2, stride=2)
        self.layer4 = self._make_layer(BasicBlock, 256, 2, stride=2)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(256, 200)


def build(name):
    return SlimResNet() if name == "resnet18_slim" else getattr(models, name)()


def read_safetensors(path):
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    kinds = {"F16": np.float16, "F32": np.float32, "I64": np.int64}
    state = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        values = np.frombuffer(data[begin:end], kinds[entry["dtype"]]).reshape(entry["shape"])
        state[name] = torch.from_numpy(values.astype(np.float32 if values.dtype == np.float16 else values.dtype))
    return state


def run(model, name):
    """Sixteen logits a sample, and mean and norm over all of them."""
    size = 64 if name.startswith("resnet18_slim") else 224
    with torch.no_grad():
        logits = model.eval()(input_tensor("input/" + name, size)).double()
    classes = logits.shape[1]
    positions = [i * (classes // POSITIONS) for i in range(POSITIONS)]
    print(f"{name}: std {logits.std():.3f}, largest {logits.abs().max():.3f}")
    return {
        "size": size,
        "classes": classes,
        "positions": positions,
        "logits": [[float(f"{v:.9g}") for v in row[positions]] for row in logits],
        "mean": [float(f"{row.mean():.9g}") for row in logits],
        "norm": [float(f"{row.norm():.9g}") for row in logits],
    }


def write(name, document):
    text = json.dumps({"torch": torch.__version__, **document}, indent=1)
    # One line for each list of numbers keeps the file readable.
    text = re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text)
    (HERE / name).write_text(text + "\n")


def make_logits():
    generated = {}
    for name in MODELS:
        model = build(name)
        gain = GAIN.get(name, DEFAULT_GAIN)
        model.load_state_dict({key: fill(key, tuple(value.shape), gain) for key, value in model.state_dict().items()})
        generated[name] = {"gain": gain, **run(model, name)}
    slim = build("resnet18_slim")
    slim.load_state_dict(
        read_safetensors(HERE.parents[1] / "resources" / "models" / "resnet18_slim_tinyimagenet.safetensors")
    )
    write("logits.json", {"generated": generated, "embedded": {"resnet18_slim": run(slim, "resnet18_slim")}})


def make_top1(assets):
    from PIL import Image
    from torchvision.transforms._presets import ImageClassification

    weights = {
        "squeezenet1_1": "squeezenet1_1/squeezenet1_1_zip.pth",
        "squeezenet1_0": "squeezenet1_0/squeezenet1_0_zip.pth",
        "mobilenet_v2": "mobilenet_v2/mobilenet_v2_zip.pth",
    }
    files = sorted((assets / "data" / "imagenet_samples").glob("*.JPEG"))
    prepare = ImageClassification(crop_size=224, resize_size=256)
    batches = [files[i : i + 25] for i in range(0, len(files), 25)]
    loaded = {}
    for name, file in weights.items():
        loaded[name] = build(name)
        loaded[name].load_state_dict(torch.load(assets / "weights" / file))
        loaded[name].eval()
    top1 = {name: [] for name in weights}
    with torch.no_grad():
        for batch in batches:
            images = torch.stack([prepare(Image.open(f).convert("RGB")) for f in batch])
            for name, model in loaded.items():
                top1[name] += model(images).argmax(1).tolist()
    write(
        "imagenet_top1.json",
        {
            "files": [f.name for f in files],
            "models": {
                name: {"weights": weights[name], "top1": top1[name], **run(loaded[name], name)} for name in weights
            },
        },
    )


if __name__ == "__main__":
    torch.set_num_threads(2)
    if sys.argv[1:2] == ["logits"]:
        make_logits()
    elif sys.argv[1:2] == ["top1"]:
        make_top1(Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parents[2] / "shared")
    else:
        sys.exit(__doc__)
