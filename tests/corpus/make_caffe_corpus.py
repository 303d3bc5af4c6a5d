#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/formats/caffe: small Caffe networks, damaged ones, and what is expected of each; and
tests/corpus/caffe, the same as seeds of the fuzzer (description, a line "%%%%", weights).

Needs numpy only. The binary form is encoded here (field numbers of caffe.proto); the expected logits are computed here,
too, straight from Caffe's definitions of its layers, in double precision.
"""
import json
import math
import pathlib
import struct

import numpy as np

HERE = pathlib.Path(__file__).parent / "formats" / "caffe"
SEEDS = pathlib.Path(__file__).parent / "caffe"
rng = np.random.default_rng(5)


# The wire format
def varint(n):
    out = b""
    n &= (1 << 64) - 1
    while True:
        out += bytes([n & 0x7F | (0x80 if n > 0x7F else 0)])
        n >>= 7
        if n == 0:
            return out


def number(field, n):
    return varint(field << 3) + varint(n)


def real(field, x):
    return varint(field << 3 | 5) + struct.pack("<f", x)


def chunk(field, b):
    b = b.encode() if isinstance(b, str) else b
    return varint(field << 3 | 2) + varint(len(b)) + b


def blob(a):
    a = np.asarray(a, np.float32)
    shape = chunk(1, b"".join(varint(d) for d in a.shape))
    return chunk(7, shape) + chunk(5, a.tobytes())


def old_blob(a):
    """Four dimensions and numbers that are not packed, as the first files have them."""
    a = np.asarray(a, np.float32)
    dims = (1,) * (4 - a.ndim) + a.shape
    return b"".join(number(i + 1, d) for i, d in enumerate(dims)) + b"".join(real(5, x) for x in a.ravel())


def layer(name, kind, bottoms, tops, params=b"", blobs=()):
    out = chunk(1, name) + chunk(2, kind)
    out += b"".join(chunk(3, b) for b in bottoms) + b"".join(chunk(4, t) for t in tops)
    return chunk(100, out + b"".join(chunk(7, blob(b)) for b in blobs) + params)


def weights_only(blobs):
    return chunk(1, "weights") + b"".join(layer(n, "", [], [], b"", b) for n, b in blobs.items())


# Caffe's layers
def conv(x, w, b, stride=1, pad=0, group=1, dilation=1):
    n, c, h, wd = x.shape
    o, cg, kh, kw = w.shape
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    oh = (h + 2 * pad - dilation * (kh - 1) - 1) // stride + 1
    ow = (wd + 2 * pad - dilation * (kw - 1) - 1) // stride + 1
    y = np.zeros((n, o, oh, ow))
    for k in range(o):
        first = k // (o // group) * cg
        for i in range(oh):
            for j in range(ow):
                top, left = i * stride, j * stride
                part = x[:, first:first + cg, top:top + dilation * (kh - 1) + 1:dilation,
                         left:left + dilation * (kw - 1) + 1:dilation]
                y[:, k, i, j] = (part * w[k]).sum((1, 2, 3))
    return y + (0 if b is None else np.asarray(b)[None, :, None, None])


def deconv(x, w, b, stride, pad):
    n, c, h, wd = x.shape
    _, o, k, _ = w.shape
    full = np.zeros((n, o, stride * (h - 1) + k, stride * (wd - 1) + k))
    for i in range(h):
        for j in range(wd):
            full[:, :, i * stride:i * stride + k, j * stride:j * stride + k] += np.einsum("nc,cokl->nokl", x[:, :, i, j], w)
    return full[:, :, pad:full.shape[2] - pad, pad:full.shape[3] - pad] + np.asarray(b)[None, :, None, None]


def pool(x, kind, k, s, pad=0):
    """PoolingLayer::Reshape and Forward_cpu: rounds up, clips the last window, divides by the padded window."""
    n, c, h, w = x.shape

    def count(size):
        out = math.ceil((size + 2 * pad - k) / s) + 1
        if pad and (out - 1) * s >= size + pad:
            out -= 1
        return out

    y = np.zeros((n, c, count(h), count(w)))
    for i in range(y.shape[2]):
        for j in range(y.shape[3]):
            top, left = i * s - pad, j * s - pad
            bottom, right = min(top + k, h + pad), min(left + k, w + pad)
            area = (bottom - top) * (right - left)
            part = x[:, :, max(top, 0):min(bottom, h), max(left, 0):min(right, w)]
            y[:, :, i, j] = part.max((2, 3)) if kind == "MAX" else part.sum((2, 3)) / area
    return y


def lrn(x, size, alpha, beta, k):
    y = np.zeros_like(x)
    for c in range(x.shape[1]):
        lo, hi = max(0, c - size // 2), min(x.shape[1], c + size // 2 + 1)
        y[:, c] = x[:, c] / (k + alpha / size * (x[:, lo:hi] ** 2).sum(1)) ** beta
    return y


def relu(x, slope=0.0):
    return np.where(x > 0, x, x * slope)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def wave(shape, shift):
    i = np.arange(math.prod(shape), dtype=np.float64)
    return np.sin(0.7 * i + shift).astype(np.float32).astype(np.float64).reshape(shape)


def r(*shape):
    return (rng.standard_normal(shape) * 0.5).astype(np.float32)


def expect(name, **keys):
    if "logits" in keys:
        keys["logits"] = [float(np.float32(x)) for x in np.asarray(keys["logits"]).ravel()]
    (HERE / f"{name}.expect.json").write_text(json.dumps(keys, indent=1) + "\n")


def write(name, weights, text=None, **keys):
    if text is not None:
        (SEEDS / name).write_bytes(text.encode() + b"%%%%\n" + weights)
    if weights is not None:
        (HERE / f"{name}.caffemodel").write_bytes(weights)
    if text is not None:
        (HERE / f"{name}.prototxt").write_text(text)
    expect(name, **keys)


BGR_104 = {"mean": [104 / 255, 117 / 255, 123 / 255], "std": [1 / 255] * 3, "bgr": True}
BGR = {"mean": [0, 0, 0], "std": [1 / 255] * 3, "bgr": True}


def classic():
    """As AlexNet is built: convolution, ReLU in place, pooling, LRN, InnerProduct, Softmax."""
    w = {"conv1": [r(6, 3, 3, 3), r(6)], "ip/1": [r(5, 6 * 3 * 3), r(5)]}
    text = """name: "classic"  # comments are allowed
