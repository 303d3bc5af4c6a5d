// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/training_tint.h"

#include "core/layers/layer_schema.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <unordered_map>

// What training does to the layers, on the Designer's canvas.

namespace graft {

namespace {

constexpr int intervalMs = 500;

double valueOf(const LayerDrift& drift, TintChoice choice)
{
    const double value = choice == TintChoice::Weights ? drift.change : drift.gradientNorm;
    return std::isfinite(value) ? value : 0;
}

QString valueText(double value, TintChoice choice)
{
    return choice == TintChoice::Weights ? percentText(value, value < 0.1 ? 2 : 0) : QLocale().toString(value, 'g', 3);
}

} // namespace

LayerTints tintsOf(const DriftRecord& drift, const NetworkGraph& trained, const NetworkGraph& shown, TintChoice choice,
                   double& strongest)
{
    strongest = 0;
    if (choice == TintChoice::Off)
        return {};
    std::unordered_map<std::string_view, const Layer*> layers;
    for (const Layer& layer : shown.layers)
        layers.emplace(layer.name, &layer);
    // Another network may have layers of the same names: what was trained must be there, all of it.
    for (const Layer& layer : trained.layers) {
        const auto at = layers.find(layer.name);
        if (at == layers.end() || at->second->type != layer.type || at->second->id != layer.id)
            return {};
    }
    for (const LayerDrift& layer : drift.layers)
        strongest = std::max(strongest, valueOf(layer, choice));
    LayerTints tints;
    for (const LayerDrift& layer : drift.layers) {
        const auto at = layers.find(layer.layer);
        if (at == layers.end() || strongest <= 0 || !hasLearnables(*at->second))
            continue;
        const double value = valueOf(layer, choice);
        const QString text = choice == TintChoice::Weights ? TrainingTint::tr("Weights moved by %1")
                                                           : TrainingTint::tr("Gradient norm %1");
        tints.emplace(at->second->id, LayerTint{value / strongest, text.arg(valueText(value, choice))});
    }
    return tints;
}

TrainingTint::TrainingTint(AppContext& context, NetworkScene& scene, NetworkView& view, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_scene(scene),
      m_view(view),
      m_legend(new TintLegend(context.theme, view))
{
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &TrainingTint::refresh);
    connect(m_legend, &TintLegend::chosen, this, &TrainingTint::refresh);
    connect(&context.document, &NetworkDocument::networkReset, this, &TrainingTint::refresh);
    m_timer.start();
}

void TrainingTint::retranslate()
{
    m_legend->retranslate();
    m_scene.setTints({});
    refresh();
}

void TrainingTint::refresh()
{
    if (!m_view.isVisible())
        return;
    const auto drift = m_context.training.log().drift();
    const GraphSnapshot trained = m_context.training.graph();
    m_legend->setVisible(drift && trained && !m_scene.hasPreview());
    if (!m_legend->isVisible()) {
        m_scene.setTints({});
        return;
    }
    const TintChoice choice = m_legend->choice();
    double strongest = 0;
    m_scene.setTints(tintsOf(*drift, *trained, m_context.document.graph(), choice, strongest));
    m_legend->setStrongest(m_scene.tints().empty() ? QString() : valueText(strongest, choice));
}

} // namespace graft
