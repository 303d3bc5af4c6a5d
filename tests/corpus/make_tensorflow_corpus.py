#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/formats/{tensorflow,tflite} and the fuzzers' seeds tests/corpus/{tensorflow,tflite}.

Needs TensorFlow (2.21 was used), which also computes the expected numbers. What a network answers is compared before
its softmax, as Graft's networks answer.
"""
import json
import math
import os
import pathlib
import shutil

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"

import numpy as np
import tensorflow as tf
from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

CORPUS = pathlib.Path(__file__).parent
LITE, FULL = CORPUS / "formats" / "tflite", CORPUS / "formats" / "tensorflow"
LITE_SEEDS, FULL_SEEDS = CORPUS / "tflite", CORPUS / "tensorflow"
rng = np.random.default_rng(7)


def wave(shape, shift):
    """As the tests make it: in the order batch, channels, height, width."""
    i = np.arange(math.prod(shape), dtype=np.float64)
    return np.sin(0.7 * i + shift).astype(np.float32).reshape(shape)


def r(*shape, scale=0.4):
    return tf.constant((rng.standard_normal(shape) * scale).astype(np.float32))


class Net(tf.Module):
    """Variables are made by `v` on first use, so that every network is one function."""

    def __init__(self, body, shape):
        super().__init__(name="net")
        self.body, self.shape, self.made = body, shape, []
        self.index = None
        self.logits_of(tf.zeros([1, *shape]))
        spec = tf.TensorSpec([None, *shape], tf.float32, name="pictures")
        self.f = tf.function(lambda x: tf.nn.softmax(self.logits_of(x), name="prob"), input_signature=[spec])

    def v(self, *shape, scale=0.4, shift=0.0):
        if self.index == len(self.made):
            self.made.append(tf.Variable(r(*shape, scale=scale) + shift, name=f"v{self.index}"))
        self.index += 1
        return self.made[self.index - 1]

    def logits_of(self, x):
        self.index = 0
        return self.body(self, x)


def batch_norm(n, x, c):
    y, *_ = tf.compat.v1.nn.fused_batch_norm(x, n.v(c, shift=1), n.v(c), n.v(c), tf.abs(n.v(c)) + 0.5, epsilon=1e-3,
                                             is_training=False)
    return y


def plain(n, x):
    """SAME with an odd pixel, depthwise, pooling of both kinds, a flattened picture before the classifier."""
    x = tf.nn.bias_add(tf.nn.conv2d(x, n.v(3, 3, 3, 6), 2, "SAME"), n.v(6))
    x = tf.nn.relu6(x)
    x = tf.nn.depthwise_conv2d(x, n.v(3, 3, 6, 2), [1, 1, 1, 1], "SAME")
    x = tf.nn.relu(batch_norm(n, x, 12))
    x = tf.nn.max_pool2d(x, 3, 2, "SAME")
    x = tf.nn.avg_pool2d(x, 2, 1, "VALID")
    x = tf.nn.conv2d(x, n.v(1, 1, 12, 5), 1, "VALID") + n.v(5)
    x = tf.reshape(x, [-1, 2 * 2 * 5])
    return tf.matmul(x, n.v(20, 4)) + n.v(4)


def branched(n, x):
    """Residual sum, squeeze and excitation, concatenation, slices, padding, enlarging, other activations."""
    x = tf.nn.conv2d(tf.pad(x, [[0, 0], [1, 2], [0, 1], [0, 0]]), n.v(3, 3, 2, 4), 1, "VALID") + n.v(4)
    y = tf.nn.leaky_relu(x, 0.2)
    s = tf.reduce_mean(y, [1, 2])
    s = tf.sigmoid(tf.matmul(s, n.v(4, 4)) + n.v(4))
    y = y * tf.reshape(s, [-1, 1, 1, 4])
    x = x + y
    a, b = tf.split(x, 2, axis=3)
    a = tf.nn.elu(a * tf.constant([0.5, 2.0]) - 0.1)
    x = tf.concat([tf.tanh(a), b, x[:, :, :, 1:3]], 3)
    x = tf.compat.v1.image.resize_nearest_neighbor(x, [tf.shape(x)[1] * 2, tf.shape(x)[2] * 2])
    x = tf.nn.conv2d(x, n.v(3, 3, 6, 3), [1, 2, 2, 1], "SAME", dilations=[1, 1, 1, 1])
    x = tf.nn.relu(x + n.v(3))
    x = tf.transpose(x, [0, 2, 1, 3])
    return tf.matmul(tf.reshape(x, [-1, 7 * 6 * 3]), n.v(7 * 6 * 3, 3))


def shape_chain(n, x):
    """The batch comes out of the picture's shape, as Flatten of Keras 2 did it; a product with a turned matrix."""
    x = tf.nn.conv2d(x, n.v(2, 2, 3, 4), 2, "VALID")
    shape = tf.shape(x)
    x = tf.reshape(x, tf.stack([shape[0], tf.reduce_prod(shape[1:])]))
    x = tf.nn.relu(x)
    return tf.matmul(x, n.v(3, 4 * 3 * 3), transpose_b=True)


