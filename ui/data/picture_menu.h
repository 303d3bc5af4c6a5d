// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QMenu;
class QPoint;

namespace graft {

class DatasetActions;
class PictureGrid;
class Theme;

/// What can be done to the chosen pictures: a context menu, and the same by keyboard.
class PictureMenu : public QObject {
    Q_OBJECT
public:
    PictureMenu(PictureGrid& grid, DatasetActions& actions, Theme& theme);

    /// Enables what makes sense for the present choice.
    void update();
    void retranslate();

private:
    QAction* add(const char* name, const QList<QKeySequence>& shortcuts, void (PictureMenu::*reaction)());
    void showMenu(const QPoint& place);
    void fillClasses(QMenu& menu);
    void fillParts(QMenu& menu);
    void askClass();
    void exclude();
    void include();
    void restore();
    void reveal();
    void copyPaths();
    void restyle();

    PictureGrid& m_grid;
    DatasetActions& m_actions;
    Theme& m_theme;
    QAction* m_relabel;
    QAction* m_exclude;
    QAction* m_include;
    QAction* m_restore;
    QAction* m_reveal;
    QAction* m_copy;
};

} // namespace graft
