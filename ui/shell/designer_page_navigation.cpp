// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding layers, and back and forward through the places one has jumped to.
#include "ui/canvas/canvas_toolbar.h"
#include "ui/canvas/find_bar.h"
#include "ui/canvas/navigation_history.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/shell/designer_page.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QMouseEvent>
#include <QToolButton>

namespace graft {

void DesignerPage::buildNavigation()
{
    const auto action = [this](QAction* result, const char* name, const QKeySequence& keys) {
        result->setObjectName(QLatin1String(name));
        result->setShortcut(keys);
        result->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(result);
    };
    // Set by hand: what QKeySequence::Back stands for is Backspace on some desktops.
    action(m_back, "backAction", QKeySequence(Qt::ALT | Qt::Key_Left));
    action(m_forward, "forwardAction", QKeySequence(Qt::ALT | Qt::Key_Right));
    m_find->setObjectName(QStringLiteral("findAction"));
    action(m_findNext, "findNextAction", QKeySequence(Qt::Key_F3));
    action(m_findPrevious, "findPreviousAction", QKeySequence(Qt::SHIFT | Qt::Key_F3));
    for (QAction* way : {m_back, m_forward}) {
        auto* button = new QToolButton(this);
        button->setObjectName(way->objectName() + QStringLiteral("Button"));
        button->setIconSize({18, 18});
        button->setDefaultAction(way);
        addHeaderWidget(button);
        m_wayButtons.push_back(button);
    }
    m_view->viewport()->installEventFilter(this);
    connect(m_back, &QAction::triggered, this, [this] { goTo(m_visited->back(presentPlace())); });
    connect(m_forward, &QAction::triggered, this, [this] { goTo(m_visited->forward(presentPlace())); });
    connect(m_findNext, &QAction::triggered, this, [this] { m_findBar->step(true); });
    connect(m_findPrevious, &QAction::triggered, this, [this] { m_findBar->step(false); });
    connect(m_find, &QAction::triggered, this, [this] {
        m_findBar->setTopInset(m_toolbar->geometry().bottom() + 8);
        m_findBar->open();
    });
    connect(m_findBar, &FindBar::jumpRequested, this, &DesignerPage::showLayer);
    connect(m_visited, &NavigationHistory::changed, this, &DesignerPage::updateNavigation);
    connect(&m_context.document, &NetworkDocument::networkReset, m_visited, &NavigationHistory::clear);
}

VisitedPlace DesignerPage::presentPlace() const
{
    m_view->finishMotion();
    return {m_scene->selectedLayers(), m_view->viewCenter(), m_view->scaleFactor()};
}

void DesignerPage::goTo(const std::optional<VisitedPlace>& place)
{
    if (!place)
        return;
    m_scene->selectLayers(place->layers);
    m_view->setViewpoint(place->center, place->scale);
    m_view->keepViewpoint();
}

bool DesignerPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto button = static_cast<QMouseEvent*>(event)->button();
        if (button == Qt::BackButton || button == Qt::ForwardButton) {
            (button == Qt::BackButton ? m_back : m_forward)->trigger();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void DesignerPage::updateNavigation()
{
    m_back->setEnabled(m_visited->canGoBack());
    m_forward->setEnabled(m_visited->canGoForward());
    const bool empty = m_context.document.isEmpty();
    for (QToolButton* button : m_wayButtons)
        button->setVisible(!empty);
}

void DesignerPage::restyleNavigation()
{
    const QColor ink = theme().tokens().text;
    m_back->setIcon(lineIcon(QStringLiteral("chevron-left"), ink));
    m_forward->setIcon(lineIcon(QStringLiteral("chevron-right"), ink));
}

void DesignerPage::retranslateNavigation()
{
    m_find->setText(tr("Find layers"));
    m_findNext->setText(tr("Next match"));
    m_findPrevious->setText(tr("Previous match"));
    //: To where one looked before, as in a browser.
    m_back->setText(tr("Back"));
    m_forward->setText(tr("Forward"));
    m_back->setToolTip(tr("Back to where you looked before (Alt+Left)"));
    m_forward->setToolTip(tr("Forward again (Alt+Right)"));
    for (QToolButton* button : m_wayButtons)
        button->setAccessibleName(button->defaultAction()->text());
    m_findBar->retranslate();
}

} // namespace graft
