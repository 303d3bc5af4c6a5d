// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/rate_finder_pane.h"

#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/models/theme.h"
#include "ui/models/training_session.h"
#include "ui/training/preflight.h"
#include "ui/training/rate_plot.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace graft {

using State = RateFinderSession::State;

RateFinderPane::RateFinderPane(AppContext& context, QWidget* parent)
    : QFrame(parent),
      m_context(context),
      m_title(new TextLabel(context.theme, TextRole::Body, this)),
      m_close(new QToolButton(this)),
      m_text(new TextLabel(context.theme, TextRole::BodyMuted, this)),
      m_progress(new QProgressBar(this)),
      m_cancel(new QPushButton(this)),
      m_plot(new RatePlot(context.theme, this)),
      m_use(new QPushButton(this)),
      m_again(new QPushButton(this))
{
    setObjectName(QStringLiteral("rateFinder"));
    setProperty("card", true);
    m_text->setObjectName(QStringLiteral("rateFinderText"));
    m_text->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("rateFinderClose"));
    m_close->setAutoRaise(true);
    m_close->setIconSize({14, 14});
    m_progress->setObjectName(QStringLiteral("rateFinderProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_cancel->setObjectName(QStringLiteral("rateFinderCancel"));
    m_use->setObjectName(QStringLiteral("rateFinderUse"));
    m_use->setProperty("primary", true);
    m_again->setObjectName(QStringLiteral("rateFinderAgain"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : {m_use, m_again, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_plot);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_close, &QToolButton::clicked, this, &RateFinderPane::closePane);
    connect(m_cancel, &QPushButton::clicked, this, &RateFinderPane::closePane);
    connect(m_again, &QPushButton::clicked, this, &RateFinderPane::search);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT rateTaken(m_plot->rate()); });
    connect(m_plot, &RatePlot::rateChosen, this, &RateFinderPane::retranslate);
    connect(&m_session, &RateFinderSession::stateChanged, this, &RateFinderPane::showState);
    connect(&m_session, &RateFinderSession::progressChanged, this, &RateFinderPane::showProgress);
    connect(&context.document, &NetworkDocument::graphChanged, this, &RateFinderPane::judge);
    connect(&context.document, &NetworkDocument::networkReset, this, &RateFinderPane::closePane);
    connect(&context.document, &NetworkDocument::optionsChanged, this, &RateFinderPane::judge);
    connect(&context.dataset, &DatasetSession::stateChanged, this, &RateFinderPane::judge);
    connect(&context.theme, &Theme::changed, this, &RateFinderPane::restyle);
    hide();
    restyle();
    retranslate();
}

void RateFinderPane::search()
{
    const auto problem = checkBeforeTraining(m_context.document, m_context.dataset);
    m_refusal = problem ? problem->text : QString();
    if (m_context.training.isActive())
        m_refusal = tr("A run is in progress. Look for a rate when it is over.");
    m_stale = false;
    show();
    if (!m_refusal.isEmpty()) {
        m_session.cancel();
        showState();
        return;
    }
    m_graph = m_context.document.snapshot();
    m_dataset = m_context.dataset.dataset();
    m_options = m_context.document.options();
    m_session.start(m_graph, m_context.document.weights(), m_dataset, m_options);
}

void RateFinderPane::closePane()
{
    m_session.cancel();
    m_refusal.clear();
    hide();
}

/// Whether what was found still is about what there is. The rate itself is what is being looked for.
void RateFinderPane::judge()
{
    if (m_session.state() != State::Ready)
        return;
    TrainingOptions now = m_context.document.options();
    now.learningRate = m_options.learningRate;
    m_stale = now != m_options || m_context.dataset.dataset() != m_dataset || m_context.document.graph() != *m_graph;
    retranslate();
}

void RateFinderPane::showState()
{
    const State state = m_session.state();
    if (state == State::Ready)
        showFinding();
    const bool ready = state == State::Ready;
    m_progress->setVisible(state == State::Running);
    m_cancel->setVisible(state == State::Running);
    m_plot->setVisible(ready && !m_session.finding()->points.empty());
    m_use->setVisible(m_plot->isVisibleTo(this));
    m_again->setVisible(ready || state == State::Failed || !m_refusal.isEmpty());
    // A search that was called off from elsewhere leaves nothing to show.
    if (state == State::Idle && m_refusal.isEmpty())
        hide();
    showProgress();
    retranslate();
}

void RateFinderPane::showFinding()
{
    const RateFinding& finding = *m_session.finding();
    m_plot->setPoints(finding.points);
    const double rate = finding.suggestion.value_or(m_context.document.options().learningRate);
    m_plot->setRate(roundedRate(rate));
}

void RateFinderPane::showProgress()
{
    m_progress->setValue(static_cast<int>(std::lround(1000 * m_session.progress())));
    if (m_session.state() == State::Running)
        m_text->setText(tr("Trying rates from small to large: %1").arg(percentText(m_session.progress(), 0)));
}

QString RateFinderPane::findingText() const
{
    if (m_stale)
        return tr("Measured before the last change of network, pictures or options.");
    if (!m_session.finding()->suggestion)
        return tr("The loss did not fall clearly at any rate. Drag the marker to where it falls most, or change "
                  "the options and search again.");
    return tr("Suggested: %1, where the loss falls fastest. Drag the marker to choose another rate; a little less "
              "is safer.")
        .arg(rateText(roundedRate(*m_session.finding()->suggestion)));
}

void RateFinderPane::retranslate()
{
    m_title->setText(tr("Find the learning rate"));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_cancel->setText(tr("Cancel"));
    m_again->setText(tr("Search again"));
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_use->setText(tr("Use %1").arg(rateText(m_plot->rate())));
    m_plot->retranslate();
    if (!m_refusal.isEmpty())
        m_text->setText(m_refusal);
    else if (m_session.state() == State::Failed)
        m_text->setText(errorText(m_session.error()));
    else if (m_session.state() == State::Ready)
        m_text->setText(findingText());
    else
        showProgress();
}

void RateFinderPane::restyle()
{
    m_close->setIcon(lineIcon(QStringLiteral("close"), m_context.theme.tokens().textMuted));
}

void RateFinderPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        closePane();
    else
        QFrame::keyPressEvent(event);
}

} // namespace graft
