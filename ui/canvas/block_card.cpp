// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/block_card.h"

#include "core/layers/layer_schema.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>
#include <utility>

namespace graft {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BlockCard)
};

QString stateText(const BlockCard& card)
{
    if (!card.frozen)
        return Text::tr("nothing to learn");
    if (*card.frozen >= 1)
        return card.adapts ? Text::tr("frozen, batch statistics adapt") : Text::tr("frozen");
    return *card.frozen <= 0 ? Text::tr("trainable") : Text::tr("%1 frozen").arg(percentText(*card.frozen, 0));
}

QString tableRow(const QString& caption, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td align='right'>%2</td></tr>")
        .arg(caption.toHtmlEscaped(), value.toHtmlEscaped());
}

LayerMark combined(LayerMark a, LayerMark b)
{
    return a == b ? a : LayerMark::Changed;
}

} // namespace

std::vector<LayerId> blockExits(const NetworkGraph& graph, const BlockTree& tree)
{
    std::unordered_map<LayerId, std::size_t> places;
    for (std::size_t i = 0; i < graph.layers.size(); ++i)
        places.emplace(graph.layers[i].id, i);
    std::vector<LayerId> exits(tree.blocks.size());
    const auto holds = [&](std::size_t block, LayerId layer) {
        std::size_t at = tree.around(layer);
        while (at != Block::none && at != block)
            at = tree.blocks[at].parent;
        return at == block;
    };
    for (const Connection& connection : graph.connections) {
        const LayerId from = connection.from.layer;
        for (std::size_t at = tree.around(from); at != Block::none; at = tree.blocks[at].parent) {
            if (holds(at, connection.to.layer))
                break; // and so do the blocks around it
            if (!exits[at] || places[exits[at]] < places[from])
                exits[at] = from;
        }
    }
    for (std::size_t i = 0; i < exits.size(); ++i) {
        if (!exits[i])
            exits[i] = tree.blocks[i].all.back();
    }
    return exits;
}

BlockCard blockCard(const CanvasContent& content, const Block& block, LayerId exit,
                    const std::function<const LayerCard*(LayerId)>& cardOf)
{
    BlockCard card;
    card.path = block.path;
    card.title = toQString(block.title);
    card.layers = static_cast<int>(block.all.size());
    card.shape = shapeText(content.analysis->outputOf(exit));
    card.frosted = true;
    std::map<LayerCategory, int> categories;
    qint64 frozen = 0;
    bool learnable = false;
    bool first = true;
    for (const LayerId id : block.all) {
        const LayerCard* layer = cardOf(id);
        if (layer == nullptr)
            continue;
        const auto cost = content.analysis->costs.find(id);
        const qint64 parameters = cost != content.analysis->costs.end() ? cost->second.parameters : 0;
        card.parameters += parameters;
        frozen += layer->frozen ? parameters : 0;
        learnable = learnable || layer->learnable;
        card.frosted = card.frosted && layer->frosted;
        card.adapts = card.adapts || layer->adapts;
        card.fresh = card.fresh || layer->fresh || layer->added;
        card.changed = card.changed || layer->changed;
        card.mark = std::exchange(first, false) ? layer->mark : combined(card.mark, layer->mark);
        if (layer->issue)
            card.issue = std::max(card.issue.value_or(Severity::Info), *layer->issue);
        ++categories[layer->category];
    }
    if (learnable)
        card.frozen = card.parameters > 0 ? static_cast<double>(frozen) / static_cast<double>(card.parameters) : 0.0;
    card.categories.assign(categories.begin(), categories.end());
    std::ranges::stable_sort(card.categories, std::greater<>(), [](const auto& entry) { return entry.second; });
    return card;
}

QString layerCountText(int layers)
{
    return Text::tr("%n layer(s)", nullptr, layers);
}

QString spokenDescription(const BlockCard& card)
{
    QStringList parts{card.title, Text::tr("block of %n layer(s)", nullptr, card.layers)};
    if (!card.shape.isEmpty())
        parts << Text::tr("output %1").arg(card.shape);
    parts << stateText(card);
    if (card.fresh)
        parts << Text::tr("has new weights");
    if (card.issue)
        parts << Text::tr("has a problem");
    return parts.join(QStringLiteral(", "));
}

QString blockToolTip(const CanvasContent& content, const Block& block, const BlockCard& card)
{
    QString html = QStringLiteral("<p style='margin:0 0 6px 0'><b>%1</b><br/>%2</p>")
                       .arg(toQString(block.path).toHtmlEscaped(),
                            Text::tr("block of %n layer(s)", nullptr, card.layers).toHtmlEscaped());
    html += QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    for (const auto& [category, count] : card.categories)
        html += tableRow(categoryTitle(category), countText(count));
    LayerCost cost;
    for (const LayerId id : block.all) {
        const auto at = content.analysis->costs.find(id);
        if (at == content.analysis->costs.end())
            continue;
        cost.macs += at->second.macs;
        cost.activationBytes += at->second.activationBytes;
    }
    if (!card.shape.isEmpty())
        html += tableRow(Text::tr("Output"), card.shape);
    html += tableRow(Text::tr("Parameters"), countText(card.parameters));
    html += tableRow(Text::tr("Multiply-accumulates"), countText(cost.macs));
    html += tableRow(Text::tr("Activations"), sizeText(static_cast<double>(cost.activationBytes)));
    html += tableRow(Text::tr("State"), stateText(card)) + QStringLiteral("</table>");
    return html;
}

} // namespace graft
