// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/rate_spin_box.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

namespace graft {

namespace {

constexpr int keptDecimals = 20;    // the box rounds to decimals; 1e-16 has to survive that
constexpr int shownDigits = 10;     // hides what binary fractions add
constexpr double smallStep = 1e-3;  // up from zero, for shares and rates
constexpr double largeStep = 1;     // the same for amounts: minutes, epochs
constexpr double manyAre = 1000;    // boxes that go further hold amounts
constexpr double closeToOne = 0.89; // where what is missing to 1 tells more than the number

std::optional<double> numberIn(const QString& text, const QLocale& locale)
{
    bool ok = false;
    double number = locale.toDouble(text, &ok);
    if (!ok)
        number = QLocale::c().toDouble(text, &ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// The power of ten a number steps by. Going down from 0.001 continues with 0.0009, not with 0.
double unitOf(double number, bool up)
{
    const double nudge = up ? 1e-9 : -1e-9;
    return std::pow(10.0, std::floor(std::log10(number) + nudge));
}

} // namespace

RateSpinBox::RateSpinBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(keptDecimals);
    setRange(1e-9, 10);
}

QString RateSpinBox::textFromValue(double value) const
{
    return locale().toString(value, 'g', shownDigits);
}

QString RateSpinBox::bare(const QString& text) const
{
    QString rest = text.trimmed();
    const QString unit = suffix().trimmed();
    if (!unit.isEmpty() && rest.endsWith(unit))
        rest = rest.chopped(unit.size()).trimmed();
    return rest;
}

double RateSpinBox::valueFromText(const QString& text) const
{
    if (!specialValueText().isEmpty() && text.trimmed() == specialValueText())
        return minimum();
    return numberIn(bare(text), locale()).value_or(0.0);
}

QValidator::State RateSpinBox::validate(QString& text, int& position) const
{
    (void)position;
    const QString special = specialValueText();
    if (!special.isEmpty() && special.startsWith(text.trimmed()))
        return text.trimmed() == special ? QValidator::Acceptable : QValidator::Intermediate;
    const QString typed = bare(text);
    if (const auto number = numberIn(typed, locale()))
        return *number >= minimum() && *number <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
    // "1e-" and "0," are on the way to a number; letters are not.
    static const QString allowed = QStringLiteral("0123456789.,eE+-");
    const bool onTheWay = std::all_of(typed.begin(), typed.end(), [](QChar c) { return allowed.contains(c); });
    return onTheWay ? QValidator::Intermediate : QValidator::Invalid;
}

double RateSpinBox::stepped(double value, bool up) const
{
    if (maximum() <= 1 && value > closeToOne) {
        const double missing = 1 - value;
        if (missing <= 0)
            return up ? value : 0.99;
        // Towards 1 the steps become smaller: that is downwards for what is missing.
        const double unit = unitOf(missing, !up);
        return 1 - std::round((up ? missing - unit : missing + unit) / unit) * unit;
    }
    const double first = maximum() >= manyAre ? largeStep : smallStep;
    if (value <= 0)
        return up ? first : value;
    if (!up && minimum() == 0 && value <= first / 100)
        return 0; // "off" can be reached
    const double unit = unitOf(value, up);
    return std::round((up ? value + unit : value - unit) / unit) * unit;
}

void RateSpinBox::stepBy(int steps)
{
    for (int i = 0; i < std::abs(steps); ++i)
        setValue(stepped(value(), steps > 0));
    selectAll();
}

} // namespace graft
