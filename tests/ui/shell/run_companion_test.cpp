// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/run_companion.h"

#include "core/layers/network_edits.h"
#include "tests/ui/shell/fake_desktop.h"
#include "tests/ui/shell/shell_bench.h"
#include "ui/shell/main_menu.h"

#include <QAction>
#include <QDBusArgument>
#include <QIcon>
#include <QSignalSpy>

using namespace graft;
using namespace graft::test;

using State = TrainingSession::State;

namespace {

/// The desktop and everything it offers.
struct Desktop {
    Desktop()
    {
        ok = bus.services().isConnected() &&
             bus.offer("org.freedesktop.Notifications", "/org/freedesktop/Notifications", &notifications) &&
             bus.offer("org.freedesktop.login1", "/org/freedesktop/login1", &logind) &&
             bus.services().connect(QString(), QString(), QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                    QStringLiteral("Update"), &dock, SLOT(update(QDBusMessage)));
    }
    PrivateBus bus;
    FakeNotifications notifications;
    FakeLogind logind;
    FakeDock dock;
    bool ok = false;
};

/// A window over a small run: new last layers on frozen ones.
struct RunWorld {
    RunWorld()
    {
        bench.openSample();
        QObject::connect(&bench.training, &TrainingSession::stateChanged, &bench.training, [this] {
            if (bench.training.state() == State::Failed)
                qInfo("The run failed: %s", bench.training.error().message().c_str());
        });
    }
    bool start(int epochs, double rate = 1e-3)
    {
        TrainingOptions options;
        options.epochs = epochs;
        options.learningRate = rate;
        options.batchSize = 4;
        auto few = std::make_shared<ImageDataset>(*bench.dataset.dataset());
        few->training.resize(8);
        few->validation.resize(4);
        return bench.training.start(bench.document.snapshot(), bench.document.weights(), few, options);
    }
    [[nodiscard]] bool ends()
    {
        return QTest::qWaitFor([this] { return !bench.training.isActive(); }, 60000);
    }
    ShellBench bench;
};

} // namespace

class RunCompanionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void messagesAreShownReplacedAndAnswered();
    void sleepIsInhibitedByLogind();
    void sleepIsInhibitedByThePowerManager();
    void aLateAnswerIsGivenBack();
    void theDockHearsOfChangesOnly();
    void withoutABusNothingHappens();
    void aRunKeepsTheComputerAwakeAndIsAnnounced();
    void failureIsAnnouncedAndAStopIsNot();
    void nothingIsSaidToWhoIsLooking();
    void settingsSwitchEachOff();
    void theTrayMenuSteersTheRun();
    void theIconShowsTheProgress();
    void theWindowRemembersTheSettings();
};

void RunCompanionTest::initTestCase()
{
    useTestFolders();
    if (!PrivateBus::isAvailable())
        QSKIP("dbus-daemon is not installed");
}

void RunCompanionTest::messagesAreShownReplacedAndAnswered()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    DesktopNotifier notifier(desktop.bus.bus());
    QSignalSpy activated(&notifier, &DesktopNotifier::activated);
    notifier.notify(QStringLiteral("Title"), QStringLiteral("a<b"), QStringLiteral("Show"),
                    DesktopNotifier::Urgency::Critical);
    QTRY_COMPARE(desktop.notifications.shown.size(), std::size_t{1});
    const auto& first = desktop.notifications.shown[0];
    QCOMPARE(first.title, QStringLiteral("Title"));
    QCOMPARE(first.text, QStringLiteral("a&lt;b"));
    QCOMPARE(first.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Show")}));
    QCOMPARE(first.urgency, 2U);
    // Only a click on this message counts.
    QTRY_VERIFY([&] {
        Q_EMIT desktop.notifications.ActionInvoked(99, QStringLiteral("default"));
        Q_EMIT desktop.notifications.ActionInvoked(41, QStringLiteral("default"));
        return QTest::qWaitFor([&] { return activated.count() > 0; }, 200);
    }());
    notifier.notify(QStringLiteral("Second"), {}, QStringLiteral("Show"));
    QTRY_COMPARE(desktop.notifications.shown.size(), std::size_t{2});
    QCOMPARE(desktop.notifications.shown[1].replaces, 41U);
    notifier.withdraw();
    QTRY_COMPARE(desktop.notifications.closed, (std::vector<uint>{41}));
}

