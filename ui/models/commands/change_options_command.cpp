// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/change_options_command.h"

#include "core/training/option_table.h"
#include "ui/models/commands/command_ids.h"
#include "ui/models/network_document.h"

#include <utility>

namespace graft {

ChangeOptionsCommand::ChangeOptionsCommand(NetworkDocument& document, const QString& text,
                                           const TrainingOptions& options, std::string mergeKey)
    : QUndoCommand(text),
      m_document(document),
      m_before(document.options()),
      m_after(options),
      m_mergeKey(std::move(mergeKey))
{
}

void ChangeOptionsCommand::redo()
{
    apply(m_before, m_after);
}

void ChangeOptionsCommand::undo()
{
    apply(m_after, m_before);
}

void ChangeOptionsCommand::apply(const TrainingOptions& from, const TrainingOptions& to)
{
    TrainingOptions options = m_document.options();
    for (const OptionSchema& schema : trainingOptionTable()) {
        const OptionValue wanted = schema.get(to);
        if (wanted != schema.get(from))
            schema.set(options, wanted);
    }
    m_document.replaceOptions(options);
}

int ChangeOptionsCommand::id() const
{
    return m_mergeKey.empty() ? -1 : ChangeOptionsId;
}

bool ChangeOptionsCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const ChangeOptionsCommand*>(other);
    if (next->m_mergeKey != m_mergeKey)
        return false;
    m_after = next->m_after;
    setText(next->text());
    setObsolete(m_after == m_before);
    return true;
}

} // namespace graft
