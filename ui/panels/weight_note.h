// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace graft {

class Theme;

/// Said before an edit costs pretrained weights: what would be lost, and two buttons - go on, or keep them.
class WeightNote : public QFrame {
    Q_OBJECT
public:
    explicit WeightNote(Theme& theme, QWidget* parent = nullptr);

    void showWarning(const QString& text);
    [[nodiscard]] QString text() const;
    void retranslate();

Q_SIGNALS:
    void applied();
    void kept();

private:
    void restyle();

    Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_apply;
    QPushButton* m_keep;
};

} // namespace graft
