// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <limits>
#include <vector>

namespace graft {

class Theme;

/// One network in the chart.
struct ChartBubble {
    int id = 0;                                            ///< whatever the owner tells it by
    QString title;                                         ///< "ResNet-18"
    QString group;                                         ///< what the legend tells apart; empty: not in it
    double gain = 0;                                       ///< 0..1: up
    double low = std::numeric_limits<double>::quiet_NaN(); ///< how well the gain is known; NaN: not shown
    double high = std::numeric_limits<double>::quiet_NaN();
    double cost = 0;        ///< above 0: to the right, by its logarithm
    double sizeMiB = 0;     ///< area
    bool solid = true;      ///< else only its outline
    bool comparable = true; ///< may be on the front
    QString details;        ///< lines shown while the mouse is over it or it is selected
};

/// Networks as bubbles: accuracy over time, area by size, the Pareto front as a line. Hovering shows details; a click
/// or the arrow keys select, a double click or Enter activates; pointing at the legend shows one group only.
class TradeOffChart : public QWidget {
    Q_OBJECT
public:
    explicit TradeOffChart(Theme& theme, QWidget* parent = nullptr);

    /// Keeps the selection where the bubble is still there. Bubbles without a cost above 0 are left out.
    void setBubbles(std::vector<ChartBubble> bubbles);
    [[nodiscard]] const std::vector<ChartBubble>& bubbles() const { return m_bubbles; }
    /// `front`: what the line is called in the legend.
    void setTitles(const QString& gain, const QString& cost, const QString& size, const QString& front);
    /// Does not emit. An id that is not there selects nothing.
    void select(int id);
    /// -1 for none.
    [[nodiscard]] int selected() const;
    /// Ids on the front, from the cheapest to the dearest.
    [[nodiscard]] std::vector<int> front() const;
    /// Where a bubble is drawn; null for an unknown id.
    [[nodiscard]] QRectF bubbleRect(int id) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 220}; }

Q_SIGNALS:
    void selectionChanged(int id);
    void activated(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct LegendEntry {
        QString group;
        QRectF box;
    };
    void arrange();
    void arrangeLegend();
    void chooseRanges();
    [[nodiscard]] QPointF place(double cost, double gain) const;
    [[nodiscard]] double radius(double sizeMiB) const;
    [[nodiscard]] int bubbleAt(const QPointF& position) const;
    [[nodiscard]] int groupIndex(const QString& group) const;
    [[nodiscard]] QColor colorOf(const QString& group) const;
    [[nodiscard]] bool dimmed(const ChartBubble& bubble) const;
    void selectByKey(int index);
    void paintAxes(QPainter& painter) const;
    void paintFront(QPainter& painter) const;
    void paintBubbles(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintCallout(QPainter& painter, const ChartBubble& bubble) const;

    Theme& m_theme;
    std::vector<ChartBubble> m_bubbles;
    std::vector<std::size_t> m_front; ///< positions in m_bubbles
    std::vector<LegendEntry> m_legend;
    QRectF m_plot;
    QRectF m_frontKey; ///< of the legend
    double m_lowCost = 1, m_highCost = 10, m_lowGain = 0, m_highGain = 1;
    QString m_gainTitle, m_costTitle, m_sizeTitle, m_frontTitle;
    int m_selected = -1; ///< positions in m_bubbles
    int m_hovered = -1;
    QString m_hoveredGroup;
};

} // namespace graft
