// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace graft {

/// Which of a dataset's lists a picture is in.
enum class PartChoice { Training, Validation, Test, Excluded };
inline constexpr std::size_t partChoices = 4;

enum class PictureSort { AsImported, Name, NameDescending, Class, FindingsFirst };

/// What the doctor says about single pictures, by pictureKey(): the findings as text.
using PictureMarks = std::unordered_map<std::string, QString>;

/// Which pictures are shown, in which order. A plain value.
struct PictureFilter {
    PartChoice part = PartChoice::Training;
    std::int64_t label = -1; ///< -1: all classes
    QString text;            ///< in the file name, the class or a finding; any case
    PictureSort sort = PictureSort::AsImported;
    /// Of a finding: only the pictures with these keys, of all parts and classes, in this order.
    std::shared_ptr<const std::vector<std::string>> keys;
};

/// The list of a dataset that a choice means.
[[nodiscard]] const std::vector<ImageEntry>& entriesOf(const ImageDataset& dataset, PartChoice part);
/// The list a picture lies in; nothing for one of another dataset.
[[nodiscard]] std::optional<PartChoice> partOf(const ImageDataset& dataset, const ImageEntry* entry);

/// The pictures that pass the filter; they point into the dataset. Linear but for sorting; may run on any thread.
[[nodiscard]] std::vector<const ImageEntry*> shownPictures(const ImageDataset& dataset, const PictureFilter& filter,
                                                           const PictureMarks& marks);
/// Pictures by their keys, in the order of the keys; unknown ones are passed over.
[[nodiscard]] std::vector<const ImageEntry*> picturesOf(const ImageDataset& dataset,
                                                        const std::vector<std::string>& keys);

} // namespace graft
