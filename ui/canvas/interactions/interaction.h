// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <Qt>

class QPainter;

namespace graft {

/// One gesture on the canvas, from press to release or Esc. The scene only dispatches to the one in progress.
class Interaction {
public:
    Interaction() = default;
    virtual ~Interaction() = default;
    Interaction(const Interaction&) = delete;
    Interaction& operator=(const Interaction&) = delete;

    /// The pointer went down at `point` (scene coordinates) and has moved far enough to mean it.
    virtual void begin(QPointF point) = 0;
    virtual void update(QPointF point, Qt::KeyboardModifiers modifiers) = 0;
    /// The pointer was released: make it happen, as one undo step if it changes the document.
    virtual void commit() = 0;
    /// Everything as before.
    virtual void cancel() = 0;
    /// Draws what belongs to the gesture itself, above the network.
    virtual void paint(QPainter&) const {}
};

} // namespace graft
