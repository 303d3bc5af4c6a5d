// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/zip/zip_reader.h"
#include "core/project/dataset_archive.h"
#include "core/project/dataset_opening.h"
#include "tests/core/data/data_fixtures.h"
#include "tests/core/formats/craft.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace graft::test {
namespace {

namespace fs = std::filesystem;

std::string png(std::uint64_t seed)
{
    const auto bytes = encodePng(noiseImage(4, 4, seed));
    return bytes.ok() ? std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size()) : std::string();
}

class DatasetArchive : public ::testing::Test {
protected:
    [[nodiscard]] fs::path archive() const { return m_folder.path() / "pets.zip"; }
    [[nodiscard]] fs::path cache() const { return m_folder.path() / "cache"; }

    static std::vector<CraftedEntry> pets(const std::string& folder = {})
    {
        std::vector<CraftedEntry> entries;
        for (std::uint64_t i = 0; i < 10; ++i)
            entries.push_back({folder + (i < 5 ? "cat/" : "dog/") + std::to_string(i) + ".png", png(i)});
        return entries;
    }
    void write(const std::vector<CraftedEntry>& entries) const { writeText(archive(), craftZip(entries)); }
    [[nodiscard]] Result<ImageDataset> import(const ImageImportOptions& options = {}) const
    {
        return importImageArchive(archive(), options, cache());
    }
    /// Everything in the folder of this test but the archive and what is in the cache.
    [[nodiscard]] std::set<std::string> strays() const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_folder.path()))
            if (entry.path() != archive() && entry.path() != cache())
                names.insert(entry.path().filename().string());
        return names;
    }
    /// Nothing half-done stays behind.
    [[nodiscard]] bool cacheIsEmpty() const { return !fs::exists(cache()) || fs::is_empty(cache()); }

    TemporaryFolder m_folder;
};

TEST_F(DatasetArchive, IsReadLikeTheFolderItHolds)
{
    for (const std::string folder : {"", "pets/", "a/b/c/"}) {
        write(pets(folder));
        const auto dataset = import();
        ASSERT_TRUE(dataset.ok()) << dataset.error().message();
        EXPECT_EQ(dataset->name, "pets");
        EXPECT_EQ(dataset->classes, (std::vector<std::string>{"cat", "dog"}));
        EXPECT_EQ(dataset->training.size(), 8U);
        EXPECT_EQ(dataset->validation.size(), 2U);
        for (const ImageEntry& entry : dataset->training)
            EXPECT_TRUE(loadEntry(entry).ok());
        EXPECT_TRUE(pictureKey(*dataset, dataset->training.front()).starts_with("cat/"));
    }
    auto entries = pets("train/");
    for (const CraftedEntry& entry : pets("val/"))
        entries.push_back(entry);
    write(entries);
    const auto divided = import();
    ASSERT_TRUE(divided.ok());
    EXPECT_EQ(divided->training.size(), 10U);
    EXPECT_EQ(divided->validation.size(), 10U);
    EXPECT_TRUE(strays().empty());
}

TEST_F(DatasetArchive, IsUnpackedOnceAndAgainWhenSomethingIsMissing)
{
    write(pets());
    const auto first = import();
    ASSERT_TRUE(first.ok());
    const fs::path picture = first->training.front().file;
    const auto time = fs::last_write_time(picture);
    fs::last_write_time(picture, time - std::chrono::hours(1));
    const auto second = import();
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(fs::last_write_time(picture), time - std::chrono::hours(1)) << "not unpacked again";
    EXPECT_EQ(second->fingerprint, first->fingerprint);
    fs::resize_file(picture, 3);
    ASSERT_TRUE(import().ok());
    EXPECT_TRUE(loadEntry(first->training.front()).ok()) << "unpacked again";
    fs::remove(picture);
    const fs::path leftover = cache() / (std::string(64, 'a') + ".partial-999999999-x");
    fs::create_directories(leftover / "pictures");
    ASSERT_TRUE(import().ok());
    EXPECT_TRUE(fs::exists(picture));
    EXPECT_FALSE(fs::exists(leftover)) << "of a process that is gone";
    EXPECT_EQ(std::distance(fs::directory_iterator(cache()), {}), 1);
}

