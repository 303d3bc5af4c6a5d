// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/insert_place.h"
#include "ui/canvas/interactions/interaction.h"

#include <QCoreApplication>
#include <QRectF>
#include <QString>

#include <string>

namespace graft {

class ConnectionItem;
class NetworkEditor;
class NetworkScene;
class NodeItem;

/// A layer type carried over the canvas: a ghost of its node follows the pointer, the connection or node it would join
/// is highlighted, and letting go inserts it there.
class DropInteraction final : public Interaction {
    Q_DECLARE_TR_FUNCTIONS(DropInteraction)
public:
    DropInteraction(NetworkEditor& editor, std::string type);

    void begin(QPointF point) override;
    void update(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void commit() override;
    void cancel() override;
    void paint(QPainter& painter) const override;

    [[nodiscard]] const InsertPlace& place() const { return m_place; }

private:
    void findPlace();
    [[nodiscard]] const ConnectionItem* connectionNear() const;

    NetworkEditor& m_editor;
    NetworkScene& m_scene;
    std::string m_type;
    QPointF m_point;
    InsertPlace m_place;
    bool m_fits = true;
};

} // namespace graft
