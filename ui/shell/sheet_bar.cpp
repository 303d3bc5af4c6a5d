// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet_bar.h"

#include "core/zoo/network_templates.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace graft {

SheetTabs::SheetTabs(QWidget* parent) : QTabBar(parent), m_edit(new QLineEdit(this))
{
    setObjectName(QStringLiteral("sheetTabs"));
    setMovable(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideRight);
    setSelectionBehaviorOnRemove(QTabBar::SelectLeftTab);
    m_edit->setObjectName(QStringLiteral("sheetName"));
    m_edit->installEventFilter(this);
    m_edit->hide();
    connect(this, &QTabBar::tabMoved, this, [this] { m_moved = true; });
}

void SheetTabs::editName(int index)
{
    if (index < 0 || index >= count())
        return;
    m_edited = index;
    m_edit->setText(tabText(index).replace(QStringLiteral("&&"), QStringLiteral("&"))); // doubled: no mnemonic
    m_edit->setAccessibleName(tabToolTip(index));
    m_edit->setGeometry(tabRect(index).adjusted(0, 2, 0, -2));
    m_edit->show();
    m_edit->selectAll();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SheetTabs::endEditing(bool accept)
{
    if (m_edited < 0)
        return;
    const int index = m_edited;
    m_edited = -1;
    m_edit->hide();
    setFocus(Qt::OtherFocusReason);
    if (accept)
        Q_EMIT renamed(index, m_edit->text());
}

void SheetTabs::mouseReleaseEvent(QMouseEvent* event)
{
    QTabBar::mouseReleaseEvent(event);
    if (m_moved) {
        m_moved = false;
        Q_EMIT reordered(currentIndex());
    }
    const int index = tabAt(event->pos());
    if (event->button() == Qt::MiddleButton && index >= 0)
        Q_EMIT closeWanted(index);
}

void SheetTabs::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        editName(tabAt(event->pos()));
}

void SheetTabs::contextMenuEvent(QContextMenuEvent* event)
{
    // The menu key asks about the present tab, wherever the pointer is.
    const bool pointed = event->reason() == QContextMenuEvent::Mouse;
    const int index = pointed ? tabAt(event->pos()) : currentIndex();
    if (index < 0)
        return;
    Q_EMIT menuWanted(index, pointed ? event->globalPos() : mapToGlobal(tabRect(index).bottomLeft()));
}

void SheetTabs::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F2)
        editName(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

bool SheetTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        endEditing(true);
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            endEditing(key != Qt::Key_Escape);
            return true;
        }
    }
    // Escape and the letters of shortcuts belong to the line while it is open.
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QTabBar::eventFilter(watched, event);
}

SheetBar::SheetBar(NetworkDocument& document, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_theme(theme),
      m_tabs(new SheetTabs(this)),
      m_add(new QToolButton(this)),
      m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("sheetBar"));
    m_add->setObjectName(QStringLiteral("addSheet"));
    m_add->setIconSize({16, 16});
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tabs);
    layout->addWidget(m_add);
    layout->addStretch(1);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        fillMenu(*m_menu);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_syncing)
            m_document.activateSheet(idAt(index));
    });
    connect(m_tabs, &SheetTabs::reordered, this, [this](int index) {
        if (index >= 0)
            m_document.moveSheet(idAt(index), static_cast<std::size_t>(index));
    });
    connect(m_tabs, &SheetTabs::renamed, this,
            [this](int index, const QString& name) { m_document.renameSheet(idAt(index), name); });
    connect(m_tabs, &SheetTabs::closeWanted, this, [this](int index) { m_document.closeSheet(idAt(index)); });
    connect(m_tabs, &SheetTabs::menuWanted, this, &SheetBar::openTabMenu);
    connect(&document, &NetworkDocument::sheetsChanged, this, &SheetBar::sync);
    connect(&theme, &Theme::changed, this, &SheetBar::restyle);
    retranslate();
    restyle();
}

SheetId SheetBar::idAt(int index) const
{
    return SheetId{m_tabs->tabData(index).toUInt()};
}

