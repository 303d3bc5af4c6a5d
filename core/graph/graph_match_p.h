// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_diff.h"

#include <unordered_map>

namespace graft {

/// Which layers of two networks correspond.
struct LayerMatch {
    std::unordered_map<LayerId, LayerId> toAfter;
    std::unordered_map<LayerId, LayerId> toBefore;

    void add(LayerId before, LayerId after)
    {
        toAfter.emplace(before, after);
        toBefore.emplace(after, before);
    }
};

/// See diffNetworks().
[[nodiscard]] LayerMatch matchLayers(const NetworkGraph& before, const NetworkGraph& after,
                                     const ParametersOf& parametersOf);

} // namespace graft
