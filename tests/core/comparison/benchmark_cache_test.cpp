// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/benchmark_cache.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>

namespace graft {
namespace {

namespace fs = std::filesystem;

class BenchmarkCacheTest : public ::testing::Test {
protected:
    void SetUp() override { m_folder = fs::temp_directory_path() / ("graft_benchmarks_" + std::to_string(::getpid())); }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] fs::path file() const { return m_folder / "deep" / "benchmarks.json"; }

    static ModelBenchmark benchmark(double milliseconds, int threads = 2)
    {
        ModelBenchmark b;
        b.latencyMs = milliseconds;
        b.rounds = 9;
        b.weightBytes = 5000;
        b.activationBytes = 700;
        b.machine = {"Some processor", threads, "1.13.0", "cpu"};
        return b;
    }

    fs::path m_folder;
};

TEST_F(BenchmarkCacheTest, KeepsByNetworkAndMachine)
{
    {
        BenchmarkCache cache(file());
        cache.load();
        ASSERT_TRUE(cache.store("net", benchmark(12.5)));
        ASSERT_TRUE(cache.store("net", benchmark(20.25, 1)));
        ASSERT_TRUE(cache.store("other", benchmark(3)));
        ASSERT_TRUE(cache.store("net", benchmark(12.75)));
    }
    BenchmarkCache cache(file());
    EXPECT_FALSE(cache.find("net", benchmark(0).machine)) << "nothing before load()";
    cache.load();
    const auto found = cache.find("net", benchmark(0).machine);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, benchmark(12.75));
    EXPECT_EQ(cache.find("net", benchmark(0, 1).machine)->latencyMs, 20.25);
    MachineFingerprint other = benchmark(0).machine;
    other.runtime = "2.0";
    EXPECT_FALSE(cache.find("net", other));
    EXPECT_FALSE(cache.find("absent", benchmark(0).machine));
}

TEST_F(BenchmarkCacheTest, TwoProgramsShareOneFile)
{
    BenchmarkCache first(file());
    BenchmarkCache second(file());
    ASSERT_TRUE(first.store("a", benchmark(1)));
    ASSERT_TRUE(second.store("b", benchmark(2)));
    ASSERT_TRUE(first.store("c", benchmark(3)));
    BenchmarkCache reader(file());
    reader.load();
    for (const char* name : {"a", "b", "c"})
        EXPECT_TRUE(reader.find(name, benchmark(0).machine)) << name;
}

TEST_F(BenchmarkCacheTest, DamagedFilesCountAsEmpty)
{
    fs::create_directories(file().parent_path());
    for (
        const char* text :
        {"", "{", "[]", R"({"version":99,"measurements":[]})", R"({"version":1,"measurements":7})",
         R"({"version":1,"measurements":[3,{"network":"net","latency_ms":"fast"},{"network":"net","latency_ms":-1}]})"}) {
        std::ofstream(file()) << text;
        BenchmarkCache cache(file());
        cache.load();
        EXPECT_FALSE(cache.find("net", benchmark(0).machine)) << text;
        ASSERT_TRUE(cache.store("net", benchmark(4))) << text;
        cache.load();
        EXPECT_TRUE(cache.find("net", benchmark(0).machine)) << text;
    }
}

TEST_F(BenchmarkCacheTest, FoundEvenWhereItCannotBeWritten)
{
    fs::create_directories(m_folder);
    std::ofstream(m_folder / "deep") << "a file where a folder should be";
    BenchmarkCache cache(file());
    EXPECT_FALSE(cache.store("net", benchmark(4)));
    EXPECT_TRUE(cache.find("net", benchmark(0).machine));
}

TEST(BenchmarkKey, FollowsTheNetworkNotItsNames)
{
    const CatalogueEntry& slim = catalogue().front();
    NetworkGraph graph = slim.build();
    const std::string key = benchmarkKey(graph);
    graph.name = "other";
    graph.layers.back().name = "renamed";
    graph.layers.back().fresh = true;
    EXPECT_EQ(benchmarkKey(graph), key);
    for (Layer& layer : graph.layers) {
        if (layer.type == "Linear")
            layer.parameters["out_features"] = std::int64_t{7};
    }
    EXPECT_NE(benchmarkKey(graph), key);
    EXPECT_NE(benchmarkKey(catalogue()[0]), benchmarkKey(catalogue()[1]));
}

} // namespace
} // namespace graft
