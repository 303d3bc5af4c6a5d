// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_curves.h"

#include <QString>
#include <QStringList>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace graft;

namespace {

IterationRecord step(int i, int perEpoch, float loss = 1.0F)
{
    IterationRecord record;
    record.iteration = i;
    record.epoch = static_cast<double>(i + 1) / perEpoch;
    record.seconds = 0.5 * (i + 1);
    record.loss = loss;
    record.accuracy = 0.5F;
    record.learningRate = 0.01F;
    record.samplesPerSecond = 100;
    record.waitShare = 0.25F;
    return record;
}

EpochRecord epoch(int number, double validationLoss)
{
    EpochRecord record;
    record.epoch = number;
    record.trainLoss = 2.0 / number;
    record.trainAccuracy = 0.5;
    record.validationLoss = validationLoss;
    record.validationAccuracy = 0.75;
    record.seconds = 5;
    return record;
}

void addSteps(RunCurves& curves, int count, int perEpoch)
{
    std::vector<IterationRecord> records;
    for (int i = 0; i < count; ++i)
        records.push_back(step(i, perEpoch, 1.0F + static_cast<float>(i % 2)));
    curves.append(records);
}

} // namespace

class RunCurvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void axisCanBeEpochIterationOrTime();
    void smoothingAverages();
    void validationOfAnEpochIsOnePoint();
    void validationOnDemandStandsBetweenEpochs();
    void unvalidatedEpochHasNoPoint();
    void partHasMoreDetail();
    void readingTellsEverything();
    void runOfTheHistoryHasEpochsOnly();
    void csvHasEveryRecord();
};

void RunCurvesTest::axisCanBeEpochIterationOrTime()
{
    RunCurves curves;
    addSteps(curves, 20, 10);
    QCOMPARE(curves.curve(RunCurves::Loss).back().x(), 2.0);
    QCOMPARE(curves.end(), 2.0);
    curves.setX(CurveX::Iteration);
    QCOMPARE(curves.curve(RunCurves::Loss).back().x(), 20.0);
    QCOMPARE(curves.xOfEpoch(1), 10.0);
    curves.setX(CurveX::Time);
    QCOMPARE(curves.curve(RunCurves::Loss).back().x(), 10.0);
    QCOMPARE(curves.xOfEpoch(1), 5.0);
}

void RunCurvesTest::smoothingAverages()
{
    RunCurves curves;
    curves.setSmoothing(0);
    addSteps(curves, 200, 100);
    QCOMPARE(curves.smoothCurve(RunCurves::Loss), curves.curve(RunCurves::Loss));
    curves.setSmoothing(0.99);
    const QList<QPointF> smooth = curves.smoothCurve(RunCurves::Loss);
    QVERIFY(std::abs(smooth.back().y() - 1.5) < 0.02); // losses alternate between 1 and 2
    QCOMPARE(smooth.front().y(), 1.0);                 // the first average is the first value, not nearly 0
}

void RunCurvesTest::validationOfAnEpochIsOnePoint()
{
    for (const bool epochFirst : {false, true}) {
        RunCurves curves;
        addSteps(curves, 20, 10);
        const std::vector<EpochRecord> epochs{epoch(1, 0.8), epoch(2, 0.7)};
        ValidationRecord record;
        record.epoch = 1;
        record.iteration = 10;
        record.loss = 0.8;
        record.accuracy = 0.75;
        const std::vector<ValidationRecord> validations{record};
        if (epochFirst)
            curves.append(epochs);
        curves.append(validations);
        if (!epochFirst)
            curves.append(epochs);
        QCOMPARE(curves.validations().size(), std::size_t{2});
        QCOMPARE(curves.validationCurve(RunCurves::Loss), (QList<QPointF>{{1, 0.8}, {2, 0.7}}));
        curves.setX(CurveX::Iteration);
        QCOMPARE(curves.validationCurve(RunCurves::Accuracy).front(), QPointF(10, 75));
    }
}

void RunCurvesTest::validationOnDemandStandsBetweenEpochs()
{
    RunCurves curves;
    addSteps(curves, 20, 10);
    curves.append(std::vector<EpochRecord>{epoch(1, 0.8), epoch(2, 0.7)});
    ValidationRecord record;
    record.epoch = 1.3;
    record.iteration = 13;
    record.loss = 0.75;
    curves.append(std::vector<ValidationRecord>{record});
    QCOMPARE(curves.validations().size(), std::size_t{3});
    QVERIFY(curves.validations()[1].betweenEpochs);
    QVERIFY(!curves.validations()[2].betweenEpochs);
    QCOMPARE(curves.validationCurve(RunCurves::Loss)[1], QPointF(1.3, 0.75));
}

