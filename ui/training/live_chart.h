// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/metrics_log.h"

#include <QWidget>

#include <cstddef>
#include <memory>
#include <span>

namespace graft {

class Theme;

/// Accuracy and loss over the epochs of a run, one above the other with a common axis. Training is a line,
/// validation has point markers; the best epoch is marked. Fed by the owner's timer; draws a decimated copy.
class LiveChart : public QWidget {
    Q_OBJECT
public:
    explicit LiveChart(Theme& theme, QWidget* parent = nullptr);
    ~LiveChart() override;

    /// Forgets all points; the axis will span `epochs`.
    void start(int epochs);
    void append(std::span<const IterationRecord> iterations);
    void append(std::span<const EpochRecord> epochs);
    /// Marks an epoch (from 1); 0 takes the mark away.
    void setBestEpoch(int epoch);
    /// Brings what was appended to the screen. Cheap when nothing changed.
    void refresh();
    void retranslate();

    /// Numbers of points on the screen, for tests and accessibility.
    [[nodiscard]] std::size_t trainingPoints() const;
    [[nodiscard]] std::size_t validationPoints() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace graft