TEST_F(DatasetArchive, OnlyPicturesAreUnpacked)
{
    auto entries = pets();
    entries.push_back({"cat/notes.txt", "no picture"});
    entries.push_back({"cat/inner.zip", craftZip(pets())});
    entries.push_back({"cat/empty.png", ""});
    entries.push_back({"cat/.DS_Store", png(1)});
    entries.push_back({"__MACOSX/cat/._0.png", png(1)});
    entries.push_back({"stray.png", png(2)});
    entries.push_back({"cat/damaged.png", png(3)});
    entries.back().crcChange = 1;
    entries.push_back({"cat/" + std::string(300, 'n') + ".png", png(4)});
    write(entries);
    for (int pass = 0; pass < 2; ++pass) { // unpacked, then found in the cache: the same list
        const auto dataset = import();
        ASSERT_TRUE(dataset.ok()) << dataset.error().message();
        EXPECT_EQ(dataset->training.size() + dataset->validation.size(), 10U);
        const auto reason = [&](const std::string& entry) {
            for (const SkippedFile& skipped : dataset->skipped)
                if (skipped.file == archive() / entry)
                    return skipped.reason.message();
            return std::string("not skipped");
        };
        EXPECT_NE(reason("cat/notes.txt").find("not a picture"), std::string::npos);
        EXPECT_NE(reason("cat/inner.zip").find("Archives inside"), std::string::npos);
        EXPECT_NE(reason("cat/empty.png").find("empty"), std::string::npos);
        EXPECT_NE(reason("cat/.DS_Store").find("Hidden"), std::string::npos);
        EXPECT_NE(reason("__MACOSX/cat/._0.png").find("Hidden"), std::string::npos);
        EXPECT_NE(reason("stray.png").find("class folder"), std::string::npos) << reason("stray.png");
        EXPECT_NE(reason("cat/damaged.png").find("damaged"), std::string::npos);
        const std::string longName = reason("cat/" + std::string(300, 'n') + ".png");
        EXPECT_NE(longName, "not skipped") << "longer than file systems (and the zip library) take";
        EXPECT_EQ(dataset->skipped.size(), 8U);
    }
    for (const auto& entry : fs::recursive_directory_iterator(cache())) {
        const fs::path& file = entry.path();
        EXPECT_TRUE(!entry.is_regular_file() || file.extension() == ".png" || file.filename() == "complete.json");
    }
}

TEST_F(DatasetArchive, HostileArchivesAreRefusedByTheNameOfTheEntry)
{
    const auto refused = [&](CraftedEntry entry, const std::string& named) {
        auto entries = pets();
        entries.push_back(std::move(entry));
        write(entries);
        const auto dataset = import();
        ASSERT_FALSE(dataset.ok()) << named;
        EXPECT_NE(dataset.error().message().find(named), std::string::npos) << dataset.error().message();
        EXPECT_NE(dataset.error().message().find("pets.zip"), std::string::npos);
        EXPECT_TRUE(cacheIsEmpty());
        EXPECT_TRUE(strays().empty());
    };
    refused({"../escaped.png", png(1)}, "../escaped.png");
    refused({"/tmp/escaped.png", png(1)}, "/tmp/escaped.png");
    refused({"C:\\escaped.png", png(1)}, "escaped.png");
    refused({"cat/..\\..\\escaped.png", png(1)}, "escaped.png");
    refused({"cat/../../escaped.png", png(1)}, "escaped.png");
    refused({std::string("cat/a\0b.png", 11), png(1)}, "unsafe entry name");
    refused({"cat/a\nb.png", png(1)}, "unsafe entry name");
    refused({"CAT/0.png", png(1)}, "CAT/0.png");
    refused({"cat/0.png", png(1)}, "two entries");
    CraftedEntry link{"cat/link", "/etc"};
    link.attributes = 0120777U << 16U;
    refused(link, "cat/link");
    CraftedEntry fifo{"cat/fifo", ""};
    fifo.attributes = 0010644U << 16U;
    refused(fifo, "cat/fifo");
    CraftedEntry secret{"cat/secret.png", png(1)};
    secret.flags = 1;
    refused(secret, "encrypted");
    CraftedEntry strange{"cat/strange.png", png(1)};
    strange.method = 99;
    refused(strange, "unknown way");
    CraftedEntry huge{"cat/huge.png", png(1)};
    huge.method = 8;
    huge.declaredSize = (std::int64_t{1} << 31) - 1;
    refused(huge, "cat/huge.png");
}

