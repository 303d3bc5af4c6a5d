// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/layer_builders_p.h"

#include <array>

namespace graft {

LayerBuilder findLayerBuilder(std::string_view type)
{
    static const std::array families = {convolutionBuilders(),    linearBuilders(),     attentionBuilders(),
                                        normalisationBuilders(),  sampleNormBuilders(), activationBuilders(),
                                        poolingBuilders(),        combineBuilders(),    shapeBuilders(),
                                        regularisationBuilders(), boundaryBuilders()};
    for (const std::span<const BuilderEntry> family : families) {
        for (const BuilderEntry& entry : family) {
            if (entry.type == type)
                return entry.build;
        }
    }
    return nullptr;
}

} // namespace graft
