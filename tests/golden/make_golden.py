#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes reference numbers with torchvision, which tests/core/runtime/golden_parity_test.cpp compares with.

    make_golden.py zoo [FAMILY...]            writes zoo/FAMILY.json for these or all families
    make_golden.py embedded                   writes logits.json
    make_golden.py top1 [ASSETS]              writes imagenet_top1.json; ASSETS holds data/ and weights/

Made with Debian 12's python3-torch 1.13 and python3-torchvision 0.14.1. No weights are stored: every tensor is filled by
a formula that the C++ test repeats exactly (golden_formulas.py). The first model of a family is computed in training
mode, too: normalised with the statistics of the batch, without dropout.
"""
import json
import struct
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torchvision import models
from torchvision.models.resnet import BasicBlock, ResNet
from torchvision.ops import StochasticDepth

from golden_formulas import fill, input_array, is_matrix, summary, training_array, write

HERE = Path(__file__).resolve().parent
# The first of each family is computed in training mode, too: a small one.
FAMILIES = {
    "squeezenet": ["squeezenet1_1", "squeezenet1_0"],
    "mobilenet_v2": ["mobilenet_v2"],
    "mobilenet_v3": ["mobilenet_v3_small", "mobilenet_v3_large"],
    "efficientnet": [*(f"efficientnet_b{i}" for i in range(8)), "efficientnet_v2_s"],
    "convnext": ["convnext_tiny", "convnext_small", "convnext_base"],
    "vision_transformer": ["vit_b_16"],
    "swin_transformer": ["swin_t"],
    "resnet": ["resnet18", "resnet18_slim", "resnet34", "resnet50", "resnet101", "resnet152"],
    "resnext": ["resnext50_32x4d", "resnext101_32x8d", "resnext101_64x4d"],
    "wide_resnet": ["wide_resnet50_2", "wide_resnet101_2"],
    "shufflenet": ["shufflenet_v2_x0_5", "shufflenet_v2_x1_0", "shufflenet_v2_x1_5", "shufflenet_v2_x2_0"],
    "mnasnet": ["mnasnet0_5", "mnasnet0_75", "mnasnet1_0", "mnasnet1_3"],
    "regnet_y": [f"regnet_y_{size}" for size in ["400mf", "800mf", "1_6gf", "3_2gf", "8gf", "16gf", "32gf"]],
    "regnet_x": [f"regnet_x_{size}" for size in ["400mf", "800mf", "1_6gf", "3_2gf", "8gf", "16gf", "32gf"]],
    "densenet": ["densenet121", "densenet161", "densenet169", "densenet201"],
    "inception": ["googlenet", "inception_v3"],
    "alexnet": ["alexnet"],
    "vgg": [f"vgg{depth}{norm}" for norm in ["_bn", ""] for depth in [11, 13, 16, 19]],
    "darknet": ["darknet19", "darknet53"],
}
# Side of the pictures, px; large networks get small ones, so that the test stays quick.
SIZES = {name: 224 for name in ["squeezenet1_0", "squeezenet1_1", "resnet18", "resnet34", "resnet50", "mobilenet_v2"]}
SIZES["vit_b_16"] = 224  # its position embedding fits no other
SIZES["inception_v3"] = 96
DEFAULT_SIZE = 64
TRAINING_SIZES = [64, 96, 224]
# Scale of random weights; others are found so that logits are of the order of 1 to 10, as those of trained networks are.
GAIN = {
    "squeezenet1_0": 6.0,
    "squeezenet1_1": 6.5,
    "mobilenet_v2": 8.0,
    "resnet18": 4.0,
    "resnet34": 4.0,
    "resnet50": 4.0,
    "resnet18_slim": 4.0,
    "efficientnet_b1": 10.0,
    "efficientnet_b6": 8.5,
    "efficientnet_b7": 8.0,
    # Six keeps the variance through ReLUs; batch normalisation with these statistics takes some away.
    **{f"vgg{depth}": 6.0 for depth in [11, 13, 16, 19]},
    **{f"vgg{depth}_bn": 10.0 for depth in [11, 13, 16, 19]},
}


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


class Darknet(nn.Module):
    """DarkNet-19 and 53 as their configuration files have them, with layers named as Graft names them."""

    def __init__(self, deep):
        super().__init__()
        self.deep = deep
        self.plan = []
        channels, count = 3, 0

        def conv(out, kernel, stride=1):
            nonlocal channels, count
            count += 1
            block = nn.Sequential()
            block.add_module("conv", nn.Conv2d(channels, out, kernel, stride, kernel // 2, bias=False))
            block.add_module("bn", nn.BatchNorm2d(out))
            block.add_module("leaky", nn.LeakyReLU(0.1))
            self.add_module(f"conv{count}", block)
            channels = out
            return block

        if deep:
            self.plan.append(("layer", conv(32, 3)))
            for out, blocks in [(64, 1), (128, 2), (256, 8), (512, 8), (1024, 4)]:
                self.plan.append(("layer", conv(out, 3, 2)))
                self.plan += [("residual", (conv(out // 2, 1), conv(out, 3))) for _ in range(blocks)]
        else:
            for kernels in [[32], [64], [128, 64, 128], [256, 128, 256], [512, 256, 512, 256, 512]]:
                for i, out in enumerate(kernels):
                    self.plan.append(("layer", conv(out, 3 if i % 2 == 0 else 1)))
                self.plan.append(("layer", nn.MaxPool2d(2, 2)))
            self.plan += [("layer", conv([1024, 512][i % 2], [3, 1][i % 2])) for i in range(5)]
        self.add_module(f"conv{count + 1}", nn.Conv2d(channels, 1000, 1))
        self.last = [getattr(self, f"conv{count + 1}")]

    def forward(self, x):
        for kind, part in self.plan:
            x = part(x) if kind == "layer" else x + part[1](part[0](x))
        if self.deep:
            return self.last[0](x.mean((2, 3), keepdim=True)).flatten(1)
        return self.last[0](x).mean((2, 3))


class Renormalised(nn.Module):
    """Graft's input layer prepares pictures for these networks at once; torchvision prepares them as for ImageNet and
    converts inside (transform_input). This undoes the difference before the network."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, x):
        mean = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
        std = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
        out = self.model((x * 0.5 + 0.5 - mean) / std)
        return out if isinstance(out, torch.Tensor) else out.logits

    def state_dict(self, *args, **kwargs):
        return self.model.state_dict(*args, **kwargs)

    def load_state_dict(self, *args, **kwargs):
        return self.model.load_state_dict(*args, **kwargs)

    def named_parameters(self, *args, **kwargs):
        return self.model.named_parameters(*args, **kwargs)


