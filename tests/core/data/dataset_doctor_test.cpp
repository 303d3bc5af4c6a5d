// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_doctor.h"
#include "core/data/picture_groups.h"
#include "tests/core/data/data_fixtures.h"
#include "tests/support/assets.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <bit>
#include <optional>
#include <set>

using namespace graft;
using namespace graft::test;
namespace fs = std::filesystem;

namespace {

DoctorReport examined(const ImageDataset& dataset, const DoctorOptions& options = {})
{
    auto report = examineDataset(dataset, options);
    EXPECT_TRUE(report.ok());
    return report.ok() ? *report : DoctorReport{};
}

const DataFinding* find(const DoctorReport& report, DataFindingKind kind)
{
    const auto found = std::ranges::find(report.findings, kind, &DataFinding::kind);
    return found == report.findings.end() ? nullptr : &*found;
}

std::set<std::string> keysOf(const DataFinding& finding)
{
    std::set<std::string> keys;
    for (const auto& group : finding.groups)
        keys.insert(group.begin(), group.end());
    return keys;
}

/// A dataset of real photographs in a folder of its own: 12 + 4 bees, 12 + 4 ants.
class Doctor : public ::testing::Test {
protected:
    void SetUp() override
    {
        GRAFT_ASSET(source, "data/hymenoptera");
        for (const char* part : {"train", "val"})
            for (const char* name : {"ants", "bees"}) {
                std::vector<fs::path> files;
                for (const auto& entry : fs::directory_iterator(source / part / name))
                    files.push_back(entry.path());
                std::ranges::sort(files);
                fs::create_directories(root() / part / name);
                const std::size_t wanted = std::string(part) == "train" ? 12 : 4;
                for (std::size_t i = 0; i < wanted; ++i)
                    fs::copy_file(files[i], at(part, name, static_cast<int>(i)));
            }
    }

    [[nodiscard]] const fs::path& root() const { return m_folder.path(); }
    [[nodiscard]] fs::path at(const std::string& part, const std::string& name, int i) const
    {
        return root() / part / name / (std::to_string(i) + ".jpg");
    }
    [[nodiscard]] ImageDataset import() const
    {
        const auto dataset = importImageFolder(root());
        EXPECT_TRUE(dataset.ok());
        return dataset.ok() ? *dataset : ImageDataset{};
    }
    /// The finding of a kind; and that its remedy makes it go away, without touching a file.
    [[nodiscard]] std::optional<DataFinding> findAndHeal(DataFindingKind kind) const
    {
        const ImageDataset dataset = import();
        const DoctorReport report = examined(dataset);
        const DataFinding* finding = find(report, kind);
        if (finding == nullptr)
            return std::nullopt;
        EXPECT_FALSE(finding->why.empty());
        const DatasetChanges changes = remedied(dataset, {}, *finding);
        EXPECT_FALSE(changes.empty());
        const DoctorReport after = examined(withChanges(dataset, changes));
        EXPECT_EQ(find(after, kind), nullptr);
        EXPECT_EQ(import().fingerprint, dataset.fingerprint);
        return *finding;
    }

