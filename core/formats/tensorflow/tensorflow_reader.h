// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace graft::tensorflow {

/// TensorFlow: a frozen graph (.pb), or a SavedModel: its folder, or the saved_model.pb in it.
[[nodiscard]] ModelReader modelReader();

/// A frozen graph from memory.
[[nodiscard]] Result<ImportedModel> readFrozen(std::span<const std::byte> bytes, std::string_view name,
                                               const ImportOptions& options);
/// A SavedModel's graph from memory, its variables in `folder`.
[[nodiscard]] Result<ImportedModel> readSaved(std::span<const std::byte> bytes, const std::filesystem::path& variables,
                                              std::string_view name, const ImportOptions& options);

} // namespace graft::tensorflow
