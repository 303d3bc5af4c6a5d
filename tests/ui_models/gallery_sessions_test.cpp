// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What works in the background for the gallery: downloads and bake-offs.
#include "core/zoo/model_loader.h"
#include "core/zoo/models_folder.h"
#include "ui/models/bake_off_session.h"
#include "ui/models/download_queue.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

using namespace graft;
using State = DownloadQueue::State;

namespace {

/// Stands in for the network: receives a byte at a time when it may, and leaves what it has in a part file.
struct SlowServer {
    std::atomic<int> allowed{0}; ///< bytes that may arrive
    std::atomic<int> running{0};
    std::atomic<bool> broken{false};
    static constexpr int fileBytes = 10;

    DownloadQueue::Fetch fetch()
    {
        return [this](const CatalogueEntry& entry, const ProgressCallback& progress,
                      const RunControl* control) -> Result<std::filesystem::path> {
            ++running;
            const auto target = modelsFolder() / entry.weightFile;
            const auto part = modelsFolder() / (entry.weightFile + ".part");
            auto result = receive(target, part, progress, control);
            --running;
            return result;
        };
    }

private:
    Result<std::filesystem::path> receive(const std::filesystem::path& target, const std::filesystem::path& part,
                                          const ProgressCallback& progress, const RunControl* control)
    {
        for (;;) {
            if (control->stopRequested())
                return makeError(ErrorCode::Cancelled, "cancelled");
            if (broken)
                return makeError(ErrorCode::Network, "The cable is out.");
            if (allowed <= 0) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                continue;
            }
            --allowed;
            QFile file(QString::fromStdString(part.string()));
            if (!file.open(QIODevice::Append))
                return makeError(ErrorCode::Io, "cannot write");
            file.write("x");
            file.close();
            const auto size = std::filesystem::file_size(part);
            progress({size, fileBytes, {}});
            if (size == fileBytes) {
                std::filesystem::rename(part, target);
                return target;
            }
        }
    }
};

} // namespace

class GallerySessionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneAfterAnother();
    void pauseKeepsWhatCameAndGoesOn();
    void pausedOnesLetOthersPass();
    void cancelDeletesWhatCame();
    void failuresStayAndCanBeRepeated();
    void onlyFilesOfTheFolderAreRemoved();
    void bakeOffShowsRowsAsTheyCome();
    void bakeOffCanBeCancelled();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    const CatalogueEntry& m_first = *findModel("resnet18");
    const CatalogueEntry& m_second = *findModel("resnet34");
};

void GallerySessionsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    setModelsFolder(m_folder->path().toStdString());
    qputenv("TORCH_HOME", m_folder->path().toUtf8());
}

void GallerySessionsTest::oneAfterAnother()
{
    SlowServer server;
    DownloadQueue queue(nullptr, server.fetch());
    QSignalSpy installed(&queue, &DownloadQueue::installed);
    queue.add(m_first);
    queue.add(m_second);
    queue.add(m_first); // already there
    QCOMPARE(queue.items().size(), std::size_t{2});
    QCOMPARE(queue.find(m_first)->state, State::Running);
    QCOMPARE(queue.find(m_second)->state, State::Waiting);
    server.allowed = 3;
    QTRY_COMPARE(queue.find(m_first)->done, qint64{3});
    QCOMPARE(queue.find(m_first)->total, qint64{SlowServer::fileBytes});
    QVERIFY(server.running <= 1);
    server.allowed = 17;
    QTRY_COMPARE(installed.count(), 2);
    QVERIFY(queue.items().empty());
    QVERIFY(isInstalled(m_first) && isInstalled(m_second));
}

void GallerySessionsTest::pauseKeepsWhatCameAndGoesOn()
{
    SlowServer server;
    DownloadQueue queue(nullptr, server.fetch());
    queue.add(m_first);
    server.allowed = 4;
    QTRY_COMPARE(queue.find(m_first)->done, qint64{4});
    queue.pause(m_first);
    QCOMPARE(queue.find(m_first)->state, State::Paused);
    QTRY_COMPARE(server.running.load(), 0);
    QCOMPARE(DownloadQueue::partialBytes(m_first), qint64{4});
    server.allowed = 6; // exactly what is missing
    queue.add(m_first);
    QTRY_VERIFY(isInstalled(m_first));
    QCOMPARE(server.allowed.load(), 0);
    // Going on at once, while the old job is still ending, is one job after the other.
    queue.add(m_second);
    queue.pause(m_second);
    queue.add(m_second);
    server.allowed = SlowServer::fileBytes;
    QTRY_VERIFY(isInstalled(m_second));
}