PLAIN = (["Input", "Pad2d", "Conv2d", "ReLU6", "Conv2d", "BatchNorm2d", "ReLU", "MaxPool2d", "AvgPool2d", "Conv2d", "Flatten",
          "Linear", "Softmax", "Output"], plain, (11, 12, 3), 0.5)
BRANCHED = (["Input", "Pad2d", "Conv2d", "LeakyReLU", "AdaptiveAvgPool2d", "Flatten", "Linear", "Sigmoid", "Reshape",
             "Multiply", "Add", "Slice", "Slice", "ScaleShift", "ScaleShift", "ELU", "Tanh", "Slice", "Concat", "Upsample",
             "Pad2d", "Conv2d", "ReLU", "Permute", "Flatten", "Linear", "Softmax", "Output"], branched, (6, 7, 2), 1.5)
CHAIN = (["Input", "Conv2d", "ReLU", "Flatten", "Linear", "Softmax", "Output"], shape_chain, (6, 6, 3), 0.25)


def answers(net, shift, batch):
    h, w, c = net.shape
    x = wave((batch, c, h, w), shift)
    y = net.logits_of(tf.constant(x.transpose(0, 2, 3, 1))).numpy()
    return {"shape": [batch, c, h, w], "input": {"wave": shift}, "logits": [float(v) for v in y.ravel()]}


def expect(folder, name, **keys):
    keys = {k: v for k, v in keys.items() if v is not None}
    (folder / f"{name}.expect.json").write_text(json.dumps(keys, indent=1) + "\n")


def lite(name, net, shift, layers=None, change=None, batch=1, **keys):
    converter = tf.lite.TFLiteConverter.from_concrete_functions([net.f.get_concrete_function()], net)
    if change:
        change(converter)
    data = converter.convert()
    (LITE / f"{name}.tflite").write_bytes(data)
    expect(LITE, name, layers=layers, **answers(net, shift, batch), **keys)
    return data


def frozen(name, net, shift, layers=None, **keys):
    graph = convert_variables_to_constants_v2(net.f.get_concrete_function()).graph.as_graph_def()
    data = graph.SerializeToString(deterministic=True)
    (FULL / f"{name}.pb").write_bytes(data)
    expect(FULL, name, layers=layers, **answers(net, shift, 2), **keys)
    return data


def saved(name, net, shift, layers=None, **keys):
    folder = FULL / name
    shutil.rmtree(folder, ignore_errors=True)
    tf.saved_model.save(net, str(folder), signatures=net.f.get_concrete_function())
    for extra in ("assets", "fingerprint.pb"):
        shutil.rmtree(folder / extra, ignore_errors=True)
        (folder / extra).unlink(missing_ok=True) if (folder / extra).is_file() else None
    expect(FULL, name, file=name, layers=layers, **answers(net, shift, 2), **keys)


