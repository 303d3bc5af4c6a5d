// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <optional>
#include <vector>

class QNativeGestureEvent;
class QVariantAnimation;

namespace graft {

class Minimap;
class NetworkScene;
class NodeItem;
class Theme;

/// The canvas: pans, zooms about the pointer, fits with a short animation, and shows a map of the whole.
class NetworkView : public QGraphicsView {
    Q_OBJECT
public:
    NetworkView(NetworkScene& scene, Theme& theme, QWidget* parent = nullptr);
    ~NetworkView() override;

    [[nodiscard]] NetworkScene& networkScene() const { return m_scene; }
    [[nodiscard]] double scaleFactor() const { return transform().m11(); }
    /// The point of the scene in the middle of the viewport.
    [[nodiscard]] QPointF viewCenter() const;
    /// Where the pointer is, if it is over the canvas.
    [[nodiscard]] std::optional<QPointF> pointerScenePosition() const;
    /// At once, without animation.
    void setViewpoint(QPointF center, double scale);
    /// Zooms about a point of the viewport, which stays where it is.
    void zoomAbout(QPoint viewportPoint, double factor);
    void zoomIn();
    void zoomOut();
    /// 1:1 about the middle.
    void zoomToOne();
    /// The whole network.
    void fit();
    /// What is shown first: the whole if it stays readable, else the beginning at a readable size.
    void showOpening();
    /// Scrolls until the layer is visible, as little as needed; `centred`: to the middle.
    void showLayer(LayerId layer, bool centred = false);
    /// The selected nodes as large as they fit, at most at their actual size.
    void fitSelection();
    /// Layers as large as they fit.
    void fitLayers(const std::vector<LayerId>& layers);
    /// Ends an animation in progress at its goal.
    void finishMotion();
    /// The user has looked somewhere: resizing no longer returns to the opening.
    void keepViewpoint() { m_untouched = false; }
    /// Room that overlays take at the top of the viewport, px.
    void setTopInset(int pixels) { m_topInset = pixels; }
    [[nodiscard]] int topInset() const { return m_topInset; }

Q_SIGNALS:
    void scaleChanged(double scale);
    /// The visible part of the scene changed.
    void viewpointChanged();
    void contextMenuRequested(const QPoint& globalPosition);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void moveTo(QPointF center, double scale);
    void updateSceneRect();
    void placeMinimap();
    void describe();
    void retranslate();
    [[nodiscard]] bool startsPan(const QMouseEvent& event) const;
    [[nodiscard]] double fitScale(const QRectF& rect) const;
    void showNode(const NodeItem& node, bool centred);
    void follow(QPointF way);
    [[nodiscard]] QPointF centerShowing(const QRectF& rect, double scale) const;
    bool zoomByGesture(const QNativeGestureEvent& event);

    NetworkScene& m_scene;
    Theme& m_theme;
    Minimap* m_minimap;
    QVariantAnimation* m_motion;
    QPointF m_fromCenter, m_toCenter;
    double m_fromScale = 1, m_toScale = 1;
    QPoint m_panPress, m_panLast;
    Qt::MouseButton m_panButton = Qt::NoButton;
    bool m_panned = false;
    bool m_spaceHeld = false;
    bool m_openingPending = false;
    bool m_untouched = false; ///< still shows what showOpening() chose
    bool m_focusRing = false;
    int m_topInset = 0;
    LayerId m_showLater; ///< as soon as it has a place
    bool m_showCentred = false;
};

} // namespace graft
