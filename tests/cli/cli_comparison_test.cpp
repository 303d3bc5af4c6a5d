// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_runner.h"

#include <algorithm>

namespace graft::test {
namespace {

namespace fs = std::filesystem;

class CliComparison : public CliTest {
protected:
    /// Puts a weight file of the assets into the models folder. False: there is none.
    [[nodiscard]] bool install(const std::string& model, const std::string& weightFile) const
    {
        const fs::path source = assetRoot() / "weights" / model / weightFile;
        if (!fs::exists(source))
            return false;
        fs::create_symlink(source, m_folder / "models" / weightFile);
        return true;
    }
};

TEST_F(CliComparison, BenchModelsMeasuresOnceAndRemembers)
{
    const CliRun first = run("bench-models resnet18_slim squeezenet1_1 --seconds 0 --batch 2 --device cpu --json");
    ASSERT_EQ(first.exitCode, 0) << first.err;
    const auto json = first.json();
    ASSERT_EQ(json["models"].size(), 2U) << json;
    const auto& slim = json["models"][0];
    EXPECT_EQ(slim["name"], "resnet18_slim");
    EXPECT_GT(slim["ms_per_image"].get<double>(), 0);
    EXPECT_GT(slim["ms_per_image_in_batch"].get<double>(), 0);
    EXPECT_GT(slim["memory_mib"].get<double>(), slim["weights_mib"].get<double>());
    EXPECT_FALSE(slim["from_cache"].get<bool>());
    EXPECT_EQ(json["models"][1]["top1"], 58.178);
    EXPECT_TRUE(fs::exists(path("cache/graft/benchmarks.json")));

    const auto again = run("bench-models resnet18_slim --device cpu --json").json();
    EXPECT_TRUE(again["models"][0]["from_cache"].get<bool>());
    EXPECT_EQ(again["models"][0]["ms_per_image"], slim["ms_per_image"]);
    const auto fresh = run("bench-models resnet18_slim --fresh --seconds 0 --device cpu --json").json();
    EXPECT_FALSE(fresh["models"][0]["from_cache"].get<bool>());
}

TEST_F(CliComparison, BenchModelsTakesInstalledOnesByDefaultAndListsFailures)
{
    const CliRun installed = run("bench-models --seconds 0 --json");
    ASSERT_EQ(installed.exitCode, 0) << installed.err;
    EXPECT_EQ(installed.json()["models"].size(), 1U);
    const CliRun text = run("bench-models resnet18_slim --seconds 0");
    EXPECT_NE(text.out.find("ms/image"), std::string::npos) << text.out;
    const CliRun absent = run("bench-models resnet18_slim no_such_model --seconds 0 --json");
    EXPECT_EQ(absent.exitCode, 1);
    EXPECT_TRUE(absent.json()["models"][1].contains("error")) << absent.out;
    EXPECT_EQ(run("bench-models resnet18_slim --all").exitCode, 2);
    EXPECT_EQ(run("bench-models --device abacus").exitCode, 2);
    EXPECT_NE(run("bench-models --help").out.find("Examples:"), std::string::npos);
}

TEST_F(CliComparison, BakeOffRanksAndSavesTheWinner)
{
    const CliRun result = run("bake-off resnet18 resnet18_slim --data garden --epochs 3 --device cpu --csv table.csv "
                              "--out best.graft --json");
    ASSERT_EQ(result.exitCode, 1) << result.err; // resnet18 has no weights here
    const auto json = result.json();
    ASSERT_EQ(json["models"].size(), 2U) << json;
    EXPECT_NE(json["models"][0]["error"].get<std::string>().find("not installed"), std::string::npos);
    const auto& slim = json["models"][1];
    EXPECT_GT(slim["accuracy"].get<double>(), 0.8) << slim;
    EXPECT_EQ(slim["judged"], 150);
    EXPECT_LT(slim["interval95"][0].get<double>(), slim["accuracy"].get<double>());
    const std::string csv = text("table.csv");
    EXPECT_TRUE(csv.starts_with("model,accuracy,")) << csv;
    EXPECT_LT(csv.find("\nresnet18_slim,"), csv.find("\nresnet18,"));

    // The same again is the same, and the project of the winner is as good as the table says.
    const auto again = run("bake-off resnet18_slim --data garden --epochs 3 --device cpu --json").json();
    EXPECT_EQ(again["models"][0]["accuracy"], slim["accuracy"]);
    const CliRun judged = run("evaluate best.graft --data garden-flowers --device cpu --json");
    ASSERT_EQ(judged.exitCode, 0) << judged.err;
    EXPECT_NEAR(judged.json()["accuracy"].get<double>(), slim["accuracy"].get<double>(), 1e-6);
}

TEST_F(CliComparison, BakeOffComparesRealNetworks)
{
    if (!install("squeezenet1_1", "squeezenet1_1-b8a52dc0.pth"))
        GTEST_SKIP() << "asset absent: weights/squeezenet1_1";
    const CliRun result = run("bake-off squeezenet1_1 resnet18_slim --data garden --epochs 2 --device cpu");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.out.find("squeezenet1_1"), std::string::npos);
    EXPECT_NE(result.out.find("95 % interval"), std::string::npos);
}

TEST_F(CliComparison, BakeOffRefusesWhatCannotBe)
{
    EXPECT_EQ(run("bake-off --data garden").exitCode, 2);
    EXPECT_EQ(run("bake-off resnet18_slim").exitCode, 2);
    EXPECT_EQ(run("bake-off no_such_model --data garden").exitCode, 3);
    EXPECT_EQ(run("bake-off resnet18 --data garden --epochs 1").exitCode, 3) << "nothing could run";
    EXPECT_EQ(run("bake-off resnet18_slim --data garden --epochs 0").exitCode, 2);
    EXPECT_NE(run("bake-off --help").out.find("Examples:"), std::string::npos);
}

} // namespace
} // namespace graft::test
