// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The designer's editing: keys, palette, and what comes into view.
#include "ui/canvas/edit_actions.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/panels/palette_panel.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/left_pane.h"

#include <QAction>

namespace graft {

void DesignerPage::connectEditing()
{
    for (QAction* action : m_edit->all()) {
        // Tab and Ctrl+A mean something else in every other widget.
        const bool canvasOnly = action == m_edit->insert || action == m_edit->selectAll;
        (canvasOnly ? static_cast<QWidget*>(m_view) : this)->addAction(action);
    }
    connect(&m_leftPane->palettePanel(), &PalettePanel::chosen, this, [this](const QString& type) {
        const auto place = m_scene->placeForInsert(m_view->viewCenter());
        if (place)
            m_scene->editor().insert(type.toStdString(), *place);
    });
    connect(&m_scene->editor(), &NetworkEditor::inserted, this, [this](const std::vector<LayerId>& layers) {
        if (!layers.empty())
            m_view->showLayer(layers.front());
    });
}

} // namespace graft