    TemporaryFolder m_folder;
};

TEST_F(Doctor, HealthyPhotographsHaveOnlyFewOfThem)
{
    const DoctorReport report = examined(import());
    EXPECT_EQ(report.examined, 32U);
    for (const DataFinding& finding : report.findings)
        EXPECT_EQ(finding.kind, DataFindingKind::FewSamples) << finding.what.message();
    EXPECT_NE(find(report, DataFindingKind::FewSamples), nullptr);
}

TEST_F(Doctor, UnreadableAndTruncatedPictures)
{
    writeText(at("train", "ants", 1), "\xFF\xD8\xFF, and then a letter to the editor");
    fs::resize_file(at("train", "bees", 2), fs::file_size(at("train", "bees", 2)) / 2);
    const auto cut = findAndHeal(DataFindingKind::Truncated);
    ASSERT_TRUE(cut);
    EXPECT_EQ(keysOf(*cut), (std::set<std::string>{"train/bees/2.jpg"}));
    const auto broken = findAndHeal(DataFindingKind::Unreadable);
    ASSERT_TRUE(broken);
    EXPECT_EQ(keysOf(*broken), (std::set<std::string>{"train/ants/1.jpg"}));
    EXPECT_NE(broken->what.message().find("1.jpg"), std::string::npos) << "the reason names the file";
    // Files that vanish or shrink to nothing after the import.
    const ImageDataset dataset = import();
    fs::remove(at("val", "bees", 0));
    fs::resize_file(at("val", "bees", 1), 0);
    const DoctorReport report = examined(dataset);
    EXPECT_EQ(keysOf(*find(report, DataFindingKind::Unreadable)),
              (std::set<std::string>{"train/ants/1.jpg", "val/bees/0.jpg", "val/bees/1.jpg"}));
}

TEST_F(Doctor, WrongExtensions)
{
    fs::rename(at("train", "ants", 3), root() / "train" / "ants" / "3.png");
    fs::rename(at("train", "ants", 4), root() / "train" / "ants" / "4"); // promises nothing
    fs::rename(at("train", "ants", 5), root() / "train" / "ants" / "5.JPEG");
    const auto finding = findAndHeal(DataFindingKind::WrongFormat);
    ASSERT_TRUE(finding);
    EXPECT_EQ(keysOf(*finding), (std::set<std::string>{"train/ants/3.png"}));
}

TEST_F(Doctor, ExtremeShapesAndSizes)
{
    const cv::Mat photo = cv::imread(at("train", "bees", 1).string());
    cv::imwrite((root() / "train" / "bees" / "strip.png").string(), photo(cv::Rect(0, 100, photo.cols, 60)));
    cv::Mat stamp;
    cv::resize(photo, stamp, cv::Size(40, 30), 0, 0, cv::INTER_AREA);
    cv::imwrite((root() / "train" / "bees" / "stamp.png").string(), stamp);
    const auto strip = findAndHeal(DataFindingKind::ExtremeAspect);
    ASSERT_TRUE(strip);
    EXPECT_EQ(keysOf(*strip), (std::set<std::string>{"train/bees/strip.png"}));
    const auto small = findAndHeal(DataFindingKind::ExtremeSize);
    ASSERT_TRUE(small);
    EXPECT_EQ(keysOf(*small), (std::set<std::string>{"train/bees/stamp.png"}));
    DoctorOptions options; // small for whom?
    options.inputSide = 64;
    EXPECT_EQ(find(examined(import(), options), DataFindingKind::ExtremeSize), nullptr);
}

TEST_F(Doctor, GreyAndCmykAmongColours)
{
    const cv::Mat grey = cv::imread(at("train", "bees", 1).string(), cv::IMREAD_GRAYSCALE);
    cv::Mat colours; // grey content in a file of three channels
    cv::cvtColor(grey, colours, cv::COLOR_GRAY2BGR);
    cv::imwrite(at("train", "bees", 1).string(), colours);
    const auto finding = findAndHeal(DataFindingKind::ColourMix);
    ASSERT_TRUE(finding);
    EXPECT_EQ(keysOf(*finding), (std::set<std::string>{"train/bees/1.jpg"}));
    GRAFT_ASSET(cmyk, "data/nasty_images/derived/cmyk.jpg");
    fs::remove(at("train", "bees", 1));
    fs::copy_file(cmyk, root() / "train" / "bees" / "cmyk.jpg");
    const auto print = findAndHeal(DataFindingKind::ColourMix);
    ASSERT_TRUE(print);
    EXPECT_EQ(keysOf(*print), (std::set<std::string>{"train/bees/cmyk.jpg"}));
}

TEST_F(Doctor, CopiesInOnePlaceAreDuplicates)
{
    fs::copy_file(at("train", "ants", 0), root() / "train" / "ants" / "copy.jpg");
    const cv::Mat pixels =
        cv::imread(at("train", "ants", 0).string(), cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
    cv::imwrite((root() / "train" / "ants" / "lossless.png").string(), pixels); // another file, the same pixels
    const auto finding = findAndHeal(DataFindingKind::Duplicates);
    ASSERT_TRUE(finding);
    ASSERT_EQ(finding->groups.size(), 1U);
    EXPECT_EQ(keysOf(*finding),
              (std::set<std::string>{"train/ants/0.jpg", "train/ants/copy.jpg", "train/ants/lossless.png"}));
    EXPECT_EQ(finding->what.args, (std::vector<std::string>{"2", "1"})) << "two copies, one of them the same file";
    const ImageDataset dataset = import();
    EXPECT_EQ(withChanges(dataset, remedied(dataset, {}, *finding)).excluded.size(), 2U) << "one is kept";
}

TEST_F(Doctor, ScaledAndRecompressedCopiesAreNearDuplicates)
{
    const cv::Mat photo = cv::imread(at("train", "bees", 5).string());
    cv::Mat half;
    cv::resize(photo, half, {}, 0.5, 0.5, cv::INTER_AREA);
    const fs::path bees = root() / "train" / "bees";
    cv::imwrite((bees / "half.png").string(), half);
    cv::imwrite((bees / "again.jpg").string(), photo, {cv::IMWRITE_JPEG_QUALITY, 40});
    cv::Mat brighter;
    photo.convertTo(brighter, -1, 1.0, 5.0);
    cv::imwrite((bees / "brighter.png").string(), brighter);
    const auto finding = findAndHeal(DataFindingKind::NearDuplicates);
    ASSERT_TRUE(finding);
    ASSERT_EQ(finding->groups.size(), 1U);
    EXPECT_EQ(keysOf(*finding), (std::set<std::string>{"train/bees/5.jpg", "train/bees/again.jpg",
                                                       "train/bees/brighter.png", "train/bees/half.png"}));
    EXPECT_NE(finding->groups[0].front(), "train/bees/half.png") << "the largest is kept";
}

TEST_F(Doctor, TheSamePictureOnBothSidesIsALeak)
{
    fs::copy_file(at("train", "ants", 2), root() / "val" / "ants" / "known.jpg");
    const cv::Mat photo = cv::imread(at("train", "bees", 7).string());
    cv::imwrite((root() / "val" / "bees" / "known.jpg").string(), photo, {cv::IMWRITE_JPEG_QUALITY, 50});
    const auto finding = findAndHeal(DataFindingKind::Leak);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, Severity::Error);
    EXPECT_EQ(finding->groups.size(), 2U);
    EXPECT_EQ(keysOf(*finding), (std::set<std::string>{"train/ants/2.jpg", "val/ants/known.jpg", "train/bees/7.jpg",
                                                       "val/bees/known.jpg"}));
    const ImageDataset dataset = import();
    const ImageDataset healed = withChanges(dataset, remedied(dataset, {}, *finding));
    EXPECT_EQ(healed.validation, dataset.validation) << "the copies for training are left out";
    EXPECT_EQ(healed.training.size(), dataset.training.size() - 2);
}

TEST_F(Doctor, TheSamePictureUnderTwoNames)
{
    fs::copy_file(at("train", "ants", 2), root() / "train" / "bees" / "ant.jpg");
    fs::copy_file(at("train", "ants", 3), root() / "val" / "bees" / "ant.jpg");
    const auto finding = findAndHeal(DataFindingKind::ConflictingLabels);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, Severity::Error);
    EXPECT_EQ(finding->groups.size(), 2U);
    EXPECT_EQ(find(examined(import()), DataFindingKind::Leak), nullptr) << "told once";
}

