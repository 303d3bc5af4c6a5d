// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zoo/download/download_fixture.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>
#include <vector>

namespace graft {
namespace {

namespace fs = std::filesystem;
using namespace test;

TEST_F(Download, fetchesAFile)
{
    HttpServer server([this](const std::string&) { return whole(body); });
    DownloadRequest wanted = request(server.url());
    wanted.sha256Prefix = digest(body).substr(0, 8);
    std::vector<Progress> seen;
    auto done = downloadFile(wanted, [&](const Progress& p) { seen.push_back(p); });
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
    EXPECT_FALSE(fs::exists(part()));
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.back().done, body.size());
    EXPECT_EQ(seen.back().total, body.size());
    EXPECT_TRUE(std::ranges::is_sorted(seen, {}, &Progress::done));
}

TEST_F(Download, worksInAThreadOfItsOwn)
{
    HttpServer server([this](const std::string&) { return whole(body); });
    std::string message = "not run";
    std::thread worker([&] {
        auto done = downloadFile(request(server.url()));
        message = done ? std::string() : done.error().message();
    });
    worker.join();
    EXPECT_EQ(message, "");
    EXPECT_EQ(textOf(target), body);
}

TEST_F(Download, continuesWhereItWasInterrupted)
{
    put(part(), body.substr(0, 200'000));
    HttpServer server([this](const std::string& r) { return resumable(body, r); });
    DownloadRequest wanted = request(server.url());
    wanted.sha256Prefix = digest(body);
    auto done = downloadFile(wanted);
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
    ASSERT_EQ(server.requests().size(), 1U);
    EXPECT_EQ(rangeOf(server.requests()[0]), 200'000U);
}

TEST_F(Download, beginsAgainWhereTheServerCannotContinue)
{
    put(part(), body.substr(0, 200'000));
    HttpServer server([this](const std::string&) { return whole(body); });
    auto done = downloadFile(request(server.url()));
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
}

TEST_F(Download, acceptsAPartThatIsComplete)
{
    put(part(), body);
    HttpServer server([this](const std::string& r) { return resumable(body, r); });
    auto done = downloadFile(request(server.url()));
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
}

TEST_F(Download, replacesAPartThatIsTooLong)
{
    put(part(), body + "more");
    HttpServer server([this](const std::string& r) { return resumable(body, r); });
    auto done = downloadFile(request(server.url()));
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
    EXPECT_EQ(server.requests().size(), 2U);
}

TEST_F(Download, replacesAPartOfAnotherFile)
{
    put(part(), std::string(200'000, 'x'));
    HttpServer server([this](const std::string& r) { return resumable(body, r); });
    DownloadRequest wanted = request(server.url());
    wanted.sha256Prefix = digest(body);
    auto done = downloadFile(wanted);
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
}

TEST_F(Download, aWrongDigestKeepsTheOldFile)
{
    put(target, "old");
    HttpServer server([this](const std::string&) { return whole(body); });
    DownloadRequest wanted = request(server.url());
    wanted.sha256Prefix = "00000000";
    auto done = downloadFile(wanted);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_NE(done.error().message().find("SHA-256"), std::string::npos);
    EXPECT_EQ(textOf(target), "old");
    EXPECT_FALSE(fs::exists(part()));
}

} // namespace
} // namespace graft

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