input: "data"
input_dim: 10 input_dim: 3 input_dim: 12 input_dim: 12
layer { name: "conv1" type: "Convolution" bottom: "data" top: "conv1"
  convolution_param { num_output: 6 kernel_size: 3 stride: 2 pad: 1 weight_filler { type: "xavier" } } }
layer { name: "relu1" type: 'ReLU' bottom: "conv1" top: "conv1" }
layer { name: "norm1" type: "LRN" bottom: "conv1" top: "norm1" lrn_param { local_size: 3 alpha: 0.3 beta: 0.75 } }
layer { name: "pool1" type: "Pooling" bottom: "norm1" top: "pool1" pooling_param < pool: MAX, kernel_size: 3; stride: 2 > }
layer { name: "ip/1" type: "InnerProduct" bottom: "pool1" top: "ip/1" inner_product_param { num_output: 5 } }
layer { name: "drop" type: "Dropout" bottom: "ip/1" top: "ip/1" dropout_param { dropout_ratio: 0.4 } }
layer { name: "prob" type: "Softmax" bottom: "ip/1" top: "prob" }
"""
    x = wave((2, 3, 12, 12), 0.5)
    y = pool(lrn(relu(conv(x, *w["conv1"], 2, 1)), 3, 0.3, 0.75, 1), "MAX", 3, 2)
    y = y.reshape(2, -1) @ w["ip/1"][0].T + w["ip/1"][1]
    layers = ["Input", "Conv2d", "ReLU", "LocalResponseNorm", "MaxPool2d", "Flatten", "Linear", "Dropout", "Softmax", "Output"]
    write("classic", weights_only(w), text, layers=layers, unknown=[], approximated=[], questions=["preprocessing"],
          preprocessing=BGR, shape=[2, 3, 12, 12], input={"wave": 0.5}, logits=y)
    write("classic_answered", None, None, file="classic.caffemodel", layers=layers, preprocessing=BGR_104,
          options={"answers": {"preprocessing": "caffe-mean"}, "companion": "classic.prototxt"})
    write("classic_description", None, None, file="classic.prototxt", layers=layers,
          options={"companion": "classic.caffemodel"}, shape=[2, 3, 12, 12], input={"wave": 0.5}, logits=y)


def modern():
    """BatchNorm and Scale, PReLU, groups, coefficients, Slice and Concat, average pooling with padding."""
    w = {"c": [r(8, 3, 3, 3)], "bn": [r(8) * 3, np.abs(r(8)) * 3 + 1, np.float32([3.0])], "sc": [r(8), r(8)],
         "p": [np.abs(r(8))], "g": [r(8, 4, 1, 1), r(8)], "bn2": [r(4), np.abs(r(4)) + 0.5, np.float32([0.5])],
         "last": [r(4, 8, 1, 1), r(4)], "s2": [r(4)]}
    text = """name: "modern"
