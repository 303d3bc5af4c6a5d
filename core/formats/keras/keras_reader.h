// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/imported_model.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace graft::keras {

/// Whether a file is one of Keras's: HDF5, or a zip archive that begins with Keras's entries.
[[nodiscard]] bool matches(std::span<const std::byte> head, const std::filesystem::path& path);

/// A layer's weights in a file that says nothing else.
struct LayerWeights {
    std::string layer;
    std::vector<std::pair<std::string, TensorData>> tensors; ///< "kernel", "bias"; in Keras's order and layout
};

/// What a file of Keras holds: a whole model, or weights alone.
struct KerasFile {
    ImportedModel model;               ///< empty graph: weights alone
    std::vector<LayerWeights> weights; ///< in file order; only where there is no model
    [[nodiscard]] bool weightsOnly() const { return model.graph.layers.empty(); }
};

/// Reads `.h5` (whole models and weights), `.keras` and `.weights.h5` of Keras 2 and 3 by content: sequential and
/// functional models of layers for pictures, models inside of models. Nothing in the file is run: Lambda layers become
/// unknown layers. HDF5 is read as hdf5::File says, zip archives as ZipReader says. Pictures get their channels first,
/// with the weights of dense layers behind a flatten reordered; padding "same" is computed for the sizes at hand.
[[nodiscard]] Result<KerasFile> read(std::span<const std::byte> bytes, const ImportOptions& options);

} // namespace graft::keras
