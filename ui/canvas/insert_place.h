// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <QPointF>

#include <optional>

namespace graft {

/// Where a new layer goes: into a connection, behind a layer, at one end of a new connection, or free.
struct InsertPlace {
    std::optional<Connection> connection; ///< in the middle of it
    LayerId after;                        ///< behind this layer, before everything that reads from it
    std::optional<PortRef> from;          ///< reads from here, beside others
    std::optional<PortRef> to;            ///< feeds this input
    std::optional<QPointF> at;            ///< the middle of its node, scene px; else the layout decides
};

} // namespace graft
