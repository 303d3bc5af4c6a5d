// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_doctor.h"
#include "core/data/picture_facts.h"

#include <string>
#include <vector>

namespace graft {

/// All pictures of a dataset in one row, with what was found out about them.
struct ExaminedDataset {
    const ImageDataset* dataset = nullptr;
    std::vector<ImageEntry> entries;
    std::vector<DatasetPart> parts;
    std::vector<std::string> keys;
    std::vector<PictureFacts> facts;
};

/// Findings about pictures by themselves: unreadable, cut off, misnamed, of odd shape, size or colours.
void findFaultyPictures(const ExaminedDataset& examined, const DoctorOptions& options,
                        std::vector<DataFinding>& findings);
/// Findings about pictures that are there more than once.
void findRepeatedPictures(const ExaminedDataset& examined, const DoctorOptions& options, const RunControl* control,
                          std::vector<DataFinding>& findings);
/// Findings about classes, by counting.
void findPoorClasses(const ImageDataset& dataset, std::vector<DataFinding>& findings);

} // namespace graft
