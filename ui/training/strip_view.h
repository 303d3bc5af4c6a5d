// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/run_curves.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <functional>

class QToolButton;

namespace graft {

class Theme;

/// A thin curve under the charts, with their axis: name, latest value, and a button that folds it to one line.
class StripView : public QWidget {
    Q_OBJECT
public:
    struct Line {
        QList<QPointF> points;
        QColor color;
        double end = 0; ///< of a scale of its own; 0: the strip's
    };

    /// `left` and `right`: margins of the plot, the charts' own.
    StripView(Theme& theme, const QString& name, int left, int right, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& toolTip);
    /// What stands beside the title.
    void setValue(const QString& value);
    void setLines(const CurveRange& range, std::vector<Line> lines);
    /// Writes the numbers of the scale.
    void setNumberText(std::function<QString(double)> text) { m_numberText = std::move(text); }
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    /// Where the curve is drawn, in the strip's coordinates.
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] std::size_t pointCount() const;

Q_SIGNALS:
    void foldedChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void paintCurves(QPainter& painter, const QRectF& plot);

    Theme& m_theme;
    int m_left;
    int m_right;
    QToolButton* m_fold;
    QString m_title;
    QString m_value;
    CurveRange m_range;
    std::vector<Line> m_lines;
    double m_low = 0;
    double m_high = 1;
    std::function<QString(double)> m_numberText;
    bool m_folded = false;
};

} // namespace graft
