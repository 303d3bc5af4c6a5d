// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace graft {
namespace {

constexpr double warmupStart = 1e-3;
constexpr double oneCycleStart = 1.0 / 25;
constexpr double oneCycleEnd = oneCycleStart / 1e4;
constexpr double plateauThreshold = 1e-4;

/// From `start` to `end` along half a cosine; `share` 0..1.
double cosineBetween(double start, double end, double share)
{
    return end + (start - end) / 2 * (1 + std::cos(std::numbers::pi * share));
}

double oneCycle(double step, double total, double rise)
{
    const double peak = std::max(rise * total - 1, 0.0);
    const double last = std::max(total - 1, peak);
    if (step <= peak)
        return peak > 0 ? cosineBetween(oneCycleStart, 1, step / peak) : 1;
    return cosineBetween(1, oneCycleEnd, std::min((step - peak) / (last - peak), 1.0));
}

} // namespace

LearningRateSchedule::LearningRateSchedule(const TrainingOptions& options, std::int64_t iterationsPerEpoch)
    : m_options(options),
      m_perEpoch(std::max<std::int64_t>(iterationsPerEpoch, 1)),
      m_base(options.learningRate),
      m_warmup(options.schedule == ScheduleKind::OneCycle
                   ? 0
                   : std::round(options.warmupEpochs * static_cast<double>(m_perEpoch))),
      m_total(static_cast<double>(m_perEpoch) * options.epochs)
{
}

double LearningRateSchedule::rateAt(std::int64_t iteration) const
{
    const double step = static_cast<double>(iteration);
    const double warm = step < m_warmup ? warmupStart + (1 - warmupStart) * step / m_warmup : 1;
    return m_base * warm * factorAt(iteration) * m_plateau;
}

double LearningRateSchedule::factorAt(std::int64_t iteration) const
{
    const std::int64_t epoch = iteration / m_perEpoch; // finished epochs
    switch (m_options.schedule) {
    case ScheduleKind::Constant:
    case ScheduleKind::Plateau: return 1;
    case ScheduleKind::Step: return std::pow(m_options.stepFactor, static_cast<double>(epoch / m_options.stepEpochs));
    case ScheduleKind::MultiStep:
        return std::pow(m_options.stepFactor, static_cast<double>(std::ranges::count_if(
                                                  m_options.milestones, [epoch](int m) { return m <= epoch; })));
    case ScheduleKind::Exponential: return std::pow(m_options.exponentialFactor, static_cast<double>(epoch));
    case ScheduleKind::Cosine: {
        const double step = std::max(static_cast<double>(iteration) - m_warmup, 0.0);
        const double length = std::max(m_total - m_warmup, 1.0);
        return cosineBetween(1, m_options.finalShare, std::min(step / length, 1.0));
    }
    case ScheduleKind::OneCycle: return oneCycle(static_cast<double>(iteration), m_total, m_options.oneCycleRise);
    }
    return 1;
}

void LearningRateSchedule::validated(double loss)
{
    if (m_options.schedule != ScheduleKind::Plateau)
        return;
    if (loss < m_bestLoss * (1 - plateauThreshold)) {
        m_bestLoss = loss;
        m_badValidations = 0;
        return;
    }
    if (++m_badValidations > m_options.plateauPatience) {
        m_plateau *= m_options.plateauFactor;
        m_badValidations = 0;
    }
}

std::vector<double> LearningRateSchedule::state() const
{
    return {m_base, m_plateau, m_bestLoss, m_badValidations};
}

void LearningRateSchedule::restore(std::span<const double> state)
{
    if (state.size() != 4)
        return;
    m_base = state[0];
    m_plateau = state[1];
    m_bestLoss = state[2];
    m_badValidations = state[3];
}

std::vector<double> previewRates(const TrainingOptions& options, std::int64_t iterationsPerEpoch, std::size_t points)
{
    const LearningRateSchedule schedule(options, iterationsPerEpoch);
    const double last = static_cast<double>(std::max<std::int64_t>(iterationsPerEpoch, 1)) * options.epochs - 1;
    std::vector<double> rates;
    rates.reserve(points);
    for (std::size_t i = 0; i < points; ++i) {
        const double share = points > 1 ? static_cast<double>(i) / static_cast<double>(points - 1) : 0;
        rates.push_back(schedule.rateAt(static_cast<std::int64_t>(std::llround(share * last))));
    }
    return rates;
}

} // namespace graft
