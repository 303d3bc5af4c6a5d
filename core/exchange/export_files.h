// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// Private to core/exchange: what exports of several files share.
namespace graft::exchange {

struct ExportedFile {
    std::string name; ///< relative to the folder
    std::vector<std::byte> bytes;
};

[[nodiscard]] std::vector<std::byte> bytesOf(std::string_view text);
/// The class names of the output layer, one a line (line breaks in names become spaces).
[[nodiscard]] std::string labelsText(const NetworkGraph& graph);
/// The input layer's preparation of pictures as JSON.
[[nodiscard]] std::string preprocessingJson(const NetworkGraph& graph);

/// Creates the folder where needed and replaces the files in it one by one, each completely or not at all. Other files
/// in the folder stay. The paths, in the order of `files`.
[[nodiscard]] Result<std::vector<std::filesystem::path>> writeFiles(const std::filesystem::path& folder,
                                                                    std::span<const ExportedFile> files);

/// A new folder for files that are checked before they get their place; gone with the object.
class ScratchFolder {
public:
    [[nodiscard]] static Result<ScratchFolder> create();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ~ScratchFolder();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    explicit ScratchFolder(std::filesystem::path path) : m_path(std::move(path)) {}
    std::filesystem::path m_path;
};

} // namespace graft::exchange
