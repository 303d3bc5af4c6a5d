// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_roots.h"

#include "core/data/folder_walk.h"

#include <algorithm>
#include <initializer_list>

namespace graft {
namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

} // namespace

ImageRoots imageRoots(const fs::path& folder, const ImageImportOptions& options)
{
    ImageRoots roots{folder, std::nullopt, std::nullopt};
    const auto first = [&folder](std::initializer_list<const char*> names) {
        const auto* found = std::ranges::find_if(names, [&](const char* name) { return isFolder(folder / name); });
        return found == names.end() ? std::optional<fs::path>{} : folder / *found;
    };
    if (const auto train = first({"train", "training"})) {
        roots.validation = first({"val", "valid", "validation", "dev"});
        roots.test = first({"test", "testing"});
        if (roots.validation || roots.test || (visibleFolders(folder).size() == 1 && !visibleFolders(*train).empty()))
            roots.training = *train;
    }
    if (!options.validationFolder.empty())
        roots.validation = options.validationFolder;
    if (!options.testFolder.empty())
        roots.test = options.testFolder;
    return roots;
}

} // namespace graft
