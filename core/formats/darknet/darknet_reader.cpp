// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/darknet/darknet_reader.h"

#include "core/base/files.h"
#include "core/formats/darknet/darknet_cfg.h"
#include "core/formats/darknet/darknet_weights.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <system_error>
#include <utility>

namespace graft::darknet {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t maxLabelBytes = std::uint64_t{16} << 20;

std::string lowerExtension(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return extension;
}

bool looksLikeCfg(std::string_view text)
{
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        const std::size_t start = line.find_first_not_of(" \t\r");
        if (start == std::string_view::npos || line[start] == '#' || line[start] == ';')
            continue;
        return line[start] == '[';
    }
    return false;
}

bool matches(std::span<const std::byte> head, const fs::path& path)
{
    const std::string extension = lowerExtension(path);
    if (extension == ".weights")
        return head.size() >= 16 && static_cast<bool>(WeightStream::open(head));
    if (extension == ".cfg" || extension == ".txt")
        return looksLikeCfg({reinterpret_cast<const char*>(head.data()), head.size()});
    // Backbones are cut off behind a layer and named after it: "darknet53.conv.74".
    return path.filename().string().find(".conv.") != std::string::npos && static_cast<bool>(WeightStream::open(head));
}

/// The regular files beside `path` whose extension is one of `extensions`, sorted by name.
std::vector<fs::path> neighbours(const fs::path& path, std::initializer_list<std::string_view> extensions)
{
    std::vector<fs::path> found;
    std::error_code problem;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (fs::directory_iterator it(folder, problem), end; !problem && it != end; it.increment(problem)) {
        std::error_code ignored;
        if (it->is_regular_file(ignored) &&
            std::ranges::find(extensions, lowerExtension(it->path())) != extensions.end())
            found.push_back(it->path());
    }
    std::ranges::sort(found);
    return found;
}

/// The other file of the pair, or an empty path.
fs::path companionOf(const fs::path& path, const ImportOptions& options, std::string_view extension)
{
    if (!options.companion.empty())
        return options.companion;
    const auto candidates = neighbours(path, {extension});
    const auto same =
        std::ranges::find_if(candidates, [&](const fs::path& other) { return other.stem() == path.stem(); });
    if (same != candidates.end())
        return *same;
    // "darknet53.conv.74" belongs to "darknet53.cfg".
    const auto longer = std::ranges::find_if(candidates, [&](const fs::path& other) {
        return path.filename().string().starts_with(other.stem().string() + ".");
    });
    if (longer != candidates.end())
        return *longer;
    return candidates.size() == 1 ? candidates.front() : fs::path();
}

std::vector<std::string> linesOf(std::span<const std::byte> bytes)
{
    std::vector<std::string> lines;
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
            line.remove_suffix(1);
        lines.emplace_back(line.substr(0, 500));
    }
    while (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

/// Class names beside the model: the file of the same stem first, else the only candidate; readable names
/// ("shortnames") before codes.
std::vector<std::string> labelsBeside(const fs::path& path)
{
    auto candidates = neighbours(path, {".names", ".labels", ".list"});
    std::ranges::stable_sort(candidates, {}, [&](const fs::path& file) {
        const std::string name = file.filename().string();
        if (file.stem() == path.stem())
            return 0;
        return name.find("shortnames") != std::string::npos ? 1 : 2;
    });
    for (const fs::path& file : candidates) {
        const auto bytes = readFile(file, maxLabelBytes);
        if (bytes && !bytes->empty())
            return linesOf(*bytes);
    }
    return {};
}

Result<ImportedModel> readPair(const fs::path& path, const ImportOptions& options)
{
    const bool openedCfg = lowerExtension(path) == ".cfg" || lowerExtension(path) == ".txt";
    const fs::path other = companionOf(path, options, openedCfg ? ".weights" : ".cfg");
    if (!openedCfg && other.empty())
        return makeError(
            ErrorCode::NotFound,
            GRAFT_TR_NOOP("core",
                          "Darknet weights say nothing about the layers; the .cfg file they belong to is needed, too. "
                          "Put it beside the weights under the same name."));
    GRAFT_TRY(cfg, readFile(openedCfg ? path : other, maxCfgBytes));
    std::vector<std::byte> weights;
    if (!openedCfg || !other.empty()) {
        GRAFT_TRY(bytes, readFile(openedCfg ? other : path, maxWeightsBytes));
        weights = std::move(bytes);
        if (weights.empty())
            return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is too short for Darknet weights."));
    }
    const fs::path& description = openedCfg ? path : other;
    return read(description.stem().string(), {reinterpret_cast<const char*>(cfg.data()), cfg.size()}, weights,
                labelsBeside(path));
}

} // namespace

ModelReader reader()
{
    return {"darknet", "Darknet", {".cfg", ".weights"}, ReaderRisk::Plain, matches, readPair};
}

} // namespace graft::darknet
