// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/exchange/model_export.h"

#include <cstddef>
#include <memory>

namespace graft {

/// Pictures for formats that measure ranges or accuracy (ExportFormat::usesPictures). The task points into it: it must
/// outlive the export.
struct ExportPictures {
    std::unique_ptr<ImageSource> calibration; ///< null: the dataset has no pictures to learn from
    std::unique_ptr<ImageSource> judging;     ///< null: `notJudged` says why
    Error notJudged;
    /// Lets the task use them.
    void offerTo(ExportTask& task) const;
};

/// `calibrationCount` pictures of the training part, drawn evenly from all classes by a fixed seed, and all of the
/// validation part with labels that index the network's classes (matched by name). Reads no pixel yet.
[[nodiscard]] Result<ExportPictures> exportPictures(const NetworkGraph& graph, const ImageDataset& dataset,
                                                    std::size_t calibrationCount);

} // namespace graft