void RunCompanionTest::sleepIsInhibitedByLogind()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    {
        SleepInhibitor inhibitor(desktop.bus.bus());
        inhibitor.hold(QStringLiteral("why"));
        inhibitor.hold(QStringLiteral("again"));
        QTRY_VERIFY(inhibitor.isHeld());
        QCOMPARE(desktop.logind.what, QStringLiteral("sleep:idle"));
        QCOMPARE(desktop.logind.mode, QStringLiteral("block"));
        QCOMPARE(desktop.logind.locks(), 1);
        inhibitor.release();
        QVERIFY(!inhibitor.isHeld());
        QTRY_COMPARE(desktop.logind.locks(), 0);
        inhibitor.hold(QStringLiteral("why"));
        QTRY_COMPARE(desktop.logind.locks(), 1);
        QCOMPARE(desktop.logind.asked, 2);
    }
    QTRY_COMPARE(desktop.logind.locks(), 0); // the end of the object is the end of the lock
}

void RunCompanionTest::sleepIsInhibitedByThePowerManager()
{
    PrivateBus bus;
    FakePowerManager manager;
    QVERIFY(bus.offer("org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit", &manager));
    SleepInhibitor inhibitor(bus.bus());
    inhibitor.hold(QStringLiteral("why"));
    QTRY_VERIFY(inhibitor.isHeld());
    QCOMPARE(manager.held.size(), std::size_t{1});
    inhibitor.release();
    QTRY_VERIFY(manager.held.empty());
}

void RunCompanionTest::aLateAnswerIsGivenBack()
{
    PrivateBus bus;
    FakePowerManager manager;
    QVERIFY(bus.offer("org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit", &manager));
    SleepInhibitor inhibitor({bus.bus().session, noDesktopBus().system});
    inhibitor.hold(QStringLiteral("why"));
    inhibitor.release();
    inhibitor.hold(QStringLiteral("why"));
    QTRY_VERIFY(inhibitor.isHeld());
    QTRY_COMPARE(manager.held.size(), std::size_t{1});
    inhibitor.release();
    QTRY_VERIFY(manager.held.empty());
}

void RunCompanionTest::theDockHearsOfChangesOnly()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    {
        LauncherProgress progress(desktop.bus.bus());
        progress.hide();
        progress.show(0.25);
        progress.show(0.25001);
        progress.show(0.5);
        QTRY_COMPARE(desktop.dock.updates.size(), std::size_t{2});
        QCOMPARE(desktop.dock.updates[0], std::pair(true, 0.25));
        QCOMPARE(desktop.dock.updates[1], std::pair(true, 0.5));
    }
    QTRY_COMPARE(desktop.dock.updates.size(), std::size_t{3});
    QVERIFY(!desktop.dock.updates[2].first);
}

void RunCompanionTest::withoutABusNothingHappens()
{
    DesktopNotifier notifier(noDesktopBus());
    QSignalSpy undeliverable(&notifier, &DesktopNotifier::undeliverable);
    notifier.notify(QStringLiteral("Title"), QStringLiteral("Text"), {});
    QCOMPARE(undeliverable.count(), 1);
    notifier.withdraw();
    SleepInhibitor inhibitor(noDesktopBus());
    inhibitor.hold(QStringLiteral("why"));
    QVERIFY(!inhibitor.isHeld());
    inhibitor.release();
    LauncherProgress(noDesktopBus()).show(0.5);
    // A bus on which nobody listens.
    PrivateBus bus;
    DesktopNotifier unheard(bus.bus());
    QSignalSpy failed(&unheard, &DesktopNotifier::undeliverable);
    unheard.notify(QStringLiteral("Title"), QStringLiteral("Text"), {});
    QTRY_COMPARE(failed.count(), 1);
}

