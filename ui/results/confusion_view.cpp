// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/confusion_view.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr double largestCell = 112;
constexpr int labelSize = 11;
constexpr int longestLabel = 96;
constexpr int axisTitle = 20;
constexpr int labelGap = 10;
constexpr int lineHeight = 16;

QFont fontOf(const QWidget& widget, int pixels)
{
    QFont font = widget.font();
    font.setPixelSize(pixels);
    return font;
}

/// Black or white, whichever reads better on a colour.
QColor inkOn(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const double luminance =
        0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    return luminance > 0.18 ? QColor(0x10, 0x14, 0x18) : QColor(Qt::white);
}

} // namespace

ConfusionView::ConfusionView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&theme, &Theme::changed, this, [this] {
        renderShades();
        update();
    });
    retranslate();
}

void ConfusionView::setMatrix(ConfusionCounts counts, const QStringList& classNames)
{
    m_counts = std::move(counts);
    m_names = classNames;
    m_rowSums.clear();
    for (const auto& row : m_counts) {
        std::int64_t sum = 0;
        for (const std::int64_t count : row)
            sum += count;
        m_rowSums.push_back(sum);
    }
    m_hovered = m_chosen = {-1, -1};
    place();
    renderShades();
    retranslate();
    update();
}

void ConfusionView::retranslate()
{
    setAccessibleName(tr("Confusion matrix"));
    setAccessibleDescription(m_chosen.x() < 0 ? tr("Arrow keys move between the cells") : cellText(m_chosen));
    update();
}

QSize ConfusionView::minimumSizeHint() const
{
    return QSize(240, 200);
}

QSize ConfusionView::sizeHint() const
{
    return QSize(520, 460);
}

double ConfusionView::share(const QPoint& cell) const
{
    const auto row = static_cast<std::size_t>(cell.y());
    const std::int64_t sum = m_rowSums[row];
    return sum == 0 ? 0
                    : static_cast<double>(m_counts[row][static_cast<std::size_t>(cell.x())]) / static_cast<double>(sum);
}

QString ConfusionView::cellText(const QPoint& cell) const
{
    const std::int64_t count = m_counts[static_cast<std::size_t>(cell.y())][static_cast<std::size_t>(cell.x())];
    return tr("%1 taken for %2: %3 of %4 (%5)", "true class, predicted class, numbers, share")
        .arg(m_names.value(cell.y()), m_names.value(cell.x()), countText(count),
             countText(m_rowSums[static_cast<std::size_t>(cell.y())]), percentText(share(cell)));
}

QColor ConfusionView::cellColor(const QPoint& cell) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const double amount = share(cell);
    const QColor& full = cell.x() == cell.y() ? tokens.train : tokens.validation;
    const QColor& none = tokens.surfaceRaised;
    // Single mistakes must be seen among hundreds: the scale starts at a visible tint.
    const double mix = amount <= 0 ? 0 : 0.12 + 0.88 * amount;
    const auto blend = [mix](int a, int b) { return static_cast<int>(std::lround(a * mix + b * (1 - mix))); };
    return {blend(full.red(), none.red()), blend(full.green(), none.green()), blend(full.blue(), none.blue())};
}

void ConfusionView::place()
{
    const int n = size();
    if (n == 0) {
        m_matrix = {};
        return;
    }
    const QFontMetrics metrics(fontOf(*this, labelSize));
    int longest = 0;
    for (const QString& name : m_names)
        longest = std::max(longest, metrics.horizontalAdvance(name));
    m_label = std::min({longest + 1, longestLabel, width() / 4, height() / 4});
    const double left = m_label + labelGap + axisTitle;
    const auto cellFor = [&](double labelHeight) {
        const double bottom = labelHeight + labelGap + axisTitle;
        const double cell = std::min({largestCell, (width() - left - 8) / n, (height() - bottom - 8) / n});
        // Whole pixels keep the grid even, as long as there is a pixel to give away.
        return std::max(cell >= 4 ? std::floor(cell) : cell, 0.5);
    };
    m_cell = cellFor(lineHeight);
    m_turned = longest > m_cell - 6;
    if (m_turned)
        m_cell = cellFor(m_label);
    const double side = m_cell * n;
    const double below = labelGap + axisTitle + (m_turned ? m_label : lineHeight);
    m_matrix = QRectF(left + std::max(0.0, std::floor((width() - left - 8 - side) / 2)),
                      std::max(8.0, std::floor((height() - below - side) / 2)), side, side);
}

void ConfusionView::renderShades()
{
    const int n = size();
    m_shades = n == 0 ? QImage() : QImage(n, n, QImage::Format_RGB32);
    for (int y = 0; y < n; ++y) {
        for (int x = 0; x < n; ++x)
            m_shades.setPixelColor(x, y, cellColor({x, y}));
    }
}

QPoint ConfusionView::cellAt(const QPointF& position) const
{
    if (size() == 0 || !m_matrix.contains(position))
        return {-1, -1};
    const int last = size() - 1;
    return {std::min(last, static_cast<int>((position.x() - m_matrix.left()) / m_cell)),
            std::min(last, static_cast<int>((position.y() - m_matrix.top()) / m_cell))};
}

QRectF ConfusionView::cellRect(const QPoint& cell) const
{
    return {m_matrix.left() + cell.x() * m_cell, m_matrix.top() + cell.y() * m_cell, m_cell, m_cell};
}

void ConfusionView::chooseCell(const QPoint& cell)
{
    const bool valid = cell.x() >= 0 && cell.y() >= 0 && cell.x() < size() && cell.y() < size();
    m_chosen = valid ? cell : QPoint(-1, -1);
    retranslate();
    if (valid)
        Q_EMIT cellChosen(cell.y(), cell.x());
}

