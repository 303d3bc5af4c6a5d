// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/layer_actions.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>

#include <algorithm>

namespace graft {

namespace {

QAction* makeAction(QObject* parent, const char* name)
{
    auto* action = new QAction(parent);
    action->setObjectName(QLatin1String(name));
    return action;
}

/// Appends what is not there yet: layers of a selection share ancestors.
void merge(std::vector<GraphEdit>& edits, const std::vector<GraphEdit>& more)
{
    for (const GraphEdit& edit : more) {
        if (std::find(edits.begin(), edits.end(), edit) == edits.end())
            edits.push_back(edit);
    }
}

} // namespace

LayerActions::LayerActions(NetworkDocument& document, Theme& theme, QObject* parent)
    : QObject(parent),
      freeze(makeAction(this, "freezeAction")),
      unfreeze(makeAction(this, "unfreezeAction")),
      freezeUpTo(makeAction(this, "freezeUpToAction")),
      freezeTrunk(makeAction(this, "freezeTrunkAction")),
      unfreezeAll(makeAction(this, "unfreezeAllAction")),
      arrange(makeAction(this, "arrangeAction")),
      m_document(document),
      m_theme(theme)
{
    connect(freeze, &QAction::triggered, this, [this] { applyFrozen(true); });
    connect(unfreeze, &QAction::triggered, this, [this] { applyFrozen(false); });
    connect(freezeUpTo, &QAction::triggered, this, &LayerActions::applyFreezeUpTo);
    connect(freezeTrunk, &QAction::triggered, this, &LayerActions::applyFreezeTrunk);
    connect(unfreezeAll, &QAction::triggered, this, &LayerActions::applyUnfreezeAll);
    connect(arrange, &QAction::triggered, &document, &NetworkDocument::arrange);
    connect(&document, &NetworkDocument::graphChanged, this, &LayerActions::updateEnabled);
    connect(&document, &NetworkDocument::networkReset, this, [this] { setSelection({}); });
    connect(&document, &NetworkDocument::positionsChanged, this, &LayerActions::updateEnabled);
    connect(&theme, &Theme::changed, this, &LayerActions::restyle);
    retranslate();
    restyle();
    updateEnabled();
}

void LayerActions::setSelection(const std::vector<LayerId>& layers)
{
    m_selection = layers;
    updateEnabled();
}

void LayerActions::retranslate()
{
    freeze->setText(tr("Freeze"));
    freeze->setToolTip(tr("Training leaves the selected layers as they are."));
    unfreeze->setText(tr("Unfreeze"));
    unfreeze->setToolTip(tr("Training changes the selected layers again."));
    freezeUpTo->setText(tr("Freeze up to here"));
    freezeUpTo->setToolTip(tr("Freezes the selected layer and everything before it: faster training, and what the "
                              "network already knows stays."));
    freezeTrunk->setText(tr("Freeze trunk"));
    freezeTrunk->setToolTip(tr("Freezes everything but the head: the quickest way to learn from few pictures."));
    unfreezeAll->setText(tr("Unfreeze all"));
    unfreezeAll->setToolTip(tr("Training changes every layer: best with many pictures and a small learning rate."));
    arrange->setText(tr("Arrange"));
    arrange->setToolTip(tr("Puts layers that were moved by hand back in order."));
}

void LayerActions::restyle()
{
    const QColor ink = m_theme.tokens().text;
    for (QAction* action : {freeze, freezeUpTo, freezeTrunk})
        action->setIcon(lineIcon(QStringLiteral("snowflake"), ink));
    for (QAction* action : {unfreeze, unfreezeAll})
        action->setIcon(lineIcon(QStringLiteral("sun"), ink));
    arrange->setIcon(lineIcon(QStringLiteral("designer"), ink));
}

void LayerActions::updateEnabled()
{
    const auto& graph = m_document.graph();
    bool someTrainable = false;
    bool someFrozen = false;
    for (const LayerId id : m_selection) {
        const Layer* layer = graph.find(id);
        if (layer == nullptr || !hasLearnables(*layer))
            continue;
        (layer->learnRateFactor == 0 ? someFrozen : someTrainable) = true;
    }
    freeze->setEnabled(someTrainable);
    unfreeze->setEnabled(someFrozen);
    freezeUpTo->setEnabled(!m_selection.empty());
    freezeTrunk->setEnabled(!m_document.isEmpty());
    unfreezeAll->setEnabled(std::any_of(graph.layers.begin(), graph.layers.end(), [](const Layer& layer) {
        return layer.learnRateFactor == 0 && hasLearnables(layer);
    }));
    arrange->setEnabled(!m_document.positions().empty() || !m_document.blockPositions().empty());
}

QString LayerActions::selectionName() const
{
    const Layer* layer = m_selection.size() == 1 ? m_document.graph().find(m_selection.front()) : nullptr;
    return layer != nullptr ? toQString(layer->name) : tr("%n layer(s)", nullptr, static_cast<int>(m_selection.size()));
}

void LayerActions::push(const QString& text, std::vector<GraphEdit> edits)
{
    if (!edits.empty())
        m_document.push(text, std::move(edits));
}

void LayerActions::applyFrozen(bool frozen)
{
    std::vector<GraphEdit> edits;
    for (const LayerId id : m_selection) {
        const Layer* layer = m_document.graph().find(id);
        if (layer == nullptr || !hasLearnables(*layer) || (layer->learnRateFactor == 0) == frozen)
            continue;
        if (const auto change = setFrozen(m_document.graph(), id, frozen); change.ok())
            merge(edits, *change);
    }
    push(frozen ? tr("Freeze %1").arg(selectionName()) : tr("Unfreeze %1").arg(selectionName()), std::move(edits));
}

void LayerActions::applyFreezeUpTo()
{
    std::vector<GraphEdit> edits;
    for (const LayerId id : m_selection) {
        if (const auto change = graft::freezeUpTo(m_document.graph(), id); change.ok())
            merge(edits, *change);
    }
    push(tr("Freeze up to %1").arg(selectionName()), std::move(edits));
}

void LayerActions::applyFreezeTrunk()
{
    const auto change = graft::freezeTrunk(m_document.graph());
    if (!change.ok()) {
        Q_EMIT m_document.issueRaised({Severity::Error, change.error(), {}, {}});
        return;
    }
    push(tr("Freeze trunk"), *change);
}

void LayerActions::applyUnfreezeAll()
{
    push(tr("Unfreeze all"), graft::unfreezeAll(m_document.graph()));
}

} // namespace graft
