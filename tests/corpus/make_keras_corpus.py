#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/formats/keras: small models saved by Keras with what Keras answers, and hostile HDF5 files.

Needs keras 3 with tensorflow, and h5py (from the Python registry, in a throw-away virtual environment).
Run: PYTHON tests/corpus/make_keras_corpus.py
"""
import io
import json
import os
import pathlib
import zipfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

import h5py  # noqa: E402
import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras import layers as L  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent / "formats" / "keras"


def randomise(model):
    """Statistics and offsets that differ from 0 and 1, or mistakes would not show."""
    random = np.random.RandomState(7)
    model.set_weights([
        (np.abs(random.randn(*w.shape)) * 0.5 + 0.5 if "variance" in v.path or "gamma" in v.path
         else random.randn(*w.shape) * (0.5 if w.ndim < 2 else 1.0 / np.sqrt(max(1, np.prod(w.shape[:-1]))) + 0.1))
        .astype(w.dtype) if w.dtype == np.float32 else w
        for v, w in zip(model.weights, model.get_weights())])


def logits_of(model, pictures):
    """What stands before a last softmax."""
    last = model.layers[-1]
    if getattr(last, "activation", None) is keras.activations.softmax:
        before = keras.Model(model.inputs, last.input).predict(pictures, verbose=0)
        kernel, bias = last.get_weights()
        return before @ kernel + bias
    return model.predict(pictures, verbose=0)


def expect(name, model, fed=lambda x: x, **more):
    shape = [2, model.input_shape[3], model.input_shape[1], model.input_shape[2]]
    wave = np.sin(0.7 * np.arange(int(np.prod(shape))) + 0.5).astype(np.float32).reshape(shape)
    logits = logits_of(model, fed(wave.transpose(0, 2, 3, 1)))
    more |= {"shape": shape, "input": {"wave": 0.5}, "logits": [round(float(v), 6) for v in logits.flatten()]}
    (HERE / f"{name}.expect.json").write_text(json.dumps(more) + "\n")


def save(name, model, suffix, **more):
    path = HERE / f"{name}{suffix}"
    model.save(path)
    if suffix == ".keras":
        smaller(path)
    expect(name, model, **more)


def smaller(path):
    """Keras stores its archives as they are; deflated they are small enough to be kept."""
    with zipfile.ZipFile(path) as archive:
        entries = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(zipfile.ZipInfo(entry), content, zipfile.ZIP_DEFLATED)


def build(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(3)
    model = make()
    randomise(model)
    return model


def sequential():
    return keras.Sequential([
        keras.Input((9, 8, 3)),
        L.Conv2D(4, 3, strides=2, padding="same", name="odd"),
        L.BatchNormalization(),
        L.ReLU(max_value=6.0),
        L.MaxPooling2D(2, padding="same"),
        L.Flatten(),
        L.BatchNormalization(scale=False),
        L.Dropout(0.3),
        L.Dense(6, activation="relu"),
        L.Dense(3, activation="softmax"),
    ], name="sequential_small")


def functional():
    x = start = keras.Input((10, 8, 3), name="picture")
    x = L.Conv2D(8, 3, strides=2, padding="same", use_bias=False, activation="swish")(x)
    a = L.SeparableConv2D(6, 3, padding="same", depth_multiplier=2)(x)
    b = L.DepthwiseConv2D(3, padding="same", depth_multiplier=1)(x)
    b = L.Conv2D(6, 1, groups=2, activation="leaky_relu")(b)
    x = L.Add()([a, b])
    s = L.GlobalAveragePooling2D()(x)
    s = L.Reshape((1, 1, 6))(s)
    s = L.Conv2D(6, 1, activation="hard_sigmoid")(s)
    x = L.Multiply()([x, s])
    p = L.AveragePooling2D(3, strides=1, padding="same")(x)
    q = L.MaxPooling2D(3, strides=1, padding="same")(x)
    x = L.Concatenate()([p, q, x])
    x = L.AveragePooling2D(2, strides=2, padding="same")(x)
    x = L.Activation("gelu")(x)
    x = L.GlobalMaxPooling2D(keepdims=True)(x)
    x = L.Flatten()(x)
    return keras.Model(start, L.Dense(4)(x), name="functional_small")


def nested():
    inner = keras.Sequential([keras.Input((6, 6, 3)), L.Conv2D(4, 3, name="same_name"), L.BatchNormalization(),
                              L.ReLU()], name="trunk")
    x = start = keras.Input((6, 6, 3))
    x = inner(x)
    x = L.Conv2D(5, 2, activation="tanh", name="head_conv")(x)
    x = L.GlobalAveragePooling2D()(x)
    model = keras.Model(start, L.Dense(3, activation="softmax")(x), name="nested_small")
    inner.trainable = False
    return model


def scaled():
    x = start = keras.Input((6, 6, 3))
    x = L.Rescaling(1 / 255.0)(x)
    x = L.Normalization(mean=[0.5, 0.4, 0.3], variance=[0.04, 0.09, 0.16])(x)
    x = L.Conv2D(4, 3, activation="elu")(x)
    x = L.Average()([x, L.Conv2D(4, 1)(x)])
    x = L.Rescaling(0.5, offset=1.0)(x)
    return keras.Model(start, L.Dense(3)(L.GlobalAveragePooling2D()(x)), name="scaled_small")


def shapes():
    x = start = keras.Input((5, 4, 2))
    x = L.Conv2DTranspose(3, 3, strides=2, padding="same")(x)
    x = L.Conv2DTranspose(3, 2, strides=3, padding="valid")(x)
    x = L.Cropping2D(((1, 2), (0, 3)))(x)
    x = L.ZeroPadding2D(((0, 1), (2, 0)))(x)
    x = L.PReLU(shared_axes=[1, 2])(x)
    x = L.LayerNormalization()(x)
    x = L.MaxPooling2D(4)(x)
    x = L.UpSampling2D(2)(x)
    x = L.Permute((2, 1, 3))(x)
    x = L.Subtract()([x, L.LeakyReLU(0.2)(x)])
    x = L.Maximum()([x, L.ELU(0.7)(x)])
    x = L.Conv2D(2, 3, padding="same", dilation_rate=2)(x)
    x = L.Reshape((-1, 2))(x)
    x = L.Dense(3, activation="softplus")(x)
    x = L.Flatten()(x)
    return keras.Model(start, x, name="shapes_small")


def twice():
    shared = L.Conv2D(3, 3, padding="same", name="shared")
    x = start = keras.Input((4, 4, 3))
    x = shared(shared(x))
    return keras.Model(start, L.Dense(2)(L.GlobalAveragePooling2D()(x)), name="twice_small")


def code():
    x = start = keras.Input((4, 4, 3))
    x = L.Conv2D(2, 1)(x)
    x = L.Lambda(lambda v: v * 2, output_shape=(4, 4, 2))(x)
    return keras.Model(start, L.GlobalAveragePooling2D()(x), name="code_small")


def refuse(name, reason, write, suffix=".h5"):
    path = HERE / f"{name}{suffix}"
    if isinstance(write, bytes):
        path.write_bytes(write)
    else:
        with h5py.File(path, "w") as file:
            write(file)
    (HERE / f"{name}.expect.json").write_text(json.dumps({"refused": reason}) + "\n")


def compressed(source, target):
    """The same model with its weights in chunks that are shuffled, deflated and summed."""
    def copy(a, b):
        for key, value in a.attrs.items():
            b.attrs[key] = value
        for key, child in a.items():
            if isinstance(child, h5py.Group):
                copy(child, b.create_group(key))
            elif child.ndim > 1:
                chunks = tuple(max(1, (n + 1) // 2) for n in child.shape)
                b.create_dataset(key, data=child[()], chunks=chunks, compression="gzip", shuffle=True,
                                 fletcher32=True)
            else:
                b[key] = child[()]
    with h5py.File(source) as a, h5py.File(target, "w") as b:
        copy(a, b)


def virtual(file):
    layout = h5py.VirtualLayout(shape=(4,), dtype="f4")
    layout[:] = h5py.VirtualSource("/etc/hostname", "x", shape=(4,))
    file.create_virtual_dataset("weights", layout)


def circle(file):
    outer = file.create_group("a")
    outer.create_group("b")["a"] = outer


def external_storage(file):
    file.create_dataset("weights", shape=(4,), dtype="f4", external=[("/etc/hostname", 0, 16)])


def bomb(file):
    file.create_dataset("weights", shape=(1 << 18, 1 << 18), dtype="f4", chunks=(1024, 1024), compression="gzip")


def thousandfold(file):
    data = file.create_dataset("weights", shape=(1 << 14, 1 << 14), dtype="f4", chunks=(16, 16), compression="gzip")
    data[:16, :16] = 1


def main():
    HERE.mkdir(parents=True, exist_ok=True)
    for old in HERE.iterdir():
        old.unlink()
    model = build(sequential)
    save("sequential", model, ".h5", questions=["pixels"], unknown=[], approximated=[],
         layers=["Input", "Pad2d", "Conv2d", "BatchNorm2d", "ReLU6", "MaxPool2d", "Flatten", "BatchNorm1d", "Dropout",
                 "Linear", "ReLU", "Linear", "Output"])
    compressed(HERE / "sequential.h5", HERE / "compressed.h5")
    expect("compressed", model, unknown=[], layers=json.loads((HERE / "sequential.expect.json").read_text())["layers"])
    save("functional", build(functional), ".keras", unknown=[], approximated=[], questions=["pixels"],
         layers=FUNCTIONAL_LAYERS)
    inner_layers = ["Input", "Conv2d", "BatchNorm2d", "ReLU", "Conv2d", "Tanh", "AdaptiveAvgPool2d", "Flatten",
                    "Linear", "Output"]
    save("nested_old", build(nested), ".h5", unknown=[], layers=inner_layers)
    save("nested_new", build(nested), ".keras", unknown=[], layers=inner_layers)
    mean, deviation = np.array([0.5, 0.4, 0.3]), np.array([0.2, 0.3, 0.4])
    save("scaled", build(scaled), ".keras", fed=lambda x: (x * deviation + mean) * 255, unknown=[], questions=[],
         preprocessing={"mean": mean.tolist(), "std": deviation.tolist()},
         layers=["Input", "Conv2d", "ELU", "Conv2d", "Add", "ScaleShift", "ScaleShift", "AdaptiveAvgPool2d", "Flatten",
                 "Linear", "Output"])
    save("shapes", build(shapes), ".keras", unknown=[], layers=SHAPES_LAYERS)
    save("twice", build(twice), ".h5", approximated=["Conv2D"],
         layers=["Input", "Conv2d", "Conv2d", "AdaptiveAvgPool2d", "Flatten", "Linear", "Output"])
    model = build(code)
    model.save(HERE / "code.h5")
    (HERE / "code.expect.json").write_text(json.dumps({
        "unknown": ["Lambda"], "layers": ["Input", "Conv2d", "Unknown", "AdaptiveAvgPool2d", "Flatten", "Output"]}) + "\n")

    refuse("external_link", "another file", lambda f: f.__setitem__("a", h5py.ExternalLink("/etc/hostname", "/x")))
    refuse("soft_link", "soft link", lambda f: f.__setitem__("a", h5py.SoftLink("/../x")))
    refuse("external_storage", "other files", external_storage)
    refuse("virtual", "virtual dataset", virtual)
    refuse("circle", "circle", circle)
    refuse("bomb", "impossibly large", bomb)
    refuse("thousandfold", "missing", thousandfold)
    refuse("filter", "filter other than", lambda f: f.create_dataset("w", data=np.arange(64), compression="lzf"))
    refuse("own_type", "types of its own", lambda f: f.__setitem__("t", np.dtype("f4")))
    refuse("nothing", "not one of Keras", lambda f: f.create_dataset("w", data=np.arange(4)))
    refuse("config", "not valid at byte", lambda f: f.attrs.__setitem__("model_config", "{nonsense"))
    refuse("no_model", "not that of a Keras model",
           lambda f: f.attrs.__setitem__("model_config", json.dumps({"class_name": "Sequential", "config": {}})))
    whole = (HERE / "sequential.h5").read_bytes()
    refuse("cut", "ends too early", whole[:len(whole) // 2])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("config.json", "{}")
    refuse("no_weights", "has no model.weights.h5", buffer.getvalue(), ".keras")


FUNCTIONAL_LAYERS = (
    "Input Pad2d Conv2d SiLU Conv2d Conv2d Conv2d Conv2d LeakyReLU Add AdaptiveAvgPool2d Flatten Reshape Conv2d "
    "Hardsigmoid Multiply AvgPool2d MaxPool2d Concat AvgPool2d GELU AdaptiveMaxPool2d Flatten Linear Output "
).split()
SHAPES_LAYERS = (
    "Input ConvTranspose2d Pad2d ConvTranspose2d Pad2d Pad2d PReLU LayerNorm2d MaxPool2d Upsample Permute Flatten "
    "Reshape LeakyReLU Subtract ELU Maximum Conv2d Permute Reshape Linear Softplus Flatten Output "
).split()

if __name__ == "__main__":
    main()
