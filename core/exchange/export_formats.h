// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_export.h"

/// Private to core/exchange: one function for each entry of exportFormats().
namespace graft::exchange {

[[nodiscard]] ExportFormat onnxFormat();
[[nodiscard]] ExportFormat onnxInt8Format();
[[nodiscard]] ExportFormat safetensorsFormat();
[[nodiscard]] ExportFormat torchscriptFormat();
[[nodiscard]] ExportFormat pytorchCodeFormat();
[[nodiscard]] ExportFormat trainingScriptFormat();
[[nodiscard]] ExportFormat cppFormat();
[[nodiscard]] ExportFormat opencvFormat();

} // namespace graft::exchange
