// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace graft {

/// Where things stand on a node (ui.md, "Node"), in item coordinates: the card's top left corner is the origin.
namespace node_geometry {

inline constexpr double width = 176;
inline constexpr double height = 44;
inline constexpr double radius = 10;
inline constexpr double edgeWidth = 4;
inline constexpr double iconSide = 16;
inline constexpr double badgeSide = 14;

[[nodiscard]] QRectF card();
[[nodiscard]] QRectF icon();
/// The icon of the coarsest level of detail, where it stands alone.
[[nodiscard]] QRectF lonelyIcon();
/// Room of the name when badges take `badgesWidth` at the right.
[[nodiscard]] QRectF name(double badgesWidth);
[[nodiscard]] QRectF detailLine();
/// The category's strip along the left edge, rounded like the card.
[[nodiscard]] const QPainterPath& edgeStrip();

[[nodiscard]] QPointF inputPort(QPointF topLeft);
[[nodiscard]] QPointF outputPort(QPointF topLeft);

} // namespace node_geometry

/// How much of a node is drawn: below 60 % the second line goes, below 35 % the text.
enum class DetailLevel { Marks, Name, Full };
[[nodiscard]] DetailLevel detailLevel(double scale);

using Route = std::vector<QPointF>;

/// The corner points with their corners rounded.
[[nodiscard]] QPainterPath roundedRoute(const Route& route, double cornerRadius);
/// An orthogonal way from an output port down to an input port, around the side when the target is not below.
[[nodiscard]] Route orthogonalRoute(QPointF from, QPointF to);

} // namespace graft
