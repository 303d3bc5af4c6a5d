// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/parameter_form.h"

#include "ui/models/error_text.h"
#include "ui/models/layer_text.h"
#include "ui/models/theme.h"
#include "ui/panels/fact_list.h"
#include "ui/panels/parameter_editor.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

ParameterForm::ParameterForm(const LayerSchema& schema, Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(16);
    m_rows.reserve(schema.parameters.size());
    for (const ParameterSpec& spec : schema.parameters) {
        if (!spec.advanced)
            addRow(spec, *all);
    }
    const bool more = std::any_of(schema.parameters.begin(), schema.parameters.end(),
                                  [](const ParameterSpec& spec) { return spec.advanced; });
    if (more) {
        m_more = new QToolButton(this);
        m_more->setObjectName(QStringLiteral("moreParameters"));
        m_more->setCheckable(true);
        m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        all->addWidget(m_more, 0, Qt::AlignLeft);
        m_advanced = new QWidget(this);
        auto* rest = new QVBoxLayout(m_advanced);
        rest->setContentsMargins(0, 0, 0, 0);
        rest->setSpacing(16);
        for (const ParameterSpec& spec : schema.parameters) {
            if (spec.advanced)
                addRow(spec, *rest);
        }
        all->addWidget(m_advanced);
        connect(m_more, &QToolButton::toggled, this, &ParameterForm::unfold);
        m_advanced->hide();
    }
    connect(&theme, &Theme::changed, this, &ParameterForm::restyle);
    retranslate();
    restyle();
}

void ParameterForm::addRow(const ParameterSpec& spec, QVBoxLayout& layout)
{
    QWidget* parent = layout.parentWidget();
    Row row;
    row.spec = &spec;
    row.title = new QLabel(parent);
    row.title->setTextFormat(Qt::PlainText);
    row.title->setWordWrap(true);
    row.editor = makeParameterEditor(spec, parent);
    row.title->setBuddy(row.editor);
    row.reset = new QToolButton(parent);
    row.reset->setObjectName(QStringLiteral("reset-") + toQString(spec.name));
    row.reset->setIconSize({14, 14});
    QSizePolicy keep = row.reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(keep);
    row.caption = makeCaption(parent);

    auto* block = new QVBoxLayout;
    block->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    const bool tall = spec.kind == ParameterKind::TextList;
    line->addWidget(row.title, 1);
    if (!tall)
        line->addWidget(row.editor, 1);
    line->addWidget(row.reset);
    block->addLayout(line);
    if (tall)
        block->addWidget(row.editor);
    block->addWidget(row.caption);
    layout.addLayout(block);

    const std::size_t index = m_rows.size();
    const std::string name = spec.name;
    connect(row.editor, &ParameterEditor::edited, this,
            [this, name](const ParameterValue& value) { Q_EMIT edited(name, value); });
    connect(row.editor, &ParameterEditor::problemChanged, this, [this, index](const QString& problem) {
        m_rows[index].problem = problem;
        describe(m_rows[index]);
    });
    connect(row.reset, &QToolButton::clicked, this, [this, name] { Q_EMIT edited(name, std::nullopt); });
    m_rows.push_back(row);
}

void ParameterForm::show(const Layer& layer)
{
    for (Row& row : m_rows) {
        const auto it = layer.parameters.find(row.spec->name);
        const ParameterValue& value = it != layer.parameters.end() ? it->second : row.spec->defaultValue;
        row.editor->setValue(value);
        row.problem.clear();
        row.reset->setVisible(value != row.spec->defaultValue);
        describe(row);
    }
}

void ParameterForm::describe(Row& row)
{
    const QString doc = parameterDoc(*row.spec);
    const bool wrong = !row.problem.isEmpty();
    row.caption->setText(wrong ? row.problem : doc);
    const QString role = wrong ? QStringLiteral("error") : QStringLiteral("caption");
    if (row.caption->property("role").toString() != role) {
        row.caption->setProperty("role", role);
        row.caption->style()->unpolish(row.caption);
        row.caption->style()->polish(row.caption);
    }
    // Texts of the default would only repeat the names in the field.
    const QString defaultText = parameterText(row.spec->defaultValue);
    const QString tip = defaultText.isEmpty() ? doc : tr("%1 Default: %2.").arg(doc, defaultText);
    row.title->setToolTip(tip);
    row.editor->setToolTip(tip);
    row.reset->setToolTip(tr("Back to the default: %1").arg(defaultText));
}

void ParameterForm::retranslate()
{
    for (Row& row : m_rows) {
        row.title->setText(parameterTitle(*row.spec));
        row.editor->retranslate();
        QWidget* field = row.editor->focusProxy() != nullptr ? row.editor->focusProxy() : row.editor;
        if (field->accessibleName().isEmpty() || row.spec->kind != ParameterKind::IntegerPair)
            field->setAccessibleName(row.title->text());
        row.editor->setAccessibleName(row.title->text());
        row.reset->setAccessibleName(tr("Reset %1").arg(row.title->text()));
        describe(row);
    }
    if (m_more != nullptr)
        m_more->setText(m_more->isChecked() ? tr("Fewer settings") : tr("More settings"));
}

void ParameterForm::restyle()
{
    for (Row& row : m_rows)
        row.reset->setIcon(lineIcon(QStringLiteral("undo"), m_theme.tokens().textMuted));
    if (m_more != nullptr)
        m_more->setIcon(lineIcon(m_more->isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                                 m_theme.tokens().textMuted));
}

void ParameterForm::unfold(bool open)
{
    m_advanced->setVisible(open);
    retranslate();
    restyle();
}

} // namespace graft
