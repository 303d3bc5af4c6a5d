// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/network_view.h"

#include "ui/canvas/canvas_accessibility.h"
#include "ui/canvas/minimap.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/node_item.h"
#include "ui/models/theme.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr double smallestScale = 0.01;
constexpr double largestScale = 4.0;
constexpr double readableScale = 0.6;
constexpr int margin = 24;
constexpr int motionMs = 150;

} // namespace

NetworkView::NetworkView(NetworkScene& scene, Theme& theme, QWidget* parent)
    : QGraphicsView(parent),
      m_scene(scene),
      m_theme(theme),
      m_minimap(new Minimap(*this, theme, this)),
      m_motion(new QVariantAnimation(this))
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("canvasView"));
    setScene(&scene);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(AnchorViewCenter);
    setViewportUpdateMode(SmartViewportUpdate);
    setOptimizationFlag(DontAdjustForAntialiasing);
    setOptimizationFlag(DontSavePainterState); // items set what they need
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 200);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    viewport()->grabGesture(Qt::PinchGesture);

    m_motion->setStartValue(0.0);
    m_motion->setEndValue(1.0);
    m_motion->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const double t = value.toDouble();
        setViewpoint(m_fromCenter + (m_toCenter - m_fromCenter) * t,
                     m_fromScale * std::pow(m_toScale / m_fromScale, t));
    });
    connect(&scene, &NetworkScene::shifted, this, &NetworkView::follow);
    connect(&scene, &NetworkScene::laidOut, this, [this](bool opened) {
        updateSceneRect();
        if (opened)
            showOpening();
        if (const LayerId later = std::exchange(m_showLater, {}))
            showLayer(later, m_showCentred);
        m_minimap->networkChanged();
        placeMinimap();
    });
    connect(&scene, &QGraphicsScene::changed, m_minimap, &Minimap::networkChanged);
    connect(&scene, &NetworkScene::layersSelected, this, &NetworkView::describe);
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
    retranslate();
}

NetworkView::~NetworkView()
{
    // The base class still scrolls while it goes away; the map is gone by then.
    m_minimap = nullptr;
}

QPointF NetworkView::viewCenter() const
{
    return mapToScene(viewport()->rect()).boundingRect().center();
}

void NetworkView::setViewpoint(QPointF center, double scale)
{
    const double bounded = std::clamp(scale, smallestScale, largestScale);
    const bool rescaled = !qFuzzyCompare(bounded, scaleFactor());
    if (rescaled)
        setTransform(QTransform::fromScale(bounded, bounded));
    updateSceneRect();
    centerOn(center);
    if (rescaled)
        Q_EMIT scaleChanged(bounded);
    Q_EMIT viewpointChanged();
}

void NetworkView::zoomAbout(QPoint viewportPoint, double factor)
{
    m_untouched = false;
    m_motion->stop();
    const double scale = std::clamp(scaleFactor() * factor, smallestScale, largestScale);
    const QPointF anchor = mapToScene(viewportPoint);
    const QPointF fromMiddle = QPointF(viewportPoint) - QRectF(viewport()->rect()).center();
    setViewpoint(anchor - fromMiddle / scale, scale);
}

void NetworkView::zoomIn()
{
    finishMotion();
    moveTo(viewCenter(), std::min(largestScale, scaleFactor() * 1.25));
}

void NetworkView::zoomOut()
{
    finishMotion();
    moveTo(viewCenter(), std::max(smallestScale, scaleFactor() / 1.25));
}

void NetworkView::zoomToOne()
{
    finishMotion();
    moveTo(viewCenter(), 1.0);
}

double NetworkView::fitScale(const QRectF& rect) const
{
    const double w = std::max(1, viewport()->width() - 2 * margin);
    const double h = std::max(1, viewport()->height() - 2 * margin - m_topInset);
    if (rect.isEmpty())
        return 1.0;
    return std::clamp(std::min(w / rect.width(), h / rect.height()), smallestScale, 1.0);
}

QPointF NetworkView::centerShowing(const QRectF& rect, double scale) const
{
    return rect.center() - QPointF(0, m_topInset / 2.0 / scale);
}

void NetworkView::fit()
{
    const double scale = fitScale(m_scene.networkRect());
    moveTo(centerShowing(m_scene.networkRect(), scale), scale);
}

void NetworkView::fitSelection()
{
    fitLayers(m_scene.selectedLayers());
}

void NetworkView::fitLayers(const std::vector<LayerId>& layers)
{
    QRectF rect;
    for (const LayerId layer : layers) {
        if (const NodeItem* node = m_scene.nodeOf(layer); node != nullptr && node->isPlaced())
            rect |= node->outline().translated(node->pos());
    }
    if (rect.isEmpty())
        return;
    const double scale = fitScale(rect);
    moveTo(centerShowing(rect, scale), scale);
}

void NetworkView::showOpening()
{
    if (!isVisible() || !m_scene.isLaidOut()) {
        m_openingPending = true;
        return;
    }
    m_openingPending = false;
    m_untouched = true;
    m_motion->stop();
    const QRectF rect = m_scene.networkRect();
    const double whole = fitScale(rect);
    if (rect.isEmpty() || whole >= readableScale) {
        setViewpoint(centerShowing(rect, whole), whole);
        return;
    }
    const double wide = (viewport()->width() - 2.0 * margin) / rect.width();
    const double scale = std::clamp(wide, readableScale, 1.0);
    const double middle = viewport()->height() / 2.0 / scale;
    setViewpoint({rect.center().x(), rect.top() + middle - (margin + m_topInset) / scale}, scale);
}

