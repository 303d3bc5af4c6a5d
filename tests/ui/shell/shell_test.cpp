// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "tests/ui/shell/shell_bench.h"
#include "ui/shell/document_controller.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/mode_rail.h"
#include "ui/shell/run_strip.h"
#include "ui/shell/status_panel.h"
#include "ui/training/train_page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace graft;
using graft::test::ShellBench;

namespace {

constexpr std::array<Mode, modeCount> allModes{Mode::Models, Mode::Designer, Mode::Data, Mode::Train, Mode::Results};

void drop(MainWindow& window, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(middle), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

QMessageBox* question(const MainWindow& window)
{
    for (QMessageBox* box : window.findChildren<QMessageBox*>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

/// Answers the question on the screen, which is gone afterwards.
void answer(const MainWindow& window, QMessageBox::StandardButton button)
{
    QTRY_VERIFY(question(window) != nullptr);
    QTest::mouseClick(question(window)->button(button), Qt::LeftButton);
    QTRY_VERIFY(question(window) == nullptr);
}

void freezeSomething(NetworkDocument& document)
{
    QVERIFY(document.push(QStringLiteral("Make every layer trainable"), unfreezeAll(document.graph())));
    QVERIFY(document.isModified());
}

TrainingOptions shortOptions(int epochs)
{
    TrainingOptions options;
    options.epochs = epochs;
    return options;
}

} // namespace

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { graft::test::useTestFolders(); }
    void init() { QFile::remove(settingsFile()); }

    void keyboardOpensEveryPage();
    void firstStartShowsModels();
    void languageChangesVisibleTexts();
    void themeChangesColours();
    void settingsAreRemembered();
    void droppedProjectOpens();
    void droppedFolderBecomesTheDataset();
    void droppedPictureIsClassified();
    void damagedProjectLeavesTheDocumentAlone();
    void closingAsksAboutUnsavedChanges();
    void savingOnCloseWritesTheFile();
    void adviceReplacesTheLastLayers();
    void trainingShowsOnEveryPageAndIsJudged();
    void closingDuringTrainingAsksAndStops();
    void undoWorksFromEveryPage();
};

void ShellTest::keyboardOpensEveryPage()
{
    ShellBench bench;
    bench.show();
    for (std::size_t i = modeCount; i-- > 0;) {
        QTest::keyClick(bench.window.get(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
        QCOMPARE(bench.window->mode(), allModes[i]);
        QVERIFY(bench.window->page(allModes[i])->isVisible());
        QVERIFY(bench.window->rail()->button(allModes[i])->isChecked());
    }
}

void ShellTest::firstStartShowsModels()
{
    AppSettings settings;
    settings.lastPage = keyOf(Mode::Results);
    ShellBench bench(settings);
    // Without a network, results have nothing to show.
    QCOMPARE(bench.window->mode(), Mode::Models);
    QCOMPARE(bench.window->rail()->button(Mode::Models)->state(), StepState::Next);
    bench.openSample();
    QCOMPARE(bench.window->rail()->button(Mode::Models)->state(), StepState::Done);
    QCOMPARE(bench.window->rail()->button(Mode::Data)->state(), StepState::Done);
    QCOMPARE(bench.window->rail()->button(Mode::Designer)->state(), StepState::Done);
    QCOMPARE(bench.window->rail()->button(Mode::Train)->state(), StepState::Next);
}

void ShellTest::languageChangesVisibleTexts()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    const auto texts = [&bench] {
        QStringList result;
        for (const Mode mode : allModes)
            result << bench.window->rail()->button(mode)->text();
        for (const QAction* menu : bench.window->menu()->actions())
            result << menu->text();
        return result;
    };
    const QStringList english = texts();
    QCOMPARE(english.first(), QStringLiteral("Models"));

    bench.window->setLanguage(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    const QStringList chinese = texts();
    for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(chinese[i] != english[i], qPrintable(english[i]));

    bench.window->setLanguage(QStringLiteral("de"));
    QCoreApplication::processEvents();
    QCOMPARE(texts().at(5), QStringLiteral("&Datei"));
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));
    bench.window->setLanguage(QStringLiteral("en"));
    QCoreApplication::processEvents();
    QCOMPARE(texts(), english);
}

void ShellTest::themeChangesColours()
{
    ShellBench bench;
    bench.show();
    bench.window->setTheme(ThemeChoice::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::darkTokens().surface);
    const QImage dark = bench.window->grab().toImage();
    bench.window->setTheme(ThemeChoice::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::lightTokens().surface);
    const QImage light = bench.window->grab().toImage();
    const QPoint rail(20, light.height() - 80);
    QCOMPARE(light.pixelColor(rail), Theme::lightTokens().surfaceRaised);
    QCOMPARE(dark.pixelColor(rail), Theme::darkTokens().surfaceRaised);
}

void ShellTest::settingsAreRemembered()
{
    QList<int> widths;
    {
        ShellBench bench;
        bench.openSample();
        bench.show();
        bench.window->resize(1300, 800);
        bench.window->goTo(Mode::Data);
        bench.window->setTheme(ThemeChoice::Dark);
        bench.window->setLanguage(QStringLiteral("de"));
        auto* splitter = bench.window->page(Mode::Models)->findChild<QSplitter*>();
        bench.window->goTo(Mode::Models);
        splitter->setSizes({300, 500, 400});
        widths = splitter->sizes();
        bench.window->page(Mode::Train)->findChild<QToolButton*>(QStringLiteral("machineToggle"))->setChecked(true);
        bench.window->page(Mode::Train)->findChild<QToolButton*>(QStringLiteral("basicsToggle"))->setChecked(false);
        bench.window->goTo(Mode::Data);
        QTemporaryDir folder;
        bench.window->documents().saveTo(folder.filePath(QStringLiteral("kept.graft")));
        QTRY_VERIFY(!bench.window->documents().isBusy());
        QVERIFY(!bench.document.isModified());
        bench.window->close();
        QTRY_VERIFY(!bench.window->isVisible());
    }
    const AppSettings settings = loadSettings();
    QCOMPARE(settings.theme, ThemeChoice::Dark);
    QCOMPARE(settings.language, QStringLiteral("de"));
    QCOMPARE(settings.lastPage, QStringLiteral("data"));
    QCOMPARE(settings.recentFiles.size(), 1);

    ShellBench again(settings);
    again.show();
    QCOMPARE(again.window->size(), QSize(1300, 800));
    QCOMPARE(again.theme.dark(), true);
    QCOMPARE(again.language.current(), QStringLiteral("de"));
    QCOMPARE(again.window->page(Mode::Models)->findChild<QSplitter*>()->sizes(), widths);
    const auto isOpen = [&](const char* toggle) {
        return again.window->page(Mode::Train)->findChild<QToolButton*>(QLatin1String(toggle))->isChecked();
    };
    QVERIFY(isOpen("machineToggle"));
    QVERIFY(!isOpen("basicsToggle"));
    QVERIFY(!isOpen("scheduleToggle"));
}

void ShellTest::droppedProjectOpens()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("flowers.graft"));
    bench.window->documents().saveTo(file);
    QTRY_COMPARE(bench.document.filePath(), file);
    QVERIFY(!bench.document.isModified());
    const NetworkGraph saved = bench.document.graph();

