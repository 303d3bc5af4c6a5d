// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/export_options_form.h"

#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

namespace {

bool isSwitch(const ExportOption& option)
{
    const auto has = [&option](const char* value) {
        return std::ranges::find(option.values, value) != option.values.end();
    };
    return option.values.size() == 2 && has("true") && has("false");
}

QString nameOf(const ExportOption& option)
{
    return QStringLiteral("exportOption_") + toQString(option.name);
}

} // namespace

ExportOptionsForm::ExportOptionsForm(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
}

void ExportOptionsForm::setFormat(const ExportFormat* format, const std::map<std::string, std::string>& values)
{
    m_fields.clear();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (format == nullptr)
        return;
    for (const ExportOption& option : format->options) {
        const auto given = values.find(option.name);
        const std::string standard = option.values.empty() ? std::string() : option.values.front();
        addField(option, given != values.end() ? given->second : standard);
    }
    setVisible(!isEmpty());
}

void ExportOptionsForm::addField(const ExportOption& option, const std::string& value)
{
    auto* row = new QWidget(this);
    auto* layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    QWidget* field = isSwitch(option)         ? makeSwitch(option, value)
                     : !option.values.empty() ? makeChoice(option, value)
                                              : makeText(option, value);
    field->setObjectName(nameOf(option));
    field->setAccessibleName(coreText("core", option.title));
    const QString doc = coreText("core", option.doc);
    field->setToolTip(doc);
    field->setAccessibleDescription(doc);
    if (isSwitch(option)) {
        layout->addWidget(field);
    } else {
        auto* title = new TextLabel(m_theme, TextRole::Body, row);
        title->setText(coreText("core", option.title));
        title->setBuddy(field);
        title->setWordWrap(true);
        auto* line = new QHBoxLayout;
        line->setSpacing(12);
        line->addWidget(title, 1);
        line->addWidget(field);
        layout->addLayout(line);
    }
    if (!doc.isEmpty()) {
        auto* explanation = new TextLabel(m_theme, TextRole::Caption, row);
        explanation->setText(doc);
        explanation->setWordWrap(true);
        explanation->setContentsMargins(isSwitch(option) ? 26 : 0, 0, 0, 0);
        layout->addWidget(explanation);
    }
    m_layout->addWidget(row);
}

QWidget* ExportOptionsForm::makeSwitch(const ExportOption& option, const std::string& value)
{
    auto* box = new QCheckBox(coreText("core", option.title), this);
    box->setChecked(value == "true");
    connect(box, &QCheckBox::toggled, this, &ExportOptionsForm::changed);
    m_fields.push_back(
        {option.name, option.values.front(), [box] { return std::string(box->isChecked() ? "true" : "false"); }});
    return box;
}

QWidget* ExportOptionsForm::makeChoice(const ExportOption& option, const std::string& value)
{
    auto* box = new QComboBox(this);
    for (const std::string& choice : option.values)
        box->addItem(toQString(choice));
    box->setCurrentIndex(box->findText(toQString(value)));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    ignoreIdleWheel(*box);
    connect(box, &QComboBox::currentIndexChanged, this, &ExportOptionsForm::changed);
    m_fields.push_back({option.name, option.values.front(), [box] { return box->currentText().toStdString(); }});
    return box;
}

QWidget* ExportOptionsForm::makeText(const ExportOption& option, const std::string& value)
{
    auto* edit = new QLineEdit(toQString(value), this);
    edit->setMinimumWidth(180);
    connect(edit, &QLineEdit::textChanged, this, &ExportOptionsForm::changed);
    m_fields.push_back({option.name, {}, [edit] { return edit->text().toStdString(); }});
    return edit;
}

std::map<std::string, std::string> ExportOptionsForm::values() const
{
    std::map<std::string, std::string> values;
    for (const Field& field : m_fields) {
        if (std::string value = field.value(); value != field.defaultValue)
            values.emplace(field.name, std::move(value));
    }
    return values;
}

} // namespace graft
