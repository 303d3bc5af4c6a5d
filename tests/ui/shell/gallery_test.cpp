// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/network_edits.h"
#include "core/zoo/models_folder.h"
#include "tests/support/assets.h"
#include "tests/ui/shell/shell_bench.h"
#include "ui/gallery/bake_off_setup.h"
#include "ui/gallery/bake_off_view.h"
#include "ui/gallery/gallery_toolbar.h"
#include "ui/gallery/model_card.h"
#include "ui/gallery/model_details.h"
#include "ui/gallery/model_tips.h"
#include "ui/gallery/models_page.h"
#include "ui/gallery/trade_off_chart.h"
#include "ui/models/error_text.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>
#include <set>

using namespace graft;
using graft::test::ShellBench;

class GalleryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void filtersWorkOnEveryFact();
    void suggestionsFollowNumbersAndLimits();
    void suggestionsUseTimesOfThisMachine();
    void chartSelectsByMouseAndKeyboard();
    void chartFrontIsTheBestOfTheShown();
    void measuringFillsCardsAndChart();
    void missingWeightsAreExplainedAndFoundWhenPutThere();
    void weightsAreRemovedAfterAsking();
    void anotherFolderCanBeChosen();
    void ticksLeadToTheBakeOff();
    void bakeOffRunsAndOpensTheWinner();

private:
    QTemporaryDir m_models;
    QTemporaryDir m_cache;
};

namespace {

ModelsPage& pageOf(ShellBench& bench)
{
    return *static_cast<ModelsPage*>(bench.window->page(Mode::Models));
}

template <class T>
T& child(QWidget& parent, const char* name)
{
    T* found = parent.findChild<T*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("no widget named %s", name);
    return *found;
}

ModelCard* cardOf(ShellBench& bench, const char* name)
{
    for (ModelCard* card : pageOf(bench).findChildren<ModelCard*>()) {
        if (card->entry().name == name)
            return card;
    }
    return nullptr;
}

std::set<std::string> shownNames(ShellBench& bench)
{
    std::set<std::string> names;
    for (const ModelCard* card : pageOf(bench).findChildren<ModelCard*>()) {
        if (!card->isHidden())
            names.insert(card->entry().name);
    }
    return names;
}

void writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

CatalogueEntry entryOf(const char* name, double miB, double top1, double gMacs, const char* note)
{
    CatalogueEntry entry;
    entry.name = name;
    entry.fileMiB = miB;
    entry.top1 = top1;
    entry.gigaMacs = gMacs;
    entry.accuracyNote = note;
    entry.weightFile = "any.pth";
    return entry;
}

ModelBenchmark benchmarkOf(double milliseconds)
{
    ModelBenchmark benchmark;
    benchmark.latencyMs = milliseconds;
    return benchmark;
}

} // namespace

void GalleryTest::initTestCase()
{
    graft::test::useTestFolders();
    qputenv("TORCH_HOME", m_cache.path().toUtf8());
    qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8());
}

void GalleryTest::init()
{
    setModelsFolder({});
    qputenv("GRAFT_MODELS", m_models.path().toUtf8());
    for (const QString& file : QDir(m_models.path()).entryList(QDir::Files))
        QFile::remove(m_models.filePath(file));
    QFile::remove(m_cache.filePath(QStringLiteral("graft/benchmarks.json")));
}

