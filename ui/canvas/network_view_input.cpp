// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands on the canvas: wheel, panning, keys, pinch.
#include "ui/canvas/connection_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QGuiApplication>
#include <QInputDevice>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>

namespace graft {

void NetworkView::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const bool touchpad = event->device() != nullptr && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    const bool zoom = event->modifiers().testFlag(Qt::ControlModifier);
    const QPoint pixels = event->pixelDelta();
    if (touchpad && !zoom && !pixels.isNull()) {
        // Two fingers push the paper.
        finishMotion();
        m_untouched = false;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
        Q_EMIT viewpointChanged();
        return;
    }
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turned);
        Q_EMIT viewpointChanged();
        return;
    }
    if (turned != 0)
        zoomAbout(event->position().toPoint(), std::pow(1.2, turned / 120.0));
}

bool NetworkView::startsPan(const QMouseEvent& event) const
{
    switch (event.button()) {
    case Qt::MiddleButton:
    case Qt::RightButton: return true;
    case Qt::LeftButton:
        return m_spaceHeld ||
               (event.modifiers().testFlag(Qt::ControlModifier) && m_scene.nodeAt(mapToScene(event.pos())) == nullptr);
    default: return false;
    }
}

void NetworkView::mousePressEvent(QMouseEvent* event)
{
    if (m_panButton != Qt::NoButton || m_scene.interaction() != nullptr) {
        event->accept();
        return;
    }
    if (!startsPan(*event)) {
        finishMotion();
        QGraphicsView::mousePressEvent(event);
        return;
    }
    finishMotion();
    m_panButton = event->button();
    m_panPress = m_panLast = event->pos();
    m_panned = false;
    event->accept();
}

void NetworkView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panButton == Qt::NoButton) {
        QGraphicsView::mouseMoveEvent(event);
        return;
    }
    event->accept();
    const int threshold = m_panButton == Qt::RightButton ? QGuiApplication::styleHints()->startDragDistance() : 1;
    if (!m_panned && (event->pos() - m_panPress).manhattanLength() < threshold)
        return;
    if (!m_panned)
        viewport()->setCursor(Qt::ClosedHandCursor);
    m_panned = true;
    m_untouched = false;
    const QPoint way = event->pos() - m_panLast;
    m_panLast = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
    Q_EMIT viewpointChanged();
}

void NetworkView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_panButton == Qt::NoButton || event->button() != m_panButton) {
        QGraphicsView::mouseReleaseEvent(event);
        return;
    }
    event->accept();
    const bool click = !m_panned;
    const Qt::MouseButton button = std::exchange(m_panButton, Qt::NoButton);
    viewport()->setCursor(m_spaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (button == Qt::RightButton && click) {
        // The menu speaks of what is under the pointer, unless that is part of a larger selection.
        const QPointF point = mapToScene(event->pos());
        if (const NodeItem* node = m_scene.nodeAt(point); node == nullptr) {
            m_scene.selectLayers({});
            if (const ConnectionItem* connection = m_scene.connectionItemAt(point))
                m_scene.selectConnection(connection->connection());
        } else if (!node->isSelected())
            m_scene.selectLayers(std::vector<LayerId>(node->layers()));
        Q_EMIT contextMenuRequested(event->globalPosition().toPoint());
    }
}

std::optional<QPointF> NetworkView::pointerScenePosition() const
{
    const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
    return viewport()->rect().contains(at) ? std::optional(mapToScene(at)) : std::nullopt;
}

void NetworkView::contextMenuEvent(QContextMenuEvent* event)
{
    // The right button opens the menu when it is released without a drag; this is for the keyboard.
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard)
        Q_EMIT contextMenuRequested(event->globalPos());
}

void NetworkView::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat() && m_panButton == Qt::NoButton) {
            m_spaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_F:
        if (plain) {
            fit();
            return;
        }
        if (event->modifiers() == Qt::ShiftModifier) {
            fitSelection();
            return;
        }
        break;
    case Qt::Key_1:
        if (plain) {
            zoomToOne();
            return;
        }
        break;
    case Qt::Key_0:
        if (control) {
            zoomToOne();
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        // As in a tree: a selected block opens and closes. With Control, and without a block, it is about the view.
        if (control || !m_scene.unfoldSelected())
            zoomIn();
        return;
    case Qt::Key_Minus:
        if (control || m_scene.selectedBlock() == Block::none || !m_scene.foldSelected())
            zoomOut();
        return;
    default: break;
    }
    const bool arrow = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Left ||
                       event->key() == Qt::Key_Right;
    QGraphicsView::keyPressEvent(event);
    if (arrow) {
        const auto selected = m_scene.selectedNodes();
        if (selected.size() == 1)
            showLayer(selected.front()->layers().front());
    }
}

void NetworkView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        if (m_panButton == Qt::NoButton)
            viewport()->setCursor(Qt::ArrowCursor);
        event->accept();
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

void NetworkView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_focusRing = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
}

void NetworkView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    m_focusRing = false;
    m_spaceHeld = false;
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

bool NetworkView::zoomByGesture(const QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    zoomAbout(event.position().toPoint(), 1.0 + event.value());
    return true;
}

bool NetworkView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture && zoomByGesture(*static_cast<QNativeGestureEvent*>(event)))
        return true;
    if (event->type() == QEvent::Gesture) {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            if (pinch->changeFlags().testFlag(QPinchGesture::ScaleFactorChanged))
                zoomAbout(viewport()->mapFromGlobal(pinch->centerPoint().toPoint()), pinch->scaleFactor());
            gestures->accept(pinch);
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace graft
