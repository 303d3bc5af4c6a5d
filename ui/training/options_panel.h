// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/training/option_table.h"
#include "ui/models/app_context.h"

#include <map>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace graft {

class MemoryForecaster;
class MemoryLine;
class OptionRow;
class OptionSection;
class PresetBox;
class RateFinderPane;
class SchedulePane;
class TextLabel;

/// The options of the next run, bound to the document: one row for every entry of trainingOptionTable(), one section
/// for every group. Basics are open at first, the rest is folded and says in a line what differs from the defaults.
/// Options without effect are hidden. Every change is one step of undo.
class OptionsPanel : public QWidget {
    Q_OBJECT
public:
    explicit OptionsPanel(AppContext& context, QWidget* parent = nullptr);

    /// During a run everything can be read but not changed.
    void setLocked(bool locked);
    void retranslate();
    /// The row of an option, by its name in the table; nullptr if there is none.
    [[nodiscard]] OptionRow* row(std::string_view option) const;

private:
    void buildHead();
    void buildSections();
    void buildTools();
    void connectObjects();
    void showOptions();
    void updateVisibility();
    void change(const OptionSchema& schema, const OptionValue& value);
    void change(std::string_view option, const OptionValue& value);
    void toggleFinder();
    void reset(const OptionSchema& schema);
    void resetAll();
    void restyle();

    AppContext m_context;
    TextLabel* m_title;
    QToolButton* m_resetAll;
    QLineEdit* m_search;
    QAction* m_searchIcon = nullptr;
    TextLabel* m_lockNote;
    PresetBox* m_preset;
    QLabel* m_searchNote;
    std::map<OptionGroup, OptionSection*> m_sections;
    std::vector<OptionRow*> m_rows;
    MemoryForecaster* m_forecaster;
    MemoryLine* m_memory = nullptr;
    SchedulePane* m_schedule = nullptr;
    RateFinderPane* m_finder = nullptr;
    QPushButton* m_find = nullptr;
    bool m_locked = false;
};

} // namespace graft
