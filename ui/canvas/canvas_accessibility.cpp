// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_accessibility.h"

#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/network_document.h"

namespace graft {

namespace {

/// One layer. Finds its item anew each time: layers come and go, screen readers hold on.
class LayerAccessible final : public QAccessibleInterface {
public:
    LayerAccessible(NetworkView& view, LayerId layer) : m_view(view), m_layer(layer) {}

    [[nodiscard]] LayerId layer() const { return m_layer; }
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
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const LayerItem* node = item();
        if (node == nullptr)
            return {};
        switch (kind) {
        case QAccessible::Name: return node->card().name;
        case QAccessible::Description:
        case QAccessible::Value: return spokenDescription(node->card());
        default: return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override
    {
        const LayerItem* node = item();
        if (node == nullptr)
            return {};
        const QRect inView = m_view.mapFromScene(node->sceneBoundingRect()).boundingRect();
        return {m_view.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        const LayerItem* node = item();
        state.invalid = node == nullptr;
        state.selectable = state.focusable = state.multiSelectable = true;
        state.selected = node != nullptr && node->isSelected();
        state.focused = state.selected && m_view.hasFocus();
        state.offscreen = !m_view.viewport()->rect().intersects(
            node != nullptr ? m_view.mapFromScene(node->sceneBoundingRect()).boundingRect() : QRect());
        return state;
    }

private:
    [[nodiscard]] LayerItem* item() const { return m_view.networkScene().layerItem(m_layer); }

    NetworkView& m_view;
    LayerId m_layer;
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
}

int NetworkViewAccessible::childCount() const
{
    return static_cast<int>(m_view.networkScene().document().graph().layers.size());
}

QAccessibleInterface* NetworkViewAccessible::interfaceOf(LayerId layer) const
{
    if (!layer)
        return nullptr;
    if (const auto it = m_layers.find(layer); it != m_layers.end())
        return QAccessible::accessibleInterface(it->second);
    auto* made = new LayerAccessible(m_view, layer);
    m_layers.emplace(layer, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* NetworkViewAccessible::child(int index) const
{
    const auto& layers = m_view.networkScene().document().graph().layers;
    if (index < 0 || index >= static_cast<int>(layers.size()))
        return nullptr;
    return interfaceOf(layers[static_cast<std::size_t>(index)].id);
}

int NetworkViewAccessible::indexOfChild(const QAccessibleInterface* child) const
{
    const auto* wanted = dynamic_cast<const LayerAccessible*>(child);
    const auto& layers = m_view.networkScene().document().graph().layers;
    for (std::size_t i = 0; wanted != nullptr && i < layers.size(); ++i) {
        if (layers[i].id == wanted->layer())
            return static_cast<int>(i);
    }
    return -1;
}

QAccessibleInterface* NetworkViewAccessible::childAt(int x, int y) const
{
    const QPoint inView = m_view.viewport()->mapFromGlobal(QPoint(x, y));
    const LayerItem* item = m_view.networkScene().layerItemAt(m_view.mapToScene(inView));
    return item != nullptr ? interfaceOf(item->layer()) : nullptr;
}

QAccessibleInterface* NetworkViewAccessible::focusChild() const
{
    const auto selected = m_view.networkScene().selectedLayers();
    return selected.empty() ? nullptr : interfaceOf(selected.front());
}

void installCanvasAccessibility()
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
}

} // namespace graft
