// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/zoo/download/download.h"
#include "tests/core/zoo/download/http_server.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace graft::test {

namespace fs = std::filesystem;

inline std::string content()
{
    std::string text(600'000, '\0');
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = static_cast<char>(i * 7 + i / 251);
    return text;
}

inline std::string head(const std::string& status, const std::string& fields)
{
    return "HTTP/1.1 " + status + "\r\nConnection: close\r\n" + fields + "\r\n";
}

inline Answer whole(const std::string& body, const std::string& fields = {})
{
    return {head("200 OK", "Content-Length: " + std::to_string(body.size()) + "\r\n" + fields) + body};
}

inline std::optional<std::size_t> rangeOf(const std::string& request)
{
    const std::size_t at = request.find("Range: bytes=");
    return at == std::string::npos ? std::nullopt : std::optional(std::stoul(request.substr(at + 13)));
}

/// A server that can continue.
inline Answer resumable(const std::string& body, const std::string& request)
{
    const auto from = rangeOf(request);
    if (!from)
        return whole(body);
    const std::string total = std::to_string(body.size());
    if (*from >= body.size())
        return {head("416 Range Not Satisfiable", "Content-Length: 0\r\nContent-Range: bytes */" + total + "\r\n")};
    return {head("206 Partial Content", "Content-Length: " + std::to_string(body.size() - *from) +
                                            "\r\nContent-Range: bytes " + std::to_string(*from) + "-" +
                                            std::to_string(body.size() - 1) + "/" + total + "\r\n") +
            body.substr(*from)};
}

class Download : public ::testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "graft-download-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        target = folder / "models" / "net.pth";
    }
    void TearDown() override { fs::remove_all(folder); }

    [[nodiscard]] DownloadRequest request(const std::string& url) const
    {
        DownloadRequest made;
        made.url = url;
        made.target = target;
        made.timeoutSeconds = 20;
        return made;
    }
    [[nodiscard]] fs::path part() const { return target.string() + ".part"; }
    static std::string textOf(const fs::path& file)
    {
        auto bytes = readFile(file, 1 << 24);
        return bytes ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : "(no file)";
    }
    static void put(const fs::path& file, const std::string& text)
    {
        fs::create_directories(file.parent_path());
        ASSERT_TRUE(writeFileAtomically(file, std::as_bytes(std::span(text))));
    }
    static std::string digest(const std::string& text) { return sha256Hex(std::as_bytes(std::span(text))); }

    fs::path folder;
    fs::path target;
    const std::string body = content();
};

} // namespace graft::test
