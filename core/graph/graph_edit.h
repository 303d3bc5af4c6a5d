// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace graft {

/// Puts a layer at `index` of the list (past the end: appends). Its id and name must be free.
struct AddLayer {
    Layer layer;
    std::size_t index = static_cast<std::size_t>(-1);
    bool operator==(const AddLayer&) const = default;
};
/// Takes a layer away; it must not be connected any more.
struct RemoveLayer {
    LayerId layer;
    bool operator==(const RemoveLayer&) const = default;
};
/// Adds a connection between existing layers; the input port must be free.
struct Connect {
    Connection connection;
    std::size_t index = static_cast<std::size_t>(-1);
    bool operator==(const Connect&) const = default;
};
struct Disconnect {
    Connection connection;
    bool operator==(const Disconnect&) const = default;
};
/// Sets a parameter, or removes it (back to the registry's default) when `value` is empty.
struct SetParameter {
    LayerId layer;
    std::string name;
    std::optional<ParameterValue> value;
    bool operator==(const SetParameter&) const = default;
};
struct RenameLayer {
    LayerId layer;
    std::string name;
    bool operator==(const RenameLayer&) const = default;
};
struct SetLearnRateFactor {
    LayerId layer;
    double factor = 1.0;
    bool operator==(const SetLearnRateFactor&) const = default;
};
struct SetFresh {
    LayerId layer;
    bool fresh = false;
    bool operator==(const SetFresh&) const = default;
};
/// Whether the batch statistics of a frozen layer follow the new data.
struct SetAdaptStatistics {
    LayerId layer;
    bool adapt = false;
    bool operator==(const SetAdaptStatistics&) const = default;
};
struct RenameNetwork {
    std::string name;
    bool operator==(const RenameNetwork&) const = default;
};

/// A primitive change of a network as a value. Used by GUI, CLI, undo and scripts alike.
using GraphEdit = std::variant<AddLayer, RemoveLayer, Connect, Disconnect, SetParameter, RenameLayer,
                               SetLearnRateFactor, SetFresh, SetAdaptStatistics, RenameNetwork>;

/// Applies one edit and returns its exact inverse. On error the graph is untouched.
[[nodiscard]] Result<GraphEdit> applyEdit(NetworkGraph& graph, const GraphEdit& edit);

/// Applies a list of edits in order, all or none, and returns the list that undoes them (already reversed).
[[nodiscard]] Result<std::vector<GraphEdit>> applyEdits(NetworkGraph& graph, std::span<const GraphEdit> edits);

} // namespace graft
