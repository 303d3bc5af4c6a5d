// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/gallery/new_network_pane.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/network_compare.h"
#include "ui/shell/sheet_bar.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

// The part of the page that deals with several networks: tabs, new ones, where each was looked at.

namespace graft {

QWidget* DesignerPage::buildCanvasColumn()
{
    m_sheets = new SheetBar(m_context.document, theme());
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_sheets);
    layout->addWidget(m_view, 1);
    return column;
}

void DesignerPage::connectNetworks()
{
    NetworkDocument& document = m_context.document;
    m_newNetwork = new NewNetworkPane(document, m_context.dataset, theme());
    m_stack->addWidget(m_newNetwork);
    connect(m_newNetwork, &NewNetworkPane::created, this, &DesignerPage::updateEmpty);
    connect(m_newNetwork, &NewNetworkPane::cancelled, this, &DesignerPage::updateEmpty);
    connect(m_sheets, &SheetBar::newNetworkRequested, this, &DesignerPage::openNewNetwork);
    connect(m_sheets, &SheetBar::modelsRequested, this, &DesignerPage::modelsRequested);
    connect(m_sheets, &SheetBar::compareRequested, this, &DesignerPage::openCompare);
    m_compareAction = new QAction(this);
    m_compareAction->setObjectName(QStringLiteral("compareAction"));
    m_compareAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    m_compareAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_compareAction);
    connect(m_compareAction, &QAction::triggered, this, &DesignerPage::openCompare);
    const auto paint = [this] { m_compareAction->setIcon(lineIcon(QStringLiteral("compare"), theme().tokens().text)); };
    paint();
    connect(&theme(), &Theme::changed, this, paint);
    m_compareButton = new QToolButton(this);
    m_compareButton->setObjectName(QStringLiteral("compareButton"));
    m_compareButton->setIconSize({18, 18});
    m_compareButton->setDefaultAction(m_compareAction);
    addHeaderWidget(m_compareButton);
    connect(m_empty->linkButton(), &QPushButton::clicked, this, [this] { openNewNetwork(); });
    connect(&document, &NetworkDocument::sheetAboutToChange, this, [this] {
        m_scene->cancelInteraction();
        m_view->finishMotion();
        if (!m_context.document.isEmpty())
            m_viewpoints[m_context.document.activeSheet().value] = {m_view->viewCenter(), m_view->scaleFactor()};
    });
    connect(&document, &NetworkDocument::documentReset, this, [this] { m_viewpoints.clear(); });
    // After the view has chosen what is seen of a network that is new to it.
    connect(m_scene, &NetworkScene::laidOut, this, [this](bool opened) {
        const auto seen = m_viewpoints.find(m_context.document.activeSheet().value);
        if (!opened || seen == m_viewpoints.end())
            return;
        m_view->finishMotion();
        m_view->setViewpoint(seen->second.first, seen->second.second);
        m_view->keepViewpoint();
    });

    const auto add = [this](const QString& name, const QList<QKeySequence>& keys, auto reaction) {
        auto* action = new QAction(this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, reaction);
        addAction(action);
    };
    add(QStringLiteral("newTab"), {QKeySequence(Qt::CTRL | Qt::Key_T)}, [this] { openNewNetwork(); });
    add(QStringLiteral("closeTab"), {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { m_sheets->closeActive(); });
    add(QStringLiteral("nextTab"), {QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
        [this] { m_sheets->step(1); });
    add(QStringLiteral("previousTab"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
        [this] { m_sheets->step(-1); });
}

void DesignerPage::openNewNetwork(const QString& templateId)
{
    m_stack->setCurrentWidget(m_newNetwork);
    showHeader(false);
    m_newNetwork->open(templateId.toStdString());
}

void DesignerPage::openCompare()
{
    if (m_context.document.isEmpty())
        return;
    if (m_compare == nullptr) {
        m_compare = new NetworkCompare(m_context.document, theme());
        m_stack->addWidget(m_compare);
        connect(m_compare, &NetworkCompare::closed, this, [this] {
            m_stack->setCurrentIndex(1);
            updateEmpty();
        });
    }
    m_stack->setCurrentWidget(m_compare);
    showHeader(false);
    m_compare->open();
}

bool DesignerPage::isComparing() const
{
    return m_compare != nullptr && m_stack->currentWidget() == m_compare;
}

void DesignerPage::retranslateNetworks()
{
    m_sheets->retranslate();
    m_newNetwork->retranslate();
    m_compareAction->setText(tr("Compare networks…"));
    m_compareAction->setToolTip(tr("Shows this network beside another one and what differs (Ctrl+Shift+D)"));
    m_compareButton->setAccessibleName(m_compareAction->text());
    if (m_compare != nullptr)
        m_compare->retranslate();
}

void DesignerPage::showHeader(bool shown)
{
    m_compareButton->setVisible(shown);
    for (QToolButton* button : m_wayButtons)
        button->setVisible(shown);
    for (QWidget* widget : {static_cast<QWidget*>(m_undoButton), static_cast<QWidget*>(m_redoButton),
                            static_cast<QWidget*>(m_freezeTrunk), static_cast<QWidget*>(primaryButton())})
        widget->setVisible(shown);
}

} // namespace graft
