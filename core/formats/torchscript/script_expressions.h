// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"

#include <span>
#include <string>
#include <string_view>

/// Private to core/formats/torchscript: layers as TorchScript source, in operators that LibTorch has from 1.13 on.
namespace graft::torchscript {

/// Names of a layer's values and tensors in the source.
struct ScriptNames {
    std::span<const std::string> inputs;
    std::string tensors; ///< the module that holds the layer's tensors: "self.layer1.conv1"
};

struct ScriptExpression {
    std::string_view type;
    std::string (*text)(const Layer&, const ScriptNames&) = nullptr;
    std::string_view method{}; ///< of scriptMethod(), which the expression calls
};

/// One for each layer type but Input, Output and Unknown.
[[nodiscard]] std::span<const ScriptExpression> scriptExpressions();
[[nodiscard]] const ScriptExpression* findScriptExpression(std::string_view type);
/// Source of a method that some expressions call, indented for a class body.
[[nodiscard]] std::string_view scriptMethod(std::string_view name);
/// A literal that TorchScript takes for a float: "1.0".
[[nodiscard]] std::string scriptFloat(double value);

} // namespace graft::torchscript
