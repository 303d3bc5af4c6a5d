// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Training options on the command line: the table, --set, presets, the search for a rate, stopping.
#include "core/training/option_table.h"
#include "core/training/presets.h"
#include "tests/cli/cli_runner.h"

#include <sys/types.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <string>
#include <thread>

namespace graft::test {
namespace {

class CliOptions : public CliTest {
protected:
    /// A small network to train quickly, its result as JSON.
    [[nodiscard]] CliRun train(const std::string& arguments) const
    {
        return run("train --model resnet18_slim --data garden-flowers --device cpu --json --seed 3 " + arguments);
    }
};

TEST_F(CliOptions, ListsTheWholeTable)
{
    const CliRun table = run("options");
    ASSERT_EQ(table.exitCode, 0) << table.err;
    const auto json = run("options --json").json();
    ASSERT_EQ(json["options"].size(), trainingOptionTable().size());
    for (std::size_t i = 0; i < trainingOptionTable().size(); ++i) {
        const OptionSchema& schema = trainingOptionTable()[i];
        const auto& entry = json["options"][i];
        EXPECT_EQ(entry["name"].get<std::string>(), schema.name);
        EXPECT_NE(table.out.find("  " + std::string(schema.name) + " "), std::string::npos) << schema.name;
        EXPECT_NE(table.out.find(schema.doc), std::string::npos) << schema.name;
        EXPECT_TRUE(entry.contains("default")) << schema.name;
    }
    const auto rate = std::ranges::find_if(json["options"], [](const auto& o) { return o["name"] == "learning_rate"; });
    EXPECT_EQ((*rate)["default"].get<double>(), TrainingOptions().learningRate);
    EXPECT_TRUE((*rate)["above_minimum"].get<bool>());
}

TEST_F(CliOptions, SetsAnyOptionOfTheTable)
{
    const CliRun result = train("--epochs 1 --set schedule=cosine --set optimizer=adamw --set weight_decay=0.01 "
                                "--set batch_size=25 --set class_weights=balanced");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto settings = result.json()["settings"];
    EXPECT_EQ(settings["schedule"], "cosine");
    EXPECT_EQ(settings["optimizer"], "adamw");
    EXPECT_EQ(settings["weight_decay"], 0.01);
    EXPECT_EQ(settings["batch_size"], 25);
    EXPECT_EQ(settings["epochs"], 1);
    EXPECT_TRUE(settings.contains("final_share")) << "counts with a cosine";
    EXPECT_FALSE(settings.contains("momentum")) << "does not count with AdamW";
    EXPECT_NE(result.err.find("schedule=cosine"), std::string::npos) << "settings are printed";
}

TEST_F(CliOptions, FlagsAndSetsAreTheSame)
{
    const CliRun flags = train("--epochs 1 --lr 0.002 --batch 10 --optimizer adam");
    const CliRun sets = train("--set epochs=1 --set learning_rate=0.002 --set batch_size=10 --set optimizer=adam");
    ASSERT_EQ(flags.exitCode, 0) << flags.err;
    EXPECT_EQ(flags.json()["train_loss"], sets.json()["train_loss"]);
    EXPECT_EQ(flags.json()["settings"], sets.json()["settings"]);
    const CliRun both = train("--epochs 1 --lr 5 --set learning_rate=0.002 --batch 10 --optimizer adam");
    EXPECT_EQ(both.json()["train_loss"], flags.json()["train_loss"]) << "--set has the last word";
}

TEST_F(CliOptions, RefusesWhatTheTableDoesNotTake)
{
    for (const char* wrong :
         {"--set no_such=1", "--set epochs", "--set epochs=0", "--set epochs=many", "--set optimizer=magic",
          "--set learning_rate=0", "--set milestones=6,3", "--lr fast", "--preset magic", "--augment rotate_wildly",
          "--preset fine_tune --freeze none", "--preset fine_tune --scratch", "--resume a --checkpoint-dir b"}) {
        const CliRun result = train(wrong);
        EXPECT_EQ(result.exitCode, 2) << wrong;
        EXPECT_TRUE(result.out.empty()) << wrong;
        EXPECT_FALSE(result.err.empty()) << wrong;
    }
    EXPECT_NE(train("--set no_such=1").err.find("no_such"), std::string::npos);
}

TEST_F(CliOptions, PresetsFreezeAndSetOptions)
{
    const CliRun frozen = train("--preset feature_extraction --epochs 1 --out f.graft");
    ASSERT_EQ(frozen.exitCode, 0) << frozen.err;
    EXPECT_EQ(frozen.json()["settings"]["learning_rate"], 1e-3);
    const CliRun whole = train("--preset fine_tune --epochs 1 --set learning_rate=0.0002 --out w.graft");
    ASSERT_EQ(whole.exitCode, 0) << whole.err;
    EXPECT_EQ(whole.json()["settings"]["schedule"], "cosine");
    EXPECT_EQ(whole.json()["settings"]["learning_rate"], 2e-4) << "--set goes over the preset";
    const auto isFrozen = [this](const std::string& file, const std::string& name) {
        const auto json = run("inspect " + file + " --json").json();
        for (const auto& layer : json["layers"]) {
            if (layer["name"] == name)
                return layer["frozen"].get<bool>();
        }
        return false;
    };
    EXPECT_TRUE(isFrozen("f.graft", "conv1"));
    EXPECT_FALSE(isFrozen("f.graft", "fc"));
    EXPECT_FALSE(isFrozen("w.graft", "conv1"));
}

TEST_F(CliOptions, AugmentationChangesTheRun)
{
    const CliRun plain = train("--epochs 1");
    const CliRun varied = train("--epochs 1 --augment flip_horizontal,rotation=-10..10:p=0.5");
    ASSERT_EQ(varied.exitCode, 0) << varied.err;
    EXPECT_NE(varied.json()["train_loss"], plain.json()["train_loss"]);
    EXPECT_EQ(varied.json()["settings"]["augmentation"], "flip_horizontal:p=0.5,rotation=-10..10:p=0.5");
    const std::string help = run("train --help").out;
    for (const AugmentationSchema& schema : augmentationSchemas())
        EXPECT_NE(help.find(schema.name), std::string::npos) << schema.name;
    for (const TrainingPresetSpec& preset : trainingPresets())
        EXPECT_NE(help.find(preset.id), std::string::npos) << preset.id;
}

TEST_F(CliOptions, TheDoctorSpeaksAtTheEnd)
{
    const CliRun slow = train("--epochs 4 --lr 1e-9 --momentum 0");
    ASSERT_EQ(slow.exitCode, 0) << slow.err;
    const auto findings = slow.json()["findings"];
    const auto found = std::ranges::find_if(findings, [](const auto& f) { return f["kind"] == "rate-too-low"; });
    ASSERT_NE(found, findings.end()) << findings.dump();
    EXPECT_TRUE((*found)["set"].contains("learning_rate"));
    EXPECT_NE(slow.err.find("Try: --set learning_rate="), std::string::npos) << slow.err;
}

TEST_F(CliOptions, FindsALearningRate)
{
    const std::string command = "lr-find --model resnet18_slim --data garden-flowers --device cpu --steps 60 ";
    const CliRun result = run(command + "--json");
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto json = result.json();
    EXPECT_LE(json["points"].size(), 60U);
    EXPECT_GT(json["suggestion"].get<double>(), 1e-6);
    EXPECT_LT(json["suggestion"].get<double>(), 1.0);
    EXPECT_NE(run(command).out.find("Suggested learning rate: "), std::string::npos);
    const CliRun hopeless = run(command + "--from 1e-12 --to 1e-11");
    EXPECT_EQ(hopeless.exitCode, 1) << hopeless.out;
    EXPECT_NE(hopeless.out.find("No suggestion"), std::string::npos);
    EXPECT_EQ(run(command + "--from 1 --to 0.1").exitCode, 3);
}

TEST_F(CliOptions, CtrlCStopsCleanlyAndKeepsTheBestEpoch)
{
    const std::string command =
        "cd '" + m_folder.string() + "'; env GRAFT_MODELS=models TORCH_HOME=none '" + GRAFT_CLI +
        "' train --model resnet18_slim --data garden-flowers --epochs 100000 --json --out s.graft >out.txt 2>err.txt "
        "</dev/null & echo $! >pid.txt; wait $!; echo $? >code.txt";
    std::thread runner([&command] { EXPECT_NE(std::system(command.c_str()), -1); });
    constexpr int attempts = 2400;
    bool trained = false;
    for (int i = 0; i < attempts && !trained && !std::filesystem::exists(path("code.txt")); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        trained = text("err.txt").find("Epoch 1/") != std::string::npos;
    }
    EXPECT_EQ(::kill(static_cast<pid_t>(std::stol(text("pid.txt"))), SIGINT), 0);
    runner.join();
    EXPECT_TRUE(trained);
    EXPECT_EQ(text("code.txt"), "0\n");
    const auto json = nlohmann::json::parse(text("out.txt"), nullptr, false);
    ASSERT_TRUE(json.is_object()) << text("err.txt");
    EXPECT_TRUE(json["stopped"].get<bool>());
    EXPECT_EQ(json["end_reason"], "stopped-by-user");
    EXPECT_GE(json["best_epoch"].get<int>(), 1);
    EXPECT_EQ(run("inspect s.graft --json").exitCode, 0);
}

} // namespace
} // namespace graft::test