void GalleryTest::filtersWorkOnEveryFact()
{
    ShellBench bench;
    bench.show();
    const auto check = [&bench](const char* choice, int index, const auto& fits) {
        auto& combo = child<QComboBox>(pageOf(bench), choice);
        combo.setCurrentIndex(index);
        std::set<std::string> expected;
        for (const CatalogueEntry& entry : catalogue()) {
            if (fits(entry))
                expected.insert(entry.name);
        }
        QVERIFY2(!expected.empty() && expected.size() < catalogue().size(), choice);
        QCOMPARE(shownNames(bench), expected);
        combo.setCurrentIndex(0);
        QCOMPARE(shownNames(bench).size(), catalogue().size());
    };
    check("sizeFilter", 1, [](const CatalogueEntry& e) { return weightsMiB(e) <= 10; });
    check("accuracyFilter", 2, [](const CatalogueEntry& e) { return e.top1 >= 70; });
    check("speedFilter", 2, [](const CatalogueEntry& e) { return e.gigaMacs <= 1.0; });
    auto& family = child<QComboBox>(pageOf(bench), "familyFilter");
    family.setCurrentIndex(family.findData(QStringLiteral("SqueezeNet")));
    QCOMPARE(shownNames(bench), (std::set<std::string>{"squeezenet1_0", "squeezenet1_1"}));
    family.setCurrentIndex(0);
    auto& licence = child<QComboBox>(pageOf(bench), "licenceFilter");
    licence.setCurrentIndex(licence.findData(QStringLiteral("GPL-3.0-or-later")));
    QVERIFY(shownNames(bench).contains("resnet18_slim"));
    QVERIFY(!shownNames(bench).contains("resnet18"));
    QVERIFY(child<QLabel>(pageOf(bench), "shownCount").text().startsWith(QStringLiteral("1 ")));

    ModelFilter timed;
    timed.maxMs = 10;
    const CatalogueEntry& entry = catalogue().front();
    QVERIFY(!timed.accepts(entry, true));
    const ModelBenchmark quick = benchmarkOf(9);
    const ModelBenchmark slow = benchmarkOf(11);
    QVERIFY(timed.accepts(entry, true, &quick));
    QVERIFY(!timed.accepts(entry, true, &slow));
}

void GalleryTest::suggestionsFollowNumbersAndLimits()
{
    CatalogueEntry small = entryOf("small", 5, 60, 0.3, "A");
    CatalogueEntry middle = entryOf("middle", 20, 75, 1.5, "A");
    CatalogueEntry large = entryOf("large", 300, 80, 15, "A");
    CatalogueEntry other = entryOf("other", 1, 99, 0.1, "B");
    other.embedded = true;
    const std::vector<const CatalogueEntry*> entries{&other, &small, &middle, &large};
    const auto unmeasured = [](const CatalogueEntry&) -> const ModelBenchmark* { return nullptr; };
    const auto find = [](const std::vector<ModelTip>& tips, TipKind kind) -> std::string {
        const auto it = std::ranges::find(tips, kind, &ModelTip::kind);
        return it != tips.end() ? it->entry->name : std::string();
    };
    const auto tips = modelTips(entries, unmeasured, {.miB = 25, .gMacs = 1.0, .ms = 30});
    QCOMPARE(find(tips, TipKind::AtOnce), std::string("other"));
    QCOMPARE(find(tips, TipKind::Small), std::string("middle"));
    QCOMPARE(find(tips, TipKind::Quick), std::string("small"));
    QCOMPARE(find(tips, TipKind::Balanced), std::string("middle"));
    QCOMPARE(find(tips, TipKind::Accurate), std::string("large"));
    QCOMPARE(find(modelTips(entries, unmeasured, {.miB = 10}), TipKind::Small), std::string("small"));
    QCOMPARE(find(modelTips(entries, unmeasured, {.gMacs = 20}), TipKind::Quick), std::string("large"));
    middle.weightFile.clear(); // nobody starts with a network whose weights cannot be had
    QCOMPARE(find(modelTips(entries, unmeasured, {.miB = 25}), TipKind::Small), std::string("small"));
}

void GalleryTest::suggestionsUseTimesOfThisMachine()
{
    // Slow here though it has few operations.
    CatalogueEntry few = entryOf("few", 5, 70, 0.3, "A");
    CatalogueEntry many = entryOf("many", 5, 65, 3, "A");
    CatalogueEntry third = entryOf("third", 5, 60, 9, "A");
    const std::vector<const CatalogueEntry*> entries{&few, &many, &third};
    const ModelBenchmark slow = benchmarkOf(80);
    const ModelBenchmark quick = benchmarkOf(20);
    const auto tips =
        modelTips(entries, [&](const CatalogueEntry& e) { return &e == &few ? &slow : &quick; }, {.ms = 30});
    const auto it = std::ranges::find(tips, TipKind::Quick, &ModelTip::kind);
    QVERIFY(it != tips.end());
    QCOMPARE(it->entry->name, std::string("many"));
    QVERIFY(it->measured);
}

