// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_toolbar.h"

#include "ui/canvas/fold_actions.h"
#include "ui/canvas/layer_actions.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace graft {

CanvasToolbar::CanvasToolbar(NetworkView& view, LayerActions& actions, FoldActions& folding, Theme& theme,
                             QWidget* parent)
    : QFrame(parent),
      m_view(view),
      m_theme(theme),
      m_layout(new QHBoxLayout(this)),
      m_zoomOut(addButton(QStringLiteral("zoomOutButton"), QStringLiteral("zoom-out"))),
      m_scale(addButton(QStringLiteral("zoomOneButton"), {})),
      m_zoomIn(addButton(QStringLiteral("zoomInButton"), QStringLiteral("zoom-in"))),
      m_fit(addButton(QStringLiteral("fitButton"), QStringLiteral("fit"))),
      m_fitSelection(addAction(folding.fitSelection, QStringLiteral("fitSelectionButton"), false)),
      m_blocks(addButton(QStringLiteral("blocksButton"), QStringLiteral("fold")))
{
    setObjectName(QStringLiteral("canvasToolbar"));
    setProperty("card", true);
    m_layout->setContentsMargins(4, 4, 4, 4);
    m_layout->setSpacing(2);
    m_scale->setMinimumWidth(56);
    auto* levels = new QMenu(m_blocks);
    levels->setObjectName(QStringLiteral("blocksMenu"));
    connect(levels, &QMenu::aboutToShow, this, [levels, &folding] { folding.fill(*levels); });
    m_blocks->setMenu(levels);
    m_blocks->setPopupMode(QToolButton::InstantPopup);
    const NetworkScene& scene = view.networkScene();
    const auto offerBlocks = [this, &scene] { m_blocks->setEnabled(!scene.blocks().blocks.empty()); };
    connect(&scene, &NetworkScene::laidOut, this, offerBlocks);
    connect(&scene, &NetworkScene::contentChanged, this, offerBlocks);
    offerBlocks();
    addSeparator();
    m_freezeUpTo = addAction(actions.freezeUpTo, QStringLiteral("freezeUpToButton"), true);
    m_unfreezeAll = addAction(actions.unfreezeAll, QStringLiteral("unfreezeAllButton"), true);
    m_arrange = addAction(actions.arrange, QStringLiteral("arrangeButton"), false);
    connect(m_zoomOut, &QToolButton::clicked, &view, &NetworkView::zoomOut);
    connect(m_scale, &QToolButton::clicked, &view, &NetworkView::zoomToOne);
    connect(m_zoomIn, &QToolButton::clicked, &view, &NetworkView::zoomIn);
    connect(m_fit, &QToolButton::clicked, &view, &NetworkView::fit);
    connect(&view, &NetworkView::scaleChanged, this, &CanvasToolbar::showScale);
    connect(&theme, &Theme::changed, this, &CanvasToolbar::restyle);
    view.installEventFilter(this);
    retranslate();
    restyle();
    place();
}

QToolButton* CanvasToolbar::addButton(const QString& objectName, const QString& icon)
{
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setProperty("icon-name", icon);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(button);
    return button;
}

QToolButton* CanvasToolbar::addAction(QAction* action, const QString& objectName, bool withText)
{
    QToolButton* button = addButton(objectName, {});
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    // Line icons are drawn square in the middle: the wider box is the gap to the words.
    if (withText)
        button->setIconSize({24, 18});
    return button;
}

QToolButton* CanvasToolbar::addPaneToggle(const QString& objectName, bool atEnd)
{
    QToolButton* button = addButton(objectName, QStringLiteral("layers"));
    button->setCheckable(true);
    button->setChecked(true);
    if (!atEnd) {
        m_layout->removeWidget(button);
        m_layout->insertWidget(0, button);
    }
    restyle();
    place();
    return button;
}

void CanvasToolbar::addSeparator()
{
    auto* line = new QFrame(this);
    line->setFixedSize(1, 20);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_layout->addSpacing(4);
    m_layout->addWidget(line);
    m_layout->addSpacing(4);
}

void CanvasToolbar::retranslate()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setToolTip(tip);
        button->setAccessibleName(text);
    };
    name(m_zoomOut, tr("Zoom out"), tr("Zoom out (-)"));
    name(m_zoomIn, tr("Zoom in"), tr("Zoom in (+)"));
    name(m_scale, tr("Actual size"), tr("Show the network at its actual size (1)"));
    name(m_fit, tr("Fit"), tr("Show the whole network (F)"));
    name(m_blocks, tr("Blocks"), tr("How much of the network is folded into blocks"));
    setAccessibleName(tr("View and freezing"));
    showScale(m_view.scaleFactor());
    place();
}

void CanvasToolbar::showScale(double scale)
{
    m_scale->setText(percentText(scale, 0));
}

void CanvasToolbar::restyle()
{
    for (QToolButton* button : findChildren<QToolButton*>()) {
        const QString icon = button->property("icon-name").toString();
        if (!icon.isEmpty())
            button->setIcon(lineIcon(icon, m_theme.tokens().text));
    }
}

void CanvasToolbar::place()
{
    // On a narrow canvas words give way to their icons.
    const auto style = [this](Qt::ToolButtonStyle words) {
        m_freezeUpTo->setToolButtonStyle(words);
        m_unfreezeAll->setToolButtonStyle(words);
        m_layout->activate();
        return sizeHint();
    };
    QSize size = style(Qt::ToolButtonTextBesideIcon);
    if (size.width() > m_view.width() - 24)
        size = style(Qt::ToolButtonIconOnly);
    resize(size);
    move(std::max(12, (m_view.width() - size.width()) / 2), 12);
    m_view.setTopInset(size.height() + 12);
}

bool CanvasToolbar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace graft
