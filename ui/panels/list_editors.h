// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/parameter_editor.h"

class QLineEdit;
class QPlainTextEdit;

namespace graft {

/// A text, or a list of numbers separated by semicolons or spaces.
class LineEditor final : public ParameterEditor {
    Q_OBJECT
public:
    LineEditor(const ParameterSpec& spec, QWidget* parent);
    void setValue(const ParameterValue& value, bool various) override;

private:
    void commit();
    [[nodiscard]] bool parse(const QString& text, ParameterValue& value) const;

    QLineEdit* m_edit;
    QString m_shown;
};

/// Names, one per line; taken over when the field is left.
class TextListEditor final : public ParameterEditor {
    Q_OBJECT
public:
    TextListEditor(const ParameterSpec& spec, QWidget* parent);
    void setValue(const ParameterValue& value, bool various) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void commit();

    QPlainTextEdit* m_edit;
    QString m_shown;
};

} // namespace graft