    bench.document.clear();
    bench.dataset.clear();
    QVERIFY(bench.document.isEmpty());
    drop(*bench.window, file);
    QTRY_COMPARE_WITH_TIMEOUT(bench.document.filePath(), file, 30000);
    QVERIFY(bench.document.graph() == saved);
    QTRY_COMPARE_WITH_TIMEOUT(bench.dataset.state(), DatasetSession::State::Ready, 30000);
    QVERIFY2(!bench.document.isModified(), "opening a project must not count as a change");
    QVERIFY(bench.window->windowTitle().contains(QStringLiteral("flowers")));
}

void ShellTest::droppedFolderBecomesTheDataset()
{
    ShellBench bench;
    bench.show();
    QTemporaryDir folder;
    for (const QString& name : {QStringLiteral("red"), QStringLiteral("blue")}) {
        QVERIFY(QDir(folder.path()).mkdir(name));
        for (int i = 0; i < 5; ++i) {
            QImage image(40, 40, QImage::Format_RGB32);
            image.fill(name == QStringLiteral("red") ? QColor(200, i * 10, 0) : QColor(0, i * 10, 200));
            QVERIFY(image.save(folder.filePath(QStringLiteral("%1/%2.png").arg(name).arg(i))));
        }
    }
    drop(*bench.window, folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(bench.dataset.state(), DatasetSession::State::Ready, 30000);
    QCOMPARE(bench.dataset.dataset()->classes.size(), std::size_t{2});
    QCOMPARE(bench.window->mode(), Mode::Data);
}

void ShellTest::droppedPictureIsClassified()
{
    ShellBench bench;
    bench.window->goTo(Mode::Models);
    bench.models.load(catalogue().front());
    QTRY_VERIFY_WITH_TIMEOUT(!bench.document.isEmpty(), 30000);
    bench.show();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("flower.png"));
    QVERIFY(toQImage(drawGardenFlower(3)).save(file));
    drop(*bench.window, file);
    QTRY_VERIFY_WITH_TIMEOUT(bench.evaluation.classified().has_value(), 60000);
    QCOMPARE(bench.evaluation.classified()->scores.size(), std::size_t{5});
    QCOMPARE(bench.window->mode(), Mode::Results);
}

