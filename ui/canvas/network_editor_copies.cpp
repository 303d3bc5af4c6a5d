// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies and places: duplicate, clipboard, align, nudge.
#include "core/formats/fragment/fragment.h"
#include "ui/canvas/block_item.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace graft {

namespace {

constexpr double gap = 32;
constexpr double step = 24;

/// New places of nodes: layers and folded blocks are kept apart.
struct NodePlaces {
    CanvasPositions layers;
    BlockPositions blocks;

    void move(const NodeItem& node, QPointF way)
    {
        const QPointF at = node.pos() + way;
        if (const auto* block = qgraphicsitem_cast<const BlockItem*>(&node))
            blocks[block->path()] = {at.x(), at.y()};
        else
            layers[node.layers().front()] = {at.x(), at.y()};
    }
};

/// Around the nodes of a fragment that have a place.
QRectF boundsOf(const NetworkFragment::Positions& positions)
{
    QRectF bounds;
    for (const auto& [layer, at] : positions)
        bounds |= node_geometry::card().translated(at.first, at.second);
    return bounds;
}

} // namespace

NetworkFragment NetworkEditor::take(const std::vector<LayerId>& layers) const
{
    NetworkFragment::Positions places;
    for (const LayerId layer : layers) {
        // Inside a folded block only those that were moved by hand have a place.
        const auto pinned = document().positions().find(layer);
        if (const auto* item = qgraphicsitem_cast<const LayerItem*>(m_scene.nodeOf(layer)); item != nullptr)
            places[layer] = {item->x(), item->y()};
        else if (pinned != document().positions().end())
            places[layer] = pinned->second;
    }
    return takeFragment(document().graph(), document().weights(), places, LayerSet(layers.begin(), layers.end()));
}

bool NetworkEditor::pasteFragmentAt(const QString& text, const NetworkFragment& fragment, double dx, double dy)
{
    FragmentPaste paste = pasteFragment(document().graph(), fragment, dx, dy);
    std::vector<LayerId> copies;
    for (const Layer& copy : paste.copies.layers)
        copies.push_back(copy.id);
    DocumentChange change{std::move(paste.copies.edits), std::move(paste.weights), std::move(paste.positions)};
    if (!document().push(text, std::move(change)))
        return false;
    m_scene.selectLayers(copies);
    Q_EMIT inserted(copies);
    return true;
}

bool NetworkEditor::duplicate(const std::vector<LayerId>& layers)
{
    if (!isEnabled() || layers.empty())
        return false;
    const NetworkFragment fragment = take(layers);
    return pasteFragmentAt(tr("Duplicate %1").arg(namesOf(layers)), fragment,
                           boundsOf(fragment.positions).width() + gap, 0);
}

void NetworkEditor::copy(const std::vector<LayerId>& layers) const
{
    if (layers.empty() || !m_scene.hasDocument())
        return;
    auto* data = new LayerMimeData(take(layers));
    if (data->fragment().weights.byteSize() > maxFragmentWeightBytes) {
        Issue issue;
        issue.severity = Severity::Warning;
        issue.what = fragmentWeights(data->fragment()).error();
        Q_EMIT document().issueRaised(issue);
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

bool NetworkEditor::cut(const std::vector<LayerId>& layers)
{
    if (!isEnabled() || layers.empty())
        return false;
    copy(layers);
    LayerRemoval removal =
        graft::removeLayers(document().graph(), document().analysis(), LayerSet(layers.begin(), layers.end()));
    return document().push(tr("Cut %1").arg(namesOf(layers)), std::move(removal.edits));
}

bool NetworkEditor::paste(std::optional<QPointF> at)
{
    return paste(QGuiApplication::clipboard()->mimeData(), at);
}

bool NetworkEditor::paste(const QMimeData* data, std::optional<QPointF> at)
{
    if (!isEnabled())
        return false;
    const auto fragment = layersFrom(data);
    if (!fragment)
        return refuse(fragment.error());
    const QRectF bounds = boundsOf(fragment->positions);
    QPointF way = at && !bounds.isNull() ? *at - bounds.center() : QPointF(step, step);
    way = {std::round(way.x() / 4) * 4, std::round(way.y() / 4) * 4};
    // Pasting again and again at one place makes a staircase, not a pile.
    const auto covered = [&] {
        const QPointF corner = bounds.topLeft() + way;
        return std::any_of(document().positions().begin(), document().positions().end(), [&](const auto& entry) {
            return std::abs(entry.second.first - corner.x()) < 4 && std::abs(entry.second.second - corner.y()) < 4;
        });
    };
    while (covered())
        way += QPointF(step, step);
    const auto& layers = fragment->graph.layers;
    const QString what = layers.size() == 1 ? toQString(layers.front().name)
                                            : tr("%n layer(s)", nullptr, static_cast<int>(layers.size()));
    return pasteFragmentAt(tr("Paste %1").arg(what), *fragment, way.x(), way.y());
}

bool NetworkEditor::align(Alignment alignment)
{
    std::vector<NodeItem*> nodes = m_scene.selectedNodes();
    if (!isEnabled() || nodes.size() < 2)
        return false;
    const auto box = [](const NodeItem* node) { return node->outline().translated(node->pos()); };
    QRectF all;
    for (const NodeItem* node : nodes)
        all |= box(node);
    const bool across = alignment == Alignment::DistributeAcross;
    if (across || alignment == Alignment::DistributeDown) {
        std::stable_sort(nodes.begin(), nodes.end(), [&](const NodeItem* a, const NodeItem* b) {
            return across ? a->x() < b->x() : a->y() < b->y();
        });
    }
    const QPointF first = box(nodes.front()).center();
    const QPointF spread = (box(nodes.back()).center() - first) / static_cast<double>(nodes.size() - 1);
    NodePlaces places;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const QRectF here = box(nodes[i]);
        QPointF way;
        switch (alignment) {
        case Alignment::Left: way.setX(all.left() - here.left()); break;
        case Alignment::Centre: way.setX(all.center().x() - here.center().x()); break;
        case Alignment::Right: way.setX(all.right() - here.right()); break;
        case Alignment::Top: way.setY(all.top() - here.top()); break;
        case Alignment::Middle: way.setY(all.center().y() - here.center().y()); break;
        case Alignment::Bottom: way.setY(all.bottom() - here.bottom()); break;
        case Alignment::DistributeAcross:
            way.setX(first.x() + spread.x() * static_cast<double>(i) - here.center().x());
            break;
        case Alignment::DistributeDown:
            way.setY(first.y() + spread.y() * static_cast<double>(i) - here.center().y());
            break;
        }
        places.move(*nodes[i], way);
    }
    document().moveLayers(tr("Align %n layer(s)", nullptr, static_cast<int>(m_scene.selectedLayers().size())),
                          places.layers, places.blocks);
    return true;
}

bool NetworkEditor::nudge(double dx, double dy)
{
    if (!isEnabled())
        return false;
    const std::vector<NodeItem*> nodes = m_scene.selectedNodes();
    if (nodes.empty())
        return false;
    NodePlaces places;
    for (const NodeItem* node : nodes)
        places.move(*node, {dx, dy});
    const QString what = nodes.size() == 1
                             ? nodes.front()->name()
                             : tr("%n layer(s)", nullptr, static_cast<int>(m_scene.selectedLayers().size()));
    document().moveLayers(tr("Move %1").arg(what), places.layers, places.blocks);
    return true;
}

} // namespace graft
