// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/number_spin.h"

namespace graft {

NumberSpin::NumberSpin(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(10);
    setStepType(AdaptiveDecimalStepType);
    setKeyboardTracking(false);
    setMinimumWidth(72);
    ignoreIdleWheel(*this);
}

QString NumberSpin::textFromValue(double value) const
{
    QString text = locale().toString(value, 'f', decimals());
    const QString point = locale().decimalPoint();
    if (text.contains(point)) {
        while (text.endsWith(locale().zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

} // namespace graft