void GalleryTest::chartSelectsByMouseAndKeyboard()
{
    ShellBench bench;
    bench.show();
    auto& toolbar = *pageOf(bench).findChild<GalleryToolbar*>();
    QTest::mouseClick(&child<QToolButton>(toolbar, "showChart"), Qt::LeftButton);
    auto& chart = child<TradeOffChart>(pageOf(bench), "modelChart");
    QTRY_VERIFY(chart.isVisible());
    const auto index = static_cast<int>(findModel("squeezenet1_1") - catalogue().data());
    QVERIFY(!chart.bubbleRect(index).isNull());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.bubbleRect(index).center().toPoint());
    QCOMPARE(chart.selected(), index);
    QCOMPARE(pageOf(bench).selected(), findModel("squeezenet1_1"));

    // The arrow keys go along the axes: to the right it never gets cheaper, up never less accurate.
    const auto bubble = [&chart] {
        const auto it = std::ranges::find(chart.bubbles(), chart.selected(), &ChartBubble::id);
        return it != chart.bubbles().end() ? *it : ChartBubble{};
    };
    chart.setFocus();
    ChartBubble before = bubble();
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.selected() != index);
    QVERIFY(bubble().cost >= before.cost);
    QCOMPARE(pageOf(bench).selected(), &catalogue()[static_cast<std::size_t>(chart.selected())]);
    before = bubble();
    QTest::keyClick(&chart, Qt::Key_Up);
    QVERIFY(bubble().gain >= before.gain);
    QVERIFY(chart.accessibleDescription().contains(bubble().title));

    QSignalSpy activated(&chart, &TradeOffChart::activated);
    pageOf(bench).select(catalogue().front());
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->mode(), Mode::Designer, 60000);
}

void GalleryTest::chartFrontIsTheBestOfTheShown()
{
    Theme theme;
    TradeOffChart chart(theme);
    chart.resize(600, 400);
    std::vector<ChartBubble> bubbles(4);
    const double gains[] = {0.6, 0.8, 0.7, 0.9};
    const double costs[] = {1, 10, 20, 30};
    for (int i = 0; i < 4; ++i) {
        auto& bubble = bubbles[static_cast<std::size_t>(i)];
        bubble.id = i;
        bubble.title = QString::number(i);
        bubble.gain = gains[i];
        bubble.cost = costs[i];
        bubble.sizeMiB = 10;
        bubble.comparable = i != 3;
    }
    ChartBubble unknown; // nothing is known of its time
    unknown.id = 9;
    unknown.gain = 0.99;
    bubbles.push_back(unknown);
    chart.setBubbles(bubbles);
    QCOMPARE(chart.front(), (std::vector<int>{0, 1}));
    QVERIFY(chart.bubbleRect(9).isNull());
    // Twice the cost is the same way everywhere on the axis.
    const double x1 = chart.bubbleRect(1).center().x();
    const double x2 = chart.bubbleRect(2).center().x();
    const double x0 = chart.bubbleRect(0).center().x();
    QVERIFY(qAbs((x2 - x1) / (x1 - x0) - std::log(2.0) / std::log(10.0)) < 1e-6);
    QVERIFY(chart.bubbleRect(1).center().y() < chart.bubbleRect(0).center().y());
    chart.select(2);
    bubbles.erase(bubbles.begin() + 2);
    chart.setBubbles(bubbles);
    QCOMPARE(chart.selected(), -1);
}

