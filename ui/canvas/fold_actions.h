// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace graft {

class NetworkView;
class Theme;

/// Folding of blocks and looking at what is selected, from menus, bars and keys.
class FoldActions : public QObject {
    Q_OBJECT
public:
    FoldActions(NetworkView& view, Theme& theme, QObject* parent = nullptr);

    /// Fills a menu with the levels of the network, the one in force checked, and the other actions.
    void fill(QMenu& menu);
    void retranslate();

    QAction* const toggle; ///< unfolds the selected blocks, or folds the block around the selection
    QAction* const foldAll;
    QAction* const unfoldAll;
    QAction* const fitSelection;

private:
    void addLevels(QMenu& menu);
    void updateEnabled();
    void restyle();

    NetworkView& m_view;
    Theme& m_theme;
};

} // namespace graft
