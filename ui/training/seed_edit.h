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

Q_SIGNALS:
    void valueChanged();

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read(const QString& text);
    void showValue();

    std::uint64_t m_value = 0;
};

} // namespace graft
