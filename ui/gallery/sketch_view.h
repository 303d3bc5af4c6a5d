// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/network_sketch.h"

#include <QWidget>

namespace graft {

/// The silhouette of a network as a widget.
class SketchView : public QWidget {
    Q_OBJECT
public:
    SketchView(Theme& theme, QWidget* parent = nullptr);

    void setSketch(const NetworkSketch& sketch);
    [[nodiscard]] QSize sizeHint() const override { return {240, 96}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    NetworkSketch m_sketch;
};

} // namespace graft
