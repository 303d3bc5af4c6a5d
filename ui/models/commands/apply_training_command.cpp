// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/commands/apply_training_command.h"

#include "core/layers/layer_schema.h"
#include "ui/models/network_document.h"

#include <utility>

namespace graft {

namespace {

/// Puts a layer's tensors into `weights`, all or none: the layer may have another shape than when the run began.
bool takeOver(const Layer& layer, const WeightStore& trained, WeightStore& weights)
{
    const std::vector<LearnableSpec> wanted = learnablesOf(layer);
    for (const LearnableSpec& spec : wanted) {
        const TensorData* tensor = trained.find(layer.name + "." + spec.suffix);
        if (tensor == nullptr ? !spec.buffer : tensor->shape() != spec.shape)
            return false;
    }
    for (const LearnableSpec& spec : wanted) {
        const std::string name = layer.name + "." + spec.suffix;
        if (const TensorData* tensor = trained.find(name))
            weights.insert(name, *tensor);
    }
    return true;
}

} // namespace

ApplyTrainingCommand::ApplyTrainingCommand(NetworkDocument& document, const QString& text, SheetId sheet,
                                           const WeightStore& trained, RunRecord record)
    : QUndoCommand(text),
      m_document(document),
      m_sheet(sheet),
      m_record(std::move(record))
{
    const auto network = document.sheet(sheet);
    if (!network)
        return;
    m_weightsBefore = m_weightsAfter = network->weights;
    for (const Layer& layer : network->graph->layers) {
        if (takeOver(layer, trained, m_weightsAfter) && layer.fresh)
            m_edits.emplace_back(SetFresh{layer.id, false});
    }
}

void ApplyTrainingCommand::redo()
{
    if (m_done)
        m_document.activateSheet(m_sheet);
    m_done = true;
    const auto network = m_document.sheet(m_sheet);
    NetworkGraph graph = network ? *network->graph : NetworkGraph();
    auto inverse = applyEdits(graph, m_edits);
    if (!network || !inverse) {
        setObsolete(true);
        return;
    }
    m_inverse = *std::move(inverse);
    m_document.replaceSheet(m_sheet, std::move(graph), m_weightsAfter);
    std::vector<RunRecord> runs = m_document.runs();
    runs.push_back(m_record);
    m_document.replaceRuns(std::move(runs));
}

void ApplyTrainingCommand::undo()
{
    m_document.activateSheet(m_sheet);
    NetworkGraph graph = m_document.graph();
    if (!applyEdits(graph, m_inverse))
        return;
    m_document.replaceSheet(m_sheet, std::move(graph), m_weightsBefore);
    std::vector<RunRecord> runs = m_document.runs();
    if (!runs.empty())
        runs.pop_back();
    m_document.replaceRuns(std::move(runs));
}

} // namespace graft
