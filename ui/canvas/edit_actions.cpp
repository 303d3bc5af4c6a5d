// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edit_actions.h"

#include "ui/canvas/network_editor.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/canvas/node_item.h"
#include "ui/canvas/quick_insert.h"
#include "ui/canvas/rename_editor.h"
#include "ui/models/layer_clipboard.h"
#include "ui/models/theme.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QMenu>

#include <array>

namespace graft {

namespace {

constexpr std::array<Alignment, 8> alignments{
    Alignment::Left,   Alignment::Centre,           Alignment::Right,         Alignment::Top, Alignment::Middle,
    Alignment::Bottom, Alignment::DistributeAcross, Alignment::DistributeDown};

QAction* makeAction(QObject* parent, const char* name, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(parent);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    // Only where the network is: fields and lists elsewhere have their own.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

} // namespace

EditActions::EditActions(NetworkView& view, Theme& theme, QObject* parent)
    : QObject(parent),
      cut(makeAction(this, "cutAction", QKeySequence::keyBindings(QKeySequence::Cut))),
      copy(makeAction(this, "copyAction", QKeySequence::keyBindings(QKeySequence::Copy))),
      paste(makeAction(this, "pasteAction", QKeySequence::keyBindings(QKeySequence::Paste))),
      duplicate(makeAction(this, "duplicateAction", {QKeySequence(Qt::CTRL | Qt::Key_D)})),
      remove(makeAction(this, "deleteAction", {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)})),
      rename(makeAction(this, "renameAction", {QKeySequence(Qt::Key_F2)})),
      selectAll(makeAction(this, "selectAllAction", {QKeySequence::SelectAll})),
      insert(makeAction(this, "insertAction", {QKeySequence(Qt::Key_Tab)})),
      m_view(view),
      m_scene(view.networkScene()),
      m_editor(m_scene.editor()),
      m_theme(theme),
      m_quickInsert(new QuickInsert(m_editor, theme, &view)),
      m_renameEditor(new RenameEditor(view, m_editor))
{
    for (std::size_t i = 0; i < alignments.size(); ++i) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("alignAction%1").arg(i));
        connect(action, &QAction::triggered, this, [this, i] { m_editor.align(alignments[i]); });
        m_align.push_back(action);
    }
    view.installEventFilter(this);
    connectActions();
    retranslate();
    restyle();
    updateEnabled();
}

void EditActions::connectActions()
{
    connect(cut, &QAction::triggered, this, [this] { m_editor.cut(m_scene.selectedLayers()); });
    connect(copy, &QAction::triggered, this, [this] {
        m_editor.copy(m_scene.selectedLayers());
        updateEnabled();
    });
    connect(paste, &QAction::triggered, this, [this] { m_editor.paste(pointer()); });
    connect(duplicate, &QAction::triggered, this, [this] { m_editor.duplicate(m_scene.selectedLayers()); });
    connect(remove, &QAction::triggered, this, [this] {
        if (const auto layers = m_scene.selectedLayers(); !layers.empty())
            m_editor.removeLayers(layers);
        else
            m_editor.removeConnections(m_scene.selectedConnections());
    });
    connect(rename, &QAction::triggered, this, [this] {
        if (const auto layers = m_scene.selectedLayers(); layers.size() == 1)
            m_renameEditor->open(layers.front());
    });
    connect(selectAll, &QAction::triggered, this, [this] {
        std::vector<LayerId> everything;
        for (const Layer& layer : m_scene.document().graph().layers)
            everything.push_back(layer.id);
        m_scene.selectLayers(everything);
    });
    connect(insert, &QAction::triggered, this, &EditActions::openQuickInsert);
    connect(&m_scene, &NetworkScene::quickInsertRequested, this, &EditActions::openQuickInsertAt);
    connect(&m_scene, &NetworkScene::layersSelected, this, &EditActions::updateEnabled);
    connect(&m_scene, &NetworkScene::contentChanged, this, &EditActions::updateEnabled);
    connect(&m_scene.document(), &NetworkDocument::graphChanged, this, &EditActions::updateEnabled);
    connect(&m_scene.document(), &NetworkDocument::networkReset, this, &EditActions::updateEnabled);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &EditActions::updateEnabled);
    connect(&m_theme, &Theme::changed, this, &EditActions::restyle);
}

bool EditActions::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        updateEnabled();
    return QObject::eventFilter(watched, event);
}