def make_lite():
    nets = {k: Net(body, shape) for k, (_, body, shape, _) in
            {"plain": PLAIN, "branched": BRANCHED, "chain": CHAIN}.items()}
    lite_plain = ["Input", "Pad2d", "Conv2d", "ReLU6", "Conv2d", "ReLU", "MaxPool2d", "AvgPool2d", "Conv2d", "Flatten", "Linear",
                  "Softmax", "Output"]
    data = lite("plain", nets["plain"], 0.5, lite_plain, unknown=[], approximated=[], questions=["preprocessing"])
    lite("branched", nets["branched"], 1.5, LITE_BRANCHED, unknown=[])
    lite("chain", nets["chain"], 0.25, CHAIN[0], unknown=[])

    def half(converter):
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
        converter.target_spec.supported_types = [tf.float16]

    def small(converter):
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
        converter.representative_dataset = lambda: ([wave((1, 3, 11, 12), s).transpose(0, 2, 3, 1)] for s in range(50))
        converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
        converter.inference_input_type = tf.int8

    lite("half", nets["plain"], 0.5, lite_plain, half, unknown=[], tolerance=0.01)
    lite("whole_numbers", nets["plain"], 0.5, lite_plain, small, unknown=[], questions=[], tolerance=0.1)

    def exotic(n, x):
        x = tf.nn.relu(tf.nn.conv2d(x, n.v(3, 3, 3, 2), 2, "SAME"))
        return tf.reduce_mean(tf.exp(x), [1, 2])

    net = Net(exotic, (8, 8, 3))
    lite("exotic", net, 0.0, ["Input", "Pad2d", "Conv2d", "ReLU", "Unknown", "AdaptiveAvgPool2d", "Flatten", "Softmax", "Output"],
         unknown=["EXP"])
    json_path = LITE / "exotic.expect.json"
    keys = json.loads(json_path.read_text())
    for key in ("logits", "input", "shape"):
        del keys[key]
    json_path.write_text(json.dumps(keys, indent=1) + "\n")

    def bad(name, data, refused):
        (LITE / f"{name}.tflite").write_bytes(data)
        expect(LITE, name, refused=refused)

    bad("bad_cut", data[:len(data) // 2], "damaged")
    bad("bad_root", b"\xf0\xff\xff\x7f" + data[4:], "damaged")
    bad("bad_empty", data[:8] + bytes(64), "damaged")
    for file in LITE.glob("*.tflite"):
        shutil.copy(file, LITE_SEEDS / file.stem)


LITE_BRANCHED = ["Input", "Pad2d", "Conv2d", "LeakyReLU", "AdaptiveAvgPool2d", "Flatten", "Linear", "Sigmoid", "Reshape",
                 "Multiply", "Add", "Slice", "Slice", "ScaleShift", "Slice", "ScaleShift", "ELU", "Tanh", "Concat",
                 "Upsample", "Pad2d", "Conv2d", "ReLU", "Permute", "Flatten", "Linear", "Softmax", "Output"]


def make_full():
    data = frozen("plain", Net(PLAIN[1], PLAIN[2]), 0.5, PLAIN[0], unknown=[], questions=["preprocessing"])
    frozen("branched", Net(BRANCHED[1], BRANCHED[2]), 1.5, BRANCHED[0], unknown=[])
    frozen("chain", Net(CHAIN[1], CHAIN[2]), 0.25, CHAIN[0], unknown=[])
    saved("saved_plain", Net(PLAIN[1], PLAIN[2]), 0.5, PLAIN[0], unknown=[])
    saved("saved_chain", Net(CHAIN[1], CHAIN[2]), 0.25, CHAIN[0], unknown=[])

    def bad(name, content, refused):
        (FULL / f"{name}.pb").write_bytes(content)
        expect(FULL, name, refused=refused)

    bad("bad_cut", data[:-40], "damaged")
    bad("bad_text", b"node { name: 'x' }", "damaged")
    graph = tf.compat.v1.GraphDef()
    graph.ParseFromString(data)
    loop = tf.compat.v1.GraphDef()
    a = loop.node.add(name="a", op="Relu", input=["b"])
    loop.node.add(name="b", op="Relu", input=["a"])
    loop.node.add(name="c", op="Relu", input=["b"])
    bad("bad_circle", loop.SerializeToString(), "circle")
    del a
    calls = tf.compat.v1.GraphDef()
    calls.node.add(name="x", op="Placeholder").attr["dtype"].type = 1
    for i in range(40):
        f = calls.library.function.add()
        f.signature.name = f"f{i}"
        f.signature.input_arg.add(name="x")
        f.signature.output_arg.add(name="y")
        source = "x"
        for j in range(2):
            node = f.node_def.add(name=f"c{j}", op="PartitionedCall", input=[source])
            node.attr["f"].func.name = f"f{(i + 1) % 40}"
            source = f"c{j}:output:0"
        f.ret["y"] = source
    calls.node.add(name="call", op="PartitionedCall", input=["x"]).attr["f"].func.name = "f0"
    bad("bad_recursion", calls.SerializeToString(deterministic=True), "too deeply")
    big = tf.compat.v1.GraphDef()
    c = big.node.add(name="c", op="Const")
    c.attr["dtype"].type = 1
    c.attr["value"].tensor.dtype = 1
    for _ in range(3):
        c.attr["value"].tensor.tensor_shape.dim.add().size = 10000
    c.attr["value"].tensor.float_val.append(1)
    big.node.add(name="r", op="Relu", input=["c"])
    bad("bad_bomb", big.SerializeToString(deterministic=True), "much larger")
    for source, name in (("saved_plain", "bad_compressed"), ("saved_chain", "bad_index")):
        folder = FULL / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(FULL / source, folder)
    index = FULL / "bad_compressed" / "variables" / "variables.index"
    content = bytearray(index.read_bytes())
    first_block = content.find(b"\x00\x00\x00\x00\x01\x00\x00\x00") + 8
    content[first_block] = 1  # the byte behind the first block says how it is compressed: snappy
    index.write_bytes(content)
    expect(FULL, "bad_compressed", file="bad_compressed", refused="compressed")
    index = FULL / "bad_index" / "variables" / "variables.index"
    index.write_bytes(index.read_bytes()[:-3])
    expect(FULL, "bad_index", file="bad_index", refused="variables.index")
    for file in FULL.glob("*.pb"):
        shutil.copy(file, FULL_SEEDS / file.stem)
    for folder in ("saved_chain", "bad_compressed"):
        shutil.copy(FULL / folder / "saved_model.pb", FULL_SEEDS / f"{folder}_graph")
        shutil.copy(FULL / folder / "variables" / "variables.index", FULL_SEEDS / f"{folder}_index")


if __name__ == "__main__":
    for folder in (LITE, FULL, LITE_SEEDS, FULL_SEEDS):
        folder.mkdir(parents=True, exist_ok=True)
    make_lite()
    make_full()
