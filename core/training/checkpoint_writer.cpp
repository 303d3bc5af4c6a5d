// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/training/checkpoint_manifest_p.h"
#include "core/training/history_tensors_p.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <set>
#include <system_error>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

constexpr const char* lockName = "run.lock";
/// Parts of the history before they are written as one.
constexpr std::size_t maxParts = 16;

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts = {};
    ::gmtime_r(&now, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

/// A descriptor that holds the folder's lock; the system lets go of it when the process ends, however it ends.
Result<int> lockFolder(const fs::path& folder)
{
    const int fd = ::open((folder / lockName).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (fd < 0)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot save a run in %1: %2."),
                         {folder.string(), std::generic_category().message(errno)});
    if (::flock(fd, LOCK_EX | LOCK_NB) == 0)
        return fd;
    ::close(fd);
    return makeError(ErrorCode::Refused,
                     GRAFT_TR_NOOP("core", "Another run saves its state in %1. Choose another folder."),
                     {folder.string()});
}

void removeFiles(const fs::path& folder, const std::set<std::string>& keep)
{
    std::error_code failed;
    std::vector<fs::path> old;
    for (fs::directory_iterator it(folder, failed), end; !failed && it != end; it.increment(failed)) {
        const std::string name = it->path().filename().string();
        if (isCheckpointFile(name) && !keep.contains(name))
            old.push_back(it->path());
    }
    // Manifests first: killed in between, none is left that names a file which is gone.
    std::ranges::stable_partition(old, [](const fs::path& file) { return file.extension() == ".json"; });
    for (const fs::path& file : old)
        fs::remove(file, failed);
}

void removeFolder(const fs::path& folder)
{
    std::error_code ignored;
    fs::remove(folder / lockName, ignored);
    fs::remove(folder, ignored); // only when it is empty
}

WeightStore grouped(const CheckpointState& state)
{
    WeightStore all = state.training;
    for (const auto& [name, tensor] : state.weights.tensors())
        all.insert("weights/" + name, tensor);
    return all;
}

} // namespace

CheckpointWriter::CheckpointWriter(fs::path folder, int lock) : m_folder(std::move(folder)), m_lock(lock) {}

CheckpointWriter::CheckpointWriter(CheckpointWriter&& other) noexcept
    : m_folder(std::move(other.m_folder)),
      m_lock(std::exchange(other.m_lock, -1)),
      m_generation(other.m_generation),
      m_iterations(other.m_iterations),
      m_history(std::move(other.m_history)),
      m_best(std::move(other.m_best)),
      m_bestEpoch(other.m_bestEpoch)
{
}

CheckpointWriter::~CheckpointWriter()
{
    if (m_lock >= 0)
        ::close(m_lock);
}

Result<CheckpointWriter> CheckpointWriter::open(const fs::path& folder, bool keep)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return makeError(ErrorCode::Io, GRAFT_TR_NOOP("core", "Cannot save a run in %1: %2."),
                         {folder.string(), failed.message()});
    GRAFT_TRY(lock, lockFolder(folder));
    CheckpointWriter writer(folder, lock);
    const auto manifests = manifestsIn(folder);
    if (!manifests.empty())
        writer.m_generation = manifests.front().generation + 1;
    if (keep)
        writer.removeOld();
    else
        removeFiles(folder, {});
    return writer;
}

std::size_t CheckpointWriter::firstIteration() const
{
    return m_history.size() < maxParts ? m_iterations : 0;
}

Result<CheckpointFile> CheckpointWriter::writeTensors(std::string_view stem, const WeightStore& tensors) const
{
    const std::string name = std::string(stem) + "-" + std::to_string(m_generation) + ".safetensors";
    GRAFT_TRY(bytes, safetensors::write(tensors));
    GRAFT_CHECK(writeFileAtomically(m_folder / name, bytes));
    return CheckpointFile{name, bytes.size(), sha256Hex(bytes)};
}

Result<std::vector<CheckpointFile>> CheckpointWriter::writeHistory(const CheckpointState& state) const
{
    std::vector<CheckpointFile> parts;
    if (firstIteration() > 0)
        parts = m_history;
    if (state.iterations.empty())
        return parts;
    GRAFT_TRY(tensors, iterationTensors(state.iterations));
    GRAFT_TRY(part, writeTensors("history", tensors));
    parts.push_back(std::move(part));
    return parts;
}

Result<void> CheckpointWriter::write(const CheckpointState& state)
{
    CheckpointManifest manifest;
    const std::size_t first = firstIteration();
    GRAFT_TRY(history, writeHistory(state));
    if (state.bestEpoch > 0 && (!m_best || state.bestEpoch != m_bestEpoch)) {
        GRAFT_TRY(best, writeTensors("best", state.best));
        manifest.best = std::move(best);
    } else if (state.bestEpoch > 0) {
        manifest.best = m_best;
    }
    GRAFT_TRY(training, writeTensors("training", grouped(state)));
    manifest.history = std::move(history);
    manifest.training = std::move(training);
    manifest.state.info = state.info;
    manifest.state.info.savedUtc = utcNow();
    manifest.state.startHash = state.startHash;
    manifest.state.numbers = state.numbers;
    manifest.state.texts = state.texts;
    manifest.state.bestEpoch = state.bestEpoch;
    manifest.state.epochs = state.epochs;
    manifest.state.validations = state.validations;
    const std::string text = manifestText(manifest);
    GRAFT_CHECK(writeFileAtomically(m_folder / manifestName(m_generation), std::as_bytes(std::span(text))));
    // From here on this state is the one that counts.
    ++m_generation;
    m_history = std::move(manifest.history);
    m_iterations = first + state.iterations.size();
    m_best = std::move(manifest.best);
    m_bestEpoch = state.bestEpoch;
    removeOld();
    return {};
}

void CheckpointWriter::removeOld() const
{
    constexpr std::size_t generationsKept = 2;
    std::set<std::string> keep;
    std::size_t kept = 0;
    for (const ManifestEntry& entry : manifestsIn(m_folder)) {
        if (kept == generationsKept)
            break;
        const auto manifest = readManifest(entry.file);
        if (!manifest.ok())
            continue;
        ++kept;
        keep.insert(entry.file.filename().string());
        for (const CheckpointFile& file : manifest->files())
            keep.insert(file.name);
    }
    removeFiles(m_folder, keep);
}

void CheckpointWriter::remove()
{
    removeFiles(m_folder, {});
    removeFolder(m_folder);
}

void removeCheckpoint(const fs::path& folder)
{
    if (manifestsIn(folder).empty())
        return;
    auto lock = lockFolder(folder);
    if (!lock.ok())
        return;
    removeFiles(folder, {});
    removeFolder(folder);
    ::close(*lock);
}

} // namespace graft
