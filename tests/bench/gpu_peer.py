#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PyTorch's figures for what graft-engine-bench measures: torchvision's ResNet-18 on synthetic images that lie in main
memory, SGD with momentum, channels_last on a GPU, cuDNN's benchmark mode; eager mode as most scripts run it.

  tests/bench/gpu_peer.py [--device cuda] [--batch 16] [--size 224] [--seconds 4] [--precision float32]
"""
import argparse
import contextlib
import json
import time

import torch
import torchvision

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--device", default="cuda")
parser.add_argument("--batch", type=int, default=16)
parser.add_argument("--size", type=int, default=224)
parser.add_argument("--seconds", type=float, default=4)
parser.add_argument("--precision", choices=["float32", "bfloat16"], default="float32")
args = parser.parse_args()

torch.backends.cudnn.benchmark = True
device = torch.device(args.device)
images = torch.rand(args.batch, 3, args.size, args.size) - 0.5
labels = torch.arange(args.batch) % 10


def cast():
    if args.precision == "float32":
        return contextlib.nullcontext()
    return torch.autocast(device.type, torch.bfloat16)


def model():
    net = torchvision.models.resnet18(num_classes=10).to(device)
    return net.to(memory_format=torch.channels_last)


def moved():
    return images.to(device).contiguous(memory_format=torch.channels_last)


def rate(step):
    for _ in range(10):
        step()
    if device.type == "cuda":
        torch.cuda.synchronize()
    start, count = time.perf_counter(), 0
    while time.perf_counter() - start < args.seconds:
        step()
        count += args.batch
    if device.type == "cuda":
        torch.cuda.synchronize()
    return count / (time.perf_counter() - start)


def training(frozen):
    net = model().train()
    if frozen:
        for name, parameter in net.named_parameters():
            parameter.requires_grad_(name.startswith("fc."))
        net.eval()  # frozen batch norms evaluate
    optimizer = torch.optim.SGD([p for p in net.parameters() if p.requires_grad], lr=1e-4, momentum=0.9)

    def step():
        with cast():
            loss = torch.nn.functional.cross_entropy(net(moved()), labels.to(device))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        loss.item()

    return rate(step)


def inference():
    net = model().eval()

    def step():
        with torch.inference_mode(), cast():
            net(moved()).cpu()

    return rate(step)


print(json.dumps({
    "device": torch.cuda.get_device_name() if device.type == "cuda" else "cpu",
    "runtime": "PyTorch " + torch.__version__,
    "precision": args.precision,
    "training_images_per_s": training(False),
    "frozen_training_images_per_s": training(True),
    "inference_images_per_s": inference(),
    "batch": args.batch,
    "input": [3, args.size, args.size]}))
