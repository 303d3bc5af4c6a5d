// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/batch_loader.h"

#include "core/base/random.h"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <utility>

namespace graft {
namespace {

using PassSeed = std::optional<std::uint64_t>;

Error memoryError()
{
    return makeError(ErrorCode::OutOfMemory,
                     GRAFT_TR_NOOP("core", "There is not enough memory for a batch. Use a smaller batch."));
}

/// A reader that throws is a bug, but must not end the process from a worker thread.
Result<void> readSafely(const SampleSource& source, std::size_t index, PassSeed variants, std::span<float> out)
{
    try {
        return variants ? source.readVariant(index, variantSeed(*variants, index), out) : source.read(index, out);
    } catch (const std::bad_alloc&) {
        return memoryError();
    } catch (const std::exception& error) {
        return makeError(ErrorCode::Internal, GRAFT_TR_NOOP("core", "An unexpected error occurred: %1"),
                         {error.what()});
    }
}

Batch readBatch(const SampleSource& source, std::span<const std::size_t> indices, PassSeed variants)
{
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(source.sampleSpec().elementsPerSample(), 0));
    Batch batch;
    batch.values.resize(width * indices.size());
    std::size_t filled = 0;
    for (const std::size_t index : indices) {
        const std::span<float> place = std::span(batch.values).subspan(filled * width, width);
        if (auto done = readSafely(source, index, variants, place); !done) {
            batch.failed.push_back({index, done.error()});
            continue;
        }
        batch.labels.push_back(source.label(index));
        batch.indices.push_back(index);
        ++filled;
    }
    batch.values.resize(filled * width);
    return batch;
}

/// Never throws: a batch that cannot be allocated is a batch whose samples all failed.
Batch readBatchSafely(const SampleSource& source, std::span<const std::size_t> indices, PassSeed variants)
{
    try {
        return readBatch(source, indices, variants);
    } catch (const std::exception&) {
        Batch batch;
        for (const std::size_t index : indices)
            batch.failed.push_back({index, memoryError()});
        return batch;
    }
}

} // namespace

std::uint64_t variantSeed(std::uint64_t passSeed, std::size_t index)
{
    return streamSeed(passSeed, "sample", index);
}

struct BatchLoader::Private {
    Private(const SampleSource& from, std::vector<std::size_t> sequence, std::size_t size, std::size_t depth,
            PassSeed seed)
        : source(from),
          order(std::move(sequence)),
          batchSize(std::max<std::size_t>(size, 1)),
          batches((order.size() + batchSize - 1) / batchSize),
          ahead(std::max<std::size_t>(depth, 1)),
          variants(seed)
    {
    }

    void work();
    [[nodiscard]] std::span<const std::size_t> indicesOf(std::size_t batch) const
    {
        const std::size_t first = batch * batchSize;
        return std::span(order).subspan(first, std::min(batchSize, order.size() - first));
    }

    const SampleSource& source;
    const std::vector<std::size_t> order;
    const std::size_t batchSize;
    const std::size_t batches;
    const std::size_t ahead;
    const PassSeed variants;

    std::mutex mutex;
    std::condition_variable changed;
    std::map<std::size_t, Batch> ready;
    std::size_t claimed = 0;  ///< batches that a worker has taken up
    std::size_t consumed = 0; ///< batches handed out
    bool stop = false;
    std::vector<std::thread> workers;
};

void BatchLoader::Private::work()
{
    std::unique_lock lock(mutex);
    while (true) {
        // Bounded by position, not by queue length: the next batch in order can always be worked on.
        changed.wait(lock, [this] { return stop || claimed >= batches || claimed < consumed + ahead; });
        if (stop || claimed >= batches)
            return;
        const std::size_t mine = claimed++;
        lock.unlock();
        Batch batch = readBatchSafely(source, indicesOf(mine), variants);
        lock.lock();
        ready.emplace(mine, std::move(batch));
        changed.notify_all();
    }
}

BatchLoader::BatchLoader(const SampleSource& source, std::vector<std::size_t> order, std::size_t batchSize, int workers,
                         std::size_t ahead, std::optional<std::uint64_t> variants)
    : d(std::make_unique<Private>(source, std::move(order), batchSize, ahead, variants))
{
    const auto threads = std::min(static_cast<std::size_t>(std::max(workers, 1)), d->batches);
    try {
        for (std::size_t i = 0; i < threads; ++i)
            d->workers.emplace_back([p = d.get()] { p->work(); });
    } catch (const std::system_error&) {
        // The system has no more threads: fewer workers do, and next() reads by itself when there are none.
    }
}

BatchLoader::~BatchLoader()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stop = true;
    }
    d->changed.notify_all();
    for (std::thread& worker : d->workers)
        worker.join();
}

std::optional<Batch> BatchLoader::next()
{
    std::unique_lock lock(d->mutex);
    if (d->consumed >= d->batches)
        return std::nullopt;
    if (d->workers.empty())
        return readBatchSafely(d->source, d->indicesOf(d->consumed++), d->variants);
    d->changed.wait(lock, [this] { return d->ready.contains(d->consumed); });
    auto node = d->ready.extract(d->consumed);
    ++d->consumed;
    d->changed.notify_all();
    return std::move(node.mapped());
}

std::size_t BatchLoader::batchCount() const
{
    return d->batches;
}

} // namespace graft
