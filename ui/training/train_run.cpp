// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/training/live_chart.h"
#include "ui/training/numbers_strip.h"
#include "ui/training/run_list.h"
#include "ui/training/train_page.h"
#include "ui/training/training_presets.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/text_label.h"

#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

// The part of the page that follows a run: before, during and after it.

namespace graft {

namespace {

constexpr double lossMemory = 0.95; // a loss that changes 30 times a second cannot be read

QString presetText(TrainingPreset preset)
{
    switch (preset) {
    case TrainingPreset::HeadOnly: return TrainPage::tr("head only");
    case TrainingPreset::LastBlock: return TrainPage::tr("last block");
    case TrainingPreset::AllLayers: return TrainPage::tr("all layers");
    case TrainingPreset::Own: break;
    }
    return TrainPage::tr("own choice of layers");
}

} // namespace

using State = TrainingSession::State;

void TrainPage::startRun()
{
    if (m_context.training.isActive())
        return;
    m_failureShown = false;
    updateMessage();
    if (m_problem) {
        m_message->actionButton()->setFocus();
        return;
    }
    const NetworkDocument& document = m_context.document;
    const QString network = document.sheet(document.activeSheet())->name;
    m_hasRun = true;
    m_live = true;
    m_keeper->start(tr("%1, %2", "network, what is trained").arg(network, presetText(presetOf(document.graph()))));
    showLive();
    showRuns();
    m_runs->choose(RunList::liveRun);
}

void TrainPage::onStateChanged()
{
    TrainingSession& session = m_context.training;
    if (session.isActive()) {
        m_hasRun = true;
        if (!m_timer->isActive()) {
            m_live = true;
            showLive();
            m_timer->start();
        }
    } else {
        m_timer->stop();
        pull();
    }
    if (session.state() == State::Failed)
        m_failureShown = m_hasRun;
    updateButtons();
    updateEmptyState();
    showProgress();
    m_numbers->setFinished(session.state() == State::Done);
    showRuns();
    if (!session.isActive() && m_keeper->place() >= 0)
        m_runs->choose(m_keeper->place());
    updateMessage();
}

void TrainPage::showRuns()
{
    const auto& runs = m_context.document.runs();
    const bool active = m_context.training.isActive();
    m_runs->setRuns(runs, active);
    m_runs->setVisible(active || !runs.empty());
    m_noRuns->setVisible(!active && runs.empty());
    updateEmptyState();
    // A document that was opened brings its history: its last run is what there is to see.
    if (!active && !m_hasRun && !runs.empty())
        m_runs->choose(static_cast<int>(runs.size()) - 1);
}

void TrainPage::showRun(int run)
{
    const auto& runs = m_context.document.runs();
    const bool known = run >= 0 && run < static_cast<int>(runs.size());
    const RunRecord* record = known ? &runs[static_cast<std::size_t>(run)] : nullptr;
    if (record == nullptr || run == m_keeper->place()) {
        if (!m_live)
            showLive();
        return;
    }
    m_live = false;
    examine(true);
    m_chart->start(std::max(1, static_cast<int>(record->epochs.size())));
    m_chart->append(record->epochs);
    m_chart->setBestEpoch(record->bestEpoch);
    m_chart->refresh();
    showRecordNumbers(*record);
}

void TrainPage::showNumbers()
{
    const auto& runs = m_context.document.runs();
    const int run = m_runs->chosenRun();
    if (m_live)
        showLiveNumbers();
    else if (run >= 0 && run < static_cast<int>(runs.size()))
        showRecordNumbers(runs[static_cast<std::size_t>(run)]);
}

void TrainPage::showLive()
{
    m_live = true;
    m_iterationsSeen = m_epochsSeen = m_validationsSeen = 0;
    m_history = {};
    m_loss = m_position = m_bestAccuracy = 0;
    m_bestEpoch = 0;
    m_memoryBytes = 0;
    m_numbers->clear();
    m_chart->start(m_context.training.options().epochs);
    pull();
}

void TrainPage::pull()
{
    showProgress();
    if (!m_live)
        return;
    const MetricsLog& log = m_context.training.log();
    const auto iterations = log.iterationsSince(m_iterationsSeen);
    const auto epochs = log.epochsSince(m_epochsSeen);
    const auto validations = log.validationsSince(m_validationsSeen);
    m_validationsSeen += validations.size();
    for (const IterationRecord& record : iterations) {
        const auto loss = static_cast<double>(record.loss);
        m_loss = m_iterationsSeen++ == 0 ? loss : lossMemory * m_loss + (1 - lossMemory) * loss;
        m_position = record.epoch;
    }
    for (const EpochRecord& record : epochs) {
        ++m_epochsSeen;
        m_memoryBytes = std::max(m_memoryBytes, record.memoryBytes);
        if (!record.validated)
            continue;
        if (m_bestEpoch == 0 || record.validationAccuracy > m_bestAccuracy) {
            m_bestAccuracy = record.validationAccuracy;
            m_bestEpoch = record.epoch;
        }
    }
    if (const auto& outcome = m_context.training.outcome(); outcome && outcome->bestEpoch > 0)
        m_bestEpoch = outcome->bestEpoch; // the engine also breaks ties by loss
    m_chart->setIterationsPerEpoch(m_context.training.iterationsPerEpoch());
    m_chart->append(iterations);
    m_chart->append(epochs);
    m_chart->append(validations);
    m_chart->setBestEpoch(m_bestEpoch);
    m_chart->refresh();
    m_history.iterations.insert(m_history.iterations.end(), iterations.begin(), iterations.end());
    m_history.epochs.insert(m_history.epochs.end(), epochs.begin(), epochs.end());
    m_history.validations.insert(m_history.validations.end(), validations.begin(), validations.end());
    showLiveNumbers();
    examine(!m_context.training.isActive());
}

void TrainPage::showLiveNumbers()
{
    const TrainingSession& session = m_context.training;
    const int all = session.options().epochs;
    const auto done = static_cast<int>(m_epochsSeen);
    const int current = session.isActive() ? std::min(all, std::max(done, static_cast<int>(m_position)) + 1) : done;
    if (m_iterationsSeen == 0)
        return;
    m_numbers->setFigure(NumbersStrip::Epoch,
                         tr("%1 of %2", "epoch 3 of 10").arg(countText(std::max(1, current)), countText(all)));
    const auto left = session.secondsLeft();
    const auto& outcome = session.outcome();
    if (outcome)
        m_numbers->setFigure(NumbersStrip::TimeLeft, durationText(outcome->wallSeconds));
    else if (left)
        m_numbers->setFigure(NumbersStrip::TimeLeft, durationText(*left));
    m_numbers->setFigure(NumbersStrip::Speed, countText(qRound64(session.imagesPerSecond())));
    m_numbers->setFigure(NumbersStrip::TrainLoss, QLocale().toString(m_loss, 'f', 3));
    if (m_bestEpoch > 0)
        m_numbers->setFigure(NumbersStrip::BestAccuracy, percentText(m_bestAccuracy));
    if (m_memoryBytes > 0)
        m_numbers->setFigure(NumbersStrip::Memory, sizeText(static_cast<double>(m_memoryBytes)));
    m_numbers->setFigure(NumbersStrip::DeviceName, deviceText(session.deviceName()));
}

void TrainPage::showRecordNumbers(const RunRecord& run)
{
    m_numbers->clear();
    m_numbers->setFinished(true);
    m_numbers->setFigure(NumbersStrip::Epoch,
                         tr("%1 of %2", "epoch 3 of 10")
                             .arg(countText(static_cast<qint64>(run.epochs.size())), countText(run.options.epochs)));
    m_numbers->setFigure(NumbersStrip::TimeLeft, durationText(run.wallSeconds));
    m_numbers->setFigure(NumbersStrip::Speed, countText(qRound64(run.imagesPerSecond)));
    if (!run.epochs.empty())
        m_numbers->setFigure(NumbersStrip::TrainLoss, QLocale().toString(run.epochs.back().trainLoss, 'f', 3));
    const auto best = static_cast<std::size_t>(std::max(0, run.bestEpoch));
    if (best >= 1 && best <= run.epochs.size())
        m_numbers->setFigure(NumbersStrip::BestAccuracy, percentText(run.epochs[best - 1].validationAccuracy));
    std::uint64_t memory = 0;
    for (const EpochRecord& record : run.epochs)
        memory = std::max(memory, record.memoryBytes);
    if (memory > 0)
        m_numbers->setFigure(NumbersStrip::Memory, sizeText(static_cast<double>(memory)));
    m_numbers->setFigure(NumbersStrip::DeviceName, deviceText(toQString(run.device)));
}

void TrainPage::showProgress()
{
    const TrainingSession& session = m_context.training;
    m_progressRow->setVisible(session.isActive());
    if (!session.isActive())
        return;
    const bool preparing = session.state() == State::Preparing;
    const double share = std::clamp(preparing ? session.preparation() : session.progress(), 0.0, 1.0);
    m_progress->setValue(static_cast<int>(std::lround(1000 * share)));
    const QString number = percentText(share, 0);
    switch (session.state()) {
    case State::Preparing: m_progressText->setText(tr("Preparing: %1").arg(number)); break;
    case State::Paused: m_progressText->setText(tr("Paused at %1").arg(number)); break;
    case State::Stopping: m_progressText->setText(tr("Stopping after this batch…")); break;
    default: m_progressText->setText(tr("Training: %1").arg(number)); break;
    }
}

} // namespace graft
