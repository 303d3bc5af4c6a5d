// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_edits.h"
#include "tests/core/data/data_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

using namespace graft;
using namespace graft::test;
namespace fs = std::filesystem;

namespace {

using Keys = std::vector<std::string>;

ImageDataset sampleDataset(std::size_t perClass = 6)
{
    ImageDataset dataset;
    dataset.root = "/data/pets";
    dataset.name = "pets";
    dataset.classes = {"ant", "bee", "cat"};
    for (std::int64_t label = 0; label < 3; ++label)
        for (std::size_t i = 0; i < perClass; ++i) {
            const ImageEntry entry{dataset.root / dataset.classes[static_cast<std::size_t>(label)] /
                                       (std::to_string(i) + ".png"),
                                   0, label};
            (i % 3 == 0 ? dataset.validation : i % 3 == 1 ? dataset.test : dataset.training).push_back(entry);
        }
    dataset.fingerprint = "imported";
    return dataset;
}

/// Where a picture is: "ant/training", "excluded", or "" if it is nowhere.
std::string placeOf(const ImageDataset& dataset, const std::string& key)
{
    std::string place;
    const auto look = [&](const std::vector<ImageEntry>& entries, const std::string& part) {
        for (const ImageEntry& entry : entries)
            if (pictureKey(dataset, entry) == key)
                place +=
                    (entry.label < 0 ? "" : dataset.classes.at(static_cast<std::size_t>(entry.label))) + "/" + part;
    };
    look(dataset.training, "training");
    look(dataset.validation, "validation");
    look(dataset.test, "test");
    look(dataset.excluded, "excluded");
    return place;
}

TEST(DatasetChanges, KeysArePathsBelowTheRoot)
{
    ImageDataset dataset;
    dataset.root = "/data/pets/";
    EXPECT_EQ(pictureKey(dataset, {"/data/pets/ant/1.png", 0, 0}), "ant/1.png");
    EXPECT_EQ(pictureKey(dataset, {"/data/pets/../pets/ant/1.png", 0, 0}), "ant/1.png");
    EXPECT_EQ(pictureKey(dataset, {"/data/pets2/1.png", 0, 0}), "/data/pets2/1.png");
    EXPECT_EQ(pictureKey(dataset, {{}, 17, 0}), "#17");
    dataset.root = "relative";
    EXPECT_EQ(pictureKey(dataset, {"relative/a/1.png", 0, 0}), "a/1.png");
    EXPECT_EQ(pictureKey(dataset, {fs::absolute("relative/a/1.png"), 0, 0}), "a/1.png");
    EXPECT_TRUE(fs::path(pictureKey(dataset, {"elsewhere/1.png", 0, 0})).is_absolute());
}

TEST(DatasetChanges, EveryKindOfChange)
{
    const ImageDataset imported = sampleDataset();
    DatasetChanges changes;
    changes = relabelled(imported, changes, Keys{"ant/2.png"}, "bee");
    changes = relabelled(imported, changes, Keys{"ant/5.png"}, "dog");
    changes = movedTo(changes, Keys{"bee/2.png"}, DatasetPart::Test);
    changes = excluded(changes, Keys{"bee/0.png"});
    changes = withNewClass(imported, changes, "zebra");
    const ImageDataset now = withChanges(imported, changes);
    EXPECT_EQ(now.classes, (Keys{"ant", "bee", "cat", "dog", "zebra"}));
    EXPECT_EQ(placeOf(now, "ant/2.png"), "bee/training");
    EXPECT_EQ(placeOf(now, "ant/5.png"), "dog/training");
    EXPECT_EQ(placeOf(now, "bee/2.png"), "bee/test");
    EXPECT_EQ(placeOf(now, "bee/0.png"), "bee/excluded");
    EXPECT_EQ(placeOf(now, "cat/3.png"), "cat/validation");
    EXPECT_EQ(now.root, imported.root);
    EXPECT_NE(now.fingerprint, imported.fingerprint);
    changes = excluded(changes, Keys{"bee/0.png"}, false);
    changes = reverted(changes, Keys{"ant/2.png", "ant/5.png", "bee/2.png"});
    changes.newClasses.clear();
    EXPECT_TRUE(changes.empty());
}

TEST(DatasetChanges, ClassesAreRenamedMergedAndRemoved)
{
    const ImageDataset imported = sampleDataset();
    DatasetChanges changes = classRenamed(imported, {}, "ant", "zebra");
    ImageDataset now = withChanges(imported, changes);
    EXPECT_EQ(now.classes, (Keys{"bee", "cat", "zebra"}));
    EXPECT_EQ(placeOf(now, "ant/2.png"), "zebra/training");
    // What is put into a class by its new name follows further renaming.
    changes = relabelled(imported, changes, Keys{"bee/2.png"}, "zebra");
    changes = classRenamed(imported, changes, "zebra", "bear");
    now = withChanges(imported, changes);
    EXPECT_EQ(placeOf(now, "bee/2.png"), "bear/training");
    EXPECT_EQ(placeOf(now, "ant/2.png"), "bear/training");
    // A name that became free is another class.
    changes = relabelled(imported, changes, Keys{"cat/2.png"}, "ant");
    now = withChanges(imported, changes);
    EXPECT_EQ(now.classes, (Keys{"ant", "bear", "bee", "cat"}));
    EXPECT_EQ(placeOf(now, "cat/2.png"), "ant/training");
    EXPECT_EQ(placeOf(now, "ant/2.png"), "bear/training");
    // Merging.
    changes = classRenamed(imported, changes, "bear", "bee");
    now = withChanges(imported, changes);
    EXPECT_EQ(now.classes, (Keys{"ant", "bee", "cat"}));
    EXPECT_EQ(placeOf(now, "ant/2.png"), "bee/training");
    EXPECT_NE(now.fingerprint, imported.fingerprint);
    // Removing.
    changes = classRemoved(imported, changes, "bee");
    now = withChanges(imported, changes);
    EXPECT_EQ(now.classes, (Keys{"ant", "cat"}));
    EXPECT_EQ(placeOf(now, "ant/2.png"), "/excluded");
    EXPECT_EQ(now.training.size() + now.validation.size() + now.test.size() + now.excluded.size(), 18U);
    // A class made by hand and taken away again was never there.
    EXPECT_TRUE(classRemoved(imported, withNewClass(imported, {}, "new"), "new").empty());
    // Names can change places.
    DatasetChanges swapped = classRenamed(imported, {}, "ant", "x");
    swapped = classRenamed(imported, swapped, "bee", "ant");
    swapped = classRenamed(imported, swapped, "x", "bee");
    now = withChanges(imported, swapped);
    EXPECT_EQ(now.classes, imported.classes);
    EXPECT_EQ(placeOf(now, "ant/2.png"), "bee/training");
    EXPECT_EQ(placeOf(now, "bee/2.png"), "ant/training");
    EXPECT_NE(now.fingerprint, imported.fingerprint);
    EXPECT_TRUE(classRenamed(imported, classRenamed(imported, {}, "ant", "x"), "x", "ant").empty());
}

TEST(DatasetChanges, AddedPicturesThatAreGoneAreLeftOut)
{
    const TemporaryFolder folder;
    const ImageDataset imported = sampleDataset();
    writePng(folder.path() / "new.png", noiseImage(4, 4, 1));
    writeText(folder.path() / "letter.png", "Dear Sir");
    const std::vector<fs::path> files{folder.path() / "new.png", folder.path() / "gone.png",
                                      folder.path() / "letter.png", "/data/pets/ant/1.png"};
    DatasetChanges changes = withPictures(imported, {}, files, "dog", DatasetPart::Validation);
    changes = withPictures(imported, changes, files, "dog", DatasetPart::Validation);
    EXPECT_EQ(changes.added.size(), 4U) << "each file once";
    ImageDataset now = withChanges(imported, changes);
    const std::string key = (folder.path() / "new.png").string();
    EXPECT_EQ(placeOf(now, key), "dog/validation");
    EXPECT_EQ(now.validation.size(), imported.validation.size() + 1);
    ASSERT_EQ(now.skipped.size(), 3U);
    EXPECT_EQ(now.skipped[0].reason.code, ErrorCode::NotFound);
    EXPECT_EQ(now.skipped[1].reason.code, ErrorCode::Corrupt);
    EXPECT_NE(now.skipped[2].reason.message().find("already"), std::string::npos);
    // Added pictures can be changed like others.
    changes = relabelled(imported, changes, Keys{key}, "cat");
    changes = movedTo(changes, Keys{key}, DatasetPart::Training);
    EXPECT_EQ(placeOf(withChanges(imported, changes), key), "cat/training");
    EXPECT_EQ(placeOf(withChanges(imported, excluded(changes, Keys{key})), key), "cat/excluded");
}

/// The same by a simple model: places of pictures as texts.
TEST(DatasetChanges, RandomEditsDoWhatASimpleModelSays)
{
    const ImageDataset imported = sampleDataset(9);
    RandomStream random(3);
    for (int trial = 0; trial < 60; ++trial) {
        DatasetChanges changes;
        std::map<std::string, std::pair<std::string, DatasetPart>> model;
        std::set<std::string> out;
        std::set<std::string> classes(imported.classes.begin(), imported.classes.end());
        for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test})
            for (const ImageEntry& entry : imported.entries(part))
                model[pictureKey(imported, entry)] = {imported.classes[static_cast<std::size_t>(entry.label)], part};
        const auto anyKey = [&] {
            return std::next(model.begin(), static_cast<long>(random.below(model.size())))->first;
        };
        const auto anyClass = [&] {
            return *std::next(classes.begin(), static_cast<long>(random.below(classes.size())));
        };
        for (int step = 0; step < 25; ++step) {
            const Keys keys{anyKey(), anyKey()};
            const std::string fresh(1, static_cast<char>('p' + random.below(6)));
            switch (random.below(5)) {
            case 0: {
                const std::string to = random.chance(0.5F) ? anyClass() : fresh;
                changes = relabelled(imported, changes, keys, to);
                classes.insert(to);
                for (const std::string& key : keys)
                    model[key].first = to;
                break;
            }
            case 1: {
                const auto part = static_cast<DatasetPart>(random.below(3));
                changes = movedTo(changes, keys, part);
                for (const std::string& key : keys)
                    model[key].second = part;
                break;
            }
            case 2: {
                const bool exclude = random.chance(0.7F);
                changes = excluded(changes, keys, exclude);
                for (const std::string& key : keys)
                    exclude ? static_cast<void>(out.insert(key)) : static_cast<void>(out.erase(key));
                break;
            }
            case 3: {
                const std::string from = anyClass();
                const std::string to = random.chance(0.3F) ? anyClass() : fresh;
                changes = classRenamed(imported, changes, from, to);
                classes.erase(from);
                classes.insert(to);
                for (auto& [key, place] : model)
                    if (place.first == from)
                        place.first = to;
                break;
            }
            default: changes = withNewClass(imported, changes, fresh); classes.insert(fresh);
            }
        }
        const ImageDataset now = withChanges(imported, changes);
        EXPECT_TRUE(std::ranges::is_sorted(now.classes));
        for (const auto& [key, place] : model) {
            const std::string part = place.second == DatasetPart::Training     ? "training"
                                     : place.second == DatasetPart::Validation ? "validation"
                                                                               : "test";
            EXPECT_EQ(placeOf(now, key), place.first + "/" + (out.contains(key) ? "excluded" : part)) << trial;
            EXPECT_TRUE(std::ranges::binary_search(now.classes, place.first));
        }
        EXPECT_EQ(withChanges(imported, changes).fingerprint, now.fingerprint);
    }
}

