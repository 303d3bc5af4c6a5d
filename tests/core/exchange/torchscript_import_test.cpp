// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/confined_reader.h"
#include "tests/support/assets.h"
#include "tests/support/corpus_expectation.h"
#include "tests/support/synthetic.h"

#include "core/runtime/initialisation.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

ImportEnvironment environment(int seconds = 60)
{
    return {.helper = GRAFT_TEST_HELPER, .seconds = seconds};
}

ImportOptions trusting()
{
    ImportOptions options;
    options.trusted = true;
    return options;
}

/// Works in a folder of its own, so that files that code leaves behind are seen.
class TorchScriptImport : public testing::Test {
protected:
    void SetUp() override
    {
        m_before = fs::current_path();
        m_folder = fs::temp_directory_path() / ("graft_script_" + std::to_string(getpid()));
        fs::create_directories(m_folder);
        fs::current_path(m_folder);
    }
    void TearDown() override
    {
        fs::current_path(m_before);
        fs::remove_all(m_folder);
    }

    static Result<ImportedModel> hostile(const std::string& name, const ImportEnvironment& how)
    {
        return importModel(test::formatCorpus("torchscript") / "hostile" / name, trusting(), how);
    }

    fs::path m_before;
    fs::path m_folder;
};

TEST_F(TorchScriptImport, TheCorpusIsReadAsExpected)
{
    test::checkCorpus("torchscript");
}

TEST_F(TorchScriptImport, LayersAreNamedAfterTheModules)
{
    const auto model =
        importModel(test::formatCorpus("torchscript") / "residual_scripted.pt", trusting(), environment());
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->format, "torchscript");
    for (const char* name : {"stem.0", "stem.1", "layer1.0.conv1", "layer1.0.bn1", "layer1.1.relu", "layer1.1.add",
                             "pool", "dropout", "fc"})
        EXPECT_NE(model->graph.find(name), nullptr) << name;
    EXPECT_NE(model->weights.find("layer1.1.bn1.running_var"), nullptr);
    EXPECT_EQ(model->count(LayerFate::Unknown), 0U);
}

TEST_F(TorchScriptImport, NothingIsOpenedWithoutTrust)
{
    const fs::path file = test::formatCorpus("torchscript") / "residual_scripted.pt";
    const auto kind = modelFileKind(file);
    ASSERT_TRUE(kind);
    EXPECT_TRUE(kind->needsTrust);
    const auto model = importModel(file, {}, environment());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Refused);
    EXPECT_NE(model.error().message().find("trust"), std::string::npos);
}

TEST_F(TorchScriptImport, ArchivesAreToldFromStateDictsByContent)
{
    const fs::path renamed = m_folder / "weights.pth";
    fs::copy_file(test::formatCorpus("torchscript") / "gates_traced.pt", renamed);
    const auto kind = modelFileKind(renamed);
    ASSERT_TRUE(kind);
    EXPECT_EQ(kind->reader->id, "torchscript");
}

TEST_F(TorchScriptImport, CodeThatWritesIsStoppedBeforeAnythingIsWritten)
{
    const auto model = hostile("writes.pt", environment());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Refused) << model.error().message();
    EXPECT_NE(model.error().message().find("tried to write a file"), std::string::npos) << model.error().message();
    EXPECT_TRUE(fs::is_empty(m_folder));
}

TEST_F(TorchScriptImport, CodeThatNeverEndsIsStopped)
{
    const auto model = hostile("never_ends.pt", environment(4));
    ASSERT_FALSE(model);
    EXPECT_NE(model.error().message().find("longer than 4 seconds"), std::string::npos) << model.error().message();
}

TEST_F(TorchScriptImport, CodeThatTakesAllMemoryIsStopped)
{
    const auto model = hostile("takes_memory.pt", environment());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::OutOfMemory) << model.error().message();
    EXPECT_NE(model.error().message().find("4096 MiB"), std::string::npos) << model.error().message();
}

TEST_F(TorchScriptImport, CodeCannotReadOtherFiles)
{
    const auto model = hostile("reads_files.pt", environment());
    ASSERT_FALSE(model);
    EXPECT_NE(model.error().message().find("/etc/passwd"), std::string::npos) << model.error().message();
}

TEST_F(TorchScriptImport, DamagedFilesAreRefusedWithAMessage)
{
    const auto model = hostile("torn.pt", environment());
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().message().find('\n'), std::string::npos);
    EXPECT_NE(model.error().message().find("torn.pt"), std::string::npos);
}

TEST_F(TorchScriptImport, OwnExportsComeBackWithPreparationAndClasses)
{
    ExportTask task;
    task.graph = test::snapshot(test::smallNetwork());
    task.weights = *completeWeights(*task.graph, {}, MissingTensors::Initialise, 3);
    const fs::path file = m_folder / "own.pt";
    ASSERT_TRUE(exportModel(task, *findExportFormat("torchscript"), file));
    const auto model = importModel(file, trusting(), environment());
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_TRUE(model->questions.empty());
    const Layer* output = model->graph.ofType("Output").front();
    EXPECT_EQ(textsParameter(*output, "classes"), test::classNames(3));
    const Layer* input = model->graph.ofType("Input").front();
    EXPECT_EQ(intParameter(*input, "height"), 12);
    EXPECT_EQ(realsParameter(*input, "std"), std::vector<double>(3, 0.25));
    const auto inputs = probeInputs(*task.graph, 2);
    const auto expected = probeLogits(task.graph, task.weights, *inputs, 2);
    const auto found = probeLogits(test::snapshot(model->graph), model->weights, *inputs, 2);
    ASSERT_TRUE(expected && found);
    EXPECT_TRUE(compareLogits("", *expected, *found, 3, 1e-4).passed);
}

TEST_F(TorchScriptImport, RealFilesAreReadOrRefusedForTheRightReason)
{
    GRAFT_ASSET(folder, "weights/torchscript");
    const auto speech = importModel(folder / "silero_vad.jit", trusting(), environment());
    ASSERT_FALSE(speech);
    EXPECT_NE(speech.error().message().find("takes"), std::string::npos) << speech.error().message();
    const auto digits = importModel(folder / "vit4mnist.pth", trusting(), environment());
    ASSERT_TRUE(digits) << digits.error().message();
    EXPECT_GT(digits->count(LayerFate::Mapped), 10U);
}

} // namespace
} // namespace graft
