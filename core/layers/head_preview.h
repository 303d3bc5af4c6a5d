// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/topology.h"

namespace graft {

/// What would become of a network, as one network to look at: it has the layers that would come beside those that
/// would go. It is for eyes only: the layers that go have no way to the output any more.
struct HeadPreview {
    NetworkGraph graph;
    LayerSet added;
    LayerSet removed;
    LayerSet changed; ///< other parameters, new weights, frozen or not any more
};

/// `after` with the layers of `before` that it lacks.
[[nodiscard]] HeadPreview previewOf(const NetworkGraph& before, const NetworkGraph& after);

} // namespace graft
