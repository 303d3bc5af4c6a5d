// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Networks of other programs opened as a person does it.
#include "core/base/files.h"
#include "core/exchange/import_report.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/zoo/model_loader.h"
#include "tests/ui/shell/shell_bench.h"
#include "ui/canvas/layer_item.h"
#include "ui/canvas/network_scene.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/import_report_pane.h"
#include "ui/exchange/note_line.h"
#include "ui/exchange/trust_pane.h"
#include "ui/models/error_text.h"
#include "ui/shell/designer_page.h"
#include "ui/shell/document_controller.h"
#include "ui/shell/exchange_controller.h"
#include "ui/shell/main_menu.h"
#include "ui/widgets/inline_message.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace graft;
using graft::test::ShellBench;

class ImportDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void droppedFileIsImported();
    void menuAsksAndUnsavedChangesAreKept();
    void newTabReplacesNothing();
    void foreignFileIsExplained();
    void rowsLeadToTheirLayers();
    void reportIsFilteredByFateAndText();
    void questionsReadTheFileAgain();
    void checkIsToldAsItArrives();
    void answersChangeTheNetwork();
    void unknownOperatorsAreVisible();
    void reportIsSaved();
    void trustIsAskedWithCancelAsTheDefault();

private:
    void drop(QWidget& window, const QString& file) const;
    [[nodiscard]] static std::shared_ptr<const ImportedModel> mixedModel();

    QTemporaryDir m_temp;
    QString m_file;
};

