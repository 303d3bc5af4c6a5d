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

namespace graft {

StateControl::StateControl(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_trainable(new QToolButton(this)),
      m_frozen(new QToolButton(this)),
      m_factorTitle(new QLabel(this)),
      m_factor(new NumberSpin(this)),
      m_caption(makeCaption(this))
{
    m_trainable->setObjectName(QStringLiteral("stateTrainable"));
    m_frozen->setObjectName(QStringLiteral("stateFrozen"));
    for (QToolButton* button : {m_trainable, m_frozen})
        button->setIconSize({22, 16});
    m_factor->setObjectName(QStringLiteral("learnRateFactor"));
    m_factorTitle->setBuddy(m_factor);
    m_factorTitle->setWordWrap(true);
    m_factor->setRange(0.0001, 1000);
    auto* group = new QButtonGroup(this);
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    for (QToolButton* button : {m_trainable, m_frozen}) {
        button->setProperty("segment", true);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        group->addButton(button);
        segments->addWidget(button);
    }
    auto* factor = new QHBoxLayout;
    factor->setSpacing(6);
    factor->addWidget(m_factorTitle, 1);
    factor->addWidget(m_factor, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addLayout(segments);
    all->addLayout(factor);
    all->addWidget(m_caption);

    connect(m_trainable, &QToolButton::clicked, this, [this] { applyFrozen(false); });
    connect(m_frozen, &QToolButton::clicked, this, [this] { applyFrozen(true); });
    connect(m_factor, &NumberSpin::valueChanged, this, &StateControl::applyFactor);
    connect(&theme, &Theme::changed, this, &StateControl::restyle);
    retranslate();
    restyle();
}

void StateControl::showLayers(const std::vector<LayerId>& layers)
{
    m_layers.clear();
    bool someFrozen = false;
    bool someTrainable = false;
    double factor = 1;
    for (const LayerId id : layers) {
        const Layer* layer = m_document.graph().find(id);
        if (layer == nullptr || !hasLearnables(*layer))
            continue;
        m_layers.push_back(id);
        if (layer->learnRateFactor == 0) {
            someFrozen = true;
        } else {
            someTrainable = true;
            factor = layer->learnRateFactor;
        }
    }
    // A mixed selection shows neither as chosen.
    auto* group = m_trainable->group();
    group->setExclusive(false);
    m_trainable->setChecked(someTrainable && !someFrozen);
    m_frozen->setChecked(someFrozen && !someTrainable);
    group->setExclusive(someTrainable != someFrozen);
    m_allFrozen = someFrozen && !someTrainable;
    m_factor->setVisible(someTrainable);
    m_factorTitle->setVisible(someTrainable);
    const QSignalBlocker quiet(m_factor);
    m_factor->setValue(factor);
    retranslate();
}

void StateControl::retranslate()
{
    m_trainable->setText(tr("Trainable"));
    m_trainable->setToolTip(tr("Training changes the weights of this layer."));
    m_frozen->setText(tr("Frozen"));
    m_frozen->setToolTip(tr("Training leaves the weights exactly as they are."));
    m_factorTitle->setText(tr("Learning rate ×"));
    const QString tip = tr("Multiplies the learning rate for this layer: more than 1 lets a new layer catch up, less "
                           "than 1 protects what it knows. Default: 1, for new layers 10.");
    m_factorTitle->setToolTip(tip);
    m_factor->setToolTip(tip);
    m_factor->setAccessibleName(tr("Learning-rate factor"));
    m_caption->setText(m_allFrozen ? tr("Its weights stay bit for bit the same, and training is faster.")
                                   : tr("1 learns at the normal rate; new layers learn well at 10."));
}

void StateControl::restyle()
{
    const ThemeTokens& t = m_theme.tokens();
    m_trainable->setIcon(lineIcon(QStringLiteral("train"), t.text));
    m_frozen->setIcon(lineIcon(QStringLiteral("snowflake"), t.text));
}

QString StateControl::subject() const
{
    const Layer* single = m_layers.size() == 1 ? m_document.graph().find(m_layers.front()) : nullptr;
    return single != nullptr ? toQString(single->name) : tr("%n layer(s)", nullptr, static_cast<int>(m_layers.size()));
}

void StateControl::applyFrozen(bool frozen)
{
    std::vector<GraphEdit> edits;
    for (const LayerId id : m_layers) {
        if (const auto change = setFrozen(m_document.graph(), id, frozen); change.ok())
            edits.insert(edits.end(), change->begin(), change->end());
    }
    if (!edits.empty())
        m_document.push(frozen ? tr("Freeze %1").arg(subject()) : tr("Unfreeze %1").arg(subject()), std::move(edits));
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
