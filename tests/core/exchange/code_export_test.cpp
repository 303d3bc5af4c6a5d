// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Programs around an exported network: that they say what the network and the run say.
#include "core/base/files.h"
#include "core/exchange/model_export.h"
#include "core/formats/code/cpp_code.h"
#include "core/formats/code/python_code.h"
#include "core/runtime/initialisation.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

class CodeExport : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_code_export_" + std::to_string(getpid()));
        fs::create_directories(m_folder);
        NetworkGraph graph = test::smallNetwork();
        test::freeze(graph, "stem.");
        for (Layer& layer : graph.layers) {
            if (layer.name == "fc")
                layer.learnRateFactor = 10;
        }
        m_task.graph = test::snapshot(std::move(graph));
        m_task.weights = *completeWeights(*m_task.graph, {}, MissingTensors::Initialise, 5);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] std::string textOf(const fs::path& file) const
    {
        const auto bytes = readFile(file, 1 << 24);
        EXPECT_TRUE(bytes) << file;
        return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
    }

    fs::path m_folder;
    ExportTask m_task;
};

TEST_F(CodeExport, TheTrainingScriptSaysWhatTheRunSaid)
{
    EXPECT_FALSE(exportModel(m_task, *findExportFormat("training-script"), m_folder / "none"));
    m_task.run.emplace();
    m_task.run->trainFolder = "/data/flowers";
    m_task.run->validationShare = 0.25;
    m_task.run->options.epochs = 7;
    m_task.run->options.learningRate = 0.002;
    m_task.run->options.optimizer = OptimizerKind::AdamW;
    m_task.run->options.schedule = ScheduleKind::Cosine;
    m_task.run->options.labelSmoothing = 0.1;
    m_task.run->options.seed = 42;
    m_task.run->options.augmentation.steps = {defaultStep(AugmentationKind::FlipHorizontal),
                                              defaultStep(AugmentationKind::Mixup)};
    const auto report = exportModel(m_task, *findExportFormat("training-script"), m_folder / "run");
    ASSERT_TRUE(report) << report.error().message();
    const std::string script = textOf(m_folder / "run/train.py");
    EXPECT_EQ(code::pythonSyntaxProblem(script), "");
    for (const char* line :
         {"TRAIN_FOLDER = \"/data/flowers\"", "VALIDATION_SHARE = 0.25", "EPOCHS = 7", "LEARNING_RATE = 0.002",
          "optimizer = torch.optim.AdamW(groups", "SCHEDULE = \"cosine\"", "LABEL_SMOOTHING = 0.1", "SEED = 42",
          "\"stem.conv\": 0,", "\"fc\": 10,", "EVALUATED = [\"stem.bn\"]", "transforms.RandomHorizontalFlip",
          "variation \"mixup\" is left out"})
        EXPECT_NE(script.find(line), std::string::npos) << line << "\n" << script;
    EXPECT_GE(report->issues.size(), 3U);
    for (const char* file : {"model.py", "load.py", "start.safetensors", "labels.txt"})
        EXPECT_TRUE(fs::exists(m_folder / "run" / file)) << file;
}

TEST_F(CodeExport, TheCppExampleCarriesThePreparationAndTheNetwork)
{
    const auto report = exportModel(m_task, *findExportFormat("cpp"), m_folder / "cpp");
    ASSERT_TRUE(report) << report.error().message();
    const std::string program = textOf(m_folder / "cpp/classify.cpp");
    EXPECT_NE(program.find("channels = 3, height = 12, width = 12"), std::string::npos) << program;
    EXPECT_NE(program.find("mean{0.5F, 0.5F, 0.5F}"), std::string::npos);
    EXPECT_NE(program.find("torch::jit::load(\"model.pt\")"), std::string::npos);
    EXPECT_EQ(program.find('@'), std::string::npos) << "a place was not filled";
    EXPECT_TRUE(fs::exists(m_folder / "cpp/model.pt"));
    EXPECT_TRUE(report->checks.at(0).passed);
}

TEST_F(CodeExport, TheOpenCvExamplesCarryThePreparation)
{
    const std::string python = code::opencvPython(*m_task.graph, "model.onnx");
    EXPECT_EQ(code::pythonSyntaxProblem(python), "");
    EXPECT_NE(python.find("MEAN = np.array([0.5, 0.5, 0.5]"), std::string::npos) << python;
    EXPECT_EQ(python.find('@'), python.rfind('@')) << "only the product of matrices";
    const std::string cpp = code::opencvCpp(*m_task.graph, "model.onnx");
    EXPECT_NE(cpp.find("deviation{0.25F, 0.25F, 0.25F}"), std::string::npos);
    EXPECT_EQ(cpp.find('@'), std::string::npos);
    if (findExportFormat("onnx") == nullptr)
        GTEST_SKIP() << "no ONNX in this build";
    const auto report = exportModel(m_task, *findExportFormat("opencv"), m_folder / "cv");
    ASSERT_TRUE(report) << report.error().message();
    EXPECT_TRUE(fs::exists(m_folder / "cv/model.onnx"));
}

TEST_F(CodeExport, PreparationFollowsTheInputLayer)
{
    Layer input = *m_task.graph->ofType("Input").front();
    const std::string plain = code::pythonPreprocessing(input);
    input.parameters["bgr"] = true;
    EXPECT_NE(code::pythonPreprocessing(input), plain);
    input.parameters["bgr"] = false;
    input.parameters["interpolation"] = std::string("bicubic");
    EXPECT_NE(code::pythonPreprocessing(input).find("Image.BICUBIC"), std::string::npos);
    input.parameters["antialias"] = false;
    EXPECT_NE(code::pythonPreprocessing(input).find("interpolate"), std::string::npos);
}

} // namespace
} // namespace graft
