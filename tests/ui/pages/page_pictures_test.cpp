// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/data/data_page.h"
#include "ui/results/confusion_view.h"
#include "ui/results/results_page.h"
#include "ui/training/augmentation_dialog.h"
#include "ui/training/augmentation_list.h"
#include "ui/training/train_page.h"
#include "ui/widgets/thumbnail_view.h"

#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace graft;
using namespace graft::test;

/// Pictures of every page in every state, for people to look at: set GRAFT_SHOT to a folder. Without it, the
/// pages are only drawn, in both themes.
class PagePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void data();
    void training();
    void results();
    void augmentation();

private:
    static void shoot(PageWorld& world, QWidget& page, const QString& name);
};

void PagePicturesTest::shoot(PageWorld& world, QWidget& page, const QString& name)
{
    const QString folder = qEnvironmentVariable("GRAFT_SHOT");
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            world.theme.setChoice(choice);
            // The rail and the status bar take their part of the window.
            page.resize(size - QSize(76, 30));
            QTest::qWait(50);
            const QPixmap picture = page.grab();
            QCOMPARE(picture.size(), page.size() * picture.devicePixelRatio());
            const QString dark = choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            if (!folder.isEmpty()) {
                const QString file = QStringLiteral("pages_%1_%2_%3.png").arg(name, dark).arg(size.width());
                QVERIFY(picture.save(QDir(folder).filePath(file)));
            }
        }
    }
    world.theme.setChoice(ThemeChoice::Light);
}

void PagePicturesTest::data()
{
    PageWorld world;
    DataPage page(world.context);
    showPage(page);
    shoot(world, page, QStringLiteral("data_empty"));
    page.importFolder(QStringLiteral("/nonexistent/pictures"));
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Failed, 10000);
    shoot(world, page, QStringLiteral("data_error"));
    page.useSample();
    shoot(world, page, QStringLiteral("data_early"));
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 30000);
    auto* grid = child<ThumbnailView>(page, "thumbnailGrid");
    QTRY_VERIFY_WITH_TIMEOUT(!grid->thumbnails()->thumbnail(50).isNull(), 60000);
    grid->setCurrentIndex(grid->model()->index(4, 0));
    QTest::qWait(500);
    shoot(world, page, QStringLiteral("data_filled"));
    grid->chooseRows({2, 3, 4});
    QTest::keyClick(grid, Qt::Key_Delete);
    auto* tabs = child<QTabWidget>(page, "dataTabs");
    tabs->setCurrentIndex(1);
    auto* kind = child<QComboBox>(page, "splitKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.reference().split.kind, SplitKind::KFold, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(world.dataset.state(), DatasetSession::State::Ready, 30000);
    QTest::mouseClick(child<QToolButton>(page, "partExcluded"), Qt::LeftButton);
    shoot(world, page, QStringLiteral("data_split"));
}

void PagePicturesTest::training()
{
    PageWorld world;
    TrainPage page(world.context);
    showPage(page);
    shoot(world, page, QStringLiteral("train_empty"));
    QVERIFY(world.openEmbedded());
    QVERIFY(world.loadSample());
    shoot(world, page, QStringLiteral("train_preflight"));
    QVERIFY(world.prepareSample());
    child<QToolButton>(page, "optimizerOptionsToggle")->click();
    shoot(world, page, QStringLiteral("train_ready"));
    page.startRun();
    shoot(world, page, QStringLiteral("train_preparing"));
    QTRY_VERIFY_WITH_TIMEOUT(world.training.log().epochCount() >= 3, 120000);
    world.training.pause();
    shoot(world, page, QStringLiteral("train_running"));
    world.training.resume();
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), TrainingSession::State::Done, 120000);
    shoot(world, page, QStringLiteral("train_done"));
}

void PagePicturesTest::results()
{
    PageWorld world;
    ResultsPage page(world.context);
    showPage(page);
    shoot(world, page, QStringLiteral("results_empty"));
    QVERIFY(world.openEmbedded());
    shoot(world, page, QStringLiteral("results_pretrained"));
    QVERIFY(world.prepareSample());
    shoot(world, page, QStringLiteral("results_untrained"));
    TrainPage trainPage(world.context);
    TrainingOptions options;
    options.epochs = 2;
    options.learningRate = 3e-4;
    world.document.setOptions(options);
    trainPage.startRun();
    QTRY_COMPARE_WITH_TIMEOUT(world.training.state(), TrainingSession::State::Done, 120000);
    shoot(world, page, QStringLiteral("results_trained"));
    page.evaluate();
    shoot(world, page, QStringLiteral("results_running"));
    QTRY_COMPARE_WITH_TIMEOUT(world.evaluation.state(), EvaluationSession::State::Ready, 120000);
    auto* matrix = child<ConfusionView>(page, "confusionView");
    matrix->chooseCell({1, 1});
    auto* gallery = child<ThumbnailView>(page, "resultGallery");
    gallery->setCurrentIndex(gallery->model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(world.evaluation.classified().has_value(), 60000);
    QTest::qWait(500);
    shoot(world, page, QStringLiteral("results_filled"));
    page.classifyFile(QStringLiteral("/nonexistent/picture.jpg"));
    QTest::qWait(500);
    shoot(world, page, QStringLiteral("results_error"));
}

void PagePicturesTest::augmentation()
{
    PageWorld world;
    QVERIFY(world.openEmbedded());
    AugmentationDialog dialog(world.context);
    showPage(dialog);
    shoot(world, dialog, QStringLiteral("augmentation_empty"));
    QVERIFY(world.loadSample());
    TrainingOptions options = world.document.options();
    options.augmentation = presetPlan(AugmentationPreset::Strong);
    options.augmentation.steps.push_back({AugmentationKind::CutMix, 1, 1, 1});
    world.document.setOptions(options);
    QTRY_COMPARE_WITH_TIMEOUT(dialog.drawn().plan, options.augmentation, 30000);
    shoot(world, dialog, QStringLiteral("augmentation"));
}

QTEST_MAIN(PagePicturesTest)
#include "page_pictures_test.moc"
