// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

std::string systemReason(int code)
{
    return std::generic_category().message(code);
}

/// Owns a POSIX file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return m_fd; }
    /// Closes now, because close() can report a delayed write error (quota, network file systems).
    int close() { return ::close(std::exchange(m_fd, -1)); }

private:
    int m_fd;
};

Error readError(const fs::path& file, int code)
{
    return makeError(code == ENOENT ? ErrorCode::NotFound : ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot read %1: %2."),
                     {file.string(), systemReason(code)});
}

Error writeError(const fs::path& file, int code)
{
    return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write %1: %2. The old file is unchanged."),
                     {file.string(), systemReason(code)});
}

int writeAll(int fd, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), std::min<std::size_t>(bytes.size(), std::size_t{1} << 24));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n < 0 ? errno : ENOSPC;
        bytes = bytes.subspan(static_cast<std::size_t>(n));
    }
    return 0;
}

/// Makes the rename itself durable; failure here loses nothing, so it is not an error.
void syncFolder(const fs::path& folder)
{
    const Descriptor dir(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (dir.get() >= 0)
        ::fsync(dir.get());
}

} // namespace

Result<std::vector<std::byte>> readFile(const fs::path& file, std::uint64_t maxBytes)
{
    // O_NONBLOCK: opening a FIFO must not wait for a writer.
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (fd.get() < 0)
        return readError(file, errno);
    struct stat info = {};
    if (::fstat(fd.get(), &info) != 0)
        return readError(file, errno);
    if (!S_ISREG(info.st_mode))
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot read %1: it is not a regular file."),
                         {file.string()});
    const auto size = static_cast<std::uint64_t>(info.st_size);
    if (size > maxBytes)
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "Cannot read %1: %2 bytes are more than the allowed %3."),
                         {file.string(), std::to_string(size), std::to_string(maxBytes)});
    std::vector<std::byte> bytes(size);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(fd.get(), bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return readError(file, errno);
        if (n == 0)
            break;
        done += static_cast<std::size_t>(n);
    }
    bytes.resize(done);
    return bytes;
}

Result<void> writeFileAtomically(const fs::path& file, std::span<const std::byte> bytes)
{
    std::error_code ignored;
    fs::path target = file;
    if (fs::is_symlink(file, ignored)) {
        const fs::path resolved = fs::weakly_canonical(file, ignored);
        if (!ignored)
            target = resolved;
    }
    struct stat old = {};
    const bool exists = ::stat(target.c_str(), &old) == 0;
    if (exists && !S_ISREG(old.st_mode))
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot write %1: it is not a regular file."),
                         {file.string()});
    // A short name of its own: the target's name may already be as long as the file system allows.
    std::string temporary = (target.parent_path() / ".graft-XXXXXX").string();
    Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));
    if (fd.get() < 0)
        return writeError(file, errno);
    const mode_t umaskNow = ::umask(0);
    ::umask(umaskNow);
    ::fchmod(fd.get(), exists ? (old.st_mode & 07777U) : (0666U & ~umaskNow));
    int code = writeAll(fd.get(), bytes);
    if (code == 0 && ::fsync(fd.get()) != 0)
        code = errno;
    if (fd.close() != 0 && code == 0)
        code = errno;
    if (code == 0 && ::rename(temporary.c_str(), target.c_str()) != 0)
        code = errno;
    if (code != 0) {
        ::unlink(temporary.c_str());
        return writeError(file, code);
    }
    syncFolder(target.parent_path().empty() ? fs::path(".") : target.parent_path());
    return {};
}

} // namespace graft
