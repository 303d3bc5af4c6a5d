// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/wheel_guard.h"

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/training/option_table.h"

namespace graft {

/// Edits one training option with the control that suits its kind. The control itself is called after the option:
/// "batchSizeBox" for "batch_size".
class OptionEditor : public QWidget {
    Q_OBJECT
public:
    explicit OptionEditor(const OptionSchema& schema, QWidget* parent = nullptr);

    [[nodiscard]] const OptionSchema& schema() const { return m_schema; }
    /// Shows a value without reporting it as an edit.
    virtual void setValue(const OptionValue& value) = 0;
    /// What the control shows now.
    [[nodiscard]] virtual OptionValue value() const = 0;
    /// Sets the words of the control and takes numbers to the current locale.
    virtual void retranslate() {}
    /// Whether it needs the width of the panel for itself.
    [[nodiscard]] virtual bool isWide() const { return false; }
    /// Beside its title all controls have one width.
    void setNarrow(bool narrow);
    /// The widget people type into or click.
    [[nodiscard]] QWidget* field() const { return m_field; }

Q_SIGNALS:
    /// Another valid value was confirmed: by Enter, a step, a click or by leaving the field.
    void edited(const graft::OptionValue& value);
    /// What was typed cannot be a value; empty when it can again.
    void problemChanged(const QString& problem);
    /// The option needs more room than a panel has: a window for it is asked for.
    void windowRequested();

protected:
    /// Takes over the control: name, size, no accidental wheel.
    void adopt(QWidget& field);
    /// Reports the value if the option takes it, else the problem.
    void propose(const OptionValue& value);

private:
    const OptionSchema& m_schema; ///< of the table, which lives as long as the program
    QWidget* m_field = nullptr;
};

/// The editor for an option's kind; `schema` is an entry of trainingOptionTable().
[[nodiscard]] OptionEditor* makeOptionEditor(const OptionSchema& schema, QWidget* parent);

/// "batch_size" and "Box" make "batchSizeBox".
[[nodiscard]] QString optionObjectName(std::string_view option, const char* suffix);

} // namespace graft
