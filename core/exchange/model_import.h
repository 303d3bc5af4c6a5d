// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/formats/import/model_reader.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// Every format networks can be read from: an explicit list, in the order in which they are asked. Bare weight files
/// (PyTorch, safetensors) are among them: their network is recognised by names and shapes.
[[nodiscard]] std::span<const ModelReader> modelReaders();
[[nodiscard]] const ModelReader* findReader(std::string_view id);

/// What a file is, before it is opened: for the trust prompt and for messages.
struct ModelFileKind {
    const ModelReader* reader = nullptr;
    bool needsTrust = false; ///< loading may run code of the file
};
/// Told by content first, then by name. NotFound: no such file; Unsupported: no reader knows it (with the reason).
[[nodiscard]] Result<ModelFileKind> modelFileKind(const std::filesystem::path& path);

/// The program that reads dangerous formats, confined; empty: beside this program ("graft-import-helper"), then in
/// $GRAFT_IMPORT_HELPER.
struct ImportEnvironment {
    std::filesystem::path helper;
    std::uint64_t memoryBytes = std::uint64_t{4} << 30; ///< what the helper may allocate
    int seconds = 120;                                  ///< what the helper may compute
};

/// The text of the Error for files that need trust: %1 the file, %2 the format.
inline constexpr const char* needsTrustText =
    GRAFT_TR_NOOP("core", "%1 is not opened: loading a %2 file may run code that its author put into it. Open it only "
                          "if you trust where it comes from.");

/// Opens any file or folder a reader knows. Blocks; for workers. Errors name the file and the reason. A file that
/// needs trust and does not have it (ImportOptions::trusted) is Refused with `needsTrustText`.
[[nodiscard]] Result<ImportedModel> importModel(const std::filesystem::path& path, const ImportOptions& options = {},
                                                const ImportEnvironment& environment = {},
                                                const RunControl* control = nullptr);

/// Reads in this process whatever the risk: for the confined helper, and for readers without risk.
[[nodiscard]] Result<ImportedModel> importHere(const std::filesystem::path& path, const ImportOptions& options);

/// Numbers of the imported network against the same file run by another program, where the format allows it.
struct ImportCheck {
    bool possible = false;
    std::string how;              ///< "OpenCV dnn"
    double largestDifference = 0; ///< of the outputs, absolute
    double largestValue = 0;      ///< of the other program's outputs, absolute
    bool sameTop1 = false;
    Error why; ///< why it was not possible
    [[nodiscard]] bool passed() const { return possible && sameTop1 && largestDifference <= 1e-3 * (1 + largestValue); }
};
/// Runs the file itself in OpenCV dnn (ONNX, Caffe, TensorFlow, Darknet, TFLite where OpenCV reads it) and the
/// imported network on the same random input.
[[nodiscard]] ImportCheck checkImport(const std::filesystem::path& path, const ImportedModel& model);

} // namespace graft
