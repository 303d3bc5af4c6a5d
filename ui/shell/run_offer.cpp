// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_offer.h"

#include "ui/models/error_text.h"
#include "ui/models/run_keeper.h"
#include "ui/models/training_session.h"
#include "ui/shell/document_controller.h"
#include "ui/widgets/inline_message.h"

#include <QDateTime>
#include <QLocale>

namespace graft {

RunOffer::RunOffer(RunKeeper& keeper, TrainingSession& session, DocumentController& documents, InlineMessage& message,
                   QObject* parent)
    : QObject(parent),
      m_keeper(keeper),
      m_session(session),
      m_documents(documents),
      m_message(message)
{
    m_message.setObjectName(QStringLiteral("interruptedRun"));
    m_message.setClosable(true);
    connect(&m_message, &InlineMessage::actionTriggered, this, &RunOffer::resume);
    connect(&m_message, &InlineMessage::secondTriggered, this, &RunOffer::giveUp);
    connect(&keeper, &RunKeeper::interruptedChanged, this, &RunOffer::refresh);
    connect(&keeper, &RunKeeper::resumeFailed, this, [this](const Error& error) {
        m_error = error;
        refresh();
    });
    connect(&session, &TrainingSession::stateChanged, this, &RunOffer::refresh);
    keeper.findInterrupted();
}

void RunOffer::refresh()
{
    if (m_session.isActive() || m_keeper.interrupted().isEmpty()) {
        m_message.hide();
        return;
    }
    const InterruptedRun& run = m_keeper.interrupted().front();
    if (m_keeper.isResuming()) {
        m_message.showMessage(Severity::Info, tr("Bringing back %1…").arg(run.origin.title));
        return;
    }
    const QDateTime saved = QDateTime::fromString(run.savedUtc, Qt::ISODate).toLocalTime();
    QString text = tr("The run “%1” was interrupted after epoch %2 of %3 (%4).")
                       .arg(run.origin.title, countText(run.epoch), countText(run.epochs),
                            QLocale().toString(saved, QLocale::ShortFormat));
    if (m_error)
        text = tr("%1 It could not be resumed: %2", "a run was interrupted; why").arg(text, errorText(*m_error));
    m_message.showMessage(m_error ? Severity::Warning : Severity::Info, text, tr("Resume"), tr("Discard"));
}

void RunOffer::resume()
{
    if (m_keeper.interrupted().isEmpty())
        return;
    m_error.reset();
    const InterruptedRun run = m_keeper.interrupted().front();
    m_documents.whenSafe([this, run] {
        if (m_keeper.resume(run))
            Q_EMIT resuming();
        refresh();
    });
}

void RunOffer::giveUp()
{
    m_error.reset();
    if (!m_keeper.interrupted().isEmpty())
        m_keeper.giveUp(InterruptedRun(m_keeper.interrupted().front()));
}

} // namespace graft