namespace {

constexpr int patience = 60000;

template <class Widget>
Widget* child(QObject& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("no widget %s", name);
    return found;
}

ImportDialog* importOf(ShellBench& bench)
{
    return bench.window->exchange().importDialog();
}

QString corpus(const char* file)
{
    return QStringLiteral(GRAFT_SOURCE_DIR "/tests/corpus/formats/") + QLatin1String(file);
}

void click(QWidget* button)
{
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

void ImportDialogTest::initTestCase()
{
    graft::test::useTestFolders();
    qputenv("GRAFT_IMPORT_HELPER", GRAFT_TEST_HELPER);
    const auto model = loadModel(catalogue().front());
    QVERIFY(model.ok());
    const auto bytes = safetensors::write(model->weights);
    QVERIFY(bytes.ok());
    m_file = m_temp.filePath(QStringLiteral("flower net.safetensors"));
    QVERIFY(writeFileAtomically(toPath(m_file), *bytes).ok());
}

void ImportDialogTest::drop(QWidget& window, const QString& file) const
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

/// Every fate, a question, an issue.
std::shared_ptr<const ImportedModel> ImportDialogTest::mixedModel()
{
    auto model = std::make_shared<ImportedModel>();
    model->format = "safetensors";
    model->graph.layers.resize(4);
    model->report = {
        {"conv1", "Conv", {"conv1"}, LayerFate::Mapped, {}},
        {"bn1", "BatchNormalization", {}, LayerFate::Mapped, {}},
        {"up", "Resize", {"up"}, LayerFate::Approximated, makeError(ErrorCode::Unsupported, "Corners differ.")},
        {"nms", "NonMaxSuppression", {"nms"}, LayerFate::Unknown, makeError(ErrorCode::Unsupported, "No layer.")}};
    model->questions = {{"range", "How are the pictures scaled?", {{"0-1", "0 to 1"}, {"0-255", "0 to 255"}}, "0-1"}};
    model->issues = {{Severity::Warning, makeError(ErrorCode::Unsupported, "Something odd."), {}, {}}};
    return model;
}

void ImportDialogTest::droppedFileIsImported()
{
    ShellBench bench;
    bench.show();
    QVERIFY(!bench.window->menu()->action(MainMenu::ImportReport)->isEnabled());
    drop(*bench.window, m_file);
    ImportDialog* dialog = importOf(bench);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto* open = child<QPushButton>(*dialog, "importOpen");
    QTRY_VERIFY_WITH_TIMEOUT(open->isVisible() && open->isEnabled(), patience);
    QVERIFY(bench.document.isEmpty());
    QVERIFY(child<QLabel>(*dialog, "importNetwork")->text().contains(QStringLiteral("ResNet")));
    QVERIFY(child<QTableView>(*dialog, "importTable")->model()->rowCount() > 40);
    QVERIFY(!child<QPushButton>(*dialog, "importNewTab")->isVisible()); // nothing to open it beside
    click(open);
    QVERIFY(!dialog->isVisible());
    QVERIFY(!bench.document.isEmpty());
    QVERIFY(bench.document.model() != nullptr);
    QVERIFY(!bench.document.undoStack().canUndo());
    QCOMPARE(bench.window->mode(), Mode::Designer);
    QVERIFY(bench.window->message()->isVisible());
    QVERIFY(bench.window->message()->text().contains(QStringLiteral("flower net.safetensors")));
    QVERIFY(bench.window->currentSettings().recentFiles.contains(m_file));
    // The report again, from the message and from the menu.
    click(bench.window->message()->actionButton());
    QVERIFY(dialog->isVisible());
    QVERIFY(!open->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    bench.window->menu()->action(MainMenu::ImportReport)->trigger();
    QVERIFY(dialog->isVisible());
}

void ImportDialogTest::menuAsksAndUnsavedChangesAreKept()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    bench.document.duplicateSheet();
    QVERIFY(bench.document.isModified());
    bench.window->openPath(m_file);
    ImportDialog* dialog = importOf(bench);
    auto* open = child<QPushButton>(*dialog, "importOpen");
    QTRY_VERIFY_WITH_TIMEOUT(open->isVisible() && open->isEnabled(), patience);
    click(open);
    auto* question = bench.window->findChild<QMessageBox*>();
    QVERIFY(question != nullptr);
    question->button(QMessageBox::Cancel)->click();
    QCOMPARE(bench.document.sheetCount(), std::size_t{2});
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->isOpened());
}

void ImportDialogTest::newTabReplacesNothing()
{
    ShellBench bench;
    bench.openSample();
    bench.show();
    bench.window->openPath(m_file);
    ImportDialog* dialog = importOf(bench);
    auto* tab = child<QPushButton>(*dialog, "importNewTab");
    QTRY_VERIFY_WITH_TIMEOUT(tab->isVisible() && tab->isEnabled(), patience);
    click(tab);
    QCOMPARE(bench.document.sheetCount(), std::size_t{2});
    QVERIFY(bench.document.undoStack().canUndo());
    bench.document.undoStack().undo();
    QCOMPARE(bench.document.sheetCount(), std::size_t{1});
}

void ImportDialogTest::foreignFileIsExplained()
{
    ShellBench bench;
    bench.show();
    const QString file = m_temp.filePath(QStringLiteral("letter.pth"));
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear reader");
    letter.close();
    bench.window->openPath(file);
    ImportDialog* dialog = importOf(bench);
    auto* failure = child<NoteLine>(*dialog, "importFailure");
    QTRY_VERIFY_WITH_TIMEOUT(failure->isVisible(), patience);
    QVERIFY2(failure->text().contains(QStringLiteral("letter.pth")), qPrintable(failure->text()));
    QCOMPARE(failure->kind(), NoteLine::Kind::Error);
    QVERIFY(child<QPushButton>(*dialog, "importOtherFile")->isVisible());
    QVERIFY(!child<QPushButton>(*dialog, "importOpen")->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QVERIFY(bench.document.isEmpty());
}

void ImportDialogTest::rowsLeadToTheirLayers()
{
    ShellBench bench;
    bench.show();
    bench.window->openPath(m_file);
    ImportDialog* dialog = importOf(bench);
    auto* table = child<QTableView>(*dialog, "importTable");
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible() && table->model()->rowCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(*dialog, "importOpen")->isEnabled(), patience);
    const QSignalSpy asked(dialog, &ImportDialog::layerRequested);
    const auto clickRow = [table](int row) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(row, 1)).center());
    };
    clickRow(1);
    QCOMPARE(asked.count(), 0); // the network is not open yet
    // Enter opens it and shows the layer.
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(!bench.document.isEmpty());
    QCOMPARE(asked.count(), 1);
    const QString first = asked.at(0).at(0).toString();
    QVERIFY(bench.document.graph().find(std::string_view(first.toStdString())) != nullptr);
    bench.window->menu()->action(MainMenu::ImportReport)->trigger();
    clickRow(2);
    QCOMPARE(asked.count(), 2);
    QVERIFY(asked.at(1).at(0).toString() != first);
}

