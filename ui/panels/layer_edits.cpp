// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_edits.h"

#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace graft {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LayerEdits)
};

bool sameShapes(const std::vector<LearnableSpec>& a, const std::vector<LearnableSpec>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const LearnableSpec& x, const LearnableSpec& y) {
        return x.suffix == y.suffix && x.shape == y.shape && x.dtype == y.dtype;
    });
}

/// Long lists would make an unreadable undo step.
QString shortValue(const ParameterValue& value)
{
    QString text = parameterText(value);
    constexpr int longest = 32;
    return text.size() > longest ? text.left(longest - 1) + QChar(0x2026) : text;
}

/// Adds one layer's share of a plan; whether there was anything to do.
bool addLayer(const NetworkDocument& document, const Layer& layer, const std::vector<ParameterChange>& changes,
              PlannedEdit& plan)
{
    const LayerSchema* schema = findSchema(layer.type);
    if (schema == nullptr)
        return false;
    Layer changed = layer;
    for (const ParameterChange& change : changes) {
        const ParameterSpec* spec = schema->parameter(change.name);
        const auto present = layer.parameters.find(change.name);
        const bool absent = present == layer.parameters.end();
        // A default that nobody set needs no entry, so that "reset" and "type the default" come to the same.
        if (spec == nullptr || (absent && change.value.value_or(spec->defaultValue) == spec->defaultValue) ||
            (!absent && change.value && *change.value == present->second))
            continue;
        plan.edits.emplace_back(SetParameter{layer.id, change.name, change.value});
        if (change.value)
            changed.parameters[change.name] = *change.value;
        else
            changed.parameters.erase(change.name);
    }
    if (changed == layer)
        return false;
    if (layer.fresh || sameShapes(learnablesOf(layer), learnablesOf(changed)) || learnablesOf(changed).empty())
        return true;
    plan.renewsWeights = true;
    if (hasInheritedWeights(document, layer))
        plan.discards.push_back(layer.id);
    plan.edits.emplace_back(SetFresh{layer.id, true});
    // Frozen random weights would help nobody.
    if (layer.learnRateFactor == 0)
        plan.edits.emplace_back(SetLearnRateFactor{layer.id, newLayerLearnRateFactor});
    return true;
}

/// The name of the one layer, or how many there are.
QString subjectOf(const std::vector<const Layer*>& layers)
{
    return layers.size() == 1 ? toQString(layers.front()->name)
                              : Text::tr("%n layer(s)", nullptr, static_cast<int>(layers.size()));
}

} // namespace

PlannedEdit planParameter(const NetworkDocument& document, LayerId id, const std::string& name,
                          const std::optional<ParameterValue>& value)
{
    return planParameters(document, {id}, {{name, value}});
}

PlannedEdit planParameters(const NetworkDocument& document, const std::vector<LayerId>& layers,
                           const std::vector<ParameterChange>& changes)
{
    PlannedEdit plan;
    std::vector<const Layer*> touched;
    for (const LayerId id : layers) {
        const Layer* layer = document.graph().find(id);
        if (layer != nullptr && addLayer(document, *layer, changes, plan))
            touched.push_back(layer);
    }
    if (touched.empty())
        return plan;
    const QString subject = subjectOf(touched);
    const LayerSchema* schema = findSchema(touched.front()->type);
    const ParameterSpec* spec = changes.size() == 1 ? schema->parameter(changes.front().name) : nullptr;
    if (spec == nullptr) {
        plan.text = plan.renewsWeights ? Text::tr("Reset the settings of %1, with new weights").arg(subject)
                                       : Text::tr("Reset the settings of %1").arg(subject);
        return plan;
    }
    const QString shown = shortValue(changes.front().value.value_or(spec->defaultValue));
    const QString text =
        plan.renewsWeights ? Text::tr("Set %1 of %2 to %3, with new weights") : Text::tr("Set %1 of %2 to %3");
    plan.text = text.arg(parameterTitle(*spec), subject, shown);
    return plan;
}

bool hasInheritedWeights(const NetworkDocument& document, const Layer& layer)
{
    if (layer.fresh)
        return false;
    const auto specs = learnablesOf(layer);
    return std::any_of(specs.begin(), specs.end(), [&](const LearnableSpec& spec) {
        return document.weights().find(layer.name + "." + spec.suffix) != nullptr;
    });
}

QString discardWarning(const NetworkDocument& document, const PlannedEdit& plan)
{
    if (plan.discards.empty())
        return {};
    if (plan.discards.size() > 1)
        return Text::tr("This discards the pretrained weights of %n layer(s). Press Enter to go on.", nullptr,
                        static_cast<int>(plan.discards.size()));
    const Layer* layer = document.graph().find(plan.discards.front());
    const auto specs = learnablesOf(*layer);
    return Text::tr("This discards the pretrained weights of %1 (%2). Press Enter to go on.")
        .arg(toQString(layer->name), tensorShapeText(specs.front().shape));
}

std::vector<ParameterSpec> commonParameters(const std::vector<const Layer*>& layers)
{
    const LayerSchema* first = layers.empty() ? nullptr : findSchema(layers.front()->type);
    if (first == nullptr)
        return {};
    std::vector<ParameterSpec> common = first->parameters;
    std::vector<std::string> seen{first->type};
    for (const Layer* layer : layers) {
        if (std::find(seen.begin(), seen.end(), layer->type) != seen.end())
            continue;
        seen.push_back(layer->type);
        const LayerSchema* schema = findSchema(layer->type);
        if (schema == nullptr)
            return {};
        std::erase_if(common, [schema](ParameterSpec& spec) {
            const ParameterSpec* other = schema->parameter(spec.name);
            if (other == nullptr || other->kind != spec.kind || other->choices != spec.choices)
                return true;
            if (other->minimum)
                spec.minimum = std::max(*other->minimum, spec.minimum.value_or(*other->minimum));
            if (other->maximum)
                spec.maximum = std::min(*other->maximum, spec.maximum.value_or(*other->maximum));
            // What is folded away in one kind of layer is basic in another.
            spec.advanced = spec.advanced && other->advanced;
            return false;
        });
    }
    return common;
}

QString tensorShapeText(const std::vector<std::int64_t>& shape)
{
    QStringList parts;
    for (const std::int64_t d : shape)
        parts << QString::number(d);
    return parts.isEmpty() ? QStringLiteral("1") : parts.join(QChar(0x00D7));
}

} // namespace graft
