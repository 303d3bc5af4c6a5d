// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Replace last layers" on the Designer: where the panel stands, and the preview on the canvas.
#include "core/layers/head_preview.h"
#include "ui/canvas/canvas_content.h"
#include "ui/canvas/canvas_toolbar.h"
#include "ui/canvas/layer_actions.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/replace_head_panel.h"
#include "ui/shell/designer_page.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace graft {

namespace {

/// Air around the new and old last layers, px.
constexpr double previewMargin = 48;
constexpr double smallestPreview = 0.55;

/// The preview as the canvas shows it: what would come, go and change is marked.
CanvasContent contentOfPreview(const NetworkDocument& document, const NetworkGraph& after)
{
    HeadPreview preview = previewOf(document.graph(), after);
    auto analysis = std::make_shared<NetworkAnalysis>(analyseNetwork(after));
    CanvasContent content;
    for (const LayerId id : preview.removed) {
        content.marks.emplace(id, LayerMark::Removed);
        // What goes keeps the shapes it has now.
        if (const auto old = document.analysis().outputs.find(id); old != document.analysis().outputs.end())
            analysis->outputs.insert(*old);
    }
    for (const LayerId id : preview.added)
        content.marks.emplace(id, LayerMark::Added);
    for (const LayerId id : preview.changed)
        content.marks.emplace(id, LayerMark::Changed);
    content.graph = std::make_shared<const NetworkGraph>(std::move(preview.graph));
    content.analysis = std::move(analysis);
    content.imported = document.importedGraph();
    return content;
}

} // namespace

void DesignerPage::connectReplaceHead()
{
    connect(primaryButton(), &QPushButton::clicked, this, [this] {
        if (m_replaceHead->isVisible())
            m_replaceHead->hide();
        else
            openReplaceHead();
    });
    connect(m_replaceHead, &ReplaceHeadPanel::closed, this, [this] {
        if (isVisible())
            primaryButton()->setFocus(Qt::PopupFocusReason);
    });
    connect(m_replaceHead, &ReplaceHeadPanel::previewChanged, this, &DesignerPage::showHeadPreview);
    connect(m_replaceHead, &ReplaceHeadPanel::applied, this, [this] {
        const auto head = headLayers(m_context.document.graph());
        if (head.ok())
            m_view->showLayer(head->back(), true);
    });
    connect(m_scene, &NetworkScene::laidOut, this, [this] {
        if (m_scene->hasPreview() && m_frameHead)
            frameHeadPreview();
    });
    // While the panel is open a click on a layer or a folded block says where to cut. Later, because another preview
    // replaces the very item that is being pressed.
    connect(m_scene, &NetworkScene::layersSelected, this, [this](const std::vector<LayerId>& layers) {
        if (m_replaceHead->isVisible() && !layers.empty() && m_scene->selectedNodes().size() == 1)
            QTimer::singleShot(0, m_replaceHead, [this, id = layers.back()] {
                if (m_replaceHead->isVisible())
                    m_replaceHead->setCut(id);
            });
    });
}

void DesignerPage::openReplaceHead(LayerId cut)
{
    if (m_context.document.isEmpty())
        return;
    placeReplaceHead();
    m_replaceHead->open(cut);
    placeReplaceHead();
}

void DesignerPage::placeReplaceHead()
{
    const QPoint below = primaryButton()->mapTo(this, QPoint(primaryButton()->width(), primaryButton()->height()));
    m_replaceHead->setMostHeight(height() - below.y() - 20);
    m_replaceHead->move(std::max(12, below.x() - m_replaceHead->width()), below.y() + 8);
}

void DesignerPage::addCutAction(QMenu& menu)
{
    const auto& selection = m_actions->selection();
    const bool one = !selection.empty() && m_scene->selectedNodes().size() == 1;
    const Layer* layer = one ? m_context.document.graph().find(selection.back()) : nullptr;
    if (layer == nullptr || layer->type == "Input" || layer->type == "Output")
        return;
    QAction* cut = menu.addAction(lineIcon(QStringLiteral("replace"), theme().tokens().text),
                                  tr("Cut here and attach new last layers"));
    cut->setObjectName(QStringLiteral("cutHereAction"));
    connect(cut, &QAction::triggered, this, [this, id = layer->id] { openReplaceHead(id); });
    menu.addSeparator();
}

void DesignerPage::showHeadPreview()
{
    const GraphSnapshot after = m_replaceHead->preview();
    // Nothing may lie over what is to be seen.
    m_toolbar->setVisible(after == nullptr);
    if (after == nullptr) {
        m_headShown.clear();
        if (!m_scene->hasPreview())
            return;
        m_scene->setPreview(std::nullopt);
        m_view->setViewpoint(m_beforePreview, m_scaleBeforePreview);
        return;
    }
    if (!m_scene->hasPreview()) {
        m_view->finishMotion();
        m_beforePreview = m_view->viewCenter();
        m_scaleBeforePreview = m_view->scaleFactor();
    }
    CanvasContent content = contentOfPreview(m_context.document, *after);
    std::vector<LayerId> shown;
    for (const Layer& layer : content.graph->layers) {
        const LayerMark mark = content.markOf(layer.id);
        const bool frozenOnly = mark == LayerMark::Changed && !layer.fresh && layer.type != "Output";
        if (mark != LayerMark::None && mark != LayerMark::Removed && !frozenOnly)
            shown.push_back(layer.id);
    }
    // A number that is typed must not move the picture; another head or place does.
    m_frameHead = shown != m_headShown;
    m_headShown = std::move(shown);
    m_scene->setPreview(std::move(content));
    if (m_frameHead && m_scene->isSettled())
        frameHeadPreview();
}

void DesignerPage::frameHeadPreview()
{
    m_frameHead = false;
    QRectF rect;
    for (const LayerId id : m_headShown) {
        if (const NodeItem* node = m_scene->nodeOf(id))
            rect |= node->sceneBoundingRect();
    }
    if (rect.isEmpty())
        return;
    // The panel covers the right of the canvas; the head belongs into what is left of it.
    const QWidget* viewport = m_view->viewport();
    const int panelLeft = m_replaceHead->mapTo(this, QPoint()).x() - viewport->mapTo(this, QPoint()).x();
    const double room = std::clamp(panelLeft, 200, std::max(200, viewport->width()));
    const double scale = std::clamp(
        std::min((room - 2 * previewMargin) / rect.width(), (viewport->height() - 2 * previewMargin) / rect.height()),
        smallestPreview, 1.0);
    const double covered = viewport->width() - room;
    m_view->keepViewpoint();
    m_view->setViewpoint(rect.center() + QPointF(covered / 2 / scale, 0), scale);
}

} // namespace graft
