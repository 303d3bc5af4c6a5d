// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui_models/tiny_network.h"
#include "ui/models/network_document.h"

namespace graft::test {

inline LayerId idOf(const NetworkDocument& document, const char* name)
{
    return document.graph().find(std::string_view(name))->id;
}

/// A document with the tiny network, as if it had been opened from a file.
inline void open(NetworkDocument& document)
{
    Project project;
    project.graph = tinyGraph({"a", "b", "c"});
    project.weights = tinyWeights(project.graph);
    project.modelName = "resnet18_slim";
    document.setProject(std::move(project), QStringLiteral("/tmp/tiny.graft"));
}

inline TrainingOutcome outcomeFor(const NetworkGraph& graph, std::uint64_t seed)
{
    TrainingOutcome outcome;
    outcome.weights = tinyWeights(graph, seed);
    outcome.bestEpoch = 1;
    return outcome;
}

} // namespace graft::test
