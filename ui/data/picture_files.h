// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

#include <filesystem>
#include <vector>

namespace graft {

/// Pictures among files and folders that people dropped.
struct FoundPictures {
    std::vector<std::filesystem::path> files; ///< absolute, sorted within each folder
    int passedOver = 0;                       ///< files that are no pictures
};

/// Looks at the first bytes of every file; folders are searched to the bottom, links to folders are not followed.
/// For a worker thread.
[[nodiscard]] FoundPictures findPictures(const std::vector<std::filesystem::path>& places);

/// What can be imported as a dataset.
enum class ImportKind { None, Folder, Archive, Table };
/// By what lies there: a folder, a zip file, or a table by its suffix.
[[nodiscard]] ImportKind importKindOf(const QString& path);
/// The one thing of a drag that can be imported, or empty.
[[nodiscard]] QString importPathOf(const QList<QUrl>& urls);

/// Shows where a file lies with the desktop's file manager; false if there is none.
bool revealInFileManager(const std::filesystem::path& file);

} // namespace graft
