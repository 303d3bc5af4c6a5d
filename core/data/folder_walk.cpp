// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/folder_walk.h"

#include "core/data/image_header.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t reportEvery = 128; ///< files between two progress reports
constexpr std::size_t maxDepth = 64;

bool isHidden(const fs::path& path)
{
    return path.filename().native().starts_with('.');
}

std::string systemReason(int code)
{
    return std::generic_category().message(code);
}

/// Reads the start of a file; an errno on failure.
int readStart(const fs::path& file, std::array<std::byte, 32>& start, std::size_t& size)
{
    // The file may have been replaced by a FIFO since it was looked at; never wait for a writer.
    const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return errno;
    ssize_t n = 0;
    do {
        n = ::read(fd, start.data(), start.size());
    } while (n < 0 && errno == EINTR);
    const int code = n < 0 ? errno : 0;
    ::close(fd);
    size = n > 0 ? static_cast<std::size_t>(n) : 0;
    return code;
}

} // namespace

Result<FoundImage> examineImageFile(const fs::path& file)
{
    struct stat info = {};
    if (::stat(file.c_str(), &info) != 0) {
        const int code = errno;
        std::error_code ignored;
        if (code == ENOENT && fs::is_symlink(file, ignored))
            return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "This link leads nowhere."));
        return makeError(code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                         GRAFT_TR_NOOP("core", "It cannot be read: %1."), {systemReason(code)});
    }
    if (!S_ISREG(info.st_mode))
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "It is not a regular file."));
    if (info.st_size == 0)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The file is empty."));
    std::array<std::byte, 32> start{};
    std::size_t size = 0;
    if (const int code = readStart(file, start, size); code != 0)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "It cannot be read: %1."), {systemReason(code)});
    const auto header = std::span(start).first(size);
    if (looksLikeImage(header))
        return FoundImage{file, static_cast<std::uint64_t>(info.st_size)};
    if (const std::string foreign = nameOfForeignFormat(header); !foreign.empty())
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Graft does not read %1 files."), {foreign});
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Its content is not a picture that Graft reads."));
}

std::vector<fs::path> visibleFolders(const fs::path& folder)
{
    std::vector<fs::path> folders;
    std::error_code error;
    fs::directory_iterator it(folder, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
        std::error_code ignored;
        if (!isHidden(it->path()) && it->is_directory(ignored))
            folders.push_back(it->path());
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

Result<void> FolderWalk::step()
{
    if (++m_seen % reportEvery == 0 && m_progress)
        m_progress({m_seen, 0, GRAFT_TR_NOOP("core", "Looking for pictures")});
    if (m_control != nullptr && m_control->checkpoint())
        return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "Stopped."));
    return {};
}

void FolderWalk::skip(const fs::path& file, ErrorCode code, std::string text, std::vector<std::string> args)
{
    m_skipped.push_back({file, makeError(code, std::move(text), std::move(args))});
}

std::vector<fs::path> FolderWalk::children(const fs::path& folder)
{
    std::vector<fs::path> paths;
    std::error_code error;
    fs::directory_iterator it(folder, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error))
        paths.push_back(it->path());
    if (error)
        skip(folder, ErrorCode::Io, GRAFT_TR_NOOP("core", "This folder cannot be read: %1."),
             {systemReason(error.value())});
    std::sort(paths.begin(), paths.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return paths;
}

Result<std::vector<fs::path>> FolderWalk::classFolders(const fs::path& root)
{
    std::vector<fs::path> folders;
    struct stat info = {};
    std::error_code error;
    for (fs::path above = fs::weakly_canonical(root, error); !error && !above.empty(); above = above.parent_path()) {
        if (::stat(above.c_str(), &info) == 0)
            m_classFolders.emplace(info.st_dev, info.st_ino);
        if (above == above.root_path())
            break;
    }
    for (const fs::path& path : children(root)) {
        GRAFT_CHECK(step());
        const bool known = ::stat(path.c_str(), &info) == 0;
        if (known && S_ISDIR(info.st_mode) && !isHidden(path)) {
            if (m_classFolders.contains({info.st_dev, info.st_ino}) && fs::is_symlink(path, error)) {
                skip(path, ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "This link leads back to a folder that is "
                                           "read already."));
                continue;
            }
            m_classFolders.emplace(info.st_dev, info.st_ino);
            folders.push_back(path);
        } else if (isHidden(path)) {
            skip(path, ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Hidden files and folders are left out."));
        } else {
            skip(path, ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "It is not in a class folder."));
        }
    }
    return folders;
}

Result<std::vector<FoundImage>> FolderWalk::images(const fs::path& classFolder)
{
    std::vector<FoundImage> found;
    std::set<Identity> visited = m_classFolders;
    struct Pending {
        fs::path folder;
        std::size_t depth;
    };
    std::vector<Pending> pending{{classFolder, 0}};
    while (!pending.empty()) {
        const Pending current = std::move(pending.back());
        pending.pop_back();
        for (const fs::path& path : children(current.folder)) {
            GRAFT_CHECK(step());
            if (isHidden(path)) {
                skip(path, ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "Hidden files and folders are left out."));
                continue;
            }
            struct stat info = {};
            if (::stat(path.c_str(), &info) != 0 || !S_ISDIR(info.st_mode)) {
                if (auto image = examineImageFile(path))
                    found.push_back(*std::move(image));
                else
                    m_skipped.push_back({path, image.error()});
            } else if (!visited.emplace(info.st_dev, info.st_ino).second) {
                skip(path, ErrorCode::Unsupported,
                     GRAFT_TR_NOOP("core", "This link leads back to a folder that is read already."));
            } else if (current.depth + 1 >= maxDepth) {
                skip(path, ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "This folder is nested too deeply."));
            } else {
                pending.push_back({path, current.depth + 1});
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const FoundImage& a, const FoundImage& b) { return a.file.native() < b.file.native(); });
    return found;
}

} // namespace graft
