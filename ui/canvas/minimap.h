// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace graft {

class NetworkView;
class Theme;

/// A small picture of the whole network with a frame around what is visible; dragging it moves the view.
class Minimap : public QWidget {
    Q_OBJECT
public:
    Minimap(NetworkView& view, Theme& theme, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    /// Only where the network does not fit into the view.
    [[nodiscard]] bool isUseful() const;
    /// Draws anew at the next opportunity.
    void networkChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    [[nodiscard]] QTransform toMap() const;
    void renderNetwork();
    void lookAt(QPointF point);

    NetworkView& m_view;
    Theme& m_theme;
    QPixmap m_picture;
    bool m_stale = true;
};

} // namespace graft
