// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/channels_last/channels_last.h"
#include "core/formats/tensorflow/graph_def.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace graft::tensorflow {

using channels_last::Tensor;

/// Computes an operator whose inputs are constants (shapes that a graph works out, scales of old batch
/// normalisations). Nothing where it is not one of those.
[[nodiscard]] std::optional<Tensor> computeConstant(const Node& node, std::span<const Tensor> inputs,
                                                    TensorBudget& budget);

/// Adds the layers of an operator; one tensor for each output that matters. Errors are reasons for an unknown layer.
[[nodiscard]] Result<std::vector<Tensor>> addLayers(channels_last::Builder& builder, const Node& node,
                                                    std::span<const Tensor> inputs);

/// Operators that hand on their first input: Identity, StopGradient, casts.
[[nodiscard]] bool passesOn(std::string_view op);

} // namespace graft::tensorflow
