// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include <gtest/gtest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string>

namespace graft {
namespace {

namespace fs = std::filesystem;

std::span<const std::byte> bytesOf(const std::string& text)
{
    return std::as_bytes(std::span(text));
}

class Files : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "graft-files-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        file = folder / "document";
    }
    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] static std::string textOf(const fs::path& path)
    {
        auto bytes = readFile(path, 1 << 26);
        return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size())
                     : bytes.error().message();
    }
    [[nodiscard]] std::size_t entries() const
    {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }

    fs::path folder;
    fs::path file;
};

TEST_F(Files, writesAndReads)
{
    const std::string large(3'000'000, 'x');
    for (const std::string& text : {std::string("one"), std::string(), large}) {
        auto written = writeFileAtomically(file, bytesOf(text));
        ASSERT_TRUE(written) << written.error().message();
        EXPECT_TRUE(textOf(file) == text);
        EXPECT_EQ(entries(), 1U) << "no temporary file stays";
    }
}

TEST_F(Files, writesNamesAsLongAsTheFileSystemAllows)
{
    const fs::path longest = folder / std::string(255, 'n');
    auto written = writeFileAtomically(longest, bytesOf("kept"));
    ASSERT_TRUE(written) << written.error().message();
    EXPECT_EQ(textOf(longest), "kept");
}

TEST_F(Files, readsNothingAboveTheLimit)
{
    ASSERT_TRUE(writeFileAtomically(file, bytesOf("12345")));
    EXPECT_TRUE(readFile(file, 5));
    auto refused = readFile(file, 4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_EQ(readFile(folder / "none", 4).error().code, ErrorCode::NotFound);
}

TEST_F(Files, refusesFifosAndFoldersWithoutWaiting)
{
    const fs::path fifo = folder / "fifo";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    for (const fs::path& odd : {fifo, folder, fs::path("/dev/null")}) {
        auto read = readFile(odd, 100);
        ASSERT_FALSE(read);
        EXPECT_NE(read.error().message().find("not a regular file"), std::string::npos);
        auto written = writeFileAtomically(odd, bytesOf("x"));
        ASSERT_FALSE(written);
        EXPECT_NE(written.error().message().find("not a regular file"), std::string::npos);
    }
    EXPECT_TRUE(fs::is_fifo(fifo));
}

TEST_F(Files, keepsTheLinkAndTheMode)
{
    const fs::path link = folder / "link";
    ASSERT_TRUE(writeFileAtomically(file, bytesOf("old")));
    ASSERT_EQ(::chmod(file.c_str(), 0640), 0);
    fs::create_symlink("document", link);
    ASSERT_TRUE(writeFileAtomically(link, bytesOf("new")));
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(textOf(file), "new");
    struct stat info = {};
    ASSERT_EQ(::stat(file.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777U, 0640U);
}

TEST_F(Files, anUnwritableFolderIsAnError)
{
    auto written = writeFileAtomically(folder / "none" / "document", bytesOf("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Io);
    EXPECT_NE(written.error().message().find("No such file or directory"), std::string::npos);
}

// Files may not grow beyond a limit: what a full disk looks like, at every place of the file.
TEST_F(Files, aFullDiskKeepsTheOldFile)
{
    const std::string old = "the old document";
    const std::string text(40'000, 'n');
    ASSERT_TRUE(writeFileAtomically(file, bytesOf(old)));
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    for (rlim_t limit = 0; limit < text.size(); limit += 1000) {
        const rlimit small{limit, before.rlim_max};
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
        auto written = writeFileAtomically(file, bytesOf(text));
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
        ASSERT_FALSE(written) << limit;
        EXPECT_EQ(written.error().code, ErrorCode::Io);
        ASSERT_EQ(textOf(file), old) << limit;
        ASSERT_EQ(entries(), 1U) << limit;
    }
    ASSERT_TRUE(writeFileAtomically(file, bytesOf(text)));
    EXPECT_EQ(textOf(file), text);
}

// A saver is killed at unforeseeable moments; the file is always a whole old or a whole new one.
TEST_F(Files, aKilledSaverLeavesAWholeFile)
{
    const std::array versions{std::string(2'000'000, 'a'), std::string(2'000'000, 'b')};
    ASSERT_TRUE(writeFileAtomically(file, bytesOf(versions[0])));
    for (int round = 0; round < 30; ++round) {
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            for (std::size_t i = 0;; ++i)
                static_cast<void>(writeFileAtomically(file, bytesOf(versions[i % 2])));
        }
        ::usleep(static_cast<useconds_t>(round * 700));
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        const std::string now = textOf(file);
        ASSERT_TRUE(std::ranges::find(versions, now) != versions.end()) << round;
    }
}

} // namespace
} // namespace graft