# Networks that torchvision lacks, or whose constructors need more than defaults.
SPECIAL = {
    "resnet18_slim": SlimResNet,
    "darknet19": lambda: Darknet(False),
    "darknet53": lambda: Darknet(True),
    "googlenet": lambda: Renormalised(models.googlenet(init_weights=False, aux_logits=False, transform_input=True)),
    "inception_v3": lambda: Renormalised(
        models.inception_v3(init_weights=False, aux_logits=False, transform_input=True)
    ),
}


def build(name):
    # Initial weights are replaced at once; drawing them would take longer than all the rest.
    for draw in ["kaiming_normal_", "kaiming_uniform_", "normal_", "trunc_normal_", "uniform_"]:
        setattr(nn.init, draw, lambda tensor, *args, **kwargs: tensor)
    return SPECIAL[name]() if name in SPECIAL else getattr(models, name)()


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


def state_of(model, gain):
    """The model's tensors, filled by formulas; tables of indices stay as they are."""
    state = {}
    for key, value in model.state_dict().items():
        whole = value.dtype == torch.int64 and not key.endswith("num_batches_tracked")
        state[key] = value if whole else torch.from_numpy(fill(key, tuple(value.shape), gain))
    return state


def load(model, state):
    """Copies tensors; load_state_dict() of some models asks for versions."""
    with torch.no_grad():
        for key, value in model.state_dict().items():
            value.copy_(state[key])


