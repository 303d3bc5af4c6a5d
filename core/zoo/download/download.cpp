// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zoo/download/download.h"

#include "core/base/sha256.h"
#include "core/zoo/download/part_file.h"
#include "core/zoo/download/transfer_p.h"
#include "core/zoo/model_loader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>
#include <system_error>

namespace graft {
namespace {

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

Result<bool> digestFits(const std::filesystem::path& file, const std::string& prefix)
{
    if (prefix.empty())
        return true;
    GRAFT_TRY(digest, sha256OfFile(file));
    return digest.starts_with(lowerCase(prefix));
}

/// Transfers until the part file is complete: at most once more from the beginning.
Result<void> fetch(const DownloadRequest& request, PartFile& part, const ProgressCallback& progress,
                   const RunControl* control)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto end = Transfer(request, part, progress, control).run();
        if (!end) {
            // What was received stays for the next try, except where the disk is full or the file is not wanted.
            const ErrorCode code = end.error().code;
            if (code == ErrorCode::Io || code == ErrorCode::Refused || part.size() == 0)
                part.discard();
            return end.error();
        }
        if (*end == Transfer::End::Complete)
            return {};
    }
    return makeError(ErrorCode::Network, GRAFT_TR_NOOP("core", "Cannot download %1: the server answers %2."),
                     {request.url, "416"});
}

} // namespace

Result<void> downloadFile(const DownloadRequest& request, const ProgressCallback& progress, const RunControl* control)
{
    if (QCoreApplication::instance() == nullptr)
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "Downloads need a running application."));
    if (!isAllowedAddress(QUrl(QString::fromStdString(request.url))))
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "Cannot download %1: only https addresses are allowed."), {request.url});
    PartFile part(request.target);
    GRAFT_CHECK(part.open());
    const bool continued = part.size() > 0;
    if (part.size() > request.maxBytes)
        GRAFT_CHECK(part.restart());
    GRAFT_CHECK(fetch(request, part, progress, control));
    GRAFT_TRY(fits, digestFits(part.path(), request.sha256Prefix));
    if (!fits && continued) {
        // The old beginning and the new end may be of different files.
        GRAFT_CHECK(part.restart());
        GRAFT_CHECK(fetch(request, part, progress, control));
        GRAFT_TRY(fitsNow, digestFits(part.path(), request.sha256Prefix));
        fits = fitsNow;
    }
    if (!fits) {
        part.discard();
        return makeError(
            ErrorCode::Corrupt,
            GRAFT_TR_NOOP("core", "The download of %1 is not the expected file: its SHA-256 does not begin with %2."),
            {request.url, request.sha256Prefix});
    }
    return part.finish();
}

Result<std::filesystem::path> downloadWeights(const CatalogueEntry& entry, const ProgressCallback& progress,
                                              const RunControl* control)
{
    const std::filesystem::path name(entry.weightFile);
    if (entry.url.empty() || name.empty() || name.has_parent_path())
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no download for %1."),
                         {entry.title});
    DownloadRequest request;
    request.url = entry.url;
    request.target = modelsFolder() / name;
    request.sha256Prefix = entry.sha256Prefix;
    if (entry.fileMiB > 0) // published sizes are rounded
        request.maxBytes = static_cast<std::uint64_t>(entry.fileMiB * 1.25 + 8) << 20;
    std::error_code ignored;
    if (!entry.sha256Prefix.empty() && std::filesystem::is_regular_file(request.target, ignored)) {
        if (auto fits = digestFits(request.target, entry.sha256Prefix); fits && *fits)
            return request.target;
    }
    GRAFT_CHECK(downloadFile(request, progress, control));
    return request.target;
}

} // namespace graft
