// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/edit_network_command.h"

#include "ui/models/commands/command_ids.h"
#include "ui/models/network_document.h"

#include <utility>

namespace graft {

EditNetworkCommand::EditNetworkCommand(NetworkDocument& document, const QString& text, std::vector<GraphEdit> edits,
                                       int gesture)
    : QUndoCommand(text),
      m_document(document),
      m_edits(std::move(edits)),
      m_gesture(gesture)
{
}

void EditNetworkCommand::redo()
{
    if (m_gesture != 0 && !m_before)
        m_before = m_document.snapshot();
    NetworkGraph graph = m_document.graph();
    auto inverse = applyEdits(graph, m_edits);
    if (!inverse) {
        // Cannot happen: the document tried the edits on this very network. Better no step than a wrong one.
        setObsolete(true);
        return;
    }
    m_inverse = *std::move(inverse);
    CanvasPositions kept = m_document.positions();
    std::erase_if(kept, [&graph](const auto& entry) { return graph.find(entry.first) == nullptr; });
    m_document.replaceGraph(std::move(graph));
    m_positions.reset();
    if (kept.size() != m_document.positions().size()) {
        m_positions = m_document.positions();
        m_document.replacePositions(std::move(kept));
    }
}

void EditNetworkCommand::undo()
{
    NetworkGraph graph = m_document.graph();
    if (!applyEdits(graph, m_inverse))
        return;
    m_document.replaceGraph(std::move(graph));
    if (m_positions)
        m_document.replacePositions(*m_positions);
}

int EditNetworkCommand::id() const
{
    return m_gesture != 0 ? EditNetworkId : -1;
}

bool EditNetworkCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const EditNetworkCommand*>(other);
    if (next->m_gesture != m_gesture)
        return false;
    m_edits.insert(m_edits.end(), next->m_edits.begin(), next->m_edits.end());
    m_inverse.insert(m_inverse.begin(), next->m_inverse.begin(), next->m_inverse.end());
    if (!m_positions)
        m_positions = next->m_positions;
    setText(next->text());
    if (m_before && *m_before == m_document.graph())
        setObsolete(true);
    return true;
}

} // namespace graft
