// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <string>
#include <vector>

namespace graft::code {

/// A network as a readable torch.nn.Module: state-dict keys are Graft's tensor names, blocks (names with dots) become
/// classes or nn.Sequential, the result of forward() is the logits. Needs PyTorch 1.13 or newer and nothing else.
/// Unsupported names a layer type without a spelling.
[[nodiscard]] Result<std::string> pythonModel(const NetworkGraph& graph);
/// The name of the class in pythonModel().
[[nodiscard]] std::string pythonClassName(const NetworkGraph& graph);

/// A script that loads `weightFile` (safetensors, read without the safetensors package where that is missing) into the
/// model of "model.py" beside it, and names the class of a picture given on the command line.
[[nodiscard]] std::string pythonLoader(const NetworkGraph& graph, const std::string& weightFile);

/// Prepares a picture as the input layer says: the body of a function `prepare(image)` that takes a PIL image and gives
/// a tensor C H W.
[[nodiscard]] std::string pythonPreprocessing(const Layer& input);

/// A first check of source text that needs no Python: strings closed, brackets paired, lines indented by what the
/// colons before them ask for. Empty, or what is wrong and in which line.
[[nodiscard]] std::string pythonSyntaxProblem(const std::string& source);

} // namespace graft::code
