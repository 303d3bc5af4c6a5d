// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace graft {

class Theme;

/// A part of a panel that folds: a heading to click, one line that says what it holds, and the content. Whether it is
/// open is remembered with the window.
class OptionSection : public QWidget {
    Q_OBJECT
public:
    /// `key` names the section in the remembered state and, with "Toggle", its heading.
    OptionSection(const QString& key, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* contentLayout() const { return m_content; }
    void setTitle(const QString& title);
    /// Empty: nothing to say.
    void setSummary(const QString& summary);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// Shown open for as long as somebody searches, without changing what is remembered.
    void setForcedOpen(bool forced);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void fold();
    void elide();

    Theme& m_theme;
    QToolButton* m_toggle;
    QLabel* m_summary;
    QWidget* m_body;
    QVBoxLayout* m_content;
    QString m_summaryText;
    bool m_forced = false;
};

} // namespace graft
