// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace graft {

class Theme;

/// The frame of a mode's page (ui.md): header with title, sub-title and one primary action, content below.
/// Subclasses fill contentLayout() and override retranslate().
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& subtitle);
    /// The accent button of the header; hidden until it has a text.
    [[nodiscard]] QPushButton* primaryButton() const { return m_primary; }
    /// Adds a quiet control to the header, left of the primary button.
    void addHeaderWidget(QWidget* widget);
    [[nodiscard]] QVBoxLayout* contentLayout() const { return m_content; }
    [[nodiscard]] Theme& theme() const { return m_theme; }

protected:
    /// Sets every visible text; called once by the subclass and again on a language change.
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

private:
    Theme& m_theme;
    QLabel* m_title;
    QLabel* m_subtitle;
    QPushButton* m_primary;
    QHBoxLayout* m_header;
    QVBoxLayout* m_content;
};

} // namespace graft
