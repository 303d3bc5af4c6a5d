// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/archive_cache.h"

#include "core/base/files.h"
#include "core/formats/json/strict_json_p.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <fstream>
#include <string_view>
#include <system_error>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view partialMark = ".partial-";
constexpr const char* listFile = "complete.json";
constexpr const char* picturesFolder = "pictures";
constexpr std::uint64_t maxListBytes = std::uint64_t{256} << 20;

/// Writes a file that must not exist yet; an errno on failure.
int writeNew(const fs::path& file, std::span<const std::byte> bytes)
{
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd < 0)
        return errno;
    int code = 0;
    while (!bytes.empty() && code == 0) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n >= 0)
            bytes = bytes.subspan(static_cast<std::size_t>(n));
        else if (errno != EINTR)
            code = errno;
    }
    if (::close(fd) != 0 && code == 0)
        code = errno;
    return code;
}

Error cannotUnpack(const fs::path& folder, const std::string& reason)
{
    return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot unpack the pictures into %1: %2."),
                     {folder.string(), reason});
}

std::string systemReason(int code)
{
    return std::generic_category().message(code);
}

} // namespace

Result<std::string> digestOfArchive(const fs::path& archive, const ProgressCallback& progress,
                                    const RunControl* control)
{
    std::error_code error;
    const std::uint64_t size = fs::file_size(archive, error);
    std::ifstream in(archive, std::ios::binary);
    std::vector<char> piece(std::size_t{4} << 20);
    Sha256 digest;
    std::uint64_t done = 0;
    while (in) {
        if (control != nullptr && control->checkpoint())
            return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "Stopped."));
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        const auto n = static_cast<std::size_t>(in.gcount());
        digest.add(std::string_view(piece.data(), n));
        done += n;
        if (progress)
            progress({done, size, GRAFT_TR_NOOP("core", "Reading the archive")});
    }
    if (error || in.bad() || done != size)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot read %1."), {archive.string()});
    return digest.hex();
}

ArchiveCache::ArchiveCache(fs::path cacheFolder, std::string digest)
    : m_cacheFolder(std::move(cacheFolder)),
      m_digest(std::move(digest))
{
}

ArchiveCache::~ArchiveCache()
{
    std::error_code ignored;
    if (!m_partial.empty())
        fs::remove_all(m_partial, ignored);
}

fs::path ArchiveCache::pictures() const
{
    return folder() / picturesFolder;
}

bool ArchiveCache::load()
{
    const auto bytes = readFile(folder() / listFile, maxListBytes);
    if (!bytes)
        return false;
    const auto json = parseStrictJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!json)
        return false;
    try {
        for (const auto& file : json->at("files")) {
            std::error_code error;
            const fs::path path = pictures() / file.at("name").get<std::string>();
            if (fs::file_size(path, error) != file.at("size").get<std::uint64_t>() || error)
                return false;
        }
        m_skipped.clear();
        for (const auto& skipped : json->at("skipped"))
            m_skipped.emplace_back(skipped.at("name").get<std::string>(),
                                   makeError(static_cast<ErrorCode>(skipped.at("code").get<int>()),
                                             skipped.at("text").get<std::string>(),
                                             skipped.at("args").get<std::vector<std::string>>()));
    } catch (const nlohmann::json::exception&) {
        return false;
    }
    return true;
}

void ArchiveCache::removeLeftovers() const
{
    std::error_code error;
    for (fs::directory_iterator it(m_cacheFolder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
        const std::string name = it->path().filename().string();
        const std::size_t mark = name.find(partialMark);
        if (mark == std::string::npos)
            continue;
        const std::string_view owner = std::string_view(name).substr(mark + partialMark.size());
        pid_t pid = 0;
        std::from_chars(owner.data(), owner.data() + owner.size(), pid);
        std::error_code ignored;
        if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH)
            fs::remove_all(it->path(), ignored);
    }
}

Result<void> ArchiveCache::begin(std::uint64_t bytes)
{
    m_files.clear();
    m_skipped.clear();
    std::error_code error;
    fs::create_directories(m_cacheFolder, error);
    if (error)
        return cannotUnpack(m_cacheFolder, error.message());
    removeLeftovers();
    const fs::space_info space = fs::space(m_cacheFolder, error);
    if (!error && space.available < bytes)
        return makeError(ErrorCode::Io,
                         GRAFT_TR_NOOP("core", "Unpacking takes %1 bytes, but only %2 are free where %3 is."),
                         {std::to_string(bytes), std::to_string(space.available), m_cacheFolder.string()});
    std::string pattern =
        (m_cacheFolder / (m_digest + std::string(partialMark) + std::to_string(::getpid()) + "-XXXXXX")).string();
    if (::mkdtemp(pattern.data()) == nullptr)
        return cannotUnpack(m_cacheFolder, systemReason(errno));
    m_partial = pattern;
    if (!fs::create_directory(m_partial / picturesFolder, error))
        return cannotUnpack(m_cacheFolder, error.message());
    return {};
}

Result<void> ArchiveCache::add(const std::string& entry, std::span<const std::byte> bytes)
{
    const fs::path file = m_partial / picturesFolder / entry;
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    const int code = error ? error.value() : writeNew(file, bytes);
    if (code == 0) {
        m_files.emplace_back(entry, bytes.size());
        return {};
    }
    // Names that this file system does not take concern one picture; a full disk concerns all.
    if (code != ENAMETOOLONG && code != ENOTDIR && code != EEXIST && code != EISDIR)
        return cannotUnpack(m_cacheFolder, systemReason(code));
    skip(entry, makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "It cannot be unpacked: %1."), {systemReason(code)}));
    return {};
}

void ArchiveCache::skip(const std::string& entry, Error reason)
{
    m_skipped.emplace_back(entry, std::move(reason));
}

Result<void> ArchiveCache::finish()
{
    nlohmann::ordered_json json = {{"files", nlohmann::ordered_json::array()},
                                   {"skipped", nlohmann::ordered_json::array()}};
    for (const auto& [name, size] : m_files)
        json["files"].push_back({{"name", name}, {"size", size}});
    for (const auto& [name, reason] : m_skipped)
        json["skipped"].push_back(
            {{"name", name}, {"code", static_cast<int>(reason.code)}, {"text", reason.text}, {"args", reason.args}});
    const std::string text = json.dump(0, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    if (const int code = writeNew(m_partial / listFile, std::as_bytes(std::span(text))); code != 0)
        return cannotUnpack(m_cacheFolder, systemReason(code));
    std::error_code error;
    fs::permissions(m_partial, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec, error);
    fs::rename(m_partial, folder(), error);
    if (error) {
        // An incomplete folder is in the way, or another process was faster.
        ArchiveCache other(m_cacheFolder, m_digest);
        if (other.load())
            return {};
        std::error_code ignored;
        fs::remove_all(folder(), ignored);
        fs::rename(m_partial, folder(), error);
        if (error)
            return cannotUnpack(m_cacheFolder, error.message());
    }
    m_partial.clear();
    return {};
}

} // namespace graft
