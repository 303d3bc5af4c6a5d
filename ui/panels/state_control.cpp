// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/state_control.h"

#include "core/layers/layer_schema.h"
#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/number_spin.h"
#include "ui/widgets/icons.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace graft {

StateControl::StateControl(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_trainable(new QToolButton(this)),
      m_frozen(new QToolButton(this)),
      m_adapts(new QToolButton(this)),
      m_group(new QButtonGroup(this)),
      m_factorTitle(new QLabel(this)),
      m_factor(new NumberSpin(this)),
      m_caption(makeCaption(this))
{
    addChoice(m_trainable, "stateTrainable", FreezeState::Trainable);
    addChoice(m_frozen, "stateFrozen", FreezeState::Frozen);
    addChoice(m_adapts, "stateAdapts", FreezeState::StatisticsAdapt);
    m_factor->setObjectName(QStringLiteral("learnRateFactor"));
    m_factorTitle->setBuddy(m_factor);
    m_factorTitle->setWordWrap(true);
    m_factor->setRange(0.0001, 1000);
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    segments->addWidget(m_trainable);
    segments->addWidget(m_frozen);
    auto* factor = new QHBoxLayout;
    factor->setSpacing(6);
    factor->addWidget(m_factorTitle, 1);
    factor->addWidget(m_factor, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addLayout(segments);
    // Its words need a line of their own.
    all->addWidget(m_adapts);
    all->addLayout(factor);
    all->addWidget(m_caption);

    connect(m_factor, &NumberSpin::valueChanged, this, &StateControl::applyFactor);
    connect(&theme, &Theme::changed, this, &StateControl::restyle);
    retranslate();
    restyle();
}

void StateControl::addChoice(QToolButton* button, const char* name, FreezeState state)
{
    button->setObjectName(QLatin1String(name));
    button->setIconSize({22, 16});
    button->setProperty("segment", true);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->addButton(button, static_cast<int>(state));
    connect(button, &QToolButton::clicked, this, [this, state] { applyState(state); });
}

void StateControl::showLayers(const std::vector<LayerId>& layers)
{
    m_layers.clear();
    std::array<bool, 3> some{};
    bool someStatistics = false;
    bool plainFrozen = false; // statistics that do not adapt
    double factor = 1;
    const std::unordered_set<LayerId> wanted(layers.begin(), layers.end());
    for (const Layer& layer : m_document.graph().layers) {
        if (!wanted.contains(layer.id) || !hasFreezeState(layer))
            continue;
        m_layers.push_back(layer.id);
        const FreezeState state = stateOf(layer);
        const bool statistics = hasBatchStatistics(layer);
        someStatistics = someStatistics || statistics;
        if (state == FreezeState::Trainable)
            factor = layer.learnRateFactor;
        some[static_cast<std::size_t>(state)] = true;
        // Beside statistics that adapt, frozen layers without statistics are no other state.
        plainFrozen = plainFrozen || (state == FreezeState::Frozen && statistics);
    }
    const auto has = [&some](FreezeState state) { return some[static_cast<std::size_t>(state)]; };
    m_common.reset();
    for (const FreezeState state : {FreezeState::Trainable, FreezeState::Frozen, FreezeState::StatisticsAdapt}) {
        if (has(state) && std::count(some.begin(), some.end(), true) == 1)
            m_common = state;
    }
    if (has(FreezeState::StatisticsAdapt) && !has(FreezeState::Trainable) && !plainFrozen)
        m_common = FreezeState::StatisticsAdapt;
    m_factor->setVisible(has(FreezeState::Trainable));
    m_factorTitle->setVisible(has(FreezeState::Trainable));
    showChoices(someStatistics);
    const QSignalBlocker quiet(m_factor);
    m_factor->setValue(factor);
    retranslate();
}

void StateControl::showChoices(bool someStatistics)
{
    // A mixed selection shows none as chosen.
    m_group->setExclusive(false);
    for (QAbstractButton* button : m_group->buttons())
        button->setChecked(m_common && m_group->id(button) == static_cast<int>(*m_common));
    m_group->setExclusive(m_common.has_value());
    m_adapts->setVisible(someStatistics);
}

void StateControl::retranslate()
{
    m_trainable->setText(tr("Trainable"));
    m_trainable->setToolTip(tr("Training changes the weights of this layer."));
    m_frozen->setText(tr("Frozen"));
    m_frozen->setToolTip(tr("Training leaves the weights exactly as they are."));
    m_adapts->setText(tr("Frozen, statistics adapt"));
    m_adapts->setToolTip(tr("The weights stay exactly as they are, but the mean and spread of every channel follow the "
                            "new pictures: helps when they look unlike those the network knows. Everything behind such "
                            "a layer runs in every epoch."));
    m_factorTitle->setText(tr("Learning rate ×"));
    const QString tip = tr("Multiplies the learning rate for this layer: more than 1 lets a new layer catch up, less "
                           "than 1 protects what it knows. Default: 1, for new layers 10.");
    m_factorTitle->setToolTip(tip);
    m_factor->setToolTip(tip);
    m_factor->setAccessibleName(tr("Learning-rate factor"));
    if (m_common == FreezeState::Frozen)
        m_caption->setText(tr("Its weights stay bit for bit the same, and training is faster."));
    else if (m_common == FreezeState::StatisticsAdapt)
        m_caption->setText(tr("Its weights stay bit for bit the same; its batch statistics follow the new pictures."));
    else
        m_caption->setText(tr("1 learns at the normal rate; new layers learn well at 10."));
}

void StateControl::restyle()
{
    const ThemeTokens& t = m_theme.tokens();
    m_trainable->setIcon(lineIcon(QStringLiteral("train"), t.text));
    m_frozen->setIcon(lineIcon(QStringLiteral("snowflake"), t.text));
    m_adapts->setIcon(lineIcon(QStringLiteral("snowflake"), t.text));
}

QString StateControl::subject() const
{
    const Layer* single = m_layers.size() == 1 ? m_document.graph().find(m_layers.front()) : nullptr;
    return single != nullptr ? toQString(single->name) : tr("%n layer(s)", nullptr, static_cast<int>(m_layers.size()));
}

void StateControl::applyState(FreezeState state)
{
    const auto edits = setFreezeState(m_document.graph(), m_layers, state);
    if (edits.ok() && !edits->empty()) {
        const QString text = state == FreezeState::Trainable ? tr("Unfreeze %1").arg(subject())
                             : state == FreezeState::Frozen  ? tr("Freeze %1").arg(subject())
                                                             : tr("Freeze %1, statistics adapt").arg(subject());
        m_document.push(text, *edits);
    }
    showLayers(std::vector<LayerId>(m_layers));
}

void StateControl::applyFactor(double factor)
{
    std::vector<GraphEdit> edits;
    for (const LayerId id : m_layers) {
        if (m_document.graph().find(id)->learnRateFactor != 0)
            edits.emplace_back(SetLearnRateFactor{id, factor});
    }
    if (!edits.empty())
        m_document.push(tr("Set learning-rate factor of %1 to %2").arg(subject(), QLocale().toString(factor, 'g', 6)),
                        std::move(edits));
}

} // namespace graft
