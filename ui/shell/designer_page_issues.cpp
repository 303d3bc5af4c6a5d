// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Designer's list of problems: where it leads, and what it knows of the data.
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/network_document.h"
#include "ui/panels/issues_panel.h"
#include "ui/shell/designer_page.h"

namespace graft {

void DesignerPage::connectIssues()
{
    connect(m_issues, &IssuesPanel::jumpRequested, this, &DesignerPage::showIssue);
    const auto tellClasses = [this] {
        const auto dataset = m_context.dataset.dataset();
        if (dataset)
            m_context.document.setDataClasses(datasetTitle(*dataset).toStdString(), dataset->classes);
        else if (m_context.dataset.state() != DatasetSession::State::Loading)
            m_context.document.setDataClasses({}, {});
    };
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, tellClasses);
    tellClasses();
}

void DesignerPage::showIssue(LayerId layer, LayerId source)
{
    showLayer(layer);
    if (!source)
        return;
    for (const Connection& connection : m_context.document.graph().inputsOf(layer)) {
        if (connection.from.layer == source)
            m_scene->highlightConnection(connection, true);
    }
}

} // namespace graft
