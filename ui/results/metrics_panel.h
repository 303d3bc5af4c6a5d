// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/evaluation.h"

#include <QStringList>
#include <QWidget>

class QListWidget;
class QStandardItemModel;
class QTableView;

namespace graft {

class TextLabel;
class Theme;

/// The figures of an evaluation: accuracy, loss, and precision and recall of each class.
class MetricsPanel : public QWidget {
    Q_OBJECT
public:
    explicit MetricsPanel(Theme& theme, QWidget* parent = nullptr);

    void setEvaluation(const Evaluation& evaluation, const QStringList& classNames);
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillTable();
    void fitColumns();
    void fillUnreadable();

    Theme& m_theme;
    Evaluation m_evaluation;
    QStringList m_names;
    TextLabel* m_accuracy;
    TextLabel* m_accuracyCaption;
    TextLabel* m_top5;
    TextLabel* m_loss;
    TextLabel* m_images;
    TextLabel* m_tableTitle;
    QStandardItemModel* m_model;
    QTableView* m_table;
    TextLabel* m_unreadableTitle;
    QListWidget* m_unreadable;
};

} // namespace graft