TEST(DatasetChanges, WhatChangesNothingKeepsTheFingerprint)
{
    const ImageDataset imported = sampleDataset();
    const auto same = [&](const DatasetChanges& changes) {
        const ImageDataset now = withChanges(imported, changes);
        EXPECT_EQ(now.fingerprint, imported.fingerprint);
        EXPECT_EQ(now.training, imported.training);
        EXPECT_EQ(now.validation, imported.validation);
        EXPECT_EQ(now.test, imported.test);
        EXPECT_EQ(now.classes, imported.classes);
    };
    same({});
    same(excluded({}, Keys{"ant/no such file.png"}));
    same(relabelled(imported, {}, Keys{"ant/0.png"}, "ant"));
    same(movedTo({}, Keys{"ant/0.png"}, DatasetPart::Validation));
    same(relabelled(imported, {}, Keys{"gone"}, "ant"));
    DatasetChanges gone;
    gone.added = {{"/nowhere/at/all.png", "cat", DatasetPart::Training}};
    same(gone);
}

TEST(DatasetChanges, FingerprintsTellChangesApart)
{
    const ImageDataset imported = sampleDataset();
    std::set<std::string> seen{imported.fingerprint};
    const auto isNew = [&](const DatasetChanges& changes) {
        EXPECT_TRUE(seen.insert(withChanges(imported, changes).fingerprint).second);
    };
    isNew(excluded({}, Keys{"ant/0.png"}));
    isNew(excluded({}, Keys{"ant/1.png"}));
    isNew(movedTo({}, Keys{"ant/0.png"}, DatasetPart::Training));
    isNew(movedTo({}, Keys{"ant/0.png"}, DatasetPart::Test));
    isNew(relabelled(imported, {}, Keys{"ant/0.png"}, "bee"));
    isNew(classRenamed(imported, {}, "ant", "bee"));
    isNew(classRenamed(imported, {}, "bee", "ant"));
    isNew(classRenamed(imported, {}, "bee", "x"));
    isNew(classRemoved(imported, {}, "bee"));
    isNew(withNewClass(imported, {}, "x"));
}

TEST(DatasetChanges, WorkIsLinearInThePictures)
{
    // Not by the clock: the result must not depend on who else is on the machine. 200,000 pictures with 50,000 changes
    // would take minutes if anything were quadratic.
    ImageDataset imported = sampleDataset(66'667);
    DatasetChanges changes;
    for (std::size_t i = 0; i < 50'000; ++i)
        changes.pictures["ant/" + std::to_string(i) + ".png"].className = "bee";
    const ImageDataset now = withChanges(imported, changes);
    EXPECT_EQ(now.training.size() + now.validation.size() + now.test.size(), 3U * 66'667U);
    std::size_t bees = 0;
    for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test})
        bees += now.countsPerClass(part)[1];
    EXPECT_EQ(bees, 116'667U);
}

} // namespace
