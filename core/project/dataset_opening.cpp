// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/dataset_opening.h"

#include "core/data/dataset_records.h"
#include "core/project/dataset_archive.h"

#include <QStandardPaths>
#include <QString>

#include <array>
#include <fstream>
#include <string_view>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

Result<ImageDataset> import(const DatasetReference& reference, const ProgressCallback& progress,
                            const RunControl* control, const fs::path& cacheFolder)
{
    if (reference.builtIn)
        return divided(gardenFlowers(), reference.split);
    ImageImportOptions options;
    options.split = reference.split;
    switch (reference.kind) {
    case DatasetKind::Folder: break;
    case DatasetKind::Archive: return importImageArchive(reference.path, options, cacheFolder, progress, control);
    case DatasetKind::Table: return importImageTable(reference.path, options, progress, control);
    }
    options.validationFolder = reference.validationFolder;
    options.testFolder = reference.testFolder;
    return importImageFolder(reference.path, options, progress, control);
}

bool looksLikeZip(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) // never wait for a FIFO
        return false;
    std::array<char, 4> start{};
    std::ifstream in(file, std::ios::binary);
    in.read(start.data(), start.size());
    const std::string_view text(start.data(), start.size());
    return in.gcount() == 4 && (text == std::string_view("PK\3\4", 4) || text == std::string_view("PK\5\6", 4));
}

} // namespace

fs::path datasetCacheFolder()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return fs::path(cache.toStdString()) / "graft" / "datasets";
}

Result<OpenedDataset> openDataset(const DatasetReference& reference, const ProgressCallback& progress,
                                  const RunControl* control, const fs::path& cacheFolder)
{
    GRAFT_TRY(imported, import(reference, progress, control, cacheFolder));
    OpenedDataset opened{std::move(imported), {}};
    opened.dataset = withChanges(opened.imported, reference.changes);
    return opened;
}

DatasetReference datasetAt(const fs::path& path)
{
    DatasetReference reference;
    std::error_code error;
    const fs::path full = fs::absolute(path, error);
    reference.path = (error ? path : full).string();
    if (fs::is_directory(path, error))
        reference.kind = DatasetKind::Folder;
    else if (looksLikeZip(path))
        reference.kind = DatasetKind::Archive;
    else if (fs::is_regular_file(path, error))
        reference.kind = DatasetKind::Table;
    return reference;
}

} // namespace graft
