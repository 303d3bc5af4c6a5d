// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/exported_run.h"

#include "core/data/image_roots.h"

namespace graft {

std::optional<ExportedRun> exportedRunOf(const DatasetReference& dataset, const TrainingOptions& options,
                                         const std::vector<RunRecord>& runs)
{
    if (dataset.builtIn || dataset.path.empty() || dataset.kind != DatasetKind::Folder)
        return std::nullopt;
    const ImageRoots roots = imageRoots(dataset.path, {dataset.validationFolder, dataset.testFolder, dataset.split});
    ExportedRun run;
    run.options = runs.empty() ? options : runs.back().options;
    run.trainFolder = roots.training.string();
    run.validationFolder = roots.validation ? roots.validation->string() : std::string();
    run.validationShare = roots.validation ? 0.0 : dataset.split.validationShare;
    run.splitSeed = dataset.split.seed;
    return run;
}

} // namespace graft
