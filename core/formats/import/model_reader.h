// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/import/imported_model.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// Bytes of a file's beginning that matching may look at.
inline constexpr std::size_t matchedHeadBytes = 4096;

/// How dangerous it is to open a format.
enum class ReaderRisk {
    Plain,    ///< own, bounded parser: read in this process
    Confined, ///< through a library that hostile files have broken before: read in the confined helper
    RunsCode  ///< loading may run code of the file: only trusted, and in the confined helper
};

/// One file format that networks come in. Readers are values in an explicit list (core/exchange/model_readers.h).
struct ModelReader {
    std::string id;                      ///< "onnx"
    std::string title;                   ///< "ONNX", a name, not translated
    std::vector<std::string> extensions; ///< ".onnx", lower case, for file dialogues
    ReaderRisk risk = ReaderRisk::Plain;
    /// Cheap: from the first matchedHeadBytes and the name alone. `path` may be a folder (SavedModel).
    bool (*matches)(std::span<const std::byte> head, const std::filesystem::path& path) = nullptr;
    /// Reads the file. Throws nothing; errors do not name the file (the caller adds it).
    Result<ImportedModel> (*read)(const std::filesystem::path& path, const ImportOptions& options) = nullptr;
};

} // namespace graft