TEST_F(DatasetArchive, BombsAreRefusedBeforeTheyUnfold)
{
    const std::vector<std::byte> zeros(std::size_t{64} << 20);
    const std::vector<ZipEntry> entries{{"cat/bomb.png", zeros, true}};
    const auto bomb = writeZip(entries);
    ASSERT_TRUE(bomb.ok());
    EXPECT_LT(bomb->size(), std::size_t{1} << 20);
    ASSERT_TRUE(writeFileAtomically(archive(), *bomb).ok());
    const auto dataset = import();
    ASSERT_FALSE(dataset.ok());
    EXPECT_EQ(dataset.error().code, ErrorCode::Refused);
    EXPECT_NE(dataset.error().message().find("cat/bomb.png"), std::string::npos);
    EXPECT_TRUE(cacheIsEmpty());
}

TEST_F(DatasetArchive, SurvivesEveryCutAndEveryFlippedByte)
{
    std::vector<CraftedEntry> entries{{"a/1.png", png(1)}, {"b/1.png", png(2)}};
    const std::string whole = craftZip(entries);
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        writeText(archive(), whole.substr(0, i));
        EXPECT_FALSE(import().ok()) << "cut at " << i;
        std::string flipped = whole;
        flipped[i] = static_cast<char>(flipped[i] ^ 0x41);
        writeText(archive(), flipped);
        accepted += import().ok() ? 1 : 0; // times and such do not matter
    }
    EXPECT_LT(accepted, whole.size() / 4);
    EXPECT_TRUE(strays().empty());
}

TEST_F(DatasetArchive, StopsAndSaysWhatIsMissing)
{
    write(pets());
    RunControl control;
    const auto stopped = importImageArchive(
        archive(), {}, cache(),
        [&](const Progress& p) {
            if (p.stage == "Unpacking pictures")
                control.requestStop();
        },
        &control);
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(cacheIsEmpty());
    write({{"readme.txt", "nothing here"}});
    const auto none = import();
    ASSERT_FALSE(none.ok());
    EXPECT_NE(none.error().message().find("pets.zip holds no class folders"), std::string::npos);
    EXPECT_EQ(importImageArchive("/nowhere/at/all.zip", {}, cache()).error().code, ErrorCode::NotFound);
    // A cache that cannot be written.
    writeText(m_folder.path() / "file", "x");
    write(pets());
    const auto readOnly = importImageArchive(archive(), {}, m_folder.path() / "file" / "cache");
    ASSERT_FALSE(readOnly.ok());
    EXPECT_EQ(readOnly.error().code, ErrorCode::Io);
}

TEST_F(DatasetArchive, ReferencesOpenWhateverTheyName)
{
    write(pets());
    DatasetReference reference = datasetAt(archive());
    EXPECT_EQ(reference.kind, DatasetKind::Archive);
    reference.split.kind = SplitKind::KFold;
    reference.changes.pictures["cat/0.png"].excluded = true;
    const auto opened = openDataset(reference, {}, nullptr, cache());
    ASSERT_TRUE(opened.ok()) << opened.error().message();
    EXPECT_EQ(opened->imported.training.size() + opened->imported.validation.size(), 10U);
    EXPECT_EQ(opened->imported.validation.size(), 2U);
    EXPECT_EQ(opened->dataset.training.size() + opened->dataset.validation.size(), 9U);
    ASSERT_EQ(opened->dataset.excluded.size(), 1U);

    writePng(m_folder.path() / "p" / "1.png", noiseImage(3, 3, 1));
    writePng(m_folder.path() / "p" / "2.png", noiseImage(3, 3, 2));
    writeText(m_folder.path() / "labels.csv", "p/1.png,cat\np/2.png,dog\n");
    const DatasetReference table = datasetAt(m_folder.path() / "labels.csv");
    EXPECT_EQ(table.kind, DatasetKind::Table);
    EXPECT_EQ(openDataset(table)->dataset.training.size(), 2U);
    EXPECT_EQ(datasetAt(m_folder.path()).kind, DatasetKind::Folder);
    DatasetReference sample;
    sample.builtIn = true;
    EXPECT_EQ(openDataset(sample)->dataset.fingerprint, gardenFlowers().fingerprint);
    sample.split.kind = SplitKind::Ratio;
    EXPECT_EQ(openDataset(sample)->dataset.validation.size(), 90U);
}

} // namespace
} // namespace graft::test
