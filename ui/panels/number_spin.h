// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wheel_guard.h"

#include <QDoubleSpinBox>

namespace graft {

/// A spin box for numbers of any size: shows 0.00001 and 10 alike without trailing zeros.
class NumberSpin : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit NumberSpin(QWidget* parent = nullptr);
    [[nodiscard]] QString textFromValue(double value) const override;
};

} // namespace graft
