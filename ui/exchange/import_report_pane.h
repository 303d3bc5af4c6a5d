// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/exchange/model_import.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace graft {

class ImportRowFilter;
class ImportRowModel;
class NoteLine;
class TextLabel;
class Theme;

/// What became of a file: origin, questions, check, and a table of its operators that can be filtered.
class ImportReportPane : public QWidget {
    Q_OBJECT
public:
    explicit ImportReportPane(Theme& theme, QWidget* parent = nullptr);

    void setResult(std::shared_ptr<const ImportedModel> model);
    /// The comparison with another program: going on, done, or (neither) not known yet.
    void setCheck(bool checking, const std::optional<ImportCheck>& check);
    /// While the file is read again nothing can be asked.
    void setReading(bool reading);
    void focusTable();

Q_SIGNALS:
    void answerChosen(const QString& question, const QString& value);
    /// A row was clicked or entered; `layer` may be empty.
    void rowChosen(const QString& layer);
    void rowActivated(const QString& layer);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildFilters();
    void buildTable();
    void retranslate();
    void restyle();
    void showOrigin();
    void showQuestions();
    void showIssues();
    void showCheck();
    void showCounts();
    void showDetail();
    void copyRows();
    [[nodiscard]] QString layerOf(const QModelIndex& index) const;

    Theme& m_theme;
    std::shared_ptr<const ImportedModel> m_model;
    bool m_checking = false;
    std::optional<ImportCheck> m_check;
    TextLabel* m_network;
    TextLabel* m_origin;
    NoteLine* m_checkLine;
    QVBoxLayout* m_issues;
    QWidget* m_questionBox;
    TextLabel* m_questionTitle;
    QFormLayout* m_questions;
    std::vector<QComboBox*> m_answers;
    std::array<QToolButton*, 4> m_fates{}; ///< all, then one for each LayerFate
    QLineEdit* m_search = nullptr;
    QTableView* m_table;
    TextLabel* m_detail;
    ImportRowModel* m_rows;
    ImportRowFilter* m_filter;
};

} // namespace graft
