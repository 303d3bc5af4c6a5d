// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace graft {

class TextLabel;
class Theme;

/// A message inside a page, where other programs would open a dialog: icon, sentence, and a button that
/// repairs the matter. Hidden until it has something to say.
class InlineMessage : public QFrame {
    Q_OBJECT
public:
    explicit InlineMessage(Theme& theme, QWidget* parent = nullptr);

    /// Shows a message; without `action` there is no repair button, without `second` no other beside it.
    void showMessage(Severity severity, const QString& text, const QString& action = {}, const QString& second = {});
    /// Whether people may close it themselves; on by default.
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* actionButton() const { return m_action; }
    [[nodiscard]] QPushButton* secondButton() const { return m_second; }

Q_SIGNALS:
    void actionTriggered();
    void secondTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    [[nodiscard]] QColor color() const;

    Theme& m_theme;
    Severity m_severity = Severity::Info;
    QLabel* m_icon;
    TextLabel* m_text;
    QPushButton* m_action;
    QPushButton* m_second;
    QToolButton* m_close;
};

} // namespace graft
