// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/onnx_model_p.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace graft::onnxfile {
namespace {

namespace fs = std::filesystem;

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
    void replace(int fd)
    {
        ::close(m_fd);
        m_fd = fd;
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int m_fd;
};

Error refused(std::string text, const std::string& location)
{
    return makeError(ErrorCode::Refused, std::move(text), {location});
}

Error cannotOpen(const std::string& location)
{
    if (errno == ELOOP)
        return refused(GRAFT_TR_NOOP("core", "The file of weights %1 is a symbolic link."), location);
    return makeError(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                     GRAFT_TR_NOOP("core", "The file of weights %1, which belongs to the model, cannot be read: %2."),
                     {location, std::generic_category().message(errno)});
}

/// The parts of a name below the model's folder; an Error for names that lead elsewhere.
Result<std::vector<std::string>> partsOf(const std::string& location)
{
    const fs::path path(location);
    std::vector<std::string> parts;
    bool leaves = location.empty() || path.is_absolute() || location.find('\0') != std::string::npos ||
                  location.find('\\') != std::string::npos;
    for (const fs::path& part : path) {
        leaves = leaves || part == "..";
        if (part != "." && !part.empty())
            parts.push_back(part.string());
    }
    if (leaves || parts.empty())
        return refused(GRAFT_TR_NOOP("core", "The model wants its weights from %1, outside its own folder."), location);
    return parts;
}

/// Walks down from the folder one part at a time, following no link, so that nothing can lead out of it.
Result<int> openBelow(const fs::path& folder, const std::string& location)
{
    GRAFT_TRY(parts, partsOf(location));
    Descriptor place(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (std::size_t i = 0; place.get() >= 0 && i + 1 < parts.size(); ++i) {
        const int next = ::openat(place.get(), parts[i].c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0)
            return cannotOpen(location);
        place.replace(next);
    }
    // O_NONBLOCK: a FIFO must not block before it can be refused.
    const int file = place.get() < 0
                         ? -1
                         : ::openat(place.get(), parts.back().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return cannotOpen(location);
    return file;
}

} // namespace

Result<std::vector<std::byte>> readExternalData(const fs::path& folder, const std::string& location,
                                                std::int64_t offset, std::int64_t length, std::uint64_t expected)
{
    GRAFT_TRY(number, openBelow(folder, location));
    const Descriptor file(number);
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return refused(GRAFT_TR_NOOP("core", "%1 is not a regular file."), location);
    if (facts.st_nlink != 1)
        return refused(GRAFT_TR_NOOP("core", "The file of weights %1 has a second name elsewhere (a hard link)."),
                       location);
    const std::int64_t size = facts.st_size;
    if (offset < 0 || offset > size)
        offset = size;
    if (length < 0)
        length = size - offset;
    if (length > size - offset || static_cast<std::uint64_t>(length) != expected)
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The file of weights %1 does not hold what the model wants from it."),
                         {location});
    std::vector<std::byte> bytes(expected);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::pread(file.get(), bytes.data() + done, bytes.size() - done,
                                    static_cast<off_t>(offset) + static_cast<off_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return cannotOpen(location);
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

} // namespace graft::onnxfile
