#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Races graft-cli against PyTorch scripts on the same data, weights, machine and run; prints JSON with ratios.

Both train a new head on a frozen SqueezeNet 1.1 for the same epochs. "tutorial" is the well-known tutorial's
loop, "tuned" what an expert does by hand (all threads, channels_last, features computed once). The peer script
and the assets are outside the repository: $GRAFT_TEST_ASSETS, default ../shared. Needs python3-torch and
python3-torchvision of the LibTorch release that Graft was built with. Run it on an idle machine.

  tests/bench/race_pytorch.py [--repeats 3] [--epochs 5]
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import time

root = pathlib.Path(__file__).resolve().parents[2]
assets = pathlib.Path(os.environ.get("GRAFT_TEST_ASSETS", root / ".." / "shared"))
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--repeats", type=int, default=3)
parser.add_argument("--epochs", type=int, default=5)
args = parser.parse_args()

data = assets / "data" / "hymenoptera"
weights = assets / "weights" / "squeezenet1_1" / "squeezenet1_1_zip.pth"
peer = ["/usr/bin/python3", str(assets / "bench" / "peer_pytorch.py"), "--data", str(data), "--weights", str(weights),
        "--arch", "squeezenet1_1", "--epochs", str(args.epochs), "--freeze", "--batch", "16", "--lr", "0.003"]
commands = {
    "graft": [str(root / "build/release/bin/graft-cli"), "train", "--model", "squeezenet1_1", "--weights", str(weights),
              "--data", str(data), "--epochs", str(args.epochs), "--batch", "16", "--lr", "3e-4", "--json"],
    "pytorch_tuned": peer + ["--mode", "tuned"],
    "pytorch_tutorial": peer + ["--mode", "tutorial"],
}
runs = {name: [] for name in commands}
for _ in range(args.repeats):
    for name, command in commands.items():  # interleaved, so that a busy moment hits all of them
        begin = time.perf_counter()
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        result = json.loads(out)
        accuracy = result.get("val_accuracy") or result["val_acc"]
        runs[name].append({"process_s": time.perf_counter() - begin, "train_s": result["wall_s"],
                           "peak_rss_mib": result["peak_rss_mib"], "best_accuracy": max(accuracy)})
report = {name: {key: round(statistics.median(r[key] for r in all_runs), 3) for key in all_runs[0]}
          for name, all_runs in runs.items()}
for name in ("pytorch_tuned", "pytorch_tutorial"):
    report[name]["times_graft"] = round(report[name]["process_s"] / report["graft"]["process_s"], 2)
print(json.dumps({"epochs": args.epochs, "repeats": args.repeats, "median": report}, indent=1))
