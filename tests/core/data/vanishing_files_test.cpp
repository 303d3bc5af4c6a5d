// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that change while they are read: a network share that goes away, a program that writes into the folder.
#include "core/data/image_dataset.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <atomic>
#include <sys/stat.h>
#include <thread>

using namespace graft;
using namespace graft::test;
namespace fs = std::filesystem;

namespace {

TEST(VanishingFiles, CostTheirSampleAndNothingElse)
{
    const TemporaryFolder folder;
    std::vector<ImageEntry> entries;
    constexpr std::size_t count = 60;
    for (std::size_t i = 0; i < count; ++i) {
        entries.push_back({folder.path() / (std::to_string(i) + ".png"), 0, 0});
        writePng(entries.back().file, noiseImage(64, 64, i));
    }
    ImagePreprocessing how;
    how.width = how.height = 32;
    const ImageSource source(entries, how, 0); // nothing is cached: every read opens the file
    std::atomic<bool> stop = false;
    std::atomic<std::size_t> read = 0;
    std::atomic<std::size_t> failed = 0;
    std::vector<std::jthread> readers;
    for (std::uint64_t thread = 0; thread < 2; ++thread)
        readers.emplace_back([&, thread] {
            std::vector<float> out(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
            RandomStream random(thread);
            while (!stop) {
                const std::size_t index = random.below(count);
                const auto result = source.read(index, out);
                ++(result.ok() ? read : failed);
                if (!result.ok()) {
                    EXPECT_NE(result.error().message().find(entries[index].file.filename().string()), std::string::npos)
                        << result.error().message();
                }
            }
        });
    for (std::size_t i = 0; i < count; ++i) {
        const fs::path file = entries[i].file;
        switch (i % 6) {
        case 0: fs::remove(file); break;
        case 1: fs::resize_file(file, fs::file_size(file) / 3); break;
        case 2: fs::resize_file(file, 0); break;
        case 3: writeText(file, "this is no picture any more"); break;
        case 4:
            fs::remove(file);
            ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
            break;
        default: writePng(file, noiseImage(16, 200, i)); // another picture of another size
        }
        const std::size_t before = read + failed;
        while (read + failed < before + 10) // whatever happens, reading goes on
            std::this_thread::yield();
    }
    stop = true;
    readers.clear();
    std::vector<float> out(static_cast<std::size_t>(source.sampleSpec().elementsPerSample()));
    for (std::size_t i = 0; i < count; ++i)
        EXPECT_EQ(source.read(i, out).ok(), i % 6 == 5) << i;
    EXPECT_GT(read, 0U);
    EXPECT_GT(failed, 0U);
}

} // namespace
