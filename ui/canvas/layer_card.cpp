// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/layer_card.h"

#include "core/graph/topology.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace graft {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LayerCard)
};

/// "Conv2d" -> "Conv": the dimension is in the shapes anyway and the line is short. Names of functions (ReLU) are
/// the same in every language.
QString shortType(const std::string& type)
{
    //: Short names of layer types, for the second line of a layer in the graph: at most about 10 letters.
    static constexpr std::array<const char*, 14> words{
        QT_TRANSLATE_NOOP("LayerCard", "Input"),           QT_TRANSLATE_NOOP("LayerCard", "Conv"),
        QT_TRANSLATE_NOOP("LayerCard", "Linear"),          QT_TRANSLATE_NOOP("LayerCard", "BatchNorm"),
        QT_TRANSLATE_NOOP("LayerCard", "MaxPool"),         QT_TRANSLATE_NOOP("LayerCard", "AvgPool"),
        QT_TRANSLATE_NOOP("LayerCard", "AdaptiveAvgPool"), QT_TRANSLATE_NOOP("LayerCard", "Add"),
        QT_TRANSLATE_NOOP("LayerCard", "Concat"),          QT_TRANSLATE_NOOP("LayerCard", "Flatten"),
        QT_TRANSLATE_NOOP("LayerCard", "Dropout"),         QT_TRANSLATE_NOOP("LayerCard", "Output"),
        QT_TRANSLATE_NOOP("LayerCard", "AdaptiveMaxPool"), QT_TRANSLATE_NOOP("LayerCard", "Unknown")};
    QString text = toQString(type);
    if (text.size() > 2 && (text.endsWith(QLatin1String("1d")) || text.endsWith(QLatin1String("2d"))))
        text.chop(2);
    const auto word =
        std::find_if(words.begin(), words.end(), [&](const char* known) { return text == QLatin1String(known); });
    return word == words.end() ? text : QCoreApplication::translate("LayerCard", *word);
}

QString briefOf(const Layer& layer, const LayerSchema* schema)
{
    QString summary = schema != nullptr && schema->summary ? toQString(schema->summary(layer)) : QString();
    static const QRegularExpression times(QStringLiteral("(?<=\\d)x(?=\\d)"));
    summary.replace(times, QString(QChar(0x00D7)));
    return summary;
}

/// Layers behind the frost line: in the frozen prefix, and reached by something that is frozen.
LayerSet frostedLayers(const NetworkGraph& graph)
{
    LayerSet frosted;
    const auto plan = freezePlanOf(graph);
    const auto order = topologicalOrder(graph);
    if (!plan.ok() || !order.ok())
        return frosted;
    std::unordered_map<LayerId, std::vector<LayerId>> inputs;
    for (const Connection& connection : graph.connections)
        inputs[connection.to.layer].push_back(connection.from.layer);
    std::unordered_map<LayerId, const Layer*> byId;
    for (const Layer& layer : graph.layers)
        byId[layer.id] = &layer;
    for (const LayerId id : *order) {
        if (!plan->prefix.contains(id))
            continue;
        const Layer& layer = *byId.at(id);
        const auto& from = inputs[id];
        const bool behind = std::any_of(from.begin(), from.end(), [&](LayerId in) { return frosted.contains(in); });
        if (behind || (layer.learnRateFactor == 0 && hasLearnables(layer)))
            frosted.insert(id);
    }
    return frosted;
}

/// The network as it came: what "changed" is measured against.
class ImportedLayers {
public:
    explicit ImportedLayers(const CanvasContent& content)
    {
        if (content.imported == nullptr || content.imported == content.graph)
            return;
        for (const Layer& layer : content.imported->layers)
            m_layers.emplace(layer.id, &layer);
        m_before = inputsOf(*content.imported);
        m_now = inputsOf(*content.graph);
    }

    [[nodiscard]] bool isNew(const Layer& layer) const { return !m_layers.empty() && !m_layers.contains(layer.id); }
    [[nodiscard]] bool isChanged(const Layer& layer) const
    {
        const auto before = m_layers.find(layer.id);
        if (before == m_layers.end())
            return false;
        return before->second->type != layer.type || before->second->parameters != layer.parameters ||
               of(m_before, layer.id) != of(m_now, layer.id);
    }

private:
    using Inputs = std::unordered_map<LayerId, std::vector<Connection>>;

    static Inputs inputsOf(const NetworkGraph& graph)
    {
        Inputs inputs;
        for (const Connection& connection : graph.connections)
            inputs[connection.to.layer].push_back(connection);
        for (auto& [layer, connections] : inputs)
            std::ranges::sort(connections);
        return inputs;
    }
    static const std::vector<Connection>& of(const Inputs& inputs, LayerId layer)
    {
        static const std::vector<Connection> nothing;
        const auto at = inputs.find(layer);
        return at == inputs.end() ? nothing : at->second;
    }

    std::unordered_map<LayerId, const Layer*> m_layers;
    Inputs m_before;
    Inputs m_now;
};

QString tableRow(const QString& caption, QString value)
{
    // What files say of unknown operators can be pages long.
    constexpr qsizetype longestValue = 240;
    if (value.size() > longestValue)
        value = value.left(longestValue) + QChar(0x2026);
    return QStringLiteral("<tr><td style='padding-right:12px'>%1</td><td align='right'>%2</td></tr>")
        .arg(caption.toHtmlEscaped(), value.toHtmlEscaped());
}

