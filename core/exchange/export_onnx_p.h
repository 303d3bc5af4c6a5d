// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/model_export.h"

#include <span>
#include <string>
#include <vector>

/// Private to core/exchange: what both ONNX exports prove their files with. Two samples are compared.
namespace graft::exchange {

/// An Error where libonnx does not accept the model.
[[nodiscard]] Result<ExportCheck> libonnxCheck(const std::string& bytes);
/// The file read again and run by Graft's engine.
[[nodiscard]] Result<ExportCheck> readBackCheck(const std::string& bytes, std::span<const float> fed,
                                                std::span<const float> expected, double tolerance);
/// The file run by OpenCV; what OpenCV cannot run is a note, not a failure.
[[nodiscard]] ExportCheck openCvCheck(const NetworkGraph& graph, const std::string& bytes, std::span<const float> fed,
                                      std::span<const float> expected, double tolerance);
[[nodiscard]] std::vector<float> softmaxOf(std::span<const float> logits, std::size_t samples);
/// Inputs as the network wants them, turned back into pixels 0..255, red first.
[[nodiscard]] std::vector<float> pixelsOf(const NetworkGraph& graph, std::span<const float> prepared);

} // namespace graft::exchange
