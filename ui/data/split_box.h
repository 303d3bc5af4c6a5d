// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split_plan.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QSpinBox;
class QTimer;

namespace graft {

class TextLabel;
class Theme;

/// How the pictures are divided into training, validation and test.
class SplitBox : public QWidget {
    Q_OBJECT
public:
    explicit SplitBox(Theme& theme, QWidget* parent = nullptr);

    /// `given`: whether the data bring parts of their own.
    void setPlan(const SplitPlan& plan, bool given);
    [[nodiscard]] SplitPlan plan() const;
    void retranslate();

Q_SIGNALS:
    /// Another plan is asked for; comes when the controls have rested a moment.
    void planWanted(const graft::SplitPlan& plan);

private:
    QSpinBox* addNumber(const char* name, int from, int to, TextLabel*& caption);
    void updateRows();

    Theme& m_theme;
    SplitPlan m_plan; ///< in force
    bool m_given = true;
    QFormLayout* m_form;
    TextLabel* m_kindCaption;
    QComboBox* m_kind;
    TextLabel* m_validationCaption = nullptr;
    QSpinBox* m_validation;
    TextLabel* m_testCaption = nullptr;
    QSpinBox* m_test;
    TextLabel* m_foldsCaption = nullptr;
    QSpinBox* m_folds;
    TextLabel* m_foldCaption = nullptr;
    QSpinBox* m_fold;
    TextLabel* m_seedCaption = nullptr;
    QSpinBox* m_seed;
    QTimer* m_timer;
};

} // namespace graft
