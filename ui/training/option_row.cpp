// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/option_row.h"

#include "ui/models/error_text.h"
#include "ui/models/option_text.h"
#include "ui/models/theme.h"
#include "ui/training/option_editor.h"
#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace graft {

namespace {

void setRole(QLabel& label, const QString& role)
{
    if (label.property("role").toString() == role)
        return;
    label.setProperty("role", role);
    label.style()->unpolish(&label);
    label.style()->polish(&label);
}

} // namespace

OptionRow::OptionRow(const OptionSchema& schema, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_schema(schema),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_editor(makeOptionEditor(schema, this)),
      m_reset(new QToolButton(this)),
      m_problem(new QLabel(this)),
      m_line(new QHBoxLayout),
      m_block(new QVBoxLayout(this))
{
    setObjectName(optionObjectName(schema.name, "Row"));
    m_title->setObjectName(QStringLiteral("optionLabel"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setBuddy(m_editor->field());
    m_reset->setObjectName(optionObjectName(schema.name, "Reset"));
    m_reset->setIconSize({14, 14});
    m_reset->setFixedSize(20, 24);
    // Fields stay in one column whether or not they can be reset.
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);
    m_reset->hide();
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("error"));
    m_problem->hide();
    m_line->setSpacing(6);
    m_line->addWidget(m_title, 1);
    m_line->addWidget(m_reset);
    m_block->setContentsMargins(0, 0, 0, 0);
    m_block->setSpacing(4);
    m_block->addLayout(m_line);
    m_block->addWidget(m_problem);
    connect(m_editor, &OptionEditor::edited, this, &OptionRow::edited);
    connect(m_editor, &OptionEditor::problemChanged, this, &OptionRow::showProblem);
    connect(m_editor, &OptionEditor::windowRequested, this, &OptionRow::windowRequested);
    connect(m_reset, &QToolButton::clicked, this, &OptionRow::resetRequested);
    connect(&theme, &Theme::changed, this, &OptionRow::restyle);
    retranslate();
    restyle();
}

void OptionRow::arrange()
{
    m_line->removeWidget(m_editor);
    m_block->removeWidget(m_editor);
    m_editor->setNarrow(!m_editor->isWide());
    if (m_editor->isWide())
        m_block->insertWidget(1, m_editor);
    else
        m_line->insertWidget(m_line->count() - 1, m_editor);
}

void OptionRow::showOptions(const TrainingOptions& options)
{
    m_shown = options;
    m_editor->setValue(m_schema.get(options));
    showProblem({});
    const bool changed = optionDiffers(m_schema, options);
    m_reset->setVisible(changed && !m_locked);
    setRole(*m_title, changed ? QStringLiteral("changed") : QString());
    m_title->setAccessibleDescription(changed ? tr("Differs from the default") : QString());
}

void OptionRow::setLocked(bool locked)
{
    m_locked = locked;
    m_editor->field()->setEnabled(!locked);
    m_reset->setVisible(!locked && optionDiffers(m_schema, m_shown));
}

void OptionRow::setTool(QWidget* tool)
{
    m_line->insertWidget(1, tool);
}

void OptionRow::placeBelow(QWidget* widget)
{
    m_block->addWidget(widget);
}

bool OptionRow::matches(const QString& text) const
{
    const auto contains = [&](const QString& place) { return place.contains(text, Qt::CaseInsensitive); };
    return contains(optionTitle(m_schema)) || contains(optionDoc(m_schema)) || contains(toQString(m_schema.name)) ||
           std::ranges::any_of(m_schema.choices, [&](const OptionChoice& choice) {
               return contains(coreText("options", choice.title)) || contains(toQString(choice.name));
           });
}

void OptionRow::showProblem(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void OptionRow::retranslate()
{
    const QString title = optionTitle(m_schema);
    const QString tip = optionToolTip(m_schema);
    m_title->setText(title);
    m_title->setToolTip(tip);
    m_editor->retranslate();
    QWidget* field = m_editor->field();
    field->setToolTip(tip);
    field->setAccessibleName(title);
    field->setAccessibleDescription(optionDoc(m_schema));
    const QString defaultText = optionValueText(m_schema, m_schema.get(TrainingOptions{}));
    m_reset->setToolTip(tr("Back to the default: %1").arg(defaultText));
    m_reset->setAccessibleName(tr("Reset %1").arg(title));
    arrange();
}

void OptionRow::restyle()
{
    m_reset->setIcon(lineIcon(QStringLiteral("undo"), m_theme.tokens().textMuted));
}

void OptionRow::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    const QString defaultText = optionValueText(m_schema, m_schema.get(TrainingOptions{}));
    QAction* reset = menu.addAction(tr("Back to the default: %1").arg(defaultText), this, &OptionRow::resetRequested);
    reset->setEnabled(!m_locked && optionDiffers(m_schema, m_shown));
    menu.addAction(tr("Copy for the command line"), this,
                   [this] { QGuiApplication::clipboard()->setText(optionCommand(m_schema, m_shown)); });
    menu.exec(event->globalPos());
}

} // namespace graft