void RunCurvesTest::unvalidatedEpochHasNoPoint()
{
    RunCurves curves;
    EpochRecord record = epoch(1, 0);
    record.validated = false;
    curves.append(std::vector<EpochRecord>{record, epoch(2, 0.5)});
    QCOMPARE(curves.validationCurve(RunCurves::Loss), (QList<QPointF>{{2, 0.5}}));
}

void RunCurvesTest::partHasMoreDetail()
{
    RunCurves curves;
    curves.setX(CurveX::Iteration);
    std::vector<IterationRecord> records;
    for (int i = 0; i < 200000; ++i)
        records.push_back(step(i, 1000, i == 150050 ? 9.0F : 1.0F));
    curves.append(records);
    QVERIFY(curves.curve(RunCurves::Loss).size() < 5000);
    // A hundred steps are all there, and their neighbours at the borders.
    const QList<QPointF> part = curves.curve(RunCurves::Loss, CurveRange{150000, 150100});
    QVERIFY(part.size() >= 100 && part.size() < 110);
    const auto spike = std::ranges::max_element(part, {}, &QPointF::y);
    QCOMPARE(*spike, QPointF(150051, 9));
}

void RunCurvesTest::readingTellsEverything()
{
    RunCurves curves;
    QVERIFY(!curves.at(1));
    addSteps(curves, 20, 10);
    curves.append(std::vector<EpochRecord>{epoch(1, 0.8)});
    const auto early = curves.at(0.52);
    QVERIFY(early);
    QCOMPARE(early->iteration, 5.0);
    QCOMPARE(early->seconds, 2.5);
    QCOMPARE(early->values[RunCurves::Wait], 25.0);
    QVERIFY(std::isnan(early->values[RunCurves::GradientNorm])); // nobody measured it
    QVERIFY(!early->validation);
    const auto late = curves.at(1.9);
    QVERIFY(late->validation);
    QCOMPARE(late->validation->loss, 0.8);
}

void RunCurvesTest::runOfTheHistoryHasEpochsOnly()
{
    RunCurves curves;
    curves.append(std::vector<EpochRecord>{epoch(1, 0.8), epoch(2, 0.6), epoch(3, 0.7)});
    QVERIFY(!curves.hasIterations());
    QCOMPARE(curves.smoothCurve(RunCurves::Loss), (QList<QPointF>{{1, 2}, {2, 1}, {3, 2.0 / 3}}));
    QCOMPARE(curves.at(2.2)->validation->loss, 0.6);
    QVERIFY(curves.curve(RunCurves::LearningRate).isEmpty()); // runs of old programs do not tell
    EpochRecord fuller = epoch(4, 0.5);
    fuller.learningRate = 0.01;
    fuller.imagesPerSecond = 300;
    fuller.waitShare = 0.2;
    curves.append(std::vector<EpochRecord>{fuller});
    QCOMPARE(curves.curve(RunCurves::LearningRate), (QList<QPointF>{{4, 0.01}}));
    QCOMPARE(curves.last(RunCurves::Wait), std::optional(20.0));
    curves.setX(CurveX::Time);
    QCOMPARE(curves.validationCurve(RunCurves::Loss).back().x(), 20.0);
}

void RunCurvesTest::csvHasEveryRecord()
{
    RunCurves curves;
    addSteps(curves, 20, 10);
    curves.append(std::vector<EpochRecord>{epoch(1, 0.8), epoch(2, 0.7)});
    QLocale::setDefault(QLocale(QLocale::German)); // numbers in files do not care
    const QStringList lines = QString::fromStdString(curves.csv()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(lines.size(), 1 + 20 + 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("iteration,epoch,seconds,training_loss")));
    QCOMPARE(lines[1], QStringLiteral("1,0.1,0.5,1,0.5,0.01,,100,0.25,,"));
    QCOMPARE(lines[11], QStringLiteral("10,1,5,,,,,,,0.8,0.75"));
    for (const QString& line : lines)
        QCOMPARE(line.count(QLatin1Char(',')), 10);
}

QTEST_APPLESS_MAIN(RunCurvesTest)
#include "run_curves_test.moc"
