// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/rate_spin_box.h"

#include <QLocale>

#include <cmath>

namespace graft {

RateSpinBox::RateSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(9);
    setRange(1e-9, 10);
}

QString RateSpinBox::textFromValue(double value) const
{
    return locale().toString(value, 'g', 6);
}

double RateSpinBox::valueFromText(const QString& text) const
{
    bool ok = false;
    const double localized = locale().toDouble(text.trimmed(), &ok);
    return ok ? localized : QLocale::c().toDouble(text.trimmed());
}

QValidator::State RateSpinBox::validate(QString& text, int& position) const
{
    (void)position;
    const QString trimmed = text.trimmed();
    bool ok = false;
    double number = locale().toDouble(trimmed, &ok);
    if (!ok)
        number = QLocale::c().toDouble(trimmed, &ok);
    if (ok)
        return number >= minimum() && number <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    // "1e-" and "0," are on the way to a number; letters are not.
    static const QString allowed = QStringLiteral("0123456789.,eE+-");
    for (const QChar c : trimmed) {
        if (!allowed.contains(c))
            return QValidator::Invalid;
    }
    return QValidator::Intermediate;
}

void RateSpinBox::stepBy(int steps)
{
    for (int i = 0; i < std::abs(steps); ++i) {
        const double now = value() > 0 ? value() : 1e-5;
        // Going down from 0.001 continues with 0.0009, not with 0.
        const double nudge = steps > 0 ? 1e-9 : -1e-9;
        const double unit = std::pow(10.0, std::floor(std::log10(now) + nudge));
        const double next = steps > 0 ? now + unit : now - unit;
        setValue(std::round(next / unit) * unit);
    }
    selectAll();
}

} // namespace graft
