// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/options_panel.h"

#include "ui/models/memory_forecaster.h"
#include "ui/models/network_document.h"
#include "ui/models/option_text.h"
#include "ui/models/theme.h"
#include "ui/training/augmentation_dialog.h"
#include "ui/training/memory_line.h"
#include "ui/training/option_editor.h"
#include "ui/training/option_row.h"
#include "ui/training/option_section.h"
#include "ui/training/preset_box.h"
#include "ui/training/rate_finder_pane.h"
#include "ui/training/schedule_pane.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

/// What the sections are called in the remembered state of the window.
QString keyOf(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Basics: return QStringLiteral("basics");
    case OptionGroup::Optimizer: return QStringLiteral("optimizerOptions");
    case OptionGroup::Schedule: return QStringLiteral("schedule");
    case OptionGroup::Stages: return QStringLiteral("stages");
    case OptionGroup::Regularisation: return QStringLiteral("regularisation");
    case OptionGroup::Validation: return QStringLiteral("validation");
    case OptionGroup::Machine: return QStringLiteral("machine");
    }
    return {};
}

} // namespace

OptionsPanel::OptionsPanel(AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_title(new TextLabel(context.theme, TextRole::Emphasis, this)),
      m_resetAll(new QToolButton(this)),
      m_search(new QLineEdit(this)),
      m_lockNote(new TextLabel(context.theme, TextRole::BodyMuted, this)),
      m_preset(new PresetBox(context.theme, context.document, this)),
      m_searchNote(new QLabel(this)),
      m_forecaster(new MemoryForecaster(context.document, context.dataset, context.training, this))
{
    setObjectName(QStringLiteral("optionsPanel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 16, 8, 16);
    layout->setSpacing(8);
    buildHead();
    layout->addWidget(m_preset);
    buildSections();
    buildTools();
    layout->addWidget(m_searchNote);
    layout->addStretch(1);
    connectObjects();
    retranslate();
    showOptions();
}

void OptionsPanel::buildHead()
{
    m_resetAll->setObjectName(QStringLiteral("resetAllOptions"));
    m_resetAll->setIconSize({16, 16});
    m_search->setObjectName(QStringLiteral("optionSearch"));
    m_search->setClearButtonEnabled(true);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_lockNote->setObjectName(QStringLiteral("lockNote"));
    m_lockNote->setWordWrap(true);
    m_lockNote->hide();
    m_searchNote->setObjectName(QStringLiteral("optionSearchNote"));
    m_searchNote->setWordWrap(true);
    m_searchNote->setProperty("role", QStringLiteral("caption"));
    m_searchNote->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_title, 1);
    line->addWidget(m_resetAll);
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->addLayout(line);
    all->addWidget(m_search);
    all->addWidget(m_lockNote);
}

void OptionsPanel::buildSections()
{
    for (const OptionSchema& schema : trainingOptionTable()) {
        OptionSection*& section = m_sections[schema.group];
        if (section == nullptr) {
            section = new OptionSection(keyOf(schema.group), m_context.theme, this);
            section->setOpen(schema.group == OptionGroup::Basics);
            layout()->addWidget(section);
        }
        auto* row = new OptionRow(schema, m_context.theme, section);
        section->contentLayout()->addWidget(row);
        m_rows.push_back(row);
        connect(row, &OptionRow::edited, this, [this, &schema](const OptionValue& value) { change(schema, value); });
        connect(row, &OptionRow::resetRequested, this, [this, &schema] { reset(schema); });
        connect(row, &OptionRow::windowRequested, this, [this] { openAugmentation(window(), m_context); });
    }
}

/// What helps to choose: the finder at the learning rate, the curve at the schedule, the memory below the basics.
void OptionsPanel::buildTools()
{
    m_find = new QPushButton(this);
    m_find->setObjectName(QStringLiteral("findRate"));
    m_find->setProperty("link", true);
    m_find->setStyleSheet(QStringLiteral("padding: 4px 2px;")); // title, button and field share a line
    m_finder = new RateFinderPane(m_context, this);
    OptionRow* rate = row("learning_rate");
    rate->setTool(m_find);
    rate->placeBelow(m_finder);
    m_schedule = new SchedulePane(m_context, this);
    m_sections.at(OptionGroup::Schedule)->contentLayout()->addWidget(m_schedule);
    m_memory = new MemoryLine(m_context.theme, *m_forecaster, this);
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->insertWidget(all->indexOf(m_sections.at(OptionGroup::Basics)) + 1, m_memory);
    connect(m_find, &QPushButton::clicked, this, &OptionsPanel::toggleFinder);
    connect(m_finder, &RateFinderPane::rateTaken, this, [this](double value) { change("learning_rate", value); });
    connect(m_memory, &MemoryLine::batchSizeChosen, this,
            [this](int size) { change("batch_size", std::int64_t{size}); });
}

void OptionsPanel::connectObjects()
{
    connect(m_search, &QLineEdit::textChanged, this, &OptionsPanel::updateVisibility);
    connect(m_resetAll, &QToolButton::clicked, this, &OptionsPanel::resetAll);
    connect(&m_context.theme, &Theme::changed, this, &OptionsPanel::restyle);
    connect(&m_context.document, &NetworkDocument::optionsChanged, this, &OptionsPanel::showOptions);
    connect(&m_context.document, &NetworkDocument::networkReset, this, &OptionsPanel::showOptions);
}

OptionRow* OptionsPanel::row(std::string_view option) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const OptionRow* r) { return r->schema().name == option; });
    return found == m_rows.end() ? nullptr : *found;
}

