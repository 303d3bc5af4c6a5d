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
/// A folded block: its card, and the edges of two more behind it.
inline constexpr double blockWidth = 208;
inline constexpr double blockCardHeight = 62;
inline constexpr double stackOffset = 3;
inline constexpr double blockHeight = blockCardHeight + 2 * stackOffset;
/// An unfolded block: room between its layers and its frame.
inline constexpr double framePadding = 12;
inline constexpr double frameTop = 30;

[[nodiscard]] QRectF card();
[[nodiscard]] QRectF icon();
/// The icon of the coarsest level of detail, where it stands alone.
[[nodiscard]] QRectF lonelyIcon();
/// Room of the name when badges take `badgesWidth` at the right.
[[nodiscard]] QRectF name(double badgesWidth);
[[nodiscard]] QRectF detailLine();
/// The category's strip along the left edge, rounded like the card.
[[nodiscard]] const QPainterPath& edgeStrip();

/// What unfolds a folded block, in item coordinates, and what folds an unfolded one, in those of its frame.
[[nodiscard]] QRectF blockHandle();
[[nodiscard]] QRectF frameHandle(const QRectF& frame);

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
