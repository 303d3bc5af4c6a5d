// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/theme.h"

#include <QMenuBar>

#include <utility>
#include <vector>

class QAction;
class QActionGroup;

namespace graft {

/// The window's menus. Actions are named by function; texts follow the language, icons the theme.
class MainMenu : public QMenuBar {
    Q_OBJECT
public:
    /// `undo` and `redo` are actions of the page Designer, which the menu makes reachable from everywhere.
    MainMenu(Theme& theme, QAction* undo, QAction* redo, QWidget* parent);

    enum Command {
        NewNetwork,
        DuplicateNetwork,
        NewSample,
        Open,
        ImportNetwork,
        ImportReport, ///< of the last import; enabled when there is one
        Save,
        SaveAs,
        ExportGraph,
        PrintGraph,
        Quit,
        Undo,
        Redo,
        FullScreen,
        NotifyRuns, ///< this and the next two can be checked: CompanionSettings
        KeepAwake,
        TrayIcon,
        Find,
        Shortcuts,
        About,
        commandCount
    };
    [[nodiscard]] QAction* action(Command command) const { return m_actions[command]; }
    /// Actions of a shown shortcut, for the help: mode actions are added by the window.
    [[nodiscard]] std::vector<QAction*> shortcutActions() const;

    void setRecentFiles(const QStringList& files);
    /// One entry in the menu of exports for each format: id and title.
    void setExportFormats(const std::vector<std::pair<QString, QString>>& formats);
    [[nodiscard]] QMenu* exportMenu() const { return m_export; }
    void setThemeChoice(ThemeChoice choice);
    void setLanguageChoice(const QString& code);
    /// Adds actions of the canvas to the View menu.
    void addViewActions(const QList<QAction*>& actions);
    /// Adds Ctrl+1..5 to the View menu.
    /// Editing of the page that has the network, between undo and search; nullptr is a separator.
    void addEditActions(const QList<QAction*>& actions);
    void addModeActions(const QList<QAction*>& actions);

Q_SIGNALS:
    void recentFileChosen(const QString& file);
    void exportChosen(const QString& format);
    void themeChosen(graft::ThemeChoice choice);
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* create(QMenu* menu, Command command, const char* icon, const QKeySequence& keys);
    void createFileMenu();
    void createEditMenu(QAction* undo, QAction* redo);
    void createViewMenu();
    void createHelpMenu();
    void retranslate();
    void restyle();

    Theme& m_theme;
    QAction* m_actions[commandCount] = {};
    const char* m_icons[commandCount] = {};
    QMenu* m_file = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_export = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_themeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_runMenu = nullptr;
    QMenu* m_help = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_modesEnd = nullptr;
};

} // namespace graft
