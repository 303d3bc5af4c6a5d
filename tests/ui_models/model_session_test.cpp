// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_session.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;

namespace {

constexpr int patience = 60000;

} // namespace

class ModelSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsTheEmbeddedModel();
    void buildsAnUntrainedModel();
    void missingWeightsAreSaid();
    void foreignFileIsSaid();
    void laterLoadSupersedes();
    void cancelForgets();
    void destroyedWhileLoading();

private:
    QTemporaryDir m_temp;
};

void ModelSessionTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    // Whatever is installed on this machine is not part of the tests.
    qputenv("GRAFT_MODELS", m_temp.path().toLocal8Bit());
    qputenv("TORCH_HOME", m_temp.path().toLocal8Bit());
}

void ModelSessionTest::loadsTheEmbeddedModel()
{
    const CatalogueEntry& embedded = catalogue().front();
    QVERIFY(embedded.embedded);
    ModelSession session;
    const CatalogueEntry* entry = nullptr;
    std::shared_ptr<LoadedModel> model;
    connect(&session, &ModelSession::loaded, this, [&](const CatalogueEntry* e, const std::shared_ptr<LoadedModel>& m) {
        entry = e;
        model = m;
    });
    const QSignalSpy busy(&session, &ModelSession::busyChanged);
    session.load(embedded);
    QVERIFY(session.isBusy());
    QCOMPARE(session.currentModel(), QString::fromStdString(embedded.name));
    QTRY_VERIFY_WITH_TIMEOUT(model != nullptr, patience);
    QVERIFY(entry == &embedded);
    QVERIFY(!session.isBusy());
    QVERIFY(session.currentModel().isEmpty());
    QCOMPARE(busy.count(), 2);
    QVERIFY(model->report.complete());
    QVERIFY(!model->weights.empty());
    QVERIFY(model->graph == embedded.build());
    QCOMPARE(model->weightSource, std::string("embedded"));
}

void ModelSessionTest::buildsAnUntrainedModel()
{
    ModelSession session;
    const QSignalSpy loaded(&session, &ModelSession::loaded);
    session.loadUntrained(*findModel("squeezenet1_1"));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, patience);
    const auto model = loaded.front().at(1).value<std::shared_ptr<LoadedModel>>();
    QVERIFY(model->weights.empty());
    QCOMPARE(model->weightSource, std::string("none"));
}

void ModelSessionTest::missingWeightsAreSaid()
{
    ModelSession session;
    QSignalSpy failed(&session, &ModelSession::failed);
    session.load(*findModel("resnet50"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("ResNet")));
    QVERIFY(!session.isBusy());
}

void ModelSessionTest::foreignFileIsSaid()
{
    const QString file = m_temp.filePath(QStringLiteral("letter.pth"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("Dear reader");
    out.close();
    ModelSession session;
    QSignalSpy failed(&session, &ModelSession::failed);
    session.load(*findModel("resnet18"), file);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    QVERIFY(failed.front().front().toString().contains(QStringLiteral("letter.pth")));
}

void ModelSessionTest::laterLoadSupersedes()
{
    ModelSession session;
    QStringList names;
    connect(&session, &ModelSession::loaded, this,
            [&](const CatalogueEntry* entry) { names << QString::fromStdString(entry->name); });
    session.load(catalogue().front());
    session.loadUntrained(*findModel("resnet18"));
    QTRY_COMPARE_WITH_TIMEOUT(names.size(), 1, patience);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(names, QStringList{QStringLiteral("resnet18")});
}

void ModelSessionTest::cancelForgets()
{
    ModelSession session;
    const QSignalSpy loaded(&session, &ModelSession::loaded);
    const QSignalSpy failed(&session, &ModelSession::failed);
    session.cancel();
    session.load(catalogue().front());
    session.cancel();
    QVERIFY(!session.isBusy());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(loaded.count(), 0);
    QCOMPARE(failed.count(), 0);
}

void ModelSessionTest::destroyedWhileLoading()
{
    {
        ModelSession session;
        session.load(catalogue().front());
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(ModelSessionTest)
#include "model_session_test.moc"
