// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/memory_forecaster.h"

#include "ui/models/background_job.h"
#include "ui/models/dataset_session.h"
#include "ui/models/network_document.h"
#include "ui/models/training_session.h"

#include <utility>

namespace graft {

namespace {

constexpr int delayMs = 250; // after the last change: dragging and typing forecast nothing

bool tight(const MemoryForecast& forecast)
{
    return forecast.available > 0 &&
           static_cast<double>(forecast.total) > MemoryForecaster::tightShare * static_cast<double>(forecast.available);
}

} // namespace

struct MemoryForecaster::Outlook {
    MemoryForecast forecast;
    std::optional<int> roomier;
};

namespace {

/// What a worker needs, as values.
struct Question {
    GraphSnapshot graph;
    TrainingOptions options;
    std::size_t training = 0;
    std::size_t validation = 0;
};

/// A batch size that leaves room, if it is smaller than the one of the options.
Result<std::optional<int>> smallerBatch(const Question& question)
{
    GRAFT_TRY(batch, automaticBatchSize(*question.graph, question.options, question.training, question.validation,
                                        !question.options.augmentation.empty()));
    return batch < question.options.batchSize ? std::optional(batch) : std::nullopt;
}

} // namespace

MemoryForecaster::MemoryForecaster(const NetworkDocument& document, const DatasetSession& dataset,
                                   const TrainingSession& training, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_dataset(dataset),
      m_training(training)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &MemoryForecaster::compute);
    connect(&document, &NetworkDocument::graphChanged, this, &MemoryForecaster::restart);
    connect(&document, &NetworkDocument::networkReset, this, &MemoryForecaster::restart);
    connect(&document, &NetworkDocument::optionsChanged, this, &MemoryForecaster::restart);
    connect(&dataset, &DatasetSession::stateChanged, this, &MemoryForecaster::restart);
    connect(&training, &TrainingSession::stateChanged, this, [this] {
        // What a run holds is not free; the next forecast is due when it is over.
        if (m_training.isActive() != (m_state == State::Off))
            restart();
    });
    restart();
}

bool MemoryForecaster::isTight() const
{
    return m_forecast && tight(*m_forecast);
}

bool MemoryForecaster::isAutomatic() const
{
    return m_document.options().batchSize == 0;
}

void MemoryForecaster::restart()
{
    ++m_job;
    m_delay.stop();
    const auto dataset = m_dataset.dataset();
    const bool possible = !m_document.isEmpty() && !m_document.analysis().hasErrors() && dataset &&
                          !dataset->training.empty() && !m_training.isActive();
    if (!possible) {
        setState(State::Off);
        return;
    }
    m_delay.start();
    setState(State::Pending);
}

void MemoryForecaster::compute()
{
    const auto dataset = m_dataset.dataset();
    if (!dataset)
        return;
    const quint64 job = m_job;
    runInBackground(
        this,
        [question = Question{m_document.snapshot(), m_document.options(), dataset->training.size(),
                             dataset->validation.size()}]() -> Result<Outlook> {
            GRAFT_TRY(forecast, forecastMemory(*question.graph, question.options, question.training,
                                               question.validation, !question.options.augmentation.empty()));
            Outlook outlook{forecast, {}};
            if (tight(forecast)) {
                GRAFT_TRY(roomier, smallerBatch(question));
                outlook.roomier = roomier;
            }
            return outlook;
        },
        [this, job](Result<Outlook> outlook) {
            if (job != m_job)
                return;
            if (!outlook) {
                m_error = outlook.error();
                setState(State::Failed);
                return;
            }
            m_forecast = outlook->forecast;
            m_roomier = outlook->roomier;
            setState(State::Ready);
        });
}

void MemoryForecaster::setState(State state)
{
    if (state == State::Off || state == State::Failed) {
        m_forecast.reset();
        m_roomier.reset();
    }
    m_state = state;
    Q_EMIT changed();
}

} // namespace graft
