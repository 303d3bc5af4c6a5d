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

namespace {

const ParameterValue& valueOf(const Layer& layer, const ParameterSpec& spec)
{
    const auto it = layer.parameters.find(spec.name);
    return it != layer.parameters.end() ? it->second : spec.defaultValue;
}

/// The default of a parameter as the layer's own type has it: types may differ.
const ParameterValue& defaultOf(const Layer& layer, const ParameterSpec& spec)
{
    const LayerSchema* schema = findSchema(layer.type);
    const ParameterSpec* own = schema != nullptr ? schema->parameter(spec.name) : nullptr;
    return own != nullptr ? own->defaultValue : spec.defaultValue;
}

const ParameterValue& presentValue(const Layer& layer, const ParameterSpec& spec)
{
    return layer.parameters.contains(spec.name) ? valueOf(layer, spec) : defaultOf(layer, spec);
}

} // namespace

ParameterForm::ParameterForm(std::vector<ParameterSpec> parameters, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(16);
    m_rows.reserve(parameters.size());
    for (const ParameterSpec& spec : parameters) {
        if (!spec.advanced)
            addRow(spec, *all);
    }
    const bool more =
        std::any_of(parameters.begin(), parameters.end(), [](const ParameterSpec& spec) { return spec.advanced; });
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
        for (const ParameterSpec& spec : parameters) {
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
    row.spec = spec;
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
    row.block = block;
    block->setSpacing(4);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    // Two fields, or several lines: below the title.
    const bool tall = spec.kind == ParameterKind::TextList || spec.kind == ParameterKind::IntegerPair;
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
    connect(row.editor, &ParameterEditor::considered, this,
            [this, name](const ParameterValue& value) { Q_EMIT considered(name, value); });
    connect(row.editor, &ParameterEditor::problemChanged, this, [this, index](const QString& problem) {
        m_rows[index].problem = problem;
        describe(m_rows[index]);
    });
    connect(row.reset, &QToolButton::clicked, this, [this, name] { Q_EMIT edited(name, std::nullopt); });
    m_rows.push_back(row);
}

void ParameterForm::show(const std::vector<const Layer*>& layers)
{
    if (layers.empty())
        return;
    for (Row& row : m_rows)
        showRow(row, layers);
}

void ParameterForm::showRow(Row& row, const std::vector<const Layer*>& layers)
{
    const ParameterValue& value = presentValue(*layers.front(), row.spec);
    bool various = false;
    row.changed = false;
    for (const Layer* layer : layers) {
        const ParameterValue& present = presentValue(*layer, row.spec);
        various = various || present != value;
        row.changed = row.changed || present != defaultOf(*layer, row.spec);
    }
    row.editor->setValue(value, various);
    row.problem.clear();
    row.reset->setVisible(row.changed);
    const QString role = row.changed ? QStringLiteral("changed") : QString();
    if (row.title->property("role").toString() != role) {
        row.title->setProperty("role", role);
        row.title->style()->unpolish(row.title);
        row.title->style()->polish(row.title);
    }
    describe(row);
}

void ParameterForm::placeBelow(const std::string& parameter, QWidget* widget)
{
    for (const Row& row : m_rows) {
        if (row.spec.name != parameter)
            continue;
        if (row.spec.advanced && m_more != nullptr)
            m_more->setChecked(true);
        // Below the field, above its explanation.
        row.block->insertWidget(row.block->count() - 1, widget);
    }
}

std::vector<std::string> ParameterForm::changedParameters() const
{
    std::vector<std::string> names;
    for (const Row& row : m_rows) {
        if (row.changed)
            names.push_back(row.spec.name);
    }
    return names;
}

void ParameterForm::describe(Row& row)
{
    const QString doc = parameterDoc(row.spec);
    const bool wrong = !row.problem.isEmpty();
    row.caption->setText(wrong ? row.problem : doc);
    const QString role = wrong ? QStringLiteral("error") : QStringLiteral("caption");
    if (row.caption->property("role").toString() != role) {
        row.caption->setProperty("role", role);
        row.caption->style()->unpolish(row.caption);
        row.caption->style()->polish(row.caption);
    }
    // Texts of the default would only repeat the names in the field.
    const QString defaultText = parameterText(row.spec.defaultValue);
    const QString tip = defaultText.isEmpty() ? doc : tr("%1 Default: %2.").arg(doc, defaultText);
    row.title->setToolTip(tip);
    row.title->setAccessibleDescription(row.changed ? tr("Differs from the default") : QString());
    row.editor->setToolTip(tip);
    row.reset->setToolTip(tr("Back to the default: %1").arg(defaultText));
}

void ParameterForm::retranslate()
{
    for (Row& row : m_rows) {
        const QString title = parameterTitle(row.spec);
        // Two fields leave no room for a unit.
        const bool named = row.spec.kind == ParameterKind::IntegerPair && !row.spec.unit.empty();
        row.title->setText(named ? tr("%1, %2").arg(title, toQString(row.spec.unit)) : title);
        row.editor->retranslate();
        QWidget* field = row.editor->focusProxy() != nullptr ? row.editor->focusProxy() : row.editor;
        if (field->accessibleName().isEmpty() || row.spec.kind != ParameterKind::IntegerPair)
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
