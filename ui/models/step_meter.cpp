// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/step_meter.h"

#include "ui/models/background_job.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"

#include <utility>

namespace graft {

namespace {

/// After the last change: long enough that dragging and typing measure nothing.
constexpr int delayMs = 600;

} // namespace

StepMeter::StepMeter(NetworkDocument& document, const TrainingSession& training, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_training(training)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &StepMeter::measure);
    connect(&document, &NetworkDocument::graphChanged, this, &StepMeter::restart);
    connect(&document, &NetworkDocument::networkReset, this, &StepMeter::restart);
    connect(&document, &NetworkDocument::optionsChanged, this, &StepMeter::restart);
    connect(&training, &TrainingSession::stateChanged, this, [this] {
        if (m_training.isActive() != (m_state == State::Waiting))
            restart();
    });
}

StepMeter::~StepMeter()
{
    m_stop.request_stop();
}

void StepMeter::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    m_watched = watched;
    // What has been measured stays true while nobody looks.
    if (!watched && m_state == State::Ready)
        return;
    if (!watched || m_state != State::Ready)
        restart();
}

void StepMeter::restart()
{
    ++m_job;
    m_stop.request_stop();
    m_running = false;
    m_delay.stop();
    if (!m_watched || m_document.isEmpty()) {
        setState(State::Off);
    } else if (m_document.analysis().hasErrors()) {
        setState(State::Broken);
    } else if (m_training.isActive()) {
        setState(State::Waiting);
    } else {
        m_delay.start();
        setState(State::Measuring);
    }
}

void StepMeter::measure()
{
    m_stop = std::stop_source();
    m_running = true;
    StepTimingOptions options;
    options.device = m_document.options().device;
    options.threads = m_document.options().threads;
    options.batchSize = m_document.options().batchSize;
    const quint64 job = m_job;
    runInBackground(
        this,
        [graph = m_document.snapshot(), weights = m_document.weights(), options, stop = m_stop.get_token()] {
            return measureStep(graph, weights, options, stop);
        },
        [this, job](Result<StepTiming> timing) {
            if (job != m_job)
                return;
            m_running = false;
            if (timing) {
                m_timing = *timing;
                setState(State::Ready);
            } else {
                m_error = timing.error();
                setState(State::Failed);
            }
        });
}

void StepMeter::setState(State state)
{
    if (state != State::Ready)
        m_timing.reset();
    m_state = state;
    Q_EMIT changed();
}

} // namespace graft
