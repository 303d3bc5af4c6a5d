// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/data_world.h"
#include "ui/data/dataset_actions.h"
#include "ui/data/picture_grid.h"
#include "ui/widgets/picture_view.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QThreadPool>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace graft;
using namespace graft::test;

/// The longest time the window did not answer, ms.
class EventMeter : public QObject {
public:
    EventMeter()
    {
        m_clock.start();
        m_timer.callOnTimeout(this, [this] { m_longest = std::max(m_longest, m_clock.restart() - 1); });
        m_timer.start(1);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

class DataPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyPageOffersBothWays();
    void sampleShowsClassesAndThumbnails();
    void classAndPartFilterTheGrid();
    void chosenPictureIsShownLarge();
    void badFolderIsAnInlineError();
    void droppedFolderIsImportedAndSplitAgain();
    void manyPicturesStayOneView();
    void languageChangeKeepsThePage();
};

void DataPageTest::emptyPageOffersBothWays()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QCOMPARE(child<QStackedWidget>(page, "dataStack")->currentIndex(), 0);
    QVERIFY(child<QPushButton>(page, "importButton")->isVisible());
    // The sample is one click away, and the click works.
    QPushButton* sample = nullptr;
    const auto buttons = child<QStackedWidget>(page, "dataStack")->currentWidget()->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text() == QStringLiteral("Use Garden flowers"))
            sample = button;
    }
    QVERIFY(sample != nullptr);
    QTest::mouseClick(sample, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 30000);
    QCOMPARE(child<QStackedWidget>(page, "dataStack")->currentIndex(), 2);
    QVERIFY(world.document.datasetReference().builtIn);
}

void DataPageTest::sampleShowsClassesAndThumbnails()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QVERIFY(world.loadSample());
    const auto* classes = child<ClassList>(page, "classList");
    QCOMPARE(classes->model()->rowCount(), 6); // all, and five species
    QCOMPARE(classes->model()->index(0, 0).data(ClassListModel::TrainingRole).toInt(), 300);
    QCOMPARE(classes->model()->index(0, 0).data(ClassListModel::ValidationRole).toInt(), 150);
    for (int row = 1; row < 6; ++row) {
        QCOMPARE(classes->model()->index(row, 0).data(ClassListModel::TrainingRole).toInt(), 60);
        QCOMPARE(classes->model()->index(row, 0).data(ClassListModel::ValidationRole).toInt(), 30);
    }
    auto* grid = child<ThumbnailView>(page, "thumbnailGrid");
    QCOMPARE(grid->thumbnails()->rowCount(), 300);
    QTRY_VERIFY_WITH_TIMEOUT(!grid->thumbnails()->thumbnail(0).isNull(), 30000);
    QCOMPARE(child<QLabel>(page, "findingsText")->text(), QStringLiteral("Every file could be used."));
    child<QTabWidget>(page, "dataTabs")->setCurrentIndex(1);
    QVERIFY(child<QComboBox>(page, "splitKind")->isVisible());
    QVERIFY(!child<QSpinBox>(page, "splitValidation")->isVisible()); // the sample brings its own split
}

void DataPageTest::classAndPartFilterTheGrid()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QVERIFY(world.loadSample());
    auto* classes = child<ClassList>(page, "classList");
    const auto* grid = child<ThumbnailView>(page, "thumbnailGrid");
    classes->setFocus();
    QTest::keyClick(classes, Qt::Key_Down);
    QTest::keyClick(classes, Qt::Key_Down);
    QCOMPARE(grid->thumbnails()->rowCount(), 60);
    for (int row = 0; row < 60; ++row)
        QCOMPARE(grid->thumbnails()->entry(row).label, 1);
    QTest::mouseClick(child<QToolButton>(page, "partValidation"), Qt::LeftButton);
    QCOMPARE(grid->thumbnails()->rowCount(), 30);
    const std::vector<ImageEntry>& validation = world.dataset.dataset()->validation;
    QVERIFY(std::find(validation.begin(), validation.end(), grid->thumbnails()->entry(0)) != validation.end());
}

void DataPageTest::chosenPictureIsShownLarge()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QVERIFY(world.loadSample());
    auto* grid = child<ThumbnailView>(page, "thumbnailGrid");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(grid->model()->index(3, 0)).center());
    QCOMPARE(grid->currentRow(), 3);
    const auto* preview = child<PictureView>(page, "picturePreview");
    QTRY_COMPARE_WITH_TIMEOUT(preview->picture().size(), QSize(128, 128), 10000);
    QVERIFY(child<QLabel>(page, "pictureSize")->text().contains(QStringLiteral("128")));
    QCOMPARE(child<QLabel>(page, "pictureClass")->toolTip(),
             QString::fromStdString(world.dataset.dataset()->classes.front()));
}

