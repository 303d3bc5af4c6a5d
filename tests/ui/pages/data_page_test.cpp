// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/data/class_list.h"
#include "ui/data/data_page.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/picture_view.h"
#include "ui/widgets/thumbnail_view.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace graft;
using namespace graft::test;

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

private:
    static void writePictures(const QString& folder, const QString& name, int count);
};

void DataPageTest::writePictures(const QString& folder, const QString& name, int count)
{
    QVERIFY(QDir(folder).mkpath(name));
    for (int i = 0; i < count; ++i) {
        QImage picture(40, 30, QImage::Format_RGB888);
        picture.fill(QColor::fromHsv((i * 37) % 360, 200, 200));
        QVERIFY(picture.save(QStringLiteral("%1/%2/%3.png").arg(folder, name).arg(i, 3, 10, QLatin1Char('0'))));
    }
}

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
    QVERIFY(!child<QSlider>(page, "splitSlider")->isVisible()); // the sample brings its own split
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
    QCOMPARE(grid->thumbnails()->entry(0), world.dataset.dataset()->validation.at(grid->thumbnails()->entryIndex(0)));
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
    writePictures(folder.path(), QStringLiteral("apple"), 10);
    writePictures(folder.path(), QStringLiteral("pear"), 10);
    QFile broken(folder.filePath(QStringLiteral("pear/readme.txt")));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("text");
    broken.close();
    QVERIFY(dropFile(page, folder.path()));
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(world.dataset.dataset()->classes.size(), std::size_t{2});
    QCOMPARE(world.dataset.dataset()->validation.size(), std::size_t{4});
    QCOMPARE(child<QListWidget>(page, "skippedList")->count(), 1);
    auto* slider = child<QSlider>(page, "splitSlider");
    QVERIFY(slider->isVisible());
    QCOMPARE(slider->value(), 20);
    slider->setValue(50);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.reference().split.validationShare, 0.5, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 20000);
    QCOMPARE(world.dataset.dataset()->validation.size(), std::size_t{10});
    QCOMPARE(world.document.datasetReference().split.validationShare, 0.5);
}

void DataPageTest::manyPicturesStayOneView()
{
    PageWorld world;
    ThumbnailView view(world.theme, ThumbnailView::Arrangement::Grid);
    auto entries = std::make_shared<std::vector<ImageEntry>>(100000);
    std::vector<std::size_t> rows(entries->size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        (*entries)[i].drawn = static_cast<std::uint32_t>(i % 450);
        rows[i] = i;
    }
    QElapsedTimer clock;
    clock.start();
    view.thumbnails()->setEntries(entries, std::move(rows));
    showPage(view, QSize(1000, 700));
    view.resize(1200, 700);
    QCoreApplication::processEvents();
    view.scrollToBottom();
    view.grab();
    qInfo("100,000 pictures: shown, resized and scrolled to the end in %lld ms", clock.elapsed());
    QCOMPARE(view.indexAt(QPoint(20, view.viewport()->height() - 60)).isValid(), true);
    QVERIFY(view.verticalScrollBar()->maximum() > 100000);
    // Cells fill the width: at least ten in a row of 1200 px.
    QCOMPARE(view.visualRect(view.model()->index(9, 0)).top(), view.visualRect(view.model()->index(0, 0)).top());
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