void ShellTest::damagedProjectLeavesTheDocumentAlone()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    const NetworkGraph before = bench.document.graph();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("broken.graft"));
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("this is no project");
    broken.close();
    drop(*bench.window, file);
    QTRY_VERIFY(bench.window->message()->isVisible());
    QVERIFY(bench.window->message()->text().contains(QStringLiteral("broken.graft")));
    QVERIFY(bench.document.graph() == before);
}

void ShellTest::closingAsksAboutUnsavedChanges()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    freezeSomething(bench.document);
    QVERIFY(bench.window->isWindowModified());

    bench.window->close();
    answer(*bench.window, QMessageBox::Cancel);
    QVERIFY(bench.window->isVisible());

    bench.window->close();
    answer(*bench.window, QMessageBox::Discard);
    QTRY_VERIFY(!bench.window->isVisible());
}

void ShellTest::savingOnCloseWritesTheFile()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("garden.graft"));
    bench.window->documents().saveTo(file);
    QTRY_COMPARE(bench.document.filePath(), file);
    freezeSomething(bench.document);
    const NetworkGraph wanted = bench.document.graph();
    bench.window->close();
    answer(*bench.window, QMessageBox::Save);
    QTRY_VERIFY(!bench.window->isVisible());
    const auto saved = loadProject(file.toStdString());
    QVERIFY(saved.ok());
    QVERIFY(saved->graph == wanted);
}

void ShellTest::adviceReplacesTheLastLayers()
{
    ShellBench bench;
    bench.show();
    bench.models.load(catalogue().front());
    QTRY_VERIFY_WITH_TIMEOUT(!bench.document.isEmpty(), 30000);
    QCOMPARE(bench.window->mode(), Mode::Designer);
    QVERIFY(!bench.window->advice()->isVisible());

    bench.dataset.loadSample();
    QTRY_VERIFY_WITH_TIMEOUT(bench.window->advice()->isVisible(), 60000);
    QCOMPARE(bench.window->rail()->button(Mode::Designer)->state(), StepState::Problem);
    QTest::mouseClick(bench.window->advice()->actionButton(), Qt::LeftButton);
    QCOMPARE(classNamesOf(bench.document.graph()).size(), std::size_t{5});
    QVERIFY(!bench.window->advice()->isVisible());
    bench.document.undoStack().undo();
    QVERIFY(bench.window->advice()->isVisible());
}

