// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_control.h"

#include <mutex>
#include <utility>

namespace graft {

template <class Change>
void TrainingControl::ask(Change change)
{
    const std::lock_guard lock(m_mutex);
    change(m_requests);
    m_changed.notify_all();
}

void TrainingControl::setLearningRate(double rate)
{
    ask([rate](Requests& requests) { requests.learningRate = rate; });
}

void TrainingControl::setFrozenLayers(GraphSnapshot graph)
{
    ask([&graph](Requests& requests) { requests.graph = std::move(graph); });
}

void TrainingControl::validateNow()
{
    ask([](Requests& requests) { requests.validate = true; });
}

void TrainingControl::checkpointNow()
{
    ask([](Requests& requests) { requests.checkpoint = true; });
}

void TrainingControl::discard()
{
    const std::lock_guard lock(m_mutex);
    m_discard = true;
    m_stop = true;
    m_changed.notify_all();
}

TrainingControl::Requests TrainingControl::takeRequests() const
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_requests, {});
}

bool TrainingControl::discardRequested() const
{
    const std::lock_guard lock(m_mutex);
    return m_discard;
}

bool TrainingControl::waitForWork() const
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_paused || m_stop || m_requests.any(); });
    return m_stop;
}

void TrainingControl::resetAll()
{
    reset();
    const std::lock_guard lock(m_mutex);
    m_requests = {};
    m_discard = false;
}

} // namespace graft
