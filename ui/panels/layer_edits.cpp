// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_edits.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>

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

} // namespace

PlannedEdit planParameter(const NetworkDocument& document, LayerId id, const std::string& name,
                          const std::optional<ParameterValue>& value)
{
    PlannedEdit plan;
    const Layer* layer = document.graph().find(id);
    const LayerSchema* schema = layer != nullptr ? findSchema(layer->type) : nullptr;
    const ParameterSpec* spec = schema != nullptr ? schema->parameter(name) : nullptr;
    if (spec == nullptr)
        return plan;
    // A default that nobody set needs no entry, so that "reset" and "type the default" come to the same.
    std::optional<ParameterValue> stored = value;
    if (stored && *stored == spec->defaultValue && !layer->parameters.contains(name))
        return plan;
    plan.edits.emplace_back(SetParameter{id, name, stored});
    const QString title = parameterTitle(*spec);
    const QString shown = shortValue(value.value_or(spec->defaultValue));
    plan.text = Text::tr("Set %1 of %2 to %3").arg(title, toQString(layer->name), shown);

    Layer changed = *layer;
    if (stored)
        changed.parameters[name] = *stored;
    else
        changed.parameters.erase(name);
    if (layer->fresh || sameShapes(learnablesOf(*layer), learnablesOf(changed)) || learnablesOf(changed).empty())
        return plan;
    plan.renewsWeights = true;
    plan.edits.emplace_back(SetFresh{id, true});
    // Frozen random weights would help nobody.
    if (layer->learnRateFactor == 0)
        plan.edits.emplace_back(SetLearnRateFactor{id, newLayerLearnRateFactor});
    plan.text = Text::tr("Set %1 of %2 to %3, with new weights").arg(title, toQString(layer->name), shown);
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

} // namespace graft
