// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/frost_line.h"

#include "ui/canvas/frost_handle.h"
#include "ui/canvas/frost_line_item.h"
#include "ui/canvas/interactions/frost_line_interaction.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace graft {

namespace {

constexpr int sideMargin = 12;
constexpr int keysPauseMs = 1000; ///< after which the next key press is another undo step
constexpr int scrollZone = 28;    ///< from the upper and lower edge, px: dragging there scrolls
constexpr int scrollStep = 14;
constexpr int frameMs = 16;

} // namespace

FrostLine::FrostLine(NetworkDocument& document, NetworkView& view, Theme& theme)
    : QObject(&view),
      m_document(document),
      m_view(view),
      m_theme(theme),
      m_handle(new FrostHandle(theme, &view))
{
    NetworkScene& scene = view.networkScene();
    m_handle->hide();
    m_keysEnd.setSingleShot(true);
    m_keysEnd.setInterval(keysPauseMs);
    m_scroll.setInterval(frameMs);
    connect(&m_keysEnd, &QTimer::timeout, this, [this] { m_keys.reset(); });
    connect(&m_scroll, &QTimer::timeout, this, &FrostLine::scrollAlong);
    connect(&scene, &NetworkScene::laidOut, this, &FrostLine::rebuild);
    connect(&scene, &NetworkScene::contentChanged, this, &FrostLine::rebuild);
    connect(&scene, &NetworkScene::foldingChanged, this, &FrostLine::rebuild);
    connect(&document, &NetworkDocument::positionsChanged, this, &FrostLine::rebuild);
    connect(&document, &NetworkDocument::networkReset, this, &FrostLine::rebuild);
    connect(&document, &NetworkDocument::graphChanged, this, &FrostLine::refresh);
    connect(&view, &NetworkView::viewpointChanged, this, &FrostLine::placeHandle);
    connect(m_handle, &FrostHandle::dragged, this, &FrostLine::drag);
    connect(m_handle, &FrostHandle::dropped, this, [this] { endDrag(true); });
    connect(m_handle, &FrostHandle::dragCancelled, this, [this] { endDrag(false); });
    connect(m_handle, &QAbstractSlider::valueChanged, this, &FrostLine::followKeys);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_item)
            m_item->update();
    });
    view.installEventFilter(this);
    m_handle->installEventFilter(this);
    retranslate();
}

FrostLine::~FrostLine() = default;

const FrostLineItem* FrostLine::item() const
{
    return m_item;
}

void FrostLine::retranslate()
{
    m_handle->setAccessibleName(tr("Frost line"));
    rebuild();
}

void FrostLine::rebuild()
{
    NetworkScene& scene = m_view.networkScene();
    dropGestures();
    std::vector<FrostCuts::Box> boxes;
    if (scene.isLaidOut() && scene.isEditable()) {
        for (const NodeItem* node : scene.nodes()) {
            if (!node->isPlaced())
                continue;
            const QRectF outline = node->mapRectToScene(node->outline());
            boxes.push_back({node->layers(), outline.top(), outline.bottom()});
        }
    }
    m_cuts = FrostCuts(m_document.graph(), std::move(boxes));
    // Where nothing can be frozen there is nothing to move.
    const bool shown = m_cuts.count() > 1;
    if (!m_item) {
        m_item = new FrostLineItem(m_theme);
        scene.addItem(m_item);
    }
    m_item->setVisible(shown);
    m_handle->setVisible(shown);
    refresh();
}

/// Something else has changed the network or its places: what a gesture has reached stays, but it goes no further.
void FrostLine::dropGestures()
{
    m_drag.reset();
    m_keys.reset();
    m_scroll.stop();
}

void FrostLine::refresh()
{
    if (!m_own)
        dropGestures();
    if (m_cuts.count() <= 1 || !m_item)
        return;
    const FrostLineInteraction* gesture = m_drag ? m_drag.get() : m_keys.get();
    m_place = gesture != nullptr ? gesture->place() : m_cuts.placeOf(m_document.graph());
    m_item->setLine(m_view.networkScene().networkRect(), m_cuts.heightOf(m_place));
    m_item->setLook(m_place > 0, m_drag != nullptr);
    describe();
    placeHandle();
}

