// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_curves.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

namespace graft {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double sameEpoch = 1e-6;

float percent(double share)
{
    return static_cast<float>(100.0 * share);
}

/// The shortest digits that mean the number, also where it was a float.
std::string cellText(double value)
{
    const auto single = static_cast<float>(value);
    if (std::abs(value - static_cast<double>(single)) > 0 || std::abs(value - std::round(value)) <= 0)
        return numberText(value);
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), single);
    return {digits.data(), end.ptr};
}

double share(float percents)
{
    return static_cast<double>(percents / 100.0F);
}

} // namespace

double RunCurves::Smoother::add(double value, double memory)
{
    if (std::isfinite(value)) {
        average = memory * average + (1 - memory) * value;
        weight = memory * weight + (1 - memory);
    }
    return weight > 0 ? average / weight : nothing;
}

void RunCurves::clear()
{
    m_perEpoch = 0;
    for (auto& positions : m_at)
        positions.clear();
    for (auto& values : m_values)
        values.clear();
    m_epochs.clear();
    m_validations.clear();
    rebuild();
}

void RunCurves::append(std::span<const IterationRecord> iterations)
{
    for (const IterationRecord& record : iterations) {
        const double iteration = static_cast<double>(record.iteration) + 1;
        m_at[0].push_back(record.epoch);
        m_at[1].push_back(iteration);
        m_at[2].push_back(record.seconds);
        const std::array<float, MetricCount> values{percent(record.accuracy), record.loss,
                                                    record.learningRate,      record.gradientNorm,
                                                    record.samplesPerSecond,  percent(record.waitShare)};
        for (std::size_t i = 0; i < MetricCount; ++i)
            m_values[i].push_back(values[i]);
        if (m_perEpoch <= 0 && record.epoch >= 1)
            m_perEpoch = std::max(1.0, std::round(iteration / record.epoch));
        addToCurves(iterationCount() - 1);
    }
}

void RunCurves::addToCurves(std::size_t index)
{
    const double x = xs()[index];
    for (std::size_t i = 0; i < MetricCount; ++i)
        m_whole[i].append(x, static_cast<double>(m_values[i][index]));
    for (std::size_t i = 0; i < m_smoothers.size(); ++i) {
        const double value = m_smoothers[i].add(static_cast<double>(m_values[i][index]), m_smoothing);
        m_smooth[i].push_back(static_cast<float>(value));
        m_wholeSmooth[i].append(x, value);
    }
}

void RunCurves::append(std::span<const EpochRecord> epochs)
{
    for (const EpochRecord& record : epochs) {
        m_epochs.push_back(record);
        if (record.validated)
            insert(pointOf(record));
    }
}

RunCurves::Point RunCurves::pointOf(const EpochRecord& record) const
{
    Point point;
    point.epoch = record.epoch;
    point.loss = record.validationLoss;
    point.accuracy = 100.0 * record.validationAccuracy;
    if (hasIterations()) {
        const std::size_t step = stepOfEpoch(point.epoch);
        point.iteration = m_at[1][step];
        point.seconds = m_at[2][step];
        return point;
    }
    point.iteration = point.epoch * m_perEpoch;
    for (const EpochRecord& before : m_epochs)
        point.seconds += before.epoch <= record.epoch ? before.seconds : 0;
    return point;
}

void RunCurves::append(std::span<const ValidationRecord> validations)
{
    for (const ValidationRecord& record : validations) {
        Point point;
        point.iteration = static_cast<double>(record.iteration);
        point.epoch = record.epoch;
        point.seconds = record.seconds;
        point.loss = record.loss;
        point.accuracy = 100.0 * record.accuracy;
        point.betweenEpochs = std::abs(record.epoch - std::round(record.epoch)) > sameEpoch;
        insert(point);
    }
}

/// An epoch's validation comes twice, with the epoch and by itself: it is one point.
void RunCurves::insert(const Point& point)
{
    const auto at = std::ranges::lower_bound(m_validations, point.epoch - sameEpoch, {}, &Point::epoch);
    if (at != m_validations.end() && std::abs(at->epoch - point.epoch) <= sameEpoch)
        *at = point;
    else
        m_validations.insert(at, point);
}

void RunCurves::setX(CurveX x)
{
    if (std::exchange(m_x, x) != x)
        rebuild();
}

void RunCurves::setSmoothing(double smoothing)
{
    smoothing = std::clamp(smoothing, 0.0, 0.999);
    if (std::exchange(m_smoothing, smoothing) != smoothing)
        rebuild();
}

