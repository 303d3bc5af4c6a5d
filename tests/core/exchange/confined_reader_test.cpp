// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/exchange/confined_reader.h"
#include "core/exchange/imported_container.h"
#include "core/formats/safetensors/safetensors.h"
#include "core/zoo/model_loader.h"

#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

ImportEnvironment environment()
{
    return {.helper = GRAFT_TEST_HELPER, .seconds = 60};
}

class ConfinedReader : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::temp_directory_path() / ("graft_confined_" + std::to_string(getpid()));
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    /// The embedded network's weights in a file.
    [[nodiscard]] fs::path weightFile() const
    {
        const auto model = loadModel(catalogue().front());
        EXPECT_TRUE(model);
        const auto bytes = safetensors::write(model->weights);
        const fs::path file = m_folder / "weights ü.safetensors";
        EXPECT_TRUE(writeFileAtomically(file, *bytes));
        return file;
    }

    fs::path m_folder;
};

TEST_F(ConfinedReader, GivesWhatTheReaderGivesHere)
{
    const fs::path file = weightFile();
    const auto here = importHere(file, {});
    ASSERT_TRUE(here) << here.error().message();
    const auto there = readConfined(*findReader("safetensors"), file, {}, environment());
    ASSERT_TRUE(there) << there.error().message();
    EXPECT_EQ(there->graph, here->graph);
    EXPECT_TRUE(there->weights.identical(here->weights));
    EXPECT_EQ(there->modelName, here->modelName);
    EXPECT_EQ(there->provenance, here->provenance);
    ASSERT_EQ(there->report.size(), here->report.size());
    EXPECT_EQ(there->report.front().layers, here->report.front().layers);
    EXPECT_EQ(there->report.front().fate, here->report.front().fate);
}

TEST_F(ConfinedReader, ErrorsOfTheReaderArriveWithTheirCauses)
{
    const fs::path file = m_folder / "short.safetensors";
    ASSERT_TRUE(writeFileAtomically(file, std::vector<std::byte>(5)));
    const auto here = importHere(file, {});
    const auto there = readConfined(*findReader("safetensors"), file, {}, environment());
    ASSERT_FALSE(here);
    ASSERT_FALSE(there);
    EXPECT_NE(here.error().message().find(there.error().message()), std::string::npos) << there.error().message();
}

TEST_F(ConfinedReader, SaysWhichLimitWasHit)
{
    const fs::path file = weightFile();
    ImportEnvironment hurried = environment();
    hurried.seconds = 0;
    const auto late = readConfined(*findReader("safetensors"), file, {}, hurried);
    ASSERT_FALSE(late);
    EXPECT_NE(late.error().message().find("longer than 0 seconds"), std::string::npos) << late.error().message();

    ImportEnvironment narrow = environment();
    narrow.memoryBytes = std::uint64_t{4} << 20;
    const auto large = readConfined(*findReader("safetensors"), file, {}, narrow);
    ASSERT_FALSE(large);
    EXPECT_NE(large.error().message().find("4 MiB"), std::string::npos) << large.error().message();

    RunControl stopped;
    stopped.requestStop();
    const auto cancelled = readConfined(*findReader("safetensors"), file, {}, environment(), &stopped);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST_F(ConfinedReader, RefusesWhatIsNoFileAndNamesAMissingHelper)
{
    const auto folder = readConfined(*findReader("safetensors"), m_folder, {}, environment());
    ASSERT_FALSE(folder);
    EXPECT_NE(folder.error().message().find("not a regular file"), std::string::npos) << folder.error().message();
    const auto helper =
        readConfined(*findReader("safetensors"), weightFile(), {}, {.helper = m_folder / "nothing here"});
    ASSERT_FALSE(helper);
    EXPECT_EQ(helper.error().code, ErrorCode::NotFound);
    EXPECT_NE(helper.error().message().find("nothing here"), std::string::npos) << helper.error().message();
}

TEST(ImportContainer, DamagedAnswersAreRefused)
{
    ImportedModel model;
    model.graph.name = "net";
    model.weights.insert("a.weight", *TensorData::fromFloats({2}, std::vector<float>{1, 2}));
    const auto bytes = packImport(model);
    ASSERT_TRUE(bytes);
    ASSERT_TRUE(unpackImport(*bytes));
    for (std::size_t length = 0; length < bytes->size(); ++length)
        EXPECT_FALSE(unpackImport(std::span(*bytes).first(length))) << length;
    for (std::size_t at = 0; at < importContainerHeader; ++at) {
        auto damaged = *bytes;
        damaged[at] ^= std::byte{0x80};
        EXPECT_FALSE(unpackImport(damaged)) << at;
    }
    auto longer = *bytes;
    longer.push_back(std::byte{0});
    EXPECT_FALSE(unpackImport(longer));
    // A fate that does not exist.
    std::string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    model.report.push_back({"conv", "Conv", {"conv"}, LayerFate::Mapped, {}});
    const auto reported = packImport(model);
    ASSERT_TRUE(reported && unpackImport(*reported));
    text.assign(reinterpret_cast<const char*>(reported->data()), reported->size());
    const std::size_t fate = text.find("\"fate\":0");
    ASSERT_NE(fate, std::string::npos);
    auto strange = *reported;
    strange[fate + 7] = std::byte{'9'};
    EXPECT_FALSE(unpackImport(strange));
}

} // namespace
} // namespace graft
