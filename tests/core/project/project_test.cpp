// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/formats/zip/zip_reader.h"
#include "core/project/project.h"
#include "core/project/session_json.h"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <limits>
#include <map>

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

    static DatasetReference sampleReference()
    {
        DatasetReference d;
        d.path = "/data/some folder";
        d.split.validationShare = 0.25;
        d.split.seed = 42;
        d.fingerprint = "abc";
        return d;
    }

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
        p.dataset = sampleReference();
        p.options.epochs = 3;
        p.options.optimizer = OptimizerKind::AdamW;
        p.options.seed = std::numeric_limits<std::int64_t>::max();
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

    /// The sample with a copy of its network that was changed since, and a blank one before both.
    static Project several()
    {
        Project p = sample();
        ProjectSheet copy = p;
        copy.name = "Kopie \xC3\xBC";
        copy.imported = copy.graph;
        copy.graph.layers[1].learnRateFactor = 0.0;
        copy.weights.insert("fc.bias", TensorData::fromFloats({2}, std::vector<float>{3, 4}).value());
        copy.positions[LayerId{9}] = {1.0, 2.0};
        ProjectSheet blank;
        blank.name = "blank";
        p.others = {blank, copy};
        p.place = 1;
        p.name = "first";
        return p;
    }

    static void expectEqual(const ProjectSheet& a, const ProjectSheet& b)
    {
        EXPECT_EQ(a.name, b.name);
        EXPECT_EQ(a.graph, b.graph);
        EXPECT_EQ(a.imported, b.imported);
        EXPECT_TRUE(a.weights.identical(b.weights));
        EXPECT_EQ(a.positions, b.positions);
        EXPECT_EQ(a.modelName, b.modelName);
    }

    /// Writes the project again with one part changed and its digest with it.
    void forge(const std::string& part, const std::function<void(std::string&)>& change) const
    {
        const auto whole = content();
        auto zip = ZipReader::open(whole, "a").value();
        std::map<std::string, std::string> parts;
        for (const std::string& name : zip.entries()) {
            const auto bytes = zip.read(name).value();
            parts[name].assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        }
        const auto digest = [](const std::string& text) {
            return sha256Hex(std::as_bytes(std::span(text.data(), text.size())));
        };
        std::string& manifest = parts.at("manifest.json");
        const std::string before = digest(parts.at(part));
        change(parts.at(part));
        if (const auto at = manifest.find(before); at != std::string::npos)
            manifest.replace(at, before.size(), digest(parts.at(part)));
        std::vector<ZipEntry> entries;
        for (const std::string& name : zip.entries()) {
            const std::string& text = parts.at(name);
            entries.push_back({name, std::as_bytes(std::span(text.data(), text.size())), name != "mimetype"});
        }
        put(writeZip(entries).value());
    }

    static void replace(std::string& text, const std::string& from, const std::string& to)
    {
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from << " in " << text;
        text.replace(at, from.size(), to);
    }

    static void expectEqual(const Project& a, const Project& b)
    {
        ASSERT_EQ(a.others.size(), b.others.size());
        for (std::size_t i = 0; i < a.others.size(); ++i)
            expectEqual(a.others[i], b.others[i]);
        EXPECT_EQ(a.place, b.place);
        EXPECT_EQ(a.name, b.name);
        EXPECT_EQ(a.imported, b.imported);
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

TEST_F(ProjectFile, KeepsWhatTheUserChangedAboutTheData)
{
    Project p = sample();
    DatasetReference& d = p.dataset;
    d.kind = DatasetKind::Table;
    d.testFolder = "/data/test";
    d.split = {SplitKind::KFold, 0.3, 0.1, 7, 6, std::numeric_limits<std::uint64_t>::max()};
    d.changes.pictures["ant/1.png"] = {"bee", DatasetPart::Test, true};
    d.changes.pictures["latin1-\xE9\xFF.png"] = {std::nullopt, std::nullopt, true};
    d.changes.pictures["#17"] = {std::nullopt, DatasetPart::Validation, false};
    d.changes.classNames = {{"ant", "Ameise"}, {"wasp", ""}};
    d.changes.newClasses = {"dog", "\xE7\x8C\xAB"};
    d.changes.added = {{"/pictures/\xFF.png", "dog", DatasetPart::Validation}};
    ASSERT_TRUE(saveProject(file(), p).ok());
    const auto read = loadProject(file());
    ASSERT_TRUE(read.ok()) << read.error().message();
    EXPECT_EQ(read->dataset, d);
}

TEST(DatasetJson, OlderProjectsAndNonsenseAreRead)
{
    Project project;
    SharedTensors shared;
    const auto read = [&](const std::string& dataset) {
        project = {};
        return sessionFromJson(R"({"dataset": )" + dataset + "}", project, shared).ok();
    };
    ASSERT_TRUE(read(R"({"built_in": false, "folder": "/a", "validation_folder": "/b", "split_fraction": 0.25,
                         "split_seed": 42, "fingerprint": "f"})"));
    DatasetReference expected;
    expected.path = "/a";
    expected.validationFolder = "/b";
    expected.split.validationShare = 0.25;
    expected.split.seed = 42;
    expected.fingerprint = "f";
    EXPECT_EQ(project.dataset, expected);
    ASSERT_TRUE(
        read(R"({"kind": "hologram", "split": "by mood", "split_fraction": -3, "test_fraction": 1e300, "folds": 1,
                         "fold": 99, "changes": {"pictures": [{"key": "", "excluded": true}, {"key": "a"}],
                         "added": [{"class": "x"}], "class_names": 7}})"));
    EXPECT_EQ(project.dataset, DatasetReference{});
    EXPECT_FALSE(read(R"({"changes": {"pictures": [3]}})") && !project.dataset.changes.empty());
    EXPECT_FALSE(read(R"({"changes": {"added": [{"file": 3, "class": "x"}]}})"));
}

TEST_F(ProjectFile, RoundTripKeepsEverything)
{
    ASSERT_TRUE(saveProject(file(), sample()).ok());
    EXPECT_TRUE(looksLikeProject(file()));
    const auto back = loadProject(file());
    ASSERT_TRUE(back.ok()) << back.error().message();
    expectEqual(*back, sample());
}

TEST_F(ProjectFile, SeveralNetworksAreKept)
{
    ASSERT_TRUE(saveProject(file(), several()).ok());
    const auto back = loadProject(file());
    ASSERT_TRUE(back.ok()) << back.error().message();
    expectEqual(*back, several());
    const TensorData* first = back->weights.find("fc.weight");
    EXPECT_EQ(back->others[1].weights.find("fc.weight")->owner(), first->owner()) << "copies share their tensors";
    const auto whole = content();
    const auto zip = ZipReader::open(whole, "a").value();
    EXPECT_TRUE(zip.contains("networks/3/imported.json"));
    EXPECT_FALSE(zip.contains("imported.json")) << "unchanged";
    EXPECT_LT(zip.size("networks/3/weights.safetensors"), zip.size("weights.safetensors")) << "written once";
}

TEST_F(ProjectFile, OneNetworkIsAVersionThatEveryGraftReads)
{
    Project one = sample();
    one.imported = one.graph;
    one.imported->layers[1].fresh = false;
    ASSERT_TRUE(saveProject(file(), one).ok());
    const auto back = loadProject(file());
    ASSERT_TRUE(back.ok()) << back.error().message();
    EXPECT_EQ(back->imported, one.imported);
    const auto manifestOf = [this] {
        const auto whole = content();
        const auto bytes = ZipReader::open(whole, "a").value().read("manifest.json").value();
        return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    EXPECT_NE(manifestOf().find("\"version\": 1"), std::string::npos) << manifestOf();
    ASSERT_TRUE(saveProject(file(), several()).ok());
    EXPECT_NE(manifestOf().find("\"version\": 2"), std::string::npos) << "others would be lost by an old Graft";
}

TEST_F(ProjectFile, AnyNetworkCanBeTheOneThatIsWorkedOn)
{
    const Project before = several();
    Project p = several();
    workOn(p, 2);
    expectEqual(static_cast<const ProjectSheet&>(p), before.others[1]);
    expectEqual(p.others[0], before.others[0]);
    expectEqual(p.others[1], static_cast<const ProjectSheet&>(before));
    workOn(p, 7);
    EXPECT_EQ(p.place, 2U);
    workOn(p, 1);
    expectEqual(p, before);
}

TEST_F(ProjectFile, ForgedSessionsOfSeveralNetworksAreRefusedOrHarmless)
{
    const auto loaded = [this](const std::string& part, const std::string& from, const std::string& to) {
        EXPECT_TRUE(saveProject(file(), several()).ok());
        forge(part, [&](std::string& text) { replace(text, from, to); });
        return loadProject(file());
    };
    ASSERT_TRUE(loaded("session.json", "\"place\": 1", "\"place\": 1").ok()) << "the forger works";
    EXPECT_EQ(loaded("session.json", "\"place\": 1", "\"place\": 9")->place, 2U);
    EXPECT_FALSE(loaded("session.json", "\"place\": 1", "\"place\": \"x\"").ok());
    EXPECT_FALSE(loaded("session.json", "\"shared\": [\n    \"fc.weight\"", "\"shared\": [\n    \"fc.nothing\"").ok());
    EXPECT_FALSE(loaded("session.json", "\"shared\": [\n    \"fc.weight\"", "\"shared\": [\n    7").ok());
    EXPECT_FALSE(loaded("session.json", "\"others\": [", "\"others\": [{},").ok()) << "a network without parts";
    EXPECT_FALSE(loaded("session.json", "\"others\": [", "\"others\": [3,").ok());
    EXPECT_FALSE(loaded("networks/3/graph.json", "\"layers\"", "\"leyers\"").ok());
    EXPECT_FALSE(loaded("networks/3/imported.json", "{", "[").ok());
    EXPECT_FALSE(loaded("manifest.json", "networks/2/graph.json", "networks/9/graph.json").ok());
    const auto stray = loaded("session.json", "\"layer\": 9", "\"layer\": 99");
    ASSERT_TRUE(stray.ok()) << stray.error().message();
    EXPECT_EQ(stray->others[1].positions.size(), 1U);
    std::string many = "\"others\": [";
    for (int i = 0; i < 200; ++i)
        many += "{},";
    const auto crowd = loaded("session.json", "\"others\": [", many);
    EXPECT_TRUE(!crowd.ok() || crowd->others.empty());
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
    ASSERT_TRUE(saveProject(file(), several()).ok());
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
    const auto flip = [this](const Project& project, std::size_t step) {
        ASSERT_TRUE(saveProject(file(), project).ok());
        const auto whole = content();
        std::size_t tried = 0;
        std::size_t refused = 0;
        for (std::size_t i = 0; i < whole.size(); i += step, ++tried) {
            auto bytes = whole;
            bytes[i] ^= std::byte{0x10};
            put(bytes);
            const auto back = loadProject(file());
            if (back.ok())
                expectEqual(*back, project);
            else
                ++refused;
        }
        EXPECT_GT(refused, tried / 2);
    };
    flip(sample(), 1);
    flip(several(), 11);
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
