// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one refresh of the live charts costs in a long run: taking in new records, reducing them, painting.
#include "ui/models/theme.h"
#include "ui/training/live_chart.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace graft;

namespace {

constexpr int perEpoch = 2000;
constexpr int perRefresh = 20; ///< records that come in 33 ms of a fast run

std::vector<IterationRecord> steps(int first, int count)
{
    std::vector<IterationRecord> records;
    for (int i = first; i < first + count; ++i) {
        IterationRecord record;
        record.iteration = i;
        record.epoch = static_cast<double>(i + 1) / perEpoch;
        record.seconds = i * 0.0015;
        record.loss = static_cast<float>(2 * std::exp(-i / 50000.0) + 0.2 * std::sin(i * 12.9898) * std::sin(i * 0.7));
        record.accuracy = static_cast<float>(0.5 + 0.5 * std::sin(i * 78.233) * std::sin(i * 0.3));
        record.learningRate = 0.01F;
        record.gradientNorm = static_cast<float>(1 + 0.5 * std::sin(i * 3.1));
        record.samplesPerSecond = static_cast<float>(5000 + 300 * std::sin(i * 1.7));
        record.waitShare = 0.1F;
        records.push_back(record);
    }
    return records;
}

void measure(const char* name, LiveChart& chart, int& next, int rounds)
{
    std::vector<double> taken;
    for (int round = 0; round < rounds; ++round) {
        const auto records = steps(next, perRefresh);
        next += perRefresh;
        QElapsedTimer clock;
        clock.start();
        chart.append(records);
        chart.refresh();
        chart.repaint();
        taken.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
    }
    std::ranges::sort(taken);
    std::printf("%-34s median %6.2f ms, worst %6.2f ms (30 fps: 33 ms)\n", name, taken[taken.size() / 2], taken.back());
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const int points = argc > 1 ? std::max(1000, std::atoi(argv[1])) : 200000;
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 60;
    Theme theme;
    LiveChart chart(theme);
    chart.resize(900, 640);
    chart.show();
    chart.start(points / perEpoch + 1);
    chart.setIterationsPerEpoch(perEpoch);
    chart.append(steps(0, points));
    chart.refresh();
    int next = points;
    std::printf("%d records\n", points);
    measure("whole run", chart, next, rounds);
    chart.setLogarithmicLoss(true);
    measure("whole run, logarithmic", chart, next, rounds);
    chart.setLogarithmicLoss(false);
    chart.zoomTo({0.2 * points / perEpoch, 0.9 * points / perEpoch});
    measure("zoomed to most of it", chart, next, rounds);
    chart.setFollows(true);
    measure("following", chart, next, rounds);
    return 0;
}
