// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/model_benchmark.h"
#include "core/zoo/catalogue.h"

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace graft {

/// $XDG_CACHE_HOME/graft/benchmarks.json, else ~/.cache/graft/benchmarks.json.
[[nodiscard]] std::filesystem::path benchmarkCacheFile();

/// What a catalogue network is kept under: its name with the facts that its time follows from, so that another
/// network under an old name is measured anew. Does not build the network.
[[nodiscard]] std::string benchmarkKey(const CatalogueEntry& entry);
/// The same for any network: a digest of its layers and connections; names do not matter.
[[nodiscard]] std::string benchmarkKey(const NetworkGraph& graph);

/// Measurements that outlive the program, one for each network, machine and size of batch, in one JSON file.
/// Thread-safe. A file that is damaged, or of another version, counts as empty and is replaced by the next store().
class BenchmarkCache {
public:
    explicit BenchmarkCache(std::filesystem::path file = benchmarkCacheFile());

    /// Reads the file; missing is no error. Measurements that were not read yet are not found.
    void load();
    [[nodiscard]] std::optional<ModelBenchmark> find(std::string_view key, const MachineFingerprint& machine) const;
    /// Keeps a measurement and replaces the file at once, with what others wrote to it meanwhile. It is found
    /// afterwards even where the file cannot be written.
    [[nodiscard]] Result<void> store(const std::string& key, const ModelBenchmark& benchmark);
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    /// Network, machine.
    using Entries = std::map<std::pair<std::string, std::string>, ModelBenchmark>;
    [[nodiscard]] static Entries read(const std::filesystem::path& file);

    std::filesystem::path m_file;
    mutable std::mutex m_mutex;
    Entries m_entries;
};

} // namespace graft
