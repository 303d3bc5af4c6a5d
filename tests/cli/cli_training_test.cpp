// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_runner.h"

#include <algorithm>
#include <numeric>

namespace graft::test {
namespace {

class CliTraining : public CliTest {};

TEST_F(CliTraining, TrainEvaluateAndReproduce)
{
    const std::string train =
        "train --model resnet18_slim --data garden-flowers --epochs 2 --batch 16 --seed 3 --device cpu --json";
    const CliRun first = run(train + " --out a.graft");
    ASSERT_EQ(first.exitCode, 0) << first.err;
    const auto json = first.json();
    ASSERT_EQ(json["val_accuracy"].size(), 2U);
    ASSERT_EQ(json["train_loss"].size(), 2U);
    ASSERT_EQ(json["epoch_s"].size(), 2U);
    EXPECT_EQ(json["classes"].size(), 5U);
    EXPECT_GT(json["peak_rss_mib"].get<int>(), 10);
    EXPECT_EQ(json["frozen_hash_before"].get<std::string>().size(), 64U);
    EXPECT_EQ(json["frozen_hash_before"], json["frozen_hash_after"]);

    const CliRun again = run(train);
    EXPECT_EQ(again.json()["val_accuracy"], json["val_accuracy"]);
    EXPECT_EQ(again.json()["train_loss"], json["train_loss"]) << "same command, same machine, same numbers";

    const CliRun judged = run("evaluate a.graft --data garden-flowers --json");
    ASSERT_EQ(judged.exitCode, 0) << judged.err;
    const auto result = judged.json();
    const auto best = json["val_accuracy"][json["best_epoch"].get<std::size_t>() - 1].get<double>();
    EXPECT_NEAR(result["accuracy"].get<double>(), best, 1e-9);
    std::int64_t diagonal = 0;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < 5; ++i) {
        diagonal += result["confusion"][i][i].get<std::int64_t>();
        for (const auto& count : result["confusion"][i])
            total += count.get<std::int64_t>();
    }
    EXPECT_EQ(total, 150);
    EXPECT_NEAR(static_cast<double>(diagonal) / static_cast<double>(total), best, 1e-9);
}

TEST_F(CliTraining, ATemplateIsTrainedFromScratch)
{
    ASSERT_EQ(run("new --template small-cnn --classes a,b --input 3x32x32 --out net.graft").exitCode, 0);
    const CliRun result =
        run("train --model net.graft --data garden-flowers --epochs 4 --lr 0.01 --seed 1 --json --out net.graft");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_NE(result.err.find("from scratch"), std::string::npos) << result.err;
    const auto json = result.json();
    EXPECT_EQ(json["classes"].size(), 5U) << "the data decides";
    EXPECT_EQ(json["weights"], "none");
    const auto accuracy = json["val_accuracy"].get<std::vector<double>>();
    EXPECT_GT(*std::ranges::max_element(accuracy), 0.4) << "chance is 0.2";
    for (const auto& layer : run("inspect net.graft --json").json()["layers"])
        EXPECT_FALSE(layer["frozen"].get<bool>()) << layer["name"];
}

TEST_F(CliTraining, FreezeUntilALayerChangesWhatIsFrozen)
{
    const std::string base =
        "train --model resnet18_slim --data garden-flowers --epochs 1 --json --out p.graft --freeze ";
    ASSERT_EQ(run(base + "until:layer3.1.bn2").exitCode, 0);
    const auto layers = run("inspect p.graft --json").json()["layers"];
    for (const auto& layer : layers) {
        const auto name = layer["name"].get<std::string>();
        if (name == "conv1" || name == "layer3.1.conv2" || name == "layer3.0.downsample.0") {
            EXPECT_TRUE(layer["frozen"].get<bool>()) << name;
        }
        if (name == "layer4.0.conv1" || name == "fc") {
            EXPECT_FALSE(layer["frozen"].get<bool>()) << name;
        }
    }
    EXPECT_EQ(run(base + "until:nowhere").exitCode, 3);
    EXPECT_EQ(run(base + "everything").exitCode, 3);
}

TEST_F(CliTraining, AHeadCanBeChosenAndPutAnywhere)
{
    const std::string base = "train --model resnet18_slim --data garden-flowers --epochs 1 --json --out p.graft ";
    const CliRun fastai = run(base + "--head fastai");
    ASSERT_EQ(fastai.exitCode, 0) << fastai.err;
    EXPECT_EQ(fastai.json()["frozen_hash_before"], fastai.json()["frozen_hash_after"]);
    auto layers = run("inspect p.graft --json").json()["layers"];
    const auto named = [&layers](const std::string& name) {
        return std::ranges::find_if(layers, [&](const auto& layer) { return layer["name"] == name; });
    };
    ASSERT_NE(named("head.8"), layers.end());
    EXPECT_EQ((*named("head.8"))["type"], "BatchNorm1d");
    EXPECT_FALSE((*named("head.4"))["frozen"].get<bool>()) << "the whole head learns";
    EXPECT_TRUE((*named("layer4.1.conv2"))["frozen"].get<bool>());
    EXPECT_EQ(named("fc"), layers.end());

    const CliRun early = run(base + "--head linear --cut layer2.1.relu2");
    ASSERT_EQ(early.exitCode, 0) << early.err;
    layers = run("inspect p.graft --json").json()["layers"];
    EXPECT_EQ(named("layer3.0.conv1"), layers.end());
    EXPECT_NE(named("head.2"), layers.end());

    const std::string bad = "train --model resnet18_slim --data garden-flowers --epochs 1 ";
    EXPECT_EQ(run(bad + "--head magic").exitCode, 2);
    EXPECT_EQ(run(bad + "--cut layer2.1.relu2").exitCode, 2);
    EXPECT_EQ(run(bad + "--head output --cut layer2.1.relu2").exitCode, 2);
    EXPECT_EQ(run(bad + "--head linear --cut nowhere").exitCode, 3);
    EXPECT_NE(run("train --help").out.find("fastai"), std::string::npos);
}

TEST_F(CliTraining, FrozenLayersCanLetTheirStatisticsAdapt)
{
    const std::string base = "train --model resnet18_slim --data garden-flowers --epochs 1 --json --out s.graft ";
    const CliRun trained = run(base + "--freeze-up-to layer4.1.bn2 --adapt-statistics");
    ASSERT_EQ(trained.exitCode, 0) << trained.err;
    EXPECT_EQ(trained.json()["frozen_hash_before"], trained.json()["frozen_hash_after"]);
    const auto inspected = run("inspect s.graft --json").json();
    for (const auto& layer : inspected["layers"]) {
        const auto name = layer["name"].get<std::string>();
        const auto state = layer["state"].get<std::string>();
        if (name == "conv1" || name == "layer4.1.conv2") {
            EXPECT_EQ(state, "frozen") << name;
        } else if (name == "bn1" || name == "layer4.1.bn2") {
            EXPECT_EQ(state, "frozen, statistics adapt") << name;
        } else if (name == "relu") {
            EXPECT_EQ(state, "");
        }
    }
    EXPECT_GT(inspected["training"]["forward_macs"].get<std::int64_t>(),
              inspected["training"]["prefix_macs"].get<std::int64_t>())
        << "the first batch normalisation ends what is computed once";
    EXPECT_NE(run("inspect s.graft").out.find("statistics adapt"), std::string::npos);
    EXPECT_EQ(run(base + "--freeze trunk --freeze-up-to bn1").exitCode, 2) << "one or the other";
    EXPECT_EQ(run(base + "--freeze none --adapt-statistics").exitCode, 3) << "nothing is frozen";
}

TEST_F(CliTraining, DemoProvesTransferAgainstScratch)
{
    const CliRun result = run("demo --out d.graft --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    const auto best = [](const nlohmann::json& run) {
        const auto values = run["val_accuracy"].get<std::vector<double>>();
        return *std::ranges::max_element(values);
    };
    EXPECT_GE(best(json["transfer"]), 0.95);
    EXPECT_LE(best(json["scratch"]), best(json["transfer"]) - 0.05) << "from scratch must stay clearly below";
    EXPECT_EQ(json["transfer"]["val_accuracy"].size(), json["scratch"]["val_accuracy"].size());
    EXPECT_EQ(json["predictions"].size(), 5U);
    EXPECT_TRUE(std::filesystem::exists(path("d.graft")));
    EXPECT_EQ(text(std::filesystem::path(json["plot"].get<std::string>()).filename()).substr(1, 3), "PNG");
}

TEST_F(CliTraining, HymenopteraWithRealSqueezeNetReachesNinetyPercent)
{
    GRAFT_ASSET(weights, "weights/squeezenet1_1/squeezenet1_1_zip.pth");
    GRAFT_ASSET(data, "data/hymenoptera");
    const CliRun result = run("train --model squeezenet1_1 --weights '" + weights.string() + "' --data '" +
                              data.string() + "' --epochs 8 --freeze trunk --seed 3 --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    const auto accuracy = json["val_accuracy"].get<std::vector<double>>();
    const double best = *std::ranges::max_element(accuracy);
    RecordProperty("best_validation_accuracy", std::to_string(best));
    EXPECT_GE(best, 0.90);
    EXPECT_EQ(json["frozen_hash_before"], json["frozen_hash_after"]);
}

} // namespace
} // namespace graft::test
