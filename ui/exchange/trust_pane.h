// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

class QCheckBox;
class QLabel;

namespace graft {

class TextLabel;
class Theme;

/// Asks whether the author of a file is trusted, before anything in it may run.
class TrustPane : public QWidget {
    Q_OBJECT
public:
    explicit TrustPane(Theme& theme, QWidget* parent = nullptr);

    /// `digest` empty: such files cannot be remembered.
    void setFile(const QString& name, const QString& format, const QString& digest);
    [[nodiscard]] bool remember() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void restyle();

    Theme& m_theme;
    QString m_name;
    QString m_format;
    QString m_digest;
    QLabel* m_icon;
    TextLabel* m_question;
    TextLabel* m_text;
    TextLabel* m_advice;
    QCheckBox* m_remember;
    TextLabel* m_digestLabel;
};

} // namespace graft
