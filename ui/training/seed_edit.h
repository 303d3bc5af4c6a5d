// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <cstdint>

namespace graft {

/// A field for the seed of a run: every number of 64 bits, which a spin box cannot hold.
class SeedEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit SeedEdit(QWidget* parent = nullptr);

    [[nodiscard]] std::uint64_t value() const { return m_value; }
    void setValue(std::uint64_t value);
    /// The largest number that can be typed; that of 64 bits by default.
    void setMaximum(std::uint64_t maximum);

Q_SIGNALS:
    /// By Enter or by leaving the field, not with every digit.
    void valueChanged();

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read();
    void showValue();

    std::uint64_t m_value = 0;
};

} // namespace graft
