// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/metrics_log.h"
#include "ui/models/series_decimator.h"

#include <QList>
#include <QPointF>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace graft {

/// What stands along the bottom of a run's charts.
enum class CurveX { Epoch, Iteration, Time };

/// A part of that axis.
struct CurveRange {
    double from = 0;
    double to = 1;

    [[nodiscard]] double width() const { return to - from; }
    bool operator==(const CurveRange&) const = default;
};

/// The curves of a run as they grow, reduced to what a chart can show. Appending costs O(1) per record and curve,
/// reading a whole curve O(columns); a part of it O(records within). Accuracies are in percent.
class RunCurves {
public:
    enum Metric { Accuracy, Loss, LearningRate, GradientNorm, Throughput, Wait, MetricCount };

    /// One look at the validation samples.
    struct Point {
        double iteration = 0;
        double epoch = 0;
        double seconds = 0;
        double loss = 0;
        double accuracy = 0;        ///< percent
        bool betweenEpochs = false; ///< the user asked for it
    };
    /// Everything that is known at one place.
    struct Reading {
        double iteration = 0; ///< from 1, as people count; 0: unknown
        double epoch = 0;
        double seconds = 0;
        std::array<double, MetricCount> values{}; ///< NaN where unknown; loss and accuracy of one batch, or of an epoch
        double smoothAccuracy = 0;
        double smoothLoss = 0;
        std::optional<Point> validation; ///< the last one until there
    };

    void clear();
    /// Where epochs lie on an axis of iterations as long as no iteration tells; 0 = unknown.
    void setIterationsPerEpoch(double iterations) { m_perEpoch = iterations; }
    void append(std::span<const IterationRecord> iterations);
    void append(std::span<const EpochRecord> epochs);
    void append(std::span<const ValidationRecord> validations);

    [[nodiscard]] CurveX x() const { return m_x; }
    void setX(CurveX x);
    /// Weight of what was before in the smoothed curves, 0 (none) .. 0.999.
    [[nodiscard]] double smoothing() const { return m_smoothing; }
    void setSmoothing(double smoothing);

    [[nodiscard]] bool hasIterations() const { return !xs().empty(); }
    [[nodiscard]] std::size_t iterationCount() const { return xs().size(); }
    [[nodiscard]] const std::vector<Point>& validations() const { return m_validations; }
    /// Largest x of all that was appended.
    [[nodiscard]] double end() const;
    /// Where an epoch (0 = the beginning of the first) lies on the present axis.
    [[nodiscard]] double xOfEpoch(double epoch) const;
    [[nodiscard]] double xOf(const Point& point) const;

    /// Nothing for `part`: all of it.
    [[nodiscard]] QList<QPointF> curve(Metric metric, const std::optional<CurveRange>& part = {}) const;
    /// Accuracy or Loss; for runs of which only epochs are known, their means.
    [[nodiscard]] QList<QPointF> smoothCurve(Metric metric, const std::optional<CurveRange>& part = {}) const;
    /// Accuracy or Loss.
    [[nodiscard]] QList<QPointF> validationCurve(Metric metric, const std::optional<CurveRange>& part = {}) const;
    [[nodiscard]] std::optional<double> last(Metric metric) const;
    [[nodiscard]] std::optional<Reading> at(double x) const;

    /// All records as comma-separated values with a header line.
    [[nodiscard]] std::string csv() const;

private:
    struct Smoother {
        double average = 0;
        double weight = 0;
        double add(double value, double memory);
    };
    void addToCurves(std::size_t index);
    void insert(const Point& point);
    void rebuild();
    [[nodiscard]] QList<QPointF> curveOfEpochs(Metric metric) const;
    [[nodiscard]] const std::vector<double>& xs() const { return m_at[static_cast<std::size_t>(m_x)]; }
    [[nodiscard]] std::size_t stepOfEpoch(double epoch) const;
    [[nodiscard]] Point pointOf(const EpochRecord& record) const;
    [[nodiscard]] std::size_t indexAt(double x) const;
    [[nodiscard]] QList<QPointF> part(const CurveRange& range, const std::vector<float>& values) const;

    CurveX m_x = CurveX::Epoch;
    double m_smoothing = 0.9;
    double m_perEpoch = 0;
    // One entry per record in each: a sweep over one curve touches nothing else.
    std::array<std::vector<double>, 3> m_at; ///< epoch, iteration (from 1), seconds: as CurveX
    std::array<std::vector<float>, MetricCount> m_values;
    std::array<std::vector<float>, 2> m_smooth; ///< accuracy, loss
    std::vector<EpochRecord> m_epochs;
    std::vector<Point> m_validations; ///< by epoch
    std::array<Smoother, 2> m_smoothers{};
    std::array<SeriesDecimator, MetricCount> m_whole = {SeriesDecimator(columns), SeriesDecimator(columns),
                                                        SeriesDecimator(columns), SeriesDecimator(columns),
                                                        SeriesDecimator(columns), SeriesDecimator(columns)};
    std::array<SeriesDecimator, 2> m_wholeSmooth = {SeriesDecimator(columns), SeriesDecimator(columns)};

    static constexpr std::size_t columns = 512; ///< at least, for a whole curve: about a column per pixel
};

} // namespace graft