def find_gain(model, inputs):
    """The scale of weights, to two digits, that gives logits a standard deviation of about 2."""
    load(model, state_of(model, 1.0))
    matrices = [p for key, p in model.named_parameters() if is_matrix(key, tuple(p.shape))]
    low, high, now = 0.5, 128.0, 1.0
    for _ in range(6):
        middle = (low * high) ** 0.5
        with torch.no_grad():
            for p in matrices:
                p.mul_((middle / now) ** 0.5)
            now = middle
            spread = model(inputs).std().item()
        low, high = (middle, high) if spread < 2.0 else (low, middle)
    return float(f"{(low * high) ** 0.5:.2g}")


def run(model, name):
    size = SIZES.get(name, DEFAULT_SIZE)
    with torch.no_grad():
        logits = model.eval()(torch.from_numpy(input_array("input/" + name, size)))
    print(f"{name}: std {logits.std():.3f}, largest {logits.abs().max():.3f}", flush=True)
    return {"size": size, **summary(logits.numpy())}


def run_training(model, name):
    """Normalised with the statistics of the batch; their norms afterwards, for momentum. Batch statistics can be
    nearly singular, so a size of picture is sought at which rounding (shown by another order of sums) matters little."""
    for module in model.modules():
        if isinstance(module, (nn.Dropout, StochasticDepth)):
            module.p = 0.0
    before = {key: value.clone() for key, value in model.state_dict().items()}
    best = None
    for size in TRAINING_SIZES if name != "vit_b_16" else [SIZES[name]]:
        inputs = torch.from_numpy(training_array("training/" + name, size))
        with torch.no_grad():
            other = model.to(memory_format=torch.channels_last).train()(inputs.to(memory_format=torch.channels_last))
            load(model.to(memory_format=torch.contiguous_format), before)
            logits = model(inputs)
        after = model.state_dict()
        error = (other - logits).abs().max().item()
        if best is None or error < best[0]:
            norms = {}
            for suffix in ["running_mean", "running_var"]:
                tensors = [value.double() for key, value in after.items() if key.endswith("." + suffix)]
                norms[suffix] = float(f"{torch.cat(tensors).norm():.9g}") if tensors else 0.0
            best = error, {"size": size, **summary(logits.numpy()), "statistics": norms}
        load(model, before)
        if error < 2e-5:
            break
    print(f"{name}, training at {best[1]['size']}: rounding shows by {best[0]:.1e}", flush=True)
    return best[1]


def make_zoo(wanted):
    for family in wanted or FAMILIES:
        generated = {}
        for name in FAMILIES[family]:
            model = build(name).eval()
            inputs = torch.from_numpy(input_array("input/" + name, SIZES.get(name, DEFAULT_SIZE)))
            gain = GAIN.get(name) or find_gain(model, inputs)
            load(model, state_of(model, gain))
            generated[name] = {"gain": gain, **run(model, name)}
            if name == FAMILIES[family][0] and family != "regnet_x":  # regnet_y stands for both
                generated[name]["training"] = run_training(model, name)
            write(HERE / "zoo" / (family + ".json"), {"torch": torch.__version__, "models": generated})


def make_embedded():
    slim = build("resnet18_slim")
    slim.load_state_dict(
        read_safetensors(HERE.parents[1] / "resources" / "models" / "resnet18_slim_tinyimagenet.safetensors")
    )
    document = {"torch": torch.__version__, "embedded": {"resnet18_slim": run(slim, "resnet18_slim")}}
    write(HERE / "logits.json", document)


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
        HERE / "imagenet_top1.json",
        {
            "torch": torch.__version__,
            "files": [f.name for f in files],
            "models": {
                name: {"weights": weights[name], "top1": top1[name], **run(loaded[name], name)} for name in weights
            },
        },
    )


if __name__ == "__main__":
    torch.set_num_threads(1)  # two wait for each other on a busy machine
    if sys.argv[1:2] == ["zoo"]:
        make_zoo(sys.argv[2:])
    elif sys.argv[1:2] == ["embedded"]:
        make_embedded()
    elif sys.argv[1:2] == ["top1"]:
        make_top1(Path(sys.argv[2]) if len(sys.argv) > 2 else HERE.parents[2] / "shared")
    else:
        sys.exit(__doc__)
