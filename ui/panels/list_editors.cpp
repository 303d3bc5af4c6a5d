// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/list_editors.h"

#include "ui/models/error_text.h"
#include "ui/panels/various_spin.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace graft {

namespace {

QString joined(const ParameterValue& value)
{
    QStringList parts;
    if (const auto* text = std::get_if<std::string>(&value))
        return toQString(*text);
    if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&value)) {
        for (const std::int64_t i : *integers)
            parts << QString::number(i);
    }
    if (const auto* reals = std::get_if<std::vector<double>>(&value)) {
        for (const double d : *reals)
            parts << QLocale().toString(d, 'g', 6);
    }
    return parts.join(QStringLiteral("; "));
}

/// A number as people of the locale write it, or as programs do.
bool toNumber(const QString& text, double& number)
{
    bool ok = false;
    number = QLocale().toDouble(text, &ok);
    if (!ok)
        number = QLocale::c().toDouble(text, &ok);
    return ok;
}

} // namespace

LineEditor::LineEditor(const ParameterSpec& parameter, QWidget* parent)
    : ParameterEditor(parameter, parent),
      m_edit(new QLineEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this, &LineEditor::commit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (ParameterValue value; parse(text, value))
            consider(value);
    });
    connect(this, &ParameterEditor::problemChanged, this,
            [this](const QString& problem) { markInvalid(*m_edit, !problem.isEmpty()); });
}

void LineEditor::setValue(const ParameterValue& value, bool various)
{
    m_shown = various ? QString() : joined(value);
    m_edit->setPlaceholderText(various ? variousText() : QString());
    if (m_edit->text() != m_shown)
        m_edit->setText(m_shown);
    markInvalid(*m_edit, false);
    m_edit->setCursorPosition(0);
}

bool LineEditor::parse(const QString& text, ParameterValue& value) const
{
    if (spec().kind == ParameterKind::Text) {
        value = text.toStdString();
        return true;
    }
    static const QRegularExpression separators(QStringLiteral("[;\\s]+"));
    std::vector<double> reals;
    std::vector<std::int64_t> integers;
    for (const QString& part : text.split(separators, Qt::SkipEmptyParts)) {
        bool whole = false;
        integers.push_back(part.toLongLong(&whole));
        double number = 0;
        if (!toNumber(part, number) || (spec().kind == ParameterKind::IntegerList && !whole))
            return false;
        reals.push_back(number);
    }
    if (spec().kind == ParameterKind::RealList)
        value = reals;
    else
        value = integers;
    return true;
}

void LineEditor::commit()
{
    const QString text = m_edit->text();
    if (text == m_shown)
        return;
    ParameterValue value;
    if (!parse(text, value)) {
        Q_EMIT problemChanged(tr("Write numbers, separated by semicolons or spaces."));
        return;
    }
    m_shown = text;
    propose(value);
}

TextListEditor::TextListEditor(const ParameterSpec& parameter, QWidget* parent)
    : ParameterEditor(parameter, parent),
      m_edit(new QPlainTextEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    m_edit->setFixedHeight(120);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
}

void TextListEditor::setValue(const ParameterValue& value, bool various)
{
    m_edit->setPlaceholderText(various ? variousText() : QString());
    QStringList lines;
    if (const auto* texts = std::get_if<std::vector<std::string>>(&value); texts != nullptr && !various) {
        for (const std::string& text : *texts)
            lines << toQString(text);
    }
    const QString all = lines.join(QLatin1Char('\n'));
    m_shown = all;
    if (m_edit->toPlainText() != all)
        m_edit->setPlainText(all);
}

void TextListEditor::commit()
{
    const QString text = m_edit->toPlainText();
    if (text == m_shown)
        return;
    m_shown = text;
    std::vector<std::string> texts;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            texts.push_back(line.trimmed().toStdString());
    }
    propose(texts);
}

bool TextListEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        commit();
    return ParameterEditor::eventFilter(watched, event);
}

} // namespace graft
