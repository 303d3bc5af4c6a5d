// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "ui/models/dataset_entries.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/evaluation_session.h"
#include "ui/models/network_document.h"
#include "ui/results/classify_pane.h"
#include "ui/results/confusion_view.h"
#include "ui/results/metrics_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/thumbnail_view.h"

#include <QDragEnterEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace graft {

using State = EvaluationSession::State;

ResultsPage::ResultsPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_stack(new QStackedWidget(this)),
      m_noNetwork(new EmptyState(context.theme, QStringLiteral("results"), this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_metrics(new MetricsPanel(context.theme, this)),
      m_classify(new ClassifyPane(context.theme, this)),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("resultsPage"));
    setAcceptDrops(true);
    primaryButton()->setObjectName(QStringLiteral("evaluateButton"));
    m_noNetwork->setObjectName(QStringLiteral("resultsNoNetwork"));
    m_metrics->setObjectName(QStringLiteral("metricsPanel"));
    m_metrics->setMinimumWidth(220);
    m_splitter->setObjectName(QStringLiteral("resultsSplitter"));
    m_splitter->addWidget(m_metrics);
    m_splitter->addWidget(buildCentre());
    m_splitter->addWidget(m_classify);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({320, 600, 310});
    m_splitter->setCollapsible(1, false);
    m_stack->addWidget(m_noNetwork);
    m_stack->addWidget(m_splitter);
    contentLayout()->addWidget(m_stack, 1);
    m_timer->setInterval(100);
    connectObjects();
    retranslate();
    updateState();
    showClassified();
}

QWidget* ResultsPage::buildCentre()
{
    auto* centre = new QWidget(this);
    m_message = new InlineMessage(theme(), centre);
    m_message->setObjectName(QStringLiteral("resultsMessage"));
    m_centre = new QStackedWidget(centre);
    m_empty = new EmptyState(theme(), QStringLiteral("results"), m_centre);
    m_empty->setObjectName(QStringLiteral("resultsEmpty"));
    m_centre->addWidget(m_empty);
    m_centre->addWidget(buildRunning());
    m_centre->addWidget(buildMatrix());
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(16, 16, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(m_centre, 1);
    return centre;
}

QWidget* ResultsPage::buildRunning()
{
    auto* page = new QWidget(this);
    m_runningText = new TextLabel(theme(), TextRole::Emphasis, page);
    m_progress = new QProgressBar(page);
    m_progress->setObjectName(QStringLiteral("evaluationProgress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(320);
    auto* layout = new QVBoxLayout(page);
    layout->setSpacing(16);
    layout->addStretch(2);
    layout->addWidget(m_runningText, 0, Qt::AlignHCenter);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

QWidget* ResultsPage::buildMatrix()
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(QStringLiteral("matrixSplitter"));
    m_confusion = new ConfusionView(theme(), splitter);
    m_confusion->setObjectName(QStringLiteral("confusionView"));
    auto* below = new QWidget(splitter);
    m_galleryTitle = new TextLabel(theme(), TextRole::Emphasis, below);
    m_galleryTitle->setObjectName(QStringLiteral("galleryTitle"));
    m_gallery = new ThumbnailView(theme(), ThumbnailView::Arrangement::Strip, below);
    m_gallery->setObjectName(QStringLiteral("resultGallery"));
    auto* layout = new QVBoxLayout(below);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_galleryTitle);
    layout->addWidget(m_gallery);
    layout->addStretch(1);
    splitter->addWidget(m_confusion);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setCollapsible(0, false);
    return splitter;
}

void ResultsPage::connectObjects()
{
    EvaluationSession& session = m_context.evaluation;
    NetworkDocument& document = m_context.document;
    connect(primaryButton(), &QPushButton::clicked, this, [this] {
        if (m_context.evaluation.state() == State::Running)
            m_context.evaluation.cancel();
        else
            evaluate();
    });
    connect(&session, &EvaluationSession::stateChanged, this, &ResultsPage::updateState);
    connect(&session, &EvaluationSession::classifiedChanged, this, &ResultsPage::showClassified);
    connect(&session, &EvaluationSession::classifyFailed, m_classify, &ClassifyPane::showProblem);
    connect(&document, &NetworkDocument::graphChanged, this, &ResultsPage::forget);
    connect(&document, &NetworkDocument::weightsChanged, this, &ResultsPage::forget);
    connect(&document, &NetworkDocument::networkReset, this, &ResultsPage::forget);
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &ResultsPage::forget);
    connect(m_confusion, &ConfusionView::cellChosen, this, &ResultsPage::showCell);
    connect(m_gallery, &ThumbnailView::chosen, this, &ResultsPage::classifyRow);
    connect(m_classify, &ClassifyPane::fileDropped, this, &ResultsPage::classifyFile);
    connect(m_classify->browseButton(), &QPushButton::clicked, this, &ResultsPage::chooseFile);
    connect(m_noNetwork->primaryButton(), &QPushButton::clicked, this, &ResultsPage::modelsRequested);
    connect(m_noNetwork->sampleButton(), &QPushButton::clicked, this, &ResultsPage::sampleRequested);
    connect(m_empty->primaryButton(), &QPushButton::clicked, this, &ResultsPage::actOnObstacle);
    connect(m_empty->sampleButton(), &QPushButton::clicked, &m_context.dataset, &DatasetSession::loadSample);
    connect(m_timer, &QTimer::timeout, this,
            [this] { m_progress->setValue(static_cast<int>(1000 * m_context.evaluation.progress())); });
    auto* paster = new QShortcut(QKeySequence::Paste, this);
    paster->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paster, &QShortcut::activated, this, &ResultsPage::paste);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, &session, &EvaluationSession::cancel);
}

