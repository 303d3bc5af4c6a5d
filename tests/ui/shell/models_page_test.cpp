// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/zoo/catalogue.h"
#include "tests/support/assets.h"
#include "tests/ui/shell/shell_bench.h"
#include "ui/gallery/model_card.h"
#include "ui/gallery/model_details.h"
#include "ui/gallery/model_filter.h"
#include "ui/gallery/models_page.h"
#include "ui/gallery/network_sketch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

using namespace graft;
using graft::test::ShellBench;

class ModelsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyModelHasACardTheBuiltInFirst();
    void searchAndFiltersNarrowTheGrid();
    void sortingKeepsTheBuiltInFirst();
    void keyboardMovesAndOpens();
    void unfitWeightFileIsExplainedInline();
    void ownWeightFileOpens();
    void failedDownloadIsExplainedInline();
    void untrainedModelHasFreshLayers();
    void sketchesTellFamiliesApart();
};

namespace {

ModelsPage& pageOf(ShellBench& bench)
{
    return *static_cast<ModelsPage*>(bench.window->page(Mode::Models));
}

/// Cards in the order of the grid, hidden ones left out.
QList<ModelCard*> shownCards(ShellBench& bench)
{
    QList<ModelCard*> cards;
    for (ModelCard* card : pageOf(bench).findChildren<ModelCard*>()) {
        if (card->isVisible())
            cards << card;
    }
    std::sort(cards.begin(), cards.end(), [](const ModelCard* a, const ModelCard* b) {
        return std::pair(a->y(), a->x()) < std::pair(b->y(), b->x());
    });
    return cards;
}

ModelDetails& detailsOf(ShellBench& bench)
{
    return *pageOf(bench).findChild<ModelDetails*>();
}

} // namespace

void ModelsPageTest::initTestCase()
{
    graft::test::useTestFolders();
    // A models folder of its own: what this machine has installed must not matter.
    static QTemporaryDir models;
    qputenv("GRAFT_MODELS", models.path().toUtf8());
    qputenv("TORCH_HOME", models.path().toUtf8());
}

void ModelsPageTest::everyModelHasACardTheBuiltInFirst()
{
    ShellBench bench;
    bench.show();
    const QList<ModelCard*> cards = shownCards(bench);
    QCOMPARE(static_cast<std::size_t>(cards.size()), catalogue().size());
    QVERIFY(cards.front()->entry().embedded);
    QVERIFY(cards.front()->isChecked());
    QCOMPARE(pageOf(bench).selected(), &cards.front()->entry());
    for (const ModelCard* card : cards)
        QVERIFY2(!card->accessibleDescription().isEmpty(), card->entry().name.c_str());
}

void ModelsPageTest::searchAndFiltersNarrowTheGrid()
{
    ShellBench bench;
    bench.show();
    auto* pane = pageOf(bench).findChild<ModelFilterPane*>();
    auto* search = pane->findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("squeezenet"));
    // Every word of a model counts, its description as well.
    QTRY_VERIFY(static_cast<std::size_t>(shownCards(bench).size()) < catalogue().size() / 2);
    const auto found = shownCards(bench);
    QVERIFY(std::ranges::count(found, std::string("SqueezeNet"),
                               [](const ModelCard* card) { return card->entry().family; }) == 2);
    search->setText(QStringLiteral("no such model"));
    QVERIFY(shownCards(bench).isEmpty());
    pane->clear();
    QCOMPARE(static_cast<std::size_t>(shownCards(bench).size()), catalogue().size());

    pane->findChild<QCheckBox*>()->setChecked(true);
    QCoreApplication::processEvents();
    QCOMPARE(shownCards(bench).size(), 1);
    QVERIFY(shownCards(bench).front()->entry().embedded);

    ModelFilter filter;
    filter.maxMiB = 10;
    for (const CatalogueEntry& entry : catalogue())
        QCOMPARE(filter.accepts(entry, false), weightsMiB(entry) <= 10);
}

