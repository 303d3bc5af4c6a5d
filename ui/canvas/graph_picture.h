// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace graft {

class NetworkScene;

/// The whole network as it is arranged and folded on a canvas, for paper and files: in light colours whatever the
/// theme, without selection and without what the pointer is at. Reads the scene while it paints; GUI thread.
class GraphPicture {
public:
    explicit GraphPicture(const NetworkScene& scene) : m_scene(scene) {}

    /// What paint() covers: all nodes and lines and a margin; scene coordinates.
    [[nodiscard]] QRectF rect() const;
    /// `scale`: pixels of the result per unit of the scene, for lines and icons. `background`: the canvas's colour
    /// first.
    void paint(QPainter& painter, double scale, bool background) const;

private:
    const NetworkScene& m_scene;
};

} // namespace graft
