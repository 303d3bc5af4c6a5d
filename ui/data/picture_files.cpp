// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/picture_files.h"

#include "core/data/image.h"
#include "ui/models/error_text.h"

#include <QDesktopServices>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

namespace graft {

namespace {

namespace fs = std::filesystem;

bool isPicture(const fs::path& file)
{
    std::array<char, 32> head{};
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return looksLikeImage(std::as_bytes(std::span(head.data(), static_cast<std::size_t>(in.gcount()))));
}

void lookAt(const fs::path& file, FoundPictures& found)
{
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored) && isPicture(file))
        found.files.push_back(fs::absolute(file, ignored).lexically_normal());
    else
        ++found.passedOver;
}

void search(const fs::path& folder, FoundPictures& found)
{
    std::vector<fs::path> files;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(folder, options, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (!at->is_directory(ignored))
            files.push_back(at->path());
    }
    std::ranges::sort(files);
    for (const fs::path& file : files)
        lookAt(file, found);
}

} // namespace

FoundPictures findPictures(const std::vector<fs::path>& places)
{
    FoundPictures found;
    for (const fs::path& place : places) {
        std::error_code ignored;
        if (fs::is_directory(place, ignored))
            search(place, found);
        else
            lookAt(place, found);
    }
    return found;
}

ImportKind importKindOf(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return ImportKind::Folder;
    const QString suffix = info.suffix().toLower();
    if (!info.isFile())
        return ImportKind::None;
    if (suffix == QLatin1String("zip"))
        return ImportKind::Archive;
    return suffix == QLatin1String("csv") || suffix == QLatin1String("tsv") ? ImportKind::Table : ImportKind::None;
}

QString importPathOf(const QList<QUrl>& urls)
{
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = QFileInfo(urls.front().toLocalFile()).absoluteFilePath();
    return importKindOf(path) == ImportKind::None ? QString() : path;
}

bool revealInFileManager(const fs::path& file)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(file.parent_path())));
}

} // namespace graft
