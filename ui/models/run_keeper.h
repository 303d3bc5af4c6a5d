// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/project/project.h"
#include "ui/models/network_sheet.h"
#include "ui/models/run_folder.h"
#include "ui/models/training_session.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace graft {

class DatasetSession;
class NetworkDocument;

/// Starts the runs of a document and takes over what they learn: knows which network, data and name a run belongs to,
/// whatever the user looks at when it ends. Keeps a folder on disk from which a run that was broken off can go on. No
/// widgets. GUI thread only.
class RunKeeper : public QObject {
    Q_OBJECT
public:
    RunKeeper(NetworkDocument& document, DatasetSession& dataset, TrainingSession& training, QObject* parent = nullptr);

    /// Trains the document's network on the dataset in use; false if a run is active or there is nothing to train.
    bool start(const QString& title);
    /// What the last run was started from, as it was then.
    [[nodiscard]] const NetworkSheet& trained() const { return m_trained; }
    /// Position of the last run in the document's history, or -1 while it is not part of it.
    [[nodiscard]] int place() const { return m_place; }
    /// The session's run is no part of the document any more (another one was opened): nothing is taken over.
    void forget();

    /// Whether the document's network is the one in training, but with other layers frozen.
    [[nodiscard]] bool canTakeFrozenLayers() const;
    /// The run goes on with the layers frozen that are frozen in the document; false if they cannot be taken.
    bool takeFrozenLayers();

    /// Where runs have their folders; empty: they have none. The user's data folder unless told otherwise.
    void setRunsFolder(const QString& folder) { m_runsFolder = folder; }
    /// Where runs write their logs (CSV, TensorBoard), each in a folder of its own; empty: nowhere.
    void setLogFolder(const QString& folder) { m_logFolder = folder; }
    [[nodiscard]] const QString& logFolder() const { return m_logFolder; }
    /// Writes a checkpoint and ends the run without a result; it can be resumed later, also by another start of the
    /// program. False if it has no folder or has not made a step.
    bool suspend();
    [[nodiscard]] bool canSuspend() const;
    [[nodiscard]] bool isSuspending() const { return m_suspending; }
    /// Looks for runs that can go on; interruptedChanged() tells the result.
    void findInterrupted();
    /// Newest first.
    [[nodiscard]] const QList<InterruptedRun>& interrupted() const { return m_interrupted; }
    /// Brings back the run's document and data, then goes on. What the document is now is lost: ask before.
    bool resume(const InterruptedRun& run);
    [[nodiscard]] bool isResuming() const { return m_resuming != nullptr; }
    /// Deletes what the run would need to go on.
    void giveUp(const InterruptedRun& run);

Q_SIGNALS:
    /// The run has become part of the document.
    void takenOver();
    void interruptedChanged();
    /// A run could not be resumed; it stays on offer.
    void resumeFailed(const graft::Error& error);

private:
    void onStateChanged();
    [[nodiscard]] bool begin(const QString& title, const RunFolders& folders);
    [[nodiscard]] QString newLogFolder(const QString& title) const;
    void saveSnapshot();
    void onDataChanged();
    void restored(Result<Project> project);
    void endResuming(const std::optional<Error>& error);
    void awaitCheckpoint();
    void endFolder();
    [[nodiscard]] RunRecord recordOf(const TrainingOutcome& outcome) const;

    NetworkDocument& m_document;
    DatasetSession& m_dataset;
    TrainingSession& m_training;
    NetworkSheet m_trained;
    QString m_title;
    std::string m_fingerprint; ///< of the run's data
    int m_place = -1;
    bool m_due = false; ///< the run in progress is the document's

    QString m_runsFolder = defaultRunsFolder();
    QString m_logFolder;
    std::unique_ptr<RunFolder> m_folder;   ///< of the run in progress
    std::unique_ptr<RunFolder> m_resuming; ///< of the run whose document and data are being brought back
    bool m_documentReady = false;          ///< of that one
    QList<InterruptedRun> m_interrupted;
    bool m_suspending = false;
    std::int64_t m_suspendAt = 0; ///< steps that the checkpoint must have
    int m_suspendTries = 0;
    QTimer m_suspendTimer;
};

/// Whether two networks differ in nothing but which layers are frozen, and differ in that.
[[nodiscard]] bool onlyFreezingDiffers(const NetworkGraph& a, const NetworkGraph& b);

} // namespace graft
