// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/layers/layer_schema.h"

namespace graft {

/// Edits one parameter of a layer with the control that suits its kind.
class ParameterEditor : public QWidget {
    Q_OBJECT
public:
    explicit ParameterEditor(ParameterSpec spec, QWidget* parent = nullptr);

    [[nodiscard]] const ParameterSpec& spec() const { return m_spec; }
    /// Shows a value without reporting it as an edit. `various`: it is only one of several; the field says so until
    /// somebody chooses.
    virtual void setValue(const ParameterValue& value, bool various) = 0;
    virtual void retranslate() {}

Q_SIGNALS:
    /// The user chose another valid value.
    void edited(const graft::ParameterValue& value);
    /// A valid value stands in the field, but is not confirmed yet.
    void considered(const graft::ParameterValue& value);
    /// What was typed cannot be a value; empty when it can again.
    void problemChanged(const QString& problem);

protected:
    /// Reports the value if it keeps to the specification, else the problem.
    void propose(const ParameterValue& value);
    /// Reports what is being typed, if it could be a value.
    void consider(const ParameterValue& value);
    void markInvalid(QWidget& field, bool invalid);

private:
    ParameterSpec m_spec;
};

/// The editor for a parameter's kind.
[[nodiscard]] ParameterEditor* makeParameterEditor(const ParameterSpec& spec, QWidget* parent);

} // namespace graft
