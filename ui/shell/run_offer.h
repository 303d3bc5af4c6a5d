// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <optional>

namespace graft {

class DocumentController;
class InlineMessage;
class RunKeeper;
class TrainingSession;

/// Offers to resume a run that was broken off, in a message above the pages.
class RunOffer : public QObject {
    Q_OBJECT
public:
    RunOffer(RunKeeper& keeper, TrainingSession& session, DocumentController& documents, InlineMessage& message,
             QObject* parent);

    void retranslate() { refresh(); }

Q_SIGNALS:
    /// The run is being brought back.
    void resuming();

private:
    void refresh();
    void resume();
    void giveUp();

    RunKeeper& m_keeper;
    TrainingSession& m_session;
    DocumentController& m_documents;
    InlineMessage& m_message;
    std::optional<Error> m_error; ///< why resuming failed
};

} // namespace graft
