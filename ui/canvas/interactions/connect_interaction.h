// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/structure_edits.h"
#include "ui/canvas/interactions/interaction.h"

#include <QCoreApplication>
#include <QString>

#include <memory>
#include <optional>
#include <unordered_map>

namespace graft {

class NetworkEditor;
class NetworkScene;
class NodeItem;

/// Draws a connection from a port to another node, in either direction. Nodes that can take it glow, others pale; over
/// one of those a bubble says why not. Released over empty canvas, it asks what to insert there. Shift connects even
/// where the shape does not fit.
class ConnectInteraction : public Interaction {
    Q_DECLARE_TR_FUNCTIONS(ConnectInteraction)
public:
    /// `fromOutput`: drawn from the node's output; else from its input, backwards.
    ConnectInteraction(NetworkEditor& editor, NodeItem& node, bool fromOutput);
    ~ConnectInteraction() override;

    void begin(QPointF point) override;
    void update(QPointF point, Qt::KeyboardModifiers modifiers) override;
    void commit() override;
    void cancel() override;
    void paint(QPainter& painter) const override;

    /// The node the pointer is over, and whether it can be connected; for tests and screen readers.
    [[nodiscard]] const NodeItem* target() const { return m_target; }
    [[nodiscard]] bool targetAccepts() const;
    /// What the bubble says; empty without one.
    [[nodiscard]] QString message() const;

protected:
    ConnectInteraction(NetworkEditor& editor, NodeItem& node, bool fromOutput, std::optional<Connection> moved);

    /// The connection that a node would give: its ends, or why there is none.
    struct Verdict {
        PortRef from;
        PortRef to;
        std::optional<Error> refusal;
    };
    [[nodiscard]] const Verdict& verdictOn(const NodeItem& node) const;
    [[nodiscard]] bool accepts(const Verdict& verdict) const;
    [[nodiscard]] virtual QString hint() const { return {}; }
    virtual void commitTarget(const Verdict& verdict);
    virtual void commitNothing();

    NetworkEditor& m_editor;
    NetworkScene& m_scene;
    NodeItem& m_node;
    const bool m_fromOutput;
    const std::optional<Connection> m_moved;
    QPointF m_point;
    bool m_anyShape = false;

private:
    [[nodiscard]] Verdict judge(const NodeItem& node) const;
    [[nodiscard]] std::optional<LayerId> endOf(const NodeItem& node, bool output, Verdict& verdict) const;
    void paintNodes(QPainter& painter) const;
    void paintLine(QPainter& painter) const;

    GraphSnapshot m_graph;
    std::unique_ptr<ConnectionChecker> m_checker;
    Verdict m_own; ///< the fixed end, or why there is none
    const NodeItem* m_target = nullptr;
    mutable std::unordered_map<const NodeItem*, Verdict> m_verdicts;
};

/// Takes hold of a connection near one of its ends and leads that end elsewhere. Released over empty canvas, the
/// connection is gone.
class ReconnectInteraction final : public ConnectInteraction {
    Q_DECLARE_TR_FUNCTIONS(ReconnectInteraction)
public:
    /// `node`: where the end that stays is; `movesEnd`: the end with the arrow is the one that moves.
    ReconnectInteraction(NetworkEditor& editor, NodeItem& node, const Connection& connection, bool movesEnd);

    void begin(QPointF point) override;
    void commit() override;
    void cancel() override;

protected:
    [[nodiscard]] QString hint() const override;
    void commitTarget(const Verdict& verdict) override;
    void commitNothing() override;

private:
    void setPale(bool pale) const;

    QPointF m_press;
};

} // namespace graft
