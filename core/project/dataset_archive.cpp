// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/dataset_archive.h"

#include "core/base/files.h"
#include "core/data/folder_walk.h"
#include "core/formats/zip/zip_reader.h"
#include "core/project/archive_cache.h"

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// More pictures than anybody packs into one archive.
constexpr std::size_t maxArchiveEntries = 200000;
constexpr std::uint64_t maxArchiveTotal = std::uint64_t{64} << 30;

Error stopped()
{
    return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "Stopped."));
}

/// Archives are read into memory; half of what the machine has is the most that makes sense.
std::uint64_t maxArchiveBytes()
{
    const long pages = ::sysconf(_SC_PHYS_PAGES);
    const long size = ::sysconf(_SC_PAGE_SIZE);
    if (pages <= 0 || size <= 0)
        return std::uint64_t{2} << 30;
    return static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) / 2;
}

bool isHidden(std::string_view entry)
{
    return entry.starts_with('.') || entry.find("/.") != std::string_view::npos || entry.starts_with("__MACOSX/");
}

/// Why an entry is no picture, or nothing if it looks like one.
std::optional<Error> whyNot(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is empty."));
    const std::string_view start(reinterpret_cast<const char*>(bytes.data()), std::min<std::size_t>(bytes.size(), 4));
    if (start == std::string_view("PK\3\4", 4))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Archives inside archives are not opened."));
    if (looksLikeImage(bytes))
        return std::nullopt;
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its content is not a picture that Graft reads."));
}

/// Unpacks the pictures of an archive that was checked into a new folder of the cache.
Result<void> unpack(const ZipReader& zip, ArchiveCache& cache, const ProgressCallback& progress,
                    const RunControl* control)
{
    const std::vector<std::string> entries = zip.entries();
    std::uint64_t total = 0;
    for (const std::string& entry : entries)
        total += zip.size(entry);
    GRAFT_CHECK(cache.begin(total));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (control != nullptr && control->checkpoint())
            return stopped();
        if (progress && i % 16 == 0)
            progress({i, entries.size(), GRAFT_TR_NOOP("core", "Unpacking pictures")});
        const std::string& entry = entries[i];
        if (entry.ends_with('/'))
            continue;
        if (isHidden(entry)) {
            cache.skip(entry, makeError(ErrorCode::Unsupported,
                                        GRAFT_TR_NOOP("core", "Hidden files and folders are left out.")));
            continue;
        }
        const auto bytes = zip.read(entry);
        if (!bytes) {
            cache.skip(entry, bytes.error());
            continue;
        }
        if (auto reason = whyNot(*bytes))
            cache.skip(entry, *std::move(reason));
        else
            GRAFT_CHECK(cache.add(entry, *bytes));
    }
    return cache.finish();
}

/// The folder with the class folders: archives often hold one folder that holds everything.
fs::path innermost(fs::path folder)
{
    for (int depth = 0; depth < 16; ++depth) {
        const auto folders = visibleFolders(folder);
        if (folders.size() != 1 || folders.front().filename() == "train" || visibleFolders(folders.front()).empty())
            break;
        folder = folders.front();
    }
    return folder;
}

/// Reads and checks the archive unless its pictures are there already.
Result<void> fill(const fs::path& archive, ArchiveCache& cache, const ProgressCallback& progress,
                  const RunControl* control)
{
    if (cache.load())
        return {};
    const std::uint64_t most = maxArchiveBytes();
    std::error_code error;
    if (const std::uint64_t size = fs::file_size(archive, error); !error && size > most)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "%1 has %2 bytes, more than half of this computer's memory. Unpack it "
                                               "and open the folder instead."),
                         {archive.string(), std::to_string(size)});
    GRAFT_TRY(bytes, readFile(archive, most));
    if (sha256Hex(bytes) != cache.digest())
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "%1 was changed while it was read."), {archive.string()});
    ZipLimits limits;
    limits.maxEntryBytes = maxImageBytes;
    limits.maxTotalBytes = maxArchiveTotal;
    limits.maxEntries = maxArchiveEntries;
    GRAFT_TRY(zip, ZipReader::open(bytes, archive.string(), limits));
    return unpack(zip, cache, progress, control);
}

} // namespace

Result<ImageDataset> importImageArchive(const fs::path& archive, const ImageImportOptions& options,
                                        const fs::path& cacheFolder, const ProgressCallback& progress,
                                        const RunControl* control)
{
    std::error_code error;
    if (!fs::is_regular_file(archive, error))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no file %1."), {archive.string()});
    GRAFT_TRY(digest, digestOfArchive(archive, progress, control));
    ArchiveCache cache(cacheFolder, digest);
    GRAFT_CHECK(fill(archive, cache, progress, control));

    const fs::path root = innermost(cache.pictures());
    auto imported = importImageFolder(root, options, progress, control);
    if (!imported) {
        if (imported.error().code == ErrorCode::Cancelled)
            return imported;
        return makeError(imported.error().code, GRAFT_TR_NOOP("core", "%1 holds no class folders with pictures."),
                         {archive.string()}, imported.error());
    }
    imported->name = archive.stem().string();
    // People know the archive, not the cache.
    for (SkippedFile& skipped : imported->skipped)
        skipped.file = archive / skipped.file.lexically_relative(cache.pictures());
    for (const auto& [entry, reason] : cache.skipped())
        imported->skipped.push_back({archive / entry, reason});
    return imported;
}

} // namespace graft
