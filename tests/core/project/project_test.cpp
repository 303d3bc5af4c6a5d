// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/zip/zip_reader.h"
#include "core/project/project.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>

namespace graft {
namespace {

namespace fs = std::filesystem;

class ProjectFile : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_project_" + std::to_string(::getpid()) + "_" +
                                                ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] fs::path file() const { return m_folder / "a.graft"; }

    static Project sample()
    {
        Project p;
        p.graph.name = "tiny \"net\" \xC3\xBC";
        p.graph.layers = {
            {LayerId{1}, "input", "Input", {{"mean", std::vector<double>{0.1, 1.0 / 3.0}}}},
            {LayerId{7}, "fc", "Linear", {{"out_features", std::int64_t{2}}, {"bias", false}}, 10.0, true},
            {LayerId{9}, "output", "Output", {{"classes", std::vector<std::string>{"ant", "bee"}}}}};
        p.graph.connections = {{{LayerId{1}, 0}, {LayerId{7}, 0}}, {{LayerId{7}, 0}, {LayerId{9}, 0}}};
        p.weights.insert("fc.weight", TensorData::fromFloats({2, 2}, std::vector<float>{1, 2, -0.5F, 1e-30F}).value());
        p.dataset = {false, "/data/some folder", "", 0.25, 42, "abc"};
        p.options.epochs = 3;
        p.options.optimizer = OptimizerKind::AdamW;
        p.options.seed = std::numeric_limits<std::uint64_t>::max();
        RunRecord run;
        run.title = "first";
        run.epochs = {{1, 0.7, 0.5, 0.6, 0.75, 1.5, 80.0}, {2, 0.1 + 0.2, 0.9, 0.5, 0.8, 1.4, 85.0}};
        run.bestEpoch = 2;
        run.frozenHashBefore = run.frozenHashAfter = "00ff";
        p.runs.push_back(run);
        p.positions[LayerId{7}] = {12.5, -3.0};
        p.blockPositions["layer1.0"] = {4.0, 8.5};
        p.foldedBlocks = FoldedBlocks{"layer1", "layer2"};
        p.modelName = "tiny";
        return p;
    }

    static void expectEqual(const Project& a, const Project& b)
    {
        EXPECT_EQ(a.graph, b.graph);
        EXPECT_TRUE(a.weights.identical(b.weights));
        EXPECT_EQ(a.dataset, b.dataset);
        EXPECT_EQ(a.options.epochs, b.options.epochs);
        EXPECT_EQ(a.options.optimizer, b.options.optimizer);
        EXPECT_EQ(a.options.seed, b.options.seed);
        ASSERT_EQ(a.runs.size(), b.runs.size());
        EXPECT_EQ(a.runs[0].epochs, b.runs[0].epochs);
        EXPECT_EQ(a.runs[0].frozenHashAfter, b.runs[0].frozenHashAfter);
        EXPECT_EQ(a.positions, b.positions);
        EXPECT_EQ(a.blockPositions, b.blockPositions);
        EXPECT_EQ(a.foldedBlocks, b.foldedBlocks);
        EXPECT_EQ(a.modelName, b.modelName);
    }

    std::vector<std::byte> content() const { return readFile(file(), 1U << 24U).value(); }
    void put(const std::vector<std::byte>& bytes) const
    {
        std::ofstream out(file(), std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    }

    fs::path m_folder;
};

TEST_F(ProjectFile, RoundTripKeepsEverything)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    EXPECT_TRUE(looksLikeProject(file()));
    const auto back = loadProject(file());
    ASSERT_TRUE(back.ok()) << back.error().message();
    expectEqual(*back, sample());
}

TEST_F(ProjectFile, SameProjectGivesSameBytes)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    const auto first = content();
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    EXPECT_EQ(first, content());
}

