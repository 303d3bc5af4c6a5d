// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_session.h"

#include <QByteArray>
#include <QCache>
#include <QCoreApplication>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

#include <cstring>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace graft {

namespace {

constexpr std::size_t maxWaiting = 256; ///< more than a window shows; older requests are forgotten
constexpr int maxWorkers = 2;
constexpr int maxCachedKiB = 64 * 1024;
constexpr int lowPriority = -1; ///< behind the jobs somebody waits for

QByteArray keyOf(const ImageEntry& entry)
{
    return entry.file.empty() ? QByteArray::number(entry.drawn) : QByteArray::fromStdString(entry.file.string());
}

/// The middle of the picture, `side` x `side`; null if it cannot be read.
QImage makeThumbnail(const ImageEntry& entry, int side)
{
    const Result<Image> image = loadEntry(entry);
    if (!image)
        return {};
    ImagePreprocessing how;
    how.resize = side;
    how.width = side;
    how.height = side;
    return toQImage(resizeAndCrop(*image, how));
}

} // namespace

QImage toQImage(const Image& image)
{
    if (image.width <= 0 || image.height <= 0)
        return {};
    QImage out(image.width, image.height, QImage::Format_RGB888);
    const auto rowBytes = static_cast<std::size_t>(image.width) * 3;
    for (int y = 0; y < image.height; ++y)
        std::memcpy(out.scanLine(y), image.rgb.data() + static_cast<std::size_t>(y) * rowBytes, rowBytes);
    return out;
}

/// Shared with the workers, which may outlive the loader by the picture they are at.
struct ThumbnailLoader::Private {
    int side = 96;

    // GUI thread only.
    QPointer<ThumbnailLoader> loader;
    QCache<QByteArray, QImage> cache{maxCachedKiB}; ///< a null image: unreadable
    QSet<QByteArray> requested;
    std::size_t decoded = 0;

    std::mutex mutex; // guards what follows
    std::deque<ImageEntry> waiting;
    std::vector<std::pair<QByteArray, QImage>> done;
    int workers = 0;
    bool deliveryPending = false;
    bool closed = false;

    void request(const ImageEntry& entry, const std::shared_ptr<Private>& self);
    static void work(const std::shared_ptr<Private>& d);
    static void deliver(const std::shared_ptr<Private>& d);
};

void ThumbnailLoader::Private::request(const ImageEntry& entry, const std::shared_ptr<Private>& self)
{
    requested.insert(keyOf(entry));
    const std::lock_guard lock(mutex);
    waiting.push_front(entry);
    if (waiting.size() > maxWaiting) {
        requested.remove(keyOf(waiting.back()));
        waiting.pop_back();
    }
    if (workers < maxWorkers) {
        ++workers;
        QThreadPool::globalInstance()->start([self] { work(self); }, lowPriority);
    }
}

void ThumbnailLoader::Private::work(const std::shared_ptr<Private>& d)
{
    for (;;) {
        ImageEntry entry;
        {
            const std::lock_guard lock(d->mutex);
            if (d->closed || d->waiting.empty()) {
                --d->workers;
                return;
            }
            entry = std::move(d->waiting.front());
            d->waiting.pop_front();
        }
        QImage picture = makeThumbnail(entry, d->side);
        const std::lock_guard lock(d->mutex);
        d->done.emplace_back(keyOf(entry), std::move(picture));
        QCoreApplication* app = QCoreApplication::instance();
        if (d->deliveryPending || app == nullptr)
            continue;
        d->deliveryPending = true;
        QMetaObject::invokeMethod(
            app, [d] { deliver(d); }, Qt::QueuedConnection);
    }
}

void ThumbnailLoader::Private::deliver(const std::shared_ptr<Private>& d)
{
    std::vector<std::pair<QByteArray, QImage>> arrived;
    {
        const std::lock_guard lock(d->mutex);
        arrived.swap(d->done);
        d->deliveryPending = false;
    }
    if (!d->loader)
        return;
    d->decoded += arrived.size();
    for (auto& [key, picture] : arrived) {
        d->requested.remove(key);
        const auto cost = static_cast<qsizetype>(picture.sizeInBytes() / 1024 + 1);
        d->cache.insert(key, new QImage(std::move(picture)), cost);
    }
    Q_EMIT d->loader->thumbnailReady();
}

ThumbnailLoader::ThumbnailLoader(int side, QObject* parent) : QObject(parent), d(std::make_shared<Private>())
{
    d->side = qBound(1, side, 1024);
    d->loader = this;
}

ThumbnailLoader::~ThumbnailLoader()
{
    const std::lock_guard lock(d->mutex);
    d->closed = true;
    d->waiting.clear();
}

QImage ThumbnailLoader::thumbnail(const ImageEntry& entry)
{
    const QByteArray key = keyOf(entry);
    if (const QImage* picture = d->cache.object(key))
        return *picture;
    if (!d->requested.contains(key))
        d->request(entry, d);
    return {};
}

std::size_t ThumbnailLoader::decodedCount() const
{
    return d->decoded;
}

bool ThumbnailLoader::isUnreadable(const ImageEntry& entry) const
{
    const QImage* picture = d->cache.object(keyOf(entry));
    return picture != nullptr && picture->isNull();
}

} // namespace graft
