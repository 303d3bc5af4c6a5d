#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks of keras.applications with random weights, saved by Keras, opened by Graft: are the answers the same?

Needs keras 3 with tensorflow (from the Python registry, in a throw-away virtual environment) and the program
graft-import-logits (build/release/tests).
Run: PYTHON tests/bench/keras_peer.py [--program FILE] [--formats h5,keras] [NETWORK...]
Prints one line for each file: layers, how many are unknown or approximated, the largest difference of the answers
before the last softmax relative to the largest of them. The exit status is 1 if one is above 1e-4.
"""
import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import keras  # noqa: E402
import numpy as np  # noqa: E402

TOP = pathlib.Path(__file__).resolve().parents[2]
NETWORKS = ["MobileNet", "MobileNetV2", "Xception", "NASNetMobile", "ResNet50", "DenseNet121", "EfficientNetB0"]


def randomise(model):
    """Moderate random numbers everywhere, statistics included, so that mistakes show and nothing overflows."""
    random = np.random.RandomState(1)
    weights = []
    for variable, value in zip(model.weights, model.get_weights()):
        if "variance" in variable.path or "gamma" in variable.path:
            value = 0.8 + 0.4 * random.rand(*value.shape)
        elif value.ndim < 2:
            value = 0.1 * random.randn(*value.shape) if value.dtype == np.float32 else value
        else:
            inputs = np.prod(value.shape[:-1]) if "depthwise" not in variable.path else np.prod(value.shape[:2])
            value = random.randn(*value.shape) * np.sqrt(1.6 / inputs)
        weights.append(np.asarray(value, np.float32))
    model.set_weights(weights)


def answers(model, shape, fed):
    count = int(np.prod(shape))
    wave = np.sin(0.7 * np.arange(count) + 0.5).astype(np.float32).reshape(shape).transpose(0, 2, 3, 1)
    last = model.layers[-1]
    before = keras.Model(model.inputs, last.input).predict(fed(wave), verbose=0)
    if not last.get_weights():  # an activation of its own
        return before.flatten()
    kernel, bias = last.get_weights()
    return (before @ kernel + bias).flatten()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default=str(TOP / "build/release/tests/graft-import-logits"))
    parser.add_argument("--formats", default="h5,keras")
    parser.add_argument("networks", nargs="*", default=NETWORKS)
    args = parser.parse_args()
    bad = 0
    print(f"{'network':16} {'format':6} {'layers':>7} {'unknown':>8} {'approx.':>8} {'difference':>11}")
    with tempfile.TemporaryDirectory() as folder:
        for name in args.networks or NETWORKS:
            keras.backend.clear_session()
            model = getattr(keras.applications, name)(weights=None)
            randomise(model)
            for suffix in args.formats.split(","):
                path = pathlib.Path(folder) / f"{name}.{suffix}"
                model.save(path)
                done = subprocess.run([args.program, str(path)], capture_output=True, text=True, check=False)
                path.unlink()
                found = json.loads(done.stdout) if done.stdout else {"error": done.stderr}
                if "logits" not in found:
                    print(f"{name:16} {suffix:6} {found.get('error')}")
                    bad += 1
                    continue
                # What layers of the model scale is part of Graft's preparation of pictures: undone for Keras.
                raw = any(isinstance(layer, keras.layers.Rescaling) for layer in model.layers)
                mean, std = np.array(found["mean"], np.float32), np.array(found["std"], np.float32)
                fed = (lambda x: (x * std + mean) * 255) if raw else (lambda x: x)
                expected = answers(model, found["shape"], fed)
                difference = float(np.abs(expected - np.array(found["logits"])).max() / np.abs(expected).max())
                bad += difference > 1e-4
                print(f"{name:16} {suffix:6} {found['layers']:7} {found['unknown']:8} {found['approximated']:8} "
                      f"{difference:11.2e}", flush=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
