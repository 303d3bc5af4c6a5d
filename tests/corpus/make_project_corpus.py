#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/corpus/project: the seeds of fuzz_project, small projects and session files.

Run: tests/corpus/make_project_corpus.py
"""
import hashlib
import io
import json
import pathlib
import struct
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE / "project"

GRAPH = (HERE / "graph_json" / "ok_tiny.json").read_bytes()
WEIGHTS = struct.pack("<Q", 8) + b"{}      "
SESSION = {
    "model": "",
    "positions": [{"layer": 1, "x": 10.5, "y": -3.0}],
    "block_positions": [],
    "dataset": {"built_in": False, "folder": "/pictures", "validation_folder": "", "split_fraction": 0.2,
                "split_seed": 7, "fingerprint": ""},
    "options": {"epochs": 3, "batch_size": 16, "learning_rate": 0.01, "optimizer": "sgd", "seed": 1},
    "runs": [{"title": "a run", "started_utc": "2026-01-01T00:00:00Z", "options": {"epochs": 1},
              "epochs": [{"epoch": 1, "train_loss": 0.5, "train_accuracy": 0.9, "validation_loss": None,
                          "validation_accuracy": 0.8, "seconds": 1.5}],
              "best_epoch": 1, "stopped": False, "device": "cpu"}],
}


def archive(parts, spoil=False):
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in parts.items()}
    if spoil:
        digests["graph.json"] = "0" * 64
    manifest = {"format": "application/x-graft-project", "version": 1, "sha256": digests}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as out:
        for name, content, method in [("mimetype", b"application/x-graft-project", zipfile.ZIP_STORED),
                                      ("manifest.json", json.dumps(manifest).encode(), zipfile.ZIP_DEFLATED),
                                      *[(n, c, zipfile.ZIP_DEFLATED) for n, c in parts.items()]]:
            out.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def main():
    OUT.mkdir(exist_ok=True)
    session = json.dumps(SESSION).encode()
    parts = {"graph.json": GRAPH, "weights.safetensors": WEIGHTS, "session.json": session}
    (OUT / "whole.graft").write_bytes(archive(parts))
    (OUT / "wrong_digest.graft").write_bytes(archive(parts, spoil=True))
    (OUT / "no_graph.graft").write_bytes(archive({k: v for k, v in parts.items() if k != "graph.json"}))
    (OUT / "session.json").write_bytes(session)
    (OUT / "wrong_kinds.json").write_text(json.dumps(SESSION | {"positions": 3, "runs": {"a": 1}, "options": []}))


if __name__ == "__main__":
    main()
