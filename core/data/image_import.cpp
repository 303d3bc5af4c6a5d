// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_records.h"
#include "core/data/folder_walk.h"
#include "core/data/image_dataset.h"
#include "core/data/image_roots.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// Builds one dataset; every function adds to it.
class Importer {
public:
    Importer(const fs::path& folder, const ImageImportOptions& options, const ProgressCallback& progress,
             const RunControl* control)
        : m_folder(folder),
          m_options(options),
          m_roots(imageRoots(folder, options)),
          m_walk(progress, control, m_dataset.skipped)
    {
        m_dataset.root = folder;
        const fs::path clean = folder.lexically_normal();
        m_dataset.name = (clean.has_filename() ? clean : clean.parent_path()).filename().string();
    }

    Result<ImageDataset> run();

private:
    using ClassFiles = std::map<std::string, std::vector<FoundImage>>; ///< sorted by name, as classes are

    Result<ClassFiles> readClasses(const fs::path& root);
    Result<ClassFiles> readPart(const std::optional<fs::path>& root);
    void skip(const fs::path& folder, std::string text);
    void chooseClasses(const ClassFiles& training, const ClassFiles& validation, const ClassFiles& test);
    Result<void> checkClasses() const;
    void addRecords(const ClassFiles& files, DatasetPart part, const fs::path& root);

    fs::path m_folder;
    ImageImportOptions m_options;
    ImageRoots m_roots;
    ImageDataset m_dataset;
    FolderWalk m_walk;
    DatasetRecords m_records;
};

Result<Importer::ClassFiles> Importer::readClasses(const fs::path& root)
{
    ClassFiles classes;
    GRAFT_TRY(folders, m_walk.classFolders(root));
    for (const fs::path& folder : folders) {
        std::error_code ignored; // the folders of other parts may lie among the classes
        if ((m_roots.validation && fs::equivalent(folder, *m_roots.validation, ignored)) ||
            (m_roots.test && fs::equivalent(folder, *m_roots.test, ignored)))
            continue;
        GRAFT_TRY(files, m_walk.images(folder));
        classes.emplace(folder.filename().string(), std::move(files));
    }
    return classes;
}

Result<Importer::ClassFiles> Importer::readPart(const std::optional<fs::path>& root)
{
    if (!root)
        return ClassFiles{};
    if (!isFolder(*root))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no folder %1."), {root->string()});
    return readClasses(*root);
}

void Importer::skip(const fs::path& folder, std::string text)
{
    m_dataset.skipped.push_back({folder, makeError(ErrorCode::NotFound, std::move(text))});
}

/// A class is what there are pictures to learn from of: those for training, and those for validation too when all are
/// divided anew.
void Importer::chooseClasses(const ClassFiles& training, const ClassFiles& validation, const ClassFiles& test)
{
    const auto has = [](const ClassFiles& files, const std::string& name) {
        const auto found = files.find(name);
        return found != files.end() && !found->second.empty();
    };
    const bool anew = m_options.split.kind != SplitKind::Given;
    std::set<std::string> names;
    for (const auto* files : {&training, &validation})
        for (const auto& [name, images] : *files)
            if (has(training, name) || (anew && has(validation, name)))
                names.insert(name);
    m_dataset.classes.assign(names.begin(), names.end());

    for (const auto& [name, images] : training)
        if (!names.contains(name))
            skip(m_roots.training / name, GRAFT_TR_NOOP("core", "This class folder has no pictures."));
    const auto compare = [&](const ClassFiles& files, const std::optional<fs::path>& root, const char* none) {
        if (!root)
            return;
        for (const auto& [name, images] : files)
            if (!names.contains(name))
                skip(*root / name, GRAFT_TR_NOOP("core", "This class has no pictures for training."));
        for (const std::string& name : names)
            if (!anew && !has(files, name))
                skip(*root / name, none);
    };
    compare(validation, m_roots.validation, GRAFT_TR_NOOP("core", "This class has no pictures for validation."));
    compare(test, m_roots.test, GRAFT_TR_NOOP("core", "This class has no pictures for the test."));
}

Result<void> Importer::checkClasses() const
{
    if (m_dataset.classes.empty())
        return makeError(ErrorCode::NotFound,
                         GRAFT_TR_NOOP("core", "%1 has no pictures in class folders. Each class needs a folder of "
                                               "its own with JPEG, PNG, BMP, WebP or TIFF files."),
                         {m_folder.string()});
    if (m_dataset.classes.size() < 2)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "%1 has pictures of only one class, %2. Learning to tell classes "
                                               "apart needs at least two class folders."),
                         {m_folder.string(), m_dataset.classes.front()});
    return {};
}

void Importer::addRecords(const ClassFiles& files, DatasetPart part, const fs::path& root)
{
    // Pictures of two roots may be called the same; when they are put together they must not be mistaken.
    const fs::path& base = m_options.split.kind == SplitKind::Given ? root : m_folder;
    for (std::size_t label = 0; label < m_dataset.classes.size(); ++label) {
        const auto found = files.find(m_dataset.classes[label]);
        if (found == files.end())
            continue;
        for (const FoundImage& image : found->second)
            m_records.push_back({{image.file, 0, static_cast<std::int64_t>(label)},
                                 part,
                                 image.file.lexically_relative(base).string(),
                                 image.size});
    }
}

Result<ImageDataset> Importer::run()
{
    GRAFT_TRY(training, readClasses(m_roots.training));
    GRAFT_TRY(validation, readPart(m_roots.validation));
    GRAFT_TRY(test, readPart(m_roots.test));
    chooseClasses(training, validation, test);
    GRAFT_CHECK(checkClasses());
    addRecords(training, DatasetPart::Training, m_roots.training);
    addRecords(validation, DatasetPart::Validation, m_roots.validation.value_or(m_folder));
    addRecords(test, DatasetPart::Test, m_roots.test.value_or(m_folder));
    std::ranges::stable_sort(m_records, {}, [](const DatasetRecord& record) { return record.entry.label; });
    divide(m_records, m_dataset.classes, m_options.split, {m_roots.validation.has_value(), m_roots.test.has_value()});
    fillParts(m_dataset, std::move(m_records));
    return std::move(m_dataset);
}

} // namespace

Result<ImageDataset> importImageFolder(const fs::path& folder, const ImageImportOptions& options,
                                       const ProgressCallback& progress, const RunControl* control)
{
    std::error_code error;
    const fs::file_status status = fs::status(folder, error);
    if (folder.empty() || !fs::exists(status))
        return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no folder %1."), {folder.string()});
    if (!fs::is_directory(status))
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "%1 is not a folder."), {folder.string()});
    return Importer(folder, options, progress, control).run();
}

} // namespace graft
