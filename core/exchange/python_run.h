// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/exchange/model_export.h"

#include <filesystem>
#include <string>
#include <vector>

/// Private to core/exchange: exported Python code is run where there is a Python with PyTorch.
namespace graft::exchange {

/// Runs $GRAFT_PYTHON, or else the system's python3, or where that has no PyTorch the one of the PATH, without showing
/// anything, at most `seconds` long (Unsupported when it takes longer). NotFound
/// where there is none; Internal with its last line where it fails. Blocks; for workers.
[[nodiscard]] Result<void> runPython(const std::vector<std::string>& arguments, int seconds,
                                     const RunControl* control = nullptr);

/// The logits that Python code gives for inputs. `script` is run with the arguments: `folder`, a file of float32
/// inputs, the file for its float32 answer, then the shape of the inputs. NotFound where there is no Python with
/// PyTorch.
[[nodiscard]] Result<std::vector<float>> pythonLogits(const std::string& script, const std::filesystem::path& folder,
                                                      std::span<const float> inputs,
                                                      const std::vector<std::int64_t>& shape,
                                                      const RunControl* control = nullptr);

/// Compares the engine's logits with those of exported Python code. Where there is no Python with PyTorch the check
/// is that of `otherwise` with a note that says so.
[[nodiscard]] Result<ExportCheck> checkWithPython(const ExportTask& task, const std::string& script,
                                                  const std::filesystem::path& folder, ExportCheck otherwise,
                                                  const RunControl* control);

/// [count, channels, height, width] of the network's input.
[[nodiscard]] std::vector<std::int64_t> probeShape(const NetworkGraph& graph, std::int64_t count);

} // namespace graft::exchange
