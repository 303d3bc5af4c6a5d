// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/drop_interaction.h"

#include "core/layers/structure_edits.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/interactions/bubble.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QPainter>

#include <limits>

namespace graft {

namespace {

/// How near a connection has to be to take the layer in.
constexpr double reach = 26;

double distanceTo(const Route& route, QPointF point)
{
    double nearest = std::numeric_limits<double>::max();
    for (std::size_t i = 1; i < route.size(); ++i) {
        const QPointF way = route[i] - route[i - 1];
        const double length2 = QPointF::dotProduct(way, way);
        const double along = length2 > 0 ? QPointF::dotProduct(point - route[i - 1], way) / length2 : 0;
        const QPointF foot = route[i - 1] + way * std::clamp(along, 0.0, 1.0);
        nearest = std::min(nearest, QLineF(foot, point).length());
    }
    return nearest;
}

} // namespace

DropInteraction::DropInteraction(NetworkEditor& editor, std::string type)
    : m_editor(editor),
      m_scene(editor.scene()),
      m_type(std::move(type))
{
}

void DropInteraction::begin(QPointF point)
{
    update(point, {});
}

void DropInteraction::update(QPointF point, Qt::KeyboardModifiers)
{
    m_point = point;
    findPlace();
    m_scene.update();
}

const ConnectionItem* DropInteraction::connectionNear() const
{
    const ConnectionItem* best = nullptr;
    double nearest = reach;
    const QRectF around(m_point - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    for (QGraphicsItem* item : m_scene.items(around, Qt::IntersectsItemBoundingRect)) {
        const auto* connection = qgraphicsitem_cast<const ConnectionItem*>(item);
        if (connection == nullptr || connection->connections().size() != 1)
            continue;
        const double way = distanceTo(connection->route(), m_point);
        if (way < nearest) {
            nearest = way;
            best = connection;
        }
    }
    return best;
}

void DropInteraction::findPlace()
{
    const LayerSchema* schema = findSchema(m_type);
    m_place = {};
    m_fits = true;
    if (const NodeItem* node = m_scene.nodeAt(m_point); node != nullptr && node->layers().size() == 1)
        m_place.after = node->layers().front();
    else if (const ConnectionItem* near = connectionNear())
        m_place.connection = near->connection();
    const bool onItsOwn = !m_place.after && !m_place.connection;
    // An input or output goes nowhere in between: it stands where it is dropped.
    if (!onItsOwn && schema != nullptr && (!takesInput(*schema) || !givesOutput(*schema)))
        m_place = {};
    else if (!onItsOwn && schema != nullptr)
        m_fits = m_editor.fits(*schema, m_place);
    if (!m_place.after && !m_place.connection)
        m_place.at = m_point;
}

void DropInteraction::commit()
{
    m_scene.update();
    m_editor.insert(m_type, m_place);
}

void DropInteraction::cancel()
{
    m_scene.update();
}

void DropInteraction::paint(QPainter& painter) const
{
    const ThemeTokens& t = m_scene.theme().tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QColor glow = m_fits ? t.accent : t.warning;
    if (const ConnectionItem* target = m_place.connection ? m_scene.connectionItem(*m_place.connection) : nullptr) {
        painter.setPen(QPen(glow, 3.5));
        painter.drawPath(roundedRoute(target->route(), 8));
    } else if (const NodeItem* node = m_place.after ? m_scene.nodeOf(m_place.after) : nullptr) {
        painter.setPen(QPen(glow, 2.5));
        painter.drawRoundedRect(node->outline().translated(node->pos()), 10, 10);
    }
    const LayerSchema* schema = findSchema(m_type);
    if (schema == nullptr)
        return;
    const QRectF card = node_geometry::card().translated(m_point - node_geometry::card().center());
    painter.setOpacity(0.85);
    painter.setPen(QPen(glow, 1.5, Qt::DashLine));
    painter.setBrush(t.surfaceRaised);
    painter.drawRoundedRect(card, node_geometry::radius, node_geometry::radius);
    const double ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    painter.drawPixmap(card.topLeft() + QPointF(14, 14),
                       linePixmap(QStringLiteral("layers/") + toQString(schema->icon),
                                  m_scene.theme().categoryColor(schema->category), 16, ratio));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(t.text);
    const QRectF words = card.adjusted(38, 0, -10, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(layerTitle(*schema), Qt::ElideRight, words.width()));
    painter.setOpacity(1);
    QString text = m_editor.describe(m_place);
    if (!m_fits)
        text += QLatin1Char('\n') + tr("It does not fit what flows here; its settings will need a change.");
    paintBubble(painter, m_scene.theme(), card.bottomLeft() + QPointF(-12, -8), text, false);
}

} // namespace graft