void ConfusionView::paintEvent(QPaintEvent*)
{
    if (size() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(m_matrix, m_shades);
    painter.setPen(QPen(m_theme.tokens().hairline, 1));
    if (m_cell >= 8) {
        for (int i = 0; i <= size(); ++i) {
            const double at = i * m_cell;
            painter.drawLine(QPointF(m_matrix.left() + at, m_matrix.top()),
                             QPointF(m_matrix.left() + at, m_matrix.bottom()));
            painter.drawLine(QPointF(m_matrix.left(), m_matrix.top() + at),
                             QPointF(m_matrix.right(), m_matrix.top() + at));
        }
    } else {
        painter.drawRect(m_matrix);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_cell >= 22)
        paintNumbers(painter);
    paintLabels(painter);
    paintMarks(painter);
}

void ConfusionView::paintNumbers(QPainter& painter) const
{
    painter.setFont(fontOf(*this, m_cell >= 80 ? 15 : m_cell >= 40 ? 13 : 11));
    for (int y = 0; y < size(); ++y) {
        for (int x = 0; x < size(); ++x) {
            const std::int64_t count = m_counts[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)];
            if (count == 0)
                continue;
            painter.setPen(inkOn(m_shades.pixelColor(x, y)));
            painter.drawText(cellRect({x, y}), Qt::AlignCenter, countText(count));
        }
    }
}

void ConfusionView::paintLabels(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    const QFont font = fontOf(*this, labelSize);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    // With little room only every k-th class is named.
    const int step = std::max(1, static_cast<int>(std::ceil((labelSize + 2) / m_cell)));
    for (int i = 0; i < size(); i += step) {
        const QString text = metrics.elidedText(m_names.value(i), Qt::ElideRight, static_cast<int>(m_label));
        const double middle = (i + 0.5) * m_cell;
        painter.setPen(m_chosen.y() == i || m_hovered.y() == i ? tokens.text : tokens.textMuted);
        painter.drawText(QRectF(m_matrix.left() - m_label - 6, m_matrix.top() + middle - 9, m_label, 18),
                         Qt::AlignRight | Qt::AlignVCenter, text);
        painter.setPen(m_chosen.x() == i || m_hovered.x() == i ? tokens.text : tokens.textMuted);
        if (!m_turned) {
            painter.drawText(QRectF(m_matrix.left() + i * m_cell, m_matrix.bottom() + 3, m_cell, lineHeight),
                             Qt::AlignCenter, text);
            continue;
        }
        painter.save();
        painter.translate(m_matrix.left() + middle, m_matrix.bottom() + 6);
        painter.rotate(-90);
        painter.drawText(QRectF(-m_label, -9, m_label, 18), Qt::AlignRight | Qt::AlignVCenter, text);
        painter.restore();
    }
    paintAxisTitles(painter);
}

void ConfusionView::paintAxisTitles(QPainter& painter) const
{
    const double below = m_matrix.bottom() + labelGap + (m_turned ? m_label : lineHeight);
    painter.setPen(m_theme.tokens().textMuted);
    painter.drawText(QRectF(m_matrix.left() - 60, below, m_matrix.width() + 120, axisTitle), Qt::AlignCenter,
                     tr("What the network says"));
    painter.save();
    painter.translate(std::max(0.0, m_matrix.left() - m_label - labelGap - axisTitle), m_matrix.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-m_matrix.height() / 2 - 60, 0, m_matrix.height() + 120, axisTitle), Qt::AlignCenter,
                     tr("What the picture shows"));
    painter.restore();
}

void ConfusionView::paintMarks(QPainter& painter) const
{
    const ThemeTokens& tokens = m_theme.tokens();
    painter.setBrush(Qt::NoBrush);
    const auto mark = [&](const QPoint& cell, const QColor& color, double width) {
        if (cell.x() < 0)
            return;
        QRectF frame = cellRect(cell);
        if (m_cell < 8) // a frame inside so small a cell would hide it
            frame.adjust(-2, -2, 2, 2);
        painter.setPen(QPen(color, width));
        painter.drawRect(frame);
    };
    mark(m_hovered, tokens.textMuted, 1);
    mark(m_chosen, hasFocus() ? tokens.accent : tokens.text, 2);
}

void ConfusionView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void ConfusionView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint cell = cellAt(event->position());
    setCursor(cell.x() >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    update();
}

void ConfusionView::mousePressEvent(QMouseEvent* event)
{
    const QPoint cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell.x() >= 0)
        chooseCell(cell);
}

void ConfusionView::leaveEvent(QEvent* event)
{
    m_hovered = {-1, -1};
    update();
    QWidget::leaveEvent(event);
}

void ConfusionView::keyPressEvent(QKeyEvent* event)
{
    const QPoint start = m_chosen.x() < 0 ? QPoint(0, 0) : m_chosen;
    QPoint next = start;
    switch (event->key()) {
    case Qt::Key_Left: next.rx() -= 1; break;
    case Qt::Key_Right: next.rx() += 1; break;
    case Qt::Key_Up: next.ry() -= 1; break;
    case Qt::Key_Down: next.ry() += 1; break;
    case Qt::Key_Home: next = {0, 0}; break;
    case Qt::Key_End: next = {size() - 1, size() - 1}; break;
    default: QWidget::keyPressEvent(event); return;
    }
    if (size() == 0)
        return;
    next.setX(std::clamp(next.x(), 0, size() - 1));
    next.setY(std::clamp(next.y(), 0, size() - 1));
    chooseCell(m_chosen.x() < 0 ? start : next);
}

bool ConfusionView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint cell = cellAt(help->pos());
    if (cell.x() >= 0)
        QToolTip::showText(help->globalPos(), cellText(cell).toHtmlEscaped(), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace graft
