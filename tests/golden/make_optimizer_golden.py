#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Graft authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes optimizers.json: 50 steps of PyTorch's optimizers and schedulers, as the trainer must make them.

Run once with the PyTorch release that Graft is built on: python3-torch of Debian.
The problem: two tensors, "w" (3x4, decays) and "b" (4, does not), gradients g = a * w + c with fixed numbers.
"""
import json
import pathlib

import torch

STEPS = 50
torch.set_default_dtype(torch.float32)


def tensors():
    w = torch.linspace(-1, 1, 12).reshape(3, 4).clone().requires_grad_()
    b = torch.linspace(0.5, -0.5, 4).clone().requires_grad_()
    return w, b


def loss_of(w, b, step):
    target = torch.sin(torch.arange(12, dtype=torch.float32).reshape(3, 4) * 0.7 + 0.1 * (step % 5))
    return ((w - target) ** 2).sum() * 0.5 + ((b * b) ** 2).sum() * 0.25 + (w.sum(0) * b).sum() * 0.1


def run(make):
    w, b = tensors()
    optimizer = make(w, b)
    losses = []
    for step in range(STEPS):
        def closure():
            optimizer.zero_grad()
            loss = loss_of(w, b, step)
            loss.backward()
            return loss
        losses.append(float(optimizer.step(closure)))
    return {"losses": losses, "w": w.detach().flatten().tolist(), "b": b.detach().tolist()}


def groups(w, b, decay):
    return [{"params": [w], "weight_decay": decay}, {"params": [b], "weight_decay": 0.0}]


optimizers = {
    "sgd:learning_rate=0.05": lambda w, b: torch.optim.SGD(groups(w, b, 0), lr=0.05, momentum=0.9),
    "sgd:learning_rate=0.05,momentum=0,weight_decay=0.01":
        lambda w, b: torch.optim.SGD(groups(w, b, 0.01), lr=0.05, momentum=0),
    "sgd_nesterov:learning_rate=0.03,momentum=0.8,weight_decay=0.01":
        lambda w, b: torch.optim.SGD(groups(w, b, 0.01), lr=0.03, momentum=0.8, nesterov=True),
    "adam:learning_rate=0.02,weight_decay=0.02":
        lambda w, b: torch.optim.Adam(groups(w, b, 0.02), lr=0.02),
    "adam:learning_rate=0.02,beta1=0.8,beta2=0.95,epsilon=1e-6":
        lambda w, b: torch.optim.Adam(groups(w, b, 0), lr=0.02, betas=(0.8, 0.95), eps=1e-6),
    "adamw:learning_rate=0.02,weight_decay=0.1":
        lambda w, b: torch.optim.AdamW(groups(w, b, 0.1), lr=0.02),
    "rmsprop:learning_rate=0.01,momentum=0,weight_decay=0.01":
        lambda w, b: torch.optim.RMSprop(groups(w, b, 0.01), lr=0.01, alpha=0.99),
    "rmsprop:learning_rate=0.005,momentum=0.5,rms_alpha=0.9":
        lambda w, b: torch.optim.RMSprop(groups(w, b, 0), lr=0.005, alpha=0.9, momentum=0.5),
    "lbfgs:learning_rate=0.5,lbfgs_iterations=3,lbfgs_history=5":
        lambda w, b: torch.optim.LBFGS([w, b], lr=0.5, max_iter=3, history_size=5),
}

PER_EPOCH = 5


def rates(make, losses=None):
    parameter = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([parameter], lr=0.1)
    by_iteration, by_epoch = make(optimizer)
    out = []
    for i in range(STEPS):
        out.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        for scheduler in by_iteration:
            scheduler.step()
        if (i + 1) % PER_EPOCH == 0:
            for scheduler in by_epoch:
                if losses is not None:
                    scheduler.step(losses[i // PER_EPOCH])
                else:
                    scheduler.step()
    return out


S = torch.optim.lr_scheduler
plateau_losses = [1.0, 0.9, 0.95, 0.91, 0.93, 0.899, 0.92, 0.93, 0.94, 0.95]
warm = lambda o, n: S.LinearLR(o, start_factor=1e-3, total_iters=n)
schedules = {
    "constant": rates(lambda o: ([], [])),
    "constant:warmup_epochs=2": rates(lambda o: ([warm(o, 10)], [])),
    "step:step_epochs=3,step_factor=0.2": rates(lambda o: ([], [S.StepLR(o, 3, 0.2)])),
    "multi_step:milestones=2;5;9,step_factor=0.3": rates(lambda o: ([], [S.MultiStepLR(o, [2, 5, 9], 0.3)])),
    "exponential:exponential_factor=0.8": rates(lambda o: ([], [S.ExponentialLR(o, 0.8)])),
    "cosine": rates(lambda o: ([S.CosineAnnealingLR(o, STEPS)], [])),
    "cosine:final_share=0.1": rates(lambda o: ([S.CosineAnnealingLR(o, STEPS, 0.01)], [])),
    "cosine:warmup_epochs=2": rates(
        lambda o: ([S.SequentialLR(o, [warm(o, 10), S.CosineAnnealingLR(o, STEPS - 10)], [10])], [])),
    "plateau:plateau_patience=1,plateau_factor=0.5": rates(
        lambda o: ([], [S.ReduceLROnPlateau(o, factor=0.5, patience=1)]), plateau_losses),
}


def one_cycle(rise):
    parameter = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([parameter], lr=0.1)
    scheduler = S.OneCycleLR(optimizer, 0.1, total_steps=STEPS, pct_start=rise, cycle_momentum=False)
    out = []
    for i in range(STEPS):
        out.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if i + 1 < STEPS:
            scheduler.step()
    return out


schedules["one_cycle"] = one_cycle(0.3)
schedules["one_cycle:one_cycle_rise=0.45"] = one_cycle(0.45)

here = pathlib.Path(__file__).resolve().parent
(here / "optimizers.json").write_text(json.dumps({
    "torch": torch.__version__, "steps": STEPS, "per_epoch": PER_EPOCH, "plateau_losses": plateau_losses,
    "optimizers": {name: run(make) for name, make in optimizers.items()},
    "schedules": schedules}, indent=1) + "\n")
