// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/arrange_command.h"

#include "ui/models/network_document.h"

namespace graft {

ArrangeCommand::ArrangeCommand(NetworkDocument& document, const QString& text)
    : QUndoCommand(text),
      m_document(document),
      m_sheet(document.activeSheet()),
      m_before(document.positions()),
      m_blocksBefore(document.blockPositions())
{
}

void ArrangeCommand::redo()
{
    m_document.activateSheet(m_sheet);
    m_document.replacePositions({}, {});
}

void ArrangeCommand::undo()
{
    m_document.activateSheet(m_sheet);
    m_document.replacePositions(m_before, m_blocksBefore);
}

} // namespace graft
