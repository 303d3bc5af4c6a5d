// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_changes.h"
#include "core/project/project.h"

#include <QUndoCommand>

namespace graft {

class NetworkDocument;

/// Whether two references name the same pictures, however they are split or changed.
[[nodiscard]] bool sameSource(const DatasetReference& a, const DatasetReference& b);

/// Replaces what the user changed about the dataset; the inverse is the value before.
class ChangeDatasetCommand : public QUndoCommand {
public:
    ChangeDatasetCommand(NetworkDocument& document, const QString& text, DatasetChanges changes);

    void redo() override;
    void undo() override;

private:
    void exchange();

    NetworkDocument& m_document;
    DatasetReference m_source; ///< of the pictures the changes belong to; its own changes stay empty
    DatasetChanges m_other;    ///< the value that is not in force
};

} // namespace graft
