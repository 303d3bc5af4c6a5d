// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/imported_model.h"
#include "core/formats/onnx/onnx_model_p.h"

#include <optional>

namespace graft::onnxfile {

/// The network a file of Graft describes in its metadata, if writing it again gives the file's own operators and
/// weights; nothing where there is no description or the file computes something else.
[[nodiscard]] std::optional<ImportedModel> restored(const Model& file);

} // namespace graft::onnxfile
