// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/number_spin.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <functional>

namespace graft {

/// Shown by a field for several layers whose values differ.
[[nodiscard]] inline QString variousText()
{
    return QCoreApplication::translate("graft::ParameterEditor", "various");
}

/// A spin box that can stand for several different values until somebody chooses one, and that tells what is being
/// typed before it counts. `Box` is QSpinBox or NumberSpin.
template <class Box>
class VariousSpin final : public Box {
public:
    using Value = decltype(std::declval<Box>().value());

    explicit VariousSpin(QWidget* parent) : Box(parent)
    {
        this->setKeyboardTracking(false);
        QObject::connect(this->lineEdit(), &QLineEdit::textEdited, this, [this](QString text) {
            m_typed = true;
            int position = 0;
            if (onTyped && Box::validate(text, position) == QValidator::Acceptable)
                onTyped(Box::valueFromText(text));
        });
        QObject::connect(this, &Box::valueChanged, this, [this](Value value) { choose(value); });
        // Typing the value that one of the layers has already is no change to the box, but one to the others.
        QObject::connect(this, &Box::editingFinished, this, [this] {
            if (m_various && m_typed)
                choose(this->value());
            m_typed = false;
        });
    }

    /// Shows a value without reporting it.
    void show(Value value, bool various)
    {
        const QSignalBlocker quiet(this);
        m_typed = false;
        m_various = various;
        this->setValue(value);
        updateText();
    }
    [[nodiscard]] bool various() const { return m_various; }
    void setUnit(const QString& unit)
    {
        m_unit = unit.isEmpty() ? QString() : QStringLiteral(" ") + unit;
        updateText();
    }

    std::function<void(Value)> onTyped;  ///< stands in the field, not yet confirmed
    std::function<void(Value)> onChosen; ///< confirmed or stepped to

    [[nodiscard]] QString textFromValue(Value value) const override
    {
        return m_various ? variousText() : Box::textFromValue(value);
    }
    [[nodiscard]] Value valueFromText(const QString& text) const override
    {
        return m_various && text == variousText() ? this->value() : Box::valueFromText(text);
    }
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override
    {
        return m_various && text == variousText() ? QValidator::Acceptable : Box::validate(text, position);
    }

private:
    void choose(Value value)
    {
        m_typed = false;
        m_various = false;
        updateText();
        if (onChosen)
            onChosen(value);
    }
    /// Setting the suffix is the one public way to have the text made anew.
    void updateText() { this->setSuffix(m_various ? QString() : m_unit); }

    QString m_unit;
    bool m_various = false;
    bool m_typed = false;
};

} // namespace graft
