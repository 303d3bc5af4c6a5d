// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"

#include <algorithm>

// What stands in the way of a run or ended it, and the button that repairs it.

namespace graft {

using State = TrainingSession::State;

void TrainPage::updateMessage()
{
    showMessage();
    updateEmptyState();
}

void TrainPage::showMessage()
{
    setSubtitle(m_context.document.isEmpty() ? tr("Teach a network your pictures")
                                             : toQString(m_context.document.graph().name));
    m_problem.reset();
    if (m_context.training.isActive()) {
        m_message->hide();
        return;
    }
    if (m_failureShown) {
        showFailure();
        return;
    }
    m_problem = checkBeforeTraining(m_context.document, m_context.dataset);
    if (m_problem) {
        const bool broken = m_problem->kind == PreflightProblem::Kind::NetworkBroken;
        m_message->showMessage(broken ? Severity::Error : Severity::Info, m_problem->text, m_problem->fix);
        return;
    }
    const auto& outcome = m_context.training.outcome();
    if (m_hasRun && outcome && m_context.training.state() == State::Done)
        showOutcome(*outcome);
    else
        m_message->hide();
}

void TrainPage::showOutcome(const TrainingOutcome& outcome)
{
    const bool diverged = outcome.endReason == "diverged";
    const QString lowerRate = tr("Take a third of the rate");
    if (m_keeper->isSuspending()) {
        m_message->showMessage(Severity::Info,
                               tr("The run was broken off; it can be resumed. The network is unchanged."));
    } else if (outcome.discarded) {
        m_message->showMessage(Severity::Info, tr("The run was discarded; the network is unchanged."));
    } else if (outcome.bestEpoch == 0 && diverged) {
        m_message->showMessage(Severity::Warning,
                               tr("The loss became infinite or not a number in the first epoch; the network is "
                                  "unchanged. A lower learning rate helps."),
                               lowerRate);
    } else if (outcome.bestEpoch == 0) {
        m_message->showMessage(Severity::Info,
                               tr("The run was stopped before its first epoch ended; the network is unchanged."));
    } else if (diverged) {
        m_message->showMessage(Severity::Warning,
                               tr("%1 %2 A lower learning rate helps.").arg(endText(outcome), keptText(outcome)),
                               lowerRate);
    } else {
        m_message->showMessage(Severity::Info,
                               tr("%1 %2", "why the run ended, what is kept").arg(endText(outcome), keptText(outcome)),
                               tr("See results"));
    }
}

QString TrainPage::endText(const TrainingOutcome& outcome) const
{
    const int epochs = static_cast<int>(outcome.epochs.size());
    if (outcome.endReason == "early-stop")
        return tr("Stopped early, after epoch %1: %n validations brought no progress.", nullptr,
                  m_context.training.options().patience)
            .arg(epochs);
    if (outcome.endReason == "time-budget")
        return tr("Stopped after epoch %1: the time for this run is used up.").arg(epochs);
    if (outcome.endReason == "diverged")
        return tr("Stopped in epoch %1: the loss became infinite or not a number.").arg(epochs + 1);
    return outcome.stopped ? tr("Stopped by you.") : tr("Done.");
}

QString TrainPage::keptText(const TrainingOutcome& outcome)
{
    const auto best = static_cast<std::size_t>(outcome.bestEpoch);
    if (best > outcome.epochs.size() || !outcome.epochs[best - 1].validated)
        return tr("The network now has the weights of epoch %1.").arg(outcome.bestEpoch);
    return tr("The network now has the weights of epoch %1, with %2 right on pictures it had never seen.")
        .arg(QString::number(outcome.bestEpoch), percentText(outcome.epochs[best - 1].validationAccuracy));
}

void TrainPage::showFailure()
{
    const Error& error = m_context.training.error();
    QString advice = tr("Nothing was changed; the network has the weights it had before.");
    QString action = tr("Try again");
    if (error.code == ErrorCode::OutOfMemory) {
        advice = tr("A smaller batch needs less memory.");
        action = tr("Halve the batch size");
    } else if (error.code == ErrorCode::Device) {
        advice = tr("The processor can train as well, only slower.");
        action = tr("Use the CPU");
    }
    m_message->showMessage(Severity::Error, tr("%1 %2", "error, advice").arg(errorText(error), advice), action);
}

void TrainPage::repairFailure()
{
    TrainingOptions options = m_context.document.options();
    const ErrorCode code = m_context.training.error().code;
    m_failureShown = false;
    if (code == ErrorCode::OutOfMemory)
        options.batchSize = std::max(1, options.batchSize / 2);
    else if (code == ErrorCode::Device)
        options.device = DeviceChoice::Cpu;
    if (code == ErrorCode::OutOfMemory)
        m_context.document.changeOptions(tr("Halve the batch size"), options);
    else if (code == ErrorCode::Device)
        m_context.document.changeOptions(tr("Use the CPU"), options);
    if (code == ErrorCode::OutOfMemory || code == ErrorCode::Device)
        updateMessage();
    else
        startRun();
}

void TrainPage::fix()
{
    if (m_failureShown) {
        repairFailure();
        return;
    }
    if (!m_problem) {
        const auto& outcome = m_context.training.outcome();
        if (outcome && outcome->endReason == "diverged") {
            TrainingOptions options = m_context.document.options();
            options.learningRate = m_context.training.options().learningRate / 3;
            m_context.document.changeOptions(tr("Take a third of the rate"), options);
            m_message->hide();
        } else {
            Q_EMIT resultsRequested();
        }
        return;
    }
    using Kind = PreflightProblem::Kind;
    NetworkDocument& document = m_context.document;
    switch (m_problem->kind) {
    case Kind::NoNetwork: Q_EMIT modelsRequested(); break;
    case Kind::NoDataset: m_context.dataset.loadSample(); break;
    case Kind::DatasetLoading: break;
    case Kind::NetworkBroken: Q_EMIT designerRequested(); break;
    case Kind::ClassesDiffer: {
        const auto edits = replaceHead(document.graph(), m_context.dataset.dataset()->classes);
        if (edits)
            document.push(tr("Replace last layers"), *edits);
        else
            m_message->showMessage(Severity::Error, errorText(edits.error()), tr("Show in the designer"));
        break;
    }
    case Kind::NothingTrainable: {
        const auto head = findHead(document.graph());
        if (!head)
            break;
        if (const auto edits = setFrozen(document.graph(), *head, false))
            document.push(tr("Train the last layer"), *edits);
        break;
    }
    }
}

} // namespace graft
