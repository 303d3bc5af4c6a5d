// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/tensorflow/graph_def.h"
#include "core/formats/tensorflow/tensor_bundle.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace graft::tensorflow {

/// The graph of a SavedModel (saved_model.pb) and what it computes when served.
struct SavedModel {
    Bytes graph;                      ///< GraphDef
    std::vector<std::string> outputs; ///< tensors of the signature, "node:0"
    std::string_view signature;       ///< its name
    std::string_view restore;         ///< the node that reads the variables
};

/// Takes the graph tagged "serve", else the first; of its signatures "serving_default", else the first that says
/// outputs. Unsupported where there is none.
[[nodiscard]] Result<SavedModel> readSavedModel(Bytes bytes);

/// Where variables lie in the checkpoint, by the names of their nodes. Names need not be those of the checkpoint; the
/// graph's own restore function tells which goes where.
[[nodiscard]] std::map<std::string, std::string> variableKeys(const Graph& graph, std::string_view restore);

} // namespace graft::tensorflow
