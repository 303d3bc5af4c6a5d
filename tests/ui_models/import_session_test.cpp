// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_session.h"

#include "core/base/files.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/zoo/model_loader.h"
#include "tests/ui_models/tiny_document.h"
#include "ui/models/error_text.h"
#include "ui/models/imported_network.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;
using State = ImportSession::State;

namespace {

constexpr int patience = 60000;

} // namespace

class ImportSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAFileAndComparesIt();
    void foreignFilesFailWithAReason();
    void laterFileSupersedes();
    void cancelGoesBack();
    void destroyedWhileReading();
    void trustIsAskedForAndRemembered();
    void openedInPlaceOfAllNetworks();
    void openedAsATab();
    void originIsOneLine();

private:
    [[nodiscard]] ImportedModel tinyImport() const;

    QTemporaryDir m_temp;
    QString m_file;
};

void ImportSessionTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("GRAFT_IMPORT_HELPER", GRAFT_TEST_HELPER);
    const auto model = loadModel(catalogue().front());
    QVERIFY(model.ok());
    const auto bytes = safetensors::write(model->weights);
    QVERIFY(bytes.ok());
    m_file = m_temp.filePath(QStringLiteral("net.safetensors"));
    QVERIFY(writeFileAtomically(toPath(m_file), *bytes).ok());
}

void ImportSessionTest::readsAFileAndComparesIt()
{
    ImportSession session;
    QList<State> states;
    connect(&session, &ImportSession::stateChanged, this, [&] { states << session.state(); });
    const QSignalSpy checks(&session, &ImportSession::checkChanged);
    session.open(m_file);
    QVERIFY(session.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QCOMPARE(states, (QList<State>{State::Looking, State::Reading, State::Ready}));
    QVERIFY(session.reader() != nullptr);
    QCOMPARE(session.reader()->id, std::string("safetensors"));
    QCOMPARE(session.model()->modelName, std::string("resnet18_slim"));
    QVERIFY(session.digest().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(checks.count(), 1, patience);
    QVERIFY(!session.isChecking());
    QVERIFY(session.check().has_value());
    QVERIFY(!session.check()->possible); // nothing but weights: no other program can run it
    QVERIFY(!session.check()->why.text.empty());
}

void ImportSessionTest::foreignFilesFailWithAReason()
{
    QFile letter(m_temp.filePath(QStringLiteral("letter.onnx.txt")));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear reader, this is no network.");
    letter.close();
    ImportSession session;
    session.open(letter.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY(errorText(session.error()).contains(QStringLiteral("letter.onnx.txt")));
    QVERIFY(session.model() == nullptr);
    session.open(m_temp.filePath(QStringLiteral("absent.pth")));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QCOMPARE(session.error().code, ErrorCode::NotFound);
    session.cancel();
    QCOMPARE(session.state(), State::Idle);
}

void ImportSessionTest::laterFileSupersedes()
{
    ImportSession session;
    session.open(m_temp.filePath(QStringLiteral("absent.pth")));
    session.open(m_file);
    QList<State> states;
    connect(&session, &ImportSession::stateChanged, this, [&] { states << session.state(); });
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QVERIFY(!states.contains(State::Failed));
    QCOMPARE(session.file(), m_file);
}

void ImportSessionTest::cancelGoesBack()
{
    ImportSession session;
    session.open(m_file);
    session.cancel();
    QCOMPARE(session.state(), State::Idle);
    session.open(m_file);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    const auto first = session.model();
    // Another answer reads the file again; the report before stays until the new one is there.
    session.answer(QStringLiteral("nobody-asked"), QStringLiteral("x"));
    QCOMPARE(session.state(), State::Reading);
    QVERIFY(session.model() == first);
    session.cancel();
    QCOMPARE(session.state(), State::Ready);
    QVERIFY(session.model() == first);
    session.answer(QStringLiteral("nobody-asked"), QStringLiteral("x"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QVERIFY(session.model() != first);
}

void ImportSessionTest::destroyedWhileReading()
{
    auto session = std::make_unique<ImportSession>();
    session->open(m_file);
    session.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void ImportSessionTest::trustIsAskedForAndRemembered()
{
    const QString file = QStringLiteral(GRAFT_SOURCE_DIR "/tests/corpus/formats/torchscript/small_cnn.pt");
    if (!QFile::exists(file))
        QSKIP("corpus absent: torchscript/small_cnn.pt");
    ImportSession session;
    QSignalSpy granted(&session, &ImportSession::trustGranted);
    session.open(file);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::NeedsTrust, patience);
    QCOMPARE(session.digest().size(), 64);
    session.trust(true);
    QCOMPARE(granted.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), patience);
    const QString digest = granted.front().front().toString();
    QCOMPARE(digest, session.digest());
    // Once remembered there is no question any more.
    ImportSession other;
    other.setTrustedFiles({digest});
    QList<State> states;
    connect(&other, &ImportSession::stateChanged, this, [&] { states << other.state(); });
    other.open(file);
    QTRY_VERIFY_WITH_TIMEOUT(states.contains(State::Reading), patience);
    QVERIFY(!states.contains(State::NeedsTrust));
}

ImportedModel ImportSessionTest::tinyImport() const
{
    ImportedModel model;
    model.graph = graft::test::tinyGraph({"a", "b", "c"});
    model.graph.name.clear();
    model.weights = graft::test::tinyWeights(model.graph);
    model.format = "onnx";
    model.provenance = {{"producer", "pytorch 1.13"}, {"opset", "13"}, {"odd key", "odd value"}};
    return model;
}

void ImportSessionTest::openedInPlaceOfAllNetworks()
{
    NetworkDocument document;
    graft::test::open(document);
    TrainingOptions options = document.options();
    options.epochs = 77;
    document.setOptions(options);
    document.duplicateSheet();
    QCOMPARE(document.sheetCount(), std::size_t{2});
    const QSignalSpy reset(&document, &NetworkDocument::documentReset);
    openImported(document, tinyImport(), QStringLiteral("/somewhere/my net.onnx"), false);
    QCOMPARE(reset.count(), 1);
    QCOMPARE(document.sheetCount(), std::size_t{1});
    QCOMPARE(document.graph().name, std::string("my net"));
    QVERIFY(!document.weights().empty());
    QCOMPARE(document.options().epochs, 77);
    QVERIFY(document.model() == nullptr);
    QVERIFY(document.filePath().isEmpty());
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(!document.isModified());
}

void ImportSessionTest::openedAsATab()
{
    NetworkDocument document;
    graft::test::open(document);
    ImportedModel model = tinyImport();
    model.modelName = "resnet18_slim";
    openImported(document, model, QStringLiteral("/somewhere/net.onnx"), true);
    QCOMPARE(document.sheetCount(), std::size_t{2});
    QVERIFY(document.model() != nullptr);
    QCOMPARE(document.model()->name, std::string("resnet18_slim"));
    document.undoStack().undo();
    QCOMPARE(document.sheetCount(), std::size_t{1});
}

void ImportSessionTest::originIsOneLine()
{
    const QString text = provenanceText(tinyImport());
    QVERIFY2(text.contains(QStringLiteral("written by: pytorch 1.13")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("operator set: 13")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("odd key: odd value")), qPrintable(text));
}

QTEST_GUILESS_MAIN(ImportSessionTest)
#include "import_session_test.moc"
