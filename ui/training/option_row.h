// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/training/option_table.h"

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace graft {

class OptionEditor;
class Theme;

/// One option of the panel: title, control, a button back to the default while it differs, and what is wrong with
/// what was typed. Says only what the person wants; the panel writes it.
class OptionRow : public QWidget {
    Q_OBJECT
public:
    OptionRow(const OptionSchema& schema, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const OptionSchema& schema() const { return m_schema; }
    [[nodiscard]] OptionEditor& editor() const { return *m_editor; }
    /// Shows the option as it is.
    void showOptions(const TrainingOptions& options);
    /// Everything can be read but not changed.
    void setLocked(bool locked);
    /// A control between title and field: a tool that finds the value.
    void setTool(QWidget* tool);
    /// A widget below the row; it belongs to the row from then on.
    void placeBelow(QWidget* widget);
    /// Whether title, explanation, name or a choice contain the text.
    [[nodiscard]] bool matches(const QString& text) const;
    void retranslate();

Q_SIGNALS:
    void edited(const graft::OptionValue& value);
    void resetRequested();
    void windowRequested();

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void showProblem(const QString& problem);
    void arrange();
    void restyle();

    const OptionSchema& m_schema;
    Theme& m_theme;
    QLabel* m_title;
    OptionEditor* m_editor;
    QToolButton* m_reset;
    QLabel* m_problem;
    QHBoxLayout* m_line;
    QVBoxLayout* m_block;
    TrainingOptions m_shown;
    bool m_locked = false;
};

} // namespace graft
