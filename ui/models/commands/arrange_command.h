// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/models/network_sheet.h"

#include <QUndoCommand>

namespace graft {

class NetworkDocument;

/// Forgets where boxes were moved to, so that the layout places them all.
class ArrangeCommand : public QUndoCommand {
public:
    ArrangeCommand(NetworkDocument& document, const QString& text);

    void redo() override;
    void undo() override;

private:
    NetworkDocument& m_document;
    SheetId m_sheet;
    CanvasPositions m_before;
    BlockPositions m_blocksBefore;
};

} // namespace graft
