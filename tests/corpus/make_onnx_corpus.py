#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/formats/onnx: small ONNX files and what becomes of them.

Two steps, because exporter and judge are different programs:
  make_onnx_corpus.py files        with torch 1.13 and onnx (Debian's python3-torch, python3-onnx)
  make_onnx_corpus.py expect       with onnxruntime: fills in the logits
"""
import json
import math
import os
import shutil
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "formats", "onnx")


def expectation(name, **keys):
    with open(os.path.join(FOLDER, name + ".expect.json"), "w") as out:
        json.dump(keys, out, indent=1)
        out.write("\n")


def wave(shape, shift=0.0):
    count = int(np.prod(shape))
    return np.array([math.sin(0.7 * i + shift) for i in range(count)], np.float32).reshape(shape)


# --- exported by PyTorch ---------------------------------------------------------------------------------------------
def torch_files():
    import torch
    from torch import nn

    torch.manual_seed(5)

    class Residual(nn.Module):
        def __init__(self, width):
            super().__init__()
            self.conv1 = nn.Conv2d(width, width, 3, padding=1, bias=False)
            self.bn1 = nn.BatchNorm2d(width)
            self.relu = nn.ReLU()
            self.conv2 = nn.Conv2d(width, width, 3, padding=1, bias=False)
            self.bn2 = nn.BatchNorm2d(width)

        def forward(self, x):
            return self.relu(x + self.bn2(self.conv2(self.relu(self.bn1(self.conv1(x))))))

    class Small(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Sequential(nn.Conv2d(3, 6, 3, 2, 1, bias=False), nn.BatchNorm2d(6), nn.ReLU6())
            self.layer1 = nn.Sequential(Residual(6))
            self.pool = nn.MaxPool2d(3, 2, ceil_mode=True)
            self.avgpool = nn.AdaptiveAvgPool2d(1)
            self.drop = nn.Dropout(0.3)
            self.fc = nn.Linear(6, 4)

        def forward(self, x):
            x = self.pool(self.layer1(self.stem(x)))
            return self.fc(self.drop(torch.flatten(self.avgpool(x), 1)))

    class Gated(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(3, 8, 3, padding=1)
            self.act = nn.Hardswish()
            self.squeeze = nn.Conv2d(8, 4, 1)
            self.swish = nn.SiLU()
            self.excite = nn.Conv2d(4, 8, 1)
            self.gate = nn.Hardsigmoid()
            self.mish = nn.Mish()
            self.head = nn.Linear(8, 3)

        def forward(self, x):
            x = self.act(self.conv(x))
            s = x.mean([2, 3], keepdim=True)
            s = self.gate(self.excite(self.swish(self.squeeze(s))))
            x = self.mish(x * s)
            return self.head(x.mean([2, 3]))

    class Shuffled(nn.Module):
        def __init__(self):
            super().__init__()
            self.conv = nn.Conv2d(3, 8, 3, padding=1)
            self.branch = nn.Conv2d(4, 4, 3, padding=1, groups=4)
            self.fc = nn.Linear(8 * 36, 3)

        def forward(self, x):
            a, b = self.conv(x).chunk(2, dim=1)
            x = torch.cat((a, self.branch(b)), dim=1)
            n, c, h, w = x.size()
            x = x.view(n, 2, c // 2, h, w).transpose(1, 2).contiguous().view(n, c, h, w)
            return self.fc(x.view(x.size(0), -1))

    class Next(nn.Module):
        def __init__(self):
            super().__init__()
            self.stem = nn.Conv2d(3, 8, 2, 2)
            self.dw = nn.Conv2d(8, 8, 3, padding=1, groups=8)
            self.norm = nn.LayerNorm(8, eps=1e-6)
            self.up = nn.Linear(8, 16)
            self.gelu = nn.GELU()
            self.down = nn.Linear(16, 8)
            self.layer_scale = nn.Parameter(torch.rand(8, 1, 1))
            self.group = nn.GroupNorm(2, 8)
            self.head = nn.Linear(8, 3)

        def forward(self, x):
            x = self.stem(x)
            y = self.dw(x).permute(0, 2, 3, 1)
            y = self.down(self.gelu(self.up(self.norm(y)))).permute(0, 3, 1, 2)
            x = self.group(x + y * self.layer_scale)
            return self.head(x.mean([-2, -1]))

    class Attentive(nn.Module):
        def __init__(self):
            super().__init__()
            self.embed = nn.Conv2d(3, 8, 4, 4)
            self.token = nn.Parameter(torch.rand(1, 1, 8))
            self.place = nn.Parameter(torch.rand(1, 5, 8))
            self.norm = nn.LayerNorm(8)
            self.q, self.k, self.v = nn.Linear(8, 8), nn.Linear(8, 8), nn.Linear(8, 8)
            self.out_proj = nn.Linear(8, 8)
            self.head = nn.Linear(8, 3)

        def forward(self, x):
            x = self.embed(x).reshape(-1, 8, 4).permute(0, 2, 1)
            x = torch.cat([self.token.expand(x.shape[0], -1, -1), x], dim=1) + self.place
            y = self.norm(x)
            q = self.q(y).view(-1, 5, 2, 4).transpose(1, 2)
            k = self.k(y).view(-1, 5, 2, 4).transpose(1, 2)
            v = self.v(y).view(-1, 5, 2, 4).transpose(1, 2)
            a = (q @ k.transpose(-2, -1) / math.sqrt(4)).softmax(dim=-1)
            y = (a @ v).transpose(1, 2).reshape(-1, 5, 8)
            x = x + self.out_proj(y)
            return torch.log_softmax(self.head(x[:, 0]), dim=1)

    def export(name, module, shape, opset, layers, **more):
        module.eval()
        for part in module.modules():
            if isinstance(part, nn.BatchNorm2d):
                part.running_mean.uniform_(-0.5, 0.5)
                part.running_var.uniform_(0.5, 1.5)
        keep = more.pop("training", torch.onnx.TrainingMode.EVAL)
        axes = {"input": {0: "batch"}} if more.pop("dynamic", True) else None
        torch.onnx.export(module, torch.rand(shape), os.path.join(FOLDER, name + ".onnx"), opset_version=opset,
                          training=keep, do_constant_folding=keep == torch.onnx.TrainingMode.EVAL,
                          input_names=["input"], output_names=["scores"], dynamic_axes=axes)
        expectation(name, layers=layers, shape=[2] + list(shape[1:]), **more)

    preserve = torch.onnx.TrainingMode.PRESERVE
    small = ["Conv2d", "BatchNorm2d", "ReLU6", "Conv2d", "BatchNorm2d", "ReLU", "Conv2d", "BatchNorm2d", "Add", "ReLU",
             "MaxPool2d", "AdaptiveAvgPool2d", "Flatten"]
    export("torch_residual_11", Small(), (1, 3, 9, 9), 11, ["Input"] + small + ["Linear", "Output"],
           training=preserve, questions=["preprocessing"])
    folded = [t for t in small if t != "BatchNorm2d"]
    export("torch_folded_13", Small(), (1, 3, 9, 9), 13, ["Input"] + folded + ["Linear", "Output"])
    export("torch_fixed_batch_9", Small(), (1, 3, 9, 9), 9, ["Input"] + folded + ["Linear", "Output"], dynamic=False)
    export("torch_gated_14", Gated(), (1, 3, 6, 6), 14,
           ["Input", "Conv2d", "Hardswish", "Mean", "Conv2d", "SiLU", "Conv2d", "Hardsigmoid", "Multiply", "Mish",
            "Mean", "Linear", "Output"])
    export("torch_shuffled_10", Shuffled(), (1, 3, 6, 6), 10,
           ["Input", "Conv2d", "Slice", "Slice", "Conv2d", "Concat", "Reshape", "Permute", "Reshape", "Flatten",
            "Linear", "Output"])
    export("torch_next_12", Next(), (1, 3, 8, 8), 12,
           ["Input", "Conv2d", "Conv2d", "Permute", "LayerNorm", "Linear", "GELU", "Linear", "Permute", "ScaleShift",
            "Add", "GroupNorm", "Mean", "Linear", "Output"])
    export("torch_attention_13", Attentive(), (1, 3, 8, 8), 13,
           ["Input", "Conv2d", "Reshape", "Permute", "ClassToken", "PositionEmbedding", "LayerNorm",
            "MultiheadAttention", "Add", "Select", "Linear", "Output"], approximated=["LogSoftmax"])


# --- written by hand -------------------------------------------------------------------------------------------------
def hand_files():
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    rng = np.random.RandomState(3)

    def tensor(name, array):
        return numpy_helper.from_array(np.asarray(array), name)

    def weights(*shape):
        return rng.uniform(-0.5, 0.5, shape).astype(np.float32)

    def model(nodes, constants, shape, out, opset=13, producer="hand", kind=TensorProto.FLOAT, outputs=None):
        graph = helper.make_graph(nodes, "net", [helper.make_tensor_value_info("x", kind, shape)],
                                  outputs or [helper.make_tensor_value_info("y", kind, out)],
                                  [tensor(k, v) for k, v in constants.items()])
        made = helper.make_model(graph, producer_name=producer, opset_imports=[helper.make_opsetid("", opset)])
        made.ir_version = 7
        return made

    def save(name, made, layers=None, shape=None, **more):
        with open(os.path.join(FOLDER, name + ".onnx"), "wb") as out:
            out.write(made if isinstance(made, bytes) else made.SerializeToString())
        if layers is not None:
            more["layers"] = layers
            more["shape"] = shape
        expectation(name, **more)

    node = helper.make_node

    # As tf2onnx leaves a Keras network: NHWC at the ends, padding by name, transpositions that cancel.
    keras = model(
        [node("Transpose", ["x"], ["t"], perm=[0, 3, 1, 2], name="model/conv/Conv2D__6"),
         node("Conv", ["t", "w", "b"], ["c"], auto_pad="SAME_UPPER", strides=[2, 2], name="model/conv/BiasAdd"),
         node("Clip", ["c", "zero", "six"], ["r"], name="model/relu/Relu6"),
         node("AveragePool", ["r"], ["p"], kernel_shape=[2, 2], strides=[2, 2], auto_pad="SAME_UPPER",
              name="model/pool/AvgPool"),
         node("Transpose", ["p"], ["q"], perm=[0, 2, 3, 1], name="model/pool/AvgPool__9"),
         node("Reshape", ["q", "flat"], ["f"], name="model/flatten/Reshape"),
         node("MatMul", ["f", "m"], ["d"], name="model/dense/MatMul"),
         node("Add", ["d", "k"], ["e"], name="model/dense/BiasAdd"),
         node("Softmax", ["e"], ["y"], name="model/dense/Softmax")],
        {"w": weights(4, 3, 3, 3), "b": weights(4), "zero": np.float32(0), "six": np.float32(6),
         "flat": np.array([-1, 16], np.int64), "m": weights(16, 3), "k": weights(3)},
        ["n", 8, 8, 3], ["n", 3], producer="tf2onnx")
    save("keras_channels_last", keras,
         ["Input", "Pad2d", "Conv2d", "ReLU6", "AvgPool2d", "Permute", "Flatten", "Linear", "Output"], [2, 3, 8, 8],
         approximated=["Softmax"], nhwc=True)

    half = model(
        [node("Conv", ["x", "w", "b"], ["c"], kernel_shape=[3, 3]), node("Relu", ["c"], ["r"]),
         node("GlobalAveragePool", ["r"], ["g"]), node("Softmax", ["g"], ["y"])],
        {"w": weights(4, 3, 3, 3).astype(np.float16), "b": weights(4).astype(np.float16)}, [1, 3, 6, 6], [1, 4, 1, 1],
        opset=7, kind=TensorProto.FLOAT16)
    save("half_7", half, ["Input", "Conv2d", "ReLU", "AdaptiveAvgPool2d", "Flatten", "Output"], [1, 3, 6, 6],
         approximated=["Softmax"], tolerance=2e-3)

    many = model(
        [node("Sub", ["x", "mean"], ["s0"]), node("Div", ["s0", "std"], ["s1"]),
         node("Conv", ["s1", "w"], ["c0"], pads=[1, 1, 1, 1]), node("Add", ["c0", "cb"], ["c"]),
         node("PRelu", ["c", "slope"], ["p"]), node("LRN", ["p"], ["l"], size=3, alpha=0.01, beta=0.6, bias=1.5),
         node("Split", ["l", "parts"], ["a", "b"], axis=1),
         node("LeakyRelu", ["a"], ["a1"], alpha=0.2), node("Elu", ["b"], ["b1"], alpha=0.7),
         node("Pad", ["b1", "pads"], ["b2"], mode="reflect"),
         node("Slice", ["b2", "from", "to", "axes"], ["b3"]),
         node("Concat", ["b3", "a1"], ["ab"], axis=1),
         node("InstanceNormalization", ["ab", "is", "ib"], ["i"], epsilon=1e-3),
         node("ConvTranspose", ["i", "tw", "tb"], ["t"], strides=[2, 2], pads=[1, 1, 1, 1], output_padding=[1, 1]),
         node("Resize", ["t", "", "scales"], ["u"], mode="nearest", nearest_mode="floor",
              coordinate_transformation_mode="asymmetric"),
         node("HardSigmoid", ["u"], ["h"], alpha=0.25, beta=0.4), node("Clip", ["h", "lo", "hi"], ["k"]),
         node("MaxPool", ["k"], ["m"], kernel_shape=[3, 3], strides=[2, 2], pads=[0, 0, 1, 1]),
         node("GlobalMaxPool", ["m"], ["g"]), node("Squeeze", ["g", "hw"], ["q"]),
         node("Gemm", ["q", "gw", "gb"], ["z"], alpha=0.5, beta=2.0),
         node("Mul", ["z", "two"], ["y"])],
        {"mean": np.array([[[0.1]], [[0.2]], [[0.3]]], np.float32), "std": np.float32(0.5), "w": weights(5, 3, 3, 3),
         "cb": weights(1, 5, 1, 1), "slope": weights(5, 1, 1), "parts": np.array([2, 3], np.int64),
         "pads": np.array([0, 0, 1, 2, 0, 0, 1, 2], np.int64), "from": np.array([1, -8], np.int64),
         "to": np.array([7, -2], np.int64), "axes": np.array([2, 3], np.int64), "is": weights(5) + 1,
         "ib": weights(5), "tw": weights(5, 4, 3, 3), "tb": weights(4),
         "scales": np.array([1, 1, 2, 2], np.float32), "lo": np.float32(0.1), "hi": np.float32(0.9),
         "hw": np.array([2, 3], np.int64), "gw": weights(4, 3), "gb": weights(3), "two": np.float32(2)},
        [1, 3, 6, 6], [1, 3])
    save("operators_13", many,
         ["Input", "ScaleShift", "ScaleShift", "Conv2d", "PReLU", "LocalResponseNorm", "Slice", "Slice", "LeakyReLU",
          "ELU", "Pad2d", "Slice", "Slice", "Concat", "InstanceNorm2d", "ConvTranspose2d", "Upsample", "ScaleShift",
          "Hardtanh", "Hardtanh", "MaxPool2d", "AdaptiveMaxPool2d", "Flatten", "Linear", "ScaleShift", "Output"],
         [1, 3, 6, 6])

    quantised = model(
        [node("QuantizeLinear", ["x", "xs", "xz"], ["xq"]), node("DequantizeLinear", ["xq", "xs", "xz"], ["xd"]),
         node("DequantizeLinear", ["w", "ws", "wz"], ["wd"], axis=0),
         node("DequantizeLinear", ["b", "bs", "bz"], ["bd"], axis=0),
         node("Conv", ["xd", "wd", "bd"], ["c"]), node("Relu", ["c"], ["r"]),
         node("GlobalAveragePool", ["r"], ["g"]), node("Flatten", ["g"], ["y"])],
        {"xs": np.float32(0.05), "xz": np.uint8(128), "w": rng.randint(-127, 128, (4, 3, 3, 3)).astype(np.int8),
         "ws": np.array([0.01, 0.02, 0.015, 0.005], np.float32), "wz": np.zeros(4, np.int8),
         "b": rng.randint(-500, 500, 4).astype(np.int32), "bs": np.array([5e-4, 1e-3, 7.5e-4, 2.5e-4], np.float32),
         "bz": np.zeros(4, np.int32)}, ["n", 3, 6, 6], ["n", 4])
    save("quantised_13", quantised,
         ["Input", "FakeQuantize", "Conv2d", "ReLU", "AdaptiveAvgPool2d", "Flatten", "Output"], [2, 3, 6, 6])

    strange = model(
        [node("Conv", ["x", "w"], ["c"]), node("Cosh", ["c"], ["h"]), node("GlobalAveragePool", ["h"], ["g"]),
         node("Flatten", ["g"], ["y"])], {"w": weights(2, 3, 3, 3)}, ["n", 3, 6, 6], ["n", 2])
    save("unknown_operator", strange, ["Input", "Conv2d", "Unknown", "Unknown", "Unknown", "Output"], None,
         unknown=["Cosh", "GlobalAveragePool", "Flatten"])

    newer = model(
        [node("Conv", ["x", "w"], ["c"]), node("ReduceMean", ["c", "axes"], ["y"], keepdims=0)],
        {"w": weights(2, 3, 3, 3), "axes": np.array([2, 3], np.int64)}, ["n", 3, 6, 6], ["n", 2], opset=18)
    save("newer_18", newer, ["Input", "Conv2d", "Mean", "Output"], [2, 3, 6, 6])

    def simple(w, **more):
        return model([node("Conv", ["x", "w"], ["c"]), node("GlobalAveragePool", ["c"], ["g"]),
                      node("Flatten", ["g"], ["y"])], {"w": w}, ["n", 3, 6, 6], ["n", 2], **more)

    def outside(location, offset=None, length=None):
        made = simple(weights(2, 3, 3, 3))
        stored = made.graph.initializer[0]
        stored.ClearField("raw_data")
        stored.data_location = TensorProto.EXTERNAL
        for key, value in (("location", location), ("offset", offset), ("length", length)):
            if value is not None:
                entry = stored.external_data.add()
                entry.key, entry.value = key, str(value)
        return made

    plain = ["Input", "Conv2d", "AdaptiveAvgPool2d", "Flatten", "Output"]
    with open(os.path.join(FOLDER, "weights.bin"), "wb") as out:
        out.write(b"\0" * 64 + weights(2, 3, 3, 3).tobytes() + b"\1" * 32)
    save("external_data", outside("weights.bin", 64, 216), plain, [2, 3, 6, 6])
    save("external_parent", outside("../onnx/weights.bin", 64, 216), refused="outside its own folder")
    save("external_absolute", outside("/etc/hostname"), refused="outside its own folder")
    save("external_offset", outside("weights.bin", 300, 216), refused="does not hold")
    save("external_length", outside("weights.bin", 0, 100), refused="does not hold")
    save("external_missing", outside("none.bin"), refused="cannot be read")
    save("external_number", outside("weights.bin", "64x", 216), refused="damaged")

    old = simple(weights(2, 3, 3, 3), opset=6)
    save("opset_6", old, refused="opset 6")
    silent = simple(weights(2, 3, 3, 3))
    del silent.opset_import[:]
    save("no_opset", silent, refused="does not say which version")
    whole = simple(weights(2, 3, 3, 3)).SerializeToString()
    save("truncated", whole[:-40], refused="damaged")
    short = simple(weights(2, 3, 3, 3))
    short.graph.initializer[0].raw_data = short.graph.initializer[0].raw_data[:-4]
    save("short_tensor", short, refused="truncated")
    bomb = simple(weights(2, 3, 3, 3))
    bomb.graph.initializer[0].ClearField("raw_data")
    bomb.graph.initializer[0].dims[:] = [1 << 20, 1 << 18, 1, 1]
    save("shape_bomb", bomb, refused="damaged")
    circle = model([node("Relu", ["b"], ["a"]), node("Relu", ["a"], ["b"]), node("Add", ["a", "x"], ["y"])], {},
                   ["n", 3, 6, 6], ["n", 3])
    save("circle", circle, refused="circle")
    bodies = helper.make_graph([node("Relu", ["x"], ["inner"])], "then",
                               [], [helper.make_tensor_value_info("inner", TensorProto.FLOAT, None)])
    for _ in range(60):
        bodies = helper.make_graph([node("If", ["c"], ["inner"], then_branch=bodies, else_branch=bodies)], "deep", [],
                                   [helper.make_tensor_value_info("inner", TensorProto.FLOAT, None)]) \
            if len(bodies.SerializeToString()) < 4000 else bodies
    nested = model([node("If", ["c"], ["y"], then_branch=bodies, else_branch=bodies)], {"c": np.array(True)},
                   ["n", 3, 6, 6], ["n", 3])
    save("subgraphs", nested, ["Input", "Unknown", "Output"], None, unknown=["If"])


def expect():
    import onnxruntime

    for name in sorted(os.listdir(FOLDER)):
        if not name.endswith(".expect.json"):
            continue
        path = os.path.join(FOLDER, name)
        with open(path) as text:
            wanted = json.load(text)
        if not wanted.get("shape"):
            wanted.pop("shape", None)
            logits = None
        else:
            data = wave(wanted["shape"], 0.3)
            if wanted.pop("nhwc", False):
                data = data.transpose(0, 2, 3, 1)
            session = onnxruntime.InferenceSession(path.replace(".expect.json", ".onnx"))
            facts = session.get_inputs()[0]
            if "float16" in facts.type:
                data = data.astype(np.float16)
            runs = [data] if not isinstance(facts.shape[0], int) else [data[i:i + 1] for i in range(len(data))]
            out = np.concatenate([session.run(None, {facts.name: r})[0].astype(np.float64) for r in runs])
            if wanted.get("approximated") == ["Softmax"]:
                out = None  # the file gives probabilities, the network scores
            logits = None if out is None else [float("%.8g" % v) for v in out.reshape(-1)]
        if logits is not None and wanted.get("approximated") != ["LogSoftmax"]:
            wanted["input"] = {"wave": 0.3}
            wanted["logits"] = logits
        else:
            wanted.pop("shape", None)
        expectation(name[:-len(".expect.json")], **wanted)


if __name__ == "__main__":
    os.makedirs(FOLDER, exist_ok=True)
    if sys.argv[1:] == ["expect"]:
        expect()
    elif sys.argv[1:] == ["files"]:
        torch_files()
        hand_files()
        # Seeds of the fuzzer.
        os.makedirs(os.path.join(HERE, "onnx"), exist_ok=True)
        for seed in ("torch_gated_14", "torch_attention_13", "operators_13", "quantised_13", "keras_channels_last",
                     "external_data", "subgraphs"):
            shutil.copy(os.path.join(FOLDER, seed + ".onnx"), os.path.join(HERE, "onnx", seed))
    else:
        sys.exit(__doc__)
