// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameter_section.h"

#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/parameter_form.h"
#include "ui/panels/weight_note.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace graft {

ParameterSection::ParameterSection(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_title(makeSectionLabel(this)),
      m_resetAll(new QToolButton(this)),
      m_place(new QVBoxLayout(this)),
      m_note(new WeightNote(theme, this))
{
    setObjectName(QStringLiteral("parameterSection"));
    m_resetAll->setObjectName(QStringLiteral("resetAllParameters"));
    m_resetAll->setIconSize({14, 14});
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_resetAll);
    m_place->setContentsMargins(0, 12, 0, 0);
    m_place->setSpacing(8);
    m_place->addLayout(heading);
    connect(m_resetAll, &QToolButton::clicked, this, &ParameterSection::resetAll);
    connect(m_note, &WeightNote::applied, this, &ParameterSection::apply);
    connect(m_note, &WeightNote::kept, this, &ParameterSection::keep);
    connect(&theme, &Theme::changed, this, &ParameterSection::restyle);
    retranslate();
    restyle();
}

void ParameterSection::showLayers(const std::vector<LayerId>& layers)
{
    m_pending.clear();
    m_note->hide();
    m_layers.clear();
    std::vector<const Layer*> present;
    std::vector<std::string> types;
    for (const LayerId id : layers) {
        const Layer* layer = m_document.graph().find(id);
        if (layer == nullptr)
            continue;
        m_layers.push_back(id);
        present.push_back(layer);
        if (std::find(types.begin(), types.end(), layer->type) == types.end())
            types.push_back(layer->type);
    }
    if (types != m_types) {
        m_types = std::move(types);
        rebuild(present);
    }
    setVisible(m_form != nullptr);
    if (m_form == nullptr)
        return;
    m_form->show(present);
    m_resetAll->setVisible(!m_form->changedParameters().empty());
}

void ParameterSection::rebuild(const std::vector<const Layer*>& layers)
{
    // The note may stand in the form.
    m_note->setParent(this);
    m_note->hide();
    // An editor of the old form may be the one that reports the change which led here.
    if (m_form != nullptr) {
        m_form->hide();
        m_form->disconnect(this);
        m_form->deleteLater();
        m_form = nullptr;
    }
    std::vector<ParameterSpec> parameters = commonParameters(layers);
    if (parameters.empty())
        return;
    m_form = new ParameterForm(std::move(parameters), m_theme, this);
    m_place->addWidget(m_form);
    connect(m_form, &ParameterForm::considered, this, &ParameterSection::consider);
    connect(m_form, &ParameterForm::edited, this,
            [this](const std::string& name, const std::optional<ParameterValue>& value) {
                commit({{name, value}});
            });
}

void ParameterSection::consider(const std::string& name, const ParameterValue& value)
{
    const std::vector<ParameterChange> changes{{name, value}};
    const PlannedEdit plan = planParameters(m_document, m_layers, changes);
    if (!plan.discards.empty()) {
        warn(plan, changes);
    } else {
        m_pending.clear();
        m_note->hide();
    }
}

void ParameterSection::commit(const std::vector<ParameterChange>& changes)
{
    PlannedEdit plan = planParameters(m_document, m_layers, changes);
    if (!plan.discards.empty()) {
        warn(plan, changes);
        return;
    }
    m_pending.clear();
    m_note->hide();
    if (!plan.edits.empty())
        m_document.push(plan.text, std::move(plan.edits));
    // A refused edit, or none: show what holds.
    showLayers(std::vector<LayerId>(m_layers));
}

void ParameterSection::warn(const PlannedEdit& plan, const std::vector<ParameterChange>& changes)
{
    m_pending = changes;
    if (changes.size() == 1)
        m_form->placeBelow(changes.front().name, m_note);
    else
        m_place->insertWidget(1, m_note);
    m_note->showWarning(discardWarning(m_document, plan));
}

void ParameterSection::apply()
{
    PlannedEdit plan = planParameters(m_document, m_layers, std::exchange(m_pending, {}));
    m_note->hide();
    if (!plan.edits.empty())
        m_document.push(plan.text, std::move(plan.edits));
    showLayers(std::vector<LayerId>(m_layers));
}

void ParameterSection::keep()
{
    showLayers(std::vector<LayerId>(m_layers));
}

void ParameterSection::resetAll()
{
    std::vector<ParameterChange> changes;
    for (const std::string& name : m_form->changedParameters())
        changes.push_back({name, std::nullopt});
    commit(changes);
}

void ParameterSection::keyPressEvent(QKeyEvent* event)
{
    // Fields take their value over and pass these keys on.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_pending.empty() && (enter || event->key() == Qt::Key_Escape)) {
        enter ? apply() : keep();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ParameterSection::retranslate()
{
    m_title->setText(tr("Settings"));
    m_resetAll->setToolTip(tr("Reset all settings to their defaults"));
    m_resetAll->setAccessibleName(m_resetAll->toolTip());
    m_note->retranslate();
    if (m_form != nullptr)
        m_form->retranslate();
}

void ParameterSection::restyle()
{
    m_resetAll->setIcon(lineIcon(QStringLiteral("undo"), m_theme.tokens().textMuted));
}

} // namespace graft
