// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/exchange/model_export.h"
#include "core/exchange/model_import.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/zoo/model_loader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

class ModelImport : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_import_" + std::to_string(getpid()));
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    [[nodiscard]] fs::path write(const std::string& name, std::span<const std::byte> bytes) const
    {
        const fs::path file = m_folder / name;
        EXPECT_TRUE(writeFileAtomically(file, bytes));
        return file;
    }

    fs::path m_folder;
};

TEST_F(ModelImport, WeightsAreRecognisedWhateverTheFileIsCalled)
{
    const auto model = loadModel(catalogue().front());
    ASSERT_TRUE(model);
    const auto bytes = safetensors::write(model->weights);
    ASSERT_TRUE(bytes);
    const auto imported = importModel(write("strange name.bin", *bytes));
    ASSERT_TRUE(imported) << imported.error().message();
    EXPECT_EQ(imported->format, "safetensors");
    EXPECT_EQ(imported->modelName, "resnet18_slim");
    EXPECT_EQ(imported->count(LayerFate::Unknown), 0U);
    EXPECT_GT(imported->count(LayerFate::Mapped), 40U);

    const auto inputs = probeInputs(model->graph, 2);
    ASSERT_TRUE(inputs);
    const auto expected = probeLogits(std::make_shared<NetworkGraph>(model->graph), model->weights, *inputs, 2);
    const auto found = probeLogits(std::make_shared<NetworkGraph>(imported->graph), imported->weights, *inputs, 2);
    ASSERT_TRUE(expected && found);
    const ExportCheck check = compareLogits("read back", *expected, *found, expected->size() / 2, 0);
    EXPECT_TRUE(check.passed);
    EXPECT_EQ(check.largestDifference, 0);
}

TEST_F(ModelImport, ErrorsNameFileAndReason)
{
    const auto absent = importModel(m_folder / "absent.onnx");
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::NotFound);
    EXPECT_NE(absent.error().message().find("absent.onnx"), std::string::npos);

    const std::string page = "<!DOCTYPE html><html>not found</html>";
    const auto html = importModel(write("weights.pth", std::as_bytes(std::span(page))));
    ASSERT_FALSE(html);
    EXPECT_NE(html.error().message().find("web page"), std::string::npos) << html.error().message();
    EXPECT_NE(html.error().message().find("weights.pth"), std::string::npos);
}

TEST(CompareLogits, TellsDifferencesAndOtherWinners)
{
    const std::vector<float> expected{1, 2, 3, 4};
    const std::vector<float> close{1, 2.0001F, 3, 4};
    const std::vector<float> swapped{2, 1, 3, 4};
    EXPECT_TRUE(compareLogits("", expected, close, 2, 1e-3).passed);
    EXPECT_FALSE(compareLogits("", expected, close, 2, 1e-5).passed);
    EXPECT_FALSE(compareLogits("", expected, swapped, 2, 10).sameTop1);
    EXPECT_FALSE(compareLogits("", expected, swapped, 2, 10).passed);
    EXPECT_FALSE(compareLogits("", expected, std::vector<float>{1, 2}, 2, 10).passed);
}

} // namespace
} // namespace graft
