// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace graft {

/// What a user decided about one picture, against what the import said.
struct PictureChange {
    std::optional<std::string> className; ///< relabelled
    std::optional<DatasetPart> part;      ///< moved to another part
    bool excluded = false;

    bool operator==(const PictureChange&) const = default;
};

/// A picture that was put in by hand (dropped on a class, taken with a camera).
struct AddedPicture {
    std::filesystem::path file; ///< absolute
    std::string className;
    DatasetPart part = DatasetPart::Training;

    bool operator==(const AddedPicture&) const = default;
};

/// Everything a user changed about a dataset: a plain value that lives in the project and is undone by putting the
/// value before back. The user's files are never touched.
struct DatasetChanges {
    std::map<std::string, PictureChange, std::less<>> pictures; ///< by pictureKey()
    /// Names as imported (or as other changes say) -> new names. Two names that become one merge the classes; a name
    /// that becomes empty removes the class: its pictures are excluded and have no label (-1).
    std::map<std::string, std::string, std::less<>> classNames;
    std::vector<std::string> newClasses; ///< made by hand, perhaps still empty
    std::vector<AddedPicture> added;

    [[nodiscard]] bool empty() const
    {
        return pictures.empty() && classNames.empty() && newClasses.empty() && added.empty();
    }
    bool operator==(const DatasetChanges&) const = default;
};

/// What a picture is called in DatasetChanges: its path relative to the dataset's root, its absolute path when it lies
/// elsewhere, "#17" for a drawn one. Stays the same when the dataset's folder moves.
[[nodiscard]] std::string pictureKey(const ImageDataset& dataset, const ImageEntry& entry);

/// The dataset with the changes carried out: classes sorted by name, labels to match, excluded pictures in
/// ImageDataset::excluded, a fingerprint of its own (the imported one if nothing really changed). Changes of pictures
/// that are not there (any more) do nothing; added files that are gone or no pictures are in ImageDataset::skipped.
/// Linear in the number of pictures; takes some 100 ms for 100,000, and looks at every added file.
[[nodiscard]] ImageDataset withChanges(const ImageDataset& imported, const DatasetChanges& changes);

} // namespace graft