layer { name: "in" type: "Input" top: "in" input_param { shape { dim: 1 dim: 3 dim: 9 dim: 9 } } }
layer { name: "c" type: "Convolution" bottom: "in" top: "c"
  convolution_param { num_output: 8 kernel_h: 3 kernel_w: 3 pad_h: 2 pad_w: 2 dilation: 2 stride_h: 1 stride_w: 1 bias_term: false } }
layer { name: "bn" type: "BatchNorm" bottom: "c" top: "c" batch_norm_param { use_global_stats: true eps: 0.001 } }
layer { name: "sc" type: "Scale" bottom: "c" top: "c" scale_param { bias_term: true } }
layer { name: "p" type: "PReLU" bottom: "c" top: "p" }
layer { name: "ave" type: "Pooling" bottom: "p" top: "ave" pooling_param { pool: AVE kernel_size: 3 stride: 2 pad: 1 } }
layer { name: "g" type: "Convolution" bottom: "ave" top: "g" convolution_param { num_output: 8 kernel_size: 1 group: 2 } }
layer { name: "sum" type: "Eltwise" bottom: "ave" bottom: "g" top: "sum" eltwise_param { operation: SUM coeff: 1 coeff: -0.5 } }
layer { name: "cut" type: "Slice" bottom: "sum" top: "left" top: "right" slice_param { axis: 1 slice_point: 4 } }
layer { name: "bn2" type: "BatchNorm" bottom: "left" top: "bn2" }
layer { name: "s2" type: "Scale" bottom: "right" top: "s2" }
layer { name: "leaky" type: "ReLU" bottom: "s2" top: "s2" relu_param { negative_slope: 0.1 } }
layer { name: "cat" type: "Concat" bottom: "bn2" bottom: "s2" top: "cat" }
layer { name: "last" type: "Convolution" bottom: "cat" top: "last" convolution_param { num_output: 4 kernel_size: 1 } }
layer { name: "gap" type: "Pooling" bottom: "last" top: "gap" pooling_param { pool: AVE global_pooling: true } }
layer { name: "accuracy" type: "Accuracy" bottom: "gap" bottom: "label" top: "accuracy" include { phase: TEST stage: "deploy" } }
layer { name: "prob" type: "Softmax" bottom: "gap" top: "prob" }
"""
    x = wave((2, 3, 9, 9), 1.0)
    y = conv(x, w["c"][0], None, 1, 2, 1, 2)
    mean, var = w["bn"][0] / 3.0, w["bn"][1] / 3.0
    ch = lambda v: np.asarray(v, np.float64)[None, :, None, None]
    y = (y - ch(mean)) / np.sqrt(ch(var) + 1e-3) * ch(w["sc"][0]) + ch(w["sc"][1])
    y = np.where(y > 0, y, y * ch(w["p"][0]))
    a = pool(y, "AVE", 3, 2, 1)
    s = a - 0.5 * conv(a, *w["g"], 1, 0, 2)
    left = (s[:, :4] - ch(w["bn2"][0] / 0.5)) / np.sqrt(ch(w["bn2"][1] / 0.5) + 1e-5)
    right = relu(s[:, 4:] * ch(w["s2"][0]), 0.1)
    y = conv(np.concatenate([left, right], 1), *w["last"]).mean((2, 3))
    write("modern", weights_only(w), text,
          layers=["Input", "Conv2d", "BatchNorm2d", "PReLU", "AvgPool2d", "Conv2d", "ScaleShift", "Add", "Slice", "Slice",
                  "BatchNorm2d", "ScaleShift", "LeakyReLU", "Concat", "Conv2d", "AdaptiveAvgPool2d", "Flatten", "Softmax",
                  "Output"],
          unknown=[], shape=[2, 3, 9, 9], input={"wave": 1.0}, logits=y)


def shapes():
    """Deconvolution, Permute, Reshape, Power, ELU, Sigmoid, TanH, products, a squeeze-and-excitation Scale."""
    w = {"d": [r(3, 4, 4, 4), r(4)], "fc": [r(4, 4), r(4)], "ip": [r(3, 4 * 8 * 8).T, r(3)]}
    text = """layer { name: "in" type: "Input" top: "in" input_param { shape: { dim: [1, 3, 4, 4] } } }