void RunCurves::rebuild()
{
    for (SeriesDecimator& series : m_whole)
        series.clear();
    for (SeriesDecimator& series : m_wholeSmooth)
        series.clear();
    for (std::vector<float>& values : m_smooth)
        values.clear();
    m_smoothers = {};
    for (std::size_t i = 0; i < iterationCount(); ++i)
        addToCurves(i);
}

/// The step at whose end an epoch position was reached; the last one if none has come so far.
std::size_t RunCurves::stepOfEpoch(double epoch) const
{
    const auto at = std::ranges::lower_bound(m_at[0], epoch - sameEpoch);
    return std::min(static_cast<std::size_t>(at - m_at[0].begin()), iterationCount() - 1);
}

double RunCurves::xOf(const Point& point) const
{
    return m_x == CurveX::Epoch ? point.epoch : m_x == CurveX::Iteration ? point.iteration : point.seconds;
}

double RunCurves::end() const
{
    double end = hasIterations() ? xs().back() : 0.0;
    if (!m_validations.empty())
        end = std::max(end, xOf(m_validations.back()));
    if (!m_epochs.empty())
        end = std::max(end, xOfEpoch(m_epochs.back().epoch));
    return end;
}

double RunCurves::xOfEpoch(double epoch) const
{
    if (m_x == CurveX::Epoch)
        return epoch;
    if (m_x == CurveX::Iteration)
        return epoch * m_perEpoch;
    if (hasIterations())
        return m_at[2][stepOfEpoch(epoch)];
    double seconds = 0;
    for (const EpochRecord& record : m_epochs)
        seconds += record.epoch <= epoch + sameEpoch ? record.seconds : 0;
    return seconds;
}

std::size_t RunCurves::indexAt(double x) const
{
    return static_cast<std::size_t>(std::ranges::lower_bound(xs(), x) - xs().begin());
}

/// Runs of neighbours become their first, lowest, highest and last point.
QList<QPointF> RunCurves::part(const CurveRange& range, const std::vector<float>& values) const
{
    // One record beyond each end: lines go on to the border.
    const std::size_t found = indexAt(range.from);
    const std::size_t first = found > 0 ? found - 1 : 0;
    const std::size_t last = std::min(iterationCount(), indexAt(range.to) + 1);
    const std::size_t run = std::max<std::size_t>(1, (last - first) / columns);
    const std::vector<double>& x = xs();
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(4 * ((last - first) / run + 1)));
    std::size_t taken = last; // index of the point that was added last
    const auto add = [&](std::size_t i) {
        if (i != taken && std::isfinite(values[i]))
            points.append({x[i], static_cast<double>(values[i])});
        taken = i;
    };
    // Aligned to the whole, so that the curve does not flicker while it moves.
    for (std::size_t begin = first; begin < last; begin = (begin / run + 1) * run) {
        const std::size_t end = std::min(last, (begin / run + 1) * run);
        std::size_t lowest = begin;
        std::size_t highest = begin;
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (values[i] < values[lowest] || std::isnan(values[lowest]))
                lowest = i;
            if (values[i] > values[highest] || std::isnan(values[highest]))
                highest = i;
        }
        add(begin);
        add(std::min(lowest, highest));
        add(std::max(lowest, highest));
        add(end - 1);
    }
    return points;
}

QList<QPointF> RunCurves::curve(Metric metric, const std::optional<CurveRange>& range) const
{
    const auto index = static_cast<std::size_t>(metric);
    if (!hasIterations())
        return curveOfEpochs(metric);
    if (range)
        return part(*range, m_values[index]);
    return m_whole[index].points();
}

/// What epochs tell by themselves besides loss and accuracy.
QList<QPointF> RunCurves::curveOfEpochs(Metric metric) const
{
    SeriesDecimator series(columns);
    for (const EpochRecord& record : m_epochs) {
        const double x = xOfEpoch(record.epoch);
        if (metric == LearningRate && record.learningRate > 0)
            series.append(x, record.learningRate);
        else if (metric == Throughput && record.imagesPerSecond > 0)
            series.append(x, record.imagesPerSecond);
        else if (metric == Wait && record.imagesPerSecond > 0)
            series.append(x, 100.0 * record.waitShare);
    }
    return series.points();
}

QList<QPointF> RunCurves::smoothCurve(Metric metric, const std::optional<CurveRange>& range) const
{
    const auto index = static_cast<std::size_t>(metric);
    if (!hasIterations()) {
        SeriesDecimator series(columns);
        for (const EpochRecord& record : m_epochs)
            series.append(xOfEpoch(record.epoch), metric == Loss ? record.trainLoss : 100.0 * record.trainAccuracy);
        return series.points();
    }
    if (range)
        return part(*range, m_smooth[index]);
    return m_wholeSmooth[index].points();
}

