// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget> // first: moc of Qt 6.4 stumbles over <compare> otherwise

class QLabel;

namespace graft {

class TextLabel;
class Theme;

/// A line of a report: an icon in its colour, and words that wrap and can be selected.
class NoteLine : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Good, Info, Warning, Error, Waiting };

    explicit NoteLine(Theme& theme, QWidget* parent = nullptr);

    void setNote(Kind kind, const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Kind kind() const { return m_kind; }

private:
    void restyle();

    Theme& m_theme;
    Kind m_kind = Kind::Info;
    QLabel* m_icon;
    TextLabel* m_text;
};

} // namespace graft
