// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export_pictures.h"
#include "core/project/exported_run.h"
#include "core/zoo/catalogue.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <unistd.h>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// The built-in network, with these classes.
NetworkGraph graphFor(const std::vector<std::string>& classes)
{
    NetworkGraph graph = catalogue().front().build();
    for (Layer& layer : graph.layers) {
        if (layer.type == "Output")
            layer.parameters["classes"] = classes;
    }
    return graph;
}

TEST(ExportPictures, FewPicturesStillShowEveryClass)
{
    const ImageDataset dataset = gardenFlowers();
    const auto pictures = exportPictures(graphFor(dataset.classes), dataset, 10);
    ASSERT_TRUE(pictures) << pictures.error().message();
    ASSERT_NE(pictures->calibration, nullptr);
    ASSERT_EQ(pictures->calibration->size(), 10U);
    std::multiset<std::int64_t> labels;
    for (std::size_t i = 0; i < 10; ++i)
        labels.insert(pictures->calibration->label(i));
    for (std::int64_t label = 0; label < 5; ++label)
        EXPECT_EQ(labels.count(label), 2U) << label;
    const auto again = exportPictures(graphFor(dataset.classes), dataset, 10);
    EXPECT_EQ(again->calibration->entry(3), pictures->calibration->entry(3));
    // Never more than there are.
    EXPECT_EQ(exportPictures(graphFor(dataset.classes), dataset, 100000)->calibration->size(), dataset.training.size());
}

TEST(ExportPictures, JudgedByTheNamesOfTheClasses)
{
    const ImageDataset dataset = gardenFlowers();
    std::vector<std::string> turned(dataset.classes.rbegin(), dataset.classes.rend());
    const auto pictures = exportPictures(graphFor(turned), dataset, 1);
    ASSERT_TRUE(pictures);
    ASSERT_NE(pictures->judging, nullptr);
    ASSERT_EQ(pictures->judging->size(), dataset.validation.size());
    EXPECT_EQ(pictures->judging->label(0), 4 - dataset.validation.front().label);
    ExportTask task;
    pictures->offerTo(task);
    EXPECT_EQ(task.judging, pictures->judging.get());
    EXPECT_EQ(task.calibration, pictures->calibration.get());
}

TEST(ExportPictures, WhatCannotBeJudgedIsSaid)
{
    const ImageDataset dataset = gardenFlowers();
    const auto pictures = exportPictures(graphFor({"cat", "dog"}), dataset, 4);
    ASSERT_TRUE(pictures);
    EXPECT_NE(pictures->calibration, nullptr);
    EXPECT_EQ(pictures->judging, nullptr);
    EXPECT_FALSE(pictures->notJudged.text.empty());
}

TEST(ExportedRun, NamesTheFoldersThePicturesLieIn)
{
    const fs::path folder = fs::temp_directory_path() / ("graft_run_" + std::to_string(getpid()));
    fs::create_directories(folder / "train" / "a");
    fs::create_directories(folder / "val" / "a");
    DatasetReference reference;
    reference.path = folder.string();
    reference.split.validationShare = 0.3;
    reference.split.seed = 7;
    TrainingOptions options;
    options.epochs = 3;
    auto run = exportedRunOf(reference, options, {});
    ASSERT_TRUE(run);
    EXPECT_EQ(run->trainFolder, (folder / "train").string());
    EXPECT_EQ(run->validationFolder, (folder / "val").string());
    EXPECT_EQ(run->validationShare, 0);
    EXPECT_EQ(run->options.epochs, 3);
    // The last run says what was done, whatever the options are now.
    RunRecord record;
    record.options.epochs = 9;
    EXPECT_EQ(exportedRunOf(reference, options, {record})->options.epochs, 9);

    fs::remove_all(folder / "val");
    fs::create_directories(folder / "other");
    run = exportedRunOf(reference, options, {});
    EXPECT_EQ(run->trainFolder, folder.string());
    EXPECT_TRUE(run->validationFolder.empty());
    EXPECT_EQ(run->validationShare, 0.3);
    EXPECT_EQ(run->splitSeed, 7U);
    fs::remove_all(folder);

    reference.kind = DatasetKind::Archive;
    EXPECT_FALSE(exportedRunOf(reference, options, {}));
    EXPECT_FALSE(exportedRunOf({}, options, {}));
}

} // namespace
} // namespace graft
