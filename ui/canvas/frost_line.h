// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "ui/canvas/frost_cuts.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace graft {

class FrostHandle;
class FrostLineInteraction;
class FrostLineItem;
class NetworkDocument;
class NetworkView;
class Theme;

/// The frost line of a canvas: one line across the graph before which everything is frozen, with a handle at the left
/// edge of the view. Follows the document; dragging it, or the keys of its handle, freeze and unfreeze.
class FrostLine : public QObject {
    Q_OBJECT
public:
    FrostLine(NetworkDocument& document, NetworkView& view, Theme& theme);
    ~FrostLine() override;

    [[nodiscard]] FrostHandle& handle() const { return *m_handle; }
    /// Null before there is a network.
    [[nodiscard]] const FrostLineItem* item() const;
    [[nodiscard]] const FrostCuts& cuts() const { return m_cuts; }
    /// Where the line is now, a place of the cuts.
    [[nodiscard]] int place() const { return m_place; }
    [[nodiscard]] bool isDragging() const { return m_drag != nullptr; }
    void retranslate();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void refresh();
    void dropGestures();
    void describe();
    void placeHandle();
    void drag(int y, bool began);
    void endDrag(bool commit);
    void scrollAlong();
    void followKeys(int place);

    NetworkDocument& m_document;
    NetworkView& m_view;
    Theme& m_theme;
    QPointer<FrostLineItem> m_item; ///< goes with everything else when the scene shows another network
    FrostHandle* m_handle;
    FrostCuts m_cuts;
    int m_place = 0;
    int m_pointer = 0;  ///< height of the pointer in the view while dragging
    bool m_own = false; ///< the document changes because of us
    std::unique_ptr<FrostLineInteraction> m_drag;
    std::unique_ptr<FrostLineInteraction> m_keys; ///< a run of key presses: one undo step
    QTimer m_keysEnd;
    QTimer m_scroll;
};

} // namespace graft
