// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>

class QPainter;

namespace graft {

class ConnectionItem;
class NetworkScene;
class NodeItem;

/// The ports of the node under the pointer: they appear when it comes near, and can be grabbed generously around.
class PortHandles {
public:
    struct Port {
        NodeItem* node = nullptr;
        bool output = false;
        bool operator==(const Port&) const = default;
    };
    /// A connection near one of its ends.
    struct End {
        ConnectionItem* connection = nullptr;
        bool arrow = false; ///< the end that has the arrow
    };

    explicit PortHandles(NetworkScene& scene) : m_scene(scene) {}

    /// The pointer is at `point` (no button down); `scale`: screen px for one of the scene.
    void hover(QPointF point, double scale);
    void clear();
    [[nodiscard]] std::optional<Port> portAt(QPointF point, double scale) const;
    /// A connection that stands for itself alone, taken near an end.
    [[nodiscard]] std::optional<End> endAt(QPointF point, double scale) const;
    [[nodiscard]] const NodeItem* shownFor() const { return m_node; }
    void paint(QPainter& painter) const;

private:
    [[nodiscard]] bool has(const NodeItem& node, bool output) const;

    NetworkScene& m_scene;
    NodeItem* m_node = nullptr;
    std::optional<Port> m_hot;
};

} // namespace graft
