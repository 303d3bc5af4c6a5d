// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/move_layers_command.h"

#include "ui/models/commands/command_ids.h"
#include "ui/models/network_document.h"

#include <algorithm>

namespace graft {

namespace {

using Place = std::pair<double, double>;

/// Where the boxes of `after` stand; nothing where the layout put them.
template <class Key, class Places>
std::map<Key, std::optional<Place>> placesOf(const Places& after, const Places& now)
{
    std::map<Key, std::optional<Place>> places;
    for (const auto& [key, place] : after) {
        const auto at = now.find(key);
        places.emplace(key, at == now.end() ? std::nullopt : std::optional(at->second));
    }
    return places;
}

template <class Key, class Places>
void restore(Places& places, const std::map<Key, std::optional<Place>>& before)
{
    for (const auto& [key, place] : before) {
        if (place)
            places[key] = *place;
        else
            places.erase(key);
    }
}

template <class Key, class Places>
bool sameAs(const Places& after, const std::map<Key, std::optional<Place>>& before)
{
    return std::ranges::all_of(after, [&](const auto& entry) {
        const auto at = before.find(entry.first);
        return at != before.end() && at->second == entry.second;
    });
}

template <class Places>
bool sameBoxes(const Places& a, const Places& b)
{
    return std::ranges::equal(
        a, b, {}, [](const auto& entry) { return entry.first; }, [](const auto& entry) { return entry.first; });
}

} // namespace

MoveLayersCommand::MoveLayersCommand(NetworkDocument& document, const QString& text, CanvasPositions newPositions,
                                     BlockPositions newBlocks)
    : QUndoCommand(text),
      m_document(document),
      m_sheet(document.activeSheet()),
      m_after(std::move(newPositions)),
      m_before(placesOf<LayerId>(m_after, document.positions())),
      m_blocksAfter(std::move(newBlocks)),
      m_blocksBefore(placesOf<std::string>(m_blocksAfter, document.blockPositions()))
{
}

void MoveLayersCommand::redo()
{
    m_document.activateSheet(m_sheet);
    if (changesNothing()) {
        setObsolete(true);
        return;
    }
    CanvasPositions positions = m_document.positions();
    for (const auto& [id, position] : m_after)
        positions[id] = position;
    BlockPositions blocks = m_document.blockPositions();
    for (const auto& [path, position] : m_blocksAfter)
        blocks[path] = position;
    m_document.replacePositions(std::move(positions), std::move(blocks));
}

void MoveLayersCommand::undo()
{
    m_document.activateSheet(m_sheet);
    CanvasPositions positions = m_document.positions();
    restore(positions, m_before);
    BlockPositions blocks = m_document.blockPositions();
    restore(blocks, m_blocksBefore);
    m_document.replacePositions(std::move(positions), std::move(blocks));
}

int MoveLayersCommand::id() const
{
    return MoveLayersId;
}

bool MoveLayersCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = static_cast<const MoveLayersCommand*>(other);
    if (!sameBoxes(m_after, next->m_after) || !sameBoxes(m_blocksAfter, next->m_blocksAfter) ||
        next->m_sheet != m_sheet)
        return false;
    m_after = next->m_after;
    m_blocksAfter = next->m_blocksAfter;
    setObsolete(changesNothing());
    return true;
}

bool MoveLayersCommand::changesNothing() const
{
    return sameAs(m_after, m_before) && sameAs(m_blocksAfter, m_blocksBefore);
}

} // namespace graft