ResultsPage::Obstacle ResultsPage::obstacle() const
{
    const NetworkDocument& document = m_context.document;
    const auto dataset = m_context.dataset.dataset();
    if (document.isEmpty())
        return Obstacle::NoNetwork;
    const auto& layers = document.graph().layers;
    if (std::any_of(layers.begin(), layers.end(), [](const Layer& layer) { return layer.fresh; }))
        return Obstacle::Untrained;
    if (!dataset || dataset->validation.empty())
        return Obstacle::NoData;
    if (!entriesFor(document.graph(), *dataset, DatasetPart::Validation))
        return Obstacle::OtherClasses;
    return Obstacle::None;
}

void ResultsPage::evaluate()
{
    if (obstacle() != Obstacle::None) {
        actOnObstacle();
        return;
    }
    NetworkDocument& document = m_context.document;
    m_context.evaluation.evaluate(document.snapshot(), document.weights(), m_context.dataset.dataset());
}

void ResultsPage::actOnObstacle()
{
    switch (obstacle()) {
    case Obstacle::None: evaluate(); break;
    case Obstacle::NoNetwork: Q_EMIT modelsRequested(); break;
    case Obstacle::NoData: Q_EMIT dataRequested(); break;
    case Obstacle::Untrained:
    case Obstacle::OtherClasses: Q_EMIT trainRequested(); break;
    }
}

void ResultsPage::forget()
{
    m_truth.clear();
    m_context.evaluation.clear();
    m_classify->clear();
    updateState();
}

void ResultsPage::updateState()
{
    const EvaluationSession& session = m_context.evaluation;
    const bool running = session.state() == State::Running;
    const bool ready = session.evaluation().has_value();
    m_stack->setCurrentIndex(m_context.document.isEmpty() ? 0 : 1);
    m_centre->setCurrentIndex(running ? 1 : ready ? 2 : 0);
    m_metrics->setVisible(ready && !running);
    if (running) {
        m_progress->setValue(0);
        m_timer->start();
    } else {
        m_timer->stop();
    }
    if (session.state() == State::Failed)
        m_message->showMessage(Severity::Error, errorText(session.error()));
    else
        m_message->hide();
    if (ready && !running)
        showEvaluation();
    updateEmptyStates();
}

void ResultsPage::updateEmptyStates()
{
    const bool running = m_context.evaluation.state() == State::Running;
    const Obstacle found = obstacle();
    primaryButton()->setText(running ? tr("Cancel") : found == Obstacle::None ? tr("Evaluate") : QString());
    primaryButton()->setVisible(running || found == Obstacle::None);
    primaryButton()->setToolTip(tr("Measure the network on the validation pictures."));
    QString text;
    QString action;
    switch (found) {
    case Obstacle::NoNetwork: break;
    case Obstacle::NoData:
        text = tr("With pictures of known classes you see here how often the network is right and what it mixes up.");
        action = tr("Choose pictures");
        break;
    case Obstacle::Untrained:
        text = tr("The last layers are new and have not learned anything yet. Results appear here after training.");
        action = tr("Go to training");
        break;
    case Obstacle::OtherClasses:
        text = tr("The network was made for other classes than those of your pictures. Replace its last layers and "
                  "train it to see results here. Single pictures can be classified on the right.");
        action = tr("Go to training");
        break;
    case Obstacle::None:
        text = tr("See how often the network is right on pictures it has never seen, and what it mixes up.");
        action = tr("Evaluate");
        break;
    }
    m_empty->setText(text);
    m_empty->primaryButton()->setText(action);
    m_empty->sampleButton()->setText(found == Obstacle::NoData ? tr("Load sample pictures") : QString());
}

void ResultsPage::showEvaluation()
{
    const EvaluationSession& session = m_context.evaluation;
    QStringList names;
    for (const std::string& name : session.classNames())
        names << toQString(name);
    m_metrics->setEvaluation(*session.evaluation(), names);
    m_confusion->setMatrix(session.evaluation()->confusion, names);
    showCell(-1, -1);
}

void ResultsPage::retranslate()
{
    setTitle(tr("Results"));
    setSubtitle(tr("What the network makes of pictures it has never seen"));
    m_noNetwork->setText(tr("Choose a network first; then you see here what it makes of pictures."));
    m_noNetwork->primaryButton()->setText(tr("Choose a model"));
    m_noNetwork->sampleButton()->setText(tr("Open the sample"));
    m_runningText->setText(tr("Looking at the validation pictures…"));
    m_progress->setAccessibleName(tr("Progress of the evaluation"));
    m_gallery->setAccessibleName(tr("Pictures of the chosen cell"));
    m_metrics->retranslate();
    m_confusion->retranslate();
    m_classify->retranslate();
    updateEmptyStates();
    updateGalleryTitle();
}

void ResultsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pictureFileOf(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ResultsPage::dropEvent(QDropEvent* event)
{
    const QString file = pictureFileOf(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    classifyFile(file);
}

} // namespace graft
