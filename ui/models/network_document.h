// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph_edit.h"
#include "core/layers/network_checks.h"
#include "core/project/project.h"
#include "core/training/trainer.h"
#include "core/weights/layer_weights.h"
#include "core/zoo/model_loader.h"
#include "ui/models/network_sheet.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <concepts>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace graft {

/// Everything one user action changes. Weights follow the edits by themselves: a renamed layer takes its tensors
/// along, those of a removed layer go with it (and come back with undo).
struct DocumentChange {
    std::vector<GraphEdit> edits;
    WeightChange weights;      ///< besides: tensors to put in or take out, under the names after the edits
    CanvasPositions positions; ///< places of layers after the edits; others stay where they are
};

/// The one document of a window: networks with their weights, dataset reference, options, run history, undo stack and
/// file. It holds one network or several ("sheets", shown as tabs), of which one is active: graph(), weights() and all
/// that speaks of "the network" mean that one. Everything that changes the network goes through push(). Undoing or
/// redoing a step shows the network it belongs to. GUI thread only.
class NetworkDocument : public QObject {
    Q_OBJECT
public:
    explicit NetworkDocument(QObject* parent = nullptr);
    ~NetworkDocument() override;

    [[nodiscard]] bool isEmpty() const { return m_graph->layers.empty(); }
    [[nodiscard]] const NetworkGraph& graph() const { return *m_graph; }
    [[nodiscard]] GraphSnapshot snapshot() const { return m_graph; }
    /// The network as it was when it came from a model or a file: what "changed" is measured against.
    [[nodiscard]] GraphSnapshot importedGraph() const { return m_imported; }
    [[nodiscard]] const WeightStore& weights() const { return m_weights; }
    /// Shapes, costs and issues of the current graph; recomputed with every change of it or of the data's facts.
    [[nodiscard]] const NetworkAnalysis& analysis() const { return m_analysis; }
    [[nodiscard]] const CanvasPositions& positions() const { return m_positions; }
    /// Where the user moved folded blocks, by path.
    [[nodiscard]] const BlockPositions& blockPositions() const { return m_blockPositions; }
    /// Which blocks the user folded; nothing: none touched yet.
    [[nodiscard]] const std::optional<FoldedBlocks>& foldedBlocks() const { return m_foldedBlocks; }
    /// How the user looks at the network: saved with it, but neither undoable nor a change of the document.
    void setFoldedBlocks(FoldedBlocks folded) { m_foldedBlocks = std::move(folded); }
    /// The catalogue entry the network came from, or nullptr.
    [[nodiscard]] const CatalogueEntry* model() const;
    [[nodiscard]] const DatasetReference& datasetReference() const { return m_dataset; }
    [[nodiscard]] const TrainingOptions& options() const { return m_options; }
    [[nodiscard]] const std::vector<RunRecord>& runs() const { return m_runs; }
    [[nodiscard]] const QString& filePath() const { return m_filePath; }
    /// File name, or "Untitled".
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    /// Replaces all networks by a model of the catalogue; starts a new history, keeps dataset and options.
    void openModel(const CatalogueEntry& entry, LoadedModel model);
    /// One undoable user action; `text` as the user would say it. False (and issueRaised) if an edit fails.
    /// Consecutive pushes with the same non-zero `gesture` (from newGesture()) become one step of undo, and none
    /// if the network ends where it began: for sliders, the frost line, typing.
    bool push(const QString& text, std::vector<GraphEdit> edits, int gesture = 0);
    /// The same for actions that bring weights or places of their own.
    template <std::same_as<DocumentChange> Change> // no braced list is taken for one
    bool push(const QString& text, Change change, int gesture = 0)
    {
        return pushChange(text, std::move(change), gesture);
    }
    [[nodiscard]] int newGesture() { return ++m_gestures; }
    /// Undoable: moves boxes on the canvas (never the network). Consecutive moves of the same boxes merge.
    void moveLayers(const QString& text, const CanvasPositions& newPositions, const BlockPositions& newBlocks = {});
    /// Undoable: forgets moved boxes.
    void arrange();
    /// Undoable: takes over a run's weights and clears "fresh" of the trained layers; adds to the history.
    /// Layers that were changed since the run began keep what they have. Nothing happens if no epoch was finished.
    void applyTraining(const TrainingOutcome& outcome, const RunRecord& record);
    /// The same for the network a run was started from (as it was then), which need not be active any more.
    /// One that has been closed comes back.
    void applyTraining(const NetworkSheet& trained, const TrainingOutcome& outcome, const RunRecord& record);

    /// The networks in the order of their tabs, as values; never none, but the only one may be empty.
    [[nodiscard]] std::vector<NetworkSheet> sheets() const;
    [[nodiscard]] std::size_t sheetCount() const { return m_sheets.size(); }
    [[nodiscard]] SheetId activeSheet() const { return m_sheets[m_active].id; }
    /// Nothing if it has been closed.
    [[nodiscard]] std::optional<NetworkSheet> sheet(SheetId id) const;
    /// Shows another network. Not a change: neither undoable nor to be saved.
    void activateSheet(SheetId id);
    // Undoable. New networks appear behind the active one (in place of an empty document) and become active; their
    // names are made unique.
    SheetId addSheet(NetworkSheet sheet);
    /// A network without weights, from a template.
    SheetId addNetwork(const QString& name, NetworkGraph graph);
    SheetId addModel(const CatalogueEntry& entry, LoadedModel model);
    /// A copy of the active network; shares its tensors.
    SheetId duplicateSheet();
    /// The last one leaves an empty document.
    void closeSheet(SheetId id);
    /// An empty name changes nothing.
    void renameSheet(SheetId id, const QString& name);
    void moveSheet(SheetId id, std::size_t place);