void OptionsPanel::showOptions()
{
    const TrainingOptions& options = m_context.document.options();
    for (OptionRow* row : m_rows)
        row->showOptions(options);
    for (const auto& [group, section] : m_sections) {
        const QString summary = optionSummary(group, options);
        section->setSummary(summary.isEmpty() ? tr("Defaults") : summary);
    }
    m_resetAll->setEnabled(!m_locked && options != TrainingOptions{});
    updateVisibility();
}

void OptionsPanel::updateVisibility()
{
    const TrainingOptions& options = m_context.document.options();
    const QString text = m_search->text().trimmed();
    std::map<OptionGroup, int> shown;
    int found = 0;
    int withoutEffect = 0;
    for (OptionRow* row : m_rows) {
        const OptionSchema& schema = row->schema();
        const bool counts = schema.counts(options);
        const bool matches = text.isEmpty() || row->matches(text);
        const bool visible = counts && matches;
        // A field that vanishes must not take the keyboard with it.
        if (!visible && row->isAncestorOf(focusWidget()))
            setFocus();
        row->setVisible(visible);
        shown[schema.group] += visible ? 1 : 0;
        found += visible ? 1 : 0;
        withoutEffect += matches && !counts ? 1 : 0;
    }
    for (const auto& [group, section] : m_sections) {
        section->setVisible(shown[group] > 0);
        section->setForcedOpen(!text.isEmpty());
    }
    m_preset->setVisible(text.isEmpty());
    QString note;
    if (!text.isEmpty() && withoutEffect > 0)
        note = tr("%n more option(s) match but have no effect with the other options as they are.", nullptr,
                  withoutEffect);
    else if (!text.isEmpty() && found == 0)
        note = tr("No option matches.");
    m_searchNote->setText(note);
    m_searchNote->setVisible(!note.isEmpty());
}

void OptionsPanel::change(const OptionSchema& schema, const OptionValue& value)
{
    TrainingOptions options = m_context.document.options();
    if (setOption(options, schema, value))
        m_context.document.changeOptions(tr("Change %1").arg(optionTitle(schema)), options, std::string(schema.name));
}

void OptionsPanel::change(std::string_view option, const OptionValue& value)
{
    if (const OptionSchema* schema = findOption(option))
        change(*schema, value);
}

void OptionsPanel::toggleFinder()
{
    if (m_finder->isVisibleTo(this))
        m_finder->closePane();
    else
        m_finder->search();
}

void OptionsPanel::reset(const OptionSchema& schema)
{
    TrainingOptions options = m_context.document.options();
    schema.set(options, schema.get(TrainingOptions{}));
    m_context.document.changeOptions(tr("Reset %1").arg(optionTitle(schema)), options);
}

void OptionsPanel::resetAll()
{
    m_context.document.changeOptions(tr("Reset all options"), TrainingOptions{});
}

void OptionsPanel::setLocked(bool locked)
{
    m_locked = locked;
    for (OptionRow* row : m_rows)
        row->setLocked(locked);
    m_preset->setLocked(locked);
    m_memory->setLocked(locked);
    m_find->setEnabled(!locked);
    if (locked)
        m_finder->closePane(); // the run needs the machine
    m_resetAll->setEnabled(!locked && m_context.document.options() != TrainingOptions{});
    m_lockNote->setVisible(locked);
}

void OptionsPanel::retranslate()
{
    m_title->setText(tr("Options"));
    m_lockNote->setText(tr("Locked while a run is in progress."));
    m_search->setPlaceholderText(tr("Search options"));
    m_search->setAccessibleName(tr("Search options"));
    m_resetAll->setToolTip(tr("Set all options back to their defaults"));
    m_resetAll->setAccessibleName(m_resetAll->toolTip());
    for (const auto& [group, section] : m_sections)
        section->setTitle(optionGroupTitle(group));
    for (OptionRow* row : m_rows)
        row->retranslate();
    m_preset->retranslate();
    m_schedule->retranslate();
    m_find->setText(tr("Find…"));
    m_find->setToolTip(tr("Tries rates from small to large on a copy of the network and suggests one."));
    m_finder->retranslate();
    m_memory->retranslate();
    restyle();
    showOptions();
}

void OptionsPanel::restyle()
{
    const QColor muted = m_context.theme.tokens().textMuted;
    m_resetAll->setIcon(lineIcon(QStringLiteral("undo"), muted));
    m_searchIcon->setIcon(lineIcon(QStringLiteral("search"), muted));
}

} // namespace graft
