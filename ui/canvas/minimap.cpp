// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/minimap.h"

#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/models/style_sheet.h"
#include "ui/models/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>

namespace graft {

namespace {

constexpr int padding = 8;
constexpr int narrowest = 56;
constexpr int widest = 160;

} // namespace

Minimap::Minimap(NetworkView& view, Theme& theme, QWidget* parent) : QWidget(parent), m_view(view), m_theme(theme)
{
    setObjectName(QStringLiteral("minimap"));
    setCursor(Qt::PointingHandCursor);
    hide();
    connect(&theme, &Theme::changed, this, &Minimap::networkChanged);
}

QSize Minimap::sizeHint() const
{
    const QRectF rect = m_view.networkScene().networkRect();
    const int tallest = std::clamp(m_view.height() / 2, 120, 320);
    if (rect.isEmpty())
        return {narrowest, 120};
    const double scale = std::min((widest - 2 * padding) / rect.width(), (tallest - 2 * padding) / rect.height());
    const int w = static_cast<int>(rect.width() * scale) + 2 * padding;
    const int h = static_cast<int>(rect.height() * scale) + 2 * padding;
    return {std::clamp(w, narrowest, widest), std::clamp(h, narrowest, tallest)};
}

bool Minimap::isUseful() const
{
    const NetworkScene& scene = m_view.networkScene();
    if (!scene.isLaidOut() || scene.layerCount() == 0 || m_view.height() < 320)
        return false;
    const QRectF visible = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    return !visible.adjusted(-1, -1, 1, 1).contains(scene.networkRect());
}

void Minimap::networkChanged()
{
    m_stale = true;
    update();
}

QTransform Minimap::toMap() const
{
    const QRectF rect = m_view.networkScene().networkRect();
    if (rect.isEmpty())
        return {};
    const double sx = (width() - 2.0 * padding) / rect.width();
    const double sy = (height() - 2.0 * padding) / rect.height();
    // A network is far taller than wide: stretching it sideways a little keeps columns apart.
    const double s = std::min(sx, sy);
    const double wide = std::min(sx, s * 2.5);
    QTransform map;
    map.translate(width() / 2.0, height() / 2.0);
    map.scale(wide, s);
    map.translate(-rect.center().x(), -rect.center().y());
    return map;
}

void Minimap::renderNetwork()
{
    const double ratio = devicePixelRatioF();
    m_picture = QPixmap(size() * ratio);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    QPainter painter(&m_picture);
    const ThemeTokens& t = m_theme.tokens();
    const QTransform map = toMap();
    const NetworkScene& scene = m_view.networkScene();
    for (const NodeItem* node : scene.nodes()) {
        if (!node->isPlaced())
            continue;
        QRectF box = map.mapRect(node->outline().translated(node->pos()));
        box.setHeight(std::max(box.height(), 1.0));
        const NodeSummary summary = node->summary();
        QColor color = m_theme.categoryColor(summary.category);
        if (summary.issue)
            color = t.error;
        else if (node->isSelected())
            color = t.accent;
        else if (summary.frosted)
            color = t.frozen;
        else if (summary.fresh)
            color = t.fresh;
        else
            color = blended(color, t.surfaceRaised, 0.7);
        painter.fillRect(box, color);
    }
    m_stale = false;
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (m_stale || m_picture.deviceIndependentSize() != QSizeF(size()))
        renderNetwork();
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    QColor back = t.surfaceRaised;
    back.setAlpha(235);
    painter.fillPath(card, back);
    painter.setPen(t.hairline);
    painter.drawPath(card);
    painter.drawPixmap(0, 0, m_picture);
    const QRectF visible = m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
    const QRectF frame = toMap().mapRect(visible).intersected(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5));
    QColor tint = t.accent;
    tint.setAlpha(36);
    painter.setBrush(tint);
    painter.setPen(QPen(t.accent, 1.5));
    painter.drawRoundedRect(frame, 3, 3);
}

void Minimap::lookAt(QPointF point)
{
    m_view.finishMotion();
    m_view.keepViewpoint();
    const QPointF target = toMap().inverted().map(point);
    const QRectF rect = m_view.networkScene().networkRect();
    // Sideways the map is too narrow to aim: the network's middle unless it is wider than the view.
    const double visibleWidth = m_view.viewport()->width() / m_view.scaleFactor();
    const double x = rect.width() < visibleWidth ? m_view.viewCenter().x() : target.x();
    m_view.setViewpoint({x, std::clamp(target.y(), rect.top(), rect.bottom())}, m_view.scaleFactor());
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (event->button() == Qt::LeftButton)
        lookAt(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
    if (event->buttons().testFlag(Qt::LeftButton))
        lookAt(event->position());
}

void Minimap::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

void Minimap::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const QRect viewport = m_view.viewport()->rect();
    m_view.zoomAbout(viewport.center(), event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
}

} // namespace graft
