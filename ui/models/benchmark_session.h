// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/benchmark_cache.h"

#include <QObject>
#include <QString>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace graft {

/// Measures models of the catalogue in the background, one after another, and knows what was measured before. GUI
/// thread only.
class BenchmarkSession : public QObject {
    Q_OBJECT
public:
    explicit BenchmarkSession(QObject* parent = nullptr, std::filesystem::path cacheFile = benchmarkCacheFile());
    ~BenchmarkSession() override;

    /// Reads what is known in the background; changed() tells when.
    void load();
    /// The model's measurement on this machine, as far as it is known.
    [[nodiscard]] const ModelBenchmark* benchmark(const CatalogueEntry& entry) const;
    [[nodiscard]] std::size_t measuredCount() const { return m_known.size(); }
    /// What the times hold for; empty before the first load or measurement.
    [[nodiscard]] const std::optional<MachineFingerprint>& machine() const { return m_machine; }
    /// For others who measure; thread-safe.
    [[nodiscard]] std::shared_ptr<BenchmarkCache> cache() const { return m_cache; }

    /// Measures these models in this order, those that are known too. Adds to what is being measured.
    void measure(const std::vector<const CatalogueEntry*>& entries);
    /// Keeps what is measured.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_current != nullptr; }
    [[nodiscard]] const CatalogueEntry* current() const { return m_current; }
    /// Of the models that were asked for since it last stood still.
    [[nodiscard]] int doneCount() const { return m_done; }
    [[nodiscard]] int totalCount() const { return m_done + static_cast<int>(m_waiting.size()) + (isRunning() ? 1 : 0); }

Q_SIGNALS:
    /// Times became known.
    void changed();
    /// It started, goes on with the next model, or stands still.
    void progressChanged();
    void failed(const graft::CatalogueEntry* entry, const QString& reason);

private:
    void next();
    void finish(const CatalogueEntry& entry, const Result<ModelBenchmark>& result);

    std::shared_ptr<BenchmarkCache> m_cache;
    std::map<const CatalogueEntry*, ModelBenchmark> m_known;
    std::optional<MachineFingerprint> m_machine;
    std::deque<const CatalogueEntry*> m_waiting;
    const CatalogueEntry* m_current = nullptr;
    int m_done = 0;
    std::shared_ptr<RunControl> m_control;
    quint64 m_job = 0; ///< results of cancelled jobs are dropped
};

} // namespace graft
