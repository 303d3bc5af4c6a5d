// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/histogram_view.h"

#include "ui/models/error_text.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace graft {

HistogramView::HistogramView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void HistogramView::setStatistics(std::optional<TensorStatistics> statistics)
{
    m_statistics = std::move(statistics);
    m_marked = -1;
    update();
}

QRectF HistogramView::plot() const
{
    return QRectF(rect()).adjusted(2, 4, -2, -3);
}

int HistogramView::binAt(QPoint point) const
{
    if (!m_statistics || m_statistics->histogram.empty())
        return -1;
    const QRectF area = plot();
    const auto bins = static_cast<int>(m_statistics->histogram.size());
    const int bin = static_cast<int>(std::floor((point.x() - area.left()) / area.width() * bins));
    return bin >= 0 && bin < bins ? bin : -1;
}

QString HistogramView::binText(int bin) const
{
    if (!m_statistics || bin < 0 || bin >= static_cast<int>(m_statistics->histogram.size()))
        return {};
    const auto at = static_cast<std::size_t>(bin);
    const std::int64_t count = m_statistics->histogram[at];
    const QLocale locale;
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 4); };
    const double share =
        static_cast<double>(count) / static_cast<double>(std::max<std::int64_t>(1, m_statistics->count));
    return tr("%1 to %2: %n value(s), %3", nullptr, static_cast<int>(std::min<std::int64_t>(count, 1 << 30)))
        .arg(number(m_statistics->edge(at)), number(m_statistics->edge(at + 1)), percentText(share));
}

void HistogramView::setMarked(int bin)
{
    if (m_marked == bin)
        return;
    m_marked = bin;
    setAccessibleDescription(binText(bin));
    update();
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = binText(binAt(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void HistogramView::mouseMoveEvent(QMouseEvent* event)
{
    setMarked(binAt(event->position().toPoint()));
    if (m_marked >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), binText(m_marked), this);
    QWidget::mouseMoveEvent(event);
}

void HistogramView::leaveEvent(QEvent* event)
{
    setMarked(-1);
    QWidget::leaveEvent(event);
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int bins = m_statistics ? static_cast<int>(m_statistics->histogram.size()) : 0;
    const bool left = event->key() == Qt::Key_Left;
    if (bins == 0 || (!left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    setMarked(m_marked < 0 ? bins / 2 : std::clamp(m_marked + (left ? -1 : 1), 0, bins - 1));
    const QPoint above(static_cast<int>(plot().left() + plot().width() * (m_marked + 0.5) / bins), 0);
    QToolTip::showText(mapToGlobal(above), binText(m_marked), this);
}

void HistogramView::focusOutEvent(QFocusEvent* event)
{
    setMarked(-1);
    QWidget::focusOutEvent(event);
    update();
}

void HistogramView::paintEvent(QPaintEvent*)
{
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    const QRectF area = plot();
    painter.fillRect(rect(), blended(t.text, t.surfaceRaised, 0.03));
    painter.setPen(t.hairline);
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    if (m_statistics && !m_statistics->histogram.empty()) {
        const auto& histogram = m_statistics->histogram;
        const auto most = static_cast<double>(*std::max_element(histogram.begin(), histogram.end()));
        const double step = area.width() / static_cast<double>(histogram.size());
        const double gap = step >= 4 ? 1 : 0;
        for (std::size_t i = 0; i < histogram.size(); ++i) {
            if (histogram[i] == 0)
                continue;
            // A bar that is there at all can be seen.
            const double height = std::max(1.0, area.height() * static_cast<double>(histogram[i]) / most);
            const QRectF bar(area.left() + step * static_cast<double>(i), area.bottom() - height, step - gap, height);
            const bool marked = static_cast<int>(i) == m_marked;
            painter.fillRect(bar, marked ? t.text : blended(t.accent, t.surfaceRaised, 0.75));
        }
        const double low = m_statistics->minimum;
        const double high = m_statistics->maximum;
        if (low < 0 && high > 0) {
            const double zero = std::round(area.left() + area.width() * (-low / (high - low))) + 0.5;
            painter.setPen(QPen(t.textMuted, 1, Qt::DotLine));
            painter.drawLine(QPointF(zero, area.top()), QPointF(zero, area.bottom()));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

} // namespace graft
