// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/weights/weight_store.h"
#include "core/zoo/catalogue.h"

#include <filesystem>
#include <optional>
#include <string>

namespace graft {

/// A catalogue network with its weights.
struct LoadedModel {
    NetworkGraph graph;
    WeightStore weights;
    MatchReport report;
    std::string weightSource; ///< "embedded", a file path, or "none" (random initialisation)
    std::vector<Issue> issues;
};

/// $GRAFT_MODELS, else $XDG_DATA_HOME/graft/models, else ~/.local/share/graft/models.
[[nodiscard]] std::filesystem::path modelsFolder();
/// The entry's weight file in the models folder, or in torch's hub cache ($TORCH_HOME or
/// ~/.cache/torch, hub/checkpoints); nothing if neither has it.
[[nodiscard]] std::optional<std::filesystem::path> installedWeights(const CatalogueEntry& entry);
/// Embedded or installed.
[[nodiscard]] bool isInstalled(const CatalogueEntry& entry);

/// Builds a catalogue network and fits weights to it: `weightFile` if given, else the embedded or installed
/// ones. NotFound with advice (download, --weights) when there are none. A file that does not fit at all
/// is an Error with the matching report; tensors with another shape or missing ones in a plausible file leave their
/// layers fresh and are issues.
[[nodiscard]] Result<LoadedModel> loadModel(const CatalogueEntry& entry, const std::filesystem::path& weightFile = {});
/// The network without weights, every layer fresh.
[[nodiscard]] LoadedModel buildUntrained(const CatalogueEntry& entry);

/// Bytes of the embedded default's safetensors file.
[[nodiscard]] std::span<const std::byte> embeddedWeights();

} // namespace graft
