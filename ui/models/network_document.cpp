// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/network_document.h"

#include "ui/models/commands/arrange_command.h"
#include "ui/models/commands/change_dataset_command.h"
#include "ui/models/commands/change_options_command.h"
#include "ui/models/commands/edit_network_command.h"
#include "ui/models/commands/move_layers_command.h"
#include "ui/models/error_text.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace graft {

NetworkDocument::NetworkDocument(QObject* parent)
    : QObject(parent),
      m_graph(std::make_shared<const NetworkGraph>()),
      m_imported(m_graph)
{
    m_analysis = checkNetwork(*m_graph, m_facts);
    m_sheets.push_back(emptySheet());
    connect(&m_undoStack, &QUndoStack::cleanChanged, this, &NetworkDocument::titleChanged);
}

NetworkDocument::~NetworkDocument()
{
    // The stack tells listeners about its end; the document is no longer whole by then.
    m_undoStack.disconnect(this);
}

const CatalogueEntry* NetworkDocument::model() const
{
    return m_modelName.isEmpty() ? nullptr : findModel(m_modelName.toStdString());
}

QString NetworkDocument::title() const
{
    return m_filePath.isEmpty() ? tr("Untitled") : QFileInfo(m_filePath).fileName();
}

bool NetworkDocument::isModified() const
{
    return m_extraModified || !m_undoStack.isClean();
}

void NetworkDocument::openModel(const CatalogueEntry& entry, LoadedModel model)
{
    ProjectSheet sheet;
    sheet.graph = std::move(model.graph);
    sheet.weights = std::move(model.weights);
    sheet.modelName = entry.name;
    adopt({sheetFrom(std::move(sheet))}, 0);
    m_runs.clear();
    m_filePath.clear();
    m_extraModified = false;
    Q_EMIT sheetsChanged();
    Q_EMIT networkReset();
    Q_EMIT documentReset();
    Q_EMIT runsChanged();
    Q_EMIT titleChanged();
}

bool NetworkDocument::push(const QString& text, std::vector<GraphEdit> edits, int gesture)
{
    return pushChange(text, DocumentChange{std::move(edits), {}, {}}, gesture);
}

bool NetworkDocument::pushChange(const QString& text, DocumentChange change, int gesture)
{
    NetworkGraph trial = *m_graph;
    if (const auto inverse = applyEdits(trial, change.edits); !inverse) {
        Issue issue;
        issue.what = inverse.error();
        issue.layer = inverse.error().layer;
        Q_EMIT issueRaised(issue);
        return false;
    }
    if (trial == *m_graph && change.weights.empty() && change.positions.empty() && gesture == 0)
        return true; // nothing to undo
    m_undoStack.push(new EditNetworkCommand(*this, text, std::move(change), gesture));
    return true;
}

void NetworkDocument::moveLayers(const QString& text, const CanvasPositions& newPositions,
                                 const BlockPositions& newBlocks)
{
    if (!newPositions.empty() || !newBlocks.empty())
        m_undoStack.push(new MoveLayersCommand(*this, text, newPositions, newBlocks));
}

void NetworkDocument::arrange()
{
    if (!m_positions.empty() || !m_blockPositions.empty())
        m_undoStack.push(new ArrangeCommand(*this, tr("Arrange layers")));
}

void NetworkDocument::setDataClasses(const std::string& datasetName, const std::vector<std::string>& classes)
{
    DataFacts facts = m_facts;
    facts.name = datasetName;
    facts.classes = classes;
    setFacts(std::move(facts));
}

void NetworkDocument::setFacts(DataFacts facts)
{
    facts.batchSize = m_options.batchSize;
    if (facts == m_facts)
        return;
    m_facts = std::move(facts);
    m_analysis = checkNetwork(*m_graph, m_facts);
    Q_EMIT analysisChanged();
}

void NetworkDocument::setDatasetReference(const DatasetReference& reference)
{
    if (reference == m_dataset)
        return;
    m_dataset = reference;
    touch();
    setExtraModified(true);
    Q_EMIT datasetReferenceChanged();
}

void NetworkDocument::pushDatasetChanges(const QString& text, DatasetChanges changes)
{
    if (changes != m_dataset.changes)
        m_undoStack.push(new ChangeDatasetCommand(*this, text, std::move(changes)));
}

void NetworkDocument::replaceDatasetChanges(DatasetChanges changes)
{
    m_dataset.changes = std::move(changes);
    touch();
    Q_EMIT datasetReferenceChanged();
}

void NetworkDocument::setOptions(const TrainingOptions& options)
{
    if (options == m_options)
        return;
    setExtraModified(true);
    replaceOptions(options);
}

void NetworkDocument::changeOptions(const QString& text, const TrainingOptions& options, const std::string& mergeKey)
{
    if (options != m_options)
        m_undoStack.push(new ChangeOptionsCommand(*this, text, options, mergeKey));
}