void GalleryTest::measuringFillsCardsAndChart()
{
    ShellBench bench;
    bench.show();
    auto& family = child<QComboBox>(pageOf(bench), "familyFilter");
    family.setCurrentIndex(family.findData(QStringLiteral("SqueezeNet")));
    QTest::mouseClick(&child<QPushButton>(pageOf(bench), "measureHere"), Qt::LeftButton);
    BenchmarkSession& session = pageOf(bench).benchmarks();
    QVERIFY(session.isRunning());
    QVERIFY(child<QPushButton>(pageOf(bench), "cancelMeasuring").isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), 120000);
    QCOMPARE(session.measuredCount(), std::size_t{2});
    const ModelBenchmark* measured = session.benchmark(*findModel("squeezenet1_1"));
    QVERIFY(measured != nullptr && measured->latencyMs > 0);

    child<QToolButton>(pageOf(bench), "showChart").click();
    auto& chart = child<TradeOffChart>(pageOf(bench), "modelChart");
    QCOMPARE(chart.bubbles().size(), std::size_t{2}); // by time, as soon as there are times
    const auto id = static_cast<int>(findModel("squeezenet1_1") - catalogue().data());
    const auto it = std::ranges::find(chart.bubbles(), id, &ChartBubble::id);
    QVERIFY(it != chart.bubbles().end());
    QCOMPARE(it->cost, measured->latencyMs);
    child<QComboBox>(pageOf(bench), "chartAxis").setCurrentIndex(0);
    const auto published = std::ranges::find(chart.bubbles(), id, &ChartBubble::id);
    QCOMPARE(published->cost, findModel("squeezenet1_1")->gigaMacs);

    ShellBench later; // knows it without measuring
    later.show();
    QTRY_VERIFY_WITH_TIMEOUT(pageOf(later).benchmarks().benchmark(*findModel("squeezenet1_1")) != nullptr, 30000);
}

void GalleryTest::missingWeightsAreExplainedAndFoundWhenPutThere()
{
    ShellBench bench;
    bench.show();
    const CatalogueEntry& entry = *findModel("resnet18");
    pageOf(bench).select(entry);
    auto& missing = child<QLabel>(pageOf(bench), "missingWeights");
    QVERIFY(missing.isVisible());
    QVERIFY(missing.text().contains(toQString(entry.weightFile)));
    QVERIFY(missing.text().contains(m_models.path()));
    QVERIFY(!cardOf(bench, "resnet18")->installed());
    writeFile(m_models.filePath(toQString(entry.weightFile)), "weights");
    QTRY_VERIFY_WITH_TIMEOUT(cardOf(bench, "resnet18")->installed(), 10000);
    QVERIFY(missing.isHidden());
}

void GalleryTest::weightsAreRemovedAfterAsking()
{
    const CatalogueEntry& entry = *findModel("resnet18");
    const QString file = m_models.filePath(toQString(entry.weightFile));
    writeFile(file, "weights");
    ShellBench bench;
    bench.show();
    pageOf(bench).select(entry);
    auto& details = *pageOf(bench).findChild<ModelDetails*>();
    QVERIFY(details.removeButton()->isVisible());
    QTest::mouseClick(details.removeButton(), Qt::LeftButton);
    QVERIFY(details.messageText().contains(toQString(entry.weightFile)));
    QVERIFY(QFile::exists(file));
    QTest::mouseClick(details.message()->secondButton(), Qt::LeftButton); // keep
    QVERIFY(QFile::exists(file));
    QVERIFY(details.messageText().isEmpty());
    QTest::mouseClick(details.removeButton(), Qt::LeftButton);
    QTest::mouseClick(details.message()->actionButton(), Qt::LeftButton);
    QVERIFY(!QFile::exists(file));
    QVERIFY(!cardOf(bench, "resnet18")->installed());
}

void GalleryTest::anotherFolderCanBeChosen()
{
    QTemporaryDir other;
    const CatalogueEntry& entry = *findModel("resnet34");
    writeFile(other.filePath(toQString(entry.weightFile)), "weights");
    AppSettings settings;
    settings.modelsFolder = other.path();
    {
        // What the environment says goes before what was remembered.
        ShellBench bench(settings);
        bench.show();
        QVERIFY(!cardOf(bench, "resnet34")->installed());
        QCOMPARE(bench.window->currentSettings().modelsFolder, other.path());
    }
    qunsetenv("GRAFT_MODELS");
    ShellBench bench(settings);
    bench.show();
    QVERIFY(cardOf(bench, "resnet34")->installed());
    QVERIFY(child<QLabel>(pageOf(bench), "modelsFolder").toolTip().contains(other.path()));
}

