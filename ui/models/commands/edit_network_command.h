// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/network_document.h"

#include <QUndoCommand>

#include <optional>
#include <vector>

namespace graft {

/// One change of the network: edits that are computed into inverses when done and replayed when undone, with what
/// they bring and take of weights and places.
class EditNetworkCommand : public QUndoCommand {
public:
    EditNetworkCommand(NetworkDocument& document, const QString& text, DocumentChange change, int gesture);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    NetworkDocument& m_document;
    SheetId m_sheet;
    DocumentChange m_change;
    std::vector<GraphEdit> m_inverse;
    WeightChange m_weightsBefore; ///< what brings the weights back
    int m_gesture;
    GraphSnapshot m_before; ///< only of gestures: tells when one ends where it began
    /// Canvas positions before, where the change touches any.
    std::optional<CanvasPositions> m_positions;
};

} // namespace graft
