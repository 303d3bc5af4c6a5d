// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/metrics_log.h"

#include <utility>

namespace graft {
namespace {

template <class T>
std::vector<T> since(const std::vector<T>& records, std::size_t index)
{
    if (index >= records.size())
        return {};
    return {records.begin() + static_cast<std::ptrdiff_t>(index), records.end()};
}

} // namespace

void MetricsLog::append(const IterationRecord& record)
{
    const std::lock_guard lock(m_mutex);
    m_iterations.push_back(record);
}

void MetricsLog::append(const EpochRecord& record)
{
    const std::lock_guard lock(m_mutex);
    m_epochs.push_back(record);
}

void MetricsLog::append(const ValidationRecord& record)
{
    const std::lock_guard lock(m_mutex);
    m_validations.push_back(record);
}

void MetricsLog::setDrift(std::shared_ptr<const DriftRecord> drift)
{
    const std::lock_guard lock(m_mutex);
    m_drift = std::move(drift);
}

std::vector<IterationRecord> MetricsLog::iterationsSince(std::size_t index) const
{
    const std::lock_guard lock(m_mutex);
    return since(m_iterations, index);
}

std::vector<EpochRecord> MetricsLog::epochsSince(std::size_t index) const
{
    const std::lock_guard lock(m_mutex);
    return since(m_epochs, index);
}

std::vector<ValidationRecord> MetricsLog::validationsSince(std::size_t index) const
{
    const std::lock_guard lock(m_mutex);
    return since(m_validations, index);
}

std::shared_ptr<const DriftRecord> MetricsLog::drift() const
{
    const std::lock_guard lock(m_mutex);
    return m_drift;
}

std::size_t MetricsLog::iterationCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_iterations.size();
}

std::size_t MetricsLog::epochCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_epochs.size();
}

void MetricsLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_iterations.clear();
    m_epochs.clear();
    m_validations.clear();
    m_drift.reset();
}

} // namespace graft
