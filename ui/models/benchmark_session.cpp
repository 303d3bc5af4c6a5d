// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/benchmark_session.h"

#include "core/zoo/model_loader.h"
#include "ui/models/background_job.h"
#include "ui/models/error_text.h"

#include <algorithm>
#include <utility>

namespace graft {

namespace {

/// What the cache has for this machine.
struct Known {
    std::map<const CatalogueEntry*, ModelBenchmark> benchmarks;
    std::optional<MachineFingerprint> machine;
};

Known readKnown(BenchmarkCache& cache)
{
    Known known;
    cache.load();
    const auto device = resolveDevice(DeviceChoice::Auto);
    if (!device)
        return known;
    known.machine = machineFingerprint(*device);
    for (const CatalogueEntry& entry : catalogue()) {
        if (auto benchmark = cache.find(benchmarkKey(entry), *known.machine))
            known.benchmarks.emplace(&entry, *std::move(benchmark));
    }
    return known;
}

Result<ModelBenchmark> measureEntry(const CatalogueEntry& entry, BenchmarkCache& cache, const RunControl& control)
{
    const LoadedModel model = buildUntrained(entry);
    GRAFT_TRY(measured, measureModel(std::make_shared<const NetworkGraph>(model.graph), model.weights, {}, &control));
    (void)cache.store(benchmarkKey(entry), measured).ok(); // a folder that cannot be written costs a measurement
    return std::move(measured);
}

} // namespace

BenchmarkSession::BenchmarkSession(QObject* parent, std::filesystem::path cacheFile)
    : QObject(parent),
      m_cache(std::make_shared<BenchmarkCache>(std::move(cacheFile)))
{
}

BenchmarkSession::~BenchmarkSession()
{
    if (m_control)
        m_control->requestStop();
}

void BenchmarkSession::load()
{
    runInBackground(
        this, [cache = m_cache] { return readKnown(*cache); },
        [this](Known known) {
            m_machine = std::move(known.machine);
            m_known.merge(known.benchmarks); // what was measured meanwhile is newer
            Q_EMIT changed();
        });
}

const ModelBenchmark* BenchmarkSession::benchmark(const CatalogueEntry& entry) const
{
    const auto it = m_known.find(&entry);
    return it != m_known.end() ? &it->second : nullptr;
}

void BenchmarkSession::measure(const std::vector<const CatalogueEntry*>& entries)
{
    for (const CatalogueEntry* entry : entries) {
        if (entry != m_current && std::ranges::find(m_waiting, entry) == m_waiting.end())
            m_waiting.push_back(entry);
    }
    if (!isRunning()) {
        m_done = 0;
        next();
    }
}

void BenchmarkSession::cancel()
{
    if (!isRunning())
        return;
    ++m_job;
    m_control->requestStop();
    m_waiting.clear();
    m_current = nullptr;
    Q_EMIT progressChanged();
}

void BenchmarkSession::next()
{
    m_current = nullptr;
    if (m_waiting.empty()) {
        Q_EMIT progressChanged();
        return;
    }
    m_current = m_waiting.front();
    m_waiting.pop_front();
    m_control = std::make_shared<RunControl>();
    const quint64 job = ++m_job;
    Q_EMIT progressChanged();
    // Entries of the catalogue live as long as the program.
    runInBackground(
        this,
        [&entry = *m_current, cache = m_cache, control = m_control] { return measureEntry(entry, *cache, *control); },
        [this, job, &entry = *m_current](const Result<ModelBenchmark>& result) {
            if (job == m_job)
                finish(entry, result);
        });
}

void BenchmarkSession::finish(const CatalogueEntry& entry, const Result<ModelBenchmark>& result)
{
    ++m_done;
    if (result) {
        m_machine = result->machine;
        m_known.insert_or_assign(&entry, *result);
        Q_EMIT changed();
    } else {
        Q_EMIT failed(&entry, errorText(result.error()));
    }
    next();
}

} // namespace graft
