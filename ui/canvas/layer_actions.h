// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/graph/graph_edit.h"

#include <functional>
#include <vector>

class QAction;

namespace graft {

class NetworkDocument;
class Theme;

/// What people do to layers from menus, bars and keys. One set of actions per designer; every one is one undo
/// step with a readable name.
class LayerActions : public QObject {
    Q_OBJECT
public:
    LayerActions(NetworkDocument& document, Theme& theme, QObject* parent = nullptr);

    void setSelection(const std::vector<LayerId>& layers);
    [[nodiscard]] const std::vector<LayerId>& selection() const { return m_selection; }
    void retranslate();

    QAction* const freeze;
    QAction* const unfreeze;
    QAction* const freezeUpTo;
    QAction* const freezeTrunk;
    QAction* const unfreezeAll;
    QAction* const arrange;

private:
    void restyle();
    void updateEnabled();
    void applyFrozen(bool frozen);
    void applyFreezeUpTo();
    void applyFreezeTrunk();
    void applyUnfreezeAll();
    void push(const QString& text, std::vector<GraphEdit> edits);
    [[nodiscard]] QString selectionName() const;

    NetworkDocument& m_document;
    Theme& m_theme;
    std::vector<LayerId> m_selection;
};

} // namespace graft
