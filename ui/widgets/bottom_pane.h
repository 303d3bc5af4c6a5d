// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace graft {

/// Pages below the centre of a mode, one open at a time, each behind a tab of a strip that always stays. A click on
/// the tab of the open page folds the pane away. Lives in a vertical QSplitter, which gives the open page its height
/// and remembers it.
class BottomPane : public QWidget {
    Q_OBJECT
public:
    explicit BottomPane(QWidget* parent = nullptr);

    /// Adds a page at the end and takes it over. Its tab is returned: text, icon and object name are the caller's;
    /// the tab is checked while the page is open. A `tab` that exists already is used and moved into the strip.
    QToolButton* addPage(QWidget* page, QToolButton* tab = nullptr);
    /// The page that is open, or nullptr.
    [[nodiscard]] QWidget* openPage() const;
    /// Opens a page, or folds the pane away if it is the open one. Unknown pages are ignored.
    void setPageOpen(QWidget* page, bool open);
    /// Height of the strip alone, px.
    [[nodiscard]] int stripHeight() const;

Q_SIGNALS:
    /// nullptr: folded away.
    void openPageChanged(QWidget* page);

private:
    void follow(QToolButton* tab, bool checked);
    void applyHeight(bool open);

    QWidget* m_strip;
    QHBoxLayout* m_tabs;
    QStackedWidget* m_stack;
    std::vector<std::pair<QToolButton*, QWidget*>> m_pages;
    int m_openHeight = 248; ///< of an open page with the strip, px
    bool m_switching = false;
};

} // namespace graft
