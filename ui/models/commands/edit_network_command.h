// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/project/project.h"

#include <QUndoCommand>

#include <optional>
#include <vector>

namespace graft {

class NetworkDocument;

/// One change of the network: edits that are computed into inverses when done and replayed when undone.
class EditNetworkCommand : public QUndoCommand {
public:
    EditNetworkCommand(NetworkDocument& document, const QString& text, std::vector<GraphEdit> edits, int gesture);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    NetworkDocument& m_document;
    std::vector<GraphEdit> m_edits;
    std::vector<GraphEdit> m_inverse;
    int m_gesture;
    GraphSnapshot m_before; ///< only of gestures: tells when one ends where it began
    /// Canvas positions before, when the edits took moved layers away.
    std::optional<CanvasPositions> m_positions;
};

} // namespace graft
