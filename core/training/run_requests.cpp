// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens between two optimiser steps: pauses, requests, states that are kept.
#include "core/training/training_run_p.h"

#include <utility>

namespace graft {

/// Pauses and stops where nothing else may be asked for (preparation, validation). Whether to stop.
bool TrainingRun::interrupted()
{
    // What is asked for during a pause is done during the pause.
    if (m_carryingOut || !m_in.control.paused())
        return m_in.control.stopRequested();
    m_clock.pause();
    const bool stop = m_in.control.checkpoint();
    m_clock.resume();
    return stop;
}

/// Pauses, and does what was asked for. Whether to stop.
bool TrainingRun::attend()
{
    bool kept = false;
    while (!m_in.control.stopRequested()) {
        if (const TrainingControl::Requests requests = m_in.control.takeRequests(); requests.any()) {
            m_carryingOut = true;
            carryOut(requests);
            m_carryingOut = false;
            kept = requests.checkpoint;
        }
        if (!m_in.control.paused())
            return m_in.control.stopRequested();
        // A pause may last until the machine is switched off.
        if (!std::exchange(kept, true))
            keepState(KeepReason::Asked);
        updateLogs(true);
        m_clock.pause();
        (void)m_in.control.waitForWork();
        m_clock.resume();
    }
    return true;
}

void TrainingRun::carryOut(const TrainingControl::Requests& requests)
{
    if (requests.learningRate) {
        TrainingOptions wanted = m_in.options;
        wanted.learningRate = *requests.learningRate;
        if (const auto checked = checkOptions(wanted); !checked.ok())
            m_in.observer.message({Severity::Warning, checked.error(), {}, {}});
        else
            m_schedule->setBase(*requests.learningRate);
    }
    if (requests.graph) {
        if (const auto switched = switchTo(requests.graph); !switched.ok())
            m_in.observer.message(
                {Severity::Warning,
                 makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "What is frozen stays as it was."), {},
                           switched.error()),
                 {},
                 {}});
    }
    if (requests.validate && m_in.validation.size() > 0) {
        if (const auto looked = look(); !looked.ok())
            m_in.observer.message({Severity::Warning, looked.error(), {}, {}});
        m_module->setTraining(true);
    }
    if (requests.checkpoint)
        keepState(KeepReason::Asked);
}

void TrainingRun::keepState(KeepReason reason)
{
    if (m_in.keeper == nullptr)
        return;
    m_state.seconds = m_clock.seconds();
    m_state.wallSeconds = m_wall.seconds();
    m_keptAt = m_state.seconds;
    if (m_schedule)
        m_state.schedule = m_schedule->state();
    if (m_step->lossScale()) {
        m_state.lossScale = m_step->lossScale()->factor;
        m_state.stepsAtScale = m_step->lossScale()->stepsSinceChange;
    }
    if (const auto kept = m_in.keeper->keep(m_state, *m_module, *m_step, reason); !kept.ok())
        m_in.observer.message(
            {Severity::Warning,
             makeError(kept.error().code,
                       GRAFT_TR_NOOP("core", "The state of the run could not be saved; the run goes on."), {},
                       kept.error()),
             {},
             {},
             "checkpoint"});
}

void TrainingRun::keepStateWhenDue()
{
    constexpr double minute = 60;
    if (m_in.keeper != nullptr && m_clock.seconds() - m_keptAt >= m_in.options.checkpointMinutes * minute)
        keepState(KeepReason::Due);
}

void TrainingRun::updateLogs(bool atOnce)
{
    if (m_in.logs != nullptr)
        m_in.logs->update(atOnce);
}

} // namespace graft
