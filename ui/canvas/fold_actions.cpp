// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/fold_actions.h"

#include "ui/canvas/block_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/models/error_text.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace graft {

namespace {

QAction* makeAction(QObject* parent, const char* name, const QKeySequence& keys)
{
    auto* action = new QAction(parent);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

bool isBlock(const NodeItem* node)
{
    return qgraphicsitem_cast<const BlockItem*>(node) != nullptr;
}

} // namespace

FoldActions::FoldActions(NetworkView& view, Theme& theme, QObject* parent)
    : QObject(parent),
      toggle(makeAction(this, "foldToggleAction", Qt::CTRL | Qt::Key_B)),
      foldAll(makeAction(this, "foldAllAction", Qt::CTRL | Qt::SHIFT | Qt::Key_B)),
      unfoldAll(makeAction(this, "unfoldAllAction", Qt::CTRL | Qt::ALT | Qt::Key_B)),
      fitSelection(makeAction(this, "fitSelectionAction", Qt::SHIFT | Qt::Key_F)),
      m_view(view),
      m_theme(theme)
{
    NetworkScene& scene = view.networkScene();
    // A letter without Control is for the canvas alone: elsewhere it is text.
    fitSelection->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(fitSelection);
    connect(toggle, &QAction::triggered, &scene, [&scene] {
        if (!scene.unfoldSelected())
            scene.foldSelected();
    });
    connect(foldAll, &QAction::triggered, &scene, &NetworkScene::foldAll);
    connect(unfoldAll, &QAction::triggered, &scene, &NetworkScene::unfoldAll);
    connect(fitSelection, &QAction::triggered, &view, &NetworkView::fitSelection);
    connect(&scene, &NetworkScene::layersSelected, this, &FoldActions::updateEnabled);
    connect(&scene, &NetworkScene::foldingChanged, this, &FoldActions::updateEnabled);
    connect(&scene, &NetworkScene::laidOut, this, &FoldActions::updateEnabled);
    connect(&theme, &Theme::changed, this, &FoldActions::restyle);
    retranslate();
    restyle();
}

void FoldActions::fill(QMenu& menu)
{
    menu.clear();
    addLevels(menu);
    menu.addSeparator();
    menu.addAction(toggle);
    menu.addAction(foldAll);
    menu.addAction(unfoldAll);
}

void FoldActions::addLevels(QMenu& menu)
{
    NetworkScene& scene = m_view.networkScene();
    const int current = scene.foldLevel();
    auto* group = new QActionGroup(&menu);
    const auto add = [&](int level, const QString& text) {
        QAction* action = menu.addAction(text);
        action->setObjectName(QStringLiteral("foldLevel%1").arg(level));
        action->setCheckable(true);
        action->setChecked(level == current);
        group->addAction(action);
        connect(action, &QAction::triggered, &scene, [&scene, level] { scene.foldToLevel(level); });
    };
    const auto& blocks = scene.blocks().blocks;
    for (int level = 0; level < scene.blocks().levels(); ++level) {
        const auto example = std::ranges::find(blocks, level, &Block::depth);
        add(level, tr("Blocks like %1").arg(toQString(example->title)));
    }
    add(scene.blocks().levels(), tr("Every layer"));
}

void FoldActions::updateEnabled()
{
    const NetworkScene& scene = m_view.networkScene();
    const std::vector<NodeItem*> selected = scene.selectedNodes();
    const bool blocks = std::ranges::any_of(selected, isBlock);
    const bool inside = !selected.empty() && std::ranges::all_of(selected, [&](const NodeItem* node) {
        return scene.blocks().around(node->layers().front()) != Block::none;
    });
    toggle->setEnabled(blocks || inside);
    toggle->setText(blocks ? tr("Unfold block") : tr("Fold block"));
    foldAll->setEnabled(scene.blocks().levels() > 0 && scene.foldLevel() != 0);
    unfoldAll->setEnabled(scene.foldLevel() != scene.blocks().levels());
    fitSelection->setEnabled(!selected.empty());
}

void FoldActions::retranslate()
{
    toggle->setToolTip(tr("Shows the layers of a block as one box, or one by one."));
    foldAll->setText(tr("Fold all blocks"));
    foldAll->setToolTip(tr("Shows the outermost blocks as one box each: the whole network at a glance."));
    unfoldAll->setText(tr("Unfold all blocks"));
    unfoldAll->setToolTip(tr("Shows every layer."));
    fitSelection->setText(tr("Fit selection"));
    fitSelection->setToolTip(tr("Shows what is selected as large as it fits (Shift+F)"));
    updateEnabled();
}

void FoldActions::restyle()
{
    const QColor ink = m_theme.tokens().text;
    toggle->setIcon(lineIcon(QStringLiteral("fold"), ink));
    foldAll->setIcon(lineIcon(QStringLiteral("fold"), ink));
    unfoldAll->setIcon(lineIcon(QStringLiteral("unfold"), ink));
    fitSelection->setIcon(lineIcon(QStringLiteral("fit-selection"), ink));
}

} // namespace graft
