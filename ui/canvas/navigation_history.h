// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/base/ids.h"

#include <QPointF>

#include <optional>
#include <vector>

namespace graft {

/// A place on the canvas: what was selected and what was in view.
struct VisitedPlace {
    std::vector<LayerId> layers;
    QPointF center;   ///< of the view, scene coordinates
    double scale = 1; ///< of the view

    bool operator==(const VisitedPlace&) const = default;
};

/// The places that somebody jumped between, as a browser keeps them: back, forward, and a jump forgets what lay
/// forward. The place one is at is kept up to date by every call.
class NavigationHistory : public QObject {
    Q_OBJECT
public:
    explicit NavigationHistory(QObject* parent = nullptr) : QObject(parent) {}

    /// Before a jump: `here` is where one is now.
    void leave(const VisitedPlace& here);
    /// Where to go; nothing where there is no way.
    [[nodiscard]] std::optional<VisitedPlace> back(const VisitedPlace& here);
    [[nodiscard]] std::optional<VisitedPlace> forward(const VisitedPlace& here);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    /// Another network.
    void clear();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] std::optional<VisitedPlace> go(const VisitedPlace& here, bool back);

    static constexpr std::size_t most = 100;
    std::vector<VisitedPlace> m_places{VisitedPlace{}};
    std::size_t m_at = 0;
};

} // namespace graft
