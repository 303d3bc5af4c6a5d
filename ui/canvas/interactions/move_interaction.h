// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/canvas/interactions/interaction.h"

#include <QCoreApplication>

#include <vector>

namespace graft {

class NetworkDocument;
class NetworkScene;
class NodeItem;

/// Drags layers and folded blocks: shows them moving, then writes one undoable step. The network itself never changes.
class MoveInteraction final : public Interaction {
    Q_DECLARE_TR_FUNCTIONS(MoveInteraction)
public:
    MoveInteraction(NetworkScene& scene, NetworkDocument& document, std::vector<LayerId> layers);

    void begin(QPointF point) override;
    void update(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void commit() override;
    void cancel() override;

private:
    struct Moved {
        NodeItem* node;
        QPointF start;
    };
    void place(QPointF offset);

    NetworkScene& m_scene;
    NetworkDocument& m_document;
    std::vector<LayerId> m_layers;
    std::vector<Moved> m_moved;
    std::vector<NodeItem*> m_nodes;
    QPointF m_press;
    QPointF m_offset;
};

} // namespace graft
