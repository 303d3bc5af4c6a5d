// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <cstddef>
#include <span>
#include <vector>

namespace graft {

/// A growing curve reduced to what a chart of limited width can show: per column of pixels its first, lowest,
/// highest and last point, so that no spike is lost. Adding a point costs O(1), reading all of it O(columns), however
/// long the run. x must not decrease.
class SeriesDecimator {
public:
    /// Keeps between `columns` and twice as many columns once there are enough points.
    explicit SeriesDecimator(std::size_t columns = 1024);

    void append(double x, double y);
    void append(std::span<const QPointF> points);
    void clear();

    [[nodiscard]] bool empty() const { return m_columns.empty(); }
    /// The reduced curve, x not decreasing; at most 8 x columns points.
    [[nodiscard]] QList<QPointF> points() const;
    /// Of everything that was appended; 0 while empty.
    [[nodiscard]] double minimum() const { return m_minimum; }
    [[nodiscard]] double maximum() const { return m_maximum; }

private:
    struct Column {
        QPointF first, lowest, highest, last;
    };
    static void merge(Column& into, const Column& next);
    [[nodiscard]] std::size_t columnOf(double x) const;
    void widen();

    std::size_t m_limit;
    double m_origin = 0;
    double m_width = 0; ///< of a column in x; 0 until the second x is known
    std::vector<Column> m_columns;
    std::vector<std::size_t> m_numbers; ///< parallel to m_columns: which multiple of m_width it covers
    double m_minimum = 0;
    double m_maximum = 0;
};

} // namespace graft
