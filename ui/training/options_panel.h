// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training_options.h"
#include "ui/training/training_presets.h"

#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;
class QToolButton;

namespace graft {

class NetworkDocument;
class SeedEdit;
class TextLabel;
class Theme;

/// The options of the next run, bound to the document: basics open, the rest folded.
class OptionsPanel : public QWidget {
    Q_OBJECT
public:
    OptionsPanel(Theme& theme, NetworkDocument& document, QWidget* parent = nullptr);

    /// During a run everything can be read but not changed.
    void setLocked(bool locked);
    void retranslate();

private:
    struct Row {
        TextLabel* label;
        QWidget* editor;
    };

    QWidget* buildBasics();
    QWidget* buildAdvanced();
    Row addRow(QFormLayout* form, QWidget* editor, const QString& name, bool ownLine = false);
    void connectEditors();
    void showOptions();
    void showNetwork();
    void writeOptions();
    void applyPreset(int index);
    void describe(const Row& row, const QString& label, const QString& why, const QString& defaultText);
    void retranslateBasics();
    void retranslateAdvanced();
    void fillDevices();

    Theme& m_theme;
    NetworkDocument& m_document;
    QWidget* m_basics;
    QToolButton* m_fold;
    QWidget* m_advanced;
    TextLabel* m_basicsTitle;
    TextLabel* m_summary;
    TextLabel* m_lockNote;
    QComboBox* m_preset = nullptr;
    QSpinBox* m_epochs = nullptr;
    QSpinBox* m_batch = nullptr;
    QDoubleSpinBox* m_rate = nullptr;
    QComboBox* m_optimizer = nullptr;
    QDoubleSpinBox* m_momentum = nullptr;
    QDoubleSpinBox* m_decay = nullptr;
    SeedEdit* m_seed = nullptr;
    QComboBox* m_device = nullptr;
    QSpinBox* m_threads = nullptr;
    QSpinBox* m_cache = nullptr;
    Row m_presetRow{}, m_epochsRow{}, m_batchRow{}, m_rateRow{}, m_optimizerRow{};
    Row m_momentumRow{}, m_decayRow{}, m_seedRow{}, m_deviceRow{}, m_threadsRow{}, m_cacheRow{};
    bool m_showing = false; ///< editors are being set from the document: do not write back
};

} // namespace graft
