// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/zoo/download/download_fixture.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>

#include <csignal>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;
using namespace test;

TEST_F(Download, reportsWhatTheServerRefuses)
{
    put(target, "old");
    HttpServer server(
        [](const std::string&) { return Answer{head("404 Not Found", "Content-Length: 4\r\n") + "gone"}; });
    auto done = downloadFile(request(server.url()));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_NE(done.error().message().find("404"), std::string::npos);
    EXPECT_EQ(textOf(target), "old");
    EXPECT_FALSE(fs::exists(part()));
}

TEST_F(Download, aBodyCutShortIsContinuedNextTime)
{
    put(target, "old");
    bool cut = true;
    HttpServer server([&](const std::string& r) {
        Answer answer = resumable(body, r);
        if (std::exchange(cut, false))
            answer.bytes.resize(answer.bytes.size() / 2);
        return answer;
    });
    DownloadRequest wanted = request(server.url());
    wanted.sha256Prefix = digest(body);
    auto done = downloadFile(wanted);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_EQ(textOf(target), "old");
    const auto kept = fs::file_size(part());
    EXPECT_GT(kept, 100'000U);
    done = downloadFile(wanted);
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
    EXPECT_EQ(rangeOf(server.requests().back()), kept);
}

TEST_F(Download, canBeCancelled)
{
    HttpServer server([this](const std::string&) {
        Answer answer = whole(body);
        answer.bytes.resize(answer.bytes.size() / 2);
        answer.hold = true;
        return answer;
    });
    RunControl control;
    auto done = downloadFile(
        request(server.url()), [&](const Progress&) { control.requestStop(); }, &control);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(fs::exists(target));
    EXPECT_TRUE(fs::exists(part()));
    // Stopped before it began.
    EXPECT_EQ(downloadFile(request(server.url()), {}, &control).error().code, ErrorCode::Cancelled);
}

TEST_F(Download, givesUpOnASilentServer)
{
    HttpServer server([](const std::string&) { return Answer{head("200 OK", "Content-Length: 10\r\n"), true}; });
    DownloadRequest wanted = request(server.url());
    wanted.timeoutSeconds = 1;
    auto done = downloadFile(wanted);
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().message().find("no data for 1 seconds"), std::string::npos) << done.error().message();
}

TEST_F(Download, refusesWebPages)
{
    for (const Answer& page :
         {whole("\n<!doctype HTML><p>log in</p>"), whole("whatever", "Content-Type: text/html; charset=utf-8\r\n")}) {
        HttpServer server([&](const std::string&) { return page; });
        auto done = downloadFile(request(server.url()));
        ASSERT_FALSE(done);
        EXPECT_NE(done.error().message().find("web page"), std::string::npos) << done.error().message();
        EXPECT_FALSE(fs::exists(target));
        EXPECT_FALSE(fs::exists(part()));
    }
}

TEST_F(Download, refusesMoreThanExpected)
{
    HttpServer announced([this](const std::string&) { return whole(body); });
    HttpServer unannounced([this](const std::string&) { return Answer{head("200 OK", "") + body}; });
    for (const std::string& url : {announced.url(), unannounced.url()}) {
        DownloadRequest wanted = request(url);
        wanted.maxBytes = body.size() - 1;
        auto done = downloadFile(wanted);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Refused);
        EXPECT_FALSE(fs::exists(part()));
    }
    auto done = downloadFile(request(unannounced.url()));
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
}

TEST_F(Download, followsOnlySafeRedirects)
{
    std::string location;
    HttpServer server([&](const std::string& r) {
        if (r.starts_with("GET /moved"))
            return whole(body);
        return Answer{head("302 Found", "Content-Length: 0\r\nLocation: " + location + "\r\n")};
    });
    location = server.url("/moved");
    auto done = downloadFile(request(server.url()));
    ASSERT_TRUE(done) << done.error().message();
    EXPECT_EQ(textOf(target), body);
    for (const char* unsafe : {"http://192.0.2.1/file", "http://example.invalid/file", "ftp://127.0.0.1/file"}) {
        location = unsafe;
        done = downloadFile(request(server.url()));
        ASSERT_FALSE(done) << unsafe;
        EXPECT_EQ(done.error().code, ErrorCode::Network);
        EXPECT_EQ(textOf(target), body);
    }
    location = server.url("/file.bin"); // to itself
    EXPECT_FALSE(downloadFile(request(server.url())));
}

TEST_F(Download, refusesUnsafeAddresses)
{
    for (const char* url : {"http://example.invalid/x", "http://192.0.2.1/x", "file:///etc/passwd", "ftp://127.0.0.1/x",
                            "https://", "", "not an address", "http://127.0.0.1.example.invalid/"}) {
        auto done = downloadFile(request(url));
        ASSERT_FALSE(done) << url;
        EXPECT_EQ(done.error().code, ErrorCode::InvalidArgument) << url;
    }
    EXPECT_FALSE(fs::exists(part()));
}

TEST_F(Download, reportsAMissingServer)
{
    std::string url;
    {
        HttpServer server([](const std::string&) { return Answer{}; });
        url = server.url();
    }
    auto done = downloadFile(request(url));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Network);
    EXPECT_FALSE(fs::exists(part()));
}

TEST_F(Download, aFullDiskKeepsTheOldFile)
{
    put(target, "old");
    HttpServer server([this](const std::string&) { return whole(body); });
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before = {};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{100'000, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    auto done = downloadFile(request(server.url()));
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Io);
    EXPECT_EQ(textOf(target), "old");
    EXPECT_FALSE(fs::exists(part()));
}

TEST_F(Download, twoDownloadsOfOneFileDoNotMix)
{
    put(part(), "abc");
    const int other = ::open(part().c_str(), O_RDWR);
    ASSERT_GE(other, 0);
    ASSERT_EQ(::flock(other, LOCK_EX | LOCK_NB), 0);
    HttpServer server([this](const std::string&) { return whole(body); });
    auto done = downloadFile(request(server.url()));
    ::close(other);
    ASSERT_FALSE(done);
    EXPECT_NE(done.error().message().find("is being downloaded already"), std::string::npos);
    EXPECT_EQ(textOf(part()), "abc");
}

TEST_F(Download, doesNotWriteThroughLinks)
{
    put(folder / "victim", "precious");
    fs::create_directories(target.parent_path());
    fs::create_symlink(folder / "victim", part());
    HttpServer server([this](const std::string&) { return whole(body); });
    EXPECT_FALSE(downloadFile(request(server.url())));
    EXPECT_EQ(textOf(folder / "victim"), "precious");
}

TEST_F(Download, putsCatalogueWeightsIntoTheModelsFolder)
{
    ::setenv("GRAFT_MODELS", (folder / "models").c_str(), 1);
    HttpServer server([this](const std::string&) { return whole(body); });
    CatalogueEntry entry;
    entry.title = "Net";
    entry.weightFile = "net.pth";
    entry.fileMiB = 0.6;
    entry.sha256Prefix = digest(body).substr(0, 8);
    entry.url = server.url();
    auto file = downloadWeights(entry);
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_EQ(*file, target);
    EXPECT_EQ(textOf(*file), body);
    // It is there already: nothing is asked for again.
    ASSERT_TRUE(downloadWeights(entry));
    EXPECT_EQ(server.requests().size(), 1U);
    entry.url.clear();
    EXPECT_EQ(downloadWeights(entry).error().code, ErrorCode::InvalidArgument);
    ::unsetenv("GRAFT_MODELS");
}

} // namespace
} // namespace graft
