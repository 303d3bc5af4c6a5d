// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/layers/layer_schema.h"
#include "core/zoo/identify.h"
#include "core/zoo/model_loader.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// Points the folders in which weights are sought at empty places for the duration of a test.
class ModelLoader : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_folder =
            fs::temp_directory_path() /
            ("graft_model_loader_" + std::string(::testing::UnitTest::GetInstance()->current_test_info()->name()));
        fs::remove_all(m_folder);
        fs::create_directories(m_folder / "models");
        setenv("GRAFT_MODELS", (m_folder / "models").c_str(), 1);
        setenv("TORCH_HOME", (m_folder / "torch").c_str(), 1);
    }

    void TearDown() override
    {
        unsetenv("GRAFT_MODELS");
        unsetenv("TORCH_HOME");
        fs::remove_all(m_folder);
    }

    fs::path m_folder;
};

std::string namesOf(const std::vector<Issue>& issues)
{
    std::string text;
    for (const Issue& issue : issues)
        text += issue.layer + ": " + issue.what.message() + "\n";
    return text;
}

TEST_F(ModelLoader, EmbeddedWeightsAreTheCardsFile)
{
    EXPECT_EQ(sha256Hex(embeddedWeights()), catalogue().front().sha256Prefix);
}

TEST_F(ModelLoader, EmbeddedModelFitsCompletely)
{
    const auto model = loadModel(catalogue().front());
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_EQ(model->weightSource, "embedded");
    EXPECT_TRUE(model->report.complete()) << model->report.text();
    EXPECT_TRUE(model->report.unexpected.empty()) << model->report.text();
    EXPECT_TRUE(model->issues.empty()) << namesOf(model->issues);
    EXPECT_EQ(model->weights.find("conv1.weight")->dtype(), DType::Float32);
    EXPECT_EQ(std::ranges::count(model->graph.layers, true, &Layer::fresh), 0);
}

TEST_F(ModelLoader, SaysHowToGetWeightsThatAreNotInstalled)
{
    const CatalogueEntry& entry = *findModel("squeezenet1_1");
    EXPECT_FALSE(isInstalled(entry));
    const auto model = loadModel(entry);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::NotFound);
    EXPECT_NE(model.error().message().find(entry.url), std::string::npos);
    EXPECT_NE(model.error().message().find("--weights"), std::string::npos);
}

TEST_F(ModelLoader, FoldersFollowTheEnvironment)
{
    EXPECT_EQ(modelsFolder(), m_folder / "models");
    unsetenv("GRAFT_MODELS");
    setenv("XDG_DATA_HOME", "/data", 1);
    EXPECT_EQ(modelsFolder(), "/data/graft/models");
    unsetenv("XDG_DATA_HOME");
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home != '\0') {
        EXPECT_EQ(modelsFolder(), fs::path(home) / ".local/share/graft/models");
    }
}

TEST_F(ModelLoader, FindsInstalledWeightsInBothFolders)
{
    const CatalogueEntry& entry = *findModel("squeezenet1_1");
    const fs::path hub = m_folder / "torch" / "hub" / "checkpoints";
    fs::create_directories(hub);
    std::ofstream(hub / entry.weightFile) << "x";
    EXPECT_EQ(installedWeights(entry), hub / entry.weightFile);
    std::ofstream(m_folder / "models" / entry.weightFile) << "x";
    EXPECT_EQ(installedWeights(entry), m_folder / "models" / entry.weightFile) << "the models folder comes first";
    EXPECT_TRUE(isInstalled(entry));
    EXPECT_FALSE(installedWeights(catalogue().front())) << "the embedded model has no file";
    EXPECT_TRUE(isInstalled(catalogue().front()));
}

TEST_F(ModelLoader, UntrainedModelHasOnlyFreshLayers)
{
    const LoadedModel model = buildUntrained(*findModel("mobilenet_v2"));
    EXPECT_EQ(model.weightSource, "none");
    EXPECT_TRUE(model.weights.empty());
    for (const Layer& layer : model.graph.layers)
        EXPECT_EQ(layer.fresh, hasLearnables(layer)) << layer.name;
    EXPECT_FALSE(model.report.complete());
}

TEST_F(ModelLoader, RefusesWeightsOfAnotherNetwork)
{
    const fs::path file = m_folder / "slim.safetensors";
    const auto bytes = embeddedWeights();
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    const auto model = loadModel(*findModel("squeezenet1_1"), file);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::ShapeMismatch);
    EXPECT_NE(model.error().message().find("0 matched"), std::string::npos) << model.error().message();
    // The same file given by name to the network it belongs to is fine.
    EXPECT_TRUE(loadModel(catalogue().front(), file));
}

TEST_F(ModelLoader, AHeadOfAnotherSizeStartsFresh)
{
    CatalogueEntry entry = catalogue().front();
    const auto build = entry.build;
    entry.build = [build] {
        NetworkGraph graph = build();
        for (Layer& layer : graph.layers) {
            if (layer.name == "fc")
                layer.parameters["out_features"] = std::int64_t{7};
        }
        return graph;
    };
    const auto model = loadModel(entry);
    ASSERT_TRUE(model) << model.error().message();
    EXPECT_FALSE(model->report.complete());
    EXPECT_TRUE(model->graph.find("fc")->fresh);
    EXPECT_FALSE(model->graph.find("conv1")->fresh);
    ASSERT_EQ(model->issues.size(), 1U) << namesOf(model->issues);
    EXPECT_EQ(model->issues[0].severity, Severity::Warning);
    EXPECT_EQ(model->issues[0].layer, "fc");
    EXPECT_NE(model->issues[0].what.message().find("200x256 in the file, but 7x256"), std::string::npos)
        << namesOf(model->issues);
}

TEST_F(ModelLoader, MissingFileIsNamed)
{
    const auto model = loadModel(*findModel("squeezenet1_1"), m_folder / "absent.pth");
    ASSERT_FALSE(model);
    EXPECT_NE(model.error().message().find("absent.pth"), std::string::npos);
}

TEST_F(ModelLoader, IdentifiesBareWeights)
{
    const auto loaded = loadModel(catalogue().front());
    ASSERT_TRUE(loaded);
    const auto found = identifyModel(loaded->weights);
    ASSERT_TRUE(found) << found.error().message();
    EXPECT_EQ(found->graph.name, "resnet18_slim");
    EXPECT_FALSE(identifyModel(WeightStore{}));
}

TEST_F(ModelLoader, RealWeightFilesFit)
{
    for (const char* name : {"squeezenet1_0/squeezenet1_0_zip.pth", "squeezenet1_1/squeezenet1_1_zip.pth",
                             "squeezenet1_1/squeezenet1_1_legacy.pth", "mobilenet_v2/mobilenet_v2_zip.pth"}) {
        SCOPED_TRACE(name);
        GRAFT_ASSET(file, std::string("weights/") + name);
        const std::string path(name);
        const auto model = loadModel(*findModel(path.substr(0, path.find('/'))), file);
        ASSERT_TRUE(model) << model.error().message();
        EXPECT_TRUE(model->report.complete()) << model->report.text();
        EXPECT_TRUE(model->report.unexpected.empty()) << model->report.text();
        EXPECT_EQ(model->weightSource, file.string());
    }
}

} // namespace
} // namespace graft