void ImportDialogTest::reportIsFilteredByFateAndText()
{
    Theme theme;
    ImportReportPane pane(theme);
    pane.setResult(mixedModel());
    pane.resize(900, 600);
    pane.show();
    auto* table = child<QTableView>(pane, "importTable");
    const auto rows = [table] { return table->model()->rowCount(); };
    QCOMPARE(rows(), 4);
    click(child<QToolButton>(pane, "importFate3"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("nms"));
    QVERIFY(!table->model()->index(0, 0).data(Qt::DecorationRole).isNull());
    click(child<QToolButton>(pane, "importFate0"));
    QCOMPARE(rows(), 4);
    auto* search = child<QLineEdit>(pane, "importSearch");
    QTest::keyClicks(search, QStringLiteral("corners"));
    QCOMPARE(rows(), 1);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("Resize"));
    // The whole note of the chosen row stands below the table.
    table->setCurrentIndex(table->model()->index(0, 0));
    QCOMPARE(child<QLabel>(pane, "importDetail")->text(), QStringLiteral("Corners differ."));
    search->clear();
    // The worst first.
    table->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("nms"));
    QVERIFY(child<NoteLine>(pane, "importIssue")->text().contains(QStringLiteral("Something odd")));
}

void ImportDialogTest::questionsReadTheFileAgain()
{
    Theme theme;
    ImportReportPane pane(theme);
    pane.setResult(mixedModel());
    pane.resize(900, 600);
    pane.show();
    QVERIFY(child<QWidget>(pane, "importQuestions")->isVisible());
    auto* box = child<QComboBox>(pane, "answer_range");
    QCOMPARE(box->currentText(), QStringLiteral("0 to 1"));
    const QSignalSpy chosen(&pane, &ImportReportPane::answerChosen);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("range"));
    QCOMPARE(chosen.at(0).at(1).toString(), QStringLiteral("0-255"));
    pane.setReading(true);
    QVERIFY(!box->isEnabled());
    auto without = std::make_shared<ImportedModel>(*mixedModel());
    without->questions.clear();
    pane.setResult(without);
    QVERIFY(!child<QWidget>(pane, "importQuestions")->isVisible());
}

void ImportDialogTest::checkIsToldAsItArrives()
{
    Theme theme;
    ImportReportPane pane(theme);
    pane.setResult(mixedModel());
    pane.show();
    auto* line = child<NoteLine>(pane, "importCheck");
    pane.setCheck(true, std::nullopt);
    QCOMPARE(line->kind(), NoteLine::Kind::Waiting);
    ImportCheck check{true, "OpenCV dnn", 0.0001, 12, true, {}};
    pane.setCheck(false, check);
    QCOMPARE(line->kind(), NoteLine::Kind::Good);
    QVERIFY(line->text().contains(QStringLiteral("OpenCV dnn")));
    check.largestDifference = 5;
    pane.setCheck(false, check);
    QCOMPARE(line->kind(), NoteLine::Kind::Warning);
    check.possible = false;
    check.why = makeError(ErrorCode::Unsupported, "It is too large.");
    pane.setCheck(false, check);
    QCOMPARE(line->kind(), NoteLine::Kind::Info);
    QVERIFY(line->text().contains(QStringLiteral("It is too large.")));
}

void ImportDialogTest::answersChangeTheNetwork()
{
    ShellBench bench;
    bench.show();
    bench.window->openPath(corpus("caffe/classic.caffemodel"));
    ImportDialog* dialog = importOf(bench);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->session().state(), ImportSession::State::Ready, patience);
    const auto before = dialog->session().model();
    QVERIFY(!before->questions.empty());
    auto* box = child<QComboBox>(*dialog, "answer_preprocessing");
    QCOMPARE(box->currentData().toString(), toQString(before->questions.front().assumed));
    const int other = box->findData(QStringLiteral("caffe-mean"));
    QVERIFY(other >= 0 && other != box->currentIndex());
    box->setFocus();
    while (box->currentIndex() != other)
        QTest::keyClick(box, box->currentIndex() < other ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(
        dialog->session().state() == ImportSession::State::Ready && dialog->session().model() != before, patience);
    QCOMPARE(dialog->session().model()->questions.front().assumed, std::string("caffe-mean"));
    QVERIFY(dialog->session().model()->graph != before->graph);
    QCOMPARE(child<QComboBox>(*dialog, "answer_preprocessing")->currentData().toString(), QStringLiteral("caffe-mean"));
}

