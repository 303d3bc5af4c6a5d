// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/connect_interaction.h"

#include "core/graph/subgraph.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/interactions/bubble.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"

#include <QGraphicsView>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr double detachDistance = 40;

QPainterPath curve(QPointF from, QPointF to)
{
    const double reach = std::max(24.0, std::abs(to.y() - from.y()) / 2);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(0, reach), to - QPointF(0, reach), to);
    return path;
}

} // namespace

ConnectInteraction::ConnectInteraction(NetworkEditor& editor, NodeItem& node, bool fromOutput)
    : ConnectInteraction(editor, node, fromOutput, std::nullopt)
{
}

ConnectInteraction::ConnectInteraction(NetworkEditor& editor, NodeItem& node, bool fromOutput,
                                       std::optional<Connection> moved)
    : m_editor(editor),
      m_scene(editor.scene()),
      m_node(node),
      m_fromOutput(fromOutput),
      m_moved(std::move(moved)),
      m_graph(m_scene.document().snapshot()),
      m_checker(std::make_unique<ConnectionChecker>(*m_graph, m_scene.document().analysis()))
{
    if (m_moved) {
        m_own = {m_moved->from, m_moved->to, {}};
    } else if (const auto end = endOf(node, fromOutput, m_own)) {
        m_own.from = {*end, 0};
        m_own.to = {*end, m_checker->inputFor(*end)};
    }
}

ConnectInteraction::~ConnectInteraction() = default;

std::optional<LayerId> ConnectInteraction::endOf(const NodeItem& node, bool output, Verdict& verdict) const
{
    const std::vector<LayerId>& layers = node.layers();
    if (layers.size() == 1)
        return layers.front();
    const LayerSet set(layers.begin(), layers.end());
    const auto ends = output ? exitsOf(*m_graph, set) : entriesOf(*m_graph, set);
    if (ends.size() == 1)
        return ends.front();
    verdict.refusal =
        output ? makeError(ErrorCode::InvalidArgument,
                           GRAFT_TR_NOOP("core", "Data leaves block %1 at several layers. Unfold it and choose one."),
                           {node.name().toStdString()})
               : makeError(ErrorCode::InvalidArgument,
                           GRAFT_TR_NOOP("core", "Data enters block %1 at several layers. Unfold it and choose one."),
                           {node.name().toStdString()});
    return std::nullopt;
}

ConnectInteraction::Verdict ConnectInteraction::judge(const NodeItem& node) const
{
    Verdict verdict = m_own;
    if (verdict.refusal)
        return verdict;
    const auto end = endOf(node, !m_fromOutput, verdict);
    if (!end)
        return verdict;
    const Connection* moved = m_moved ? &*m_moved : nullptr;
    if (m_fromOutput)
        verdict.to = {*end, m_checker->inputFor(*end, moved)};
    else
        verdict.from = {*end, 0};
    const bool back = moved != nullptr && *moved == Connection{verdict.from, verdict.to};
    if (const auto checked = m_checker->check(verdict.from, verdict.to, moved); !checked.ok() && !back)
        verdict.refusal = checked.error();
    return verdict;
}

const ConnectInteraction::Verdict& ConnectInteraction::verdictOn(const NodeItem& node) const
{
    const auto known = m_verdicts.find(&node);
    return known != m_verdicts.end() ? known->second : m_verdicts.emplace(&node, judge(node)).first->second;
}

bool ConnectInteraction::accepts(const Verdict& verdict) const
{
    return !verdict.refusal || (m_anyShape && verdict.refusal->code == ErrorCode::ShapeMismatch);
}

bool ConnectInteraction::targetAccepts() const
{
    return m_target != nullptr && accepts(verdictOn(*m_target));
}

QString ConnectInteraction::message() const
{
    if (m_target == nullptr)
        return m_own.refusal ? errorText(*m_own.refusal) : hint();
    const Verdict& verdict = verdictOn(*m_target);
    if (!verdict.refusal)
        return {};
    QString text = errorText(*verdict.refusal);
    if (verdict.refusal->code == ErrorCode::ShapeMismatch && !m_anyShape)
        text += QLatin1Char('\n') + tr("Shift connects all the same.");
    return text;
}

void ConnectInteraction::begin(QPointF point)
{
    m_point = point;
}

void ConnectInteraction::update(QPointF point, Qt::KeyboardModifiers modifiers)
{
    m_point = point;
    m_anyShape = modifiers.testFlag(Qt::ShiftModifier);
    const NodeItem* under = m_scene.nodeAt(point);
    if (under == nullptr) {
        // Ports lie on the edge: half of what aims at one is outside.
        for (const double way : {-10.0, 10.0}) {
            if (under == nullptr)
                under = m_scene.nodeAt(point + QPointF(0, way));
        }
    }
    m_target = under == &m_node && !m_moved ? nullptr : under;
    m_scene.update();
}

