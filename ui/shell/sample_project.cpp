// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sample_project.h"

#include "core/data/image_dataset.h"
#include "core/layers/network_edits.h"
#include "core/zoo/model_loader.h"
#include "ui/models/dataset_session.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/network_document.h"

namespace graft {

namespace {

/// Edits that undo an edit are of no use while a project is put together.
Result<void> applyAll(NetworkGraph& graph, const std::vector<GraphEdit>& edits)
{
    const auto inverse = applyEdits(graph, edits);
    return inverse ? Result<void>() : Result<void>(inverse.error());
}

} // namespace

Result<Project> makeSampleProject()
{
    const CatalogueEntry& entry = catalogue().front();
    GRAFT_TRY(model, loadModel(entry));
    const ImageDataset flowers = gardenFlowers();
    GRAFT_TRY(newHead, replaceHead(model.graph, flowers.classes));
    GRAFT_CHECK(applyAll(model.graph, newHead));
    GRAFT_TRY(frozenTrunk, freezeTrunk(model.graph));
    GRAFT_CHECK(applyAll(model.graph, frozenTrunk));

    Project project;
    project.graph = std::move(model.graph);
    project.weights = std::move(model.weights);
    project.dataset.builtIn = true;
    project.dataset.fingerprint = flowers.fingerprint;
    project.modelName = entry.name;
    return project;
}

Result<void> openSampleProject(AppContext& context)
{
    GRAFT_TRY(project, makeSampleProject());
    context.evaluation.clear();
    context.document.setProject(std::move(project), QString());
    context.dataset.loadSample();
    return {};
}

} // namespace graft
