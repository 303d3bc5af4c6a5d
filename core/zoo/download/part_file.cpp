// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/download/part_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace graft {

PartFile::PartFile(std::filesystem::path target) : m_target(std::move(target)), m_path(m_target)
{
    m_path += ".part";
}

PartFile::~PartFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Error PartFile::failed(int code) const
{
    return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write %1: %2. The old file is unchanged."),
                     {m_path.string(), std::generic_category().message(code)});
}

Result<void> PartFile::open()
{
    std::error_code folderError;
    if (m_target.has_parent_path())
        std::filesystem::create_directories(m_target.parent_path(), folderError);
    // Not through a link, and without waiting where somebody put a FIFO.
    m_fd = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0666);
    if (m_fd < 0)
        return failed(folderError ? folderError.value() : errno);
    struct stat info = {};
    if (::fstat(m_fd, &info) != 0)
        return failed(errno);
    if (!S_ISREG(info.st_mode))
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write %1: it is not a regular file."),
                         {m_path.string()});
    if (::flock(m_fd, LOCK_EX | LOCK_NB) != 0)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "%1 is being downloaded already."), {m_target.string()});
    m_size = static_cast<std::uint64_t>(info.st_size);
    if (::lseek(m_fd, 0, SEEK_END) < 0)
        return failed(errno);
    return {};
}

Result<void> PartFile::append(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(m_fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return failed(n < 0 ? errno : ENOSPC);
        m_size += static_cast<std::uint64_t>(n);
        bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return {};
}

Result<void> PartFile::restart()
{
    if (::ftruncate(m_fd, 0) != 0 || ::lseek(m_fd, 0, SEEK_SET) < 0)
        return failed(errno);
    m_size = 0;
    return {};
}

Result<void> PartFile::finish()
{
    if (::fsync(m_fd) != 0)
        return failed(errno);
    if (::rename(m_path.c_str(), m_target.c_str()) != 0)
        return failed(errno);
    const auto folder = m_target.has_parent_path() ? m_target.parent_path() : std::filesystem::path(".");
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd); // makes the rename durable; a failure loses nothing
        ::close(fd);
    }
    return {};
}

void PartFile::discard()
{
    ::unlink(m_path.c_str());
}

} // namespace graft
