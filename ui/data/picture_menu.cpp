// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/picture_menu.h"

#include "ui/data/dataset_actions.h"
#include "ui/data/picture_files.h"
#include "ui/data/picture_grid.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thumbnail_view.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <array>
#include <utility>

namespace graft {

namespace {

QString plain(const std::string& name)
{
    QString text = toQString(name);
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

PictureMenu::PictureMenu(PictureGrid& grid, DatasetActions& actions, Theme& theme)
    : QObject(&grid),
      m_grid(grid),
      m_actions(actions),
      m_theme(theme),
      m_relabel(add("relabelAction", {QKeySequence(Qt::Key_F2)}, &PictureMenu::askClass)),
      m_exclude(add("excludeAction", {QKeySequence::Delete}, &PictureMenu::exclude)),
      m_include(add("includeAction", {QKeySequence(Qt::Key_Insert)}, &PictureMenu::include)),
      m_restore(add("restoreAction", {}, &PictureMenu::restore)),
      m_reveal(add("revealAction", {QKeySequence(Qt::CTRL | Qt::Key_Return)}, &PictureMenu::reveal)),
      m_copy(add("copyPathAction", {QKeySequence::Copy}, &PictureMenu::copyPaths))
{
    ThumbnailView* view = grid.view();
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, &PictureMenu::showMenu);
    connect(view, &ThumbnailView::choiceChanged, this, &PictureMenu::update);
    connect(&theme, &Theme::changed, this, &PictureMenu::restyle);
    restyle();
    retranslate();
    update();
}

QAction* PictureMenu::add(const char* name, const QList<QKeySequence>& shortcuts, void (PictureMenu::*reaction)())
{
    auto* action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_grid.view()->addAction(action);
    connect(action, &QAction::triggered, this, reaction);
    return action;
}

void PictureMenu::update()
{
    const PictureChoice choice = m_grid.choice();
    const bool any = !choice.pictures.empty();
    bool in = false;
    bool out = false;
    // Looking at all of 100,000 would be felt, and the first ones tell.
    constexpr std::size_t enough = 1000;
    for (std::size_t i = 0; i < std::min(enough, choice.pictures.size()); ++i) {
        const bool excluded = partOf(*choice.dataset, choice.pictures[i]) == PartChoice::Excluded;
        in = in || !excluded;
        out = out || excluded;
    }
    m_relabel->setEnabled(any);
    m_restore->setEnabled(any);
    m_exclude->setEnabled(in);
    m_include->setEnabled(out);
    const bool files = any && !choice.pictures.front()->file.empty();
    m_reveal->setEnabled(files);
    m_copy->setEnabled(files);
}

void PictureMenu::showMenu(const QPoint& place)
{
    if (m_grid.choice().pictures.empty())
        return;
    QMenu menu(&m_grid);
    menu.setObjectName(QStringLiteral("pictureMenu"));
    fillClasses(*menu.addMenu(tr("Relabel to")));
    fillParts(*menu.addMenu(tr("Move to")));
    menu.addSeparator();
    menu.addAction(m_include->isEnabled() && !m_exclude->isEnabled() ? m_include : m_exclude);
    if (m_include->isEnabled() && m_exclude->isEnabled())
        menu.addAction(m_include);
    menu.addAction(m_restore);
    menu.addSeparator();
    menu.addAction(m_reveal);
    menu.addAction(m_copy);
    menu.exec(m_grid.view()->viewport()->mapToGlobal(place));
}

void PictureMenu::fillClasses(QMenu& menu)
{
    const PictureChoice choice = m_grid.choice();
    for (const std::string& name : choice.dataset->classes) {
        connect(menu.addAction(plain(name)), &QAction::triggered, this,
                [this, choice, name] { m_actions.relabel(choice, name); });
    }
}

void PictureMenu::fillParts(QMenu& menu)
{
    const PictureChoice choice = m_grid.choice();
    const std::array<std::pair<QString, DatasetPart>, 3> parts{{{tr("Training"), DatasetPart::Training},
                                                                {tr("Validation"), DatasetPart::Validation},
                                                                {tr("Test"), DatasetPart::Test}}};
    for (const auto& [name, part] : parts) {
        connect(menu.addAction(name), &QAction::triggered, this,
                [this, choice, to = part] { m_actions.moveTo(choice, to); });
    }
}

void PictureMenu::askClass()
{
    const PictureChoice choice = m_grid.choice();
    if (choice.pictures.empty())
        return;
    // Names are reached by typing their first letter.
    QMenu menu(&m_grid);
    menu.setObjectName(QStringLiteral("classChooser"));
    fillClasses(menu);
    if (!menu.actions().isEmpty())
        menu.setActiveAction(menu.actions().front());
    const QRect cell = m_grid.view()->visualRect(m_grid.view()->currentIndex());
    menu.exec(m_grid.view()->viewport()->mapToGlobal(cell.center()));
}

void PictureMenu::exclude()
{
    m_actions.setExcluded(m_grid.choice(), true);
}

void PictureMenu::include()
{
    m_actions.setExcluded(m_grid.choice(), false);
}

void PictureMenu::restore()
{
    m_actions.restore(m_grid.choice());
}

void PictureMenu::reveal()
{
    const ImageEntry* current = m_grid.current();
    if (current != nullptr && !current->file.empty() && !revealInFileManager(current->file))
        Q_EMIT m_actions.refused(
            tr("No file manager opened the folder of this picture: %1").arg(toQString(current->file.parent_path())));
}

void PictureMenu::copyPaths()
{
    QStringList paths;
    for (const ImageEntry* picture : m_grid.choice().pictures) {
        if (!picture->file.empty())
            paths.append(toQString(picture->file));
    }
    if (!paths.isEmpty())
        QGuiApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
}

void PictureMenu::restyle()
{
    const QColor color = m_theme.tokens().text;
    m_exclude->setIcon(lineIcon(QStringLiteral("minus"), color));
    m_include->setIcon(lineIcon(QStringLiteral("plus"), color));
    m_restore->setIcon(lineIcon(QStringLiteral("undo"), color));
    m_reveal->setIcon(lineIcon(QStringLiteral("folder"), color));
    m_copy->setIcon(lineIcon(QStringLiteral("copy"), color));
}

void PictureMenu::retranslate()
{
    m_relabel->setText(tr("Relabel…"));
    m_exclude->setText(tr("Exclude"));
    m_exclude->setToolTip(tr("Leaves the pictures out of training and of every figure. The files stay as they are."));
    m_include->setText(tr("Include again"));
    m_restore->setText(tr("Restore as imported"));
    m_reveal->setText(tr("Show in file manager"));
    m_copy->setText(tr("Copy path"));
}

} // namespace graft
