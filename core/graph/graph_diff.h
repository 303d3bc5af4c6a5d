// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace graft {

enum class LayerChange { Added, Removed, Changed };

/// What training does to a layer's weights and batch statistics.
enum class TrainingState { Trainable, Frozen, FrozenAdapting };
[[nodiscard]] TrainingState trainingStateOf(const Layer& layer);

/// A parameter's value for people: "64", "3x3", "true", "tulip, rose". Not localised.
[[nodiscard]] std::string textOf(const ParameterValue& value);

/// A parameter that differs; nothing where a layer does not have it.
struct ParameterDifference {
    std::string name;
    std::optional<ParameterValue> before;
    std::optional<ParameterValue> after;

    bool operator==(const ParameterDifference&) const = default;
};

/// A property of a layer in the first and in the second network.
template <class T>
struct Change {
    T before{};
    T after{};

    bool operator==(const Change&) const = default;
};

/// A layer that is not the same in both networks. What is the same is left empty.
struct LayerDifference {
    LayerChange change = LayerChange::Changed;
    LayerId before;   ///< in the first network; none of an added layer
    LayerId after;    ///< in the second network; none of a removed layer
    std::string name; ///< in the second network; of a removed layer in the first
    std::string type; ///< likewise
    std::optional<Change<std::string>> renamed;
    std::optional<Change<std::string>> retyped;
    std::vector<ParameterDifference> parameters; ///< by name; of changed layers only
    std::optional<Change<TrainingState>> state;
    std::optional<Change<double>> learnRateFactor; ///< of layers that are trainable in both networks
    std::optional<Change<bool>> fresh;
    /// What feeds the layer, by input port: "conv1", of a further output "split:1"; "" where a port is open.
    std::optional<Change<std::vector<std::string>>> inputs;

    bool operator==(const LayerDifference&) const = default;
};

/// The difference of two networks.
struct GraphDifference {
    /// In the order of the second network; a removed layer stands where it stood in the first.
    std::vector<LayerDifference> layers;
    /// Layers that correspond, in the order of the second network: first network, second network.
    std::vector<std::pair<LayerId, LayerId>> matches;
    std::optional<Change<std::string>> renamed; ///< the network itself
    std::size_t added = 0;
    std::size_t removed = 0;
    std::size_t changed = 0;
    std::size_t stateDiffers = 0; ///< of the changed layers: those frozen, adapting or trainable in one only

    [[nodiscard]] bool empty() const { return layers.empty() && !renamed; }
    [[nodiscard]] const LayerDifference* ofBefore(LayerId id) const; ///< nullptr: nothing differs
    [[nodiscard]] const LayerDifference* ofAfter(LayerId id) const;  ///< nullptr: nothing differs
};

/// A layer's parameters as they are compared; core/layers' effectiveParameters() fills in the defaults.
using ParametersOf = std::function<ParameterMap(const Layer&)>;

/// Compares two networks. Layers correspond when their names are the same; of the others those with the same id
/// and type, where the networks share their ids (one was made from the other), and those that are the only ones of
/// their kind between corresponding neighbours. Deterministic. Exchanging the networks exchanges before and after.
/// Names must be unique in each network.
[[nodiscard]] GraphDifference diffNetworks(const NetworkGraph& before, const NetworkGraph& after,
                                           const ParametersOf& parametersOf = {});

} // namespace graft
