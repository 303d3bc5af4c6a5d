// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/options_panel.h"

#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/training/rate_spin_box.h"
#include "ui/training/seed_edit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;

QSpinBox* newSpinBox(int minimum, int maximum, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(minimum, maximum);
    box->setGroupSeparatorShown(true);
    box->setStepType(maximum > 1000 ? QAbstractSpinBox::AdaptiveDecimalStepType : QAbstractSpinBox::DefaultStepType);
    return box;
}

QFormLayout* newForm(QWidget* parent)
{
    auto* form = new QFormLayout(parent);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

OptionsPanel::OptionsPanel(Theme& theme, NetworkDocument& document, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_document(document),
      m_basics(new QWidget(this)),
      m_fold(new QToolButton(this)),
      m_advanced(new QWidget(this)),
      m_basicsTitle(new TextLabel(theme, TextRole::Emphasis, this)),
      m_summary(new TextLabel(theme, TextRole::BodyMuted, this)),
      m_lockNote(new TextLabel(theme, TextRole::BodyMuted, this))
{
    setObjectName(QStringLiteral("optionsPanel"));
    buildBasics();
    buildAdvanced();
    m_summary->setObjectName(QStringLiteral("summaryLabel"));
    m_summary->setWordWrap(true);
    m_lockNote->setObjectName(QStringLiteral("lockNote"));
    m_lockNote->setWordWrap(true);
    m_lockNote->hide();
    m_fold->setObjectName(QStringLiteral("advancedToggle"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_basicsTitle);
    layout->addWidget(m_lockNote);
    layout->addWidget(m_basics);
    layout->addWidget(m_summary);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_advanced);
    layout->addStretch(1);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_advanced->setVisible(open);
        retranslate();
    });
    connect(&theme, &Theme::changed, this, &OptionsPanel::retranslate);
    connect(&document, &NetworkDocument::optionsChanged, this, &OptionsPanel::showOptions);
    connect(&document, &NetworkDocument::graphChanged, this, &OptionsPanel::showNetwork);
    connect(&document, &NetworkDocument::networkReset, this, [this] {
        showOptions();
        showNetwork();
    });
    retranslate();
    showOptions();
    showNetwork();
    connectEditors();
}

OptionsPanel::Row OptionsPanel::addRow(QFormLayout* form, QWidget* editor, const QString& name, bool ownLine)
{
    editor->setObjectName(name);
    editor->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* label = new TextLabel(m_theme, TextRole::Body, form->parentWidget());
    label->setObjectName(QStringLiteral("optionLabel"));
    label->setBuddy(editor);
    if (ownLine) {
        form->addRow(label);
        form->addRow(editor);
    } else {
        form->addRow(label, editor);
    }
    return {label, editor};
}

QWidget* OptionsPanel::buildBasics()
{
    auto* form = newForm(m_basics);
    m_preset = new QComboBox(m_basics);
    m_preset->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_preset->setMinimumContentsLength(12);
    m_epochs = newSpinBox(1, 100000, m_basics);
    m_batch = newSpinBox(1, 65536, m_basics);
    m_rate = new RateSpinBox(m_basics);
    m_optimizer = new QComboBox(m_basics);
    m_presetRow = addRow(form, m_preset, QStringLiteral("presetBox"), true);
    m_epochsRow = addRow(form, m_epochs, QStringLiteral("epochsBox"));
    m_batchRow = addRow(form, m_batch, QStringLiteral("batchBox"));
    m_rateRow = addRow(form, m_rate, QStringLiteral("learningRateBox"));
    m_optimizerRow = addRow(form, m_optimizer, QStringLiteral("optimizerBox"));
    return m_basics;
}

