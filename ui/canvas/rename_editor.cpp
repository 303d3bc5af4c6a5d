// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/rename_editor.h"

#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/models/error_text.h"

#include <QKeyEvent>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace graft {

RenameEditor::RenameEditor(NetworkView& view, NetworkEditor& editor)
    : QLineEdit(view.viewport()),
      m_view(view),
      m_editor(editor)
{
    setObjectName(QStringLiteral("renameEditor"));
    hide();
    connect(&view, &NetworkView::viewpointChanged, this, &RenameEditor::place);
    connect(&editor.scene(), &NetworkScene::laidOut, this, &RenameEditor::place);
    connect(&editor.scene().document(), &NetworkDocument::graphChanged, this, [this] { close(false); });
    connect(&editor.scene().document(), &NetworkDocument::networkReset, this, [this] { close(false); });
    connect(this, &QLineEdit::textEdited, this, &RenameEditor::showProblem);
}

void RenameEditor::retranslate()
{
    setAccessibleName(tr("New name of the layer"));
}

void RenameEditor::open(LayerId layer)
{
    const Layer* found = m_editor.scene().document().graph().find(layer);
    if (found == nullptr || !m_editor.isEnabled())
        return;
    m_editor.scene().selectLayers({layer});
    m_view.showLayer(layer);
    m_view.finishMotion();
    m_layer = layer;
    setText(toQString(found->name));
    setProperty("invalid", false);
    place();
    show();
    selectAll();
    setFocus(Qt::OtherFocusReason);
}

void RenameEditor::place()
{
    const NodeItem* node = m_layer ? m_editor.scene().nodeOf(m_layer) : nullptr;
    if (node == nullptr)
        return;
    const QRect box = m_view.mapFromScene(node->outline().translated(node->pos())).boundingRect();
    const int width = std::clamp(box.width(), 160, 320);
    const int height = sizeHint().height();
    setGeometry(box.center().x() - width / 2, std::max(0, box.top() - 2), width, height);
}

void RenameEditor::showProblem()
{
    const QString problem = m_editor.nameProblem(m_layer, text());
    setProperty("invalid", !problem.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    if (problem.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(mapToGlobal(QPoint(0, height())), problem, this);
}

void RenameEditor::commit(bool closeAnyway)
{
    const LayerId layer = m_layer;
    const QString wanted = text();
    if (!closeAnyway && !m_editor.nameProblem(layer, wanted).isEmpty()) {
        showProblem();
        return;
    }
    close(!closeAnyway);
    m_editor.rename(layer, wanted);
}

void RenameEditor::close(bool focusCanvas)
{
    if (!m_layer)
        return;
    m_layer = {};
    QToolTip::hideText();
    hide();
    if (focusCanvas)
        m_view.setFocus(Qt::OtherFocusReason);
}

void RenameEditor::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: commit(false); return;
    case Qt::Key_Escape: close(true); return;
    default: QLineEdit::keyPressEvent(event);
    }
    event->accept();
}

void RenameEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (m_layer && event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit(true);
}

} // namespace graft
