#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Graft's augmentation against torchvision's, one thread each, in one run.

    tests/bench/race_torchvision.py GRAFT_AUGMENTATION_BENCH FOLDER [SECONDS]

FOLDER holds class folders. Both read the same number of pictures from files. Needs python3-torchvision.
"""
import json
import math
import pathlib
import subprocess
import sys
import time

import torch
from PIL import Image
from torchvision import transforms as T

program, folder = sys.argv[1:3]
seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 2.0
torch.set_num_threads(1)

NORMALISE = [T.ToTensor(), T.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])]
BILINEAR = T.InterpolationMode.BILINEAR
PLANS = {
    "none": [T.Resize(256), T.CenterCrop(224), *NORMALISE],
    "light": [
        T.RandomResizedCrop(224, (0.7, 1)),
        T.RandomHorizontalFlip(),
        T.RandomRotation(8, BILINEAR),
        T.ColorJitter(0.1, 0.1),
        *NORMALISE,
    ],
    "strong": [
        T.RandomResizedCrop(224, (0.35, 1)),
        T.RandomHorizontalFlip(),
        T.RandomRotation(20, BILINEAR),
        T.ColorJitter(0.4, 0.4, 0.4),
        T.RandomApply([T.ColorJitter(hue=15 / 360)], 0.5),
        *NORMALISE,
        T.RandomErasing(0.25, (0.02, 0.2)),
    ],
    "trivial": [
        T.RandomResizedCrop(224, (0.35, 1)),
        T.RandomHorizontalFlip(),
        T.TrivialAugmentWide(interpolation=BILINEAR),
        *NORMALISE,
    ],
}


def speed(transform, files):
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        for file in files:
            transform(Image.open(file).convert("RGB"))
        count += len(files)
    return count / (time.perf_counter() - start)


files = sorted(p for p in pathlib.Path(folder).rglob("*.jpg"))
files = files[:: math.ceil(len(files) / 100)]
ours = json.loads(subprocess.check_output([program, folder, str(seconds)]))
print(f"{'plan':8} {'torchvision/s':>14} {'graft/s':>9} {'ratio':>6} {'kept/s':>8}")
for name, steps in PLANS.items():
    theirs = speed(T.Compose(steps), files)
    mine = ours[name]
    print(
        f"{name:8} {theirs:14.1f} {mine['from_file_per_s']:9.1f} {mine['from_file_per_s'] / theirs:6.2f}"
        f" {mine['kept_per_s']:8.1f}"
    )