QWidget* OptionsPanel::buildAdvanced()
{
    auto* form = newForm(m_advanced);
    m_momentum = new QDoubleSpinBox(m_advanced);
    m_momentum->setRange(0, 0.999);
    m_momentum->setDecimals(3);
    m_momentum->setSingleStep(0.05);
    m_decay = new RateSpinBox(m_advanced);
    m_decay->setRange(0, 1);
    m_seed = new SeedEdit(m_advanced);
    m_device = new QComboBox(m_advanced);
    m_device->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_threads = newSpinBox(0, 256, m_advanced);
    m_cache = newSpinBox(0, 1 << 20, m_advanced);
    m_cache->setSingleStep(256);
    m_momentumRow = addRow(form, m_momentum, QStringLiteral("momentumBox"));
    m_decayRow = addRow(form, m_decay, QStringLiteral("weightDecayBox"));
    m_seedRow = addRow(form, m_seed, QStringLiteral("seedBox"));
    m_deviceRow = addRow(form, m_device, QStringLiteral("deviceBox"));
    m_threadsRow = addRow(form, m_threads, QStringLiteral("threadsBox"));
    m_cacheRow = addRow(form, m_cache, QStringLiteral("cacheBox"));
    return m_advanced;
}

void OptionsPanel::connectEditors()
{
    for (QSpinBox* box : {m_epochs, m_batch, m_threads, m_cache})
        connect(box, &QSpinBox::valueChanged, this, &OptionsPanel::writeOptions);
    connect(m_seed, &SeedEdit::valueChanged, this, &OptionsPanel::writeOptions);
    for (QDoubleSpinBox* box : {m_rate, m_momentum, m_decay})
        connect(box, &QDoubleSpinBox::valueChanged, this, &OptionsPanel::writeOptions);
    for (QComboBox* box : {m_optimizer, m_device})
        connect(box, &QComboBox::currentIndexChanged, this, &OptionsPanel::writeOptions);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &OptionsPanel::applyPreset);
}

void OptionsPanel::showOptions()
{
    m_showing = true;
    const TrainingOptions& options = m_document.options();
    m_epochs->setValue(options.epochs);
    m_batch->setValue(options.batchSize);
    m_rate->setValue(options.learningRate);
    m_optimizer->setCurrentIndex(m_optimizer->findData(static_cast<int>(options.optimizer)));
    m_momentum->setValue(options.momentum);
    m_momentumRow.label->setEnabled(options.optimizer == OptimizerKind::Sgd);
    m_momentum->setEnabled(options.optimizer == OptimizerKind::Sgd);
    m_decay->setValue(options.weightDecay);
    m_seed->setValue(options.seed);
    m_device->setCurrentIndex(m_device->findData(static_cast<int>(options.device)));
    m_threads->setValue(options.threads);
    m_cache->setValue(static_cast<int>(std::min<std::uint64_t>(options.featureCacheBytes / mebibyte, 1U << 20)));
    m_showing = false;
}

void OptionsPanel::showNetwork()
{
    m_showing = true;
    const bool empty = m_document.isEmpty();
    const TrainingPreset preset = empty ? TrainingPreset::HeadOnly : presetOf(m_document.graph());
    m_preset->setCurrentIndex(m_preset->findData(static_cast<int>(preset)));
    m_showing = false;
    m_presetRow.editor->setEnabled(!empty);
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

void OptionsPanel::writeOptions()
{
    if (m_showing)
        return;
    TrainingOptions options = m_document.options();
    options.epochs = m_epochs->value();
    options.batchSize = m_batch->value();
    options.learningRate = m_rate->value();
    options.optimizer = static_cast<OptimizerKind>(m_optimizer->currentData().toInt());
    options.momentum = m_momentum->value();
    options.weightDecay = m_decay->value();
    options.seed = m_seed->value();
    options.device = static_cast<DeviceChoice>(m_device->currentData().toInt());
    options.threads = m_threads->value();
    options.featureCacheBytes = static_cast<std::uint64_t>(m_cache->value()) * mebibyte;
    m_document.setOptions(options);
}

void OptionsPanel::applyPreset(int index)
{
    if (m_showing || index < 0)
        return;
    const auto preset = static_cast<TrainingPreset>(m_preset->itemData(index).toInt());
    if (preset == TrainingPreset::Own)
        return;
    const Result<std::vector<GraphEdit>> edits = presetEdits(m_document.graph(), preset);
    if (edits && !edits->empty())
        m_document.push(tr("Train: %1").arg(m_preset->itemText(index)), *edits);
    TrainingOptions options = m_document.options();
    options.learningRate = presetRate(preset);
    m_document.setOptions(options);
    showNetwork();
}

void OptionsPanel::setLocked(bool locked)
{
    m_basics->setEnabled(!locked);
    m_advanced->setEnabled(!locked);
    m_lockNote->setVisible(locked);
}

} // namespace graft
