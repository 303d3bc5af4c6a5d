// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/interactions/frost_line_interaction.h"

#include "core/layers/freeze_state.h"
#include "ui/models/network_document.h"

#include <utility>

namespace graft {

FrostLineInteraction::FrostLineInteraction(NetworkDocument& document, const FrostCuts& cuts)
    : m_document(document),
      m_cuts(cuts)
{
}

void FrostLineInteraction::begin(QPointF)
{
    m_start = m_document.snapshot();
    m_gesture = m_document.newGesture();
    m_place = m_cuts.placeOf(*m_start);
}

void FrostLineInteraction::update(QPointF point, Qt::KeyboardModifiers)
{
    moveTo(m_cuts.nearest(point.y()));
}

bool FrostLineInteraction::moveTo(int place)
{
    if (place == m_place)
        return false;
    m_place = place;
    // From where the gesture began: layers the line has only passed keep their learning-rate factors.
    NetworkGraph target = *m_start;
    const auto edits = freezeBefore(target, m_cuts.before(place));
    if (!edits.ok() || !applyEdits(target, *edits).ok())
        return false;
    show(target, tr("Move the frost line"));
    return true;
}

void FrostLineInteraction::commit()
{
    m_start.reset();
}

void FrostLineInteraction::cancel()
{
    if (m_start != nullptr)
        show(*m_start, tr("Move the frost line"));
    m_start.reset();
}

/// Brings the document to the freeze states of `target`, which has the same layers.
void FrostLineInteraction::show(const NetworkGraph& target, const QString& text)
{
    const NetworkGraph& now = m_document.graph();
    std::vector<GraphEdit> edits;
    for (std::size_t i = 0; i < now.layers.size() && i < target.layers.size(); ++i) {
        const Layer& from = now.layers[i];
        const Layer& to = target.layers[i];
        if (from.learnRateFactor != to.learnRateFactor)
            edits.emplace_back(SetLearnRateFactor{from.id, to.learnRateFactor});
        if (from.adaptStatistics != to.adaptStatistics)
            edits.emplace_back(SetAdaptStatistics{from.id, to.adaptStatistics});
    }
    if (!edits.empty())
        m_document.push(text, std::move(edits), m_gesture);
}

} // namespace graft
