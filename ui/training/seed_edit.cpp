// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/seed_edit.h"

#include <QValidator>

#include <limits>

namespace graft {

namespace {

class SeedValidator : public QValidator {
public:
    SeedValidator(std::uint64_t maximum, QObject* parent) : QValidator(parent), m_maximum(maximum) {}

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
        const std::uint64_t number = text.toULongLong(&fits);
        return fits && number <= m_maximum ? Acceptable : Invalid;
    }

private:
    std::uint64_t m_maximum;
};

} // namespace

SeedEdit::SeedEdit(QWidget* parent) : QLineEdit(parent)
{
    setMaximum(std::numeric_limits<std::uint64_t>::max());
    setInputMethodHints(Qt::ImhDigitsOnly);
    showValue();
    connect(this, &QLineEdit::editingFinished, this, &SeedEdit::read);
}

void SeedEdit::setMaximum(std::uint64_t maximum)
{
    const QValidator* before = validator();
    setValidator(new SeedValidator(maximum, this));
    delete before;
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

void SeedEdit::read()
{
    bool ok = false;
    const std::uint64_t value = text().toULongLong(&ok);
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