    /// The classes of the dataset in use, for the checks: what it cannot learn from them becomes an issue. The batch
    /// size is that of options().
    void setDataClasses(const std::string& datasetName, const std::vector<std::string>& classes);
    [[nodiscard]] const DataFacts& dataFacts() const { return m_facts; }
    void setDatasetReference(const DatasetReference& reference);
    /// Undoable: what the user changed about the dataset in use (labels, parts, exclusions, names, added pictures), as
    /// one whole value. Nothing happens if it is the value in force.
    void pushDatasetChanges(const QString& text, DatasetChanges changes);
    /// Not undoable: for what no person asked for. Saved with the document all the same.
    void setOptions(const TrainingOptions& options);
    /// One undoable user action. Consecutive changes under the same non-empty `mergeKey` (the name of an option)
    /// become one step of undo, and none if the options end where they began.
    void changeOptions(const QString& text, const TrainingOptions& options, const std::string& mergeKey = {});
    /// Both in one undoable step, such as a preset. False (and issueRaised) if an edit fails; nothing changes then.
    bool pushWithOptions(const QString& text, std::vector<GraphEdit> edits, const TrainingOptions& options);

    /// Whole-document operations. save() writes synchronously; projectValue() + saveProject() + markSaved() serve
    /// workers.
    [[nodiscard]] Project projectValue() const;
    /// Grows with every change; tells markSaved() whether the written state is still the current one.
    [[nodiscard]] quint64 revision() const { return m_revision; }
    /// The state of `revision` has been written to `filePath` by a worker.
    void markSaved(const QString& filePath, quint64 revision);
    void setProject(Project project, const QString& filePath);
    Result<void> save(const QString& filePath);
    /// Empties the document.
    void clear();

    // Used by the commands of ui/models/commands only.
    /// All that is given at once: whoever hears of one change finds the others made.
    void replaceState(NetworkGraph graph, std::optional<WeightStore> weights, std::optional<CanvasPositions> positions);
    void replaceGraph(NetworkGraph graph);
    void replaceWeights(WeightStore weights);
    void replacePositions(CanvasPositions positions);
    void replacePositions(CanvasPositions positions, BlockPositions blocks);
    void replaceRuns(std::vector<RunRecord> runs);
    void replaceOptions(const TrainingOptions& options);
    void replaceDatasetChanges(DatasetChanges changes);
    void replaceSheets(const std::vector<NetworkSheet>& sheets, SheetId active);
    void replaceSheet(SheetId id, NetworkGraph graph, WeightStore weights);

Q_SIGNALS:
    /// Another network altogether (opened, loaded, cleared, another tab): rebuild views, fit. Comes instead of
    /// graphChanged, weightsChanged and positionsChanged.
    void networkReset();
    /// Another document (opened, loaded, cleared); comes after networkReset.
    void documentReset();
    /// Another network will be active; the present one is still there to be asked.
    void sheetAboutToChange();
    /// The list of networks, a name, or which one is active; before networkReset.
    void sheetsChanged();
    /// The graph changed by an edit, undo or redo.
    void graphChanged();
    /// The issues changed though the graph did not: other data, another batch size.
    void analysisChanged();
    void weightsChanged();
    void positionsChanged();
    void datasetReferenceChanged();
    void optionsChanged();
    void runsChanged();
    /// File name or modified mark changed.
    void titleChanged();
    void issueRaised(const graft::Issue& issue);

private:
    bool pushChange(const QString& text, DocumentChange change, int gesture);
    void setExtraModified(bool modified);
    void adopt(std::vector<NetworkSheet> sheets, std::size_t active);
    void setFacts(DataFacts facts);
    void touch();
    [[nodiscard]] SheetId newSheetId() { return SheetId{++m_sheetIds}; }
    [[nodiscard]] NetworkSheet emptySheet();
    [[nodiscard]] NetworkSheet sheetFrom(ProjectSheet stored);
    [[nodiscard]] static ProjectSheet storedFrom(const NetworkSheet& sheet);
    [[nodiscard]] static QString titleOf(const NetworkGraph& graph, const QString& modelName);
    [[nodiscard]] NetworkSheet activeValue() const;
    void showSheet(const NetworkSheet& sheet);

    std::shared_ptr<const NetworkGraph> m_graph;
    std::shared_ptr<const NetworkGraph> m_imported;
    WeightStore m_weights;
    NetworkAnalysis m_analysis;
    DataFacts m_facts;
    CanvasPositions m_positions;
    BlockPositions m_blockPositions;
    std::optional<FoldedBlocks> m_foldedBlocks;
    DatasetReference m_dataset;
    TrainingOptions m_options;
    std::vector<RunRecord> m_runs;
    QString m_modelName;
    QString m_filePath;
    bool m_extraModified = false; ///< changes outside the undo stack (dataset, options set by the program)
    quint64 m_revision = 0;
    int m_gestures = 0;
    std::uint32_t m_sheetIds = 0;
    std::vector<NetworkSheet> m_sheets; ///< of the active one only id and name are up to date
    std::size_t m_active = 0;
    QUndoStack m_undoStack;
};

} // namespace graft
