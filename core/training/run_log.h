// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/training/metrics_log.h"

#include <filesystem>
#include <memory>

namespace graft {

/// Writes a run's metrics into a folder while it goes: iterations.csv, epochs.csv and validations.csv, and an event
/// file for TensorBoard (events.out.tfevents.<seconds>.graft). Records are handed to the system at each update(), not
/// forced to the disk: a log is worth less than speed. One thread.
class RunLog {
public:
    /// Begins logs in `folder`, which is created. Logs of an earlier run in it stay: then the new ones are in
    /// `folder`/run-2 and so on. With `resume` the logs of the run that goes on are written anew from its history.
    [[nodiscard]] static Result<RunLog> open(const std::filesystem::path& folder, bool resume);
    RunLog(RunLog&&) noexcept;
    RunLog& operator=(RunLog&&) noexcept;
    ~RunLog();

    /// Appends what came since the last call. After an Error (disk full) nothing more is written.
    [[nodiscard]] Result<void> update(const MetricsLog& log);
    /// Where the logs are.
    [[nodiscard]] const std::filesystem::path& folder() const;

private:
    struct Private;
    explicit RunLog(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace graft
