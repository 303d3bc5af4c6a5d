// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window and runs that outlive it.
#include "tests/ui/shell/shell_bench.h"
#include "ui/models/run_keeper.h"
#include "ui/shell/run_closing.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>

using namespace graft;
using graft::test::ShellBench;

namespace {

constexpr int patience = 60000;

/// A window with a run that would never end.
struct RunningWindow : ShellBench {
    TrainPage* page = nullptr;

    bool start()
    {
        openSample();
        TrainingOptions options = document.options();
        options.epochs = 100000;
        options.device = DeviceChoice::Cpu;
        document.setOptions(options);
        show();
        page = static_cast<TrainPage*>(window->page(Mode::Train));
        page->startRun();
        return QTest::qWaitFor([this] { return training.log().epochCount() > 0; }, 2 * patience);
    }
    /// Presses a button of the question on the screen.
    bool answer(const char* button)
    {
        const QString name = QLatin1String(button);
        const auto find = [&]() -> QAbstractButton* {
            for (const QMessageBox* box : window->findChildren<QMessageBox*>()) {
                if (auto* found = box->findChild<QAbstractButton*>(name); found != nullptr && box->isVisible())
                    return found;
            }
            return nullptr;
        };
        if (!QTest::qWaitFor([&] { return find() != nullptr; }, patience))
            return false;
        QTest::mouseClick(find(), Qt::LeftButton);
        return true;
    }
    /// The document has changes that are in no file; they are let go.
    bool closes()
    {
        return QTest::qWaitFor(
            [this] {
                for (QMessageBox* box : window->findChildren<QMessageBox*>()) {
                    if (box->isVisible() && box->button(QMessageBox::Discard) != nullptr)
                        box->button(QMessageBox::Discard)->click();
                }
                return !window->isVisible();
            },
            patience);
    }
};

} // namespace

class RunClosingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { graft::test::useTestFolders(); }
    void init() { QDir(defaultRunsFolder()).removeRecursively(); }
    void cleanupTestCase() { QDir(defaultRunsFolder()).removeRecursively(); }
    void cancelGoesOn();
    void keptRunIsOfferedAtTheNextStart();
    void offeredRunCanBeDiscarded();
    void terminationKeepsTheRun();
    void backgroundNeedsAWayBack();
};

void RunClosingTest::cancelGoesOn()
{
    RunningWindow w;
    QVERIFY(w.start());
    w.window->close();
    QTRY_VERIFY(w.window->findChild<QMessageBox*>(QStringLiteral("closingQuestion")) != nullptr);
    QTest::keyClick(w.window->findChild<QMessageBox*>(QStringLiteral("closingQuestion")), Qt::Key_Escape);
    QTRY_VERIFY(w.window->findChild<QMessageBox*>(QStringLiteral("closingQuestion")) == nullptr);
    QVERIFY(w.window->isVisible());
    QCOMPARE(w.training.state(), TrainingSession::State::Running);
}

void RunClosingTest::keptRunIsOfferedAtTheNextStart()
{
    {
        RunningWindow w;
        QVERIFY(w.start());
        w.window->close();
        QVERIFY(w.answer("closeAndSuspend"));
        QVERIFY(w.closes());
        QVERIFY(w.document.runs().empty());
    }
    ShellBench next;
    next.show();
    auto* offer = next.window->findChild<InlineMessage*>(QStringLiteral("interruptedRun"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), patience);
    QVERIFY(offer->text().contains(QStringLiteral("100,000")));
    QTest::mouseClick(offer->actionButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(next.training.isActive(), patience);
    QVERIFY(!offer->isVisible());
    QCOMPARE(next.window->mode(), Mode::Train);
    QVERIFY(!next.document.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(next.training.state(), TrainingSession::State::Running, patience);
    next.training.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!next.training.isActive(), patience);
    QVERIFY(next.document.runs().size() == 1 && next.document.runs().front().bestEpoch > 0);
    QTRY_VERIFY(QDir(defaultRunsFolder()).isEmpty());
}

void RunClosingTest::offeredRunCanBeDiscarded()
{
    RunningWindow w;
    QVERIFY(w.start());
    w.page->suspendRun();
    QTRY_VERIFY_WITH_TIMEOUT(!w.training.isActive(), patience);
    ShellBench next;
    next.show();
    auto* offer = next.window->findChild<InlineMessage*>(QStringLiteral("interruptedRun"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), patience);
    QTest::mouseClick(offer->secondButton(), Qt::LeftButton);
    QVERIFY(!offer->isVisible());
    QVERIFY(QDir(defaultRunsFolder()).isEmpty());
}

void RunClosingTest::terminationKeepsTheRun()
{
    RunningWindow w;
    QVERIFY(w.start());
    w.window->quitNow(); // what a signal of the system calls
    QTRY_VERIFY_WITH_TIMEOUT(!w.window->isVisible(), patience);
    QVERIFY(!w.training.isActive());
    QTRY_COMPARE_WITH_TIMEOUT(w.page->keeper().interrupted().size(), qsizetype{1}, patience);
}

void RunClosingTest::backgroundNeedsAWayBack()
{
    RunningWindow w;
    QVERIFY(w.start());
    bool hidden = false;
    bool tray = false;
    w.window->runClosing().setBackground([&] { return tray; }, [&] { hidden = true; });
    for (const bool there : {false, true}) {
        tray = there;
        w.window->close();
        QTRY_VERIFY(w.window->findChild<QMessageBox*>(QStringLiteral("closingQuestion")) != nullptr);
        auto* box = w.window->findChild<QMessageBox*>(QStringLiteral("closingQuestion"));
        QCOMPARE(box->findChild<QAbstractButton*>(QStringLiteral("closeToBackground")) != nullptr, there);
        if (there)
            QVERIFY(w.answer("closeToBackground"));
        else
            QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(w.window->findChild<QMessageBox*>(QStringLiteral("closingQuestion")) == nullptr);
    }
    QTRY_VERIFY(hidden);
    QVERIFY(w.training.isActive());
}

QTEST_MAIN(RunClosingTest)
#include "run_closing_test.moc"
