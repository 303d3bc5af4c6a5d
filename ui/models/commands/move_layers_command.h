// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/models/network_sheet.h"

#include <QUndoCommand>

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace graft {

class NetworkDocument;

/// Boxes moved by hand. Moving the same boxes again merges; back where they came from leaves nothing to undo.
class MoveLayersCommand : public QUndoCommand {
public:
    MoveLayersCommand(NetworkDocument& document, const QString& text, CanvasPositions newPositions,
                      BlockPositions newBlocks = {});

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    [[nodiscard]] bool changesNothing() const;

    NetworkDocument& m_document;
    SheetId m_sheet;
    CanvasPositions m_after;
    /// Nothing: the layout placed the box.
    std::map<LayerId, std::optional<std::pair<double, double>>> m_before;
    BlockPositions m_blocksAfter;
    std::map<std::string, std::optional<std::pair<double, double>>> m_blocksBefore;
};

} // namespace graft
