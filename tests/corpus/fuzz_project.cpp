// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.h"
#include "core/project/session_json.h"
#include "tests/corpus/fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace {

/// A project is loaded from a file; this one never reaches a disk.
class MemoryFile {
public:
    MemoryFile(const std::uint8_t* data, std::size_t size) : m_fd(memfd_create("project", MFD_CLOEXEC))
    {
        while (size > 0) {
            const ssize_t n = ::write(m_fd, data, size);
            if (n <= 0)
                std::abort();
            data += n;
            size -= static_cast<std::size_t>(n);
        }
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

private:
    int m_fd;
};

} // namespace

/// An archive is a whole project; anything else is taken as the session file inside of one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (text.starts_with("PK")) {
        const MemoryFile file(data, size);
        const auto project = loadProject(file.path());
        if (project)
            fuzz::touch(project->weights);
        else
            fuzz::checkMessage(project.error());
        return 0;
    }
    Project project;
    SharedTensors shared;
    if (const auto read = sessionFromJson(text, project, shared); !read)
        fuzz::checkMessage(read.error());
    else if (sessionToJson(project, shared).empty())
        std::abort();
    return 0;
}
