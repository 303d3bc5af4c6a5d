// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/training/plot_axis.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace graft {

class Theme;

/// What the preview draws, a plain value.
struct ScheduleCurve {
    std::vector<double> rates;  ///< at equal distances over the whole run
    double epochs = 1;          ///< length of the run
    double warmupEpochs = 0;    ///< part in which the rate rises at first
    std::vector<double> stages; ///< epochs at which another block begins to learn
    double stageFactor = 1;     ///< rate of such a block relative to the one behind it

    bool operator==(const ScheduleCurve&) const = default;
};

/// A small curve of the learning rate over the epochs of a run, with warm-up, stages of unfreezing, the place a run
/// has reached, and the numbers under the mouse.
class SchedulePreview : public QWidget {
    Q_OBJECT
public:
    explicit SchedulePreview(Theme& theme, QWidget* parent = nullptr);

    void setCurve(ScheduleCurve curve);
    [[nodiscard]] const ScheduleCurve& curve() const { return m_curve; }
    /// Where a run is, in epochs; nothing: no run.
    void setPosition(std::optional<double> epoch);
    [[nodiscard]] std::optional<double> position() const { return m_position; }
    void setLogarithmic(bool on);
    /// The rate at an epoch, between the points of the curve; of the last layers if the network wakes in stages.
    [[nodiscard]] double rateAt(double epoch) const;
    /// What is said about a moment of the run: epoch, rate, stage.
    [[nodiscard]] QString readout(double epoch) const;
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] QPointF pointAt(double epoch, double rate) const;
    void paintGrid(QPainter& painter) const;
    void paintStages(QPainter& painter) const;
    void paintCurve(QPainter& painter, double from, double factor, const QColor& color, double width) const;
    void paintMoment(QPainter& painter, double epoch, const QColor& color) const;
    void updateAxis();

    Theme& m_theme;
    QToolButton* m_log;
    ScheduleCurve m_curve;
    PlotAxis m_axis;
    std::optional<double> m_position;
    std::optional<double> m_hovered; ///< epoch under the mouse
};

} // namespace graft
