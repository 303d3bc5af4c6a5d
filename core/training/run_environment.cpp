// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_environment_p.h"

#include "core/runtime/threads_p.h"

namespace graft {

RunEnvironment::RunEnvironment(const TrainingOptions& options, const Device& device)
    : m_algorithms(at::globalContext().deterministicAlgorithms()),
      m_warnOnly(at::globalContext().deterministicAlgorithmsWarnOnly()),
      m_cuDNN(at::globalContext().deterministicCuDNN()),
      m_benchmark(at::globalContext().benchmarkCuDNN())
{
    if (options.threads > 0)
        setThreadCount(options.threads);
    else
        useChosenThreads();
    at::Context& context = at::globalContext();
    // Warns where an operation has no deterministic form instead of ending the run.
    context.setDeterministicAlgorithms(options.deterministic, true);
    context.setDeterministicCuDNN(options.deterministic);
    // Shapes stay the same for the whole run, so that measuring the fastest algorithm once pays; but the fastest may
    // be another one next time.
    context.setBenchmarkCuDNN(device.cuda && !options.deterministic);
}

RunEnvironment::~RunEnvironment()
{
    at::Context& context = at::globalContext();
    context.setDeterministicAlgorithms(m_algorithms, m_warnOnly);
    context.setDeterministicCuDNN(m_cuDNN);
    context.setBenchmarkCuDNN(m_benchmark);
}

} // namespace graft
