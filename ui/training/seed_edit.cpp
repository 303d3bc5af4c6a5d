// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/seed_edit.h"

#include <QValidator>

namespace graft {

namespace {

class SeedValidator : public QValidator {
public:
    using QValidator::QValidator;

    State validate(QString& text, int& position) const override
    {
        (void)position;
        if (text.isEmpty())
            return Intermediate;
        for (const QChar c : text) {
            if (c < QLatin1Char('0') || c > QLatin1Char('9'))
                return Invalid;
        }
        bool fits = false;
        (void)text.toULongLong(&fits);
        return fits ? Acceptable : Invalid;
    }
};

} // namespace

SeedEdit::SeedEdit(QWidget* parent) : QLineEdit(parent)
{
    setValidator(new SeedValidator(this));
    setInputMethodHints(Qt::ImhDigitsOnly);
    showValue();
    connect(this, &QLineEdit::textEdited, this, &SeedEdit::read);
}

void SeedEdit::setValue(std::uint64_t value)
{
    const bool changed = value != m_value;
    m_value = value;
    // What is being typed stays as it is while it says the same ("", "007").
    if (changed || !hasFocus())
        showValue();
    if (changed)
        Q_EMIT valueChanged();
}

void SeedEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    showValue(); // an empty field means the number it had
}

void SeedEdit::read(const QString& text)
{
    bool ok = false;
    const std::uint64_t value = text.toULongLong(&ok);
    if (!ok || value == m_value)
        return;
    m_value = value;
    Q_EMIT valueChanged();
}

void SeedEdit::showValue()
{
    const QString shown = QString::number(m_value);
    if (text() != shown)
        setText(shown);
}

} // namespace graft
