// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/bake_off.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// Runs a bake-off in the background; rows appear as they are finished. GUI thread only.
class BakeOffSession : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Running, Done, Failed };
    Q_ENUM(State)

    explicit BakeOffSession(QObject* parent = nullptr);
    ~BakeOffSession() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_state == State::Running; }
    /// Whether the last one was stopped before its end.
    [[nodiscard]] bool wasCancelled() const { return m_cancelled; }
    /// Why nothing could run; only in state Failed.
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const std::vector<BakeOffCandidate>& candidates() const { return m_candidates; }
    /// Of the first candidates, in their order.
    [[nodiscard]] const std::vector<BakeOffRow>& rows() const { return m_rows; }
    /// The pictures that the last one was held on, or nullptr.
    [[nodiscard]] std::shared_ptr<const ImageDataset> dataset() const { return m_dataset; }
    /// Position among the candidates whose turn it is.
    [[nodiscard]] std::size_t current() const { return m_current; }
    /// What is being done for it, translated.
    [[nodiscard]] const QString& stage() const { return m_stage; }
    /// Of all candidates, 0..1.
    [[nodiscard]] double progress() const;

    /// Starts one unless one is running; forgets the rows of the last one. Measured times go to `cache` (may be null).
    void start(std::vector<BakeOffCandidate> candidates, std::shared_ptr<const ImageDataset> dataset,
               const BakeOffOptions& options, std::shared_ptr<BenchmarkCache> cache);
    /// Ends soon; finished rows stay.
    void cancel();

Q_SIGNALS:
    void stateChanged();
    void rowsChanged();
    void progressChanged();

private:
    class Relay;
    void setState(State state);
    void takeProgress(std::size_t candidate, const Progress& progress);
    void takeRow(std::size_t candidate, BakeOffRow row);
    void finish(const Result<bool>& cancelled);

    State m_state = State::Idle;
    bool m_cancelled = false;
    Error m_error;
    std::vector<BakeOffCandidate> m_candidates;
    std::vector<BakeOffRow> m_rows;
    std::shared_ptr<const ImageDataset> m_dataset;
    std::size_t m_current = 0;
    QString m_stage;
    double m_share = 0; ///< of the current candidate
    std::shared_ptr<TrainingControl> m_control;
};

} // namespace graft