void DataPageTest::badFolderIsAnInlineError()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QTemporaryDir folder;
    QFile note(folder.filePath(QStringLiteral("notes.txt")));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("no pictures here");
    note.close();
    page.importFolder(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Failed, 10000);
    const auto* message = child<InlineMessage>(page, "dataMessage");
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), errorText(world.dataset.error()));
    QVERIFY(!message->text().isEmpty());
    QVERIFY(message->actionButton()->isVisible());
    QCOMPARE(child<QStackedWidget>(page, "dataStack")->currentIndex(), 0);
    QVERIFY(world.document.datasetReference().empty());
}

void DataPageTest::droppedFolderIsImportedAndSplitAgain()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QTemporaryDir folder;
    QVERIFY(writePictures(folder.path(), QStringLiteral("apple"), 10));
    QVERIFY(writePictures(folder.path(), QStringLiteral("pear"), 10));
    QFile broken(folder.filePath(QStringLiteral("pear/readme.txt")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("text");
    broken.close();
    QVERIFY(dropFile(page, folder.path()));
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(world.dataset.dataset()->classes.size(), std::size_t{2});
    QCOMPARE(world.dataset.dataset()->validation.size(), std::size_t{4});
    QCOMPARE(child<QListWidget>(page, "skippedList")->count(), 1);
    child<QTabWidget>(page, "dataTabs")->setCurrentIndex(1);
    auto* share = child<QSpinBox>(page, "splitValidation");
    QVERIFY(share->isVisible());
    QCOMPARE(share->value(), 20);
    share->setValue(50);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.reference().split.validationShare, 0.5, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(world.dataset.dataset()->validation.size(), std::size_t{10});
    QCOMPARE(world.document.datasetReference().split.validationShare, 0.5);
    QVERIFY(!world.dataset.changedSinceUse());
    // Folds instead: each picture validates in one of five.
    auto* kind = child<QComboBox>(page, "splitKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.reference().split.kind, SplitKind::KFold, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(world.dataset.dataset()->validation.size(), std::size_t{4});
    QVERIFY(child<QSpinBox>(page, "splitFolds")->isVisible());
    QVERIFY(!share->isVisible());
    const auto before = world.dataset.dataset()->validation;
    child<QSpinBox>(page, "splitFold")->setValue(2);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.reference().split.fold, 1, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 20000);
    for (const ImageEntry& entry : world.dataset.dataset()->validation)
        QVERIFY(std::find(before.begin(), before.end(), entry) == before.end());
}

void DataPageTest::manyPicturesStayOneView()
{
    // 100,000 entries; the files of nearly all do not exist, which only decoding would notice.
    auto dataset = std::make_shared<ImageDataset>();
    dataset->root = "/nonexistent";
    dataset->classes = {"a", "b"};
    for (int i = 0; i < 100000; ++i)
        dataset->training.push_back({"/nonexistent/" + std::to_string(i) + ".png", 0, i % 2});
    PageWorld world;
    DatasetActions actions(world.document, world.dataset);
    PictureGrid grid(world.theme, actions);
    showPage(grid, QSize(1000, 700));
    ThumbnailView* view = grid.view();
    EventMeter meter;
    grid.setDataset(dataset);
    QTRY_COMPARE_WITH_TIMEOUT(view->thumbnails()->rowCount(), 100000, 20000);
    grid.resize(1200, 700);
    QCoreApplication::processEvents();
    const int end = view->verticalScrollBar()->maximum();
    QVERIFY(end > 100000);
    for (int step = 0; step <= 60; ++step) {
        view->verticalScrollBar()->setValue(static_cast<int>(static_cast<qint64>(end) * step / 60));
        QCoreApplication::processEvents();
        view->viewport()->repaint();
    }
    QVERIFY(view->indexAt(QPoint(20, view->viewport()->height() - 60)).isValid());
    // Cells fill the width: at least ten in a row of 1200 px.
    QCOMPARE(view->visualRect(view->model()->index(9, 0)).top(), view->visualRect(view->model()->index(0, 0)).top());
    child<QLineEdit>(grid, "pictureSearch")->setText(QStringLiteral("999"));
    QTRY_VERIFY_WITH_TIMEOUT(view->thumbnails()->rowCount() < 1000, 20000);
    QVERIFY(view->thumbnails()->rowCount() > 0);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    qInfo("100,000 pictures: shown, resized, scrolled to the end and searched; longest event %lld ms, %zu decoded",
          meter.longest(), view->thumbnails()->loader().decodedCount());
    // Sixty screens were seen, of 70 pictures each.
    QVERIFY(view->thumbnails()->loader().decodedCount() < 8000);
}

void DataPageTest::languageChangeKeepsThePage()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    QVERIFY(world.loadSample());
    auto* classes = child<ClassList>(page, "classList");
    classes->setCurrentIndex(classes->model()->index(2, 0));
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&page, &change);
    QCOMPARE(classes->chosenClass(), 1);
    QCOMPARE(child<ThumbnailView>(page, "thumbnailGrid")->thumbnails()->rowCount(), 60);
}

QTEST_MAIN(DataPageTest)
#include "data_page_test.moc"