void FrostLine::describe()
{
    const NetworkAnalysis& analysis = m_document.analysis();
    const FrostCuts::Status status = m_cuts.statusOf(m_document.graph(), analysis, m_place);
    QStringList details;
    if (status.layers > 0)
        details << tr("%1 of %2 parameters")
                       .arg(shortCount(static_cast<double>(status.parameters)),
                            shortCount(static_cast<double>(analysis.total.parameters)));
    if (status.elsewhere > 0)
        details << tr("%n more layer(s) frozen elsewhere", nullptr, status.elsewhere);
    const QString first =
        status.layers > 0 ? tr("%n layer(s) frozen", nullptr, status.layers) : tr("Drag down to freeze");
    m_handle->setTexts(first, details.join(QStringLiteral(" · ")));
    m_handle->setToolTip(tr("Frost line: everything before it is frozen, everything behind it learns. Drag it, or use "
                            "the arrow keys. Freezing more is faster and needs fewer pictures."));
    m_handle->setAccessibleDescription(m_handle->text());
    const QScopedValueRollback own(m_own, true);
    m_handle->setRange(0, m_cuts.count() - 1);
    m_handle->setValue(m_place);
}

void FrostLine::placeHandle()
{
    if (m_cuts.count() <= 1)
        return;
    const QRect area(m_view.viewport()->pos(), m_view.viewport()->size());
    m_handle->setRoom(std::max(area.width() - 2 * sideMargin, 0));
    const int line = area.top() + m_view.mapFromScene(QPointF(0, m_cuts.heightOf(m_place))).y();
    const int half = m_handle->height() / 2;
    // A line out of sight leaves its handle at the edge.
    const int lowest = std::max(area.bottom() - half - 4, area.top() + half);
    m_handle->move(area.left() + sideMargin, std::clamp(line, area.top() + half + 4, lowest) - half);
    m_handle->raise();
}

void FrostLine::drag(int y, bool began)
{
    if (began) {
        m_keys.reset();
        m_drag = std::make_unique<FrostLineInteraction>(m_document, m_cuts);
        m_drag->begin({});
        m_scroll.start();
    }
    if (!m_drag)
        return;
    m_pointer = y - m_view.viewport()->y();
    const QScopedValueRollback own(m_own, true);
    m_drag->update(m_view.mapToScene(QPoint(m_view.viewport()->width() / 2, m_pointer)), {});
    refresh();
}

void FrostLine::endDrag(bool commit)
{
    const auto gesture = std::exchange(m_drag, nullptr);
    if (!gesture)
        return;
    m_scroll.stop();
    const QScopedValueRollback own(m_own, true);
    if (commit)
        gesture->commit();
    else
        gesture->cancel();
    refresh();
}

void FrostLine::scrollAlong()
{
    const int below = m_pointer - (m_view.viewport()->height() - scrollZone);
    const int above = scrollZone - m_pointer;
    if (below <= 0 && above <= 0)
        return;
    QScrollBar* bar = m_view.verticalScrollBar();
    const int before = bar->value();
    bar->setValue(before + (below > 0 ? scrollStep : -scrollStep));
    if (bar->value() != before)
        drag(m_pointer + m_view.viewport()->y(), false);
}

void FrostLine::followKeys(int place)
{
    if (m_own)
        return;
    if (!m_keys) {
        m_keys = std::make_unique<FrostLineInteraction>(m_document, m_cuts);
        m_keys->begin({});
    }
    const QScopedValueRollback own(m_own, true);
    m_keys->moveTo(place);
    m_keysEnd.start();
    refresh();
    m_view.ensureVisible(QRectF(m_view.viewCenter().x(), m_cuts.heightOf(m_place), 1, 1), 0, 3 * scrollZone);
}

bool FrostLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        placeHandle();
    if (watched == m_handle && event->type() == QEvent::FocusOut)
        m_keys.reset();
    return QObject::eventFilter(watched, event);
}

} // namespace graft
