// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_records.h"

#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/data/dataset_changes.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace graft {
namespace {

/// `share` of `count`, at least one if any is wanted, but never more than `most`.
std::size_t shareOf(double share, std::size_t count, std::size_t most)
{
    if (!(share > 0.0) || most == 0)
        return 0;
    const auto wanted = std::lround(std::min(share, 1.0) * static_cast<double>(count));
    return std::clamp<std::size_t>(static_cast<std::size_t>(wanted), 1, most);
}

/// Divides the pictures of one class. `movable`: those that may go to any part.
void divideClass(std::span<DatasetRecord* const> movable, const std::string& name, const SplitPlan& plan,
                 bool takeValidation, bool takeTest)
{
    const std::size_t count = movable.size();
    RandomStream random(plan.seed ^ hashOfText(name));
    std::vector<DatasetRecord*> order(movable.begin(), movable.end());
    for (std::size_t i = 0; i + 1 < count; ++i)
        std::swap(order[i], order[i + random.below(count - i)]);
    for (DatasetRecord* record : order)
        record->part = DatasetPart::Training;
    std::size_t next = 0;
    if (plan.kind == SplitKind::KFold) {
        const auto folds = static_cast<std::size_t>(std::clamp(plan.folds, 2, maxFolds));
        const auto fold = static_cast<std::size_t>(std::max(plan.fold, 0)) % folds;
        for (const std::size_t test = takeTest ? shareOf(plan.testShare, count, count - std::min<std::size_t>(count, 1))
                                               : 0;
             next < test; ++next)
            order[next]->part = DatasetPart::Test;
        // Where the first fold begins differs from class to class, lest all remainders end in the same folds.
        const std::size_t first = hashOfText(name) % folds;
        for (; next < count; ++next)
            if ((first + next) % folds == fold)
                order[next]->part = DatasetPart::Validation;
        return;
    }
    const std::size_t spare = count - std::min<std::size_t>(count, 1);
    const std::size_t validation = takeValidation ? shareOf(plan.validationShare, count, spare) : 0;
    const std::size_t test = takeTest ? shareOf(plan.testShare, count, spare - validation) : 0;
    for (; next < validation; ++next)
        order[next]->part = DatasetPart::Validation;
    for (; next < validation + test; ++next)
        order[next]->part = DatasetPart::Test;
}

std::string_view nameOf(DatasetPart part)
{
    switch (part) {
    case DatasetPart::Training: break;
    case DatasetPart::Validation: return "validation ";
    case DatasetPart::Test: return "test ";
    }
    return "training ";
}

} // namespace

void divide(DatasetRecords& records, const std::vector<std::string>& classes, const SplitPlan& plan, GivenParts given)
{
    const bool anew = plan.kind != SplitKind::Given;
    if (!anew && given.validation)
        return;
    const bool takeTest = !given.test && plan.testShare > 0.0;
    std::vector<DatasetRecord*> movable;
    for (std::size_t begin = 0; begin < records.size();) {
        const std::int64_t label = records[begin].entry.label;
        movable.clear();
        std::size_t end = begin;
        for (; end < records.size() && records[end].entry.label == label; ++end)
            if (records[end].part != DatasetPart::Test)
                movable.push_back(&records[end]);
        divideClass(movable, classes[static_cast<std::size_t>(label)], plan, true, takeTest);
        begin = end;
    }
}

void fillParts(ImageDataset& dataset, DatasetRecords records, std::string_view salt)
{
    Sha256 digest;
    digest.add(salt);
    const auto add = [&digest](const DatasetRecord& record, std::vector<ImageEntry>& entries) {
        entries.push_back(record.entry);
        digest.add(nameOf(record.part));
        digest.add(record.name);
        digest.add(std::string_view("\0", 1)); // names cannot contain it, so records cannot run together
        digest.add(std::to_string(record.size) + "\n");
    };
    // Class after class, and within a class part after part.
    for (std::size_t begin = 0; begin < records.size();) {
        std::size_t end = begin;
        while (end < records.size() && records[end].entry.label == records[begin].entry.label)
            ++end;
        for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test}) {
            auto& entries = part == DatasetPart::Training     ? dataset.training
                            : part == DatasetPart::Validation ? dataset.validation
                                                              : dataset.test;
            for (std::size_t i = begin; i < end; ++i)
                if (records[i].part == part)
                    add(records[i], entries);
        }
        begin = end;
    }
    dataset.fingerprint = digest.hex();
}

ImageDataset divided(ImageDataset dataset, const SplitPlan& plan)
{
    if (plan.kind == SplitKind::Given)
        return dataset;
    DatasetRecords records;
    for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test})
        for (const ImageEntry& entry : dataset.entries(part))
            records.push_back({entry, part, pictureKey(dataset, entry), 0});
    std::ranges::stable_sort(records, {}, [](const DatasetRecord& record) { return record.entry.label; });
    divide(records, dataset.classes, plan, {!dataset.validation.empty(), !dataset.test.empty()});
    const std::string before = dataset.fingerprint;
    for (auto* entries : {&dataset.training, &dataset.validation, &dataset.test})
        entries->clear();
    fillParts(dataset, std::move(records), before);
    return dataset;
}

} // namespace graft
