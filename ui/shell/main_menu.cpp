// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_menu.h"

#include "ui/shell/language.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QFileInfo>

namespace graft {

MainMenu::MainMenu(Theme& theme, QAction* undo, QAction* redo, QWidget* parent) : QMenuBar(parent), m_theme(theme)
{
    createFileMenu();
    createEditMenu(undo, redo);
    createViewMenu();
    createHelpMenu();
    connect(&m_theme, &Theme::changed, this, &MainMenu::restyle);
    restyle();
    retranslate();
}

QAction* MainMenu::create(QMenu* menu, Command command, const char* icon, const QKeySequence& keys)
{
    QAction* action = menu->addAction(QString());
    action->setShortcut(keys);
    m_actions[command] = action;
    m_icons[command] = icon;
    return action;
}

void MainMenu::createFileMenu()
{
    m_file = addMenu(QString());
    create(m_file, NewNetwork, "plus", QKeySequence::New);
    create(m_file, DuplicateNetwork, "", QKeySequence());
    create(m_file, NewSample, "flower", QKeySequence());
    m_file->addSeparator();
    create(m_file, Open, "open", QKeySequence::Open);
    m_recent = m_file->addMenu(QString());
    m_file->addSeparator();
    create(m_file, ImportNetwork, "import", QKeySequence(Qt::CTRL | Qt::Key_I));
    create(m_file, ImportReport, "", QKeySequence())->setEnabled(false);
    m_file->addSeparator();
    create(m_file, Save, "save", QKeySequence::Save);
    create(m_file, SaveAs, "", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_file->addSeparator();
    m_export = m_file->addMenu(QString());
    create(m_file, ExportGraph, "export", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    create(m_file, PrintGraph, "", QKeySequence::Print);
    m_file->addSeparator();
    create(m_file, Quit, "", QKeySequence(Qt::CTRL | Qt::Key_Q))->setMenuRole(QAction::QuitRole);
}

void MainMenu::createEditMenu(QAction* undo, QAction* redo)
{
    m_edit = addMenu(QString());
    // Both habits for Redo: Ctrl+Shift+Z of Linux and Ctrl+Y of Windows.
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction* action : {undo, redo}) {
        action->setShortcutContext(Qt::WindowShortcut);
        m_edit->addAction(action);
    }
    m_edit->addSeparator();
    create(m_edit, Find, "search", QKeySequence::Find);
}

void MainMenu::createViewMenu()
{
    m_view = addMenu(QString());
    m_modesEnd = m_view->addSeparator();
    m_themeMenu = m_view->addMenu(QString());
    m_themes = new QActionGroup(this);
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction* action = m_themeMenu->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT themeChosen(static_cast<ThemeChoice>(action->data().toInt())); });

    m_languageMenu = m_view->addMenu(QString());
    m_languages = new QActionGroup(this);
    const auto addLanguage = [this](const QString& code, const QString& name) {
        QAction* action = m_languageMenu->addAction(name);
        action->setCheckable(true);
        action->setData(code);
        m_languages->addAction(action);
    };
    addLanguage(QString(), QString());
    for (const Language& language : languages())
        addLanguage(QLatin1String(language.code), QString::fromUtf8(language.name));
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction* action) { Q_EMIT languageChosen(action->data().toString()); });
    m_runMenu = m_view->addMenu(QString());
    for (const Command command : {NotifyRuns, KeepAwake, TrayIcon})
        create(m_runMenu, command, "", QKeySequence())->setCheckable(true);
    m_view->addSeparator();
    create(m_view, FullScreen, "", QKeySequence(Qt::Key_F11))->setCheckable(true);
}

void MainMenu::createHelpMenu()
{
    m_help = addMenu(QString());
    create(m_help, Shortcuts, "help", QKeySequence::HelpContents);
    create(m_help, About, "info", QKeySequence())->setMenuRole(QAction::AboutRole);
}

void MainMenu::addEditActions(const QList<QAction*>& actions)
{
    QAction* const before = m_actions[Find];
    for (QAction* action : actions) {
        if (action != nullptr)
            m_edit->insertAction(before, action);
        else
            m_edit->insertSeparator(before);
    }
    m_edit->insertSeparator(before);
}