void GalleryTest::ticksLeadToTheBakeOff()
{
    ShellBench bench;
    bench.show();
    ModelCard* slim = cardOf(bench, "resnet18_slim");
    ModelCard* missing = cardOf(bench, "squeezenet1_1");
    QTest::mouseClick(slim, Qt::LeftButton, {}, slim->tickBox().center().toPoint());
    QVERIFY(slim->ticked());
    missing->setFocus();
    QTest::keyClick(missing, Qt::Key_Space);
    QVERIFY(missing->ticked());
    auto& button = child<QPushButton>(pageOf(bench), "bakeOffButton");
    QVERIFY(button.text().contains(QStringLiteral("2")));
    QTest::mouseClick(&button, Qt::LeftButton);
    BakeOffView& view = *pageOf(bench).bakeOff();
    QVERIFY(view.isVisible());
    QCOMPARE(view.setup()->candidates().size(), std::size_t{2});
    QVERIFY(child<QPushButton>(view, "downloadMissing").isVisible());
    // The sample is chosen while no dataset is open; it is drawn in the background.
    QTRY_VERIFY_WITH_TIMEOUT(view.startButton()->isEnabled(), 60000);
    for (int i = 0; i < view.setup()->models()->count(); ++i)
        view.setup()->models()->item(i)->setCheckState(Qt::Unchecked);
    QVERIFY(!view.startButton()->isEnabled());
    QTest::mouseClick(&child<QPushButton>(view, "leaveBakeOff"), Qt::LeftButton);
    QVERIFY(!view.isVisible());
    QVERIFY(slim->ticked());
}

void GalleryTest::bakeOffRunsAndOpensTheWinner()
{
    ShellBench bench;
    bench.show();
    cardOf(bench, "resnet18_slim")->setTicked(true);
    cardOf(bench, "resnet18")->setTicked(true); // whose weights are not here
    pageOf(bench).showBakeOff(true);
    BakeOffView& view = *pageOf(bench).bakeOff();
    child<QSpinBox>(view, "bakeOffEpochs").setValue(2);
    QTRY_VERIFY_WITH_TIMEOUT(view.startButton()->isEnabled(), 60000);
    QTest::mouseClick(view.startButton(), Qt::LeftButton);
    QVERIFY(view.session().isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(view.session().state(), BakeOffSession::State::Done, 180000);
    QCOMPARE(view.session().rows().size(), std::size_t{2});
    QCOMPARE(view.table()->model()->rowCount(), 2);
    QCOMPARE(view.chart()->bubbles().size(), std::size_t{1}); // errors are in the table only
    // The best first.
    QVERIFY(view.table()->model()->index(0, 0).data().toString().contains(QStringLiteral("slim")));

    QTemporaryDir folder;
    view.exportTable(folder.filePath(QStringLiteral("table.csv")));
    QFile csv(folder.filePath(QStringLiteral("table.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().startsWith("model,accuracy,"));

    QVERIFY(view.openButton()->isEnabled());
    QTest::mouseClick(view.openButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->mode(), Mode::Designer, 60000);
    QCOMPARE(classNamesOf(bench.document.graph()), view.session().dataset()->classes);
    const TensorData* kept = bench.document.weights().find("fc.weight");
    QVERIFY(kept != nullptr);
    QVERIFY(kept->identical(*view.session().rows().front().head.find("fc.weight")) ||
            kept->identical(*view.session().rows().back().head.find("fc.weight")));
    // The pictures are those one goes on with.
    QTRY_COMPARE_WITH_TIMEOUT(bench.dataset.state(), DatasetSession::State::Ready, 60000);
    bench.document.undoStack().undo();
    QVERIFY(bench.document.isEmpty());
}

QTEST_MAIN(GalleryTest)
#include "gallery_test.moc"