TEST_F(Doctor, EmptyHiddenAndUnevenClasses)
{
    fs::create_directories(root() / "train" / "wasps");
    fs::create_directories(root() / "train" / ".spiders");
    for (int i = 4; i < 12; ++i)
        fs::remove(at("train", "bees", i));
    fs::remove(at("train", "bees", 3));
    fs::remove_all(root() / "val" / "bees");
    fs::create_directories(root() / "val" / "bees");
    const ImageDataset dataset = import();
    const DoctorReport report = examined(dataset);
    const DataFinding* uneven = find(report, DataFindingKind::Imbalance);
    ASSERT_NE(uneven, nullptr);
    EXPECT_EQ(uneven->what.args, (std::vector<std::string>{"ants", "12", "bees", "3"}));
    EXPECT_EQ(uneven->remedy, DataRemedy::BalanceWeights);
    EXPECT_TRUE(remedied(dataset, {}, *uneven).empty()) << "an option of training";
    EXPECT_EQ(find(report, DataFindingKind::EmptyClass)->className, "wasps");
    std::set<std::string> hidden;
    for (const DataFinding& finding : report.findings)
        if (finding.kind == DataFindingKind::HiddenClass)
            hidden.insert(finding.className);
    EXPECT_EQ(hidden, (std::set<std::string>{".spiders", "bees"}));

    DatasetChanges changes; // a class made by hand, and one that is renamed and emptied
    changes.newClasses = {"wasps"};
    changes.classNames["bees"] = "Bienen";
    for (int i = 0; i < 3; ++i)
        changes.pictures["train/bees/" + std::to_string(i) + ".jpg"].className = "ants";
    ImageDataset now = withChanges(dataset, changes);
    for (int i = 0; i < 2; ++i) {
        const DoctorReport again = examined(now);
        const DataFinding* empty = find(again, DataFindingKind::EmptyClass);
        ASSERT_NE(empty, nullptr);
        ASSERT_EQ(empty->remedy, DataRemedy::RemoveClass);
        changes = remedied(now, changes, *empty);
        now = withChanges(dataset, changes);
    }
    EXPECT_EQ(now.classes, (std::vector<std::string>{"ants"}));
    EXPECT_TRUE(changes.newClasses.empty());
}