void ShellTest::trainingShowsOnEveryPageAndIsJudged()
{
    ShellBench bench;
    bench.openSample();
    // Enough epochs that the run is still on its way when it is paused.
    bench.document.setOptions(shortOptions(40));
    bench.show();
    RunStrip* strip = bench.window->status()->runStrip();
    QVERIFY(!strip->isVisible());
    bench.window->goTo(Mode::Train);
    static_cast<TrainPage*>(bench.window->page(Mode::Train))->startRun();
    QVERIFY(bench.training.isActive());
    for (const Mode mode : {Mode::Models, Mode::Designer, Mode::Data, Mode::Results}) {
        bench.window->goTo(mode);
        QVERIFY(strip->isVisible());
    }
    // Pause from another page, go on, and follow the strip.
    QTRY_VERIFY_WITH_TIMEOUT(bench.training.log().epochCount() > 0, 200000);
    QTest::mouseClick(strip->pauseButton(), Qt::LeftButton);
    QCOMPARE(bench.training.state(), TrainingSession::State::Paused);
    QTRY_VERIFY(strip->text().contains(QStringLiteral("Paused")));
    QVERIFY2(strip->text().contains(QLatin1Char('%')), "the strip tells the accuracy");
    QTest::mouseClick(strip->pauseButton(), Qt::LeftButton);
    QCOMPARE(bench.training.state(), TrainingSession::State::Running);
    QTest::mouseClick(strip, Qt::LeftButton);
    QCOMPARE(bench.window->mode(), Mode::Train);

    QTRY_VERIFY_WITH_TIMEOUT(!bench.training.isActive(), 240000);
    QVERIFY2(bench.training.state() == TrainingSession::State::Done, bench.training.error().message().c_str());
    QCOMPARE(bench.document.runs().size(), std::size_t{1});
    QVERIFY(!strip->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(bench.evaluation.state(), EvaluationSession::State::Ready, 120000);
    QCOMPARE(bench.window->rail()->button(Mode::Train)->state(), StepState::Done);
    QCOMPARE(bench.window->rail()->button(Mode::Results)->state(), StepState::Done);
    QCOMPARE(bench.evaluation.evaluation()->confusion.size(), std::size_t{5});
}

void ShellTest::closingDuringTrainingAsksAndStops()
{
    ShellBench bench;
    bench.openSample();
    bench.document.setOptions(shortOptions(1000));
    bench.show();
    static_cast<TrainPage*>(bench.window->page(Mode::Train))->startRun();
    QVERIFY(bench.training.isActive());
    bench.window->close();
    QTRY_VERIFY(question(*bench.window) != nullptr);
    QVERIFY(bench.window->isVisible());
    QVERIFY(bench.training.isActive());
    for (QAbstractButton* button : question(*bench.window)->buttons()) {
        if (question(*bench.window)->buttonRole(button) == QMessageBox::AcceptRole) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(!bench.training.isActive(), 60000);
    // Options were changed and a run may have been kept: the second question.
    answer(*bench.window, QMessageBox::Discard);
    QTRY_VERIFY(!bench.window->isVisible());
}

void ShellTest::undoWorksFromEveryPage()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    const NetworkGraph before = bench.document.graph();
    for (const Mode mode : allModes) {
        freezeSomething(bench.document);
        bench.window->goTo(mode);
        bench.window->setFocus();
        QTest::keyClick(bench.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(bench.document.graph() == before, qPrintable(keyOf(mode)));
    }
}

QTEST_MAIN(ShellTest)
#include "shell_test.moc"
