// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

#include <span>

namespace graft::onnxfile {

inline constexpr int lowestReadOpset = 7;
inline constexpr int highestReadOpset = 17;

/// ONNX files of opset 7 to 17 (newer ones with a warning, as far as their operators are known). Weights in other files
/// are opened by us, inside the model's folder only. Files that Graft wrote come back exactly as they were, which is
/// proven by writing them again.
[[nodiscard]] ModelReader reader();

/// The same from memory, without other files. `trustDescription`: whether a network that Graft described in the file
/// is restored; without it the operators alone are read, as if another program had written them.
[[nodiscard]] Result<ImportedModel> readModel(std::span<const std::byte> bytes, const ImportOptions& options = {},
                                              bool trustDescription = true);

} // namespace graft::onnxfile
