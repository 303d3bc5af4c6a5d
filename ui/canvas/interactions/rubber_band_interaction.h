// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/canvas/interactions/interaction.h"

#include <QRectF>

#include <vector>

namespace graft {

class NetworkScene;

/// Selects the nodes that a dragged rectangle touches; with Shift they are added to the selection.
class RubberBandInteraction final : public Interaction {
public:
    explicit RubberBandInteraction(NetworkScene& scene, bool additive);

    void begin(QPointF point) override;
    void update(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void commit() override;
    void cancel() override;
    void paint(QPainter& painter) const override;

private:
    NetworkScene& m_scene;
    bool m_additive;
    std::vector<LayerId> m_before;
    QPointF m_press;
    QRectF m_band;
};

} // namespace graft
