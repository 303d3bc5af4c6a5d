// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_keeper.h"

#include "core/runtime/device.h"
#include "ui/models/dataset_session.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <utility>

namespace graft {

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
}

bool RunKeeper::start(const QString& title)
{
    const auto data = m_dataset.dataset();
    if (m_training.isActive() || !data || m_document.isEmpty())
        return false;
    m_document.setDatasetReference(m_dataset.reference()); // with the fingerprint of what is used now
    m_trained = *m_document.sheet(m_document.activeSheet());
    m_title = title;
    m_fingerprint = data->fingerprint;
    m_place = -1;
    m_due = true;
    m_due = m_training.start(m_document.snapshot(), m_document.weights(), data, m_document.options());
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
    if (m_training.isActive() || !std::exchange(m_due, false))
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
