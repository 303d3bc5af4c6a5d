// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/corpus/fuzz.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

// Compiled once per fuzz target, with GRAFT_CORPUS naming its folder and GRAFT_CORPUS_SUITE the tests: every file the
// fuzzer began with or found goes through the same function, with any compiler.

namespace graft {
namespace {

std::vector<std::filesystem::path> corpus()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(GRAFT_SOURCE_DIR) / "tests/corpus" / GRAFT_CORPUS))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST(GRAFT_CORPUS_SUITE, replays)
{
    const auto files = corpus();
    ASSERT_GE(files.size(), 4U);
    for (const auto& file : files) {
        SCOPED_TRACE(file.filename().string());
        auto bytes = readFile(file, 1 << 24);
        ASSERT_TRUE(bytes) << bytes.error().message();
        EXPECT_EQ(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()), 0);
    }
}

TEST(GRAFT_CORPUS_SUITE, survivesCutsAndFlips)
{
    for (const auto& file : corpus()) {
        SCOPED_TRACE(file.filename().string());
        auto bytes = readFile(file, 1 << 24);
        ASSERT_TRUE(bytes);
        const std::size_t step = std::max<std::size_t>(1, bytes->size() / 200);
        for (std::size_t i = 0; i < bytes->size(); i += step) {
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), i);
            const std::byte old = (*bytes)[i];
            for (const unsigned flip : {0x01U, 0x80U, 0xFFU}) {
                (*bytes)[i] = old ^ static_cast<std::byte>(flip);
                LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size());
            }
            (*bytes)[i] = old;
        }
    }
}

} // namespace
} // namespace graft
