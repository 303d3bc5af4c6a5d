// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QString>

namespace graft {

/// A layer's dotted name in little room: "layer2.0.downsample.1" becomes "…0.downsample.1". The end is what tells
/// neighbours apart, so leading parts go first, whole ones as long as that is enough.
[[nodiscard]] inline QString elidedLayerName(const QString& name, const QFontMetricsF& metrics, double room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    for (qsizetype dot = name.indexOf(QLatin1Char('.')); dot >= 0; dot = name.indexOf(QLatin1Char('.'), dot + 1)) {
        const QString rest = QChar(0x2026) + name.mid(dot + 1);
        if (metrics.horizontalAdvance(rest) <= room)
            return rest;
    }
    return metrics.elidedText(name.mid(name.lastIndexOf(QLatin1Char('.')) + 1), Qt::ElideMiddle, room);
}

} // namespace graft