QString stateText(const Layer& layer)
{
    if (!hasLearnables(layer))
        return Text::tr("nothing to learn");
    if (layer.learnRateFactor == 0)
        return layer.adaptStatistics ? Text::tr("frozen, batch statistics adapt") : Text::tr("frozen");
    return layer.fresh ? Text::tr("trainable, starts from new weights") : Text::tr("trainable");
}

} // namespace

std::vector<LayerCard> layerCards(const CanvasContent& content)
{
    const NetworkGraph& graph = *content.graph;
    const NetworkAnalysis& analysis = *content.analysis;
    const ImportedLayers imported(content);
    std::unordered_map<std::string_view, Severity> issues;
    for (const Issue& issue : analysis.issues) {
        if (issue.layer.empty())
            continue;
        const auto [it, added] = issues.emplace(issue.layer, issue.severity);
        if (!added)
            it->second = std::max(it->second, issue.severity);
    }
    const LayerSet frosted = frostedLayers(graph);
    std::vector<LayerCard> cards;
    cards.reserve(graph.layers.size());
    for (const Layer& layer : graph.layers) {
        const LayerSchema* schema = findSchema(layer.type);
        LayerCard card;
        card.id = layer.id;
        card.name = toQString(layer.name);
        card.brief = briefOf(layer, schema);
        card.detail = shortType(layer.type) + (card.brief.isEmpty() ? QString() : QLatin1Char(' ') + card.brief);
        card.shape = shapeText(analysis.outputOf(layer.id));
        card.category = schema != nullptr ? schema->category : LayerCategory::Shape;
        card.icon = QStringLiteral("layers/") +
                    (schema != nullptr && !schema->icon.empty() ? toQString(schema->icon) : QStringLiteral("shape"));
        card.learnable = hasLearnables(layer);
        card.frozen = card.learnable && layer.learnRateFactor == 0;
        card.frosted = frosted.contains(layer.id);
        card.adapts = card.frozen && layer.adaptStatistics;
        card.fresh = card.learnable && layer.fresh;
        card.added = imported.isNew(layer);
        card.changed = imported.isChanged(layer);
        card.mark = content.markOf(layer.id);
        if (const auto it = issues.find(layer.name); it != issues.end() && it->second != Severity::Info)
            card.issue = it->second;
        cards.push_back(std::move(card));
    }
    return cards;
}

QString spokenDescription(const LayerCard& card)
{
    QStringList parts{card.name, card.detail};
    if (!card.shape.isEmpty())
        parts << Text::tr("output %1").arg(card.shape);
    if (card.frozen)
        parts << (card.adapts ? Text::tr("frozen, batch statistics adapt") : Text::tr("frozen"));
    else if (card.learnable)
        parts << Text::tr("trainable");
    if (card.fresh)
        parts << Text::tr("new weights");
    if (card.added)
        parts << Text::tr("not in the imported network");
    if (card.changed)
        parts << Text::tr("changed since import");
    if (card.mark == LayerMark::Added)
        parts << Text::tr("added");
    else if (card.mark == LayerMark::Removed)
        parts << Text::tr("removed");
    else if (card.mark == LayerMark::Changed)
        parts << Text::tr("changed");
    if (card.issue)
        parts << Text::tr("has a problem");
    return parts.join(QStringLiteral(", "));
}

QString layerToolTip(const CanvasContent& content, LayerId id)
{
    const Layer* layer = content.graph->find(id);
    if (layer == nullptr)
        return {};
    const LayerSchema* schema = findSchema(layer->type);
    const QString title = schema != nullptr ? layerTitle(*schema) : toQString(layer->type);
    QString html = QStringLiteral("<p style='margin:0'><b>%1</b><br/>%2</p>")
                       .arg(toQString(layer->name).toHtmlEscaped(), title.toHtmlEscaped());
    if (schema != nullptr && !schema->doc.empty())
        html +=
            QStringLiteral("<p style='margin:6px 0 6px 0; width:320px'>%1</p>").arg(layerDoc(*schema).toHtmlEscaped());
    html += QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    if (schema != nullptr) {
        for (const ParameterSpec& spec : schema->parameters) {
            const auto it = layer->parameters.find(spec.name);
            if (it != layer->parameters.end() || !spec.advanced)
                html += tableRow(parameterTitle(spec),
                                 parameterText(it != layer->parameters.end() ? it->second : spec.defaultValue));
        }
    }
    if (const TensorSpec* output = content.analysis->outputOf(id))
        html += tableRow(Text::tr("Output"), shapeText(output));
    const auto cost = content.analysis->costs.find(id);
    if (cost != content.analysis->costs.end()) {
        html += tableRow(Text::tr("Parameters"), countText(cost->second.parameters));
        html += tableRow(Text::tr("Multiply-accumulates"), countText(cost->second.macs));
        html += tableRow(Text::tr("Activations"), sizeText(static_cast<double>(cost->second.activationBytes)));
    }
    html += tableRow(Text::tr("State"), stateText(*layer)) + QStringLiteral("</table>");
    for (const Issue& issue : content.analysis->issues) {
        if (issue.layer == layer->name)
            html += QStringLiteral("<p style='margin:6px 0 0 0'>⚠ %1</p>").arg(errorText(issue.what).toHtmlEscaped());
    }
    return html;
}

} // namespace graft
