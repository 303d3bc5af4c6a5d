// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages below the canvas.
#include "ui/models/theme.h"
#include "ui/panels/analysis_panel.h"
#include "ui/panels/issues_panel.h"
#include "ui/shell/designer_page.h"
#include "ui/widgets/bottom_pane.h"
#include "ui/widgets/icons.h"

#include <QSplitter>
#include <QToolButton>

namespace graft {

void DesignerPage::buildBottomPane()
{
    m_centre->setObjectName(QStringLiteral("designerCentre"));
    m_centre->addWidget(m_splitter);
    m_centre->addWidget(m_bottom);
    m_centre->setStretchFactor(0, 1);
    m_centre->setStretchFactor(1, 0);
    m_centre->setChildrenCollapsible(false);
    m_bottom->addPage(m_issues, m_issues->tab());
    // Not in the place of what somebody is looking at: there the tab's colour has to do.
    connect(m_issues, &IssuesPanel::attentionWanted, this, [this] {
        if (m_bottom->openPage() == nullptr)
            m_issues->setOpen(true);
    });
    m_analysisTab = m_bottom->addPage(m_analysis);
    m_analysisTab->setObjectName(QStringLiteral("analysisTab"));
    m_analysisTab->setIconSize({16, 16});
    connect(m_analysis, &AnalysisPanel::layersChosen, this, &DesignerPage::chooseLayers);
    connect(m_analysis, &AnalysisPanel::contextMenuRequested, this, &DesignerPage::openMenu);
}

void DesignerPage::restyleBottomPane()
{
    m_analysisTab->setIcon(lineIcon(QStringLiteral("data"), theme().tokens().text));
}

void DesignerPage::retranslateBottomPane()
{
    m_analysisTab->setText(tr("Analysis"));
    m_analysisTab->setToolTip(tr("Show or hide the table of all layers with their sizes and costs"));
    m_analysis->retranslate();
}

} // namespace graft
