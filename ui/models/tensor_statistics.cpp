// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_statistics.h"

#include "ui/models/background_job.h"
#include "ui/models/error_text.h"

namespace graft {

TensorStatisticsSource::TensorStatisticsSource(QObject* parent) : QObject(parent) {}

TensorStatisticsSource::~TensorStatisticsSource()
{
    m_stop.request_stop();
}

const TensorStatistics* TensorStatisticsSource::find(const TensorData& tensor) const
{
    const auto it = m_known.find(tensor.bytes().data());
    if (it == m_known.end() || it->second.owner.lock() != tensor.owner())
        return nullptr;
    return &it->second.statistics;
}

void TensorStatisticsSource::remember(const TensorData& tensor, const TensorStatistics& statistics)
{
    std::erase_if(m_known, [](const auto& entry) { return entry.second.owner.expired(); });
    m_known[tensor.bytes().data()] = {tensor.owner(), statistics};
}

void TensorStatisticsSource::cancel()
{
    m_stop.request_stop();
    ++m_job;
    m_busy = false;
}

void TensorStatisticsSource::request(std::vector<std::pair<std::string, TensorData>> tensors)
{
    cancel();
    std::erase_if(tensors, [this](const auto& tensor) { return find(tensor.second) != nullptr; });
    if (tensors.empty())
        return;
    // One tensor at a time, so that the first answer does not wait for the last.
    m_stop = {};
    m_busy = true;
    const quint64 job = m_job;
    const auto [name, tensor] = tensors.front();
    tensors.erase(tensors.begin());
    runInBackground(
        this, [tensor = tensor, stop = m_stop.get_token()] { return statisticsOf(tensor, stop); },
        [this, job, name = name, tensor = tensor, rest = std::move(tensors)](Result<TensorStatistics> result) mutable {
            if (result.ok())
                remember(tensor, *result);
            if (job != m_job)
                return;
            m_busy = false;
            if (result.ok())
                Q_EMIT ready(toQString(name), *result);
            if (job == m_job)
                request(std::move(rest));
        });
}

} // namespace graft
