// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_dataset.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

using namespace graft;
using namespace graft::test;
namespace fs = std::filesystem;

namespace {

void fillClass(const fs::path& folder, int count)
{
    for (int i = 0; i < count; ++i)
        writePng(folder / ("picture" + std::to_string(i) + ".png"), noiseImage(3, 3, static_cast<std::uint64_t>(i)));
}

/// The reason why a file was left out, or an empty text.
std::string reasonFor(const ImageDataset& dataset, const fs::path& file)
{
    for (const SkippedFile& skipped : dataset.skipped)
        if (skipped.file == file)
            return skipped.reason.message();
    return {};
}

std::set<fs::path> filesOf(const std::vector<ImageEntry>& entries)
{
    std::set<fs::path> files;
    for (const ImageEntry& entry : entries)
        files.insert(entry.file);
    return files;
}

TEST(ImageImport, TrainAndValidationFolders)
{
    for (const char* name : {"val", "valid", "validation", "dev"}) {
        const TemporaryFolder folder;
        fillClass(folder.path() / "train" / "cats", 4);
        fillClass(folder.path() / "train" / "ants", 3);
        fillClass(folder.path() / name / "ants", 2);
        fillClass(folder.path() / name / "cats", 1);
        const auto dataset = importImageFolder(folder.path());
        ASSERT_TRUE(dataset.ok()) << dataset.error().message();
        EXPECT_EQ(dataset->classes, (std::vector<std::string>{"ants", "cats"}));
        EXPECT_EQ(dataset->countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{3, 4}));
        EXPECT_EQ(dataset->countsPerClass(DatasetPart::Validation), (std::vector<std::size_t>{2, 1}));
        EXPECT_TRUE(dataset->skipped.empty());
        EXPECT_EQ(dataset->name, folder.path().filename().string());
        EXPECT_TRUE(std::is_sorted(dataset->training.begin(), dataset->training.end(),
                                   [](const auto& a, const auto& b) { return a.file < b.file; }));
    }
}

TEST(ImageImport, TestFoldersArePartsOfTheirOwn)
{
    for (const char* name : {"test", "testing"}) {
        const TemporaryFolder folder;
        for (const char* className : {"ants", "cats"}) {
            fillClass(folder.path() / "train" / className, 10);
            fillClass(folder.path() / "val" / className, 3);
            fillClass(folder.path() / name / className, 2);
        }
        fillClass(folder.path() / name / "dogs", 1);
        const auto dataset = importImageFolder(folder.path());
        ASSERT_TRUE(dataset.ok()) << dataset.error().message();
        EXPECT_EQ(dataset->training.size(), 20U);
        EXPECT_EQ(dataset->validation.size(), 6U);
        EXPECT_EQ(dataset->countsPerClass(DatasetPart::Test), (std::vector<std::size_t>{2, 2}));
        EXPECT_NE(reasonFor(*dataset, folder.path() / name / "dogs").find("for training"), std::string::npos);
        fs::remove_all(folder.path() / "val"); // then pictures for validation are taken from those for training
        const auto rest = importImageFolder(folder.path());
        ASSERT_TRUE(rest.ok());
        EXPECT_EQ(rest->training.size(), 16U);
        EXPECT_EQ(rest->validation.size(), 4U);
        EXPECT_EQ(rest->test, dataset->test);
        ImageImportOptions anew; // dividing anew leaves the test part alone
        anew.split.kind = SplitKind::KFold;
        anew.split.testShare = 0.5;
        EXPECT_EQ(importImageFolder(folder.path(), anew)->test, dataset->test);
    }
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    for (const char* className : {"a", "b"}) {
        fillClass(folder.path() / className, 5);
        fillClass(elsewhere.path() / className, 2);
    }
    ImageImportOptions options;
    options.testFolder = elsewhere.path();
    EXPECT_EQ(importImageFolder(folder.path(), options)->test.size(), 4U);
    options.testFolder = "/nowhere/at/all";
    EXPECT_EQ(importImageFolder(folder.path(), options).error().code, ErrorCode::NotFound);
}

