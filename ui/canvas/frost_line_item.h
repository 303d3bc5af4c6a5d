// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsObject>

namespace graft {

class Theme;

/// The frost line on the canvas: what lies above it in a cool tint, the line itself across everything. Only a
/// picture: it takes no clicks.
class FrostLineItem final : public QGraphicsObject {
    Q_OBJECT
public:
    enum { Type = UserType + 9 };

    explicit FrostLineItem(const Theme& theme);

    [[nodiscard]] int type() const override { return Type; }
    /// The network it lies across, and its height; scene coordinates.
    void setLine(const QRectF& network, double height);
    [[nodiscard]] double height() const { return m_height; }
    /// Whether anything is frozen before it, and whether it is being dragged.
    void setLook(bool frozen, bool dragged);

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    const Theme& m_theme;
    QRectF m_network;
    double m_height = 0;
    bool m_frozen = false;
    bool m_dragged = false;
};

} // namespace graft
