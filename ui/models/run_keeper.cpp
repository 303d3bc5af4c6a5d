// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_keeper.h"

#include "core/runtime/device.h"
#include "ui/models/dataset_session.h"
#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <memory>
#include <utility>

namespace graft {

namespace {

constexpr int suspendPollMs = 50;

} // namespace

bool onlyFreezingDiffers(const NetworkGraph& a, const NetworkGraph& b)
{
    const auto frozen = [](const Layer& layer) { return std::pair(layer.learnRateFactor == 0, layer.adaptStatistics); };
    const bool same = std::ranges::equal(a.layers, b.layers, {}, frozen, frozen);
    const auto bare = [](NetworkGraph graph) {
        for (Layer& layer : graph.layers) {
            layer.learnRateFactor = 1;
            layer.adaptStatistics = false;
        }
        return graph;
    };
    return !same && bare(a) == bare(b);
}

RunKeeper::RunKeeper(NetworkDocument& document, DatasetSession& dataset, TrainingSession& training, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_dataset(dataset),
      m_training(training)
{
    connect(&training, &TrainingSession::stateChanged, this, &RunKeeper::onStateChanged);
    connect(&dataset, &DatasetSession::stateChanged, this, &RunKeeper::onDataChanged);
    m_suspendTimer.setInterval(suspendPollMs);
    connect(&m_suspendTimer, &QTimer::timeout, this, &RunKeeper::awaitCheckpoint);
}

bool RunKeeper::start(const QString& title)
{
    if (m_training.isActive() || isResuming() || !m_dataset.dataset() || m_document.isEmpty())
        return false;
    const RunOrigin origin{title, m_document.filePath(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
                           newLogFolder(title)};
    // Without a folder (disk full, no permission) the run cannot be resumed, but it can run.
    m_folder = m_runsFolder.isEmpty() ? nullptr : RunFolder::create(m_runsFolder, origin);
    RunFolders folders;
    if (m_folder)
        folders.checkpoint = m_folder->checkpoint();
    folders.log = toPath(origin.logFolder);
    if (!begin(title, folders)) {
        endFolder();
        return false;
    }
    saveSnapshot();
    return true;
}

/// "2026-11-26 15.04.05 resnet18_slim, head only": in order of time, and people find theirs.
QString RunKeeper::newLogFolder(const QString& title) const
{
    if (m_logFolder.isEmpty())
        return {};
    QString name = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss ")) + title;
    for (QChar& letter : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(letter) || !letter.isPrint())
            letter = QLatin1Char('_');
    }
    return m_logFolder + QLatin1Char('/') + name.left(120).trimmed();
}

bool RunKeeper::begin(const QString& title, const RunFolders& folders)
{
    const auto data = m_dataset.dataset();
    m_document.setDatasetReference(m_dataset.reference()); // with the fingerprint of what is used now
    m_trained = *m_document.sheet(m_document.activeSheet());
    m_title = title;
    m_fingerprint = data->fingerprint;
    m_place = -1;
    m_due = true;
    m_suspending = false;
    m_due = m_training.start(m_document.snapshot(), m_document.weights(), data, m_document.options(), folders);
    return m_due;
}

void RunKeeper::forget()
{
    m_due = false;
    m_place = -1;
}

bool RunKeeper::canTakeFrozenLayers() const
{
    const auto graph = m_training.graph();
    return m_due && graph && m_training.isActive() && onlyFreezingDiffers(*graph, m_document.graph());
}

bool RunKeeper::takeFrozenLayers()
{
    if (!canTakeFrozenLayers())
        return false;
    m_training.setFrozenLayers(m_document.snapshot());
    return true;
}

void RunKeeper::onStateChanged()
{
    if (m_training.isActive())
        return;
    m_suspendTimer.stop();
    // A run that came to its end before it could be broken off has a result and no checkpoint any more.
    if (m_training.state() == TrainingSession::State::Done && m_training.outcome() &&
        m_training.outcome()->endReason != "stopped-by-user")
        m_suspending = false;
    const bool due = std::exchange(m_due, false) && !m_suspending;
    endFolder();
    if (!due)
        return;
    const auto& outcome = m_training.outcome();
    if (m_training.state() != TrainingSession::State::Done || !outcome || outcome->discarded || outcome->bestEpoch == 0)
        return;
    m_place = static_cast<int>(m_document.runs().size());
    m_document.applyTraining(m_trained, *outcome, recordOf(*outcome));
    Q_EMIT takenOver();
}

RunRecord RunKeeper::recordOf(const TrainingOutcome& outcome) const
{
    RunRecord record;
    record.title = m_title.toStdString();
    record.startedUtc = m_training.startedUtc().toStdString();
    record.options = m_training.options();
    record.epochs = outcome.epochs;
    record.bestEpoch = outcome.bestEpoch;
    record.stopped = outcome.stopped;
    record.device = outcome.device;
    record.runtime = runtimeVersion();
    record.graftVersion = QCoreApplication::applicationVersion().toStdString();
    record.dataFingerprint = m_fingerprint;
    record.frozenHashBefore = outcome.frozenHashBefore;
    record.frozenHashAfter = outcome.frozenHashAfter;
    record.wallSeconds = outcome.wallSeconds;
    record.imagesPerSecond = outcome.imagesPerSecond;
    return record;
}

} // namespace graft
