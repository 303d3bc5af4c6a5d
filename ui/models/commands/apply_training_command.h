// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/project/project.h"
#include "ui/models/network_sheet.h"

#include <QUndoCommand>

#include <vector>

namespace graft {

class NetworkDocument;

/// Takes over what a run learned: weights, "fresh" marks and the record in the history. The run may have ended while
/// another network was shown, which stays so; undo and redo show the one that was trained.
class ApplyTrainingCommand : public QUndoCommand {
public:
    ApplyTrainingCommand(NetworkDocument& document, const QString& text, SheetId sheet, const WeightStore& trained,
                         RunRecord record);

    void redo() override;
    void undo() override;

private:
    NetworkDocument& m_document;
    SheetId m_sheet;
    bool m_done = false;
    WeightStore m_weightsBefore; ///< shares its tensors with the others
    WeightStore m_weightsAfter;
    std::vector<GraphEdit> m_edits;
    std::vector<GraphEdit> m_inverse;
    RunRecord m_record;
};

} // namespace graft
