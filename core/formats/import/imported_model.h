// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// What became of an operator of a foreign file.
enum class LayerFate {
    Mapped,       ///< computes the same numbers
    Approximated, ///< computes nearly the same; the note says what differs
    Unknown       ///< kept as a layer of type "Unknown" with its weights; cannot run
};
/// "mapped", "approximated", "unknown".
[[nodiscard]] std::string_view nameOf(LayerFate fate);

/// One line of the import report: an operator of the file and the layers it became.
struct ImportRow {
    std::string source;              ///< its name in the file
    std::string sourceType;          ///< the operator as the file calls it: "Conv", "SeparableConv2D"
    std::vector<std::string> layers; ///< names of Graft's layers; empty: folded into a neighbour or dropped
    LayerFate fate = LayerFate::Mapped;
    Error note; ///< what differs or why it is unknown; empty text: nothing to say
};

struct ImportAnswer {
    std::string value; ///< stable key
    std::string title; ///< translatable, context "core"
};

/// Something the file does not say and a person may know (how pictures are scaled, the order of colours). Import goes
/// on with `assumed`; asking again with ImportOptions::answers[id] changes it.
struct ImportQuestion {
    std::string id;
    std::string text; ///< translatable, context "core"
    std::vector<ImportAnswer> answers;
    std::string assumed; ///< the answer that was used
};

/// A network read from another program's file.
struct ImportedModel {
    NetworkGraph graph;
    WeightStore weights;
    std::string format; ///< id of the reader: "onnx"
    std::vector<ImportRow> report;
    std::vector<ImportQuestion> questions;
    std::vector<Issue> issues;
    /// What the file says of its origin: "producer", "opset", "framework" ...; keys are stable, values free text.
    std::map<std::string, std::string> provenance;
    std::string modelName; ///< the catalogue network that was recognised, or empty

    [[nodiscard]] std::size_t count(LayerFate fate) const;
};

struct ImportOptions {
    /// The user trusts the file: needed where loading runs code.
    bool trusted = false;
    std::map<std::string, std::string> answers; ///< by ImportQuestion::id
    /// The second file of formats that have two (prototxt, cfg); empty: looked for beside the first.
    std::filesystem::path companion;
};

} // namespace graft