bool NetworkDocument::pushWithOptions(const QString& text, std::vector<GraphEdit> edits, const TrainingOptions& options)
{
    if (edits.empty() || options == m_options) {
        changeOptions(text, options);
        return push(text, std::move(edits));
    }
    NetworkGraph trial = *m_graph;
    if (!applyEdits(trial, edits))
        return push(text, std::move(edits)); // tells what is wrong
    m_undoStack.beginMacro(text);
    const bool done = push(text, std::move(edits));
    changeOptions(text, options);
    m_undoStack.endMacro();
    return done;
}

void NetworkDocument::replaceOptions(const TrainingOptions& options)
{
    m_options = options;
    setFacts(m_facts);
    touch();
    Q_EMIT optionsChanged();
}

Project NetworkDocument::projectValue() const
{
    Project project;
    static_cast<ProjectSheet&>(project) = storedFrom(activeValue());
    project.place = m_active;
    for (std::size_t i = 0; i < m_sheets.size(); ++i) {
        if (i != m_active)
            project.others.push_back(storedFrom(m_sheets[i]));
    }
    project.dataset = m_dataset;
    project.options = m_options;
    project.runs = m_runs;
    return project;
}

void NetworkDocument::setProject(Project project, const QString& filePath)
{
    std::vector<NetworkSheet> sheets;
    for (ProjectSheet& other : project.others)
        sheets.push_back(sheetFrom(std::move(other)));
    const std::size_t place = std::min(project.place, sheets.size());
    sheets.insert(sheets.begin() + static_cast<std::ptrdiff_t>(place),
                  sheetFrom(std::move(static_cast<ProjectSheet&>(project))));
    adopt(std::move(sheets), place);
    m_dataset = std::move(project.dataset);
    m_options = project.options;
    setFacts(m_facts);
    m_runs = std::move(project.runs);
    m_filePath = filePath;
    m_extraModified = false;
    Q_EMIT sheetsChanged();
    Q_EMIT networkReset();
    Q_EMIT documentReset();
    Q_EMIT datasetReferenceChanged();
    Q_EMIT optionsChanged();
    Q_EMIT runsChanged();
    Q_EMIT titleChanged();
}

Result<void> NetworkDocument::save(const QString& filePath)
{
    GRAFT_CHECK(saveProject(toPath(filePath), projectValue()));
    markSaved(filePath, m_revision);
    return {};
}

void NetworkDocument::markSaved(const QString& filePath, quint64 savedRevision)
{
    m_filePath = filePath;
    if (savedRevision == m_revision) {
        m_extraModified = false;
        m_undoStack.setClean();
    }
    Q_EMIT titleChanged();
}

void NetworkDocument::clear()
{
    setProject(Project{}, QString());
}

void NetworkDocument::replaceGraph(NetworkGraph graph)
{
    m_graph = std::make_shared<const NetworkGraph>(std::move(graph));
    m_analysis = checkNetwork(*m_graph, m_facts);
    touch();
    Q_EMIT graphChanged();
}

void NetworkDocument::replaceState(NetworkGraph graph, std::optional<WeightStore> weights,
                                   std::optional<CanvasPositions> positions)
{
    m_graph = std::make_shared<const NetworkGraph>(std::move(graph));
    if (weights)
        m_weights = *std::move(weights);
    if (positions)
        m_positions = *std::move(positions);
    m_analysis = checkNetwork(*m_graph, m_facts);
    touch();
    Q_EMIT graphChanged();
    if (weights)
        Q_EMIT weightsChanged();
    if (positions)
        Q_EMIT positionsChanged();
}

void NetworkDocument::replaceWeights(WeightStore weights)
{
    m_weights = std::move(weights);
    touch();
    Q_EMIT weightsChanged();
}

void NetworkDocument::replacePositions(CanvasPositions positions)
{
    replacePositions(std::move(positions), BlockPositions(m_blockPositions));
}

void NetworkDocument::replacePositions(CanvasPositions positions, BlockPositions blocks)
{
    m_positions = std::move(positions);
    m_blockPositions = std::move(blocks);
    touch();
    Q_EMIT positionsChanged();
}

void NetworkDocument::replaceRuns(std::vector<RunRecord> runs)
{
    m_runs = std::move(runs);
    touch();
    Q_EMIT runsChanged();
}

void NetworkDocument::setExtraModified(bool modified)
{
    const bool before = isModified();
    m_extraModified = modified;
    if (isModified() != before)
        Q_EMIT titleChanged();
}

void NetworkDocument::adopt(std::vector<NetworkSheet> sheets, std::size_t active)
{
    m_sheets = std::move(sheets);
    m_active = active;
    const NetworkSheet& sheet = m_sheets[active];
    m_graph = sheet.graph;
    m_imported = sheet.imported;
    m_weights = sheet.weights;
    m_positions = sheet.positions;
    m_blockPositions = sheet.blockPositions;
    m_foldedBlocks = sheet.foldedBlocks;
    m_modelName = sheet.modelName;
    m_analysis = checkNetwork(*m_graph, m_facts);
    touch();
    m_undoStack.clear();
}

void NetworkDocument::touch()
{
    ++m_revision;
}

} // namespace graft
