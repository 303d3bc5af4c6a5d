// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Replace last layers" on the Designer: where the panel stands, and the preview on the canvas.
#include "ui/canvas/layer_actions.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/replace_head_panel.h"
#include "ui/shell/designer_page.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace graft {

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
    // While the panel is open a click on a layer says where to cut.
    connect(m_scene, &NetworkScene::layersSelected, this, [this](const std::vector<LayerId>& layers) {
        if (m_replaceHead->isVisible() && layers.size() == 1)
            m_replaceHead->setCut(layers.front());
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
    const Layer* layer = selection.size() == 1 ? m_context.document.graph().find(selection.front()) : nullptr;
    if (layer == nullptr || layer->type == "Input" || layer->type == "Output")
        return;
    QAction* cut = menu.addAction(lineIcon(QStringLiteral("replace"), theme().tokens().text),
                                  tr("Cut here and attach new last layers"));
    cut->setObjectName(QStringLiteral("cutHereAction"));
    connect(cut, &QAction::triggered, this, [this, id = layer->id] { openReplaceHead(id); });
    menu.addSeparator();
}

void DesignerPage::showHeadPreview() {}

} // namespace graft
