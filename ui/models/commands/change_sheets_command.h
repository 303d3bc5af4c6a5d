// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/network_sheet.h"

#include <QUndoCommand>

#include <vector>

namespace graft {

class NetworkDocument;

/// A change of the list of networks: one more, one less, another name or order. Keeps the whole list before and
/// after, which costs next to nothing: graphs and tensors are shared.
class ChangeSheetsCommand : public QUndoCommand {
public:
    /// `active`: of `sheets`, the one that is shown afterwards.
    ChangeSheetsCommand(NetworkDocument& document, const QString& text, std::vector<NetworkSheet> sheets,
                        SheetId active);

    void redo() override;
    void undo() override;

private:
    NetworkDocument& m_document;
    std::vector<NetworkSheet> m_before;
    std::vector<NetworkSheet> m_after;
    SheetId m_activeBefore;
    SheetId m_activeAfter;
};

} // namespace graft
