// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/model_file.h"
#include "tests/core/formats/craft.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <filesystem>

namespace graft {
namespace {

std::string messageFor(std::string_view bytes, const std::string& name = "file.bin")
{
    auto file = readWeights(test::bytesOf(bytes), name);
    return file ? std::string() : file.error().message();
}

TEST(ModelFile, saysWhatAForeignFileIs)
{
    EXPECT_NE(messageFor("").find("It is empty"), std::string::npos);
    EXPECT_NE(messageFor("\x89HDF\r\n\x1a\n.....").find("HDF5"), std::string::npos);
    EXPECT_NE(messageFor("xxxxTFL3xxxx").find("TensorFlow Lite"), std::string::npos);
    EXPECT_NE(messageFor("version https://git-lfs.github.com/spec/v1\n").find("git lfs pull"), std::string::npos);
    EXPECT_NE(messageFor("\n <!DOCTYPE HTML><html>").find("web page"), std::string::npos);
    EXPECT_NE(messageFor("\x08\x03xxxxxxxxxxxx", "net.onnx").find("ONNX"), std::string::npos);
    EXPECT_NE(messageFor("hello, I am a text").find("neither a PyTorch file nor a safetensors file"),
              std::string::npos);
    EXPECT_NE(messageFor("hello, I am a text", "x.safetensors").find("does not fit the file"), std::string::npos);
    EXPECT_TRUE(messageFor("hello").starts_with("Cannot open file.bin: "));
}

TEST(ModelFile, opensByContentNotByName)
{
    const std::string file = test::craftSafetensors("{}");
    auto read = readWeights(test::bytesOf(file), "named.pth");
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->format, "safetensors");
}

TEST(ModelFile, refusesWhatIsNoFile)
{
    const auto folder = std::filesystem::temp_directory_path() / ("graft-model-file-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto fifo = folder / "fifo.pth";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    EXPECT_NE(readWeightFile(fifo).error().message().find("not a regular file"), std::string::npos);
    EXPECT_FALSE(readWeightFile(folder));
    EXPECT_EQ(readWeightFile(folder / "none.pth").error().code, ErrorCode::NotFound);
    std::filesystem::remove_all(folder);
}

TEST(ModelFile, opensTheStarterModel)
{
    GRAFT_ASSET(path, "starter/resnet18_slim_tinyimagenet.safetensors");
    auto read = readWeightFile(path);
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_EQ(read->weights.size(), 122U);
}

} // namespace
} // namespace graft
