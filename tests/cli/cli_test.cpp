// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_runner.h"

#include <algorithm>

namespace graft::test {
namespace {

class Cli : public CliTest {};

TEST_F(Cli, ModelsListsTheEmbeddedOneFirst)
{
    const CliRun result = run("models --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    ASSERT_TRUE(json.is_array());
    EXPECT_GE(json.size(), 7U);
    EXPECT_EQ(json[0]["name"], "resnet18_slim");
    EXPECT_TRUE(json[0]["embedded"].get<bool>());
    EXPECT_TRUE(json[0]["installed"].get<bool>());
    const auto squeezeNet = std::ranges::find_if(json, [](const auto& m) { return m["name"] == "squeezenet1_1"; });
    ASSERT_NE(squeezeNet, json.end());
    EXPECT_EQ((*squeezeNet)["parameters"], 1235496);
    EXPECT_EQ((*squeezeNet)["sha256_prefix"], "b8a52dc0");
    EXPECT_FALSE((*squeezeNet)["installed"].get<bool>());
}

TEST_F(Cli, LayersDescribesEveryParameter)
{
    const CliRun result = run("layers --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    const auto conv = std::ranges::find_if(json, [](const auto& l) { return l["type"] == "Conv2d"; });
    ASSERT_NE(conv, json.end());
    for (const auto& parameter : (*conv)["parameters"])
        EXPECT_FALSE(parameter["doc"].template get<std::string>().empty()) << parameter;
    EXPECT_NE(run("layers --markdown").out.find("## Conv2d"), std::string::npos);
}

TEST_F(Cli, InspectShowsShapesAndCosts)
{
    const CliRun result = run("inspect resnet18_slim --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    EXPECT_EQ(json["parameters"], 2850280);
    EXPECT_EQ(json["input"], nlohmann::json({3, 64, 64}));
    const auto& layers = json["layers"];
    const auto fc = std::ranges::find_if(layers, [](const auto& l) { return l["name"] == "fc"; });
    ASSERT_NE(fc, layers.end());
    EXPECT_EQ((*fc)["output"], nlohmann::json({200}));
    EXPECT_FALSE((*fc)["frozen"].get<bool>());
    EXPECT_NE(run("inspect resnet18_slim").out.find("layer4.1.conv2"), std::string::npos);
    const std::string csv = run("inspect resnet18_slim --csv").out;
    EXPECT_TRUE(csv.starts_with("layer,type,output,learnables,parameters,")) << csv;
    EXPECT_NE(csv.find("\r\nfc,Linear,200,"), std::string::npos);
    EXPECT_NE(csv.find("\r\ntotal,,,,2850280,"), std::string::npos);
    EXPECT_EQ(run("inspect resnet18_slim --csv --json").exitCode, 2);
}

TEST_F(Cli, NewMakesANetworkThatOpens)
{
    const CliRun made = run("new --template lenet --classes a,b,c --input 1x28x28 --out net.graft --json");
    ASSERT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.json()["parameters"], 61111);
    const CliRun result = run("inspect net.graft --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.json()["input"], nlohmann::json({1, 28, 28}));
    EXPECT_EQ(result.json()["parameters"], result.json()["trainable_parameters"]);
    EXPECT_TRUE(result.json()["issues"].empty()) << result.json()["issues"];
    EXPECT_NE(run("new --help").out.find("small-cnn"), std::string::npos);
}

TEST_F(Cli, NewRefusesWhatCannotBe)
{
    for (const std::string arguments :
         {"new --template nonsense --classes a,b --out n.graft", "new --template mlp --classes a --out n.graft",
          "new --template mlp --classes a,b --input 3x64 --out n.graft",
          "new --template mlp --classes a,b --input 3x64x --out n.graft",
          "new --template mlp --classes a,b --input 3x64x64x --out n.graft",
          "new --template mlp --classes a,b --input 3x-4x64 --out n.graft",
          "new --template small-cnn --classes a,b --input 1x4x4 --out n.graft"}) {
        EXPECT_EQ(run(arguments).exitCode, 2) << arguments;
        EXPECT_FALSE(std::filesystem::exists(path("n.graft"))) << arguments;
    }
}

TEST_F(Cli, DiffNamesWhatDiffers)
{
    ASSERT_EQ(run("new --template mlp --classes a,b,c --input 1x28x28 --out a.graft").exitCode, 0);
    ASSERT_EQ(run("new --template mlp --classes a,b --input 3x28x28 --out b.graft").exitCode, 0);
    const CliRun result = run("diff a.graft b.graft --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    EXPECT_TRUE(json["added"].empty());
    EXPECT_TRUE(json["removed"].empty());
    ASSERT_EQ(json["changed"].size(), 4U) << json;
    EXPECT_EQ(json["changed"][0]["name"], "input");
    EXPECT_EQ(json["changed"][0]["parameters"]["channels"], nlohmann::json({1, 3}));
    EXPECT_NE(run("diff a.graft b.graft").out.find("out_features: 3 -> 2"), std::string::npos);
    EXPECT_NE(run("diff a.graft a.graft").out.find("0 added, 0 removed, 0 changed"), std::string::npos);
    EXPECT_GT(run("diff resnet18_slim squeezenet1_1 --json").json()["added"].size(), 30U);
    EXPECT_EQ(run("diff a.graft absent.graft").exitCode, 3);
    EXPECT_EQ(run("diff a.graft").exitCode, 2);
}

TEST_F(Cli, GraphIsWrittenForGraphviz)
{
    const CliRun result = run("graph resnet18_slim --dot out.dot");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const std::string dot = text("out.dot");
    EXPECT_TRUE(dot.starts_with("digraph ")) << dot;
    EXPECT_NE(dot.find("subgraph \"cluster_"), std::string::npos);
    EXPECT_EQ(run("graph resnet18_slim --dot - --flat").out.find("cluster"), std::string::npos);
    EXPECT_EQ(run("graph resnet18_slim --dot no/such/folder/out.dot").exitCode, 3);
    EXPECT_EQ(run("graph resnet18_slim").exitCode, 2);
}

TEST_F(Cli, WrongUsageIsExitCodeTwo)
{
    EXPECT_EQ(run("").exitCode, 2);
    EXPECT_EQ(run("train").exitCode, 2);
    EXPECT_EQ(run("nonsense").exitCode, 2);
    EXPECT_EQ(run("train --model resnet18_slim --data garden-flowers --optimizer magic").exitCode, 2);
    EXPECT_EQ(run("train --model resnet18_slim --data garden-flowers --epochs 0").exitCode, 2);
    EXPECT_EQ(run("train --help").exitCode, 0);
    EXPECT_NE(run("train --help").out.find("Examples"), std::string::npos);
}

TEST_F(Cli, FilesThatCannotBeOpenedAreOneLineAndExitCodeThree)
{
    write("text.pth", "This is a letter, not a network.\n");
    write("empty.safetensors", "");
    write("cut.graft", "PK\3\4");
    for (const std::string arguments :
         {"inspect text.pth", "inspect empty.safetensors", "inspect cut.graft", "inspect absent_model",
          "evaluate absent.graft --data .", "predict resnet18_slim --weights text.pth a.png"}) {
        const CliRun result = run(arguments);
        EXPECT_EQ(result.exitCode, 3) << arguments;
        EXPECT_TRUE(result.out.empty()) << result.out;
        EXPECT_EQ(std::ranges::count(result.err, '\n'), 1) << arguments << ": " << result.err;
    }
    EXPECT_NE(run("inspect text.pth").err.find("text.pth"), std::string::npos);
}

TEST_F(Cli, WeightsOnlyModelSaysWhatToDo)
{
    const CliRun result = run("predict squeezenet1_1 a.png");
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_NE(result.err.find("--weights"), std::string::npos) << result.err;
}

TEST_F(Cli, RealWeightsAreRecognisedWithoutAName)
{
    GRAFT_ASSET(weights, "weights/squeezenet1_1/squeezenet1_1_legacy.pth");
    const CliRun result = run("inspect '" + weights.string() + "' --json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(result.json()["name"], "squeezenet1_1");
    EXPECT_EQ(result.json()["parameters"], 1235496);
}

TEST_F(Cli, WholeModelPicklesAndTorchScriptAreRefusedWithTheReason)
{
    GRAFT_ASSET(script, "weights/torchscript/silero_vad.jit");
    const CliRun result = run("inspect '" + script.string() + "'");
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_NE(result.err.find("TorchScript"), std::string::npos) << result.err;
}

TEST_F(Cli, PredictGoesOnAfterAnUnreadableFile)
{
    GRAFT_ASSET(weights, "weights/mobilenet_v2/mobilenet_v2_zip.pth");
    GRAFT_ASSET(samples, "data/imagenet_samples");
    write("broken.jpg", "no picture");
    const auto gown = samples / "n03450230_gown.JPEG";
    const CliRun result = run("predict mobilenet_v2 --weights '" + weights.string() + "' broken.jpg '" + gown.string() +
                              "' --top 3 --json");
    EXPECT_EQ(result.exitCode, 1) << result.err;
    const auto json = result.json();
    ASSERT_EQ(json.size(), 2U);
    EXPECT_TRUE(json[0].contains("error"));
    ASSERT_EQ(json[1]["predictions"].size(), 3U);
    EXPECT_EQ(json[1]["predictions"][0]["class"], "gown");
    EXPECT_GT(json[1]["predictions"][0]["probability"].get<double>(),
              json[1]["predictions"][1]["probability"].get<double>());
}

} // namespace
} // namespace graft::test