TEST_F(Doctor, ReportsProgressAndStops)
{
    const ImageDataset dataset = import();
    std::vector<std::uint64_t> seen;
    RunControl control;
    ASSERT_TRUE(examineDataset(
                    dataset, {}, [&](const Progress& p) { seen.push_back(p.done); }, &control)
                    .ok());
    EXPECT_GE(seen.size(), 4U);
    EXPECT_TRUE(std::ranges::is_sorted(seen));
    const auto stopped = examineDataset(
        dataset, {}, [&](const Progress&) { control.requestStop(); }, &control);
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST_F(Doctor, ThreadsDoNotMatter)
{
    fs::copy_file(at("train", "ants", 2), root() / "val" / "ants" / "known.jpg");
    fs::resize_file(at("train", "bees", 2), 3000);
    const ImageDataset dataset = import();
    DoctorOptions options;
    options.threads = 1;
    const DoctorReport one = examined(dataset, options);
    options.threads = 5;
    const DoctorReport five = examined(dataset, options);
    ASSERT_EQ(one.findings.size(), five.findings.size());
    for (std::size_t i = 0; i < one.findings.size(); ++i) {
        EXPECT_EQ(one.findings[i].kind, five.findings[i].kind);
        EXPECT_EQ(one.findings[i].groups, five.findings[i].groups);
    }
}

TEST(PictureGroups, NearPairsAreThoseOfASlowSearch)
{
    RandomStream random(5);
    for (int trial = 0; trial < 20; ++trial) {
        std::vector<std::uint64_t> hashes;
        for (int i = 0; i < 150; ++i) {
            std::uint64_t hash =
                hashes.empty() || random.chance(0.5F) ? random.next() : hashes[random.below(hashes.size())];
            for (std::uint64_t flips = random.below(8); flips > 0; --flips)
                hash ^= std::uint64_t{1} << random.below(64);
            hashes.push_back(hash);
        }
        for (const int distance : {0, 1, 4, 7}) {
            std::vector<std::pair<std::size_t, std::size_t>> expected;
            for (std::size_t a = 0; a < hashes.size(); ++a)
                for (std::size_t b = a + 1; b < hashes.size(); ++b)
                    if (std::popcount(hashes[a] ^ hashes[b]) <= distance)
                        expected.emplace_back(a, b);
            auto found = nearPairs(hashes, distance);
            std::ranges::sort(found);
            EXPECT_EQ(found, expected) << distance;
        }
    }
}

TEST(PictureGroups, AHundredThousandHashesAreNoProblem)
{
    RandomStream random(6);
    std::vector<std::uint64_t> hashes(100'000);
    for (std::uint64_t& hash : hashes)
        hash = random.next();
    hashes[99'999] = hashes[5] ^ 0x8000'0000'0000'0101U;
    const auto pairs = nearPairs(hashes, 4); // all pairs would be five thousand million
    EXPECT_EQ(pairs, (std::vector<std::pair<std::size_t, std::size_t>>{{5, 99'999}}));
}

TEST(PictureGroups, PicturesWithoutStructureHaveNoHash)
{
    Image plain{40, 40, std::vector<std::uint8_t>(4800, 90)};
    EXPECT_FALSE(perceptualHash(plain));
    EXPECT_TRUE(perceptualHash(noiseImage(40, 40, 1)));
    EXPECT_FALSE(perceptualHash({}));
}

} // namespace
