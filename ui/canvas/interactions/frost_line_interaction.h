// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/frost_cuts.h"
#include "ui/canvas/interactions/interaction.h"

#include <QCoreApplication>

namespace graft {

class NetworkDocument;

/// Drags the frost line: everything before it freezes, everything behind it learns, live; one undo step in the end,
/// or none if it ends where it began.
class FrostLineInteraction final : public Interaction {
    Q_DECLARE_TR_FUNCTIONS(FrostLineInteraction)
public:
    /// `cuts` must outlive the gesture; the network's structure must not change meanwhile.
    FrostLineInteraction(NetworkDocument& document, const FrostCuts& cuts);

    void begin(QPointF point) override;
    void update(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void commit() override;
    void cancel() override;

    /// As update(), to a place of the cuts. False if the line is there already.
    bool moveTo(int place);
    [[nodiscard]] int place() const { return m_place; }

private:
    void show(const NetworkGraph& target, const QString& text);

    NetworkDocument& m_document;
    const FrostCuts& m_cuts;
    GraphSnapshot m_start;
    int m_gesture = 0;
    int m_place = 0;
};

} // namespace graft
