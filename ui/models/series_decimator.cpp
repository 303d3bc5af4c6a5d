// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/series_decimator.h"

#include <algorithm>
#include <cmath>

namespace graft {

SeriesDecimator::SeriesDecimator(std::size_t columns) : m_limit(2 * std::max<std::size_t>(1, columns)) {}

void SeriesDecimator::append(double x, double y)
{
    // A loss that became infinite cannot be drawn; it must not ruin the axes either.
    if (!std::isfinite(x) || !std::isfinite(y))
        return;
    const QPointF point(x, y);
    if (m_columns.empty()) {
        m_origin = x;
        m_minimum = m_maximum = y;
    } else {
        m_minimum = std::min(m_minimum, y);
        m_maximum = std::max(m_maximum, y);
        if (m_width <= 0 && x > m_origin)
            m_width = x - m_origin;
        // Also for a jump far to the right: the columns are few, so each widening is cheap.
        while (m_width > 0 && (x - m_origin) / m_width >= static_cast<double>(m_limit))
            widen();
    }
    const std::size_t number = columnOf(x);
    const Column column{point, point, point, point};
    if (!m_columns.empty() && number <= m_numbers.back()) {
        merge(m_columns.back(), column);
    } else {
        m_columns.push_back(column);
        m_numbers.push_back(number);
    }
}

void SeriesDecimator::append(std::span<const QPointF> points)
{
    for (const QPointF& point : points)
        append(point.x(), point.y());
}

void SeriesDecimator::clear()
{
    m_columns.clear();
    m_numbers.clear();
    m_width = 0;
    m_origin = 0;
    m_minimum = m_maximum = 0;
}

QList<QPointF> SeriesDecimator::points() const
{
    QList<QPointF> out;
    out.reserve(static_cast<qsizetype>(m_columns.size()) * 4);
    for (const Column& column : m_columns) {
        const bool lowestFirst = column.lowest.x() <= column.highest.x();
        for (const QPointF& point : {column.first, lowestFirst ? column.lowest : column.highest,
                                     lowestFirst ? column.highest : column.lowest, column.last}) {
            // Not operator!=, which calls close points equal.
            if (out.isEmpty() || out.back().x() != point.x() || out.back().y() != point.y())
                out.push_back(point);
        }
    }
    return out;
}

void SeriesDecimator::merge(Column& into, const Column& next)
{
    if (next.lowest.y() < into.lowest.y())
        into.lowest = next.lowest;
    if (next.highest.y() > into.highest.y())
        into.highest = next.highest;
    into.last = next.last;
}

std::size_t SeriesDecimator::columnOf(double x) const
{
    return m_width > 0 && x > m_origin ? static_cast<std::size_t>((x - m_origin) / m_width) : 0;
}

/// Makes columns twice as wide: neighbours become one.
void SeriesDecimator::widen()
{
    m_width *= 2;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::size_t number = m_numbers[i] / 2;
        if (kept > 0 && m_numbers[kept - 1] == number) {
            merge(m_columns[kept - 1], m_columns[i]);
        } else {
            m_columns[kept] = m_columns[i];
            m_numbers[kept] = number;
            ++kept;
        }
    }
    m_columns.resize(kept);
    m_numbers.resize(kept);
}

} // namespace graft