void ConnectInteraction::commit()
{
    m_scene.update();
    if (m_target != nullptr) {
        const Verdict verdict = verdictOn(*m_target);
        if (accepts(verdict))
            commitTarget(verdict);
        return;
    }
    const bool home = m_node.outline().translated(m_node.pos()).adjusted(-12, -12, 12, 12).contains(m_point);
    if (!home && !m_own.refusal)
        commitNothing();
}

void ConnectInteraction::commitTarget(const Verdict& verdict)
{
    m_editor.connectPorts(verdict.from, verdict.to, m_anyShape);
}

void ConnectInteraction::commitNothing()
{
    InsertPlace place;
    if (m_fromOutput)
        place.from = m_own.from;
    else
        place.to = m_own.to;
    place.at = m_point;
    Q_EMIT m_scene.quickInsertRequested(place, m_point);
}

void ConnectInteraction::cancel()
{
    m_scene.update();
}

void ConnectInteraction::paint(QPainter& painter) const
{
    paintNodes(painter);
    paintLine(painter);
    const bool refused = m_target != nullptr ? verdictOn(*m_target).refusal.has_value() : m_own.refusal.has_value();
    paintBubble(painter, m_scene.theme(), m_point, message(), refused);
}

void ConnectInteraction::paintNodes(QPainter& painter) const
{
    const ThemeTokens& t = m_scene.theme().tokens();
    QRectF seen = m_scene.sceneRect();
    if (!m_scene.views().isEmpty()) {
        const QGraphicsView* view = m_scene.views().constFirst();
        seen = view->mapToScene(view->viewport()->rect()).boundingRect();
    }
    QColor pale = t.canvas;
    pale.setAlpha(165);
    QColor glow = t.accent;
    for (const NodeItem* node : m_scene.nodes()) {
        const QRectF box = node->outline().translated(node->pos());
        if (node == &m_node || !seen.intersects(box))
            continue;
        const bool fine = accepts(verdictOn(*node));
        if (!fine) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(pale);
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 4), 12, 12);
            continue;
        }
        glow.setAlpha(node == m_target ? 80 : 34);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(glow, 6));
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 13, 13);
        painter.setPen(QPen(t.accent, node == m_target ? 2.5 : 1.25));
        painter.drawRoundedRect(box, 10, 10);
    }
}

void ConnectInteraction::paintLine(QPainter& painter) const
{
    const ThemeTokens& t = m_scene.theme().tokens();
    const bool refused = m_target != nullptr && !targetAccepts();
    const QColor ink = refused || m_own.refusal ? t.error : t.accent;
    QPointF loose = m_point;
    if (targetAccepts())
        loose = m_fromOutput ? m_target->inputPort() : m_target->outputPort();
    const QPointF fixed = m_fromOutput ? m_node.outputPort() : m_node.inputPort();
    QPen pen(ink, 2.5);
    pen.setCapStyle(Qt::RoundCap);
    if (refused)
        pen.setStyle(Qt::DashLine);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(m_fromOutput ? curve(fixed, loose) : curve(loose, fixed));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    for (const QPointF end : {fixed, loose})
        painter.drawEllipse(end, 4.5, 4.5);
}

ReconnectInteraction::ReconnectInteraction(NetworkEditor& editor, NodeItem& node, const Connection& connection,
                                           bool movesEnd)
    : ConnectInteraction(editor, node, movesEnd, connection)
{
}

void ReconnectInteraction::setPale(bool pale) const
{
    if (ConnectionItem* item = m_scene.connectionItem(*m_moved))
        item->setOpacity(pale ? 0.3 : 1.0);
}

void ReconnectInteraction::begin(QPointF point)
{
    ConnectInteraction::begin(point);
    m_press = point;
    setPale(true);
}

QString ReconnectInteraction::hint() const
{
    const QPointF way = m_point - m_press;
    return std::hypot(way.x(), way.y()) > detachDistance ? tr("Release to disconnect") : QString();
}

void ReconnectInteraction::commit()
{
    setPale(false);
    ConnectInteraction::commit();
}

void ReconnectInteraction::cancel()
{
    setPale(false);
    ConnectInteraction::cancel();
}

void ReconnectInteraction::commitTarget(const Verdict& verdict)
{
    m_editor.reconnectPorts(*m_moved, verdict.from, verdict.to, m_anyShape);
}

void ReconnectInteraction::commitNothing()
{
    if (!hint().isEmpty())
        m_editor.removeConnections({*m_moved});
}

} // namespace graft