void MainMenu::addModeActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions)
        m_view->insertAction(m_modesEnd, action);
}

void MainMenu::addViewActions(const QList<QAction*>& actions)
{
    QAction* end = m_themeMenu->menuAction();
    for (QAction* action : actions)
        m_view->insertAction(end, action);
    m_view->insertSeparator(end);
}

std::vector<QAction*> MainMenu::shortcutActions() const
{
    std::vector<QAction*> result;
    for (QMenu* menu : {m_file, m_edit, m_view, m_help}) {
        for (QAction* action : menu->actions()) {
            if (!action->shortcut().isEmpty())
                result.push_back(action);
        }
    }
    return result;
}

void MainMenu::setRecentFiles(const QStringList& files)
{
    m_recent->clear();
    m_recent->setEnabled(!files.isEmpty());
    for (const QString& file : files) {
        QString name = QFileInfo(file).fileName();
        QAction* action = m_recent->addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(file);
        action->setEnabled(QFileInfo::exists(file));
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT recentFileChosen(file); });
    }
    m_recent->setToolTipsVisible(true);
}

void MainMenu::setExportFormats(const std::vector<std::pair<QString, QString>>& formats)
{
    m_export->clear();
    for (const auto& [id, title] : formats) {
        QAction* action = m_export->addAction(title + QStringLiteral("\u2026"));
        action->setObjectName(QStringLiteral("export_") + id);
        connect(action, &QAction::triggered, this, [this, id = id] { Q_EMIT exportChosen(id); });
    }
    m_export->menuAction()->setVisible(!formats.empty());
}

void MainMenu::setThemeChoice(ThemeChoice choice)
{
    m_themes->actions().at(static_cast<int>(choice))->setChecked(true);
}

void MainMenu::setLanguageChoice(const QString& code)
{
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() == code);
}

void MainMenu::changeEvent(QEvent* event)
{
    QMenuBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainMenu::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_recent->setTitle(tr("Recent files"));
    m_export->setTitle(tr("Export network"));
    m_edit->setTitle(tr("&Edit"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    //: Menu with System, Light and Dark.
    m_themeMenu->setTitle(tr("Theme"));
    m_languageMenu->setTitle(tr("Language"));
    m_runMenu->setTitle(tr("While training"));
    m_actions[NotifyRuns]->setText(tr("Tell when a run ends"));
    m_actions[KeepAwake]->setText(tr("Keep the computer awake"));
    m_actions[TrayIcon]->setText(tr("Show progress in the system tray"));
    m_actions[NewNetwork]->setText(tr("New network…"));
    m_actions[DuplicateNetwork]->setText(tr("Duplicate network"));
    m_actions[NewSample]->setText(tr("New sample project"));
    m_actions[Open]->setText(tr("Open…"));
    m_actions[ImportNetwork]->setText(tr("Import network…"));
    m_actions[ImportReport]->setText(tr("Import report"));
    m_actions[Save]->setText(tr("Save"));
    m_actions[SaveAs]->setText(tr("Save as…"));
    m_actions[ExportGraph]->setText(tr("Export graph…"));
    m_actions[PrintGraph]->setText(tr("Print graph…"));
    m_actions[Quit]->setText(tr("Quit"));
    m_actions[Find]->setText(tr("Search"));
    m_actions[FullScreen]->setText(tr("Full screen"));
    m_actions[Shortcuts]->setText(tr("Keyboard shortcuts"));
    m_actions[About]->setText(tr("About Graft"));
    //: Theme: as the desktop has it.
    m_themes->actions().at(0)->setText(tr("System"));
    m_themes->actions().at(1)->setText(tr("Light"));
    m_themes->actions().at(2)->setText(tr("Dark"));
    m_languages->actions().at(0)->setText(tr("Language of the system"));
}

void MainMenu::restyle()
{
    for (int i = 0; i < commandCount; ++i) {
        if (m_icons[i] != nullptr && *m_icons[i] != '\0')
            m_actions[i]->setIcon(lineIcon(QLatin1String(m_icons[i]), m_theme.tokens().textMuted));
    }
}

} // namespace graft
