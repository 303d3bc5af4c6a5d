// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_session.h"

#include "tests/ui_models/tiny_network.h"
#include "ui/models/error_text.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace graft;
using State = DatasetSession::State;

namespace {

constexpr int patience = 60000;

} // namespace

class DatasetSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsTheSample();
    void loadsAFolder();
    void laterLoadSupersedes();
    void failureIsAnError();
    void cancelGoesBack();
    void changedDataAreNoticed();
    void clearAndDestroyWhileLoading();
    void thumbnailsArrive();
    void unreadableThumbnailsAreKnown();
    void manyThumbnailsStayBounded();
    void loaderMayGoWhileWorking();

private:
    QString makeFolder(const QString& name, const QStringList& classes)
    {
        for (const QString& className : classes) {
            const QString folder = m_temp.filePath(name + QLatin1Char('/') + className);
            QDir().mkpath(folder);
            for (int i = 0; i < 5; ++i) {
                QImage image(20 + i, 20, QImage::Format_RGB888);
                image.fill(QColor(40 * i, 10, 10));
                image.save(folder + QStringLiteral("/%1.png").arg(i));
            }
        }
        return m_temp.filePath(name);
    }

    QTemporaryDir m_temp;
};

void DatasetSessionTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void DatasetSessionTest::loadsTheSample()
{
    DatasetSession session;
    QCOMPARE(session.state(), State::Empty);
    session.loadSample();
    QCOMPARE(session.state(), State::Loading);
    QVERIFY(session.dataset() == nullptr);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QVERIFY(session.dataset()->builtIn());
    QVERIFY(session.reference().builtIn);
    QCOMPARE(session.reference().fingerprint, session.dataset()->fingerprint);
    QVERIFY(!session.changedSinceUse());
}

void DatasetSessionTest::loadsAFolder()
{
    const QString folder =
        makeFolder(QStringLiteral("Tiere \u52A8\u7269"), {QStringLiteral("ant"), QStringLiteral("bee")});
    DatasetSession session;
    session.loadFolder(folder, 0.2);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QCOMPARE(session.dataset()->classes, (std::vector<std::string>{"ant", "bee"}));
    QCOMPARE(session.dataset()->training.size(), std::size_t{8});
    QCOMPARE(session.dataset()->validation.size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(session.reference().path), folder);
    QCOMPARE(session.reference().split.validationShare, 0.2);
}

void DatasetSessionTest::laterLoadSupersedes()
{
    const QString first = makeFolder(QStringLiteral("first"), {QStringLiteral("a"), QStringLiteral("b")});
    const QString second = makeFolder(QStringLiteral("second"), {QStringLiteral("c"), QStringLiteral("d")});
    DatasetSession session;
    QList<State> states;
    connect(&session, &DatasetSession::stateChanged, this, [&] { states.append(session.state()); });
    session.loadFolder(first);
    session.loadFolder(second);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QCOMPARE(session.dataset()->classes.front(), std::string("c"));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(session.dataset()->classes.front(), std::string("c"));
    QCOMPARE(states, (QList<State>{State::Loading, State::Loading, State::Ready}));
}

void DatasetSessionTest::failureIsAnError()
{
    DatasetSession session;
    session.loadFolder(m_temp.filePath(QStringLiteral("absent")));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Failed, patience);
    QVERIFY(errorText(session.error()).contains(QStringLiteral("absent")));
    QVERIFY(session.dataset() == nullptr);
    session.loadSample();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
}

void DatasetSessionTest::cancelGoesBack()
{
    DatasetSession session;
    session.cancel();
    QCOMPARE(session.state(), State::Empty);
    session.loadSample();
    session.cancel();
    QCOMPARE(session.state(), State::Empty);
    QVERIFY(session.reference().empty());

    session.loadSample();
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    const auto sample = session.dataset();
    session.loadFolder(makeFolder(QStringLiteral("other"), {QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(session.dataset() == nullptr);
    session.cancel();
    QCOMPARE(session.state(), State::Ready);
    QVERIFY(session.dataset() == sample);
    QVERIFY(session.reference().builtIn);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(session.dataset() == sample);
}

void DatasetSessionTest::changedDataAreNoticed()
{
    DatasetReference reference;
    reference.builtIn = true;
    reference.fingerprint = "of other pictures";
    DatasetSession session;
    session.load(reference);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QVERIFY(session.changedSinceUse());
    session.load(session.reference());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), State::Ready, patience);
    QVERIFY(!session.changedSinceUse());
}

void DatasetSessionTest::clearAndDestroyWhileLoading()
{
    {
        DatasetSession session;
        session.loadSample();
        session.clear();
        QCOMPARE(session.state(), State::Empty);
        session.loadSample();
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void DatasetSessionTest::thumbnailsArrive()
{
    ThumbnailLoader loader(48);
    const QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    const ImageEntry entry = gardenFlowers().training.front();
    QVERIFY(loader.thumbnail(entry).isNull());
    QTRY_VERIFY_WITH_TIMEOUT(ready.count() > 0, patience);
    const QImage picture = loader.thumbnail(entry);
    QCOMPARE(picture.size(), QSize(48, 48));
    QVERIFY(!loader.isUnreadable(entry));
    const QImage full =
        toQImage(drawGardenFlower(entry.drawn)).scaled(48, 48, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int difference = 0;
    for (int i = 0; i < 48; ++i)
        difference += qAbs(qGray(full.pixel(i, i)) - qGray(picture.pixel(i, i)));
    QVERIFY2(difference / 48 < 16, "shows that picture");
}

void DatasetSessionTest::unreadableThumbnailsAreKnown()
{
    const QString file = m_temp.filePath(QStringLiteral("broken.jpg"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("not a picture");
    out.close();
    ImageEntry entry;
    entry.file = toPath(file);
    ThumbnailLoader loader(48);
    const QSignalSpy ready(&loader, &ThumbnailLoader::thumbnailReady);
    QVERIFY(loader.thumbnail(entry).isNull());
    QTRY_VERIFY_WITH_TIMEOUT(loader.isUnreadable(entry), patience);
    QVERIFY(loader.thumbnail(entry).isNull());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(ready.count(), 1);
}

void DatasetSessionTest::manyThumbnailsStayBounded()
{
    ThumbnailLoader loader(16);
    const ImageDataset flowers = gardenFlowers();
    // Scrolled through at once: what was asked for last comes, the first ones may be forgotten.
    for (int round = 0; round < 3; ++round) {
        for (const ImageEntry& entry : flowers.training)
            (void)loader.thumbnail(entry);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!loader.thumbnail(flowers.training.back()).isNull(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!loader.thumbnail(flowers.training.front()).isNull(), patience);
}

void DatasetSessionTest::loaderMayGoWhileWorking()
{
    {
        ThumbnailLoader loader(16);
        for (const ImageEntry& entry : gardenFlowers().validation)
            (void)loader.thumbnail(entry);
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(DatasetSessionTest)
#include "dataset_session_test.moc"