layer { name: "d" type: "Deconvolution" bottom: "in" top: "d" convolution_param { num_output: 4 kernel_size: 4 stride: 2 pad: 1 } }
layer { name: "pw" type: "Power" bottom: "d" top: "pw" power_param { scale: 2 shift: -0.25 } }
layer { name: "elu" type: "ELU" bottom: "pw" top: "elu" elu_param { alpha: 0.7 } }
layer { name: "gap" type: "Pooling" bottom: "elu" top: "gap" pooling_param { pool: AVE global_pooling: true } }
layer { name: "fc" type: "InnerProduct" bottom: "gap" top: "fc" inner_product_param { num_output: 4 } }
layer { name: "sig" type: "Sigmoid" bottom: "fc" top: "fc" }
layer { name: "se" type: "Scale" bottom: "elu" bottom: "fc" top: "se" scale_param { axis: 0 } }
layer { name: "tanh" type: "TanH" bottom: "se" top: "tanh" }
layer { name: "prod" type: "Eltwise" bottom: "tanh" bottom: "elu" top: "prod" eltwise_param { operation: PROD } }
layer { name: "max" type: "Eltwise" bottom: "prod" bottom: "tanh" top: "max" eltwise_param { operation: MAX } }
layer { name: "perm" type: "Permute" bottom: "max" top: "perm" permute_param { order: 0 order: 2 order: 3 order: 1 } }
layer { name: "rs" type: "Reshape" bottom: "perm" top: "rs" reshape_param { shape { dim: 0 dim: -1 } } }
layer { name: "ip" type: "InnerProduct" bottom: "rs" top: "ip" inner_product_param { num_output: 3 transpose: true } }
"""
    x = wave((1, 3, 4, 4), 2.0)
    e = deconv(x, w["d"][0], w["d"][1], 2, 1) * 2 - 0.25
    e = np.where(e > 0, e, 0.7 * (np.exp(e) - 1))
    f = sigmoid(e.mean((2, 3)) @ w["fc"][0].T + w["fc"][1])
    t = np.tanh(e * f[:, :, None, None])
    y = np.maximum(t * e, t).transpose(0, 2, 3, 1).reshape(1, -1)
    y = y @ w["ip"][0] + w["ip"][1]
    write("shapes", weights_only(w), text,
          layers=["Input", "ConvTranspose2d", "ScaleShift", "ELU", "AdaptiveAvgPool2d", "Flatten", "Linear", "Sigmoid",
                  "Reshape", "Multiply", "Tanh", "Multiply", "Maximum", "Permute", "Reshape", "Linear", "Output"],
          unknown=[], shape=[1, 3, 4, 4], input={"wave": 2.0}, logits=y)


def first_version():
    """One binary file of the first version, without a description: enumerated types, four-dimensional blobs."""
    w, b, fw, fb = r(4, 1, 3, 3), r(4), r(3, 4 * 4 * 4), r(3)

    def old(name, kind, bottom, top, params=b"", blobs=()):
        return chunk(2, chunk(2, bottom) + chunk(3, top) + chunk(4, name) + number(5, kind) +
                     b"".join(chunk(6, old_blob(x)) for x in blobs) + params)

    net = chunk(1, "first") + chunk(3, "data") + b"".join(number(4, d) for d in (1, 1, 8, 8))
    net += old("conv", 4, "data", "conv", chunk(10, number(1, 4) + number(4, 3) + number(3, 1)), [w, b])
    net += old("relu", 18, "conv", "conv")
    net += old("pool", 17, "conv", "pool", chunk(19, number(1, 1) + number(2, 2) + number(3, 2)))
    net += old("ip", 14, "pool", "ip", chunk(17, number(1, 3)), [fw, fb])
    net += old("prob", 20, "ip", "prob")
    x = wave((1, 1, 8, 8), 0.0)
    y = pool(relu(conv(x, w, b, 1, 1)), "AVE", 2, 2).reshape(1, -1) @ fw.T + fb
    (HERE / "alone").mkdir(exist_ok=True)
    (HERE / "alone" / "first_version.caffemodel").write_bytes(net)
    expect("first_version", file="alone/first_version.caffemodel",
           layers=["Input", "Conv2d", "ReLU", "AvgPool2d", "Flatten", "Linear", "Softmax", "Output"],
           preprocessing={"mean": [0], "std": [256 / 255]}, shape=[1, 1, 8, 8], input={"wave": 0.0}, logits=y)


def trained():
    """A snapshot of training: data layer, labels, Split, loss, accuracy; preparation said by the file."""
    w, b, fw, fb = r(4, 3, 3, 3), r(4), r(3, 4), r(3)
    net = chunk(1, "trained")
    net += layer("data", "Data", [], ["data", "label"], chunk(100, number(3, 7) + real(1, 0.5) + real(5, 10) + real(5, 20) + real(5, 30)))
    net += layer("label_split", "Split", ["label"], ["label_0", "label_1"])
    net += layer("conv", "Convolution", ["data"], ["conv"], chunk(106, number(1, 4) + chunk(4, varint(3))), [w, b])
    net += layer("gap", "Pooling", ["conv"], ["gap"], chunk(121, number(1, 1) + number(12, 1)))
    net += layer("ip", "InnerProduct", ["gap"], ["ip"], chunk(117, number(1, 3)), [fw, fb])
    net += layer("ip_split", "Split", ["ip"], ["ip_0", "ip_1"])
    net += layer("loss", "SoftmaxWithLoss", ["ip_0", "label_0"], ["loss"])
    net += layer("acc", "Accuracy", ["ip_1", "label_1"], ["acc"])
    x = wave((1, 3, 7, 7), 0.25)
    y = conv(x, w, b).mean((2, 3)) @ fw.T + fb
    (HERE / "alone" / "trained.caffemodel").write_bytes(net)
    expect("trained", file="alone/trained.caffemodel",
           layers=["Input", "Conv2d", "AdaptiveAvgPool2d", "Flatten", "Linear", "Output"], questions=["preprocessing"],
           preprocessing={"mean": [10 / 255, 20 / 255, 30 / 255], "std": [2 / 255] * 3, "bgr": True},
           shape=[1, 3, 7, 7], input={"wave": 0.25}, logits=y)


def strange():
    text = """input: "data" input_shape { dim: 1 dim: 3 dim: 224 dim: 224 }
