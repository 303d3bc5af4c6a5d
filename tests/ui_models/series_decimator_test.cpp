// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/series_decimator.h"

#include <QtTest>

#include <cmath>

using namespace graft;

class SeriesDecimatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortSeriesIsExact();
    void extremesSurvive();
    void sizeIsBoundedAndOrdered();
    void spikeSurvivesAnyPosition();
    void unevenSteps();
    void nonFiniteValuesAreLeftOut();
    void clearStartsAnew();
};

void SeriesDecimatorTest::shortSeriesIsExact()
{
    SeriesDecimator series(100);
    QVERIFY(series.empty());
    for (int i = 0; i < 100; ++i)
        series.append(i, std::sin(i));
    const QList<QPointF> points = series.points();
    QCOMPARE(points.size(), 100);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(points[i].x(), double(i));
        QCOMPARE(points[i].y(), std::sin(i));
    }
}

void SeriesDecimatorTest::extremesSurvive()
{
    SeriesDecimator series(64);
    double low = 1e9;
    double high = -1e9;
    for (int i = 0; i < 100000; ++i) {
        const double y = std::sin(i * 0.37) * (1.0 + i % 977);
        low = std::min(low, y);
        high = std::max(high, y);
        series.append(i, y);
    }
    QCOMPARE(series.minimum(), low);
    QCOMPARE(series.maximum(), high);
    const QList<QPointF> points = series.points();
    const auto [least, most] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    QCOMPARE(least->y(), low);
    QCOMPARE(most->y(), high);
    QCOMPARE(points.front().x(), 0.0);
    QCOMPARE(points.back().x(), 99999.0);
}

void SeriesDecimatorTest::sizeIsBoundedAndOrdered()
{
    SeriesDecimator series(50);
    for (int i = 0; i < 300000; ++i) {
        series.append(i, (i % 1009 * 7919) % 1013);
        if (i % 9973 == 0)
            QVERIFY(series.points().size() <= 400);
    }
    const QList<QPointF> points = series.points();
    QVERIFY2(points.size() > 150, "the curve keeps its resolution");
    for (int i = 1; i < points.size(); ++i)
        QVERIFY(points[i].x() >= points[i - 1].x());
}

void SeriesDecimatorTest::spikeSurvivesAnyPosition()
{
    for (int spike = 0; spike < 1000; spike += 37) {
        SeriesDecimator series(8);
        for (int i = 0; i < 1000; ++i)
            series.append(i, i == spike ? 100.0 : 1.0);
        const QList<QPointF> points = series.points();
        QVERIFY(
            std::any_of(points.begin(), points.end(), [spike](QPointF p) { return p.x() == spike && p.y() == 100.0; }));
    }
}

void SeriesDecimatorTest::unevenSteps()
{
    SeriesDecimator series(10);
    series.append(1, 1);
    series.append(1, 3); // the same place twice
    series.append(1 + 1e-9, 2);
    series.append(1e9, 5);
    series.append(1e9, 4);
    const QList<QPointF> points = series.points();
    QVERIFY(points.size() >= 3);
    QCOMPARE(points.front(), QPointF(1, 1));
    QCOMPARE(points.back(), QPointF(1e9, 4));
    QCOMPARE(series.maximum(), 5.0);
}

void SeriesDecimatorTest::nonFiniteValuesAreLeftOut()
{
    SeriesDecimator series;
    series.append(0, qQNaN());
    QVERIFY(series.empty());
    series.append(1, 2);
    series.append(2, qInf());
    QCOMPARE(series.points().size(), 1);
    QCOMPARE(series.maximum(), 2.0);
}

void SeriesDecimatorTest::clearStartsAnew()
{
    SeriesDecimator series(4);
    for (int i = 0; i < 100; ++i)
        series.append(i, -i);
    series.clear();
    QVERIFY(series.empty());
    QVERIFY(series.points().isEmpty());
    const std::vector<QPointF> points{{5, 6}, {7, 8}};
    series.append(points);
    QCOMPARE(series.points(), (QList<QPointF>{{5, 6}, {7, 8}}));
    QCOMPARE(series.minimum(), 6.0);
}

QTEST_GUILESS_MAIN(SeriesDecimatorTest)
#include "series_decimator_test.moc"
