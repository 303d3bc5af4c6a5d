// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/designer_page.h"

#include "ui/canvas/breadcrumb.h"
#include "ui/canvas/canvas_toolbar.h"
#include "ui/canvas/edit_actions.h"
#include "ui/canvas/find_bar.h"
#include "ui/canvas/fold_actions.h"
#include "ui/canvas/frost_line.h"
#include "ui/canvas/layer_actions.h"
#include "ui/canvas/navigation_history.h"
#include "ui/canvas/network_scene.h"
#include "ui/canvas/network_view.h"
#include "ui/gallery/new_network_pane.h"
#include "ui/models/error_text.h"
#include "ui/models/issue_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/panels/analysis_panel.h"
#include "ui/panels/bill_bar.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/issues_panel.h"
#include "ui/panels/outline_panel.h"
#include "ui/panels/replace_head_panel.h"
#include "ui/shell/left_pane.h"
#include "ui/shell/sheet_bar.h"
#include "ui/shell/training_tint.h"
#include "ui/widgets/bottom_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace graft {

DesignerPage::DesignerPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_scene(new NetworkScene(context.document, context.theme, this)),
      m_view(new NetworkView(*m_scene, context.theme)),
      m_actions(new LayerActions(context.document, context.theme, this)),
      m_frost(new FrostLine(context.document, *m_view, context.theme)),
      m_edit(new EditActions(*m_view, context.theme, this)),
      m_folding(new FoldActions(*m_view, context.theme, this)),
      m_bill(new BillBar(context.document, context.training, context.theme, this)),
      m_message(new InlineMessage(context.theme, this)),
      m_outline(new OutlinePanel(context.document, context.theme)),
      m_leftPane(new LeftPane(*m_outline, context.document.undoStack(), context.theme)),
      m_inspector(new InspectorPanel(context.document, context.theme)),
      m_bottom(new BottomPane(this)),
      m_issues(new IssuesPanel(context.document, context.theme)),
      m_analysis(new AnalysisPanel(context.document, context.theme)),
      m_toolbar(new CanvasToolbar(*m_view, *m_actions, *m_folding, context.theme, m_view)),
      m_breadcrumb(new Breadcrumb(*m_view, context.theme, m_view)),
      m_tint(new TrainingTint(context, *m_scene, *m_view, this)),
      m_replaceHead(new ReplaceHeadPanel(context.document, context.dataset, this)),
      m_empty(new EmptyState(context.theme, QStringLiteral("designer"), this)),
      m_stack(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_centre(new QSplitter(Qt::Vertical, this)),
      m_undo(new QAction(this)),
      m_redo(new QAction(this)),
      m_find(new QAction(this)),
      m_findNext(new QAction(this)),
      m_findPrevious(new QAction(this)),
      m_back(new QAction(this)),
      m_forward(new QAction(this)),
      m_findBar(new FindBar(*m_scene, *m_view, context.theme)),
      m_visited(new NavigationHistory(this))
{
    setObjectName(QStringLiteral("designerPage"));
    m_outlineToggle = m_toolbar->addPaneToggle(QStringLiteral("outlineToggle"), false);
    m_inspectorToggle = m_toolbar->addPaneToggle(QStringLiteral("inspectorToggle"), true);
    m_inspectorToggle->setProperty("icon-name", QStringLiteral("settings"));
    buildHeader();
    buildBody();
    buildFolding();
    connectParts();
    connectNetworks();
    connectEditing();
    retranslate();
    restyle();
    updateEmpty();
}

DesignerPage::~DesignerPage()
{
    // The view goes before the scene does; neither must report to a page that is half gone.
    m_replaceHead->disconnect(this);
    m_scene->disconnect(this);
    m_view->disconnect(this);
    delete m_tint; // looks at the view
    delete m_view;
}

void DesignerPage::buildHeader()
{
    const auto button = [this](const QString& name) {
        auto* result = new QToolButton(this);
        result->setObjectName(name);
        result->setIconSize({18, 18});
        addHeaderWidget(result);
        return result;
    };
    m_undoButton = button(QStringLiteral("undoButton"));
    m_redoButton = button(QStringLiteral("redoButton"));
    buildNavigation();
    m_freezeTrunk = button(QStringLiteral("freezeTrunkButton"));
    m_undo->setObjectName(QStringLiteral("undoAction"));
    m_redo->setObjectName(QStringLiteral("redoAction"));
    m_undo->setShortcuts(QKeySequence::Undo);
    m_redo->setShortcuts(QKeySequence::Redo);
    m_find->setShortcuts(QKeySequence::Find);
    for (QAction* action : {m_undo, m_redo, m_find}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_undoButton->setDefaultAction(m_undo);
    m_redoButton->setDefaultAction(m_redo);
    m_freezeTrunk->setDefaultAction(m_actions->freezeTrunk);
    m_freezeTrunk->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_freezeTrunk->setIconSize({24, 18});
    primaryButton()->setObjectName(QStringLiteral("replaceHeadButton"));
}

void DesignerPage::buildBody()
{
    m_splitter->setObjectName(QStringLiteral("designerSplitter"));
    m_splitter->addWidget(m_leftPane);
    m_splitter->addWidget(buildCanvasColumn());
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({240, 700, 300});
    buildBottomPane();

    auto* work = new QWidget(m_stack);
    auto* layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const auto hairline = [work, layout] {
        auto* line = new QFrame(work);
        line->setFixedHeight(1);
        line->setAutoFillBackground(true);
        line->setBackgroundRole(QPalette::Mid);
        layout->addWidget(line);
    };
    layout->addWidget(m_bill);
    hairline();
    layout->addWidget(m_message);
    layout->addWidget(m_centre, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(work);
    contentLayout()->addWidget(m_stack, 1);
    // Keys belong to the canvas unless somebody went elsewhere.
    setFocusProxy(m_view);
    setTabOrder(m_leftPane, m_view);
    setTabOrder(m_view, m_inspector);
}

void DesignerPage::buildFolding()
{
    for (QAction* action : {m_folding->toggle, m_folding->foldAll, m_folding->unfoldAll})
        addAction(action);
}

void DesignerPage::connectParts()
{
    NetworkDocument& document = m_context.document;
    connect(m_scene, &NetworkScene::layersSelected, this, &DesignerPage::selectionChanged);
    connect(m_outline, &OutlinePanel::layersChosen, this, &DesignerPage::chooseLayers);
    connectIssues();
    connect(m_outline, &OutlinePanel::layerActivated, this, &DesignerPage::showLayer);
    connect(m_outline, &OutlinePanel::contextMenuRequested, this, &DesignerPage::openMenu);
    connect(m_view, &NetworkView::contextMenuRequested, this, &DesignerPage::openMenu);
    connect(m_outlineToggle, &QToolButton::toggled, m_leftPane, &QWidget::setVisible);
    connect(m_inspectorToggle, &QToolButton::toggled, m_inspector, &QWidget::setVisible);
    connectReplaceHead();
    connect(m_empty->primaryButton(), &QPushButton::clicked, this, &DesignerPage::modelsRequested);
    connect(m_empty->sampleButton(), &QPushButton::clicked, this, &DesignerPage::sampleRequested);
    connect(m_undo, &QAction::triggered, &document.undoStack(), &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, &document.undoStack(), &QUndoStack::redo);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &DesignerPage::updateUndoTexts);
    connect(&document, &NetworkDocument::networkReset, this, &DesignerPage::updateEmpty);
    connect(&document, &NetworkDocument::sheetsChanged, this, &DesignerPage::updateTitle);
    connect(&document, &NetworkDocument::graphChanged, this, [this] {
        m_message->hide();
        updateTitle();
    });
    connect(&document, &NetworkDocument::issueRaised, this,
            [this](const Issue& issue) { m_message->showMessage(issue.severity, issueText(issue)); });
    connect(&m_context.theme, &Theme::changed, this, &DesignerPage::restyle);
}

void DesignerPage::updateEmpty()
{
    const bool empty = m_context.document.isEmpty();
    if (isComparing() && !empty)
        return updateUndoTexts(); // looks at networks whichever is active
    m_stack->setCurrentIndex(empty ? 0 : 1);
    showHeader(!empty);
    m_message->hide();
    if (empty) {
        m_replaceHead->hide();
    } else if (isVisible()) {
        // The buttons of the empty page passed their focus on as Tab does; nobody pressed it.
        m_view->clearFocus();
        m_view->setFocus(Qt::OtherFocusReason);
    }
    updateTitle();
    updateUndoTexts();
    updateNavigation();
}

void DesignerPage::updateTitle()
{
    const NetworkDocument& document = m_context.document;
    const CatalogueEntry* entry = document.model();
    const int layers = static_cast<int>(document.graph().layers.size());
    const auto sheet = document.sheet(document.activeSheet());
    const bool several = document.sheetCount() > 1 && sheet;
    const QString name = several            ? sheet->name
                         : entry != nullptr ? toQString(entry->title)
                                            : toQString(document.graph().name);
    setSubtitle(document.isEmpty() ? QString() : tr("%1 · %n layer(s)", nullptr, layers).arg(name));
}

void DesignerPage::updateUndoTexts()
{
    const QUndoStack& stack = m_context.document.undoStack();
    m_undo->setEnabled(stack.canUndo());
    m_redo->setEnabled(stack.canRedo());
    m_undo->setText(stack.canUndo() ? tr("Undo: %1").arg(stack.undoText()) : tr("Undo"));
    m_redo->setText(stack.canRedo() ? tr("Redo: %1").arg(stack.redoText()) : tr("Redo"));
    m_undoButton->setAccessibleName(m_undo->text());
    m_redoButton->setAccessibleName(m_redo->text());
}

void DesignerPage::selectionChanged(const std::vector<LayerId>& selected)
{
    // A preview shows layers that the document does not have.
    std::vector<LayerId> layers = selected;
    if (m_scene->hasPreview())
        std::erase_if(layers, [this](LayerId id) { return m_context.document.graph().find(id) == nullptr; });
    m_outline->setLayers(layers);
    m_inspector->setLayers(layers);
    m_analysis->setLayers(layers);
    m_actions->setSelection(layers);
}

void DesignerPage::chooseLayers(const std::vector<LayerId>& layers)
{
    m_visited->leave(presentPlace());
    m_scene->selectLayers(layers);
    if (!layers.empty())
        m_view->showLayer(layers.back());
}

void DesignerPage::showLayer(LayerId layer)
{
    m_visited->leave(presentPlace());
    m_scene->selectLayers({layer});
    m_view->showLayer(layer, true);
}

void DesignerPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeReplaceHead();
    if (m_scene->hasPreview())
        frameHeadPreview();
}

void DesignerPage::openMenu(const QPoint& globalPosition)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("layerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_edit->addTo(*menu))
        menu->addSeparator();
    if (!m_actions->selection().empty()) {
        menu->addAction(m_actions->freeze);
        menu->addAction(m_actions->unfreeze);
        menu->addAction(m_actions->freezeUpTo);
        menu->addSeparator();
    }
    addCutAction(*menu);
    menu->addAction(m_actions->freezeTrunk);
    menu->addAction(m_actions->unfreezeAll);
    menu->addSeparator();
    menu->addAction(m_actions->arrange);
    QAction* fit = menu->addAction(lineIcon(QStringLiteral("fit"), theme().tokens().text), tr("Fit"));
    connect(fit, &QAction::triggered, m_view, &NetworkView::fit);
    menu->addAction(m_folding->fitSelection);
    if (!m_scene->blocks().blocks.empty()) {
        menu->addSeparator();
        menu->addAction(m_folding->toggle);
        menu->addAction(m_folding->foldAll);
        menu->addAction(m_folding->unfoldAll);
    }
    menu->addSeparator();
    QAction* exported = menu->addAction(lineIcon(QStringLiteral("export"), theme().tokens().text), tr("Export graph…"));
    connect(exported, &QAction::triggered, this, &DesignerPage::chooseExportFile);
    menu->popup(globalPosition);
}

void DesignerPage::restyle()
{
    const QColor ink = theme().tokens().text;
    m_undo->setIcon(lineIcon(QStringLiteral("undo"), ink));
    m_redo->setIcon(lineIcon(QStringLiteral("redo"), ink));
    m_outlineToggle->setIcon(lineIcon(QStringLiteral("layers"), ink));
    m_inspectorToggle->setIcon(lineIcon(QStringLiteral("settings"), ink));
    restyleBottomPane();
    restyleNavigation();
}

void DesignerPage::retranslate()
{
    setTitle(tr("Designer"));
    primaryButton()->setText(tr("Replace last layers"));
    primaryButton()->setToolTip(tr("Makes the network learn your classes instead of the ones it knows."));
    primaryButton()->setVisible(!m_context.document.isEmpty());
    m_empty->setText(tr("Here you see a network layer by layer and decide which parts learn anew."));
    m_empty->primaryButton()->setText(tr("Choose a model"));
    m_empty->sampleButton()->setText(tr("Open the sample project"));
    retranslateNavigation();
    m_empty->linkButton()->setText(tr("or start a new network"));
    retranslateNetworks();
    m_outlineToggle->setToolTip(tr("Show or hide the list of layers"));
    m_outlineToggle->setAccessibleName(m_outlineToggle->toolTip());
    m_inspectorToggle->setToolTip(tr("Show or hide the inspector"));
    m_inspectorToggle->setAccessibleName(m_inspectorToggle->toolTip());
    m_actions->retranslate();
    m_frost->retranslate();
    m_bill->retranslate();
    m_folding->retranslate();
    m_toolbar->retranslate();
    m_breadcrumb->retranslate();
    m_tint->retranslate();
    m_outline->retranslate();
    m_leftPane->retranslate();
    m_edit->retranslate();
    m_inspector->retranslate();
    m_issues->retranslate();
    retranslateBottomPane();
    m_replaceHead->retranslate();
    updateTitle();
    updateUndoTexts();
}

} // namespace graft
