// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/change_dataset_command.h"

#include "ui/models/network_document.h"

#include <utility>

namespace graft {

bool sameSource(const DatasetReference& a, const DatasetReference& b)
{
    return a.builtIn == b.builtIn && a.kind == b.kind && a.path == b.path && a.validationFolder == b.validationFolder &&
           a.testFolder == b.testFolder;
}

ChangeDatasetCommand::ChangeDatasetCommand(NetworkDocument& document, const QString& text, DatasetChanges changes)
    : QUndoCommand(text),
      m_document(document),
      m_other(std::move(changes))
{
    const DatasetReference& reference = document.datasetReference();
    m_source.builtIn = reference.builtIn;
    m_source.kind = reference.kind;
    m_source.path = reference.path;
    m_source.validationFolder = reference.validationFolder;
    m_source.testFolder = reference.testFolder;
}

void ChangeDatasetCommand::redo()
{
    exchange();
}

void ChangeDatasetCommand::undo()
{
    exchange();
}

void ChangeDatasetCommand::exchange()
{
    // Another dataset has been imported since: its pictures know nothing of these changes.
    if (!sameSource(m_source, m_document.datasetReference())) {
        setObsolete(true);
        return;
    }
    DatasetChanges before = m_document.datasetReference().changes;
    m_document.replaceDatasetChanges(std::move(m_other));
    m_other = std::move(before);
}

} // namespace graft
