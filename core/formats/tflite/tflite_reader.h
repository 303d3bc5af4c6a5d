// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/model_reader.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace graft::tflite {

/// TensorFlow Lite (.tflite). Quantised files are read with their numbers as floats, which the report says.
[[nodiscard]] ModelReader modelReader();

/// The same from memory.
[[nodiscard]] Result<ImportedModel> read(std::span<const std::byte> bytes, std::string_view name,
                                         const ImportOptions& options);

} // namespace graft::tflite
