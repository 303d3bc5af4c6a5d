// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/export_session.h"

#include "tests/ui_models/tiny_network.h"
#include "ui/models/error_text.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;
using namespace graft::test;
using State = ExportSession::State;

namespace {

constexpr int patience = 120000;

} // namespace

/// Formats of the test's own: what the session does must not depend on which formats there are.
namespace formats {

Result<ExportReport> writeText(const ExportTask& task, const std::filesystem::path& target,
                               const ProgressCallback& progress, const RunControl*)
{
    progress({1, 2, "Writing"});
    QFile file(toQString(target));
    if (!file.open(QIODevice::WriteOnly))
        return makeError(ErrorCode::Io, "Cannot write %1.", {target.string()});
    file.write(task.modelName.c_str());
    ExportReport report;
    report.files = {target};
    if (task.calibration != nullptr)
        report.accuracyBefore = static_cast<double>(task.calibration->size());
    if (task.judging != nullptr)
        report.accuracyAfter = static_cast<double>(task.judging->size());
    return report;
}

Result<ExportReport> writeForever(const ExportTask&, const std::filesystem::path&, const ProgressCallback&,
                                  const RunControl* control)
{
    while (!control->stopRequested())
        QThread::msleep(1);
    return makeError(ErrorCode::Cancelled, "Stopped.");
}

const ExportFormat text{"text", "Text", "", ".txt", {{"style", "Style", "", {"plain", "rich"}}}, writeText, true};
const ExportFormat forever{"forever", "Forever", "", ".inf", {}, writeForever};

} // namespace formats

class ExportSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesAndReports();
    void picturesReachTheFormat();
    void unknownClassesAreSaidButDoNotStop();
    void brokenNetworkFails();
    void wrongOptionFails();
    void cancelForgets();
    void destroyedWhileRunning();
    void everyFormatWritesATinyNetwork();

private:
    [[nodiscard]] ExportRequest request(const ExportFormat& format, const QString& name) const;

    QTemporaryDir m_temp;
    GraphSnapshot m_graph;
    WeightStore m_weights;
    std::shared_ptr<const ImageDataset> m_dataset;
};

void ExportSessionTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_dataset = tinyDataset();
    m_graph = std::make_shared<const NetworkGraph>(tinyGraph(m_dataset->classes));
    m_weights = tinyWeights(*m_graph);
}

ExportRequest ExportSessionTest::request(const ExportFormat& format, const QString& name) const
{
    ExportRequest request;
    request.format = &format;
    request.target = m_temp.filePath(name);
    request.graph = m_graph;
    request.weights = m_weights;
    request.modelName = "tiny model";
    return request;
}

void ExportSessionTest::writesAndReports()
{
    ExportSession session;
    QSignalSpy progress(&session, &ExportSession::progressChanged);
    session.start(request(formats::text, QStringLiteral("a.txt")));
    QCOMPARE(session.state(), State::Running);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QCOMPARE(session.report().files.size(), std::size_t{1});
    QFile file(session.target());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("tiny model"));
    QVERIFY(!session.report().accuracyBefore.has_value()); // no dataset, no pictures
    session.reset();
    QCOMPARE(session.state(), State::Idle);
}

void ExportSessionTest::picturesReachTheFormat()
{
    ExportSession session;
    ExportRequest job = request(formats::text, QStringLiteral("b.txt"));
    job.dataset = m_dataset;
    job.calibrationPictures = 7;
    session.start(job);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QCOMPARE(session.report().accuracyBefore, std::optional(7.0));
    QCOMPARE(session.report().accuracyAfter, std::optional(static_cast<double>(m_dataset->validation.size())));
}

void ExportSessionTest::unknownClassesAreSaidButDoNotStop()
{
    ExportSession session;
    ExportRequest job = request(formats::text, QStringLiteral("c.txt"));
    job.graph = std::make_shared<const NetworkGraph>(tinyGraph({"x", "y", "z", "u", "v"}));
    job.weights = tinyWeights(*job.graph);
    job.dataset = m_dataset;
    session.start(job);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Done, patience);
    QVERIFY(!session.report().accuracyAfter.has_value());
    QCOMPARE(session.report().issues.size(), std::size_t{1});
    QCOMPARE(session.report().issues.front().severity, Severity::Warning);
}

void ExportSessionTest::brokenNetworkFails()
{
    ExportSession session;
    ExportRequest job = request(formats::text, QStringLiteral("d.txt"));
    job.weights = {};
    session.start(job);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY2(errorText(session.error()).contains(QStringLiteral("cannot be exported")),
             qPrintable(errorText(session.error())));
    QVERIFY(!QFileInfo::exists(session.target()));
}

void ExportSessionTest::wrongOptionFails()
{
    ExportSession session;
    ExportRequest job = request(formats::text, QStringLiteral("e.txt"));
    job.options = {{"style", "baroque"}};
    session.start(job);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY(errorText(session.error()).contains(QStringLiteral("plain, rich")));
}

void ExportSessionTest::cancelForgets()
{
    ExportSession session;
    session.start(request(formats::forever, QStringLiteral("f.inf")));
    session.cancel();
    QCOMPARE(session.state(), State::Idle);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(session.state(), State::Idle);
}

void ExportSessionTest::destroyedWhileRunning()
{
    auto session = std::make_unique<ExportSession>();
    session->start(request(formats::forever, QStringLiteral("g.inf")));
    session.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void ExportSessionTest::everyFormatWritesATinyNetwork()
{
    for (const ExportFormat& format : exportFormats()) {
        ExportSession session;
        ExportRequest job =
            request(format, QStringLiteral("all_") + toQString(format.id) + toQString(format.extension));
        job.dataset = m_dataset;
        job.calibrationPictures = 8;
        session.start(job);
        QTRY_VERIFY_WITH_TIMEOUT(session.state() == State::Done || session.state() == State::Failed, patience);
        if (format.id == "training-script") { // a network that was never trained has none, and is told so
            QVERIFY(session.state() == State::Failed);
            QVERIFY(errorText(session.error()).contains(QStringLiteral("no run")));
            continue;
        }
        QVERIFY2(session.state() == State::Done,
                 qPrintable(toQString(format.id) + QStringLiteral(": ") + errorText(session.error())));
        QVERIFY2(!session.report().files.empty(), format.id.c_str());
        for (const auto& file : session.report().files)
            QVERIFY2(std::filesystem::exists(file), file.c_str());
    }
}

QTEST_GUILESS_MAIN(ExportSessionTest)
#include "export_session_test.moc"
