// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/designer/designer_world.h"
#include "ui/canvas/connection_item.h"
#include "ui/canvas/edit_actions.h"
#include "ui/canvas/interactions/connect_interaction.h"
#include "ui/canvas/network_editor.h"
#include "ui/canvas/quick_insert.h"
#include "ui/widgets/layer_type_list.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace graft::test {

/// A Designer with an unfolded network, and hands to edit it with.
struct EditWorld : DesignerWorld {
    [[nodiscard]] bool start()
    {
        if (!open())
            return false;
        scene().unfoldAll();
        const bool ready = QTest::qWaitFor([this] { return scene().isSettled(); });
        view().finishMotion();
        page->activateWindow();
        view().setFocus();
        return ready;
    }
    [[nodiscard]] QPoint at(QPointF scenePoint) const { return view().mapFromScene(scenePoint); }
    [[nodiscard]] QPoint output(const char* name) const { return at(item(name).outputPort()); }
    [[nodiscard]] QPoint input(const char* name) const { return at(item(name).inputPort()); }
    void centre(const char* name, double scale = 1.0) const
    {
        view().setViewpoint(item(name).sceneBoundingRect().center(), scale);
    }
    void press(QPoint point) const { QTest::mousePress(view().viewport(), Qt::LeftButton, {}, point); }
    void drag(QPoint point, Qt::KeyboardModifiers modifiers = {}) const
    {
        dragTo(*view().viewport(), point - QPoint(3, 9), modifiers);
        dragTo(*view().viewport(), point, modifiers);
    }
    void release(QPoint point, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, modifiers, point);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&view(), Qt::Key(code), modifiers);
    }
    [[nodiscard]] const ConnectInteraction* connecting() const
    {
        return dynamic_cast<const ConnectInteraction*>(scene().interaction());
    }
    [[nodiscard]] Connection into(const char* name, std::size_t input = 0)
    {
        return document().graph().inputsOf(layer(name)).at(input);
    }
    [[nodiscard]] QString undoText() { return document().undoStack().undoText(); }
    /// One step was made; going back and forth leads to the same networks.
    [[nodiscard]] bool oneStep(const NetworkGraph& before)
    {
        QUndoStack& stack = document().undoStack();
        const NetworkGraph after = document().graph();
        if (stack.count() != 1)
            return false;
        stack.undo();
        const bool back = document().graph() == before;
        stack.redo();
        return back && document().graph() == after;
    }
};

/// Sends what a drag from the palette sends.
struct PaletteDrag {
    explicit PaletteDrag(const char* type) { data.setData(QLatin1String(layerTypeMimeType), type); }

    void enter(const EditWorld& w, QPoint point)
    {
        QDragEnterEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(w.view().viewport(), &event);
        accepted = event.isAccepted();
        move(w, point);
    }
    void move(const EditWorld& w, QPoint point)
    {
        QDragMoveEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(w.view().viewport(), &event);
    }
    void drop(const EditWorld& w, QPoint point)
    {
        QDropEvent event(point, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(w.view().viewport(), &event);
    }
    QMimeData data;
    bool accepted = false;
};

} // namespace graft::test