void EditActions::updateEnabled()
{
    // A menu must not change a network that nobody sees.
    const bool visible = m_view.isVisible();
    const bool editable = visible && m_scene.isEditable();
    const std::size_t layers = visible ? m_scene.selectedLayers().size() : 0;
    copy->setEnabled(layers > 0);
    for (QAction* action : {cut, duplicate})
        action->setEnabled(editable && layers > 0);
    remove->setEnabled(editable && (layers > 0 || !m_scene.selectedConnections().empty()));
    rename->setEnabled(editable && layers == 1);
    paste->setEnabled(editable && holdsLayers(QGuiApplication::clipboard()->mimeData()));
    insert->setEnabled(editable);
    selectAll->setEnabled(visible && !m_scene.document().isEmpty());
    const std::size_t nodes = editable ? m_scene.selectedNodes().size() : 0;
    for (std::size_t i = 0; i < m_align.size(); ++i)
        m_align[i]->setEnabled(nodes >= (i < 6 ? 2U : 3U));
}

QList<QAction*> EditActions::menuActions() const
{
    return {cut, copy, paste, duplicate, remove, nullptr, insert, rename, nullptr, selectAll};
}

QList<QAction*> EditActions::all() const
{
    return {cut, copy, paste, duplicate, remove, insert, rename, selectAll};
}

void EditActions::addAlignMenu(QMenu& menu) const
{
    QMenu* align = menu.addMenu(tr("Align"));
    align->setObjectName(QStringLiteral("alignMenu"));
    for (std::size_t i = 0; i < m_align.size(); ++i) {
        if (i == 3 || i == 6)
            align->addSeparator();
        align->addAction(m_align[i]);
    }
}

bool EditActions::addTo(QMenu& menu) const
{
    const bool layers = !m_scene.selectedLayers().empty();
    const bool connection = !layers && !m_scene.selectedConnections().empty();
    if (!m_scene.isEditable())
        return false;
    menu.addAction(insert);
    if (layers || connection)
        menu.addAction(remove);
    if (layers) {
        menu.addAction(rename);
        menu.addSeparator();
        for (QAction* action : {cut, copy})
            menu.addAction(action);
    }
    menu.addAction(paste);
    if (layers)
        menu.addAction(duplicate);
    if (m_scene.selectedNodes().size() > 1)
        addAlignMenu(menu);
    return true;
}

std::optional<QPointF> EditActions::pointer() const
{
    return m_view.pointerScenePosition();
}

void EditActions::openQuickInsert()
{
    const QRect viewport = m_view.viewport()->rect();
    const QPointF middle = m_view.mapToScene(viewport.center());
    const auto place = m_scene.placeForInsert(pointer().value_or(middle));
    if (!place)
        return;
    QPointF at = pointer().value_or(middle);
    // Beside what it is about, when that is in view.
    const NodeItem* node = place->after ? m_scene.nodeOf(place->after) : nullptr;
    if (node != nullptr && viewport.contains(m_view.mapFromScene(node->outputPort())))
        at = node->outputPort() + QPointF(0, 32);
    openQuickInsertAt(*place, at);
}

void EditActions::openQuickInsertAt(const InsertPlace& place, QPointF scenePoint)
{
    m_quickInsert->open(place, m_view.viewport()->mapToGlobal(m_view.mapFromScene(scenePoint)));
}

void EditActions::restyle()
{
    const QColor ink = m_theme.tokens().textMuted;
    remove->setIcon(lineIcon(QStringLiteral("trash"), ink));
    insert->setIcon(lineIcon(QStringLiteral("plus"), ink));
    cut->setIcon(lineIcon(QStringLiteral("cut"), ink));
    copy->setIcon(lineIcon(QStringLiteral("copy"), ink));
    paste->setIcon(lineIcon(QStringLiteral("paste"), ink));
    duplicate->setIcon(lineIcon(QStringLiteral("duplicate"), ink));
    rename->setIcon(lineIcon(QStringLiteral("rename"), ink));
}

void EditActions::retranslate()
{
    cut->setText(tr("Cut"));
    copy->setText(tr("Copy"));
    paste->setText(tr("Paste"));
    duplicate->setText(tr("Duplicate"));
    remove->setText(tr("Delete"));
    remove->setToolTip(tr("Takes the layers away and joins what came before to what follows, where that fits."));
    rename->setText(tr("Rename"));
    selectAll->setText(tr("Select all"));
    insert->setText(tr("Insert layer…"));
    insert->setToolTip(tr("Opens a list of layer types at the pointer; type to search."));
    const std::array<QString, 8> texts{tr("Left edges"), tr("Centres"),      tr("Right edges"),   tr("Top edges"),
                                       tr("Middles"),    tr("Bottom edges"), tr("Spread across"), tr("Spread down")};
    for (std::size_t i = 0; i < m_align.size(); ++i)
        m_align[i]->setText(texts[i]);
    m_quickInsert->retranslate();
    m_renameEditor->retranslate();
}

} // namespace graft
