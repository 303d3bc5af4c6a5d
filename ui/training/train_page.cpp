// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/train_page.h"

#include "core/layers/network_edits.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/training/doctor_pane.h"
#include "ui/training/live_chart.h"
#include "ui/training/log_box.h"
#include "ui/training/numbers_strip.h"
#include "ui/training/options_panel.h"
#include "ui/training/paused_bar.h"
#include "ui/training/run_list.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace graft {

namespace {

constexpr int pullIntervalMs = 33; // 30 Hz at most, however fast the engine is

} // namespace

TrainPage::TrainPage(AppContext& context, QWidget* parent)
    : Page(context.theme, parent),
      m_context(context),
      m_keeper(new RunKeeper(context.document, context.dataset, context.training, this)),
      m_message(new InlineMessage(context.theme, this)),
      m_validate(new QPushButton(this)),
      m_stop(new QPushButton(this)),
      m_stopMenu(new QToolButton(this)),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("trainPage"));
    buildControls();
    m_message->setObjectName(QStringLiteral("trainMessage"));
    m_message->setClosable(false);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("trainSplitter"));
    splitter->addWidget(buildRunsPane());
    splitter->addWidget(buildCentre());
    splitter->addWidget(buildOptionsPane());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 690, 330});
    splitter->setCollapsible(1, false);
    contentLayout()->addWidget(splitter, 1);
    m_timer->setInterval(pullIntervalMs);
    connectObjects();
    retranslate();
    showRuns();
    onStateChanged();
}

QWidget* TrainPage::buildRunsPane()
{
    auto* pane = new QWidget(this);
    pane->setProperty("pane", true);
    pane->setAttribute(Qt::WA_StyledBackground);
    pane->setMinimumWidth(150);
    m_runsTitle = new TextLabel(theme(), TextRole::Emphasis, pane);
    m_runsTitle->setIndent(16);
    m_noRuns = new TextLabel(theme(), TextRole::BodyMuted, pane);
    m_noRuns->setWordWrap(true);
    m_noRuns->setIndent(16);
    m_runs = new RunList(theme(), pane);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 16, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(m_runsTitle);
    layout->addWidget(m_noRuns);
    m_logs = new LogBox(theme(), pane);
    m_doctor = new DoctorPane(theme(), pane);
    layout->addWidget(m_runs, 2);
    layout->addWidget(m_doctor, 3);
    layout->addWidget(m_logs);
    return pane;
}

QWidget* TrainPage::buildCentre()
{
    auto* centre = new QWidget(this);
    m_stack = new QStackedWidget(centre);
    m_empty = new EmptyState(theme(), QStringLiteral("train"), m_stack);
    m_empty->setObjectName(QStringLiteral("trainEmpty"));
    auto* curves = new QWidget(m_stack);
    m_numbers = new NumbersStrip(theme(), curves);
    m_chart = new LiveChart(theme(), curves);
    m_chart->setObjectName(QStringLiteral("liveChart"));
    m_progressRow = new QWidget(curves);
    m_progressText = new TextLabel(theme(), TextRole::BodyMuted, m_progressRow);
    m_progressText->setObjectName(QStringLiteral("runProgressText"));
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setObjectName(QStringLiteral("runProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    auto* row = new QVBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_progressText);
    row->addWidget(m_progress);
    auto* layout = new QVBoxLayout(curves);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_numbers);
    m_paused = new PausedBar(theme(), m_context.document, m_context.training, *m_keeper, curves);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_paused);
    layout->addWidget(m_chart, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(curves);
    auto* all = new QVBoxLayout(centre);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_message);
    all->addWidget(m_stack, 1);
    return centre;
}

QWidget* TrainPage::buildOptionsPane()
{
    auto* scroll = new QScrollArea(this);
    scroll->setProperty("pane", true);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(240);
    m_options = new OptionsPanel(m_context, scroll);
    m_options->setProperty("pane", true);
    m_options->setAttribute(Qt::WA_StyledBackground);
    scroll->setWidget(m_options);
    return scroll;
}

