// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject> // first: moc of Qt 6.4 stumbles over <compare> otherwise

#include "core/evaluation/step_timing.h"

#include <QTimer>

#include <optional>
#include <stop_token>

namespace graft {

class NetworkDocument;
class TrainingSession;

/// Keeps measuring how long a picture takes on this machine as the document's network is now: a dry run in the
/// background, some time after the last change, dropped at the next one and while a training runs. GUI thread only.
class StepMeter : public QObject {
    Q_OBJECT
public:
    enum class State {
        Off,       ///< nobody looks, or there is no network
        Broken,    ///< the network cannot run yet
        Waiting,   ///< a training has the machine
        Measuring, ///< a dry run is due or under way
        Ready,
        Failed ///< see error()
    };

    StepMeter(NetworkDocument& document, const TrainingSession& training, QObject* parent = nullptr);
    /// Asks a dry run under way to stop; it ends by itself.
    ~StepMeter() override;

    /// Measures only while somebody looks.
    void setWatched(bool watched);
    [[nodiscard]] State state() const { return m_state; }
    /// The last result; only in state Ready.
    [[nodiscard]] const std::optional<StepTiming>& timing() const { return m_timing; }
    [[nodiscard]] const Error& error() const { return m_error; }
    /// Whether a worker is measuring right now.
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void changed();

private:
    void restart();
    void measure();
    void setState(State state);

    NetworkDocument& m_document;
    const TrainingSession& m_training;
    QTimer m_delay;
    std::stop_source m_stop;
    quint64 m_job = 0;
    State m_state = State::Off;
    bool m_watched = false;
    bool m_running = false;
    std::optional<StepTiming> m_timing;
    Error m_error;
};

} // namespace graft
