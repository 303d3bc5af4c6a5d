#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens every real file of ASSETS/weights with `graft-cli convert` and prints what became of it; then compares the
top-5 of the same network out of different formats on photographs.

    import_real_files.py GRAFT_CLI ASSETS [PICTURES]
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = {".md", ".txt", ".list", ".prototxt", ".cfg"}
# One network, several formats; what they are fed differs (resize, colours), so agreement is not exactly 100 %.
SAME = {
    "squeezenet1_1": ["squeezenet1_1/squeezenet1_1_zip.pth", "squeezenet1_1/squeezenet1_1_legacy.pth",
                      "squeezenet1_1/squeezenet1_1_opset11.onnx", "squeezenet1_1/SqueezeNet_fp16.onnx",
                      "squeezenet1_1/squeezenet_v1.1.caffemodel"],
}


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600)


def table(cli, weights, folder):
    print("| file | result | layers | approximated | unknown | remark |\n|---|---|---|---|---|---|")
    for file in sorted(path for path in weights.rglob("*") if path.is_file() and path.suffix not in SKIPPED):
        out = folder / (file.name + ".graft")
        done = run(cli, "convert", file, out, "--trust", "--json")
        name = file.relative_to(weights)
        try:
            report = json.loads(done.stdout)
        except ValueError:
            report = {}
        if done.returncode not in (0, 1) or not out.exists():
            reason = (done.stderr.strip().splitlines() or ["?"])[-1]
            print(f"| {name} | refused | | | | {reason} |")
            continue
        rows = report.get("report", [])
        count = lambda fate: sum(row.get("fate") == fate for row in rows)
        print(f"| {name} | {report.get('format', '?')} {report.get('model', '')} | {count('mapped')} | "
              f"{count('approximated')} | {count('unknown')} | {report.get('check', '')} |")


# What the file does not say, as its origin has it.
ANSWERS = {"SqueezeNet_fp16.onnx": ["--answer", "preprocessing=caffe-mean"]}


def top5(cli, model, pictures):
    done = run(cli, "predict", model, "--trust", *ANSWERS.get(model.name, []), "--json", "--top", "5", *pictures)
    return [[entry["index"] for entry in row["predictions"]] for row in json.loads(done.stdout)]


def agreement(cli, weights, pictures):
    for network, files in SAME.items():
        present = [name for name in files if (weights / name).exists()]
        sets = {name: top5(cli, weights / name, pictures) for name in present}
        base = sets[present[0]]
        print(f"\n{network}, {len(pictures)} photographs, against {present[0]}:")
        for name in present[1:]:
            first = sum(a[0] == b[0] for a, b in zip(base, sets[name]))
            five = sum(len(set(a) & set(b)) for a, b in zip(base, sets[name])) / 5
            same = sum(set(a) == set(b) for a, b in zip(base, sets[name]))
            print(f"  {name}: same top-1 {first}, same set of five {same}, shared entries {five:.1f}")


def main():
    cli, assets = Path(sys.argv[1]), Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    with tempfile.TemporaryDirectory() as folder:
        table(cli, assets / "weights", Path(folder))
    pictures = sorted((assets / "data" / "imagenet_samples").glob("*.JPEG"))
    agreement(cli, assets / "weights", pictures[:: max(1, len(pictures) // count)][:count])


if __name__ == "__main__":
    main()
