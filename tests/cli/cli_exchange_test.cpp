// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/model_export.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/zoo/model_loader.h"
#include "tests/cli/cli_runner.h"

#include "core/base/files.h"

namespace graft::test {
namespace {

class CliExchange : public CliTest {
protected:
    /// The embedded network's weights as another program would leave them.
    void writeWeights(const std::string& name) const
    {
        const auto model = loadModel(catalogue().front());
        ASSERT_TRUE(model);
        const auto bytes = safetensors::write(model->weights);
        ASSERT_TRUE(bytes);
        ASSERT_TRUE(writeFileAtomically(path(name), *bytes));
    }
};

TEST_F(CliExchange, ConvertMakesAProjectAndAReport)
{
    writeWeights("net.safetensors");
    const CliRun done = run("convert net.safetensors net.graft --json --report report.md");
    ASSERT_EQ(done.exitCode, 0) << done.err;
    const auto json = done.json();
    EXPECT_EQ(json["format"], "safetensors");
    EXPECT_EQ(json["model"], "resnet18_slim");
    EXPECT_GT(json["report"].size(), 40U);
    EXPECT_EQ(json["report"][0]["fate"], "mapped");
    EXPECT_NE(json["check"].get<std::string>().find("not made"), std::string::npos) << json["check"];
    EXPECT_EQ(json["files"][0], "net.graft");
    EXPECT_NE(text("report.md").find("Recognised network: resnet18_slim"), std::string::npos);
    const CliRun inspected = run("inspect net.graft --json");
    ASSERT_EQ(inspected.exitCode, 0) << inspected.err;
    EXPECT_EQ(inspected.json()["parameters"], 2850280);
    // Words for people.
    const CliRun words = run("convert net.safetensors again.graft --no-check");
    EXPECT_NE(words.out.find("recognised as resnet18_slim"), std::string::npos) << words.out;
    EXPECT_EQ(words.out.find("check:"), std::string::npos) << words.out;
    EXPECT_NE(words.out.find("wrote again.graft"), std::string::npos) << words.out;
}

TEST_F(CliExchange, EveryCommandOpensForeignFiles)
{
    writeWeights("odd name.bin");
    EXPECT_EQ(run("inspect 'odd name.bin' --json").json()["parameters"], 2850280);
    EXPECT_EQ(run("diff 'odd name.bin' resnet18_slim --json").json()["changed"].size(), 0U);
    EXPECT_TRUE(run("graph 'odd name.bin' --dot -").out.starts_with("digraph"));
    EXPECT_EQ(run("predict 'odd name.bin' absent.png --json").exitCode, 1);
    EXPECT_EQ(run("inspect 'odd name.bin' --answer range=0-1").exitCode, 3); // nothing was asked
    EXPECT_EQ(run("inspect 'odd name.bin' --answer nonsense").exitCode, 3);
}

TEST_F(CliExchange, ConvertRefusesWhatCannotBe)
{
    writeWeights("net.safetensors");
    write("letter.pth", "Dear reader");
    EXPECT_EQ(run("convert letter.pth out.graft").exitCode, 3);
    EXPECT_EQ(run("convert absent.onnx out.graft").exitCode, 3);
    EXPECT_EQ(run("convert net.safetensors out.nonsense").exitCode, 2);
    EXPECT_EQ(run("convert net.safetensors out --to nonsense").exitCode, 2);
    EXPECT_EQ(run("convert net.safetensors out.graft --report report.txt").exitCode, 2);
    EXPECT_EQ(run("convert net.safetensors").exitCode, 2);
    EXPECT_EQ(run("convert net.safetensors no/such/folder/out.graft").exitCode, 3);
    EXPECT_FALSE(std::filesystem::exists(path("out.graft")));
    EXPECT_NE(run("convert absent.onnx out.graft").err.find("absent.onnx"), std::string::npos);
}

TEST_F(CliExchange, QuestionsAreNotedAndAnswered)
{
    const std::string folder = GRAFT_SOURCE_DIR "/tests/corpus/formats/caffe/";
    const std::string convert = "convert '" + folder + "classic.caffemodel' out.graft --json ";
    const CliRun asked = run(convert);
    ASSERT_EQ(asked.exitCode, 0) << asked.err;
    EXPECT_NE(asked.err.find("--answer preprocessing=VALUE"), std::string::npos) << asked.err;
    const auto json = asked.json();
    EXPECT_NE(json["questions"][0]["assumed"], "caffe-mean");
    const CliRun answered =
        run(convert + "--answer preprocessing=caffe-mean --companion '" + folder + "classic.prototxt'");
    ASSERT_EQ(answered.exitCode, 0) << answered.err;
    EXPECT_EQ(answered.err.find("--answer"), std::string::npos) << answered.err;
    EXPECT_EQ(answered.json()["questions"][0]["assumed"], "caffe-mean");
    const CliRun wrong = run(convert + "--answer preprocessing=nonsense");
    EXPECT_EQ(wrong.exitCode, 3);
    EXPECT_NE(wrong.err.find("caffe-mean"), std::string::npos) << wrong.err;
}

TEST_F(CliExchange, UnknownOperatorsAreToldByTheExitCode)
{
    const std::string file = GRAFT_SOURCE_DIR "/tests/corpus/formats/caffe/strange.caffemodel";
    const CliRun done = run("convert '" + file + "' out.graft");
    EXPECT_EQ(done.exitCode, 1) << done.err;
    EXPECT_NE(done.out.find("2 unknown"), std::string::npos) << done.out;
    EXPECT_NE(done.out.find("PriorBox"), std::string::npos) << done.out;
    EXPECT_TRUE(std::filesystem::exists(path("out.graft")));
}

TEST_F(CliExchange, ProjectsAreConvertedToo)
{
    ASSERT_EQ(run("new --template mlp --classes a,b,c --input 1x28x28 --out a.graft").exitCode, 0);
    const CliRun done = run("convert a.graft b.graft --json");
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(done.json()["format"], "graft");
    EXPECT_NE(run("diff a.graft b.graft").out.find("0 added, 0 removed, 0 changed"), std::string::npos);
    EXPECT_EQ(run("convert a.graft b.graft --report r.csv").exitCode, 3);
}

TEST_F(CliExchange, ExportListsItsFormats)
{
    const CliRun list = run("export --list --json");
    ASSERT_EQ(list.exitCode, 0) << list.err;
    ASSERT_EQ(list.json().size(), exportFormats().size());
    for (std::size_t i = 0; i < exportFormats().size(); ++i) {
        EXPECT_EQ(list.json()[i]["id"], exportFormats()[i].id);
        EXPECT_EQ(list.json()[i]["options"].size(), exportFormats()[i].options.size());
        EXPECT_NE(run("export --help").out.find(exportFormats()[i].id), std::string::npos);
    }
    EXPECT_EQ(run("export").exitCode, 2);
    EXPECT_EQ(run("export resnet18_slim").exitCode, 2);
    EXPECT_EQ(run("export resnet18_slim --to nonsense").exitCode, 2);
}

TEST_F(CliExchange, ExportWritesAndProves)
{
    if (findExportFormat("safetensors") == nullptr)
        GTEST_SKIP() << "no export to safetensors";
    const CliRun done = run("export resnet18_slim --to safetensors -o out.safetensors --json");
    ASSERT_EQ(done.exitCode, 0) << done.err;
    EXPECT_TRUE(std::filesystem::exists(path("out.safetensors")));
    const auto json = done.json();
    ASSERT_FALSE(json["checks"].empty());
    for (const auto& check : json["checks"])
        EXPECT_TRUE(check["passed"].get<bool>()) << check;
    EXPECT_EQ(run("export resnet18_slim --to safetensors --set nonsense=1").exitCode, 2);
    EXPECT_EQ(run("export resnet18_slim --to safetensors --set nonsense").exitCode, 2);
    const CliRun converted = run("convert out.safetensors back.graft --json");
    EXPECT_EQ(converted.exitCode, 0) << converted.err;
    // An untrained network has no weights to export.
    ASSERT_EQ(run("new --template mlp --classes a,b,c --input 1x28x28 --out new.graft").exitCode, 0);
    const CliRun untrained = run("export new.graft --to safetensors -o new.safetensors");
    EXPECT_EQ(untrained.exitCode, 3);
    EXPECT_NE(untrained.err.find("cannot be exported"), std::string::npos) << untrained.err;
}

TEST_F(CliExchange, FilesThatRunCodeNeedTrust)
{
    const std::filesystem::path file =
        std::filesystem::path(GRAFT_SOURCE_DIR) / "tests/corpus/formats/torchscript/small_cnn.pt";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "corpus absent: torchscript/small_cnn.pt";
    const CliRun refused = run("convert '" + file.string() + "' out.graft");
    EXPECT_EQ(refused.exitCode, 3);
    EXPECT_NE(refused.err.find("--trust"), std::string::npos) << refused.err;
    EXPECT_FALSE(std::filesystem::exists(path("out.graft")));
    const CliRun done = run("convert '" + file.string() + "' out.graft --trust");
    EXPECT_EQ(done.exitCode, 0) << done.err;
}

} // namespace
} // namespace graft::test
