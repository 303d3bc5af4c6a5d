// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/designer/designer_world.h"

#include "ui/canvas/block_item.h"

namespace graft::test {

/// The Designer with a model of the catalogue, and a hand for its blocks.
struct FoldingWorld : DesignerWorld {
    [[nodiscard]] bool openNamed(const char* model, QSize size = {1204, 650})
    {
        if (!DesignerWorld::open(size))
            return false;
        document().openModel(*findModel(model), buildUntrained(*findModel(model)));
        return ready();
    }
    [[nodiscard]] bool ready() const
    {
        return QTest::qWaitFor([this] { return scene().isSettled(); });
    }
    [[nodiscard]] QPoint handleOf(const BlockItem& block) const
    {
        return view().mapFromScene(block.pos() + node_geometry::blockHandle().center());
    }
    [[nodiscard]] QPoint handleOf(const BlockFrame& frame) const
    {
        return view().mapFromScene(node_geometry::frameHandle(frame.frame()).center());
    }
    void lookAt(const QGraphicsItem& item) const { view().setViewpoint(item.sceneBoundingRect().center(), 1.0); }
    void press(QPoint point, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, point);
    }
};

} // namespace graft::test
