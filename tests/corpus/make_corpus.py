#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small files of this folder: inputs of the parsers' tests and seeds of their fuzzers.

Run with PyTorch 1.13 once; the results are checked in. Names beginning with ok_ must open, bad_ must be refused.
"""
import argparse
import collections
import io
import json
import os
import pathlib
import pickle
import struct
import zipfile

import torch

HERE = pathlib.Path(__file__).resolve().parent


def put(folder, name, data):
    path = HERE / folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def saved(value, zip_container, protocol=2):
    out = io.BytesIO()
    torch.save(value, out, pickle_protocol=protocol, _use_new_zipfile_serialization=zip_container)
    return out.getvalue()


def weights():
    """Known numbers: weight[i, j] = 10 i + j, bias = 0.5, 1.5, 2.5."""
    rows = torch.tensor([[0.0, 1.0], [10.0, 11.0], [20.0, 21.0]])
    return collections.OrderedDict([("fc.weight", rows), ("fc.bias", torch.tensor([0.5, 1.5, 2.5]))])


class Evil:
    """Pickles as a call of the named function."""

    def __init__(self, function, *args):
        self.call = (function, args)

    def __reduce__(self):
        return self.call


def pickles():
    plain = weights()
    for protocol in range(2, 6):
        put("pickle", f"ok_zip_protocol{protocol}.pt", saved(plain, True, protocol))
    # Protocol 0 turns references to storages into text; PyTorch cannot read that back either.
    put("pickle", "bad_legacy_protocol0.pt", saved(plain, False, 0))
    for protocol in range(1, 6):
        put("pickle", f"ok_legacy_protocol{protocol}.pt", saved(plain, False, protocol))
    put("pickle", "ok_plain_dict.pt", saved(dict(plain), True))
    parameters = {name: torch.nn.Parameter(t) for name, t in plain.items()}
    put("pickle", "ok_parameters.pt", saved(parameters, True))
    put("pickle", "ok_module_state_dict.pt", saved(torch.nn.Sequential(torch.nn.BatchNorm2d(2)).state_dict(), False))
    types = {str(t).split(".")[1]: torch.tensor([1, 0, 1]).to(t) for t in
             (torch.float16, torch.bfloat16, torch.float64, torch.int64, torch.int32, torch.int16, torch.int8,
              torch.uint8, torch.bool)}
    put("pickle", "ok_types.pt", saved(types, True))
    base = torch.arange(24, dtype=torch.float32)
    views = {"transposed": base.reshape(4, 6).t(), "offset": base[5:9], "strided": base.reshape(2, 3, 4)[:, ::2, 1:3],
             "scalar": base[7], "empty": torch.zeros(0, 3), "tied": base[5:9],
             "channels_last": base.reshape(1, 2, 3, 4).contiguous(memory_format=torch.channels_last)}
    put("pickle", "ok_views.pt", saved(views, True))
    put("pickle", "ok_views_legacy.pt", saved(views, False))
    nested = {"epoch": 3, "state_dict": plain, "args": argparse.Namespace(lr=0.1),
              "optimizer": {"state": {0: {"momentum_buffer": torch.zeros(2)}}, "param_groups": [{"lr": 0.1}]}}
    put("pickle", "ok_checkpoint.pt", saved(nested, True))
    put("pickle", "ok_checkpoint_legacy.pt", saved(nested, False))

    put("pickle", "bad_os_system.pt", saved({"a": torch.zeros(1), "b": Evil(os.system, "touch graft-was-here")}, True))
    put("pickle", "bad_os_system_beside.pt",
        saved({"state_dict": plain, "extra": [Evil(os.system, "touch graft-was-here")]}, False))
    put("pickle", "bad_eval.pt", saved(Evil(eval, "1"), True))
    put("pickle", "bad_foreign_value.pt", saved({"a": torch.zeros(1), "b": argparse.Namespace()}, True))
    put("pickle", "bad_whole_model.pt", saved(torch.nn.Linear(2, 3), True))
    put("pickle", "bad_whole_model_legacy.pt", saved(torch.nn.Linear(2, 3), False))
    put("pickle", "bad_model_in_checkpoint.pt", saved({"epoch": 1, "model": torch.nn.Linear(2, 3)}, True))
    put("pickle", "bad_single_tensor.pt", saved(torch.zeros(2), True))
    put("pickle", "bad_no_tensors.pt", saved({"epoch": 1}, True))
    put("pickle", "bad_complex.pt", saved({"a": torch.zeros(2, dtype=torch.complex64)}, True))
    put("pickle", "bad_quantised.pt", saved({"a": torch.quantize_per_tensor(torch.zeros(2), 0.1, 0, torch.qint8)}, True))
    put("pickle", "bad_sparse.pt", saved({"a": torch.zeros(2, 2).to_sparse()}, True))
    program = io.BytesIO()
    torch.jit.save(torch.jit.script(torch.nn.Linear(2, 3)), program)
    put("pickle", "bad_torchscript.pt", program.getvalue())
    put("pickle", "bad_pure_pickle.pt", pickle.dumps({"a": 1}))
    # A tensor that would show one number 2^40 times.
    shown = {"a": torch.zeros(1).expand(1 << 20, 1 << 20)}
    put("pickle", "bad_memory_bomb.pt", saved(shown, True))


def safetensors():
    def build(header, data=b"", pad=True):
        text = header if isinstance(header, bytes) else json.dumps(header, separators=(",", ":")).encode()
        if pad:
            text += b" " * (-len(text) % 8)
        return struct.pack("<Q", len(text)) + text + data

    entry = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}
    data = struct.pack("<2f", 1.5, -2.0)
    put("safetensors", "ok_one.safetensors", build({"a": entry}, data))
    put("safetensors", "ok_metadata.safetensors", build({"__metadata__": {"k": "v"}, "a": entry}, data))
    put("safetensors", "ok_none.safetensors", build({}))
    half = {"dtype": "BF16", "shape": [1, 2], "data_offsets": [8, 12]}
    put("safetensors", "ok_two.safetensors", build({"b": half, "a": entry}, data + b"\x80\x3f\x00\x40"))
    put("safetensors", "bad_hole.safetensors", build({"a": entry, "b": {**half, "data_offsets": [12, 16]}}, data * 2))
    put("safetensors", "bad_duplicate.safetensors",
        build(b'{"a":%b,"a":%b}' % ((json.dumps(entry).encode(),) * 2), data))


def archives():
    def build(entries, method=zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as archive:
            for name, content in entries:
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, method)
        return out.getvalue()

    put("zip", "ok_two.zip", build([("mimetype", b"application/x-graft"), ("a/b.txt", b"hello " * 50)]))
    put("zip", "ok_stored.zip", build([("a", b"stored")], zipfile.ZIP_STORED))
    put("zip", "ok_empty.zip", build([]))
    put("zip", "bad_climbing.zip", build([("../x", b"1")]))
    put("zip", "bad_bomb.zip", build([("zeros", bytes(4 << 20))]))


def graphs():
    layers = [{"id": 1, "name": "data", "type": "ImageInput", "parameters": {"size": [3, 64, 64]}},
              {"id": 2, "name": "fc", "type": "Linear", "parameters": {"bias": True, "classes": ["a", "b"]},
               "learn_rate_factor": 0.5, "fresh": True}]
    graph = {"version": 1, "name": "tiny", "layers": layers, "connections": [[1, 0, 2, 0]]}
    put("graph_json", "ok_tiny.json", json.dumps(graph).encode())
    put("graph_json", "bad_dangling.json", json.dumps({**graph, "connections": [[1, 0, 9, 0]]}).encode())
    put("graph_json", "bad_deep.json", b"[" * 100_000)
    put("graph_json", "bad_twice.json", b'{"version":1,"version":1,"layers":[],"connections":[]}')


if __name__ == "__main__":
    torch.manual_seed(1)
    pickles()
    safetensors()
    archives()
    graphs()
