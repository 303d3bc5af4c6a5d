// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/class_metrics.h"

#include <QImage>
#include <QPoint>
#include <QStringList>
#include <QWidget>

namespace graft {

class Theme;

/// A confusion matrix: rows are what pictures show, columns what the network says. Cells are shaded by their
/// share of the row. Hover tells the numbers, a click or the keyboard chooses a cell. From 2 to 1000 classes.
class ConfusionView : public QWidget {
    Q_OBJECT
public:
    explicit ConfusionView(Theme& theme, QWidget* parent = nullptr);

    void setMatrix(ConfusionCounts counts, const QStringList& classNames);
    [[nodiscard]] const ConfusionCounts& counts() const { return m_counts; }
    /// x: prediction, y: truth; (-1, -1) when none is chosen.
    [[nodiscard]] QPoint chosenCell() const { return m_chosen; }
    void chooseCell(const QPoint& cell);
    /// Where a cell is drawn.
    [[nodiscard]] QRectF cellRect(const QPoint& cell) const;
    void retranslate();

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void cellChosen(int truth, int prediction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int size() const { return static_cast<int>(m_counts.size()); }
    [[nodiscard]] QPoint cellAt(const QPointF& position) const;
    [[nodiscard]] double share(const QPoint& cell) const;
    [[nodiscard]] QString cellText(const QPoint& cell) const;
    [[nodiscard]] QColor cellColor(const QPoint& cell) const;
    void place();
    void renderShades();
    void paintNumbers(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintAxisTitles(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    Theme& m_theme;
    ConfusionCounts m_counts;
    std::vector<std::int64_t> m_rowSums;
    QStringList m_names;
    QImage m_shades; ///< one pixel a cell: drawing 200 x 200 cells is one stretched picture
    QRectF m_matrix; ///< where the cells are
    double m_cell = 0;
    double m_label = 0;    ///< width of the class names at the left, and of turned ones below
    bool m_turned = false; ///< names below do not fit side by side
    QPoint m_hovered{-1, -1};
    QPoint m_chosen{-1, -1};
};

} // namespace graft
