// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/sha256.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <string>

namespace graft {
namespace {

std::string digest(const std::string& text)
{
    return sha256Hex(std::as_bytes(std::span(text)));
}

TEST(Sha256, equalsTheStandardsExamples)
{
    EXPECT_EQ(digest(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(digest(std::string(1'000'000, 'a')), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, takesPiecesOfAnySize)
{
    const std::string text =
        "The quick brown fox jumps over the lazy dog, again and again and again, until it is tired of it.";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        Sha256 sha;
        sha.add(std::string_view(text).substr(0, cut));
        sha.add(std::as_bytes(std::span(text)).subspan(cut));
        EXPECT_EQ(sha.hex(), digest(text)) << cut;
    }
}

TEST(Sha256, readsFiles)
{
    const auto file = std::filesystem::temp_directory_path() / ("graft-sha-" + std::to_string(::getpid()));
    const std::string text(1'000'000, 'a');
    ASSERT_TRUE(writeFileAtomically(file, std::as_bytes(std::span(text))));
    auto hex = sha256OfFile(file);
    std::filesystem::remove(file);
    ASSERT_TRUE(hex) << hex.error().message();
    EXPECT_EQ(*hex, digest(text));
    EXPECT_FALSE(sha256OfFile(file));
}

} // namespace
} // namespace graft
