// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_accessibility.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"

#include <algorithm>
#include <utility>

namespace graft {

namespace {

/// One layer or folded block. Finds its item anew each time: they come and go, screen readers hold on.
class NodeAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeAccessible(NetworkView& view, LayerId layer, std::string block)
        : m_view(view),
          m_layer(layer),
          m_block(std::move(block))
    {
    }

    [[nodiscard]] NodeItem* item() const
    {
        NetworkScene& scene = m_view.networkScene();
        if (!m_layer)
            return scene.blockItem(m_block);
        LayerItem* item = scene.layerItem(m_layer);
        return item != nullptr && item->isVisible() ? item : nullptr;
    }
    [[nodiscard]] bool isValid() const override { return item() != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return parent()->window(); }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_layer ? QAccessible::ListItem : QAccessible::TreeItem;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const NodeItem* node = item();
        if (node == nullptr)
            return {};
        switch (kind) {
        case QAccessible::Name: return node->name();
        case QAccessible::Description:
        case QAccessible::Value: return node->spoken();
        default: return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override
    {
        const NodeItem* node = item();
        if (node == nullptr)
            return {};
        const QRect inView = m_view.mapFromScene(node->sceneBoundingRect()).boundingRect();
        return {m_view.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        const NodeItem* node = item();
        state.invalid = node == nullptr;
        state.selectable = state.focusable = state.multiSelectable = true;
        state.selected = node != nullptr && node->isSelected();
        state.focused = state.selected && m_view.hasFocus();
        state.expandable = state.collapsed = !m_layer;
        state.offscreen = !m_view.viewport()->rect().intersects(
            node != nullptr ? m_view.mapFromScene(node->sceneBoundingRect()).boundingRect() : QRect());
        return state;
    }

    /// Press selects; a folded block also opens, a layer's block closes.
    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names{pressAction()};
        if (!m_layer)
            names << showMenuAction() << increaseAction();
        else if (m_view.networkScene().blocks().around(m_layer) != Block::none)
            names << showMenuAction() << decreaseAction();
        else
            names << showMenuAction();
        return names;
    }
    [[nodiscard]] QString localizedActionName(const QString& name) const override
    {
        if (name == increaseAction())
            return NetworkView::tr("Unfold");
        return name == decreaseAction() ? NetworkView::tr("Fold")
                                        : QAccessibleActionInterface::localizedActionName(name);
    }
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override
    {
        if (name == increaseAction())
            return NetworkView::tr("Shows the layers of the block.");
        return name == decreaseAction() ? NetworkView::tr("Shows the block around the layer as one box.")
                                        : QAccessibleActionInterface::localizedActionDescription(name);
    }
    void doAction(const QString& name) override
    {
        NodeItem* node = item();
        if (node == nullptr)
            return;
        NetworkScene& scene = m_view.networkScene();
        scene.selectLayers(std::vector<LayerId>(node->layers()));
        if (name == increaseAction())
            scene.unfoldSelected();
        else if (name == decreaseAction())
            scene.foldSelected();
        else if (name == showMenuAction())
            Q_EMIT m_view.contextMenuRequested(rect().center());
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == pressAction() || name == showMenuAction() ? QStringList()
                                                                 : QStringList{QStringLiteral("Return")};
    }

private:
    NetworkView& m_view;
    LayerId m_layer; ///< zero: a block
    std::string m_block;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String("graft::NetworkView"))
        return nullptr;
    auto* view = qobject_cast<NetworkView*>(object);
    return view != nullptr ? new NetworkViewAccessible(*view) : nullptr;
}

} // namespace

NetworkViewAccessible::NetworkViewAccessible(NetworkView& view)
    : QAccessibleWidget(&view, QAccessible::List),
      m_view(view)
{
}

NetworkViewAccessible::~NetworkViewAccessible()
{
    for (const auto& [layer, id] : m_layers)
        QAccessible::deleteAccessibleInterface(id);
    for (const auto& [path, id] : m_blocks)
        QAccessible::deleteAccessibleInterface(id);
}

int NetworkViewAccessible::childCount() const
{
    return static_cast<int>(m_view.networkScene().nodes().size());
}

QAccessibleInterface* NetworkViewAccessible::interfaceOf(const NodeItem& node) const
{
    if (const auto* block = qgraphicsitem_cast<const BlockItem*>(&node)) {
        if (const auto it = m_blocks.find(block->path()); it != m_blocks.end())
            return QAccessible::accessibleInterface(it->second);
        auto* made = new NodeAccessible(m_view, {}, block->path());
        m_blocks.emplace(block->path(), QAccessible::registerAccessibleInterface(made));
        return made;
    }
    const LayerId layer = node.layers().front();
    if (const auto it = m_layers.find(layer); it != m_layers.end())
        return QAccessible::accessibleInterface(it->second);
    auto* made = new NodeAccessible(m_view, layer, {});
    m_layers.emplace(layer, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* NetworkViewAccessible::child(int index) const
{
    const auto& nodes = m_view.networkScene().nodes();
    if (index < 0 || index >= static_cast<int>(nodes.size()))
        return nullptr;
    return interfaceOf(*nodes[static_cast<std::size_t>(index)]);
}

int NetworkViewAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* wanted = dynamic_cast<const NodeAccessible*>(child);
    if (wanted == nullptr)
        return -1;
    const auto& nodes = m_view.networkScene().nodes();
    const auto at = std::ranges::find(nodes, wanted->item());
    return at == nodes.end() ? -1 : static_cast<int>(at - nodes.begin());
}

QAccessibleInterface* NetworkViewAccessible::childAt(int x, int y) const
{
    const QPoint inView = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    const NodeItem* node = m_view.networkScene().nodeAt(m_view.mapToScene(inView));
    return node != nullptr ? interfaceOf(*node) : nullptr;
}

QAccessibleInterface* NetworkViewAccessible::focusChild() const
{
    const auto selected = m_view.networkScene().selectedNodes();
    return selected.empty() ? nullptr : interfaceOf(*selected.front());
}

void installCanvasAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
}

} // namespace graft
