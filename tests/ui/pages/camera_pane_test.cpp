// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/data_world.h"
#include "ui/data/camera_pane.h"
#include "ui/data/dataset_actions.h"
#include "ui/widgets/picture_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <atomic>

using namespace graft;
using namespace graft::test;

/// Taking pictures with a camera; a function that draws frames stands in for one.
class CameraPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spaceTakesAPictureOfTheClass();
    void heldButtonTakesABurstInOneStep();
    void absentCameraIsSaidAndTriedAgain();
    void fullDiskIsSaid();

private:
    struct Bench {
        DataWorld world;
        QTemporaryDir pictures;
        DatasetActions actions{world.document, world.dataset};
        CameraPane pane{world.context, actions};

        [[nodiscard]] bool prepare();
    };
    static Result<CameraFeed::ReadFrame> openDrawing();
};

Result<CameraFeed::ReadFrame> CameraPaneTest::openDrawing()
{
    return CameraFeed::ReadFrame([]() -> Result<Image> {
        Image image{64, 48, std::vector<std::uint8_t>(64 * 48 * 3, 120)};
        return image;
    });
}

bool CameraPaneTest::Bench::prepare()
{
    if (!world.import())
        return false;
    pane.setCamera(openDrawing);
    pane.setFolder(pictures.path());
    pane.setDataset(world.dataset.dataset());
    pane.resize(800, 600);
    pane.show();
    pane.activateWindow();
    return QTest::qWaitForWindowActive(&pane);
}

void CameraPaneTest::spaceTakesAPictureOfTheClass()
{
    Bench b;
    QVERIFY(b.prepare());
    b.pane.begin(1);
    auto* take = child<QPushButton>(b.pane, "cameraTake");
    QTRY_VERIFY(take->isEnabled());
    QCOMPARE(child<PictureView>(b.pane, "cameraView")->picture().size(), QSize(64, 48));
    take->setFocus();
    QTest::keyClick(take, Qt::Key_Space);
    QTRY_COMPARE(b.world.shown().countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{8, 6}));
    QCOMPARE(b.world.step(), QStringLiteral("Add 1 picture(s) to pear"));
    QCOMPARE(child<QLabel>(b.pane, "cameraCounter")->text(), QStringLiteral("1 picture(s) taken"));
    const QStringList files = QDir(b.pictures.filePath(QStringLiteral("pear"))).entryList({QStringLiteral("*.jpg")});
    QCOMPARE(files.size(), 1);
    QCOMPARE(QImage(b.pictures.filePath(QStringLiteral("pear/") + files.front())).size(), QSize(64, 48));
    b.world.undo();
    QCOMPARE(b.world.shown().training.size(), std::size_t{13});
}

void CameraPaneTest::heldButtonTakesABurstInOneStep()
{
    Bench b;
    QVERIFY(b.prepare());
    b.pane.begin(0);
    auto* take = child<QPushButton>(b.pane, "cameraTake");
    QTRY_VERIFY(take->isEnabled());
    const int steps = b.world.document.undoStack().count();
    QTest::mousePress(take, Qt::LeftButton);
    const QDir folder(b.pictures.filePath(QStringLiteral("apple")));
    QTRY_VERIFY_WITH_TIMEOUT(folder.entryList({QStringLiteral("*.jpg")}).size() >= 3, 10000);
    QTest::mouseRelease(take, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(b.world.shown().countsPerClass(DatasetPart::Training).front() >= 11, 10000);
    QCOMPARE(b.world.document.undoStack().count(), steps + 1);
}

void CameraPaneTest::absentCameraIsSaidAndTriedAgain()
{
    Bench b;
    QVERIFY(b.prepare());
    auto opened = std::make_shared<std::atomic<int>>(0);
    b.pane.setCamera([opened]() -> Result<CameraFeed::ReadFrame> {
        if (++*opened == 1)
            return makeError(ErrorCode::NotFound, "There is no camera here.");
        return openDrawing();
    });
    b.pane.begin(0);
    auto* retry = child<QPushButton>(b.pane, "cameraRetry");
    QTRY_VERIFY(retry->isVisible());
    QVERIFY(!child<QPushButton>(b.pane, "cameraTake")->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_VERIFY(child<QPushButton>(b.pane, "cameraTake")->isEnabled());
    QVERIFY(child<QPushButton>(b.pane, "cameraTake")->isVisible());
}

void CameraPaneTest::fullDiskIsSaid()
{
    Bench b;
    QVERIFY(b.prepare());
    QFile file(b.pictures.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    b.pane.setFolder(b.pictures.filePath(QStringLiteral("file"))); // no folder can be made there
    b.pane.begin(0);
    auto* take = child<QPushButton>(b.pane, "cameraTake");
    QTRY_VERIFY(take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_VERIFY(child<QLabel>(b.pane, "cameraProblem")->isVisible());
    QVERIFY(b.world.document.datasetReference().changes.empty());
}

QTEST_MAIN(CameraPaneTest)
#include "camera_pane_test.moc"
