// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/left_pane.h"

#include "ui/panels/history_panel.h"
#include "ui/panels/outline_panel.h"
#include "ui/panels/palette_panel.h"

#include <QTabBar>

namespace graft {

LeftPane::LeftPane(OutlinePanel& outline, QUndoStack& stack, Theme& theme, QWidget* parent)
    : QTabWidget(parent),
      m_palette(new PalettePanel(theme)),
      m_history(new HistoryPanel(stack, theme))
{
    setObjectName(QStringLiteral("leftPane"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(180);
    setDocumentMode(true);
    tabBar()->setUsesScrollButtons(false);
    tabBar()->setElideMode(Qt::ElideRight);
    tabBar()->setDrawBase(false);
    addTab(&outline, QString());
    addTab(m_palette, QString());
    addTab(m_history, QString());
    retranslate();
}

void LeftPane::retranslate()
{
    setTabText(0, tr("Layers"));
    setTabText(1, tr("Palette"));
    setTabText(2, tr("History"));
    tabBar()->setAccessibleName(tr("Left pane"));
    m_palette->retranslate();
    m_history->retranslate();
}

} // namespace graft