void RunCompanionTest::aRunKeepsTheComputerAwakeAndIsAnnounced()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    RunWorld world;
    RunCompanion companion(world.bench.theme, world.bench.training, *world.bench.window, desktop.bus.bus(), {});
    QCOMPARE(desktop.logind.asked, 0);
    QVERIFY(world.start(100000));
    QTRY_COMPARE(desktop.logind.locks(), 1);
    QTRY_VERIFY(!desktop.dock.updates.empty() && desktop.dock.updates.back().first);
    world.bench.training.pause();
    QTRY_COMPARE(world.bench.training.state(), State::Paused);
    QTRY_COMPARE(desktop.logind.locks(), 0); // a paused run may sleep
    world.bench.training.resume();
    QTRY_COMPARE(desktop.logind.locks(), 1);
    world.bench.training.stop();
    QVERIFY(world.ends());
    QTRY_COMPARE(desktop.logind.locks(), 0);
    QVERIFY(world.start(1));
    QVERIFY(world.ends());
    QTRY_COMPARE(desktop.notifications.shown.size(), std::size_t{1});
    QVERIFY2(desktop.notifications.shown[0].title == QStringLiteral("The training is finished"),
             qPrintable(desktop.notifications.shown[0].text));
    QTRY_COMPARE(desktop.logind.locks(), 0);
    QTRY_VERIFY(!desktop.dock.updates.back().first);
}

void RunCompanionTest::failureIsAnnouncedAndAStopIsNot()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    RunWorld world;
    RunCompanion companion(world.bench.theme, world.bench.training, *world.bench.window, desktop.bus.bus(), {});
    QVERIFY(world.start(100000));
    world.bench.training.stop();
    QVERIFY(world.ends());
    auto nothing = std::make_shared<ImageDataset>(*world.bench.dataset.dataset());
    nothing->training = {{"/nonexistent/a.png", 0, 0}, {"/nonexistent/b.png", 0, 1}};
    QVERIFY(world.bench.training.start(world.bench.document.snapshot(), world.bench.document.weights(), nothing, {}));
    QVERIFY(world.ends());
    QCOMPARE(world.bench.training.state(), State::Failed);
    QTRY_VERIFY(!desktop.notifications.shown.empty());
    QCOMPARE(desktop.notifications.shown.size(), std::size_t{1});
    QCOMPARE(desktop.notifications.shown[0].title, QStringLiteral("The training has failed"));
    QCOMPARE(desktop.notifications.shown[0].urgency, 2U);
    QTRY_COMPARE(desktop.logind.locks(), 0);
}

void RunCompanionTest::nothingIsSaidToWhoIsLooking()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    RunWorld world;
    world.bench.show();
    RunCompanion companion(world.bench.theme, world.bench.training, *world.bench.window, desktop.bus.bus(), {});
    QVERIFY(world.bench.window->isActiveWindow());
    QVERIFY(world.start(1));
    QVERIFY(world.ends());
    world.bench.window->hide();
    QVERIFY(world.start(1));
    QVERIFY(world.ends());
    QTRY_COMPARE(desktop.notifications.shown.size(), std::size_t{1}); // the second run's alone
    world.bench.show();
    QTRY_COMPARE(desktop.notifications.closed.size(), std::size_t{1}); // seen
}

