// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace graft {

/// A line icon of resources/icons ("models", "snowflake", "layers/convolution") drawn in one colour.
/// SVG sources use stroke="currentColor"; pixmaps are rendered at the device pixel ratio.
[[nodiscard]] QIcon lineIcon(const QString& name, const QColor& color);
[[nodiscard]] QPixmap linePixmap(const QString& name, const QColor& color, int side, qreal devicePixelRatio = 1.0);

} // namespace graft
