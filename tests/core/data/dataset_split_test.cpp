// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_records.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace graft;
using namespace graft::test;

namespace {

/// So many pictures of each class; the names do not depend on the other classes.
DatasetRecords recordsOf(const std::vector<std::size_t>& counts, const std::vector<std::string>& classes)
{
    DatasetRecords records;
    for (std::size_t label = 0; label < counts.size(); ++label)
        for (std::size_t i = 0; i < counts[label]; ++i) {
            const std::string name = classes[label] + "/" + std::to_string(1000 + i);
            records.push_back({{"/data/" + name, 0, static_cast<std::int64_t>(label)}, DatasetPart::Training, name, i});
        }
    return records;
}

ImageDataset dividedDataset(const DatasetRecords& records, const std::vector<std::string>& classes,
                            const SplitPlan& plan, GivenParts given = {})
{
    ImageDataset dataset;
    dataset.root = "/data";
    dataset.classes = classes;
    DatasetRecords copy = records;
    divide(copy, classes, plan, given);
    fillParts(dataset, std::move(copy));
    return dataset;
}

std::multiset<std::string> filesOf(const std::vector<ImageEntry>& entries)
{
    std::multiset<std::string> files;
    for (const ImageEntry& entry : entries)
        files.insert(entry.file.string());
    return files;
}

TEST(DatasetSplit, FoldsPartitionTheDataStratified)
{
    RandomStream random(1);
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<std::size_t> counts;
        std::vector<std::string> classes;
        for (std::uint64_t i = 0, n = 2 + random.below(4); i < n; ++i) {
            counts.push_back(1 + random.below(40));
            classes.push_back("class" + std::to_string(i) + std::to_string(random.below(1000)));
        }
        std::ranges::sort(classes);
        const DatasetRecords records = recordsOf(counts, classes);
        SplitPlan plan;
        plan.kind = SplitKind::KFold;
        plan.folds = static_cast<int>(2 + random.below(9));
        plan.seed = random.next();
        plan.testShare = random.chance(0.5F) ? 0.2 : 0.0;
        std::multiset<std::string> all;
        std::multiset<std::string> test;
        for (plan.fold = 0; plan.fold < plan.folds; ++plan.fold) {
            const ImageDataset fold = dividedDataset(records, classes, plan);
            EXPECT_EQ(fold.training.size() + fold.validation.size() + fold.test.size(), records.size());
            all.merge(filesOf(fold.validation));
            if (plan.fold == 0)
                test = filesOf(fold.test);
            EXPECT_EQ(filesOf(fold.test), test) << "all folds are tested on the same pictures";
            const auto validation = fold.countsPerClass(DatasetPart::Validation);
            const auto tested = fold.countsPerClass(DatasetPart::Test);
            for (std::size_t label = 0; label < counts.size(); ++label) {
                const std::size_t rest = counts[label] - tested[label];
                const auto folds = static_cast<std::size_t>(plan.folds);
                EXPECT_GE(validation[label], rest / folds);
                EXPECT_LE(validation[label], (rest + folds - 1) / folds);
            }
        }
        all.merge(test);
        std::multiset<std::string> expected;
        for (const DatasetRecord& record : records)
            expected.insert(record.entry.file.string());
        EXPECT_EQ(all, expected) << "every picture validates exactly once";
    }
}

TEST(DatasetSplit, SharesAreTakenFromEveryClass)
{
    const std::vector<std::string> classes{"a", "b", "c"};
    const DatasetRecords records = recordsOf({100, 10, 2}, classes);
    SplitPlan plan;
    plan.kind = SplitKind::Ratio;
    plan.validationShare = 0.2;
    plan.testShare = 0.1;
    const ImageDataset dataset = dividedDataset(records, classes, plan);
    EXPECT_EQ(dataset.countsPerClass(DatasetPart::Validation), (std::vector<std::size_t>{20, 2, 1}));
    EXPECT_EQ(dataset.countsPerClass(DatasetPart::Test), (std::vector<std::size_t>{10, 1, 0}));
    EXPECT_EQ(dataset.countsPerClass(DatasetPart::Training), (std::vector<std::size_t>{70, 7, 1}));
    SplitPlan without = plan; // a test part does not change who validates
    without.testShare = 0.0;
    EXPECT_EQ(dividedDataset(records, classes, without).validation, dataset.validation);
    plan.seed = 9;
    EXPECT_NE(dividedDataset(records, classes, plan).validation, dataset.validation);
    EXPECT_NE(dividedDataset(records, classes, plan).fingerprint, dataset.fingerprint);
}

TEST(DatasetSplit, GivenPartsStayUnlessDividedAnew)
{
    const std::vector<std::string> classes{"a", "b"};
    DatasetRecords records = recordsOf({20, 20}, classes);
    for (std::size_t i = 0; i < records.size(); i += 4)
        records[i].part = DatasetPart::Validation;
    for (std::size_t i = 1; i < records.size(); i += 10)
        records[i].part = DatasetPart::Test;
    SplitPlan plan;
    plan.testShare = 0.3;
    const ImageDataset given = dividedDataset(records, classes, plan, {true, true});
    EXPECT_EQ(given.validation.size(), 10U);
    EXPECT_EQ(given.test.size(), 4U);
    plan.kind = SplitKind::Ratio;
    plan.validationShare = 0.5;
    const ImageDataset anew = dividedDataset(records, classes, plan, {true, true});
    EXPECT_EQ(anew.validation.size(), 18U);
    EXPECT_EQ(anew.test, given.test);
    EXPECT_EQ(anew.training.size(), 18U);
}

TEST(DatasetSplit, TheSampleCanBeDividedAnew)
{
    const ImageDataset sample = gardenFlowers();
    EXPECT_EQ(divided(sample, {}).fingerprint, sample.fingerprint);
    SplitPlan plan;
    plan.kind = SplitKind::KFold;
    plan.folds = 3;
    const ImageDataset first = divided(sample, plan);
    EXPECT_EQ(first.validation.size(), 150U);
    EXPECT_EQ(first.training.size(), 300U);
    EXPECT_TRUE(std::ranges::is_sorted(first.training, {}, &ImageEntry::label));
    plan.fold = 1;
    EXPECT_NE(divided(sample, plan).fingerprint, first.fingerprint);
}

} // namespace
