// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/json/strict_json_p.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/formats/zip/zip_reader.h"
#include "core/project/session_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <string_view>

namespace graft {
namespace {

constexpr std::string_view mimeType = "application/x-graft-project";
constexpr std::string_view mimeEntry = "mimetype";
constexpr std::string_view manifestEntry = "manifest.json";
constexpr std::string_view graphEntry = "graph.json";
constexpr std::string_view weightsEntry = "weights.safetensors";
constexpr std::string_view sessionEntry = "session.json";
constexpr std::array contentEntries{graphEntry, weightsEntry, sessionEntry};

/// The mimetype is the first entry, stored, without extra field: its name stands at byte 30, its text at 38.
constexpr std::size_t mimeNameOffset = 30;
constexpr std::size_t mimeTextOffset = mimeNameOffset + mimeEntry.size();

using Json = nlohmann::ordered_json;

std::span<const std::byte> bytesOf(std::string_view text)
{
    return std::as_bytes(std::span(text.data(), text.size()));
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Error inFile(const std::filesystem::path& file, const Error& cause)
{
    return makeError(cause.code, GRAFT_TR_NOOP("core", "Cannot open the project %1."), {file.string()}, cause);
}

bool beginsLikeProject(std::span<const std::byte> bytes)
{
    const std::string_view text = textOf(bytes);
    return text.starts_with("PK\3\4") && text.size() >= mimeTextOffset + mimeType.size() &&
           text.substr(mimeNameOffset, mimeEntry.size()) == mimeEntry &&
           text.substr(mimeTextOffset, mimeType.size()) == mimeType;
}

Result<nlohmann::json> readManifest(const ZipReader& zip)
{
    GRAFT_TRY(bytes, zip.read(std::string(manifestEntry)));
    GRAFT_TRY(manifest, parseStrictJson(textOf(bytes)));
    const nlohmann::json absent;
    if (!manifest.is_object() || !manifest.value("version", absent).is_number_integer() ||
        !manifest.value("sha256", absent).is_object())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its table of contents is damaged."));
    const auto version = manifest["version"].get<std::int64_t>();
    if (version > projectFormatVersion)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "It was made by a newer Graft (format %1, this one reads up to %2). "
                                               "Update Graft to open it."),
                         {std::to_string(version), std::to_string(projectFormatVersion)});
    if (version < 1)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its table of contents is damaged."));
    return std::move(manifest);
}

/// Content of an entry whose digest agrees with the manifest's.
Result<std::vector<std::byte>> readVerified(const ZipReader& zip, const nlohmann::json& manifest,
                                            std::string_view entry)
{
    const std::string name(entry);
    GRAFT_TRY(bytes, zip.read(name));
    const nlohmann::json digest = manifest["sha256"].value(name, nlohmann::json());
    if (!digest.is_string() || digest.get<std::string>() != sha256Hex(bytes))
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its part %1 was changed or damaged."), {name});
    return std::move(bytes);
}

Result<Project> readProject(const ZipReader& zip)
{
    GRAFT_TRY(manifest, readManifest(zip));
    GRAFT_TRY(graphBytes, readVerified(zip, manifest, graphEntry));
    GRAFT_TRY(weightBytes, readVerified(zip, manifest, weightsEntry));
    GRAFT_TRY(sessionBytes, readVerified(zip, manifest, sessionEntry));
    Project project;
    GRAFT_TRY(graph, graphFromJson(textOf(graphBytes)));
    project.graph = std::move(graph);
    GRAFT_TRY(weights, safetensors::read(weightBytes, std::string(weightsEntry)));
    project.weights = std::move(weights.weights);
    GRAFT_CHECK(sessionFromJson(textOf(sessionBytes), project));
    return project;
}

} // namespace

Result<void> saveProject(const std::filesystem::path& file, const Project& project)
{
    const std::string graph = graphToJson(project.graph);
    const std::string session = sessionToJson(project);
    GRAFT_TRY(weights, safetensors::write(project.weights, {{"format", "graft"}}));
    const std::array<std::span<const std::byte>, contentEntries.size()> contents{bytesOf(graph), weights,
                                                                                 bytesOf(session)};
    Json digests = Json::object();
    for (std::size_t i = 0; i < contentEntries.size(); ++i)
        digests[std::string(contentEntries[i])] = sha256Hex(contents[i]);
    const std::string manifest =
        Json{{"format", mimeType}, {"version", projectFormatVersion}, {"sha256", digests}}.dump(1);
    // Weights hardly shrink, and storing them keeps saving fast.
    const std::array<ZipEntry, 5> entries{{{std::string(mimeEntry), bytesOf(mimeType), false},
                                           {std::string(manifestEntry), bytesOf(manifest), true},
                                           {std::string(graphEntry), contents[0], true},
                                           {std::string(weightsEntry), contents[1], false},
                                           {std::string(sessionEntry), contents[2], true}}};
    GRAFT_TRY(archive, writeZip(entries));
    return writeFileAtomically(file, archive);
}

Result<Project> loadProject(const std::filesystem::path& file)
{
    const ZipLimits limits;
    GRAFT_TRY(bytes, readFile(file, limits.maxTotalBytes));
    if (!beginsLikeProject(bytes))
        return inFile(file, makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "It is not a Graft project.")));
    auto zip = ZipReader::open(bytes, file.filename().string(), limits);
    if (!zip)
        return inFile(file, zip.error());
    auto project = readProject(*zip);
    if (!project)
        return inFile(file, project.error());
    return project;
}

bool looksLikeProject(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return false;
    std::array<char, mimeTextOffset + mimeType.size()> header{};
    std::ifstream in(file, std::ios::binary);
    in.read(header.data(), header.size());
    return in.gcount() == static_cast<std::streamsize>(header.size()) &&
           beginsLikeProject(std::as_bytes(std::span(header)));
}

} // namespace graft
