// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip/zip_reader.h"
#include "tests/core/formats/craft.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace graft {
namespace {

using test::bytesOf;
using test::CraftedEntry;
using test::craftZip;

std::string textOf(const std::vector<std::byte>& bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string messageFor(std::string_view file, ZipLimits limits = {})
{
    auto zip = ZipReader::open(bytesOf(file), "test.zip", limits);
    if (!zip)
        return zip.error().message();
    for (const std::string& entry : zip->entries()) {
        if (auto content = zip->read(entry); !content)
            return content.error().message();
    }
    return {};
}

TEST(Zip, readsStoredEntries)
{
    const std::string file = craftZip({{"first", "one"}, {"folder/second", std::string("t\0wo", 4)}});
    auto zip = ZipReader::open(bytesOf(file), "test.zip");
    ASSERT_TRUE(zip) << zip.error().message();
    EXPECT_EQ(zip->entries(), (std::vector<std::string>{"first", "folder/second"}));
    EXPECT_TRUE(zip->contains("first"));
    EXPECT_FALSE(zip->contains("First"));
    EXPECT_EQ(zip->size("folder/second"), 4U);
    auto content = zip->read("folder/second");
    ASSERT_TRUE(content) << content.error().message();
    EXPECT_EQ(textOf(*content), std::string("t\0wo", 4));
    EXPECT_EQ(zip->read("third").error().code, ErrorCode::NotFound);
}

TEST(Zip, writesWhatItReads)
{
    std::mt19937 random(7);
    std::string noise(300'000, '\0');
    for (char& c : noise)
        c = static_cast<char>(random());
    const std::string zeros(9'000'000, 'z');
    const std::string name = "sub/na\xc3\xafve";
    const std::array entries{ZipEntry{"mimetype", bytesOf("application/x-graft"), false},
                             ZipEntry{name, bytesOf(noise), true}, ZipEntry{"zeros", bytesOf(zeros), true},
                             ZipEntry{"empty", {}, true}};
    auto file = writeZip(entries);
    ASSERT_TRUE(file) << file.error().message();
    EXPECT_LT(file->size(), 400'000U);
    // The type of the file stands at a fixed place, for programs that look there.
    EXPECT_EQ(textOf(*file).substr(30, 27), "mimetypeapplication/x-graft");
    ZipLimits limits;
    limits.maxRatio = 2000;
    auto zip = ZipReader::open(*file, "test.zip", limits);
    ASSERT_TRUE(zip) << zip.error().message();
    for (const ZipEntry& entry : entries) {
        auto content = zip->read(entry.name);
        ASSERT_TRUE(content) << entry.name << ": " << content.error().message();
        EXPECT_TRUE(std::ranges::equal(*content, entry.bytes)) << entry.name;
    }
    auto again = writeZip(entries);
    ASSERT_TRUE(again);
    EXPECT_EQ(*file, *again);
}

TEST(Zip, refusesUnsafeNames)
{
    for (const std::string& name :
         {std::string("../x"), std::string("/x"), std::string("a/../../x"), std::string("C:\\x"), std::string("C:x"),
          std::string("a\\..\\x"), std::string("a\nb"), std::string("a\0b", 3), std::string("a//b"), std::string("./a"),
          std::string(""), std::string("\xff\xfe"), std::string("a/..")}) {
        EXPECT_NE(messageFor(craftZip({{name, "x"}})).find("unsafe entry name"), std::string::npos) << name;
    }
    EXPECT_EQ(messageFor(craftZip({{"..a", "x"}, {"a..", "x"}, {"b/", ""}})), "");
}

TEST(Zip, refusesEverythingUnusual)
{
    const auto mode = [](std::uint32_t type) { return type << 16; };
    struct Case {
        std::vector<CraftedEntry> entries;
        const char* message;
    };
    const std::string zeros(100, '\0');
    const std::vector<Case> cases{
        {{{"link", "target", 0, 0, mode(0120777)}}, "link or a device"},
        {{{"device", "", 0, 0, mode(0020666)}}, "link or a device"},
        {{{"fifo", "", 0, 0, mode(0010666)}}, "link or a device"},
        {{{"a", "x", 0, 1}}, "encrypted"},
        {{{"a", "x", 99}}, "unknown way"},
        {{{"a", "x", 12}}, "unknown way"},
        {{{"a", "x"}, {"a", "y"}}, "two entries named a"},
        {{{"a", "x"}, {"A", "y"}}, "two entries named A"},
        {{{"a", "x", 0, 0, 0, 2}}, "sizes of the archive's entry a are wrong"},
        {{{"a", "x", 8, 0, 0, 1 << 30}}, "unpack to more data than allowed"},
        {{{"a", "x", 0, 0, 0, -1, 1}}, "entry a of test.zip is damaged"},
        {{{"a", "x", 0, 0, 0, -1, 0, "b"}}, "does not fit the archive's directory"},
    };
    for (const Case& c : cases) {
        const std::string message = messageFor(craftZip(c.entries));
        EXPECT_NE(message.find(c.message), std::string::npos) << c.message << " / " << message;
        EXPECT_NE(message.find("test.zip"), std::string::npos) << message;
    }
}

TEST(Zip, refusesForeignBytesAroundTheArchive)
{
    const std::string file = craftZip({{"a", "x"}, {"b", "y"}});
    EXPECT_EQ(messageFor(file), "");
    EXPECT_NE(messageFor("prefix" + file), "");
    EXPECT_NE(messageFor(file + "suffix"), "");
    EXPECT_NE(messageFor(craftZip({{"a", "x"}}, 2)), "");
    EXPECT_NE(messageFor(craftZip({{"a", "x"}, {"b", "y"}}, 1)), "");
}

TEST(Zip, keepsToItsLimits)
{
    std::vector<CraftedEntry> many;
    for (int i = 0; i < 11; ++i)
        many.push_back({"e" + std::to_string(i), std::string(100, 'x')});
    const std::string file = craftZip(many);
    EXPECT_EQ(messageFor(file), "");
    EXPECT_NE(messageFor(file, {.maxEntries = 10}).find("11 entries; at most 10"), std::string::npos);
    EXPECT_NE(messageFor(file, {.maxEntryBytes = 99}).find("more data than allowed"), std::string::npos);
    EXPECT_NE(messageFor(file, {.maxTotalBytes = 1099}).find("more data than allowed"), std::string::npos);
    EXPECT_EQ(messageFor(file, {.maxTotalBytes = 1100}), "");
}

TEST(Zip, refusesBombs)
{
    const std::string zeros(4 << 20, '\0');
    const std::array entries{ZipEntry{"zeros", bytesOf(zeros), true}};
    auto file = writeZip(entries);
    ASSERT_TRUE(file);
    EXPECT_NE(messageFor(textOf(*file)).find("more data than allowed"), std::string::npos);
}

TEST(Zip, stopsWhereDataAreLongerThanDeclared)
{
    const std::string text(5000, 'x');
    const std::array entries{ZipEntry{"a", bytesOf(text), true}};
    auto made = writeZip(entries);
    ASSERT_TRUE(made);
    std::string file = textOf(*made);
    const std::size_t directory = file.find("PK\x01\x02");
    ASSERT_NE(directory, std::string::npos);
    for (const std::uint64_t lie : {4000U, 6000U}) {
        std::string lying = file;
        lying.replace(22, 4, test::little(lie, 4));
        lying.replace(directory + 24, 4, test::little(lie, 4));
        EXPECT_NE(messageFor(lying).find("damaged"), std::string::npos) << lie;
    }
}

TEST(Zip, survivesEveryCutAndEveryFlippedByte)
{
    const std::string text = "some text that is compressed, compressed and compressed";
    const std::array entries{ZipEntry{"mimetype", bytesOf("type"), false},
                             ZipEntry{"folder/text", bytesOf(text), true}};
    auto made = writeZip(entries);
    ASSERT_TRUE(made);
    const std::string file = textOf(*made);
    for (std::size_t i = 0; i < file.size(); ++i) {
        EXPECT_NE(messageFor(std::string_view(file).substr(0, i)), "") << "cut at " << i;
        std::string flipped = file;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x40);
        // Whatever is accepted must still be the same content.
        auto zip = ZipReader::open(bytesOf(flipped), "test.zip");
        if (!zip)
            continue;
        if (auto content = zip->read("folder/text"); content) {
            EXPECT_EQ(textOf(*content), text) << "flipped at " << i;
        }
    }
}

} // namespace
} // namespace graft