TEST_F(ProjectFile, EveryTruncationIsAnErrorThatNamesTheFile)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    const auto whole = content();
    for (std::size_t size = 0; size < whole.size(); size += size < 64 || size + 64 > whole.size() ? 1 : 7) {
        put({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
        const auto back = loadProject(file());
        ASSERT_FALSE(back.ok()) << size;
        EXPECT_NE(back.error().message().find("a.graft"), std::string::npos);
    }
}

TEST_F(ProjectFile, EveryFlippedByteIsNoticedOrHarmless)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    const auto whole = content();
    std::size_t refused = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        auto bytes = whole;
        bytes[i] ^= std::byte{0x10};
        put(bytes);
        const auto back = loadProject(file());
        if (back.ok())
            expectEqual(*back, sample());
        else
            ++refused;
    }
    EXPECT_GT(refused, whole.size() / 2);
}

TEST_F(ProjectFile, TamperedWeightsAreFoundEvenWithAValidZip)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    const auto whole = content();
    auto zip = ZipReader::open(whole, "a").value();
    std::vector<std::vector<std::byte>> parts;
    std::vector<ZipEntry> entries;
    parts.reserve(zip.entries().size());
    for (const std::string& name : zip.entries()) {
        parts.push_back(zip.read(name).value());
        if (name == "weights.safetensors")
            parts.back().back() ^= std::byte{1};
        entries.push_back({name, parts.back(), name != "mimetype"});
    }
    put(writeZip(entries).value());
    const auto back = loadProject(file());
    ASSERT_FALSE(back.ok());
    EXPECT_NE(back.error().message().find("weights.safetensors was changed"), std::string::npos)
        << back.error().message();
}

TEST_F(ProjectFile, NewerVersionSaysSo)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    const auto whole = content();
    auto zip = ZipReader::open(whole, "a").value();
    std::vector<std::vector<std::byte>> parts;
    std::vector<ZipEntry> entries;
    parts.reserve(zip.entries().size());
    for (const std::string& name : zip.entries()) {
        parts.push_back(zip.read(name).value());
        if (name == "manifest.json") {
            std::string text(reinterpret_cast<const char*>(parts.back().data()), parts.back().size());
            const auto at = text.find("\"version\": 1");
            ASSERT_NE(at, std::string::npos);
            text.replace(at, 12, "\"version\": 99");
            const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
            parts.back().assign(bytes.begin(), bytes.end());
        }
        entries.push_back({name, parts.back(), name != "mimetype"});
    }
    put(writeZip(entries).value());
    const auto back = loadProject(file());
    ASSERT_FALSE(back.ok());
    EXPECT_EQ(back.error().code, ErrorCode::Unsupported);
    EXPECT_NE(back.error().message().find("newer Graft"), std::string::npos);
}

TEST_F(ProjectFile, ForeignFilesAreRefused)
{
    const std::string text = "this is not a project at all, whatever its name says";
    const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
    put({bytes.begin(), bytes.end()});
    EXPECT_FALSE(looksLikeProject(file()));
    const auto back = loadProject(file());
    ASSERT_FALSE(back.ok());
    EXPECT_NE(back.error().message().find("not a Graft project"), std::string::npos);
    EXPECT_FALSE(loadProject(m_folder / "absent.graft").ok());
    EXPECT_FALSE(loadProject(m_folder).ok());
}

/// A full disk at every write: the old project survives (reliability: short writes must not be committed).
TEST_F(ProjectFile, FullDiskKeepsTheOldProject)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    Project bigger = sample();
    bigger.weights.insert("fc.more", TensorData::fromFloats({4096}, std::vector<float>(4096, 2.0F)).value());
    rlimit old{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    for (rlim_t limit = 0; limit < 18000; limit += 1024) {
        rlimit small = old;
        small.rlim_cur = limit;
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto saved = saveProject(file(), bigger);
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &old), 0);
        if (saved.ok())
            break;
        const auto back = loadProject(file());
        ASSERT_TRUE(back.ok()) << "limit " << limit << ": " << back.error().message();
        expectEqual(*back, sample());
        const auto files = std::distance(fs::directory_iterator(m_folder), fs::directory_iterator{});
        EXPECT_EQ(files, 1) << "temporary file left behind";
    }
}

} // namespace
} // namespace graft
