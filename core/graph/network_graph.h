// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace graft {

/// A parameter of a layer (hyperparameter, not a weight). Names and meanings follow torch.nn.
using ParameterValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::int64_t>,
                                    std::vector<double>, std::vector<std::string>>;
using ParameterMap = std::map<std::string, ParameterValue, std::less<>>;

/// One layer. A plain value: no weights, no pointers, no canvas position. `type` is a key of the layer
/// registry (core/layers); parameters that are absent have the registry's default.
struct Layer {
    LayerId id;
    std::string name; ///< unique in the network; prefix of its tensors' names ("layer1.0.conv1" -> ".weight")
    std::string type; ///< "Conv2d", "Linear", ...
    ParameterMap parameters;
    double learnRateFactor = 1.0; ///< multiplies the learning rate; 0 = frozen
    bool fresh = false;           ///< weights are newly initialised before training, whatever the store holds
    /// Of a frozen layer with batch statistics: the weights stay, the statistics follow the new data.
    bool adaptStatistics = false;

    bool operator==(const Layer&) const = default;
};

/// One port of a layer; inputs and outputs are counted separately from 0.
struct PortRef {
    LayerId layer;
    std::uint16_t port = 0;

    auto operator<=>(const PortRef&) const = default;
};

/// Data flows from an output port to an input port.
struct Connection {
    PortRef from;
    PortRef to;

    auto operator<=>(const Connection&) const = default;
};

/// A network: a plain value, compared, copied and moved like one.
struct NetworkGraph {
    std::string name; ///< e.g. "squeezenet1_1"
    std::vector<Layer> layers;
    std::vector<Connection> connections;

    bool operator==(const NetworkGraph&) const = default;

    [[nodiscard]] const Layer* find(LayerId id) const;
    [[nodiscard]] const Layer* find(std::string_view layerName) const;
    [[nodiscard]] Layer* find(LayerId id);
    /// The layers of a type, in list order.
    [[nodiscard]] std::vector<const Layer*> ofType(std::string_view type) const;
    /// An id that no layer has.
    [[nodiscard]] LayerId nextId() const;
    /// `wanted`, or `wanted_2`, `wanted_3` ... whichever is free.
    [[nodiscard]] std::string uniqueName(std::string_view wanted) const;
    /// Connections that end at a layer, ordered by input port.
    [[nodiscard]] std::vector<Connection> inputsOf(LayerId id) const;
    /// Connections that start at a layer, in list order.
    [[nodiscard]] std::vector<Connection> outputsOf(LayerId id) const;
};

/// How a network is handed to workers: nobody shares mutable state with them.
using GraphSnapshot = std::shared_ptr<const NetworkGraph>;

} // namespace graft
