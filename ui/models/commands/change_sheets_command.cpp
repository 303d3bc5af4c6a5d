// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/change_sheets_command.h"

#include "ui/models/network_document.h"

#include <utility>

namespace graft {

ChangeSheetsCommand::ChangeSheetsCommand(NetworkDocument& document, const QString& text,
                                         std::vector<NetworkSheet> sheets, SheetId active)
    : QUndoCommand(text),
      m_document(document),
      m_before(document.sheets()),
      m_after(std::move(sheets)),
      m_activeBefore(document.activeSheet()),
      m_activeAfter(active)
{
}

void ChangeSheetsCommand::redo()
{
    m_document.replaceSheets(m_after, m_activeAfter);
}

void ChangeSheetsCommand::undo()
{
    m_document.replaceSheets(m_before, m_activeBefore);
}

} // namespace graft
