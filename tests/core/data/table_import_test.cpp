// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace graft;
using namespace graft::test;
namespace fs = std::filesystem;

namespace {

class TableImport : public ::testing::Test {
protected:
    void SetUp() override
    {
        for (int i = 0; i < 8; ++i)
            writePng(root() / "pictures" / (std::to_string(i) + ".png"),
                     noiseImage(3, 3, static_cast<std::uint64_t>(i)));
        writePng(root() / "pictures" / "a, b; \"c\".png", noiseImage(3, 3, 9));
    }

    [[nodiscard]] fs::path root() const { return m_folder.path() / "set"; }
    [[nodiscard]] fs::path table(const std::string& text, const std::string& name = "labels.csv") const
    {
        writeText(root() / name, text);
        return root() / name;
    }
    /// All reasons, for looking things up.
    static std::string reasons(const ImageDataset& dataset)
    {
        std::string all;
        for (const SkippedFile& skipped : dataset.skipped)
            all += skipped.file.string() + ": " + skipped.reason.message() + "\n";
        return all;
    }

    TemporaryFolder m_folder;
};

const std::string plain = "pictures/0.png,cat\npictures/1.png,cat\npictures/2.png,dog\npictures/3.png,dog\n";

TEST_F(TableImport, ReadsWhatSpreadsheetsWrite)
{
    const auto expected = importImageTable(table(plain));
    ASSERT_TRUE(expected.ok()) << expected.error().message();
    EXPECT_EQ(expected->classes, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_EQ(expected->training.size() + expected->validation.size(), 4U);
    EXPECT_EQ(expected->validation.size(), 2U) << "a share of every class, as of folders";
    EXPECT_EQ(expected->name, "labels");
    EXPECT_TRUE(expected->skipped.empty());
    const auto same = [&](std::string text, const std::string& name = "labels.csv") {
        const auto dataset = importImageTable(table(text, name));
        ASSERT_TRUE(dataset.ok()) << dataset.error().message();
        EXPECT_EQ(dataset->classes, expected->classes) << text;
        EXPECT_EQ(dataset->training, expected->training) << text;
        EXPECT_EQ(dataset->validation, expected->validation) << text;
        EXPECT_EQ(dataset->fingerprint, expected->fingerprint) << text;
        EXPECT_TRUE(dataset->skipped.empty()) << reasons(*dataset);
    };
    const auto with = [](std::string text, const std::string& from, const std::string& to) {
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
            text.replace(at, from.size(), to);
        return text;
    };
    same("\xEF\xBB\xBF" + plain);
    same("path,label\n" + plain);
    same("\xEF\xBB\xBF\"Path\";\"Label\"\r\n" + with(with(plain, ",", ";"), "\n", "\r\n"));
    same(with(plain, ",", "\t"));
    same(with(plain, ",", "\t"), "labels.tsv");
    same(with(plain, "\n", "\r"));
    same(with(plain, "\n", "\n\n  \n"));
    same(with(plain, "pictures", "./pictures"));
    same(with(plain, "pictures/", root().string() + "/pictures/"));
    same(with(plain, ",", " , "));
    same("pictures/3.png,\"dog\"\n\"pictures/2.png\",dog\npictures/1.png,cat\npictures/0.png,cat"); // any order
    same("nr,class,weight,file\n1,cat,3,pictures/0.png\n2,cat,,pictures/1.png\n3,dog,3,pictures/2.png,more\n"
         "4,dog,3,pictures/3.png\n");
}

TEST_F(TableImport, PartsMayBeGiven)
{
    const auto dataset =
        importImageTable(table("filename;label;split\npictures/0.png;cat;train\npictures/1.png;cat;Test\n"
                               "pictures/2.png;dog;training\npictures/3.png;dog;VAL\n"
                               "pictures/4.png;dog;\npictures/5.png;dog;later\n"
                               "pictures/6.png;fox;test\n"));
    ASSERT_TRUE(dataset.ok()) << dataset.error().message();
    EXPECT_EQ(dataset->training.size(), 3U);
    EXPECT_EQ(dataset->validation.size(), 1U);
    EXPECT_EQ(dataset->test.size(), 1U);
    EXPECT_EQ(dataset->classes, (std::vector<std::string>{"cat", "dog"}));
    EXPECT_NE(reasons(*dataset).find("Line 7: \"later\""), std::string::npos) << reasons(*dataset);
    EXPECT_NE(reasons(*dataset).find("6.png: This class has no pictures for training."), std::string::npos);
}

TEST_F(TableImport, LinesThatCannotBeUsedAreListedWithTheirNumbers)
{
    writeText(root() / "notes.txt", "no picture");
    writePng(m_folder.path() / "outside.png", noiseImage(3, 3, 1));
    const auto dataset = importImageTable(table(
        "path,label\n" + plain + "pictures/absent.png,cat\n../outside.png,cat\n" +
        (m_folder.path() / "outside.png").string() +
        ",cat\n/etc/passwd,cat\nnotes.txt,cat\npictures/4.png\n"
        "pictures/4.png,\npictures/0.png,dog\npictures/5.png,\"two\nlines\"\n\"pictures/a, b; \"\"c\"\".png\",dog\n"
        "pictures/../../outside.png,dog\npictures,dog\n"));
    ASSERT_TRUE(dataset.ok()) << dataset.error().message();
    EXPECT_EQ(dataset->training.size() + dataset->validation.size(), 5U);
    const std::string all = reasons(*dataset);
    for (const char* text :
         {"absent.png: Line 6: there is no such file", "Line 7: ../outside.png is not below",
          "Line 8: ", "Line 9: /etc/passwd is not below", "notes.txt: Line 10: Its content is not a picture",
          "Line 11 does not have", "Line 12 does not have", "Line 13: this picture is on line 2 already, as cat",
          "Line 14 has a path or a label", "Line 17: pictures/../../outside.png", "Line 18: It is not a regular file"})
        EXPECT_NE(all.find(text), std::string::npos) << text << "\n" << all;
    EXPECT_EQ(dataset->skipped.size(), 11U) << all;
}

TEST_F(TableImport, TablesThatMakeNoSenseAreRefused)
{
    const auto message = [](const fs::path& file) {
        const auto dataset = importImageTable(file);
        return dataset.ok() ? std::string("no error") : dataset.error().message();
    };
    EXPECT_NE(message(table(plain + "\"pictures/5.png,cat\n")).find("Line 5"), std::string::npos);
    EXPECT_NE(message(table(plain + "\"pictures/5.png\"x,cat\n")).find("behind a closing quote"), std::string::npos);
    EXPECT_NE(message(table("just some words\n")).find("not a table"), std::string::npos);
    EXPECT_NE(message(table("pictures/0.png,cat\n")).find("1 classes"), std::string::npos);
    EXPECT_NE(message(table("")).find("0 classes"), std::string::npos);
    EXPECT_NE(message(table(std::string("a\0b,c\n", 6))).find("not text"), std::string::npos);
    EXPECT_NE(message(table("\xFF\xFEp\0")).find("UTF-16"), std::string::npos);
    EXPECT_NE(message(root()).find("regular file"), std::string::npos);
    EXPECT_NE(message(root() / "absent.csv").find("absent.csv"), std::string::npos);
}

TEST_F(TableImport, AHugeLineIsRefusedWithoutReadingItAll)
{
    const fs::path file = table(plain);
    const int fd = ::open(file.c_str(), O_WRONLY | O_APPEND);
    ASSERT_GE(fd, 0);
    const std::string line(std::size_t{1} << 16, 'x');
    ASSERT_EQ(::write(fd, line.data(), line.size()), static_cast<ssize_t>(line.size()));
    ::close(fd);
    fs::resize_file(file, std::uintmax_t{1} << 30); // sparse: 1 GiB of one line
    const auto dataset = importImageTable(file);
    ASSERT_FALSE(dataset.ok());
    EXPECT_EQ(dataset.error().code, ErrorCode::Refused);
    EXPECT_NE(dataset.error().message().find("Line 5"), std::string::npos) << dataset.error().message();
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    EXPECT_LT(usage.ru_maxrss, 600 * 1024) << "KiB";
}

TEST_F(TableImport, ReportsProgressAndStops)
{
    std::string text = plain;
    for (int i = 0; i < 1000; ++i)
        text += "pictures/none" + std::to_string(i) + ".png,cat\n";
    RunControl control;
    std::size_t reports = 0;
    ASSERT_TRUE(importImageTable(
                    table(text), {}, [&](const Progress&) { ++reports; }, &control)
                    .ok());
    EXPECT_GE(reports, 5U);
    const auto stopped = importImageTable(
        table(text), {}, [&](const Progress&) { control.requestStop(); }, &control);
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

} // namespace
