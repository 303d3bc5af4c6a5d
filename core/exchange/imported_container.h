// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/import/imported_model.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace graft {

/// What the confined helper sends back: a header of fixed size, JSON (graph, report, questions, or the error), tensors
/// as a safetensors file. The reader treats it like a file of a stranger, because the helper may have been taken over
/// by the file it read.
struct ImportContainerSizes {
    std::uint64_t json = 0;
    std::uint64_t weights = 0;
};

inline constexpr std::size_t importContainerHeader = 24;
/// Most JSON that is accepted.
inline constexpr std::uint64_t maxImportJson = std::uint64_t{128} << 20;

[[nodiscard]] Result<std::vector<std::byte>> packImport(const Result<ImportedModel>& result);
/// Of the first importContainerHeader bytes; Corrupt unless they are such a header with sizes up to `maxBytes`.
[[nodiscard]] Result<ImportContainerSizes> importContainerSizes(std::span<const std::byte> header,
                                                                std::uint64_t maxBytes);
/// The model, or the error that was packed; Corrupt for anything else.
[[nodiscard]] Result<ImportedModel> unpackImport(std::span<const std::byte> bytes);

} // namespace graft
