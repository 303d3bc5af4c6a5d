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
#include <utility>

namespace graft {
namespace {

constexpr std::string_view mimeType = "application/x-graft-project";
constexpr std::string_view mimeEntry = "mimetype";
constexpr std::string_view manifestEntry = "manifest.json";
constexpr std::string_view graphEntry = "graph.json";
constexpr std::string_view weightsEntry = "weights.safetensors";
constexpr std::string_view sessionEntry = "session.json";
constexpr std::string_view importedEntry = "imported.json"; ///< only of a network that was changed

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

/// "networks/2/" of the second further network; the first one's parts lie at the top.
std::string folderOf(std::size_t other)
{
    return "networks/" + std::to_string(other + 2) + "/";
}

Result<NetworkGraph> readGraph(const ZipReader& zip, const nlohmann::json& manifest, const std::string& entry)
{
    GRAFT_TRY(bytes, readVerified(zip, manifest, entry));
    return graphFromJson(textOf(bytes));
}

/// Graphs and tensors of one network, whose name and positions are there already.
Result<void> readSheet(const ZipReader& zip, const nlohmann::json& manifest, const std::string& folder,
                       ProjectSheet& sheet)
{
    GRAFT_TRY(graph, readGraph(zip, manifest, folder + std::string(graphEntry)));
    sheet.graph = std::move(graph);
    if (const std::string entry = folder + std::string(importedEntry); manifest["sha256"].contains(entry)) {
        GRAFT_TRY(imported, readGraph(zip, manifest, entry));
        sheet.imported = std::move(imported);
    }
    const std::string entry = folder + std::string(weightsEntry);
    GRAFT_TRY(bytes, readVerified(zip, manifest, entry));
    GRAFT_TRY(weights, safetensors::read(bytes, entry));
    sheet.weights = std::move(weights.weights);
    dropStrayPositions(sheet);
    return {};
}

Result<Project> readProject(const ZipReader& zip)
{
    GRAFT_TRY(manifest, readManifest(zip));
    GRAFT_TRY(sessionBytes, readVerified(zip, manifest, sessionEntry));
    Project project;
    SharedTensors shared;
    GRAFT_CHECK(sessionFromJson(textOf(sessionBytes), project, shared));
    GRAFT_CHECK(readSheet(zip, manifest, {}, project));
    for (std::size_t i = 0; i < project.others.size(); ++i) {
        ProjectSheet& sheet = project.others[i];
        GRAFT_CHECK(readSheet(zip, manifest, folderOf(i), sheet));
        for (const std::string& name : shared[i]) {
            const TensorData* tensor = project.weights.find(name);
            if (tensor == nullptr || sheet.weights.find(name) != nullptr)
                return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its part %1 was changed or damaged."),
                                 {std::string(sessionEntry)});
            sheet.weights.insert(name, *tensor);
        }
    }
    return project;
}

/// The parts of a project while it is written.
class Parts {
public:
    void add(std::string name, std::vector<std::byte> bytes, bool compress)
    {
        m_digests[name] = sha256Hex(bytes);
        m_names.push_back(std::move(name));
        m_contents.push_back(std::move(bytes));
        m_compress.push_back(compress);
    }
    void add(std::string name, std::string_view text)
    {
        const auto bytes = bytesOf(text);
        add(std::move(name), {bytes.begin(), bytes.end()}, true);
    }
    /// Weights hardly shrink, and storing them keeps saving fast.
    Result<void> add(const std::string& folder, const ProjectSheet& sheet, const WeightStore& weights)
    {
        add(folder + std::string(graphEntry), graphToJson(sheet.graph));
        if (sheet.imported && *sheet.imported != sheet.graph)
            add(folder + std::string(importedEntry), graphToJson(*sheet.imported));
        GRAFT_TRY(bytes, safetensors::write(weights, {{"format", "graft"}}));
        add(folder + std::string(weightsEntry), std::move(bytes), false);
        return {};
    }

    /// The whole archive: mimetype and manifest, then the parts.
    [[nodiscard]] Result<std::vector<std::byte>> archive(int version) const
    {
        const std::string manifest = Json{{"format", mimeType}, {"version", version}, {"sha256", m_digests}}.dump(1);
        std::vector<ZipEntry> entries{{std::string(mimeEntry), bytesOf(mimeType), false},
                                      {std::string(manifestEntry), bytesOf(manifest), true}};
        for (std::size_t i = 0; i < m_names.size(); ++i)
            entries.push_back({m_names[i], m_contents[i], m_compress[i]});
        return writeZip(entries);
    }

private:
    Json m_digests = Json::object();
    std::vector<std::string> m_names;
    std::vector<std::vector<std::byte>> m_contents;
    std::vector<bool> m_compress;
};

/// Takes the tensors that `first` holds as well (the very same memory) out of `weights`; their names.
std::vector<std::string> takeShared(WeightStore& weights, const WeightStore& first)
{
    std::vector<std::string> shared;
    for (const auto& [name, tensor] : weights.tensors()) {
        const TensorData* other = first.find(name);
        if (other != nullptr && other->owner() == tensor.owner() && other->shape() == tensor.shape() &&
            other->dtype() == tensor.dtype())
            shared.push_back(name);
    }
    for (const std::string& name : shared)
        weights.erase(name);
    return shared;
}

} // namespace

void workOn(Project& project, std::size_t place)
{
    if (place == project.place || place > project.others.size())
        return;
    std::vector<ProjectSheet> all = std::move(project.others);
    auto& present = static_cast<ProjectSheet&>(project);
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(project.place), std::move(present));
    present = std::move(all[place]);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(place));
    project.others = std::move(all);
    project.place = place;
}

Result<void> saveProject(const std::filesystem::path& file, const Project& project)
{
    Parts parts;
    GRAFT_CHECK(parts.add({}, project, project.weights));
    SharedTensors shared;
    for (std::size_t i = 0; i < project.others.size(); ++i) {
        WeightStore own = project.others[i].weights;
        shared.push_back(takeShared(own, project.weights));
        GRAFT_CHECK(parts.add(folderOf(i), project.others[i], own));
    }
    parts.add(std::string(sessionEntry), sessionToJson(project, shared));
    GRAFT_TRY(archive, parts.archive(project.others.empty() ? 1 : projectFormatVersion));
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
