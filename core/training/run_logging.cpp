// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/run_logging_p.h"

#include <utility>

namespace graft {
namespace {

void tell(TrainingObserver& observer, const Error& error)
{
    observer.message({Severity::Warning, error, {}, {}, "log"});
}

} // namespace

RunLogging::RunLogging(RunLog files, const MetricsLog& log, TrainingObserver& observer)
    : m_files(std::move(files)),
      m_log(log),
      m_observer(observer)
{
}

std::unique_ptr<RunLogging> RunLogging::open(const TrainingTask& task, const MetricsLog& log,
                                             TrainingObserver& observer)
{
    if (task.logFolder.empty())
        return nullptr;
    auto files = RunLog::open(task.logFolder, task.resume);
    if (!files.ok()) {
        tell(observer, files.error());
        return nullptr;
    }
    return std::unique_ptr<RunLogging>(new RunLogging(*std::move(files), log, observer));
}

void RunLogging::update(bool atOnce)
{
    constexpr std::chrono::seconds pace{1};
    const auto now = std::chrono::steady_clock::now();
    if (!atOnce && now < m_next)
        return;
    m_next = now + pace;
    if (const auto written = m_files.update(m_log); !written.ok())
        tell(m_observer, written.error());
}

} // namespace graft
