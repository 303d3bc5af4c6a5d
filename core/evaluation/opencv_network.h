// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace graft {

/// Whether OpenCV's dnn module reads files of this name: ONNX, Caffe (with its prototxt), a frozen TensorFlow graph,
/// Darknet (with its cfg).
[[nodiscard]] bool openCvReads(const std::filesystem::path& file);

/// Runs a network file with OpenCV's dnn module on the CPU: another implementation, to compare with. `shape` is that
/// of all samples together, batch first; they are run one by one. `companion` is the second file of formats that have
/// two (prototxt, cfg); empty: the file beside it with the same name. Returns what the last layer puts out, sample
/// after sample. Unsupported, with OpenCV's reason, for what OpenCV cannot read or run.
[[nodiscard]] Result<std::vector<float>> runInOpenCv(const std::filesystem::path& file,
                                                     const std::filesystem::path& companion,
                                                     std::span<const float> inputs, std::vector<std::int64_t> shape);
/// As above, an ONNX model from memory.
[[nodiscard]] Result<std::vector<float>> runOnnxInOpenCv(std::string_view model, std::span<const float> inputs,
                                                         std::vector<std::int64_t> shape);

} // namespace graft