void ImportDialogTest::unknownOperatorsAreVisible()
{
    ShellBench bench;
    bench.show();
    bench.window->openPath(corpus("caffe/strange.caffemodel"));
    ImportDialog* dialog = importOf(bench);
    auto* open = child<QPushButton>(*dialog, "importOpen");
    QTRY_VERIFY_WITH_TIMEOUT(open->isVisible() && open->isEnabled(), patience);
    QVERIFY(dialog->session().model()->count(LayerFate::Unknown) > 0);
    click(child<QToolButton>(*dialog, "importFate3"));
    QCOMPARE(child<QTableView>(*dialog, "importTable")->model()->rowCount(),
             static_cast<int>(dialog->session().model()->count(LayerFate::Unknown)));
    click(open);
    const auto unknown = bench.document.graph().ofType("Unknown");
    QVERIFY(!unknown.empty());
    QVERIFY(bench.window->message()->text().contains(QStringLiteral("no layer")));
    // On the canvas it tells what it stands for.
    auto& page = static_cast<DesignerPage&>(*bench.window->page(Mode::Designer));
    const LayerItem* item = page.scene().layerItem(unknown.front()->id);
    QVERIFY(item != nullptr);
    const QString operatorName = toQString(std::get<std::string>(unknown.front()->parameters.at("operator")));
    QVERIFY2(item->card().detail.contains(operatorName), qPrintable(item->card().detail));
    QVERIFY(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(item->card().icon)));
    QVERIFY(item->card().issue.has_value());
}

void ImportDialogTest::reportIsSaved()
{
    ShellBench bench;
    bench.show();
    bench.window->openPath(m_file);
    ImportDialog* dialog = importOf(bench);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(*dialog, "importSave")->isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->session().state(), ImportSession::State::Ready, patience);
    for (const char* suffix : {".csv", ".md", ".json"}) {
        const QString file = m_temp.filePath(QStringLiteral("report") + QLatin1String(suffix));
        dialog->saveReport(file);
        QFile written(file);
        QVERIFY2(written.open(QIODevice::ReadOnly), suffix);
        QVERIFY2(written.readAll().contains("layer4.1.conv2"), suffix);
    }
    dialog->saveReport(m_temp.filePath(QStringLiteral("no/such/folder/report.md")));
    QVERIFY(dialog->findChild<InlineMessage*>()->text().contains(QStringLiteral("report.md")));
}

void ImportDialogTest::trustIsAskedWithCancelAsTheDefault()
{
    const QString file = QStringLiteral(GRAFT_SOURCE_DIR "/tests/corpus/formats/torchscript/small_cnn.pt");
    if (!QFile::exists(file))
        QSKIP("corpus absent: torchscript/small_cnn.pt");
    ShellBench bench;
    bench.show();
    bench.window->openPath(file);
    ImportDialog* dialog = importOf(bench);
    auto* trust = child<QPushButton>(*dialog, "importTrust");
    QTRY_VERIFY_WITH_TIMEOUT(trust->isVisible(), patience);
    QVERIFY(child<QPushButton>(*dialog, "importCancel")->isDefault());
    QVERIFY(!child<QCheckBox>(*dialog, "trustRemember")->isChecked());
    QVERIFY(child<QLabel>(*dialog, "trustDigest")->text().contains(QStringLiteral("SHA-256")));
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QVERIFY(dialog->session().model() == nullptr);
    bench.window->openPath(file);
    QTRY_VERIFY_WITH_TIMEOUT(trust->isVisible(), patience);
    child<QCheckBox>(*dialog, "trustRemember")->click();
    click(trust);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->session().state(), ImportSession::State::Ready, patience);
    QCOMPARE(bench.window->currentSettings().trustedFiles, QStringList{dialog->session().digest()});
    // Not asked again.
    bench.window->openPath(file);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->session().state(), ImportSession::State::Ready, patience);
}

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
