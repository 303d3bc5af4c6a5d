// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/page_world.h"
#include "ui/models/dataset_entries.h"
#include "ui/results/class_metrics.h"
#include "ui/results/classify_pane.h"
#include "ui/results/confusion_view.h"
#include "ui/results/results_page.h"
#include "ui/results/top_k_bars.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_message.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace graft;
using namespace graft::test;

class ResultsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyPageLeadsOn();
    void pretrainedNetworkClassifiesAtOnce();
    void untrainedHeadIsExplained();
    void unreadableFileIsAnInlineError();
    void matrixAnswersMouseAndKeyboard();
    void matrixScales_data();
    void matrixScales();
    void precisionAndRecall();
};

void ResultsPageTest::emptyPageLeadsOn()
{
    PageWorld world;
    ResultsPage page(world.context);
    showPage(page);
    const auto* empty = child<EmptyState>(page, "resultsNoNetwork");
    QVERIFY(empty->isVisible());
    QSignalSpy models(&page, &ResultsPage::modelsRequested);
    QSignalSpy sample(&page, &ResultsPage::sampleRequested);
    QTest::mouseClick(empty->primaryButton(), Qt::LeftButton);
    QTest::mouseClick(empty->sampleButton(), Qt::LeftButton);
    QCOMPARE(models.count(), 1);
    QCOMPARE(sample.count(), 1);
    QVERIFY(world.openEmbedded());
    QVERIFY(!empty->isVisible());
    QVERIFY(child<DropZone>(page, "dropZone")->isVisible());
}

void ResultsPageTest::pretrainedNetworkClassifiesAtOnce()
{
    PageWorld world;
    QVERIFY(world.openEmbedded());
    ResultsPage page(world.context);
    showPage(page);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a picture.png"));
    QVERIFY(toQImage(drawGardenFlower(5)).save(file));
    QVERIFY(dropFile(*child<DropZone>(page, "dropZone"), file));
    QTRY_COMPARE_WITH_TIMEOUT(child<TopKBars>(page, "topBars")->barCount(), 5, 30000);
    QCOMPARE(entryName(world.evaluation.classified()->entry), QStringLiteral("a picture.png"));
    // The same by the clipboard, from the keyboard.
    world.evaluation.clear();
    QCOMPARE(child<TopKBars>(page, "topBars")->barCount(), 0);
    auto* mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(file)});
    QGuiApplication::clipboard()->setMimeData(mime);
    page.activateWindow();
    child<QPushButton>(page, "browseImageButton")->setFocus();
    QTest::keyClick(child<QPushButton>(page, "browseImageButton"), Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(child<TopKBars>(page, "topBars")->barCount(), 5, 30000);
}

void ResultsPageTest::untrainedHeadIsExplained()
{
    PageWorld world;
    QVERIFY(world.prepareSample());
    ResultsPage page(world.context);
    showPage(page);
    QSignalSpy train(&page, &ResultsPage::trainRequested);
    const auto* empty = child<EmptyState>(page, "resultsEmpty");
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->primaryButton(), Qt::LeftButton);
    QCOMPARE(train.count(), 1);
    QVERIFY(!child<QPushButton>(page, "evaluateButton")->isVisible());
}

void ResultsPageTest::unreadableFileIsAnInlineError()
{
    PageWorld world;
    QVERIFY(world.openEmbedded());
    ResultsPage page(world.context);
    showPage(page);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("torn.jpg")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\xd8\xff\xe0 this is no picture");
    file.close();
    page.classifyFile(file.fileName());
    const auto* message = child<InlineMessage>(page, "classifyMessage");
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), 30000);
    QVERIFY(message->text().contains(QStringLiteral("torn.jpg")));
    // A folder is not a picture: the zone does not take it.
    QVERIFY(!dropFile(*child<DropZone>(page, "dropZone"), folder.path()));
}

void ResultsPageTest::matrixAnswersMouseAndKeyboard()
{
    PageWorld world;
    ConfusionView view(world.theme);
    showPage(view, QSize(500, 400));
    view.setMatrix({{8, 2, 0}, {0, 9, 1}, {3, 0, 7}},
                   {QStringLiteral("ant"), QStringLiteral("bee"), QStringLiteral("wasp")});
    QSignalSpy chosen(&view, &ConfusionView::cellChosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.cellRect({1, 0}).center().toPoint());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.front().at(0).toInt(), 0); // truth
    QCOMPARE(chosen.front().at(1).toInt(), 1); // prediction
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("ant taken for bee: 2 of 10")));
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.chosenCell(), QPoint(1, 1));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.chosenCell(), QPoint(2, 2));
    // The cell is inside, and shaded by its share: 70 % is darker than 20 %.
    const QImage picture = view.grab().toImage();
    const auto shade = [&](const QPoint& cell) {
        const QRectF frame = view.cellRect(cell);
        return qGray(picture.pixel(frame.topLeft().toPoint() + QPoint(6, 6)));
    };
    QVERIFY(shade({2, 2}) < shade({1, 0}));
    QVERIFY(shade({1, 0}) < shade({2, 0}));
}

void ResultsPageTest::matrixScales_data()
{
    QTest::addColumn<int>("classes");
    for (const int classes : {2, 10, 50, 200, 1000})
        QTest::addRow("%d classes", classes) << classes;
}

void ResultsPageTest::matrixScales()
{
    QFETCH(const int, classes);
    PageWorld world;
    ConfusionView view(world.theme);
    showPage(view, QSize(620, 420));
    const auto n = static_cast<std::size_t>(classes);
    ConfusionCounts counts(n, std::vector<std::int64_t>(n, 0));
    QStringList names;
    for (std::size_t i = 0; i < n; ++i) {
        counts[i][i] = 9;
        counts[i][(i * 7 + 1) % n] += 1;
        names << QStringLiteral("a rather long class name %1").arg(i);
    }
    view.setMatrix(counts, names);
    const QRectF first = view.cellRect({0, 0});
    const QRectF last = view.cellRect({classes - 1, classes - 1});
    QVERIFY(QRectF(view.rect()).contains(first));
    if (classes <= 400) // half a pixel is the least a cell can have
        QVERIFY(QRectF(view.rect()).contains(last));
    QSignalSpy chosen(&view, &ConfusionView::cellChosen);
    QTest::mouseClick(&view, Qt::LeftButton, {}, first.center().toPoint());
    QCOMPARE(chosen.count(), 1);
    QVERIFY(!view.grab().isNull());
}

void ResultsPageTest::precisionAndRecall()
{
    const auto metrics = metricsOf({{6, 2, 0}, {1, 9, 0}, {0, 0, 0}});
    QCOMPARE(*metrics[0].precision, 6.0 / 7.0);
    QCOMPARE(*metrics[0].recall, 6.0 / 8.0);
    QCOMPARE(*metrics[1].precision, 9.0 / 11.0);
    QCOMPARE(metrics[1].pictures, std::int64_t{10});
    QVERIFY(!metrics[2].precision.has_value());
    QVERIFY(!metrics[2].recall.has_value());
}

QTEST_MAIN(ResultsPageTest)
#include "results_page_test.moc"
