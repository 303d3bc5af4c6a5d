// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/training/options_panel.h"
#include "ui/training/rate_finder_pane.h"
#include "ui/training/rate_plot.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace graft;
using namespace graft::test;

using State = RateFinderSession::State;

namespace {

/// A loss that falls fastest at 1e-3 and flies apart at the end.
std::vector<RatePoint> measured()
{
    std::vector<RatePoint> points;
    for (int i = 0; i <= 60; ++i) {
        const double rate = 1e-6 * std::pow(10.0, i / 10.0);
        const double fall = 1.0 / (1.0 + std::exp(-2 * (std::log10(rate) + 3)));
        const double rise = rate > 0.1 ? 100 * (rate - 0.1) : 0;
        const double smoothed = 1.6 - fall + rise;
        points.push_back({rate, smoothed + 0.05 * ((i % 3) - 1), smoothed});
    }
    return points;
}

void dragTo(QWidget& plot, QPointF place)
{
    const auto send = [&](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, place, plot.mapToGlobal(place), button, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(&plot, &event);
    };
    send(QEvent::MouseButtonPress, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, Qt::LeftButton, Qt::NoButton);
}

} // namespace

class RateFinderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plotIsDraggedAndTyped();
    void refusalSaysWhy();
    void findsAndUsesARate();
    void searchCanBeCalledOff();
    void pictures();
};

void RateFinderTest::plotIsDraggedAndTyped()
{
    Theme theme;
    RatePlot plot(theme);
    plot.setPoints(measured());
    plot.setRate(1e-3);
    showPage(plot, QSize(300, 168));
    QSignalSpy chosen(&plot, &RatePlot::rateChosen);
    dragTo(plot, QPointF(plot.xOf(1e-2), 80));
    QCOMPARE(chosen.count(), 1);
    QVERIFY(plot.rate() > 8e-3 && plot.rate() < 1.25e-2);
    QCOMPARE(plot.rate(), roundedRate(plot.rate())); // people do not write 0.0101237
    const double before = plot.rate();
    QTest::keyClick(&plot, Qt::Key_Left);
    QVERIFY(plot.rate() < before);
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY(plot.rate() > before);
    QTest::keyClick(&plot, Qt::Key_Home);
    QCOMPARE(plot.rate(), 1e-6);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&plot, Qt::Key_Left); // the end of the axis
    QCOMPARE(plot.rate(), 1e-6);
    QVERIFY(plot.accessibleDescription().contains(QStringLiteral("1e-06")));
    QCOMPARE(roundedRate(0.00031416), 0.00031);
}

void RateFinderTest::refusalSaysWhy()
{
    PageWorld world;
    QVERIFY(world.openEmbedded());
    OptionsPanel panel(world.context);
    showPage(panel, QSize(330, 1400));
    auto* pane = child<RateFinderPane>(panel, "rateFinder");
    QVERIFY(!pane->isVisible());
    QTest::mouseClick(child<QPushButton>(panel, "findRate"), Qt::LeftButton);
    QVERIFY(pane->isVisible());
    QCOMPARE(pane->session().state(), State::Idle);
    const QString text = child<QLabel>(*pane, "rateFinderText")->text();
    QVERIFY2(text.contains(QStringLiteral("pictures")), qPrintable(text));
    QVERIFY(!child<QPushButton>(*pane, "rateFinderUse")->isVisible());
    QTest::mouseClick(child<QToolButton>(*pane, "rateFinderClose"), Qt::LeftButton);
    QVERIFY(!pane->isVisible());
    panel.setLocked(true);
    QVERIFY(!child<QPushButton>(panel, "findRate")->isEnabled());
}

void RateFinderTest::findsAndUsesARate()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    TrainingOptions options;
    options.device = DeviceChoice::Cpu;
    options.batchSize = 8;
    options.learningRate = 0.7; // far from any suggestion
    world.document.setOptions(options);
    const WeightStore weights = world.document.weights();
    const int steps = world.document.undoStack().count();
    OptionsPanel panel(world.context);
    showPage(panel, QSize(330, 1400));
    auto* pane = child<RateFinderPane>(panel, "rateFinder");
    QTest::mouseClick(child<QPushButton>(panel, "findRate"), Qt::LeftButton);
    QCOMPARE(pane->session().state(), State::Running);
    QTRY_VERIFY_WITH_TIMEOUT(pane->session().progress() > 0 || pane->session().state() != State::Running, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(pane->session().state(), State::Ready, 120000);
    const RateFinding& finding = *pane->session().finding();
    QVERIFY(finding.points.size() > 10);
    auto* plot = child<RatePlot>(*pane, "ratePlot");
    auto* use = child<QPushButton>(*pane, "rateFinderUse");
    QVERIFY(plot->isVisible() && use->isVisible());
    if (finding.suggestion)
        QCOMPARE(plot->rate(), roundedRate(*finding.suggestion));
    QVERIFY(world.document.weights().identical(weights));
    QCOMPARE(world.document.undoStack().count(), steps);
    QCOMPARE(world.document.options().learningRate, 0.7);

    dragTo(*plot, QPointF(plot->xOf(finding.points[finding.points.size() / 2].rate), 80));
    QVERIFY(use->text().contains(rateText(plot->rate())));
    const double taken = plot->rate();
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(world.document.options().learningRate, taken);
    QCOMPARE(world.document.undoStack().count(), steps + 1);
    world.document.undoStack().undo();
    QCOMPARE(world.document.options().learningRate, 0.7);
    // Another network: what was measured is about the one before.
    const QString before = child<QLabel>(*pane, "rateFinderText")->text();
    options.batchSize = 16;
    world.document.setOptions(options);
    QVERIFY(child<QLabel>(*pane, "rateFinderText")->text() != before);
}

void RateFinderTest::searchCanBeCalledOff()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    OptionsPanel panel(world.context);
    showPage(panel, QSize(330, 1400));
    auto* pane = child<RateFinderPane>(panel, "rateFinder");
    auto* find = child<QPushButton>(panel, "findRate");
    QTest::mouseClick(find, Qt::LeftButton);
    QCOMPARE(pane->session().state(), State::Running);
    QTest::mouseClick(child<QPushButton>(*pane, "rateFinderCancel"), Qt::LeftButton);
    QCOMPARE(pane->session().state(), State::Idle);
    QVERIFY(!pane->isVisible());
    QTest::mouseClick(find, Qt::LeftButton);
    panel.setLocked(true); // a run begins
    QCOMPARE(pane->session().state(), State::Idle);
    QVERIFY(!pane->isVisible());
}

/// GRAFT_SHOT=DIR keeps the pictures.
void RateFinderTest::pictures()
{
    PageWorld world;
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        world.theme.setChoice(choice);
        RatePlot plot(world.theme);
        plot.setPoints(measured());
        plot.setRate(8e-4);
        showPage(plot, QSize(280, 168));
        const QPixmap picture = plot.grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("GRAFT_SHOT");
        const QString name = choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        if (!folder.isEmpty())
            QVERIFY(picture.save(QStringLiteral("%1/rate_plot_%2.png").arg(folder, name)));
    }
}

QTEST_MAIN(RateFinderTest)
#include "rate_finder_test.moc"
