// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export_files.h"

#include "core/base/files.h"
#include "core/layers/layer_schema.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

namespace graft::exchange {

namespace fs = std::filesystem;

std::vector<std::byte> bytesOf(std::string_view text)
{
    std::vector<std::byte> bytes(text.size());
    if (!text.empty())
        std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

std::string labelsText(const NetworkGraph& graph)
{
    std::string text;
    for (const Layer* output : graph.ofType("Output")) {
        for (std::string name : textsParameter(*output, "classes")) {
            for (char& c : name)
                c = c == '\n' || c == '\r' ? ' ' : c;
            text += name + "\n";
        }
    }
    return text;
}

std::string preprocessingJson(const NetworkGraph& graph)
{
    nlohmann::ordered_json json;
    for (const Layer* input : graph.ofType("Input")) {
        for (const char* name : {"channels", "height", "width", "resize"})
            json[name] = intParameter(*input, name);
        json["interpolation"] = textParameter(*input, "interpolation");
        json["antialias"] = boolParameter(*input, "antialias");
        json["scale"] = "0..1";
        json["mean"] = realsParameter(*input, "mean");
        json["std"] = realsParameter(*input, "std");
        json["colours"] = boolParameter(*input, "bgr") ? "BGR" : "RGB";
    }
    return json.dump(2);
}

Result<std::vector<fs::path>> writeFiles(const fs::path& folder, std::span<const ExportedFile> files)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot create the folder %1: %2."),
                         {folder.string(), error.message()});
    std::vector<fs::path> paths;
    for (const ExportedFile& file : files) {
        paths.push_back(folder / file.name);
        GRAFT_CHECK(writeFileAtomically(paths.back(), file.bytes));
    }
    return paths;
}

Result<ScratchFolder> ScratchFolder::create()
{
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "graft-export-XXXXXX").string();
    if (error || ::mkdtemp(pattern.data()) == nullptr)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot create a folder for temporary files."));
    return ScratchFolder(pattern);
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

} // namespace graft::exchange
