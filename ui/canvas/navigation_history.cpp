// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/navigation_history.h"

namespace graft {

void NavigationHistory::leave(const VisitedPlace& here)
{
    m_places[m_at] = here;
    m_places.resize(m_at + 1);
    // Two jumps from one place are one visit.
    if (m_at == 0 || m_places[m_at - 1] != here) {
        m_places.push_back(here);
        ++m_at;
    }
    if (m_places.size() > most) {
        m_places.erase(m_places.begin());
        --m_at;
    }
    Q_EMIT changed();
}

std::optional<VisitedPlace> NavigationHistory::back(const VisitedPlace& here)
{
    return canGoBack() ? go(here, true) : std::nullopt;
}

std::optional<VisitedPlace> NavigationHistory::forward(const VisitedPlace& here)
{
    return canGoForward() ? go(here, false) : std::nullopt;
}

std::optional<VisitedPlace> NavigationHistory::go(const VisitedPlace& here, bool back)
{
    m_places[m_at] = here;
    m_at = back ? m_at - 1 : m_at + 1;
    Q_EMIT changed();
    return m_places[m_at];
}

void NavigationHistory::clear()
{
    m_places.assign(1, VisitedPlace{});
    m_at = 0;
    Q_EMIT changed();
}

} // namespace graft