void GallerySessionsTest::pausedOnesLetOthersPass()
{
    SlowServer server;
    DownloadQueue queue(nullptr, server.fetch());
    queue.add(m_first);
    queue.add(m_second);
    queue.pause(m_first);
    QTRY_COMPARE(queue.find(m_second)->state, State::Running);
    server.allowed = SlowServer::fileBytes;
    QTRY_VERIFY(isInstalled(m_second));
    QCOMPARE(queue.find(m_first)->state, State::Paused);
}

void GallerySessionsTest::cancelDeletesWhatCame()
{
    SlowServer server;
    DownloadQueue queue(nullptr, server.fetch());
    queue.add(m_first);
    server.allowed = 4;
    QTRY_COMPARE(queue.find(m_first)->done, qint64{4});
    queue.cancel(m_first);
    QVERIFY(queue.items().empty());
    QTRY_COMPARE(DownloadQueue::partialBytes(m_first), qint64{0});
    QVERIFY(!isInstalled(m_first));
}

void GallerySessionsTest::failuresStayAndCanBeRepeated()
{
    SlowServer server;
    DownloadQueue queue(nullptr, server.fetch());
    server.broken = true;
    queue.add(m_first);
    QTRY_COMPARE(queue.find(m_first)->state, State::Failed);
    QVERIFY(queue.find(m_first)->error.contains(QStringLiteral("cable")));
    server.broken = false;
    server.allowed = SlowServer::fileBytes;
    queue.add(m_first);
    QTRY_VERIFY(isInstalled(m_first));
}

void GallerySessionsTest::onlyFilesOfTheFolderAreRemoved()
{
    QVERIFY(!DownloadQueue::remove(m_first));
    const QString hub = m_folder->filePath(QStringLiteral("hub/checkpoints"));
    QVERIFY(QDir().mkpath(hub));
    QFile cached(hub + QLatin1Char('/') + QString::fromStdString(m_first.weightFile));
    QVERIFY(cached.open(QIODevice::WriteOnly));
    cached.close();
    QVERIFY(isInstalled(m_first));
    QVERIFY(DownloadQueue::removableFile(m_first).isEmpty());
    QVERIFY(!DownloadQueue::remove(m_first));
    QVERIFY(cached.exists());
}

void GallerySessionsTest::bakeOffShowsRowsAsTheyCome()
{
    auto flowers = std::make_shared<ImageDataset>(gardenFlowers());
    std::erase_if(flowers->training, [](const ImageEntry& e) { return e.drawn % 10 != 0; });
    std::erase_if(flowers->validation, [](const ImageEntry& e) { return e.drawn % 10 != 0; });
    BakeOffSession session;
    QSignalSpy rows(&session, &BakeOffSession::rowsChanged);
    BakeOffOptions options;
    options.epochs = 2;
    options.benchmarkSeconds = 0;
    session.start({BakeOffCandidate::of(catalogue().front()), BakeOffCandidate::of(m_first)}, flowers, options,
                  nullptr);
    QVERIFY(session.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), BakeOffSession::State::Done, 120000);
    QCOMPARE(session.rows().size(), std::size_t{2});
    QVERIFY(rows.count() >= 3); // none, one, two
    QVERIFY(!session.rows()[0].error);
    QVERIFY(session.rows()[1].error.has_value());
    QCOMPARE(session.progress(), 1.0);
}

void GallerySessionsTest::bakeOffCanBeCancelled()
{
    BakeOffSession session;
    const auto flowers = std::make_shared<ImageDataset>(gardenFlowers());
    session.start({BakeOffCandidate::of(catalogue().front())}, flowers, {}, nullptr);
    session.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning(), 120000);
    QVERIFY(session.wasCancelled());
    QVERIFY(session.rows().empty());
}

QTEST_GUILESS_MAIN(GallerySessionsTest)
#include "gallery_sessions_test.moc"
