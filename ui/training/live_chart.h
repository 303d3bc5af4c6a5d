// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/models/run_curves.h"

#include <QWidget>

#include <cstddef>
#include <memory>
#include <span>

class QAction;

namespace graft {

class Theme;

/// A run in charts with a common axis: accuracy and loss one above the other, and below them strips of learning rate,
/// gradient norm and throughput. Training is a line, validation has point markers; the best epoch is marked. The wheel
/// and a rubber band zoom, the middle button (or Shift) pans, a double click shows everything. Fed by the owner's
/// timer; draws a decimated copy.
class LiveChart : public QWidget {
    Q_OBJECT
public:
    explicit LiveChart(Theme& theme, QWidget* parent = nullptr);
    ~LiveChart() override;

    /// Forgets all points; the axis will span `epochs`.
    void start(int epochs);
    /// Where epochs lie on an axis of iterations; known soon after the start.
    void setIterationsPerEpoch(qint64 iterations);
    void append(std::span<const IterationRecord> iterations);
    void append(std::span<const EpochRecord> epochs);
    void append(std::span<const ValidationRecord> validations);
    /// Marks an epoch (from 1); 0 takes the mark away.
    void setBestEpoch(int epoch);
    /// Brings what was appended to the screen. Cheap when nothing changed.
    void refresh();
    void retranslate();

    void setX(CurveX x);
    void setSmoothing(double smoothing);
    void setLogarithmicLoss(bool on);
    [[nodiscard]] bool logarithmicLoss() const;
    void setFollows(bool on);
    [[nodiscard]] bool follows() const;
    void zoomTo(const CurveRange& range);
    void fit();
    [[nodiscard]] CurveRange range() const;
    [[nodiscard]] const RunCurves& curves() const;

    /// Writes what is shown (.png, .svg) or the records (.csv).
    [[nodiscard]] Result<void> exportTo(const QString& file);
    [[nodiscard]] QAction* exportPictureAction() const;
    [[nodiscard]] QAction* exportDataAction() const;

    /// Numbers of points on the screen, for tests and accessibility.
    [[nodiscard]] std::size_t trainingPoints() const;
    [[nodiscard]] std::size_t validationPoints() const;
    /// What the read-out beside the pointer says, line by line; empty while there is none.
    [[nodiscard]] QStringList readOut() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace graft
