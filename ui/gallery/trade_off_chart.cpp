// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/trade_off_chart.h"

#include "core/comparison/trade_off.h"
#include "ui/models/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace graft {

namespace {

constexpr double leftMargin = 58;
constexpr double rightMargin = 20;
constexpr double bottomMargin = 46;
constexpr double legendLine = 20;
constexpr double leastRadius = 5;
constexpr double mostRadius = 26;
constexpr double mostMiB = 550; ///< size at which a bubble is largest

} // namespace

TradeOffChart::TradeOffChart(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TradeOffChart::setBubbles(std::vector<ChartBubble> bubbles)
{
    const int chosen = selected();
    std::erase_if(bubbles, [](const ChartBubble& b) { return !(b.cost > 0) || !std::isfinite(b.gain); });
    m_bubbles = std::move(bubbles);
    // Large ones are drawn first, so that small ones are not hidden.
    std::ranges::stable_sort(m_bubbles, std::greater<>(), &ChartBubble::sizeMiB);
    std::vector<TradeOff> points;
    for (const ChartBubble& bubble : m_bubbles)
        points.push_back({bubble.comparable ? bubble.gain : std::numeric_limits<double>::quiet_NaN(), bubble.cost});
    m_front = paretoFront(points);
    m_hovered = -1;
    m_hoveredGroup.clear();
    select(chosen);
    chooseRanges();
    arrange();
}

void TradeOffChart::setTitles(const QString& gain, const QString& cost, const QString& size, const QString& front)
{
    m_gainTitle = gain;
    m_costTitle = cost;
    m_sizeTitle = size;
    m_frontTitle = front;
    arrange();
}

void TradeOffChart::select(int id)
{
    const auto it = std::ranges::find(m_bubbles, id, &ChartBubble::id);
    m_selected = it != m_bubbles.end() ? static_cast<int>(it - m_bubbles.begin()) : -1;
    setAccessibleDescription(it != m_bubbles.end() ? it->title + QLatin1Char('\n') + it->details : QString());
    update();
}

int TradeOffChart::selected() const
{
    return m_selected >= 0 ? m_bubbles[static_cast<std::size_t>(m_selected)].id : -1;
}

std::vector<int> TradeOffChart::front() const
{
    std::vector<int> ids;
    for (const std::size_t i : m_front)
        ids.push_back(m_bubbles[i].id);
    return ids;
}

QRectF TradeOffChart::bubbleRect(int id) const
{
    const auto it = std::ranges::find(m_bubbles, id, &ChartBubble::id);
    if (it == m_bubbles.end())
        return {};
    const double r = radius(it->sizeMiB);
    const QPointF middle = place(it->cost, it->gain);
    return {middle.x() - r, middle.y() - r, 2 * r, 2 * r};
}

void TradeOffChart::chooseRanges()
{
    if (m_bubbles.empty())
        return;
    m_lowCost = m_highCost = m_bubbles.front().cost;
    m_lowGain = m_highGain = m_bubbles.front().gain;
    for (const ChartBubble& b : m_bubbles) {
        m_lowCost = std::min(m_lowCost, b.cost);
        m_highCost = std::max(m_highCost, b.cost);
        m_lowGain = std::min({m_lowGain, b.gain, std::isfinite(b.low) ? b.low : b.gain});
        m_highGain = std::max({m_highGain, b.gain, std::isfinite(b.high) ? b.high : b.gain});
    }
    // Room for the bubbles, and for an axis even with a single one.
    const double factor = std::pow(std::max(2.0, m_highCost / m_lowCost), 0.08);
    m_lowCost /= factor;
    m_highCost *= factor;
    const double margin = std::max(0.01, (m_highGain - m_lowGain) * 0.1);
    m_lowGain = std::max(0.0, m_lowGain - margin);
    m_highGain = m_highGain + margin;
}

void TradeOffChart::arrange()
{
    arrangeLegend();
    const double top = (m_legend.empty() && m_frontKey.isNull() ? 0 : std::max(m_frontKey.bottom(), 0.0)) + 14;
    m_plot = QRectF(leftMargin, top, std::max(10.0, width() - leftMargin - rightMargin),
                    std::max(10.0, height() - top - bottomMargin));
    update();
}

void TradeOffChart::arrangeLegend()
{
    m_legend.clear();
    m_frontKey = {};
    QStringList groups;
    for (const ChartBubble& bubble : m_bubbles) {
        if (!bubble.group.isEmpty() && !groups.contains(bubble.group))
            groups << bubble.group;
    }
    groups.sort(Qt::CaseInsensitive);
    QFont small = font();
    small.setPixelSize(11);
    const QFontMetricsF metrics(small);
    double x = leftMargin;
    double y = 8;
    const auto put = [&](const QString& text, double sign) {
        const double needed = sign + metrics.horizontalAdvance(text) + 14;
        if (x + needed > width() - rightMargin && x > leftMargin) {
            x = leftMargin;
            y += legendLine;
        }
        const QRectF box(x, y, needed, legendLine);
        x += needed;
        return box;
    };
    for (const QString& group : groups)
        m_legend.push_back({group, put(group, 16)});
    if (!m_bubbles.empty())
        m_frontKey = put(m_frontTitle + QStringLiteral("   ") + m_sizeTitle, 26);
}

QPointF TradeOffChart::place(double cost, double gain) const
{
    const double along = std::log(cost / m_lowCost) / std::log(m_highCost / m_lowCost);
    const double up = (gain - m_lowGain) / (m_highGain - m_lowGain);
    return {m_plot.left() + along * m_plot.width(), m_plot.bottom() - up * m_plot.height()};
}

double TradeOffChart::radius(double sizeMiB) const
{
    // On a small chart the largest bubbles would hide their neighbours.
    const double most = std::min(mostRadius, std::min(m_plot.width(), m_plot.height()) / 12);
    return std::max(leastRadius, most * std::sqrt(std::min(1.0, std::max(0.0, sizeMiB) / mostMiB)));
}

int TradeOffChart::bubbleAt(const QPointF& position) const
{
    constexpr double tolerance = 4;
    int best = -1;
    double nearest = 1e9;
    for (std::size_t i = 0; i < m_bubbles.size(); ++i) {
        if (dimmed(m_bubbles[i]))
            continue;
        const QPointF away = position - place(m_bubbles[i].cost, m_bubbles[i].gain);
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= radius(m_bubbles[i].sizeMiB) + tolerance && distance < nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

bool TradeOffChart::dimmed(const ChartBubble& bubble) const
{
    return !m_hoveredGroup.isEmpty() && bubble.group != m_hoveredGroup;
}

void TradeOffChart::mouseMoveEvent(QMouseEvent* event)
{
    QString group;
    for (const LegendEntry& entry : m_legend) {
        if (entry.box.contains(event->position()))
            group = entry.group;
    }
    const int hovered = group.isEmpty() ? bubbleAt(event->position()) : -1;
    if (hovered == m_hovered && group == m_hoveredGroup)
        return;
    m_hovered = hovered;
    m_hoveredGroup = group;
    setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void TradeOffChart::mousePressEvent(QMouseEvent* event)
{
    const int index = event->button() == Qt::LeftButton ? bubbleAt(event->position()) : -1;
    if (index >= 0)
        selectByKey(index);
}

void TradeOffChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && bubbleAt(event->position()) >= 0)
        Q_EMIT activated(selected());
}

void TradeOffChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    m_hoveredGroup.clear();
    update();
}

void TradeOffChart::selectByKey(int index)
{
    const int id = m_bubbles[static_cast<std::size_t>(index)].id;
    if (id == selected())
        return;
    select(id);
    Q_EMIT selectionChanged(id);
}

void TradeOffChart::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_selected >= 0) {
        Q_EMIT activated(selected());
        return;
    }
    const bool byCost = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool byGain = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if ((!byCost && !byGain) || m_bubbles.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Along one axis from bubble to bubble: every one is reached.
    std::vector<int> order(m_bubbles.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int i) {
        const ChartBubble& bubble = m_bubbles[static_cast<std::size_t>(i)];
        return byCost ? bubble.cost : bubble.gain;
    });
    const auto at = std::ranges::find(order, m_selected);
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    std::ptrdiff_t target = forward ? 0 : last;
    if (at != order.end())
        target = std::clamp((at - order.begin()) + (forward ? 1 : -1), std::ptrdiff_t{0}, last);
    selectByKey(order[static_cast<std::size_t>(target)]);
}

void TradeOffChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TradeOffChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace graft
