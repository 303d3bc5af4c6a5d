// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"
#include "ui/models/network_sheet.h"
#include "ui/models/training_session.h"

#include <QObject>
#include <QString>

#include <string>

namespace graft {

class DatasetSession;
class NetworkDocument;

/// Starts the runs of a document and takes over what they learn: knows which network, data and name a run belongs to,
/// whatever the user looks at when it ends. No widgets. GUI thread only.
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

Q_SIGNALS:
    /// The run has become part of the document.
    void takenOver();

private:
    void onStateChanged();
    [[nodiscard]] RunRecord recordOf(const TrainingOutcome& outcome) const;

    NetworkDocument& m_document;
    DatasetSession& m_dataset;
    TrainingSession& m_training;
    NetworkSheet m_trained;
    QString m_title;
    std::string m_fingerprint; ///< of the run's data
    int m_place = -1;
    bool m_due = false; ///< the run in progress is the document's
};

/// Whether two networks differ in nothing but which layers are frozen, and differ in that.
[[nodiscard]] bool onlyFreezingDiffers(const NetworkGraph& a, const NetworkGraph& b);

} // namespace graft
