// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QString>

class QPainter;

namespace graft {

class Theme;

/// Draws a few words beside the pointer, in screen size whatever the zoom. `refusal`: with a warning sign.
void paintBubble(QPainter& painter, const Theme& theme, QPointF scenePoint, const QString& text, bool refusal);

} // namespace graft
