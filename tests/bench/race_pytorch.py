#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Races graft-cli against PyTorch scripts on the same data, weights, machine and run; prints JSON with ratios.

Both train a new head on a frozen SqueezeNet 1.1 for the same epochs. "tutorial" is the well-known tutorial's
loop, "tuned" what an expert does by hand (all threads, channels_last, features computed once). The peer script
and the assets are outside the repository: $GRAFT_TEST_ASSETS, default ../shared. Needs python3-torch and
python3-torchvision of the LibTorch release that Graft was built with. Run it on an idle machine.

  tests/bench/race_pytorch.py [--repeats 3] [--epochs 5]
  tests/bench/race_pytorch.py --accuracy [--seeds 3]   which of the two is more often right, not how fast

--accuracy trains heads on SqueezeNet 1.1 and MobileNetV2 with equal options from several seeds and compares the best
validation accuracy, on average; it ends with 1 when Graft is lower by more than a point. A busy machine does no harm.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

root = pathlib.Path(__file__).resolve().parents[2]
assets = pathlib.Path(os.environ.get("GRAFT_TEST_ASSETS", root / ".." / "shared"))
parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--repeats", type=int, default=3)
parser.add_argument("--epochs", type=int, default=5)
parser.add_argument("--accuracy", action="store_true", help="compare accuracies instead of times")
parser.add_argument("--seeds", type=int, default=3)
args = parser.parse_args()

data = assets / "data" / "hymenoptera"


def commands_for(arch):
    """The same training, each in its own words. A new head of Graft's learns ten times as fast as --lr says."""
    weights = assets / "weights" / arch / f"{arch}_zip.pth"
    peer = ["/usr/bin/python3", str(assets / "bench" / "peer_pytorch.py"), "--data", str(data),
            "--weights", str(weights), "--arch", arch, "--epochs", str(args.epochs), "--freeze", "--batch", "16",
            "--lr", "0.003"]
    return {
        "graft": [str(root / "build/release/bin/graft-cli"), "train", "--model", arch, "--weights", str(weights),
                  "--data", str(data), "--epochs", str(args.epochs), "--batch", "16", "--lr", "3e-4", "--json"],
        "pytorch_tuned": peer + ["--mode", "tuned"],
        "pytorch_tutorial": peer + ["--mode", "tutorial"],
    }


def best_accuracy(result):
    return max(result.get("val_accuracy") or result["val_acc"])


def race_accuracy():
    report = {}
    for arch in ("squeezenet1_1", "mobilenet_v2"):
        commands = commands_for(arch)
        best = {name: [] for name in ("graft", "pytorch_tuned")}
        for seed in range(args.seeds):
            for name, values in best.items():
                out = subprocess.run(commands[name] + ["--seed", str(seed)], check=True, capture_output=True,
                                     text=True).stdout
                values.append(round(best_accuracy(json.loads(out)), 4))
        points = 100 * (statistics.mean(best["graft"]) - statistics.mean(best["pytorch_tuned"]))
        report[arch] = {"best_accuracy": best, "graft_ahead_by_points": round(points, 2)}
    print(json.dumps({"epochs": args.epochs, "seeds": args.seeds, "accuracy": report}, indent=1))
    return all(r["graft_ahead_by_points"] >= -1 for r in report.values())


if args.accuracy:
    sys.exit(0 if race_accuracy() else 1)

commands = commands_for("squeezenet1_1")
runs = {name: [] for name in commands}
for _ in range(args.repeats):
    for name, command in commands.items():  # interleaved, so that a busy moment hits all of them
        begin = time.perf_counter()
        out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        result = json.loads(out)
        runs[name].append({"process_s": time.perf_counter() - begin, "train_s": result["wall_s"],
                           "peak_rss_mib": result["peak_rss_mib"], "best_accuracy": best_accuracy(result)})
report = {name: {key: round(statistics.median(r[key] for r in all_runs), 3) for key in all_runs[0]}
          for name, all_runs in runs.items()}
for name in ("pytorch_tuned", "pytorch_tutorial"):
    report[name]["times_graft"] = round(report[name]["process_s"] / report["graft"]["process_s"], 2)
print(json.dumps({"epochs": args.epochs, "repeats": args.repeats, "median": report}, indent=1))
