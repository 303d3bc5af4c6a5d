// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace graft {

/// A spin box for numbers over many magnitudes (learning rates): shows as many digits as needed, steps
/// within the magnitude of the value. Where all numbers are at most 1, those close to it step within the magnitude of
/// what is missing (0.9, 0.91 ... 0.99, 0.991). Understands the decimal separator of the locale and the point alike.
class RateSpinBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit RateSpinBox(QWidget* parent = nullptr);

    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

private:
    /// What people typed, without the unit.
    [[nodiscard]] QString bare(const QString& text) const;
    [[nodiscard]] double stepped(double value, bool up) const;
};

} // namespace graft
