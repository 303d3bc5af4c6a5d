// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/edit_network_command.h"

#include "ui/models/commands/command_ids.h"

#include <algorithm>
#include <utility>

namespace graft {

namespace {

/// Whether tensors have to move; asked first because finding out which costs a walk over all of them.
bool movesWeights(const std::vector<GraphEdit>& edits)
{
    return std::any_of(edits.begin(), edits.end(), [](const GraphEdit& edit) {
        return std::holds_alternative<RemoveLayer>(edit) || std::holds_alternative<RenameLayer>(edit);
    });
}

} // namespace

EditNetworkCommand::EditNetworkCommand(NetworkDocument& document, const QString& text, DocumentChange change,
                                       int gesture)
    : QUndoCommand(text),
      m_document(document),
      m_sheet(document.activeSheet()),
      m_change(std::move(change)),
      m_gesture(gesture)
{
}

void EditNetworkCommand::redo()
{
    m_document.activateSheet(m_sheet);
    if (m_gesture != 0 && !m_before)
        m_before = m_document.snapshot();
    NetworkGraph graph = m_document.graph();
    auto inverse = applyEdits(graph, m_change.edits);
    if (!inverse) {
        // Cannot happen: the document tried the edits on this very network. Better no step than a wrong one.
        setObsolete(true);
        return;
    }
    m_inverse = *std::move(inverse);
    WeightChange weightChange;
    if (movesWeights(m_change.edits))
        weightChange = followLayers(m_document.weights(), m_document.graph(), graph);
    for (const auto& [name, tensor] : m_change.weights)
        weightChange.insert_or_assign(name, tensor);
    std::optional<WeightStore> weights;
    m_weightsBefore.clear();
    if (!weightChange.empty()) {
        weights = m_document.weights();
        m_weightsBefore = applyWeightChange(*weights, weightChange);
    }
    CanvasPositions positions = m_document.positions();
    for (const auto& [layer, position] : m_change.positions)
        positions[layer] = position;
    std::erase_if(positions, [&graph](const auto& entry) { return graph.find(entry.first) == nullptr; });
    m_positions.reset();
    if (positions != m_document.positions())
        m_positions = m_document.positions();
    m_document.replaceState(std::move(graph), std::move(weights),
                            m_positions ? std::optional(std::move(positions)) : std::nullopt);
}

void EditNetworkCommand::undo()
{
    m_document.activateSheet(m_sheet);
    NetworkGraph graph = m_document.graph();
    if (!applyEdits(graph, m_inverse))
        return;
    std::optional<WeightStore> weights;
    if (!m_weightsBefore.empty()) {
        weights = m_document.weights();
        static_cast<void>(applyWeightChange(*weights, m_weightsBefore));
    }
    m_document.replaceState(std::move(graph), std::move(weights), m_positions);
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
    m_change.edits.insert(m_change.edits.end(), next->m_change.edits.begin(), next->m_change.edits.end());
    m_inverse.insert(m_inverse.begin(), next->m_inverse.begin(), next->m_inverse.end());
    for (const auto& [name, tensor] : next->m_change.weights)
        m_change.weights.insert_or_assign(name, tensor);
    // What the first step found is what undo brings back.
    m_weightsBefore.insert(next->m_weightsBefore.begin(), next->m_weightsBefore.end());
    for (const auto& [layer, position] : next->m_change.positions)
        m_change.positions[layer] = position;
    if (!m_positions)
        m_positions = next->m_positions;
    setText(next->text());
    if (m_before && *m_before == m_document.graph() && m_change.positions.empty())
        setObsolete(m_weightsBefore.empty());
    return true;
}

} // namespace graft
