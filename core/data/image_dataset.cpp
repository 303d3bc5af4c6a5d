// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"

namespace graft {

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