layer { name: "conv" type: "Convolution" bottom: "data" top: "conv" convolution_param { num_output: 2 kernel_size: 3 } }
layer { name: "norm" type: "Normalize" bottom: "conv" top: "norm" norm_param { across_spatial: false } }
layer { name: "prior" type: "PriorBox" bottom: "norm" bottom: "data" top: "prior" prior_box_param { min_size: 3 } }
"""
    w = {"conv": [r(2, 3, 3, 3), r(2)], "norm": [r(2)], "gone": [r(3)]}
    write("strange", weights_only(w), text, layers=["Input", "Conv2d", "Unknown", "Unknown", "Output"],
          unknown=["Normalize", "PriorBox"], preprocessing=BGR_104)


def hostile():
    plain = 'input: "d" input_dim: 1 input_dim: 3 input_dim: 8 input_dim: 8\n'
    conv_text = plain + 'layer { name: "c" type: "Convolution" bottom: "d" top: "c" convolution_param { num_output: 2 kernel_size: 3 %s } }\n'
    good = weights_only({"c": [r(2, 3, 3, 3), r(2)]})
    write("bad_stride", good, conv_text % "stride: 0", refused="stride")
    write("bad_group", good, conv_text % "group: 999999999999", refused="do not fit its description")
    write("bad_shape", weights_only({"c": [r(2, 3, 3, 2), r(2)]}), conv_text % "", refused="do not fit its description")
    write("bad_blob", chunk(100, chunk(1, "c") + chunk(7, chunk(7, chunk(1, varint(1 << 40))) + chunk(5, b"1234"))),
          conv_text % "", refused="have 1 numbers")
    write("bad_cut", good[:-9], conv_text % "", refused="damaged")
    write("bad_nested", good, "a {" * 5000, refused="nested too deeply")
    write("bad_open", good, plain + "layer {", refused="ends inside a block")
    write("bad_word", good, plain + "\nlayer { name conv }", refused="line 3")
    write("bad_bottom", good, plain + 'layer { name: "r" type: "ReLU" bottom: "nowhere" top: "r" }', refused="nowhere")
    write("bad_picture", good, conv_text.replace("input_dim: 8", "input_dim: 99999999") % "", refused="not a picture")
    write("bad_empty", good, plain, refused="no layers")
    (HERE / "alone" / "bad_size.caffemodel").write_bytes(layer("data", "Data", [], ["data"]))
    expect("bad_size", file="alone/bad_size.caffemodel", refused="deploy.prototxt")


if __name__ == "__main__":
    HERE.mkdir(parents=True, exist_ok=True)
    SEEDS.mkdir(parents=True, exist_ok=True)
    for make in (classic, modern, shapes, first_version, trained, strange, hostile):
        make()
    for alone in (HERE / "alone").iterdir():
        (SEEDS / alone.stem).write_bytes(alone.read_bytes())
