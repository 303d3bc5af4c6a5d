// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <QListWidget>

#include <vector>

namespace graft {

class Theme;

/// The runs of a document, newest first; the run in progress stands above them.
class RunList : public QListWidget {
    Q_OBJECT
public:
    /// What stands for the run in progress where others have their position in the history.
    static constexpr int liveRun = -1;

    explicit RunList(Theme& theme, QWidget* parent = nullptr);

    void setRuns(const std::vector<RunRecord>& runs, bool live);
    void choose(int run);
    /// Position in the history, or liveRun.
    [[nodiscard]] int chosenRun() const;

Q_SIGNALS:
    void runChosen(int run);

private:
    void addRow(int run, const QString& title, const QString& detail);
};

} // namespace graft
