// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/app_context.h"
#include "ui/widgets/page.h"

#include "core/base/ids.h"

#include <QPointF>

#include <map>
#include <optional>
#include <utility>

#include <vector>

class QAction;
class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace graft {

class AnalysisPanel;
class BillBar;
class BottomPane;
class Breadcrumb;
class CanvasToolbar;
class EditActions;
class EmptyState;
class FindBar;
class FoldActions;
class FrostLine;
class InlineMessage;
class InspectorPanel;
class IssuesPanel;
class LayerActions;
class NavigationHistory;
class LeftPane;
class NetworkCompare;
class NetworkScene;
class NetworkView;
class NewNetworkPane;
class OutlinePanel;
class ReplaceHeadPanel;
class SheetBar;
class TrainingTint;
struct GraphExportOptions;
struct VisitedPlace;

/// The Designer: the network on a canvas, its layers as a list, what the selected one does, what it all costs,
/// and the way to new last layers.
class DesignerPage : public Page {
    Q_OBJECT
public:
    explicit DesignerPage(AppContext& context, QWidget* parent = nullptr);
    ~DesignerPage() override;

    [[nodiscard]] NetworkView& view() const { return *m_view; }
    [[nodiscard]] NetworkScene& scene() const { return *m_scene; }
    [[nodiscard]] LayerActions& layerActions() const { return *m_actions; }
    [[nodiscard]] FoldActions& foldActions() const { return *m_folding; }
    [[nodiscard]] EditActions& editActions() const { return *m_edit; }
    /// Undo and redo of the document, with shortcuts that work on this page. A window that wants them
    /// everywhere adds them to itself and widens their context.
    [[nodiscard]] QAction* undoAction() const { return m_undo; }
    [[nodiscard]] QAction* redoAction() const { return m_redo; }
    /// Selects a layer everywhere and brings it into view.
    void showLayer(LayerId layer);
    /// Opens the "Replace last layers" panel; with a layer, to cut the network behind it.
    void openReplaceHead(LayerId cut = {});
    /// The pane for a new network beside the present ones; with a template's id, that one chosen.
    void openNewNetwork(const QString& templateId = {});
    /// The active network beside another one, in place of the canvas.
    void openCompare();
    [[nodiscard]] QAction* compareAction() const { return m_compareAction; }
    /// Asks for a file and writes the graph to it: as a drawing, a picture, a page or for Graphviz, by its suffix.
    void chooseExportFile();
    /// The same without asking; says in the page what became of it.
    bool exportTo(const QString& file, const GraphExportOptions& options);
    /// Shows a preview from which the graph can be printed.
    void printGraph();

Q_SIGNALS:
    /// From the empty page: choose a model, or open the sample project.
    void modelsRequested();
    void sampleRequested();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHeader();
    void buildBody();
    void buildNavigation();
    void updateNavigation();
    void restyleNavigation();
    void retranslateNavigation();
    [[nodiscard]] VisitedPlace presentPlace() const;
    void goTo(const std::optional<VisitedPlace>& place);
    void buildBottomPane();
    void restyleBottomPane();
    void retranslateBottomPane();
    void buildFolding();
    void connectParts();
    void connectIssues();
    void connectReplaceHead();
    void addCutAction(QMenu& menu);
    void showHeadPreview();
    void frameHeadPreview();
    void showIssue(LayerId layer, LayerId source);
    void connectEditing();
    void updateEmpty();
    void updateTitle();
    void updateUndoTexts();
    void restyle();
    /// Chosen in a list beside the canvas: selects them and brings the last into view.
    void chooseLayers(const std::vector<LayerId>& layers);
    void selectionChanged(const std::vector<LayerId>& selected);
    void openMenu(const QPoint& globalPosition);
    void placeReplaceHead();
    // In designer_page_networks.cpp.
    [[nodiscard]] QWidget* buildCanvasColumn();
    void connectNetworks();
    void showHeader(bool shown);
    [[nodiscard]] bool isComparing() const;
    void retranslateNetworks();

    AppContext& m_context;
    NetworkScene* m_scene;
    NetworkView* m_view;
    LayerActions* m_actions;
    FrostLine* m_frost;
    EditActions* m_edit;
    FoldActions* m_folding;
    BillBar* m_bill;
    InlineMessage* m_message;
    OutlinePanel* m_outline;
    LeftPane* m_leftPane;
    InspectorPanel* m_inspector;
    BottomPane* m_bottom;
    IssuesPanel* m_issues;
    AnalysisPanel* m_analysis;
    QToolButton* m_analysisTab = nullptr;
    CanvasToolbar* m_toolbar;
    Breadcrumb* m_breadcrumb;
    TrainingTint* m_tint;
    ReplaceHeadPanel* m_replaceHead;
    EmptyState* m_empty;
    SheetBar* m_sheets = nullptr;
    NewNetworkPane* m_newNetwork = nullptr;
    NetworkCompare* m_compare = nullptr; ///< made when it is first wanted
    QAction* m_compareAction = nullptr;
    QToolButton* m_compareButton = nullptr;
    /// What was seen of the networks, by their ids: middle and scale.
    std::map<std::uint32_t, std::pair<QPointF, double>> m_viewpoints;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QSplitter* m_centre; ///< the panes above, the bottom pane below
    QToolButton* m_outlineToggle;
    QToolButton* m_inspectorToggle;
    QToolButton* m_undoButton;
    QToolButton* m_redoButton;
    QToolButton* m_freezeTrunk;
    std::vector<LayerId> m_headShown; ///< new or changed layers of the preview of new last layers
    bool m_frameHead = false;         ///< bring them into view as soon as they have places
    QPointF m_beforePreview;
    double m_scaleBeforePreview = 1;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_find;
    QAction* m_findNext;
    QAction* m_findPrevious;
    QAction* m_back;
    QAction* m_forward;
    FindBar* m_findBar;
    NavigationHistory* m_visited;
    std::vector<QToolButton*> m_wayButtons;
};

} // namespace graft
