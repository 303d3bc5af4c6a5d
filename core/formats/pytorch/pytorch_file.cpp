// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/pytorch_file.h"

#include "core/formats/pytorch/legacy_container.h"
#include "core/formats/pytorch/storage_reader.h"
#include "core/formats/pytorch/unpickler.h"
#include "core/formats/zip/zip_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace graft::pytorch {
namespace {

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool isZip(std::span<const std::byte> bytes)
{
    return textOf(bytes).starts_with("PK\x03\x04") || textOf(bytes).starts_with("PK\x05\x06");
}

bool isTar(std::span<const std::byte> bytes)
{
    return bytes.size() > 262 && textOf(bytes).substr(257, 5) == "ustar";
}

/// The folder that all of torch's entries are in, with its slash; empty if this is not such an archive.
std::string archiveFolder(const ZipReader& zip)
{
    for (const std::string& entry : zip.entries()) {
        const std::size_t slash = entry.find('/');
        if (slash != std::string::npos && std::string_view(entry).substr(slash + 1) == "data.pkl")
            return entry.substr(0, slash + 1);
    }
    return {};
}

Result<void> checkKind(const ZipReader& zip, const std::string& folder)
{
    const auto entries = zip.entries();
    const auto has = [&](std::string_view end) {
        return std::ranges::any_of(entries, [&](const std::string& e) {
            const std::size_t slash = e.find('/');
            return slash != std::string::npos && std::string_view(e).substr(slash + 1).starts_with(end);
        });
    };
    if (has("constants.pkl") || has("code/"))
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "The file is a TorchScript program; programs are not opened, save "
                                               "model.state_dict() instead."));
    if (folder.empty())
        return makeError(
            ErrorCode::Unsupported,
            GRAFT_TR_NOOP("core", "The file is a zip archive, but not one of PyTorch: it has no data.pkl."));
    if (zip.contains(folder + "byteorder")) {
        GRAFT_TRY(order, zip.read(folder + "byteorder"));
        if (textOf(order) != "little")
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "The file was written on a big-endian machine."));
    }
    return {};
}

Result<WeightFile> readZip(std::span<const std::byte> bytes, const std::string& name)
{
    ZipLimits limits;
    limits.maxTotalBytes = pickle::memoryAllowance(bytes.size());
    limits.maxEntryBytes = limits.maxTotalBytes;
    // One entry per tensor; large models have thousands.
    limits.maxEntries = 100'000;
    auto opened = ZipReader::open(bytes, name, limits);
    if (!opened) // its outer sentence names the file, as ours will
        return opened.error().cause ? *opened.error().cause : opened.error();
    const ZipReader zip = *std::move(opened);
    const std::string folder = archiveFolder(zip);
    GRAFT_CHECK(checkKind(zip, folder));
    GRAFT_TRY(stream, zip.read(folder + "data.pkl"));
    GRAFT_TRY(document, pickle::unpickle(stream));
    GRAFT_TRY(found, pickle::findStateDict(document));

    std::vector<std::byte> current;
    const pickle::StorageSource source = [&](const pickle::StorageRef& storage) -> Result<std::span<const std::byte>> {
        const std::string entry = folder + "data/" + storage.key;
        if (!zip.contains(entry) || zip.size(entry) != storage.byteCount())
            return makeError(ErrorCode::Corrupt,
                             GRAFT_TR_NOOP("core", "Storage %1 is truncated or does not fit its description."),
                             {storage.key});
        current = {};
        auto content = zip.read(entry);
        if (!content)
            return content.error();
        current = *std::move(content);
        return std::span<const std::byte>(current);
    };
    GRAFT_TRY(weights, pickle::readTensors(found, source, pickle::memoryAllowance(bytes.size())));
    WeightFile file;
    file.weights = std::move(weights);
    file.format = "pytorch zip";
    file.issues = std::move(found.issues);
    return file;
}

} // namespace

bool matches(std::span<const std::byte> bytes)
{
    return isZip(bytes) || isTar(bytes) || pickle::isLegacyContainer(bytes);
}

Result<WeightFile> read(std::span<const std::byte> bytes, const std::string& name)
{
    const auto attempt = [&]() -> Result<WeightFile> {
        if (isZip(bytes))
            return readZip(bytes, name);
        if (isTar(bytes))
            return makeError(ErrorCode::Unsupported,
                             GRAFT_TR_NOOP("core", "The file is in the tar container of PyTorch 0.1; load and save it "
                                                   "with a newer PyTorch first."));
        if (pickle::isLegacyContainer(bytes))
            return pickle::readLegacyContainer(bytes);
        return makeError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The file is not a PyTorch file."));
    };
    auto file = attempt();
    if (!file)
        return makeError(file.error().code, GRAFT_TR_NOOP("core", "Cannot open %1."), {name}, file.error());
    for (Issue& issue : file->issues)
        issue.file = name;
    return file;
}

} // namespace graft::pytorch
