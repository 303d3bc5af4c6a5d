// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/weights/statistics.h"

#include <QWidget>

#include <optional>

namespace graft {

class Theme;

/// The histogram of a tensor's values: bars over the range from the smallest to the largest, a line at zero. Tells
/// about the bar under the pointer; the arrow keys go from bar to bar.
class HistogramView : public QWidget {
    Q_OBJECT
public:
    explicit HistogramView(Theme& theme, QWidget* parent = nullptr);

    void setStatistics(std::optional<TensorStatistics> statistics);
    /// Bar at a point of the widget, or -1.
    [[nodiscard]] int binAt(QPoint point) const;
    [[nodiscard]] QString binText(int bin) const;
    [[nodiscard]] QSize sizeHint() const override { return {200, 56}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {64, 56}; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    void setMarked(int bin);

    Theme& m_theme;
    std::optional<TensorStatistics> m_statistics;
    int m_marked = -1;
};

} // namespace graft
