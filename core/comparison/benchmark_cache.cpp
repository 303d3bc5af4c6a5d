// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/benchmark_cache.h"

#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/base/sha256.h"
#include "core/formats/graph_json/graph_json.h"
#include "core/formats/json/strict_json_p.h"

#include <cmath>
#include <cstdlib>
#include <span>
#include <system_error>

namespace graft {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int fileVersion = 1;
constexpr std::uint64_t maxFileBytes = std::uint64_t{16} << 20;

Json toJson(const std::string& key, const ModelBenchmark& b)
{
    return {{"network", key},
            {"latency_ms", b.latencyMs},
            {"rounds", b.rounds},
            {"batch_ms", b.batchMs},
            {"batch_size", b.batchSize},
            {"weight_bytes", b.weightBytes},
            {"activation_bytes", b.activationBytes},
            {"processor", b.machine.processor},
            {"threads", b.machine.threads},
            {"runtime", b.machine.runtime},
            {"device", b.machine.device}};
}

/// A value of the right kind, or `fallback`: the file may be anybody's.
template <class T>
T valueOf(const Json& json, const char* key, T fallback)
{
    const auto it = json.find(key);
    if (it == json.end())
        return fallback;
    if constexpr (std::is_same_v<T, std::string>)
        return it->is_string() ? it->template get<std::string>() : fallback;
    else
        return it->is_number() ? it->template get<T>() : fallback;
}

ModelBenchmark fromJson(const Json& json)
{
    ModelBenchmark b;
    b.latencyMs = valueOf(json, "latency_ms", 0.0);
    b.rounds = valueOf(json, "rounds", 0);
    b.batchMs = valueOf(json, "batch_ms", 0.0);
    b.batchSize = valueOf(json, "batch_size", 0);
    b.weightBytes = valueOf(json, "weight_bytes", std::uint64_t{0});
    b.activationBytes = valueOf(json, "activation_bytes", std::uint64_t{0});
    b.machine.processor = valueOf(json, "processor", std::string());
    b.machine.threads = valueOf(json, "threads", 0);
    b.machine.runtime = valueOf(json, "runtime", std::string());
    b.machine.device = valueOf(json, "device", std::string());
    return b;
}

} // namespace

fs::path benchmarkCacheFile()
{
    const auto folder = [](const char* variable) {
        const char* value = std::getenv(variable);
        return fs::path(value != nullptr ? value : "");
    };
    fs::path cache = folder("XDG_CACHE_HOME");
    if (cache.empty())
        cache = folder("HOME") / ".cache";
    return cache / "graft" / "benchmarks.json";
}

std::string benchmarkKey(const CatalogueEntry& entry)
{
    return entry.name + "/" + std::to_string(entry.parameters) + "/" + std::to_string(entry.inputSize) + "/" +
           numberText(entry.gigaMacs);
}

std::string benchmarkKey(const NetworkGraph& graph)
{
    NetworkGraph plain = graph;
    plain.name.clear();
    for (Layer& layer : plain.layers) {
        layer.name = std::to_string(layer.id.value);
        layer.learnRateFactor = 1.0;
        layer.fresh = layer.adaptStatistics = false;
        layer.parameters.erase("classes");
    }
    Sha256 digest;
    digest.add(graphToJson(plain));
    return "sha256:" + digest.hex();
}

BenchmarkCache::BenchmarkCache(fs::path file) : m_file(std::move(file)) {}

BenchmarkCache::Entries BenchmarkCache::read(const fs::path& file)
{
    Entries entries;
    const auto bytes = readFile(file, maxFileBytes);
    if (!bytes)
        return entries;
    const auto json = parseStrictJson({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!json || !json->is_object() || valueOf(*json, "version", 0) != fileVersion || !json->contains("measurements"))
        return entries;
    for (const Json& one : (*json)["measurements"]) {
        if (!one.is_object())
            continue;
        ModelBenchmark benchmark = fromJson(one);
        const std::string key = valueOf(one, "network", std::string());
        if (!key.empty() && std::isfinite(benchmark.latencyMs) && benchmark.latencyMs > 0)
            entries[{key, benchmark.machine.text()}] = std::move(benchmark);
    }
    return entries;
}

void BenchmarkCache::load()
{
    Entries entries = read(m_file);
    const std::scoped_lock lock(m_mutex);
    entries.merge(m_entries);
    m_entries = std::move(entries);
}

std::optional<ModelBenchmark> BenchmarkCache::find(std::string_view key, const MachineFingerprint& machine) const
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.find({std::string(key), machine.text()});
    return it != m_entries.end() ? std::optional(it->second) : std::nullopt;
}

Result<void> BenchmarkCache::store(const std::string& key, const ModelBenchmark& benchmark)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.merge(read(m_file)); // what another process measured meanwhile
    m_entries.insert_or_assign({key, benchmark.machine.text()}, benchmark);
    Json measurements = Json::array();
    for (const auto& [where, one] : m_entries)
        measurements.push_back(toJson(where.first, one));
    const std::string text = Json{{"version", fileVersion}, {"measurements", std::move(measurements)}}.dump(
        1, ' ', false, Json::error_handler_t::replace);
    std::error_code code;
    fs::create_directories(m_file.parent_path(), code);
    return writeFileAtomically(m_file, std::as_bytes(std::span(text)));
}

} // namespace graft