void NetworkView::showLayer(LayerId layer, bool centred)
{
    m_showLater = {};
    const NodeItem* node = m_scene.nodeOf(layer);
    if (node == nullptr || !m_scene.isLaidOut())
        return;
    if (!m_scene.isSettled()) {
        m_showLater = layer;
        m_showCentred = centred;
    }
    if (node->isPlaced())
        showNode(*node, centred);
}

void NetworkView::showNode(const NodeItem& shown, bool centred)
{
    finishMotion();
    const double scale = scaleFactor() < readableScale ? 1.0 : scaleFactor();
    const QRectF node = shown.outline().translated(shown.pos());
    const QSizeF half(viewport()->width() / 2.0 / scale, viewport()->height() / 2.0 / scale);
    QPointF center = viewCenter();
    if (centred || scale > scaleFactor()) {
        // A network that fits sideways stays where it is sideways.
        const QRectF all = m_scene.networkRect();
        const bool narrow = all.width() * scale <= viewport()->width() - 2 * margin;
        moveTo({narrow ? all.center().x() : node.center().x(), node.center().y()}, scale);
        return;
    }
    const double space = margin / scale;
    center.setX(std::clamp(center.x(), std::min(node.right() + space - half.width(), node.center().x()),
                           std::max(node.left() - space + half.width(), node.center().x())));
    const double top = (margin + m_topInset) / scale;
    center.setY(std::clamp(center.y(), std::min(node.bottom() + space - half.height(), node.center().y()),
                           std::max(node.top() - top + half.height(), node.center().y())));
    if (center != viewCenter())
        moveTo(center, scale);
}

/// What was folded or unfolded stays where it was on the screen.
void NetworkView::follow(QPointF way)
{
    finishMotion();
    setViewpoint(viewCenter() + way, scaleFactor());
}

void NetworkView::moveTo(QPointF center, double scale)
{
    m_motion->stop();
    m_untouched = false;
    const int duration = std::min(motionMs, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    if (duration <= 0 || !isVisible()) {
        setViewpoint(center, scale);
        return;
    }
    m_fromCenter = viewCenter();
    m_fromScale = scaleFactor();
    m_toCenter = center;
    m_toScale = scale;
    m_motion->setDuration(duration);
    m_motion->start();
}

void NetworkView::finishMotion()
{
    if (m_motion->state() != QAbstractAnimation::Running)
        return;
    m_motion->stop();
    setViewpoint(m_toCenter, m_toScale);
}

void NetworkView::updateSceneRect()
{
    // Room to push any part of the network to the middle of the window, and not further.
    const double scale = scaleFactor();
    const double mx = viewport()->width() / scale;
    const double my = viewport()->height() / scale;
    const QRectF rect = m_scene.networkRect().adjusted(-mx, -my, mx, my);
    if (rect == sceneRect())
        return;
    const QPointF center = viewCenter();
    setSceneRect(rect);
    centerOn(center);
}

void NetworkView::placeMinimap()
{
    const QSize size = m_minimap->sizeHint();
    m_minimap->resize(size);
    m_minimap->move(width() - size.width() - 12, height() - size.height() - 12);
    m_minimap->setVisible(m_minimap->isUseful());
}

void NetworkView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    updateSceneRect();
    if (m_openingPending || m_untouched)
        showOpening();
    m_minimap->networkChanged();
    placeMinimap();
    Q_EMIT viewpointChanged();
}

void NetworkView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (m_openingPending)
        showOpening();
    placeMinimap();
}

void NetworkView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (m_minimap != nullptr) {
        placeMinimap();
        m_minimap->update();
    }
}

void NetworkView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_scene.retranslate();
        retranslate();
    }
}

void NetworkView::retranslate()
{
    setAccessibleName(tr("Layer graph"));
    m_minimap->setAccessibleName(tr("Overview of the network"));
    m_minimap->setToolTip(tr("Drag to move through the network."));
    describe();
}

void NetworkView::describe()
{
    const auto selected = m_scene.selectedNodes();
    if (QAccessible::isActive() && hasFocus() && !selected.empty()) {
        const auto& nodes = m_scene.nodes();
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(static_cast<int>(std::ranges::find(nodes, selected.front()) - nodes.begin()));
        QAccessible::updateAccessibility(&event);
    }
    if (selected.size() == 1)
        setAccessibleDescription(selected.front()->spoken());
    else if (selected.empty())
        setAccessibleDescription(
            tr("%n layer(s). Arrow keys move along the connections.", nullptr, static_cast<int>(m_scene.layerCount())));
    else
        setAccessibleDescription(
            tr("%n layer(s) selected", nullptr, static_cast<int>(m_scene.selectedLayers().size())));
}

void NetworkView::drawBackground(QPainter* painter, const QRectF& rect)
{
    const ThemeTokens& t = m_theme.tokens();
    painter->fillRect(rect, t.canvas);
    // Dots stay 16 to 32 px apart at any zoom.
    double step = 24;
    while (step * scaleFactor() < 16)
        step *= 2;
    while (step * scaleFactor() > 32)
        step /= 2;
    std::vector<QPointF> dots;
    for (double y = std::floor(rect.top() / step) * step; y <= rect.bottom(); y += step) {
        for (double x = std::floor(rect.left() / step) * step; x <= rect.right(); x += step)
            dots.emplace_back(x, y);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);
    QPen pen(t.canvasDot, 2);
    pen.setCosmetic(true);
    painter->setPen(pen);
    painter->drawPoints(dots.data(), static_cast<int>(dots.size()));
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void NetworkView::drawForeground(QPainter* painter, const QRectF& rect)
{
    QGraphicsView::drawForeground(painter, rect);
    if (!m_focusRing)
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(QPen(m_theme.tokens().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace graft