void TrainPage::connectObjects()
{
    NetworkDocument& document = m_context.document;
    connect(m_empty->primaryButton(), &QPushButton::clicked, this, &TrainPage::startRun);
    connect(m_empty->sampleButton(), &QPushButton::clicked, &m_context.dataset, &DatasetSession::loadSample);
    connect(m_message, &InlineMessage::actionTriggered, this, &TrainPage::fix);
    connect(m_timer, &QTimer::timeout, this, &TrainPage::pull);
    connect(m_chart->exportPictureAction(), &QAction::triggered, this,
            [this] { exportChart(QStringLiteral("run.svg"), tr("SVG drawing (*.svg);;PNG picture (*.png)")); });
    connect(m_chart->exportDataAction(), &QAction::triggered, this,
            [this] { exportChart(QStringLiteral("run.csv"), tr("Table of numbers (*.csv)")); });
    connect(m_logs, &LogBox::folderChanged, this, [this] { m_keeper->setLogFolder(m_logs->folder()); });
    connect(m_doctor, &DoctorPane::fixRequested, this, &TrainPage::applyFix);
    connect(m_doctor, &DoctorPane::layerRequested, this, &TrainPage::layerRequested);
    connect(m_doctor, &DoctorPane::classRequested, this, &TrainPage::classRequested);
    connect(m_runs, &RunList::runChosen, this, &TrainPage::showRun);
    connect(&m_context.training, &TrainingSession::stateChanged, this, &TrainPage::onStateChanged);
    connect(&m_context.dataset, &DatasetSession::stateChanged, this, &TrainPage::updateMessage);
    connect(&document, &NetworkDocument::graphChanged, this, &TrainPage::updateMessage);
    connect(&document, &NetworkDocument::networkReset, this, &TrainPage::updateMessage);
    connect(&document, &NetworkDocument::runsChanged, this, &TrainPage::showRuns);
    connect(&document, &NetworkDocument::documentReset, this, [this] {
        // Another document: what the session remembers is no part of its history, a result would not fit.
        m_keeper->forget();
        m_hasRun = m_failureShown = false;
        m_context.training.stop();
        showRuns();
    });
    connect(&theme(), &Theme::changed, this, &TrainPage::updateButtons);
}

void TrainPage::updateEmptyState()
{
    const bool curves = m_context.training.isActive() || m_hasRun || !m_context.document.runs().empty();
    m_stack->setCurrentIndex(curves ? 1 : 0);
    const bool noData = m_context.dataset.state() == DatasetSession::State::Empty;
    const bool offered = m_problem && m_problem->kind == PreflightProblem::Kind::NoDataset;
    m_empty->setText(tr("Here two curves will grow while the network learns: how often it is right, and how far off it "
                        "is – for the pictures it learns from and for pictures it has never seen."));
    // While something is in the way, the message above has the button that helps.
    m_empty->primaryButton()->setText(m_problem ? QString() : tr("Start training"));
    m_empty->sampleButton()->setText(noData && !offered ? tr("Load sample pictures") : QString());
}

void TrainPage::retranslate()
{
    setTitle(tr("Train"));
    setSubtitle(m_context.document.isEmpty() ? tr("Teach a network your pictures")
                                             : toQString(m_context.document.graph().name));
    m_runsTitle->setText(tr("Runs"));
    m_noRuns->setText(tr("Finished runs are kept here, with their curves and options."));
    m_runs->setAccessibleName(tr("Runs"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_numbers->retranslate();
    m_chart->retranslate();
    m_chart->refresh();
    m_paused->retranslate();
    m_logs->retranslate();
    m_doctor->retranslate();
    m_options->retranslate();
    updateButtons();
    updateEmptyState();
    updateMessage();
    showRuns();
    showNumbers();
    showProgress();
}

} // namespace graft
