// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/inspector_panel.h"

#include "core/layers/layer_schema.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/layer_inspector.h"
#include "ui/panels/network_summary.h"
#include "ui/panels/parameter_section.h"
#include "ui/panels/state_control.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

QScrollArea* scrolled(QWidget* page, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    page->setProperty("transparent", true);
    area->setWidget(page);
    return area;
}

} // namespace

InspectorPanel::InspectorPanel(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_stack(new QStackedWidget(this)),
      m_summary(new NetworkSummary(document)),
      m_layer(new LayerInspector(document, theme)),
      m_selection(makeSelectionPage())
{
    setObjectName(QStringLiteral("inspector"));
    setProperty("pane", true);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(240);
    for (QWidget* page : {static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_layer), m_selection})
        m_stack->addWidget(scrolled(page, m_stack));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    connect(&document, &NetworkDocument::graphChanged, this, &InspectorPanel::refresh);
    connect(&document, &NetworkDocument::analysisChanged, this, &InspectorPanel::refresh);
    connect(&document, &NetworkDocument::weightsChanged, this, &InspectorPanel::refresh);
    connect(&document, &NetworkDocument::networkReset, this, [this] { setLayers({}); });
    retranslate();
}

QWidget* InspectorPanel::makeSelectionPage()
{
    auto* page = new QWidget;
    m_selectionTitle = new QLabel(page);
    m_selectionTitle->setProperty("role", QStringLiteral("emphasis"));
    m_selectionTitle->setWordWrap(true);
    m_selectionFacts = new FactList(page);
    m_stateTitle = makeSectionLabel(page);
    m_stateTitle->setContentsMargins(0, 12, 0, 0);
    m_state = new StateControl(m_document, m_theme, page);
    m_state->setObjectName(QStringLiteral("selectionState"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_selectionTitle);
    layout->addWidget(m_selectionFacts);
    layout->addWidget(m_stateTitle);
    layout->addWidget(m_state);
    m_settings = new ParameterSection(m_document, m_theme, page);
    m_settingsNote = makeCaption(page);
    layout->addWidget(m_settings);
    layout->addWidget(m_settingsNote);
    layout->addStretch(1);
    return page;
}

void InspectorPanel::setLayers(const std::vector<LayerId>& layers)
{
    m_layers = layers;
    refresh();
}

void InspectorPanel::refresh()
{
    std::erase_if(m_layers, [this](LayerId id) { return m_document.graph().find(id) == nullptr; });
    if (m_layers.empty()) {
        m_summary->refresh();
        m_stack->setCurrentIndex(0);
    } else if (m_layers.size() == 1) {
        m_layer->showLayer(m_layers.front());
        m_stack->setCurrentIndex(1);
    } else {
        refreshSelection();
        m_stack->setCurrentIndex(2);
    }
}

void InspectorPanel::refreshSelection()
{
    const NetworkAnalysis& analysis = m_document.analysis();
    std::int64_t parameters = 0;
    std::int64_t macs = 0;
    int learnable = 0;
    for (const LayerId id : m_layers) {
        learnable += hasLearnables(*m_document.graph().find(id)) ? 1 : 0;
        if (const auto cost = analysis.costs.find(id); cost != analysis.costs.end()) {
            parameters += cost->second.parameters;
            macs += cost->second.macs;
        }
    }
    m_selectionTitle->setText(tr("%n layer(s) selected", nullptr, static_cast<int>(m_layers.size())));
    m_selectionFacts->setFacts({{tr("With weights"), countText(learnable), {}},
                                {tr("Parameters"), countText(parameters), {}},
                                {tr("Multiply-adds"), shortCount(static_cast<double>(macs)), {}}});
    m_stateTitle->setVisible(learnable > 0);
    m_state->setVisible(learnable > 0);
    m_state->showLayers(m_layers);
    m_settings->showLayers(m_layers);
    m_settingsNote->setVisible(m_settings->isEmpty());
}

void InspectorPanel::retranslate()
{
    setAccessibleName(tr("Inspector"));
    m_stateTitle->setText(tr("Training"));
    m_state->retranslate();
    m_settings->retranslate();
    m_settingsNote->setText(tr("These layers have no settings in common."));
    m_layer->retranslate();
    refresh();
}

} // namespace graft