QList<QPointF> RunCurves::validationCurve(Metric metric, const std::optional<CurveRange>& range) const
{
    SeriesDecimator series(columns);
    for (std::size_t i = 0; i < m_validations.size(); ++i) {
        const Point& point = m_validations[i];
        const bool beyond = range && ((i + 1 < m_validations.size() && xOf(m_validations[i + 1]) < range->from) ||
                                      (i > 0 && xOf(m_validations[i - 1]) > range->to));
        if (!beyond)
            series.append(xOf(point), metric == Loss ? point.loss : point.accuracy);
    }
    return series.points();
}

std::optional<double> RunCurves::last(Metric metric) const
{
    if (!hasIterations()) {
        const QList<QPointF> points = curveOfEpochs(metric);
        return points.isEmpty() ? std::nullopt : std::optional(points.back().y());
    }
    const auto value = static_cast<double>(m_values[static_cast<std::size_t>(metric)].back());
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

std::optional<RunCurves::Reading> RunCurves::at(double x) const
{
    Reading reading;
    reading.values.fill(nothing);
    if (hasIterations()) {
        std::size_t index = std::min(indexAt(x), iterationCount() - 1);
        if (index > 0 && x - xs()[index - 1] < xs()[index] - x)
            --index;
        reading.epoch = m_at[0][index];
        reading.iteration = m_at[1][index];
        reading.seconds = m_at[2][index];
        for (std::size_t i = 0; i < MetricCount; ++i)
            reading.values[i] = static_cast<double>(m_values[i][index]);
        reading.smoothAccuracy = static_cast<double>(m_smooth[Accuracy][index]);
        reading.smoothLoss = static_cast<double>(m_smooth[Loss][index]);
    } else if (!m_epochs.empty()) {
        const auto nearest = std::ranges::min_element(
            m_epochs, {}, [&](const EpochRecord& record) { return std::abs(xOfEpoch(record.epoch) - x); });
        reading.epoch = nearest->epoch;
        reading.iteration = nearest->epoch * m_perEpoch;
        reading.values[Accuracy] = reading.smoothAccuracy = 100.0 * nearest->trainAccuracy;
        reading.values[Loss] = reading.smoothLoss = nearest->trainLoss;
        reading.values[Throughput] = nearest->imagesPerSecond;
        if (nearest->learningRate > 0)
            reading.values[LearningRate] = nearest->learningRate;
        for (const EpochRecord& record : m_epochs)
            reading.seconds += record.epoch <= nearest->epoch ? record.seconds : 0;
    } else if (m_validations.empty()) {
        return std::nullopt;
    }
    // The one after a step belongs to it.
    const double step = hasIterations() && m_perEpoch > 0 ? 1.5 / m_perEpoch : sameEpoch;
    for (const Point& point : m_validations) {
        if (point.epoch <= reading.epoch + step)
            reading.validation = point;
    }
    return reading;
}

std::string RunCurves::csv() const
{
    std::string out = "iteration,epoch,seconds,training_loss,training_accuracy,learning_rate,gradient_norm,"
                      "samples_per_second,wait_share,validation_loss,validation_accuracy\n";
    const auto line = [&out](const std::vector<double>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            out += i > 0 ? "," : "";
            out += std::isfinite(cells[i]) ? cellText(cells[i]) : "";
        }
        out += '\n';
    };
    std::size_t next = 0;
    const auto validationsUntil = [&](double epoch) {
        for (; next < m_validations.size() && m_validations[next].epoch <= epoch; ++next) {
            const Point& p = m_validations[next];
            line({p.iteration, p.epoch, p.seconds, nothing, nothing, nothing, nothing, nothing, nothing, p.loss,
                  p.accuracy / 100});
        }
    };
    for (std::size_t i = 0; i < iterationCount(); ++i) {
        validationsUntil(m_at[0][i] - sameEpoch);
        const auto value = [&](Metric metric) { return static_cast<double>(m_values[metric][i]); };
        line({m_at[1][i], m_at[0][i], m_at[2][i], value(Loss), share(m_values[Accuracy][i]), value(LearningRate),
              value(GradientNorm), value(Throughput), share(m_values[Wait][i]), nothing, nothing});
    }
    if (!hasIterations()) {
        for (const EpochRecord& r : m_epochs) {
            const double iteration = m_perEpoch > 0 ? r.epoch * m_perEpoch : nothing;
            line({iteration, static_cast<double>(r.epoch), xOfEpoch(r.epoch), r.trainLoss, r.trainAccuracy,
                  r.learningRate > 0 ? r.learningRate : nothing, nothing, r.imagesPerSecond, r.waitShare, nothing,
                  nothing});
        }
    }
    validationsUntil(std::numeric_limits<double>::infinity());
    return out;
}

} // namespace graft
