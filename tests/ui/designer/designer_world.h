// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/page_world.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/shell/designer_page.h"

#include <memory>

namespace graft::test {

/// A Designer with the embedded model, shown and laid out.
struct DesignerWorld {
    PageWorld world;
    std::unique_ptr<DesignerPage> page;

    [[nodiscard]] NetworkDocument& document() { return world.document; }
    [[nodiscard]] NetworkScene& scene() const { return page->scene(); }
    [[nodiscard]] NetworkView& view() const { return page->view(); }

    [[nodiscard]] bool open(QSize size = {1200, 720})
    {
        page = std::make_unique<DesignerPage>(world.context);
        page->resize(size);
        page->show();
        return QTest::qWaitForWindowExposed(page.get()) && world.openEmbedded() && settled();
    }
    [[nodiscard]] bool settled() const
    {
        return QTest::qWaitFor([this] { return scene().isLaidOut(); });
    }
    [[nodiscard]] LayerId layer(const char* name) const
    {
        const Layer* found = world.document.graph().find(std::string_view(name));
        return found != nullptr ? found->id : LayerId{};
    }
    [[nodiscard]] LayerItem& item(const char* name) const { return *scene().layerItem(layer(name)); }
    /// Where a layer's node is in the viewport, after bringing it into view.
    [[nodiscard]] QPoint bring(const char* name) const
    {
        view().setViewpoint(item(name).sceneBoundingRect().center(), 1.0);
        return view().mapFromScene(item(name).sceneBoundingRect().center());
    }
    void click(const char* name, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, bring(name));
    }
    template <class T>
    [[nodiscard]] T* child(const char* name) const
    {
        return page->findChild<T*>(QLatin1String(name));
    }
};

/// Sends what a dragging hand sends: QTest's moves carry no button.
inline void dragTo(QWidget& widget, QPoint point, Qt::KeyboardModifiers modifiers = {})
{
    QMouseEvent move(QEvent::MouseMove, point, widget.mapToGlobal(point), Qt::NoButton, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(&widget, &move);
}

} // namespace graft::test
