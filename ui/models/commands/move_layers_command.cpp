// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/move_layers_command.h"

#include "ui/models/commands/command_ids.h"
#include "ui/models/network_document.h"

#include <algorithm>

namespace graft {

MoveLayersCommand::MoveLayersCommand(NetworkDocument& document, const QString& text, CanvasPositions newPositions)
    : QUndoCommand(text),
      m_document(document),
      m_after(std::move(newPositions))
{
    for (const auto& [id, position] : m_after) {
        const auto at = document.positions().find(id);
        m_before.emplace(id, at == document.positions().end() ? std::nullopt : std::optional(at->second));
    }
}

void MoveLayersCommand::redo()
{
    if (changesNothing()) {
        setObsolete(true);
        return;
    }
    CanvasPositions positions = m_document.positions();
    for (const auto& [id, position] : m_after)
        positions[id] = position;
    m_document.replacePositions(std::move(positions));
}

void MoveLayersCommand::undo()
{
    CanvasPositions positions = m_document.positions();
    for (const auto& [id, position] : m_before) {
        if (position)
            positions[id] = *position;
        else
            positions.erase(id);
    }
    m_document.replacePositions(std::move(positions));
}

int MoveLayersCommand::id() const
{
    return MoveLayersId;
}

bool MoveLayersCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const MoveLayersCommand*>(other);
    const bool sameBoxes = std::ranges::equal(
        m_after, next->m_after, {}, [](const auto& entry) { return entry.first; },
        [](const auto& entry) { return entry.first; });
    if (!sameBoxes)
        return false;
    m_after = next->m_after;
    setObsolete(changesNothing());
    return true;
}

bool MoveLayersCommand::changesNothing() const
{
    return std::ranges::all_of(m_after, [this](const auto& entry) {
        const auto before = m_before.find(entry.first);
        return before != m_before.end() && before->second == entry.second;
    });
}

} // namespace graft
