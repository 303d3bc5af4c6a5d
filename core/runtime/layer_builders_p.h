// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/runtime/runtime_layer_p.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace graft {

/// Where a builder gets everything from.
struct BuildContext {
    const Layer& layer;
    bool frozen = false;   ///< its weights never change
    bool inPrefix = false; ///< inside the frozen prefix: dropout is off
    /// The layer's tensor with that suffix; undefined if the layer has none.
    std::function<at::Tensor(std::string_view suffix)> tensor;
    bool adapts = false; ///< its batch statistics follow the data although its weights are frozen
};

using LayerBuilder = std::unique_ptr<RuntimeLayer> (*)(const BuildContext&);

/// The builder of a runtime layer that is constructed from a BuildContext.
template <class Runtime>
[[nodiscard]] std::unique_ptr<RuntimeLayer> buildLayer(const BuildContext& context)
{
    return std::make_unique<Runtime>(context);
}

struct BuilderEntry {
    std::string_view type;
    LayerBuilder build;
};

/// nullptr for a type that cannot run.
[[nodiscard]] LayerBuilder findLayerBuilder(std::string_view type);

// One list per family, each in its own file.
[[nodiscard]] std::span<const BuilderEntry> convolutionBuilders();
[[nodiscard]] std::span<const BuilderEntry> linearBuilders();
[[nodiscard]] std::span<const BuilderEntry> attentionBuilders();
[[nodiscard]] std::span<const BuilderEntry> normalisationBuilders();
[[nodiscard]] std::span<const BuilderEntry> sampleNormBuilders();
[[nodiscard]] std::span<const BuilderEntry> activationBuilders();
[[nodiscard]] std::span<const BuilderEntry> poolingBuilders();
[[nodiscard]] std::span<const BuilderEntry> combineBuilders();
[[nodiscard]] std::span<const BuilderEntry> shapeBuilders();
[[nodiscard]] std::span<const BuilderEntry> regularisationBuilders();
[[nodiscard]] std::span<const BuilderEntry> boundaryBuilders();

} // namespace graft
