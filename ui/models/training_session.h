// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_dataset.h"
#include "core/training/trainer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// What a run keeps on disk while it lasts; empty paths: nothing.
struct RunFolders {
    std::filesystem::path checkpoint; ///< states it can be resumed from
    bool resume = false;              ///< goes on from the state that lies there
    std::filesystem::path log;        ///< tables and event files
};

/// Runs the trainer on one long-lived worker thread and keeps its state for the window. GUI thread only.
/// Live numbers are pulled from log() by a timer; state changes and errors are the only signals.
class TrainingSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Preparing, Running, Paused, Stopping, Done, Failed };
    Q_ENUM(State)

    explicit TrainingSession(QObject* parent = nullptr);
    /// Stops a run and joins the thread.
    ~TrainingSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isActive() const; ///< Preparing .. Stopping
    [[nodiscard]] const MetricsLog& log() const;
    [[nodiscard]] const TrainingOptions& options() const { return m_options; }
    /// The network as the last run trains it: with the layers frozen that are now. nullptr before the first.
    [[nodiscard]] GraphSnapshot graph() const { return m_graph; }
    /// The base rate that the schedule works on: what was asked for last, else that of the options.
    [[nodiscard]] double baseRate() const { return m_askedRate.value_or(m_options.learningRate); }
    [[nodiscard]] const QString& deviceName() const { return m_deviceName; }
    [[nodiscard]] qint64 iterationsPerEpoch() const { return m_iterationsPerEpoch; }
    /// Fraction of the preparation that is done, 0..1.
    [[nodiscard]] double preparation() const;
    /// Whole run, 0..1, from the log.
    [[nodiscard]] double progress() const;
    /// Seconds left by the average so far (pauses not counted), or nothing while unknown.
    [[nodiscard]] std::optional<double> secondsLeft() const;
    [[nodiscard]] double imagesPerSecond() const;
    /// Last outcome; only in state Done. Its bestEpoch is 0 when the run was stopped before an epoch was finished.
    [[nodiscard]] const std::optional<TrainingOutcome>& outcome() const { return m_outcome; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const std::vector<Issue>& messages() const { return m_messages; }
    /// ISO 8601 time at which the last run started.
    [[nodiscard]] const QString& startedUtc() const { return m_startedUtc; }

    /// Starts a run unless one is active. The snapshots are immutable and shared.
    bool start(GraphSnapshot graph, WeightStore weights, std::shared_ptr<const ImageDataset> dataset,
               const TrainingOptions& options, const RunFolders& folders = {});
    void pause();
    void resume();
    /// Ends after the current batch and keeps the best epoch.
    void stop();
    /// Ends after the current batch without a result: outcome()->discarded.
    void discard();
    // Requests, carried out between two batches, also while paused. Nothing happens unless a run is active.
    void validateNow();
    void checkpointNow();
    void setLearningRate(double rate);
    /// `graph`: the same network with other layers frozen.
    void setFrozenLayers(GraphSnapshot graph);

Q_SIGNALS:
    void stateChanged();
    void epochFinished();

private:
    struct Worker;
    void setState(State state);
    void collect();
    void finish(Result<TrainingOutcome> outcome);
    [[nodiscard]] State activeState() const;
    [[nodiscard]] double runningSeconds() const;
    [[nodiscard]] bool takesRequests() const;

    std::unique_ptr<Worker> m_worker;
    State m_state = State::Idle;
    TrainingOptions m_options;
    GraphSnapshot m_graph;
    std::optional<double> m_askedRate;
    QString m_deviceName;
    QString m_startedUtc;
    qint64 m_iterationsPerEpoch = 0;
    bool m_discard = false;        ///< the user wants no result
    bool m_prepared = false;       ///< iterations have begun
    QElapsedTimer m_clock;         ///< since the first iteration, or the end of the last pause
    double m_secondsBefore = 0;    ///< what the clock had shown before its last restart
    std::size_t m_stepsBefore = 0; ///< that an interrupted run had done before it was resumed
    std::optional<TrainingOutcome> m_outcome;
    Error m_error;
    std::vector<Issue> m_messages;
};

} // namespace graft
