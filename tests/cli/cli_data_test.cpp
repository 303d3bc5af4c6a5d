// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_runner.h"

#include <algorithm>
#include <set>

namespace graft::test {
namespace {

namespace fs = std::filesystem;

class CliData : public CliTest {
protected:
    static const nlohmann::json* find(const nlohmann::json& json, const std::string& kind)
    {
        for (const auto& finding : json["doctor"]["findings"])
            if (finding["kind"] == kind)
                return &finding;
        return nullptr;
    }
};

TEST_F(CliData, CountsAndDivides)
{
    GRAFT_ASSET(flowers, "data/hymenoptera");
    const CliRun given = run("data '" + flowers.string() + "' --json");
    ASSERT_EQ(given.exitCode, 0) << given.err;
    const auto json = given.json();
    EXPECT_EQ(json["training"], 244);
    EXPECT_EQ(json["validation"], 153);
    EXPECT_EQ(json["classes"][0]["name"], "ants");
    EXPECT_FALSE(json.contains("doctor"));
    EXPECT_NE(run("data '" + flowers.string() + "'").out.find("bees"), std::string::npos);
    std::set<std::string> fingerprints{json["fingerprint"]};
    for (const std::string options : {"--resplit --split 0.1 --test-split 0.3", "--folds 4", "--folds 4 --fold 2",
                                      "--folds 4 --fold 2 --split-seed 9"}) {
        const CliRun anew = run("data '" + flowers.string() + "' --json " + options);
        ASSERT_EQ(anew.exitCode, 0) << anew.err;
        const auto now = anew.json();
        EXPECT_EQ(now["training"].get<int>() + now["validation"].get<int>() + now["test"].get<int>(), 397);
        EXPECT_NEAR(now["validation"].get<int>(), options.starts_with("--folds") ? 99 : 40, 2) << options;
        EXPECT_NEAR(now["test"].get<int>(), options.starts_with("--folds") ? 0 : 119, 2) << options;
        EXPECT_TRUE(fingerprints.insert(now["fingerprint"]).second) << options;
    }
    EXPECT_EQ(run("data '" + flowers.string() + "' --fold 2").exitCode, 2);
    EXPECT_EQ(run("data '" + flowers.string() + "' --folds 4 --split 0.3").exitCode, 2);
    EXPECT_EQ(run("data '" + flowers.string() + "' --folds 4 --fold 5").exitCode, 3);
    EXPECT_EQ(run("data nowhere").exitCode, 3);
}

TEST_F(CliData, TablesAndTheDoctor)
{
    GRAFT_ASSET(source, "data/hymenoptera/train");
    std::string table = "path;label;split\n";
    for (const char* name : {"ants", "bees"}) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(source / name))
            files.push_back(entry.path());
        std::ranges::sort(files);
        for (int i = 0; i < 6; ++i) {
            const std::string file = std::string(name) + std::to_string(i) + ".jpg";
            fs::copy_file(files[static_cast<std::size_t>(i)], path(file));
            table += file + ";" + name + (i < 4 ? ";train\n" : ";val\n");
        }
    }
    fs::copy_file(path("ants0.jpg"), path("again.jpg"));
    write("labels.csv", table + "again.jpg;ants;val\nabsent.jpg;bees;\n");
    const CliRun result = run("data labels.csv --doctor --json");
    EXPECT_EQ(result.exitCode, 1) << "there is an error among the findings: " << result.err;
    const auto json = result.json();
    EXPECT_EQ(json["validation"], 5);
    ASSERT_EQ(json["skipped"].size(), 1U);
    EXPECT_NE(json["skipped"][0]["reason"].get<std::string>().find("Line 15"), std::string::npos);
    const auto* leak = find(json, "leak");
    ASSERT_NE(leak, nullptr);
    EXPECT_EQ((*leak)["groups"], nlohmann::json::parse(R"([["ants0.jpg", "again.jpg"]])"));
    EXPECT_EQ((*leak)["remedy"], "exclude-from-training");
    EXPECT_NE(run("data labels.csv --doctor").out.find("ants0.jpg = again.jpg"), std::string::npos);
}

/// Every file is opened, or named with the reason why not; in bounded memory.
TEST_F(CliData, NastyImagesAreOpenedOrListed)
{
    GRAFT_ASSET(root, "data/nasty_images");
    const CliRun result = run("data '" + root.string() + "' --split 0 --doctor --json");
    ASSERT_TRUE(result.exitCode == 0 || result.exitCode == 1) << result.exitCode << result.err;
    const auto json = result.json();
    EXPECT_LT(json["doctor"]["peak_rss_mib"], 2048);
    RecordProperty("seconds", json["doctor"]["seconds"].dump());
    std::set<std::string> skipped;
    for (const auto& entry : json["skipped"]) {
        EXPECT_FALSE(entry["reason"].get<std::string>().empty());
        skipped.insert(entry["file"]);
    }
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root))
        if (entry.is_regular_file() && !skipped.contains(entry.path().string()))
            ++files;
    EXPECT_EQ(json["doctor"]["examined"], files) << "whatever was not left out was opened";
    EXPECT_GT(files, 100U);
    std::set<std::string> bad;
    for (const char* kind : {"unreadable", "truncated"}) {
        const auto* finding = find(json, kind);
        ASSERT_NE(finding, nullptr) << kind;
        for (const auto& group : (*finding)["groups"])
            bad.insert(group[0].get<std::string>());
    }
    EXPECT_EQ(json["doctor"]["unreadable"].size(), bad.size());
    for (const auto& entry : json["doctor"]["unreadable"]) {
        EXPECT_TRUE(bad.contains(entry["file"].get<std::string>()));
        EXPECT_NE(entry["reason"].get<std::string>().find(fs::path(entry["file"].get<std::string>()).filename()),
                  std::string::npos)
            << entry;
    }
    for (const char* name : {"bombs/bomb_1bit_60000x60000.png", "bombs/sof_65500x65500.jpg",
                             "derived/truncated_60pct.png", "derived/header_only_512B.jpg"})
        EXPECT_TRUE(bad.contains(name)) << name;
    for (const char* name : {"derived/cmyk.jpg", "derived/progressive.jpg", "derived/rgba.png"})
        EXPECT_FALSE(bad.contains(name)) << name;
    EXPECT_TRUE(skipped.contains((root / "derived/text_as.jpg").string()));
    EXPECT_TRUE(skipped.contains((root / "derived/zero_bytes.jpg").string()));
}

} // namespace
} // namespace graft::test