void SheetBar::sync()
{
    m_syncing = true;
    const std::vector<NetworkSheet> sheets = m_document.sheets();
    while (m_tabs->count() > static_cast<int>(sheets.size()))
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < static_cast<int>(sheets.size()); ++i) {
        const NetworkSheet& sheet = sheets[static_cast<std::size_t>(i)];
        if (i == m_tabs->count()) {
            m_tabs->addTab(QString());
            auto* close = new QToolButton(m_tabs);
            close->setObjectName(QStringLiteral("closeSheet"));
            close->setIconSize({12, 12});
            close->setFocusPolicy(Qt::NoFocus);
            close->setProperty("tabClose", true);
            m_tabs->setTabButton(i, QTabBar::RightSide, close);
            connect(close, &QToolButton::clicked, this, [this, close] {
                for (int tab = 0; tab < m_tabs->count(); ++tab) {
                    if (m_tabs->tabButton(tab, QTabBar::RightSide) == close) {
                        m_document.closeSheet(idAt(tab));
                        return;
                    }
                }
            });
        }
        QString name = sheet.name;
        m_tabs->setTabText(i, name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        m_tabs->setTabData(i, sheet.id.value);
        m_tabs->setTabToolTip(
            i, tr("%1: %n layer(s)", nullptr, static_cast<int>(sheet.graph->layers.size())).arg(sheet.name));
        if (sheet.id == m_document.activeSheet())
            m_tabs->setCurrentIndex(i);
    }
    m_syncing = false;
    setVisible(sheets.size() > 1);
    restyle();
}

void SheetBar::step(int steps)
{
    const std::vector<NetworkSheet> sheets = m_document.sheets();
    const auto count = static_cast<int>(sheets.size());
    const auto it = std::find_if(sheets.begin(), sheets.end(),
                                 [this](const NetworkSheet& s) { return s.id == m_document.activeSheet(); });
    const int next = (static_cast<int>(it - sheets.begin()) + steps % count + count) % count;
    m_document.activateSheet(sheets[static_cast<std::size_t>(next)].id);
}

void SheetBar::closeActive()
{
    m_document.closeSheet(m_document.activeSheet());
}

void SheetBar::renameActive()
{
    m_tabs->editName(m_tabs->currentIndex());
}

void SheetBar::fillMenu(QMenu& menu)
{
    const QColor ink = m_theme.tokens().textMuted;
    for (const NetworkTemplate& entry : networkTemplates()) {
        QAction* action = menu.addAction(tr("%1…", "opens a pane").arg(coreText("zoo", entry.title)));
        const QString id = toQString(entry.id);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT newNetworkRequested(id); });
    }
    menu.addSeparator();
    QAction* models = menu.addAction(lineIcon(QStringLiteral("models"), ink), tr("A pretrained model…"));
    connect(models, &QAction::triggered, this, &SheetBar::modelsRequested);
    if (!m_document.isEmpty()) {
        QAction* copy = menu.addAction(tr("A copy of this network"));
        connect(copy, &QAction::triggered, this, [this] { m_document.duplicateSheet(); });
    }
}

void SheetBar::openTabMenu(int index, const QPoint& globalPosition)
{
    const SheetId id = idAt(index);
    m_document.activateSheet(id);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sheetMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename")), &QAction::triggered, this, &SheetBar::renameActive);
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this, [this] { m_document.duplicateSheet(); });
    connect(menu->addAction(tr("Compare with…")), &QAction::triggered, this, &SheetBar::compareRequested);
    menu->addSeparator();
    connect(menu->addAction(tr("Close")), &QAction::triggered, this, [this, id] { m_document.closeSheet(id); });
    menu->popup(globalPosition);
}

void SheetBar::restyle()
{
    const QColor ink = m_theme.tokens().textMuted;
    m_add->setIcon(lineIcon(QStringLiteral("plus"), ink));
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto* close = qobject_cast<QToolButton*>(m_tabs->tabButton(i, QTabBar::RightSide))) {
            close->setIcon(lineIcon(QStringLiteral("close"), ink));
            close->setToolTip(tr("Close this network (undo brings it back)"));
            close->setAccessibleName(
                tr("Close %1").arg(m_tabs->tabText(i).replace(QStringLiteral("&&"), QStringLiteral("&"))));
        }
    }
}

void SheetBar::retranslate()
{
    m_tabs->setAccessibleName(tr("Networks"));
    m_add->setToolTip(tr("Another network beside this one"));
    m_add->setAccessibleName(m_add->toolTip());
    sync();
}

} // namespace graft
