// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/preset_box.h"

#include "core/training/presets.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/training/option_editor.h"
#include "ui/training/training_presets.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace graft {

PresetBox::PresetBox(Theme& theme, NetworkDocument& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new TextLabel(theme, TextRole::Body, this)),
      m_box(new QComboBox(this)),
      m_summary(new TextLabel(theme, TextRole::BodyMuted, this))
{
    m_box->setObjectName(QStringLiteral("presetBox"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    for (const TrainingPresetSpec& preset : trainingPresets())
        m_box->addItem(QString(), toQString(preset.id));
    ignoreIdleWheel(*m_box);
    m_title->setBuddy(m_box);
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_summary->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_box);
    layout->addWidget(m_summary);
    connect(m_box, &QComboBox::activated, this, &PresetBox::apply);
    connect(&document, &NetworkDocument::graphChanged, this, &PresetBox::showNetwork);
    connect(&document, &NetworkDocument::networkReset, this, &PresetBox::showNetwork);
    connect(&document, &NetworkDocument::optionsChanged, this, &PresetBox::showNetwork);
    retranslate();
}

void PresetBox::showNetwork()
{
    const bool empty = m_document.isEmpty();
    const std::string_view preset = empty ? std::string_view() : presetOf(m_document.graph(), m_document.options());
    {
        // Without a preset the box says "Own choice".
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(preset.empty() ? -1 : m_box->findData(toQString(preset)));
    }
    m_box->setEnabled(!empty && !m_locked);
    m_summary->setVisible(!empty);
    if (empty)
        return;
    const QString trained = countText(m_document.analysis().trainableParameters);
    const QString all = countText(m_document.analysis().total.parameters);
    const int frozen = frozenPrefixLength(m_document.graph());
    m_summary->setText(
        frozen > 0
            ? tr("Trains %1 of %2 parameters; the first %n layer(s) are frozen.", nullptr, frozen).arg(trained, all)
            : tr("Trains %1 of %2 parameters; no layer is frozen.").arg(trained, all));
}

void PresetBox::apply(int index)
{
    if (index < 0 || m_document.isEmpty())
        return;
    auto change =
        applyPreset(m_document.graph(), m_document.options(), m_box->itemData(index).toString().toStdString());
    if (change)
        m_document.pushWithOptions(tr("Train: %1").arg(m_box->itemText(index)), std::move(change->edits),
                                   change->options);
    showNetwork();
    if (!change)
        m_summary->setText(errorText(change.error()));
}

void PresetBox::setLocked(bool locked)
{
    m_locked = locked;
    m_box->setEnabled(!locked && !m_document.isEmpty());
}

void PresetBox::retranslate()
{
    for (int i = 0; i < m_box->count(); ++i) {
        const TrainingPresetSpec& preset = trainingPresets().at(static_cast<std::size_t>(i));
        m_box->setItemText(i, coreText("options", preset.title));
        m_box->setItemData(i, coreText("options", preset.doc), Qt::ToolTipRole);
    }
    m_box->setPlaceholderText(tr("Own choice"));
    m_title->setText(tr("Way of training"));
    const QString why = tr("Sets in one step which layers learn, how fast, and how the rate changes.");
    m_title->setToolTip(why);
    m_box->setToolTip(why);
    m_box->setAccessibleName(m_title->text());
    showNetwork();
}

} // namespace graft
