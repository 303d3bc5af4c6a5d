// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/run_curves.h"

#include <algorithm>
#include <optional>

namespace graft {

/// Which part of a run its charts show: all of it, a part the user zoomed to, or a part that follows the newest point.
class ChartWindow {
public:
    /// `end`: of the whole axis. `newest`: where the last point is.
    void setExtent(double end, double newest)
    {
        m_end = std::max(end, 1e-9);
        m_newest = newest;
    }
    [[nodiscard]] CurveRange range() const
    {
        if (!m_part)
            return {0, m_end};
        if (!m_follows)
            return *m_part;
        const double to = std::max(m_newest, m_part->width());
        return {to - m_part->width(), to};
    }
    /// Nothing while all is shown.
    [[nodiscard]] std::optional<CurveRange> part() const { return m_part ? std::optional(range()) : std::nullopt; }
    [[nodiscard]] bool follows() const { return m_follows; }
    void fit()
    {
        m_part.reset();
        m_follows = false;
    }
    /// Keeps the newest point at the right edge; without a zoom shows the last tenth of the axis.
    void setFollows(bool follows)
    {
        if (!follows && m_part)
            m_part = range();
        m_follows = follows;
        if (follows && !m_part)
            m_part = CurveRange{0, m_end / 10};
    }
    void show(CurveRange part)
    {
        m_follows = false;
        const double width = std::clamp(part.width(), m_end * smallest, m_end);
        if (width >= m_end) {
            m_part.reset();
            return;
        }
        const double from = std::clamp(part.from, 0.0, m_end - width);
        m_part = CurveRange{from, from + width};
    }
    /// `factor` below 1 shows more detail around `x`, which stays where it is. Following goes on.
    void zoom(double x, double factor)
    {
        const CurveRange now = range();
        const bool follows = m_follows;
        show({x - (x - now.from) * factor, x + (now.to - x) * factor});
        m_follows = follows && m_part;
    }
    void pan(double distance)
    {
        const CurveRange now = range();
        if (m_part)
            show({now.from + distance, now.to + distance});
    }

private:
    static constexpr double smallest = 1e-6; ///< part of the axis one can zoom to

    double m_end = 1;
    double m_newest = 0;
    std::optional<CurveRange> m_part;
    bool m_follows = false;
};

} // namespace graft