void RunCompanionTest::settingsSwitchEachOff()
{
    Desktop desktop;
    QVERIFY(desktop.ok);
    RunWorld world;
    RunCompanion companion(world.bench.theme, world.bench.training, *world.bench.window, desktop.bus.bus(),
                           {.notify = false, .keepAwake = false, .trayIcon = false});
    QVERIFY(world.start(100000));
    QTRY_VERIFY(!desktop.dock.updates.empty());
    QVERIFY(!companion.isTrayIconWanted());
    QCOMPARE(desktop.logind.asked, 0);
    companion.setSettings({.notify = false, .keepAwake = true, .trayIcon = true}); // in the middle of a run
    QTRY_COMPARE(desktop.logind.locks(), 1);
    QVERIFY(companion.isTrayIconWanted());
    companion.setSettings({.notify = false, .keepAwake = false, .trayIcon = false});
    QTRY_COMPARE(desktop.logind.locks(), 0);
    world.bench.training.stop();
    QVERIFY(world.ends());
    QVERIFY(world.start(1));
    QVERIFY(world.ends());
    // Whatever had been said would have come before the answer to this.
    DesktopNotifier last(desktop.bus.bus());
    last.notify(QStringLiteral("Last"), {}, {});
    QTRY_VERIFY(!desktop.notifications.shown.empty());
    QCOMPARE(desktop.notifications.shown[0].title, QStringLiteral("Last"));
}

void RunCompanionTest::theTrayMenuSteersTheRun()
{
    RunWorld world;
    RunCompanion companion(world.bench.theme, world.bench.training, *world.bench.window, noDesktopBus(), {});
    const QList<QAction*> actions = companion.menu()->actions();
    QCOMPARE(actions.size(), 3);
    QVERIFY(!actions[1]->isEnabled());
    QVERIFY(!actions[2]->isEnabled());
    QSignalSpy shown(&companion, &RunCompanion::showRequested);
    actions[0]->trigger();
    QCOMPARE(shown.count(), 1);
    QVERIFY(world.start(100000));
    QVERIFY(actions[1]->isEnabled());
    actions[1]->trigger();
    QTRY_COMPARE(world.bench.training.state(), State::Paused);
    QCOMPARE(actions[1]->text(), QStringLiteral("Resume training"));
    QVERIFY(companion.statusText().contains(QStringLiteral("paused")));
    actions[1]->trigger();
    QTRY_VERIFY(world.bench.training.state() != State::Paused);
    actions[2]->trigger();
    QVERIFY(world.ends());
    QVERIFY(!actions[2]->isEnabled());
}

void RunCompanionTest::theIconShowsTheProgress()
{
    Theme theme;
    const auto drawn = [&](double share, bool paused) {
        return progressIcon(theme, share, paused).pixmap(64, 64).toImage();
    };
    QVERIFY(drawn(0, false) != drawn(0.5, false));
    QVERIFY(drawn(0.5, false) != drawn(0.5, true));
    // A quarter of the ring, from the top to the right.
    const QImage quarter = drawn(0.25, false);
    const QColor accent = theme.tokens().accent;
    QCOMPARE(quarter.pixelColor(52, 11).rgb(), accent.rgb());
    QVERIFY(quarter.pixelColor(11, 11).rgb() != accent.rgb());
}

void RunCompanionTest::theWindowRemembersTheSettings()
{
    AppSettings settings;
    settings.companion.keepAwake = false;
    ShellBench bench(settings);
    MainMenu& menu = *bench.window->menu();
    QVERIFY(menu.action(MainMenu::NotifyRuns)->isChecked());
    QVERIFY(!menu.action(MainMenu::KeepAwake)->isChecked());
    bench.window->watchRuns(noDesktopBus());
    QVERIFY(bench.window->companion()->settings() == settings.companion);
    menu.action(MainMenu::KeepAwake)->trigger();
    menu.action(MainMenu::TrayIcon)->trigger();
    const CompanionSettings expected{.notify = true, .keepAwake = true, .trayIcon = false};
    QVERIFY(bench.window->companion()->settings() == expected);
    QVERIFY(bench.window->currentSettings().companion == expected);
}

QTEST_MAIN(RunCompanionTest)
#include "run_companion_test.moc"
