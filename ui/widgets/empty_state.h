// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace graft {

class Theme;

/// What an empty page shows: an icon, one sentence, a button that does it, one that fills it with the sample, and
/// below them a quiet one for the rarer way. Buttons without text are hidden.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(Theme& theme, const QString& iconName, QWidget* parent = nullptr);

    void setText(const QString& sentence);
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    [[nodiscard]] QPushButton* sampleButton() const { return m_sample; }
    [[nodiscard]] QPushButton* linkButton() const { return m_link; }

protected:
    bool event(QEvent* event) override;

private:
    void updateIcon();

    Theme& m_theme;
    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_primary;
    QPushButton* m_sample;
    QPushButton* m_link;
    QHBoxLayout* m_buttons;
};

} // namespace graft