TEST(ImageImport, SplitIsStratifiedSeededAndStable)
{
    const TemporaryFolder folder;
    fillClass(folder.path() / "many", 50);
    fillClass(folder.path() / "few", 5);
    fillClass(folder.path() / "single", 1);
    ImageImportOptions options;
    options.split.seed = 7;
    const auto first = importImageFolder(folder.path(), options);
    const auto second = importImageFolder(folder.path(), options);
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(first->countsPerClass(DatasetPart::Validation),
              (std::vector<std::size_t>{1, 10, 0})); // few, many, single
    EXPECT_EQ(first->countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{4, 40, 1}));
    EXPECT_EQ(first->training, second->training);
    EXPECT_EQ(first->validation, second->validation);
    EXPECT_EQ(first->fingerprint, second->fingerprint);
    EXPECT_EQ(first->fingerprint.size(), 64U);
    options.split.seed = 8;
    const auto other = importImageFolder(folder.path(), options);
    EXPECT_NE(other->validation, first->validation);
    EXPECT_NE(other->fingerprint, first->fingerprint);

    fillClass(folder.path() / "another", 9); // a new class leaves the split of the others alone
    options.split.seed = 7;
    const auto more = importImageFolder(folder.path(), options);
    const auto before = filesOf(first->validation);
    const auto after = filesOf(more->validation);
    EXPECT_TRUE(std::includes(after.begin(), after.end(), before.begin(), before.end()));
    EXPECT_NE(more->fingerprint, first->fingerprint);

    options.split.validationShare = 0;
    EXPECT_TRUE(importImageFolder(folder.path(), options)->validation.empty());
    options.split.validationShare = 1; // something is left to learn from
    EXPECT_EQ(importImageFolder(folder.path(), options)->countsPerClass(DatasetPart::Training)[1], 1U);
}

TEST(ImageImport, ValidationFolderMayLieElsewhere)
{
    const TemporaryFolder folder;
    const TemporaryFolder elsewhere;
    fillClass(folder.path() / "a", 3);
    fillClass(folder.path() / "b", 3);
    fillClass(elsewhere.path() / "b", 2);
    fillClass(elsewhere.path() / "unknown", 2);
    ImageImportOptions options;
    options.validationFolder = elsewhere.path();
    const auto dataset = importImageFolder(folder.path(), options);
    ASSERT_TRUE(dataset.ok());
    EXPECT_EQ(dataset->countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{3, 3}));
    EXPECT_EQ(dataset->countsPerClass(DatasetPart::Validation), (std::vector<std::size_t>{0, 2}));
    EXPECT_FALSE(reasonFor(*dataset, elsewhere.path() / "unknown").empty());
    EXPECT_FALSE(reasonFor(*dataset, elsewhere.path() / "a").empty());
    fillClass(folder.path() / "held-out" / "a", 1); // among the classes, but no class
    options.validationFolder = folder.path() / "held-out";
    const auto inside = importImageFolder(folder.path(), options);
    ASSERT_TRUE(inside.ok());
    EXPECT_EQ(inside->classes, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(inside->countsPerClass(DatasetPart::Validation), (std::vector<std::size_t>{1, 0}));
    options.validationFolder = "/nowhere/at/all";
    EXPECT_EQ(importImageFolder(folder.path(), options).error().code, ErrorCode::NotFound);
}

