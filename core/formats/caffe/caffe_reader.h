// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace graft::caffe {

/// Caffe: a .caffemodel with the .prototxt that describes its use, or a .prototxt alone (without weights). The
/// description is ImportOptions::companion, or lies beside the weights: NAME.prototxt, NAME_deploy.prototxt,
/// deploy.prototxt, or the only .prototxt there. Without one, the description inside the .caffemodel is used.
[[nodiscard]] ModelReader modelReader();

/// The same from memory. `description` may be empty, `weights` too, not both.
[[nodiscard]] Result<ImportedModel> read(std::span<const std::byte> weights, std::string_view description,
                                         std::string_view name, const ImportOptions& options);

} // namespace graft::caffe
