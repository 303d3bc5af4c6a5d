#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes reference numbers of the networks that come from Keras: zoo/xception.json and zoo/nasnet.json.

Made with keras 3.15 on tensorflow-cpu, in a virtual environment of its own. Every tensor is filled by the formulas of
golden_formulas.py under the name and in the layout that Graft has (core/zoo/keras_blocks.h).
"""
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
from pathlib import Path

import keras
import numpy as np

from golden_formulas import fill, input_array, summary, training_array, write

HERE = Path(__file__).resolve().parent
# name -> (constructor, side for inference, sides for training mode, gain). Sides have the same parities at every stage
# as the size the network is made for, on which Keras' padding depends.
NETWORKS = {
    "xception": (keras.applications.Xception, 107, [107], None),
    "nasnet_mobile": (keras.applications.NASNetMobile, 96, [96], None),
}
STATISTICS = {"gamma": "weight", "beta": "bias", "moving_mean": "running_mean", "moving_variance": "running_var"}


def filled(layer, variable, gain):
    """A variable of a Keras layer from the tensor Graft would have there."""
    shape = tuple(variable.shape)
    kind = variable.name
    if isinstance(layer, keras.layers.BatchNormalization):
        return fill(f"{layer.name}.{STATISTICS[kind]}", shape, gain)
    if kind == "bias":
        return fill(f"{layer.name}.bias", shape, gain)
    if isinstance(layer, keras.layers.Dense):
        return fill(f"{layer.name}.weight", shape[::-1], gain).T
    if isinstance(layer, keras.layers.SeparableConv2D) and kind == "depthwise_kernel":
        height, width, channels, _ = shape
        return fill(f"{layer.name}.depthwise.weight", (channels, 1, height, width), gain).transpose(2, 3, 0, 1)
    name = layer.name + (".pointwise" if isinstance(layer, keras.layers.SeparableConv2D) else "")
    height, width, inputs, outputs = shape
    return fill(f"{name}.weight", (outputs, inputs, height, width), gain).transpose(2, 3, 1, 0)


def load(model, gain):
    for layer in model.layers:
        for variable in layer.variables:
            if "seed" not in variable.name:
                variable.assign(filled(layer, variable, gain))


def build(name, constructor, side):
    keras.backend.clear_session()  # names of layers are counted
    if name == "nasnet_mobile":
        return constructor(weights=None, classifier_activation=None, input_shape=(side, side, 3))
    return constructor(weights=None, classifier_activation=None, input_shape=(side, side, 3))


def logits_of(model, values, training=False):
    return np.asarray(model(values.transpose(0, 2, 3, 1), training=training))


def main():
    for name, (constructor, side, training_sides, gain) in NETWORKS.items():
        values = input_array("input/" + name, side)
        model = build(name, constructor, side)
        low, high = 0.5, 128.0
        for _ in range(0 if gain else 6):
            middle = (low * high) ** 0.5
            load(model, middle)
            low, high = (middle, high) if logits_of(model, values).std() < 2.0 else (low, middle)
        gain = gain or float(f"{(low * high) ** 0.5:.2g}")
        load(model, gain)
        logits = logits_of(model, values)
        print(f"{name}: gain {gain}, std {logits.std():.3f}", flush=True)
        golden = {"gain": gain, "size": side, **summary(logits)}
        side = training_sides[0]
        values = training_array("training/" + name, side)
        # The samples in another order: what differs then is rounding.
        logits = logits_of(model, values, True)
        load(model, gain)
        other = logits_of(model, values[::-1].copy(), True)[::-1]
        print(f"{name}, training: rounding shows by {np.abs(logits - other).max():.1e}", flush=True)
        golden["training"] = {"size": side, **summary(logits), "statistics": {}}
        document = {"keras": keras.__version__, "models": {name: golden}}
        write(HERE / "zoo" / (name.split("_")[0] + ".json"), document)


if __name__ == "__main__":
    main()
