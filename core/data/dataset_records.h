// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// A picture while a dataset is put together.
struct DatasetRecord {
    ImageEntry entry;
    DatasetPart part = DatasetPart::Training;
    std::string name;       ///< tells it from all others; goes into the fingerprint
    std::uint64_t size = 0; ///< bytes of the file
};

/// Pictures of all classes, class after class (labels ascend).
using DatasetRecords = std::vector<DatasetRecord>;

/// Which parts the data themselves name.
struct GivenParts {
    bool validation = false;
    bool test = false;
};

/// Gives every record its part. The choice within a class depends on the seed, the class's name and its own pictures
/// only: adding a class leaves the others' parts alone.
void divide(DatasetRecords& records, const std::vector<std::string>& classes, const SplitPlan& plan, GivenParts given);

/// Fills the parts and the fingerprint of `dataset`, whose classes are there already. `salt` goes into the
/// fingerprint.
void fillParts(ImageDataset& dataset, DatasetRecords records, std::string_view salt = {});

/// A dataset whose parts are given, divided anew as the plan says; the same dataset for SplitKind::Given.
[[nodiscard]] ImageDataset divided(ImageDataset dataset, const SplitPlan& plan);

} // namespace graft
