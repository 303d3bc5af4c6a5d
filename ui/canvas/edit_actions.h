// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList> // first: moc of Qt 6.4 stumbles over <compare> otherwise
#include <QObject>
#include <QPoint>

#include "ui/canvas/insert_place.h"

#include <QPointF>

#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace graft {

class NetworkEditor;
class NetworkScene;
class NetworkView;
class QuickInsert;
class RenameEditor;
class Theme;

/// Editing from menus and keys, on what is selected on the canvas. The same steps as the gestures take.
class EditActions final : public QObject {
    Q_OBJECT
public:
    EditActions(NetworkView& view, Theme& theme, QObject* parent = nullptr);

    void retranslate();
    /// In the order of an Edit menu; nullptr is a separator.
    [[nodiscard]] QList<QAction*> menuActions() const;
    /// Every action with a key of its own.
    [[nodiscard]] QList<QAction*> all() const;
    /// A submenu to line up several nodes.
    void addAlignMenu(QMenu& menu) const;
    /// What a context menu offers for what is under the pointer; returns whether it added anything.
    bool addTo(QMenu& menu) const;
    [[nodiscard]] QuickInsert& quickInsert() const { return *m_quickInsert; }
    [[nodiscard]] RenameEditor& renameEditor() const { return *m_renameEditor; }

    QAction* const cut;
    QAction* const copy;
    QAction* const paste;
    QAction* const duplicate;
    QAction* const remove;
    QAction* const rename;
    QAction* const selectAll;
    QAction* const insert; ///< opens the quick insert menu

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectActions();
    void updateEnabled();
    void restyle();
    void openQuickInsert();
    void openQuickInsertAt(const InsertPlace& place, QPointF scenePoint);
    [[nodiscard]] std::optional<QPointF> pointer() const;

    NetworkView& m_view;
    NetworkScene& m_scene;
    NetworkEditor& m_editor;
    Theme& m_theme;
    QuickInsert* m_quickInsert;
    RenameEditor* m_renameEditor;
    std::vector<QAction*> m_align;
};

} // namespace graft
