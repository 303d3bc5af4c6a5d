// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/replace_head_panel.h"

#include "core/layers/network_checks.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/network_document.h"
#include "ui/panels/head_classes_box.h"
#include "ui/panels/number_spin.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace graft {

namespace {

void setRole(QLabel& label, const QString& role)
{
    if (label.property("role").toString() == role)
        return;
    label.setProperty("role", role);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

/// Layers of `after` that `before` does not have, in list order.
std::vector<const Layer*> addedLayers(const NetworkGraph& before, const NetworkGraph& after)
{
    std::vector<const Layer*> added;
    for (const Layer& layer : after.layers) {
        if (before.find(layer.id) == nullptr)
            added.push_back(&layer);
    }
    return added;
}

} // namespace

void ReplaceHeadPanel::connectParts()
{
    connect(m_templates, &QListWidget::currentRowChanged, this, &ReplaceHeadPanel::chooseTemplate);
    connect(m_cut, &QComboBox::currentIndexChanged, this, &ReplaceHeadPanel::refresh);
    connect(m_dropout, &QDoubleSpinBox::valueChanged, this, &ReplaceHeadPanel::refresh);
    connect(m_hidden, &QSpinBox::valueChanged, this, &ReplaceHeadPanel::refresh);
    connect(m_classes, &HeadClassesBox::changed, this, &ReplaceHeadPanel::refresh);
    connect(m_factor, &NumberSpin::valueChanged, this, &ReplaceHeadPanel::refresh);
    connect(m_freeze, &QCheckBox::toggled, this, &ReplaceHeadPanel::refresh);
    connect(m_apply, &QPushButton::clicked, this, &ReplaceHeadPanel::apply);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    connect(&m_document, &NetworkDocument::graphChanged, this, [this] {
        if (isVisible())
            fillCuts();
        refresh();
    });
    connect(&m_document, &NetworkDocument::networkReset, this, &QWidget::hide);
}

void ReplaceHeadPanel::open(LayerId cut)
{
    m_classes->reset();
    m_factor->setValue(newLayerLearnRateFactor);
    m_wantedCut = {};
    {
        const QSignalBlocker quiet(m_templates);
        m_templates->setCurrentRow(0);
    }
    fillCuts();
    show();
    raise();
    chooseTemplate();
    if (cut)
        setCut(cut);
    if (m_classes->datasetReady())
        m_apply->setFocus(Qt::PopupFocusReason);
    else
        m_classes->focusNames();
}

void ReplaceHeadPanel::setCut(LayerId cut)
{
    const Layer* layer = m_document.graph().find(cut);
    if (layer == nullptr || layer->type == "Input" || layer->type == "Output")
        return;
    m_wantedCut = cut;
    fillCuts();
    if (head().build == nullptr) {
        // The simplest head that can stand anywhere.
        const auto templates = headTemplates();
        const auto linear = std::find_if(templates.begin(), templates.end(),
                                         [](const HeadTemplate& other) { return other.id == "linear"; });
        m_templates->setCurrentRow(static_cast<int>(linear - templates.begin()));
    }
    m_cut->setCurrentIndex(m_cut->findData(cut.value));
    refresh();
}

const HeadTemplate& ReplaceHeadPanel::head() const
{
    const auto templates = headTemplates();
    return templates[static_cast<std::size_t>(std::clamp(m_templates->currentRow(), 0, m_templates->count() - 1))];
}

CutPoint ReplaceHeadPanel::cut() const
{
    return {LayerId{m_cut->currentData().toUInt()}};
}

HeadOptions ReplaceHeadPanel::options() const
{
    HeadOptions options;
    if (head().dropout)
        options.dropout = m_dropout->value();
    if (head().hidden)
        options.hidden = m_hidden->value();
    options.learnRateFactor = m_factor->value();
    options.freezeTrunk = m_freeze->isChecked();
    return options;
}

Result<std::vector<GraphEdit>> ReplaceHeadPanel::edits() const
{
    return attachHead(m_document.graph(), cut(), head().id, m_classes->classNames(), options());
}

void ReplaceHeadPanel::fillTemplates()
{
    const QSignalBlocker quiet(m_templates);
    const int row = std::max(0, m_templates->currentRow());
    m_templates->clear();
    for (const HeadTemplate& entry : headTemplates()) {
        auto* item = new QListWidgetItem(coreText("layers", entry.title), m_templates);
        item->setToolTip(coreText("layers", entry.doc));
        item->setData(Qt::UserRole, toQString(entry.id));
    }
    m_templates->setCurrentRow(row);
    m_templates->setFixedHeight(m_templates->count() * std::max(24, m_templates->sizeHintForRow(0)) + 8);
}

void ReplaceHeadPanel::fillCuts()
{
    const NetworkGraph& graph = m_document.graph();
    const NetworkAnalysis& analysis = m_document.analysis();
    const QSignalBlocker quiet(m_cut);
    const auto before = m_cut->currentData();
    m_cut->clear();
    const auto preferred = defaultCut(graph, analysis, head());
    const Layer* place = preferred.ok() ? graph.find(*preferred) : nullptr;
    m_cut->addItem(place != nullptr ? tr("Usual place: after %1").arg(toQString(place->name)) : tr("Usual place"), 0U);
    std::vector<LayerId> places = cutPoints(graph, analysis);
    if (m_wantedCut && graph.find(m_wantedCut) != nullptr &&
        std::find(places.begin(), places.end(), m_wantedCut) == places.end())
        places.insert(places.begin(), m_wantedCut);
    for (const LayerId id : places)
        m_cut->addItem(tr("After %1 (%2)").arg(toQString(graph.find(id)->name), shapeText(analysis.outputOf(id))),
                       id.value);
    m_cut->setCurrentIndex(std::max(0, m_cut->findData(before)));
}

void ReplaceHeadPanel::chooseTemplate()
{
    const HeadTemplate& chosen = head();
    m_updating = true;
    m_dropout->setValue(chosen.dropout.value_or(0.0));
    m_hidden->setValue(static_cast<int>(chosen.hidden.value_or(1)));
    m_updating = false;
    m_options->setVisible(chosen.build != nullptr);
    for (QWidget* widget : {static_cast<QWidget*>(m_dropoutTitle), static_cast<QWidget*>(m_dropout)})
        widget->setVisible(chosen.dropout.has_value());
    for (QWidget* widget : {static_cast<QWidget*>(m_hiddenTitle), static_cast<QWidget*>(m_hidden)})
        widget->setVisible(chosen.hidden.has_value());
    m_why->setText(coreText("layers", chosen.doc));
    fillCuts();
    refresh();
}

void ReplaceHeadPanel::refresh()
{
    if (m_updating || !isVisible())
        return;
    showResult(edits());
    fitHeight();
}

void ReplaceHeadPanel::showResult(const Result<std::vector<GraphEdit>>& planned)
{
    m_apply->setEnabled(planned.ok());
    setRole(*m_preview, planned.ok() ? QStringLiteral("body") : QStringLiteral("error"));
    m_figures->setVisible(planned.ok());
    const NetworkGraph& graph = m_document.graph();
    auto changed = std::make_shared<NetworkGraph>(graph);
    if (!planned.ok() || !applyEdits(*changed, *planned)) {
        m_preview->setText(planned.ok() ? QString() : errorText(planned.error()));
        m_layers->hide();
        setPreview(nullptr);
        return;
    }
    const auto added = addedLayers(graph, *changed);
    QStringList parts;
    for (const Layer* layer : added)
        parts << layerSummary(*layer);
    m_layers->setText(parts.join(QStringLiteral(" · ")));
    m_layers->setVisible(!parts.isEmpty());
    if (head().build == nullptr) {
        const auto old = findHead(graph);
        const Layer* layer = old.ok() ? graph.find(*old) : nullptr;
        const auto before =
            layer != nullptr ? intParameter(*layer, findSchema(layer->type)->classCountParameter) : std::int64_t{0};
        m_preview->setText(
            tr("Layer %1 gets new weights and %2 outputs instead of %3. All other layers stay as they are.")
                .arg(layer != nullptr ? toQString(layer->name) : QString(),
                     countText(static_cast<qint64>(m_classes->classNames().size())), countText(before)));
    } else {
        const auto removed = static_cast<int>(addedLayers(*changed, graph).size());
        m_preview->setText(tr("%n layer(s) go.", nullptr, removed) + QLatin1Char(' ') +
                           tr("%n new layer(s) come.", nullptr, static_cast<int>(added.size())));
    }
    showFigures(*changed);
    setPreview(std::move(changed));
}

void ReplaceHeadPanel::showFigures(const NetworkGraph& changed)
{
    const NetworkAnalysis after = analyseNetwork(changed);
    m_figures->setText(tr("Parameters: %1, before %2 · trainable: %3, before %4")
                           .arg(shortCount(static_cast<double>(after.total.parameters)),
                                shortCount(static_cast<double>(m_document.analysis().total.parameters)),
                                shortCount(static_cast<double>(after.trainableParameters)),
                                shortCount(static_cast<double>(m_document.analysis().trainableParameters))));
}

void ReplaceHeadPanel::setPreview(GraphSnapshot graph)
{
    if (graph == nullptr ? m_previewGraph == nullptr : m_previewGraph != nullptr && *graph == *m_previewGraph)
        return;
    m_previewGraph = std::move(graph);
    Q_EMIT previewChanged();
}

void ReplaceHeadPanel::apply()
{
    auto planned = edits();
    if (!planned.ok()) {
        refresh();
        return;
    }
    const auto count = static_cast<int>(m_classes->classNames().size());
    //: Name of an undo step; %1 is the kind of head.
    const QString text =
        head().build == nullptr
            ? tr("Replace last layers for %n class(es)", nullptr, count)
            : tr("Replace last layers (%1, %n class(es))", nullptr, count).arg(coreText("layers", head().title));
    // The preview goes first: the document's own graph changes under it.
    setPreview(nullptr);
    m_updating = true;
    const bool done = m_document.push(text, std::move(*planned));
    m_updating = false;
    if (!done) {
        refresh();
        return;
    }
    hide();
    Q_EMIT applied();
}

void ReplaceHeadPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_apply->isEnabled()) {
        apply();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ReplaceHeadPanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    setPreview(nullptr);
    Q_EMIT closed();
}

} // namespace graft
