// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runtime/device.h"
#include "core/training/training_options.h"

#include <ATen/ATen.h>

namespace graft {

/// Settings of the whole process that a run needs: threads, determinism, choice of algorithms. Those of LibTorch's
/// context are as before when it ends; the threads stay chosen.
class RunEnvironment {
public:
    RunEnvironment(const TrainingOptions& options, const Device& device);
    ~RunEnvironment();
    RunEnvironment(const RunEnvironment&) = delete;
    RunEnvironment& operator=(const RunEnvironment&) = delete;

private:
    bool m_algorithms;
    bool m_warnOnly;
    bool m_cuDNN;
    bool m_benchmark;
};

} // namespace graft
