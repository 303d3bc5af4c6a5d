// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/data/image_dataset.h"
#include "core/training/rate_finder.h"

#include <memory>
#include <optional>

namespace graft {

/// Looks for a learning rate in the background, on copies: neither the document nor its weights change. GUI thread
/// only.
class RateFinderSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Ready, Failed };
    Q_ENUM(State)

    explicit RateFinderSession(QObject* parent = nullptr);
    /// Asks a search under way to stop; it ends by itself.
    ~RateFinderSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double progress() const { return m_progress; } ///< 0..1
    /// Only in state Ready.
    [[nodiscard]] const std::optional<RateFinding>& finding() const { return m_finding; }
    [[nodiscard]] const Error& error() const { return m_error; }

    /// Supersedes a search under way. The snapshots are immutable and shared.
    void start(GraphSnapshot graph, WeightStore weights, std::shared_ptr<const ImageDataset> dataset,
               const TrainingOptions& options);
    /// Ends a search and forgets what was found.
    void cancel();

Q_SIGNALS:
    void stateChanged();
    /// While running; at most one of these is pending at a time.
    void progressChanged();

private:
    void stopJob();
    void setState(State state);

    State m_state = State::Idle;
    double m_progress = 0;
    std::optional<RateFinding> m_finding;
    Error m_error;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0; ///< results of superseded jobs are dropped
};

} // namespace graft
