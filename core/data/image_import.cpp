// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/data/folder_walk.h"
#include "core/data/image_dataset.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// Where the class folders are: a validation root only if the dataset comes with a split.
struct Roots {
    fs::path training;
    std::optional<fs::path> validation;
};

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// `train/` beside `val/` (or another usual name) is a split. `train/` alone is one too when it holds folders
/// and nothing else is there; beside other folders it is a class of trains.
Roots findRoots(const fs::path& folder, const ImportOptions& options)
{
    Roots roots{folder, std::nullopt};
    const fs::path train = folder / "train";
    const bool hasTrain = isFolder(train);
    for (const char* name : {"val", "valid", "validation", "test"}) {
        if (hasTrain && isFolder(folder / name)) {
            roots = {train, folder / name};
            break;
        }
    }
    if (hasTrain && !roots.validation && visibleFolders(folder).size() == 1 && !visibleFolders(train).empty())
        roots.training = train;
    if (!options.validationFolder.empty())
        roots.validation = options.validationFolder;
    return roots;
}

Error reason(ErrorCode code, std::string text, std::vector<std::string> args = {})
{
    return makeError(code, std::move(text), std::move(args));
}

/// Builds one dataset; every function adds to it.
class Importer {
public:
    Importer(const fs::path& folder, const ImportOptions& options, const ProgressCallback& progress,
             const RunControl* control)
        : m_folder(folder),
          m_options(options),
          m_roots(findRoots(folder, options)),
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
    void keepNonEmptyClasses(ClassFiles& classes);
    void addEntries(const ClassFiles& training, const ClassFiles& validation);
    ClassFiles split(ClassFiles& training) const;

    fs::path m_folder;
    ImportOptions m_options;
    Roots m_roots;
    ImageDataset m_dataset;
    FolderWalk m_walk;
};

Result<Importer::ClassFiles> Importer::readClasses(const fs::path& root)
{
    ClassFiles classes;
    GRAFT_TRY(folders, m_walk.classFolders(root));
    for (const fs::path& folder : folders) {
        std::error_code ignored; // the validation folder may lie among the classes
        if (m_roots.validation && fs::equivalent(folder, *m_roots.validation, ignored))
            continue;
        GRAFT_TRY(files, m_walk.images(folder));
        classes.emplace(folder.filename().string(), std::move(files));
    }
    return classes;
}

void Importer::keepNonEmptyClasses(ClassFiles& classes)
{
    for (auto it = classes.begin(); it != classes.end();) {
        if (!it->second.empty()) {
            ++it;
            continue;
        }
        m_dataset.skipped.push_back(
            {m_roots.training / it->first,
             reason(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "This class folder has no pictures."))});
        it = classes.erase(it);
    }
}

/// Takes the validation share out of every class. The choice depends on the seed and the class's own name
/// and files only: adding a class leaves the others' split alone.
Importer::ClassFiles Importer::split(ClassFiles& training) const
{
    ClassFiles validation;
    const double fraction = std::clamp(m_options.splitFraction, 0.0, 1.0);
    for (auto& [name, files] : training) {
        std::size_t wanted = 0;
        if (fraction > 0.0 && files.size() > 1)
            wanted = std::clamp<std::size_t>(
                static_cast<std::size_t>(std::lround(fraction * static_cast<double>(files.size()))), 1,
                files.size() - 1);
        RandomStream random(m_options.seed ^ hashOfText(name));
        std::vector<std::size_t> order(files.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (std::size_t i = 0; i < wanted; ++i)
            std::swap(order[i], order[i + random.below(order.size() - i)]);
        std::vector<bool> chosen(files.size());
        for (std::size_t i = 0; i < wanted; ++i)
            chosen[order[i]] = true;
        std::vector<FoundImage> kept;
        for (std::size_t i = 0; i < files.size(); ++i)
            (chosen[i] ? validation[name] : kept).push_back(std::move(files[i]));
        files = std::move(kept);
    }
    return validation;
}

void Importer::addEntries(const ClassFiles& training, const ClassFiles& validation)
{
    Sha256 digest;
    std::int64_t label = 0;
    const auto add = [&](const FoundImage& image, std::string_view part, const fs::path& root,
                         std::vector<ImageEntry>& entries) {
        entries.push_back({image.file, 0, label});
        digest.add(part);
        digest.add(image.file.lexically_relative(root).native());
        digest.add(std::string_view("\0", 1)); // names cannot contain it, so records cannot run together
        digest.add(std::to_string(image.size) + "\n");
    };
    for (const auto& [name, files] : training) {
        m_dataset.classes.push_back(name);
        for (const FoundImage& image : files)
            add(image, "training ", m_roots.training, m_dataset.training);
        const auto found = validation.find(name);
        if (found != validation.end())
            for (const FoundImage& image : found->second)
                add(image, "validation ", m_roots.validation.value_or(m_roots.training), m_dataset.validation);
        if (m_roots.validation && (found == validation.end() || found->second.empty()))
            m_dataset.skipped.push_back(
                {*m_roots.validation / name,
                 reason(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "This class has no pictures for validation."))});
        ++label;
    }
    m_dataset.fingerprint = digest.hex();
}

Result<ImageDataset> Importer::run()
{
    GRAFT_TRY(training, readClasses(m_roots.training));
    ClassFiles validation;
    if (m_roots.validation) {
        if (!isFolder(*m_roots.validation))
            return makeError(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "There is no folder %1."),
                             {m_roots.validation->string()});
        GRAFT_TRY(found, readClasses(*m_roots.validation));
        validation = std::move(found);
    }
    keepNonEmptyClasses(training);
    if (training.empty())
        return makeError(ErrorCode::NotFound,
                         GRAFT_TR_NOOP("core", "%1 has no pictures in class folders. Each class needs a folder of "
                                               "its own with JPEG, PNG, BMP, WebP or TIFF files."),
                         {m_folder.string()});
    if (training.size() < 2)
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "%1 has pictures of only one class, %2. Learning to tell classes "
                                               "apart needs at least two class folders."),
                         {m_folder.string(), training.begin()->first});
    if (m_roots.validation) {
        for (const auto& [name, files] : validation)
            if (!training.contains(name))
                m_dataset.skipped.push_back(
                    {*m_roots.validation / name,
                     reason(ErrorCode::NotFound, GRAFT_TR_NOOP("core", "This class has no pictures for training."))});
    } else {
        validation = split(training);
    }
    addEntries(training, validation);
    return std::move(m_dataset);
}

} // namespace

Result<ImageDataset> importImageFolder(const fs::path& folder, const ImportOptions& options,
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

const std::vector<ImageEntry>& ImageDataset::entries(DatasetPart part) const
{
    switch (part) {
    case DatasetPart::Training: break;
    case DatasetPart::Validation: return validation;
    case DatasetPart::Test: return test;
    }
    return training;
}

std::vector<std::size_t> ImageDataset::countsPerClass(DatasetPart part) const
{
    std::vector<std::size_t> counts(classes.size());
    for (const ImageEntry& entry : entries(part))
        if (entry.label >= 0 && static_cast<std::size_t>(entry.label) < counts.size())
            ++counts[static_cast<std::size_t>(entry.label)];
    return counts;
}

} // namespace graft
