// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/model_export.h"

#include <string>
#include <vector>

/// Private to core/exchange.
namespace graft::exchange {

/// A Python script that trains the network of "model.py" from "start.safetensors" as `run` says: data, split,
/// preparation, augmentation, frozen layers, factors, optimiser, schedule, loss, seed. What cannot be equal to Graft's
/// own training stands in a comment at its head. Needs PyTorch, PIL, and torchvision where pictures are varied.
[[nodiscard]] Result<std::string> trainingScript(const NetworkGraph& graph, const ExportedRun& run);

/// What such a script does otherwise than Graft, each a sentence.
[[nodiscard]] std::vector<Error> scriptDifferences(const ExportedRun& run);

/// The augmentation as torchvision transforms, one a line; steps torchvision lacks are left out.
[[nodiscard]] std::vector<std::string> torchvisionTransforms(const NetworkGraph& graph, const AugmentationPlan& plan);

} // namespace graft::exchange
