# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The formulas behind the golden numbers; tests/core/runtime/golden_support.h repeats them exactly.

    stream(name)     splitmix64 whose state starts at the FNV-1a 64 hash of the name
    u(k)             the k-th output's upper 24 bits / 2^24, so 0 <= u < 1, exact in binary32
    ...weight, >= 2-D  sqrt(gain / fan_in) * (2u - 1), fan_in = product of all dimensions but the first
    ...weight, 1-D   0.5 + 0.5 u        (a normalisation's scale)
    running_mean     0.1 * (2u - 1)
    running_var      0.5 + u
    whole numbers    0
    all else         0.1 * (2u - 1)
    input tensors    2 (2a - 1) + 0.5 (2u - 1) with one a, from stream(name + "/blocks"), for each block of 16 x 16
                     pixels of a plane, so that samples differ in more than noise
    for training     2 (2u - 1): in even blocks some channels hardly vary, and dividing by that would magnify rounding

Everything is computed in binary64 and rounded once to binary32.
"""
import json
import math
import re

import numpy as np

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


def is_matrix(name, shape):
    return name.endswith("weight") and len(shape) > 1


def fill(name, shape, gain):
    """A tensor of that name and shape (torch's layout) as float32, or int64 zeros for counters."""
    count = int(np.prod(shape, dtype=np.int64)) if len(shape) else 1
    suffix = name.rsplit(".", 1)[-1]
    if suffix == "num_batches_tracked":
        return np.zeros(shape, dtype=np.int64)
    u = stream(name, count)
    if is_matrix(name, shape):
        values = math.sqrt(gain / float(np.prod(shape[1:]))) * (2.0 * u - 1.0)
    elif suffix.endswith("weight"):
        values = 0.5 + 0.5 * u
    elif suffix == "running_var":
        values = 0.5 + u
    else:
        values = 0.1 * (2.0 * u - 1.0)
    return values.astype(np.float32).reshape(shape)


def input_array(name, size):
    grid = -(-size // BLOCK)
    blocks = stream(name + "/blocks", BATCH * 3 * grid * grid).reshape(BATCH, 3, grid, grid)
    blocks = blocks.repeat(BLOCK, axis=2).repeat(BLOCK, axis=3)[:, :, :size, :size]
    noise = stream(name, BATCH * 3 * size * size).reshape(BATCH, 3, size, size)
    values = 2.0 * (2.0 * blocks - 1.0) + 0.5 * (2.0 * noise - 1.0)
    return values.astype(np.float32)


def training_array(name, size):
    noise = stream(name, BATCH * 3 * size * size).reshape(BATCH, 3, size, size)
    return (2.0 * (2.0 * noise - 1.0)).astype(np.float32)


def summary(logits):
    """Sixteen logits a sample, and mean and norm over all of them."""
    logits = logits.astype(np.float64)
    classes = logits.shape[1]
    positions = [i * (classes // POSITIONS) for i in range(POSITIONS)]
    return {
        "classes": classes,
        "positions": positions,
        "logits": [[float(f"{v:.9g}") for v in row[positions]] for row in logits],
        "mean": [float(f"{row.mean():.9g}") for row in logits],
        "norm": [float(f"{np.linalg.norm(row):.9g}") for row in logits],
    }


def write(path, document):
    text = json.dumps(document, indent=1)
    # One line for each list of numbers keeps the file readable.
    text = re.sub(r"\[\s+([^\[\]{}]*?)\s+\]", lambda m: "[" + re.sub(r"\s+", " ", m.group(1)) + "]", text)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text + "\n")