void ModelsPageTest::sortingKeepsTheBuiltInFirst()
{
    ShellBench bench;
    bench.show();
    auto* order = pageOf(bench).findChild<QComboBox*>(QStringLiteral("modelOrder"));
    for (int i = 0; i < order->count(); ++i) {
        order->setCurrentIndex(i);
        QCoreApplication::processEvents();
        const QList<ModelCard*> cards = shownCards(bench);
        QVERIFY(cards.front()->entry().embedded);
        for (qsizetype k = 2; k < cards.size(); ++k)
            QVERIFY(!comesBefore(cards[k]->entry(), cards[k - 1]->entry(), static_cast<ModelOrder>(i)));
    }
}

void ModelsPageTest::keyboardMovesAndOpens()
{
    ShellBench bench;
    bench.show();
    const QList<ModelCard*> cards = shownCards(bench);
    cards[0]->setFocus();
    QTest::keyClick(cards[0], Qt::Key_Right);
    QVERIFY(cards[1]->isChecked());
    QCOMPARE(pageOf(bench).selected(), &cards[1]->entry());
    QTest::keyClick(cards[1], Qt::Key_Left);
    QVERIFY(cards[0]->isChecked());
    QSignalSpy opened(&pageOf(bench), &ModelsPage::opened);
    QTest::keyClick(cards[0], Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, 30000);
    QCOMPARE(bench.document.model(), &catalogue().front());
    QVERIFY(!bench.document.weights().empty());
    QCOMPARE(bench.window->mode(), Mode::Designer);
}

void ModelsPageTest::unfitWeightFileIsExplainedInline()
{
    ShellBench bench;
    bench.show();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("notes.pth"));
    QFile text(file);
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no weights at all");
    text.close();
    pageOf(bench).openWithFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(detailsOf(bench).messageText().contains(QStringLiteral("notes.pth")), 30000);
    QVERIFY(bench.document.isEmpty());
    QCOMPARE(bench.window->mode(), Mode::Models);
}

void ModelsPageTest::ownWeightFileOpens()
{
    const auto folder = graft::test::assetRoot() / "weights" / "squeezenet1_1";
    QString file;
    if (std::filesystem::exists(folder)) {
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            if (entry.path().extension() == ".pth")
                file = QString::fromStdString(entry.path().string());
        }
    }
    if (file.isEmpty())
        QSKIP("asset absent: weights/squeezenet1_1");
    ShellBench bench;
    bench.show();
    pageOf(bench).select(*findModel("squeezenet1_1"));
    pageOf(bench).openWithFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.document.isEmpty(), 60000);
    QCOMPARE(bench.document.graph().name, std::string("squeezenet1_1"));
    QVERIFY(!bench.document.weights().empty());
}

void ModelsPageTest::failedDownloadIsExplainedInline()
{
    ShellBench bench;
    bench.show();
    Q_EMIT bench.models.failed(QStringLiteral("No connection. Try again later."));
    QVERIFY(detailsOf(bench).messageText().contains(QStringLiteral("No connection")));
    // Another model, another matter.
    pageOf(bench).select(*findModel("resnet50"));
    QVERIFY(detailsOf(bench).messageText().isEmpty());
    QVERIFY(detailsOf(bench).downloadButton()->isVisible());
}

void ModelsPageTest::untrainedModelHasFreshLayers()
{
    ShellBench bench;
    bench.show();
    QTest::mouseClick(detailsOf(bench).untrainedButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!bench.document.isEmpty(), 30000);
    const auto& layers = bench.document.graph().layers;
    QVERIFY(std::any_of(layers.begin(), layers.end(), [](const Layer& layer) { return layer.fresh; }));
}

void ModelsPageTest::sketchesTellFamiliesApart()
{
    const NetworkSketch residual = sketchOf(findModel("resnet18")->build());
    QCOMPARE(residual.bars.size(), std::size_t{21}); // 20 convolutions and the last layer
    QVERIFY(!residual.arcs.empty());
    const NetworkSketch fire = sketchOf(findModel("squeezenet1_1")->build());
    QCOMPARE(fire.bars.size(), std::size_t{26});
    QVERIFY(fire.arcs.empty());
}

QTEST_MAIN(ModelsPageTest)
#include "models_page_test.moc"
