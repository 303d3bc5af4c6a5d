// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/training/options_panel.h"
#include "ui/training/seed_edit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <utility>
#include <vector>

// The words of the options, apart from what the options do.

namespace graft {

namespace {

/// Fills a combo box without losing the choice; each entry carries its value.
void refill(QComboBox* box, const std::vector<std::pair<QString, int>>& entries)
{
    const QSignalBlocker blocker(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const auto& [text, value] : entries)
        box->addItem(text, value);
    box->setCurrentIndex(chosen.isValid() ? box->findData(chosen) : 0);
}

int valueOf(TrainingPreset preset)
{
    return static_cast<int>(preset);
}

} // namespace

void OptionsPanel::describe(const Row& row, const QString& label, const QString& why, const QString& defaultText)
{
    row.label->setText(label);
    row.editor->setAccessibleName(label);
    row.editor->setAccessibleDescription(why);
    const QString tip =
        defaultText.isEmpty() ? why : tr("%1 Default: %2.", "sentence, then a value").arg(why, defaultText);
    row.editor->setToolTip(tip);
    row.label->setToolTip(tip);
}

void OptionsPanel::retranslate()
{
    const auto& tokens = m_theme.tokens();
    m_basicsTitle->setText(tr("Options"));
    m_lockNote->setText(tr("Locked while a run is in progress."));
    m_fold->setText(tr("Advanced"));
    m_fold->setToolTip(tr("Options that seldom need a change."));
    m_fold->setIcon(lineIcon(m_fold->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                             tokens.textMuted));
    retranslateBasics();
    retranslateAdvanced();
    int widest = 0;
    for (const auto* label : findChildren<TextLabel*>(QStringLiteral("optionLabel")))
        widest = std::max(widest, label->sizeHint().width());
    for (auto* label : findChildren<TextLabel*>(QStringLiteral("optionLabel")))
        label->setMinimumWidth(widest); // both forms share one column
    showNetwork();
}

void OptionsPanel::retranslateBasics()
{
    const TrainingOptions defaults;
    refill(m_preset, {{tr("Fast: head only"), valueOf(TrainingPreset::HeadOnly)},
                      {tr("Fine-tune the last block"), valueOf(TrainingPreset::LastBlock)},
                      {tr("All layers, small rate"), valueOf(TrainingPreset::AllLayers)},
                      {tr("Own choice of layers"), valueOf(TrainingPreset::Own)}});
    refill(m_optimizer, {{QStringLiteral("SGD"), static_cast<int>(OptimizerKind::Sgd)},
                         {QStringLiteral("Adam"), static_cast<int>(OptimizerKind::Adam)},
                         {QStringLiteral("AdamW"), static_cast<int>(OptimizerKind::AdamW)}});
    describe(m_presetRow, tr("Train"),
             tr("Fewer layers train faster and need fewer pictures; more layers adapt better to unusual pictures."),
             {});
    describe(m_epochsRow, tr("Epochs"),
             tr("More passes over the pictures help while the validation accuracy still rises."),
             countText(defaults.epochs));
    describe(m_batchRow, tr("Batch size"), tr("Larger batches run faster and smoother but need more memory."),
             countText(defaults.batchSize));
    describe(m_rateRow, tr("Learning rate"),
             tr("Lower it when the loss jumps about or grows; raise it when the loss hardly moves."),
             QLocale().toString(defaults.learningRate));
    describe(m_optimizerRow, tr("Optimizer"),
             tr("Adam needs less tuning of the learning rate; SGD often ends a little more accurate."),
             QStringLiteral("SGD"));
}

void OptionsPanel::retranslateAdvanced()
{
    const TrainingOptions defaults;
    fillDevices();
    m_threads->setSpecialValueText(tr("Automatic"));
    m_cache->setSpecialValueText(tr("Off"));
    m_cache->setSuffix(QStringLiteral("\u00A0MiB"));
    describe(m_momentumRow, tr("Momentum"), tr("More momentum smooths the way downhill; only SGD uses it."),
             QLocale().toString(defaults.momentum));
    describe(m_decayRow, tr("Weight decay"), tr("Raise it against overfitting: it keeps weights small."),
             QLocale().toString(defaults.weightDecay));
    describe(m_seedRow, tr("Seed"),
             tr("Another seed shuffles and initialises differently; the same one repeats a run."),
             QString::number(defaults.seed));
    describe(m_deviceRow, tr("Device"), tr("A GPU is many times faster; the CPU is always there."), tr("Automatic"));
    describe(m_threadsRow, tr("Threads"), tr("Lower it to keep the computer free for other work."), tr("Automatic"));
    describe(m_cacheRow, tr("Feature cache"),
             tr("Results of frozen layers are kept in memory, so that later epochs skip them; lower it when memory is "
                "short."),
             sizeText(static_cast<double>(defaults.featureCacheBytes)));
}

void OptionsPanel::fillDevices()
{
    std::vector<std::pair<QString, int>> entries{{tr("Automatic"), static_cast<int>(DeviceChoice::Auto)}};
    bool gpuListed = false;
    for (const Device& device : availableDevices()) {
        if (device.cuda && std::exchange(gpuListed, true))
            continue; // one choice stands for every GPU
        entries.emplace_back(deviceText(toQString(device.name)),
                             static_cast<int>(device.cuda ? DeviceChoice::Cuda : DeviceChoice::Cpu));
    }
    if (!gpuListed)
        entries.emplace_back(tr("GPU (none found)"), static_cast<int>(DeviceChoice::Cuda));
    refill(m_device, entries);
}

} // namespace graft
