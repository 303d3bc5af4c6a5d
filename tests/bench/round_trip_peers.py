#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs what graft-round-trip has written in other programs and compares logits.

    graft-round-trip FOLDER
    round_trip_peers.py FOLDER [onnxruntime] [torch] [code]

onnxruntime  NAME.onnx in onnxruntime
torch        NAME.pt with torch.jit.load; its state dict has Graft's names
code         NAME_pytorch-code/load.py: reproduces the logits, and loads a state dict of torchvision's model strictly

Prints a table in Markdown; the exit code is 1 if a difference is above 1e-4 (code: 1e-5 relative to the largest logit).
"""
import importlib.util
import sys
from pathlib import Path

import numpy as np

SAMPLES = 2


def arrays(folder, name, shape):
    inputs = np.fromfile(folder / f"{name}.inputs", dtype=np.float32)
    logits = np.fromfile(folder / f"{name}.logits", dtype=np.float32).reshape(SAMPLES, -1)
    return inputs.reshape(SAMPLES, *shape) if shape else inputs, logits


def square(values):
    side = round((values.size / (SAMPLES * 3)) ** 0.5)
    return values.reshape(SAMPLES, 3, side, side)


def run_onnxruntime(folder, name):
    import onnxruntime

    session = onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), providers=["CPUExecutionProvider"])
    inputs, logits = arrays(folder, name, None)
    out = session.run(None, {session.get_inputs()[0].name: square(inputs)})[0]
    return float(np.abs(out - logits).max()), ""


def run_torch(folder, name):
    import torch

    module = torch.jit.load(str(folder / f"{name}.pt")).eval()
    inputs, logits = arrays(folder, name, None)
    with torch.no_grad():
        out = module(torch.from_numpy(square(inputs))).numpy()
    return float(np.abs(out - logits).max()), f"{len(module.state_dict())} tensors"


def torchvision_keys(name):
    """The state dict of torchvision's own model, or None where it has none of that name."""
    import torchvision

    builder = getattr(torchvision.models, name, None)
    if builder is None or not callable(builder):
        return None
    # Deep auxiliary heads are left out by Graft unless asked for.
    options = {"weights": None}
    if name in ("googlenet", "inception_v3"):
        options.update(aux_logits=False, init_weights=False, transform_input=True)
    return builder(**options).state_dict()


def run_code(folder, name):
    import torch

    code = folder / f"{name}_pytorch-code"
    sys.modules.pop("model", None)  # the one of the network before
    sys.path.insert(0, str(code))
    try:
        spec = importlib.util.spec_from_file_location(f"graft_{name}", code / "load.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        network = module.load(code)
    finally:
        sys.path.pop(0)
    inputs, logits = arrays(folder, name, None)
    with torch.no_grad():
        out = network(torch.from_numpy(square(inputs))).numpy()
    difference = float(np.abs(out - logits).max()) / max(1.0, float(np.abs(logits).max()))
    theirs = torchvision_keys(name)
    if theirs is None:
        return difference, "not in torchvision"
    # Graft's layers own their tensors, so that the one tensor of torchvision without an owner has a longer name.
    if "class_token" in theirs:
        theirs["class_token.class_token"] = theirs.pop("class_token")
    network.load_state_dict(theirs, strict=True)
    return difference, "torchvision's weights load strictly"


CHECKS = {
    "onnxruntime": (run_onnxruntime, "{}.onnx", 1e-4),
    "torch": (run_torch, "{}.pt", 1e-4),
    "code": (run_code, "{}_pytorch-code", 1e-5),
}


def main():
    folder = Path(sys.argv[1])
    wanted = sys.argv[2:] or list(CHECKS)
    failed = False
    print("| model | program | largest difference | passed | note |\n|---|---|---|---|---|")
    for logits in sorted(folder.glob("*.logits")):
        name = logits.name[: -len(".logits")]
        for check in wanted:
            run, pattern, limit = CHECKS[check]
            if not (folder / pattern.format(name)).exists():
                continue
            try:
                difference, note = run(folder, name)
            except Exception as error:  # the table is the report: one bad model must not hide the others
                difference, note = float("inf"), f"{type(error).__name__}: {str(error).splitlines()[0][:200]}"
            passed = difference <= limit
            failed |= not passed
            print(f"| {name} | {check} | {difference:.2e} | {'yes' if passed else 'no'} | {note} |", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