TEST(ImageImport, AFolderCalledTrainMayBeAClass)
{
    const TemporaryFolder folder;
    fillClass(folder.path() / "train", 2);
    fillClass(folder.path() / "bus", 2);
    EXPECT_EQ(importImageFolder(folder.path())->classes, (std::vector<std::string>{"bus", "train"}));
    const TemporaryFolder alone; // train/ with class folders and no val/: split as usual
    fillClass(alone.path() / "train" / "x", 5);
    fillClass(alone.path() / "train" / "y", 5);
    const auto dataset = importImageFolder(alone.path());
    ASSERT_TRUE(dataset.ok());
    EXPECT_EQ(dataset->classes, (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(dataset->validation.size(), 2U);
}

TEST(ImageImport, WhatIsLeftOutIsListedWithTheReason)
{
    const TemporaryFolder folder;
    const fs::path a = folder.path() / "a";
    fillClass(a, 2);
    fillClass(folder.path() / "b", 2);
    fillClass(folder.path() / ".hidden", 2);
    fs::create_directories(folder.path() / "empty");
    writePng(folder.path() / "stray.png", noiseImage(2, 2, 1));
    writePng(a / ".DS_Store.png", noiseImage(2, 2, 1));
    writeText(a / "Thumbs.db", "not a picture");
    writeText(a / "renamed.jpg", "<html>404</html>");
    writeText(a / "moving.gif", "GIF89a and more");
    writeText(a / "nothing.png", "");
    fs::create_symlink("/nowhere/at/all.png", a / "dangling.png");
    writePng(a / "wrong.txt", noiseImage(2, 2, 3)); // content decides
    const auto dataset = importImageFolder(folder.path());
    ASSERT_TRUE(dataset.ok()) << dataset.error().message();
    EXPECT_EQ(dataset->classes, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(dataset->training.size() + dataset->validation.size(), 5U);
    EXPECT_NE(reasonFor(*dataset, folder.path() / ".hidden").find("Hidden"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, folder.path() / "empty").find("no pictures"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, folder.path() / "stray.png").find("class folder"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, a / ".DS_Store.png").find("Hidden"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, a / "Thumbs.db").find("not a picture"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, a / "renamed.jpg").find("not a picture"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, a / "moving.gif").find("GIF"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, a / "nothing.png").find("empty"), std::string::npos);
    EXPECT_NE(reasonFor(*dataset, a / "dangling.png").find("nowhere"), std::string::npos);
    EXPECT_EQ(dataset->skipped.size(), 9U);
}

TEST(ImageImport, FifosSocketsLoopsAndOddNamesAreSurvived)
{
    const TemporaryFolder folder;
    const fs::path a = folder.path() / "a";
    const fs::path b = folder.path() / "b";
    fillClass(a, 2);
    fillClass(b, 2);
    ASSERT_EQ(::mkfifo((a / "pipe.png").c_str(), 0600), 0);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::string socketFile = (a / "socket.png").string();
    ASSERT_LT(socketFile.size(), sizeof address.sun_path);
    std::copy(socketFile.begin(), socketFile.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    fs::create_directory_symlink("..", a / "up");
    fs::create_directory_symlink(".", a / "self");
    fs::create_directory_symlink(b, a / "neighbour");
    fs::create_directories(a / "deeper" / "still");
    writePng(a / "deeper" / "still" / "x.png", noiseImage(2, 2, 1));
    fs::create_directory_symlink(a / "deeper", a / "z-again"); // followed once, whichever comes first
    for (const char* name : {"latin1-\xE9\xFF.png", "new\nline.png", "\xF0\x9F\x8C\xBB.png"})
        writePng(b / name, noiseImage(2, 2, 1));
    writePng(b / "long.png", noiseImage(2, 2, 1));
    fs::rename(b / "long.png", b / (std::string(251, 'n') + ".png"));
    const auto dataset = importImageFolder(folder.path());
    ::close(socket);
    ASSERT_TRUE(dataset.ok()) << dataset.error().message();
    const auto training = dataset->countsPerClass(DatasetPart::Training);
    const auto validation = dataset->countsPerClass(DatasetPart::Validation);
    EXPECT_EQ(training[0] + validation[0], 3U);
    EXPECT_EQ(training[1] + validation[1], 6U);
    for (const char* name : {"pipe.png", "socket.png"})
        EXPECT_NE(reasonFor(*dataset, a / name).find("regular file"), std::string::npos) << name;
    for (const char* name : {"up", "self", "neighbour", "z-again"})
        EXPECT_NE(reasonFor(*dataset, a / name).find("already"), std::string::npos) << name;
    for (const ImageEntry& entry : dataset->training)
        EXPECT_TRUE(loadEntry(entry).ok());
}

TEST(ImageImport, ErrorsNameTheFolder)
{
    const TemporaryFolder folder;
    EXPECT_EQ(importImageFolder("/nowhere/at/all").error().code, ErrorCode::NotFound);
    EXPECT_EQ(importImageFolder({}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(importImageFolder(folder.path()).error().code, ErrorCode::NotFound);
    writeText(folder.path() / "file", "x");
    EXPECT_EQ(importImageFolder(folder.path() / "file").error().code, ErrorCode::InvalidArgument);
    fillClass(folder.path() / "only", 3);
    fs::create_directories(folder.path() / "empty");
    const auto one = importImageFolder(folder.path());
    ASSERT_FALSE(one.ok());
    EXPECT_NE(one.error().message().find("only"), std::string::npos);
    EXPECT_NE(one.error().message().find(folder.path().string()), std::string::npos);
}

TEST(ImageImport, ReportsProgressAndStops)
{
    const TemporaryFolder folder;
    for (const char* name : {"a", "b"})
        for (int i = 0; i < 150; ++i)
            writeText(folder.path() / name / (std::to_string(i) + ".png"), "\x89PNG\r\n\x1A\n, at first glance");
    std::vector<std::uint64_t> seen;
    RunControl control;
    const auto whole = importImageFolder(
        folder.path(), {}, [&](const Progress& p) { seen.push_back(p.done); }, &control);
    ASSERT_TRUE(whole.ok()); // unreadable pictures are found when they are read
    EXPECT_GE(seen.size(), 2U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    const auto stopped = importImageFolder(
        folder.path(), {}, [&](const Progress&) { control.requestStop(); }, &control);
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(ImageImport, FingerprintSeesChangedFiles)
{
    const TemporaryFolder folder;
    fillClass(folder.path() / "a", 3);
    fillClass(folder.path() / "b", 3);
    const std::string before = importImageFolder(folder.path())->fingerprint;
    writePng(folder.path() / "a" / "picture1.png", noiseImage(9, 9, 1));
    EXPECT_NE(importImageFolder(folder.path())->fingerprint, before);
}

} // namespace
