// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/preset_box.h"

#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/training/training_presets.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace graft {

namespace {

constexpr TrainingPreset presets[] = {TrainingPreset::HeadOnly, TrainingPreset::LastBlock, TrainingPreset::AllLayers,
                                      TrainingPreset::Own};

} // namespace

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
    for (const TrainingPreset preset : presets)
        m_box->addItem(QString(), static_cast<int>(preset));
    m_title->setBuddy(m_box);
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_summary->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_box);
    layout->addWidget(m_summary);
    connect(m_box, &QComboBox::currentIndexChanged, this, &PresetBox::apply);
    connect(&document, &NetworkDocument::graphChanged, this, &PresetBox::showNetwork);
    connect(&document, &NetworkDocument::networkReset, this, &PresetBox::showNetwork);
    connect(&document, &NetworkDocument::optionsChanged, this, &PresetBox::showNetwork);
    retranslate();
}

void PresetBox::showNetwork()
{
    const bool empty = m_document.isEmpty();
    const TrainingPreset preset = empty ? TrainingPreset::HeadOnly : presetOf(m_document.graph());
    {
        const QSignalBlocker blocker(m_box);
        m_box->setCurrentIndex(m_box->findData(static_cast<int>(preset)));
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
    const auto preset = static_cast<TrainingPreset>(m_box->itemData(index).toInt());
    if (preset != TrainingPreset::Own) {
        if (auto edits = presetEdits(m_document.graph(), preset)) {
            TrainingOptions options = m_document.options();
            options.learningRate = presetRate(preset);
            m_document.pushWithOptions(tr("Train: %1").arg(m_box->itemText(index)), *std::move(edits), options);
        }
    }
    showNetwork(); // "Own" cannot be chosen: it is what other choices lead to
}

void PresetBox::setLocked(bool locked)
{
    m_locked = locked;
    m_box->setEnabled(!locked && !m_document.isEmpty());
}

void PresetBox::retranslate()
{
    const QString texts[] = {tr("Fast: head only"), tr("Fine-tune the last block"), tr("All layers, small rate"),
                             tr("Own choice of layers")};
    for (int i = 0; i < m_box->count(); ++i)
        m_box->setItemText(i, texts[i]);
    m_title->setText(tr("Train"));
    const QString why =
        tr("Fewer layers train faster and need fewer pictures; more layers adapt better to unusual pictures.");
    m_title->setToolTip(why);
    m_box->setToolTip(why);
    m_box->setAccessibleName(tr("Train"));
    showNetwork();
}

} // namespace graft
