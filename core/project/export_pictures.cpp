// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/export_pictures.h"

#include "core/base/random.h"
#include "core/data/preprocessing.h"
#include "core/layers/network_edits.h"

#include <algorithm>
#include <map>
#include <utility>

namespace graft {
namespace {

/// Takes one picture of every class in turn, so that few pictures still show all of them.
std::vector<ImageEntry> drawn(const std::vector<ImageEntry>& entries, std::size_t count)
{
    std::map<std::int64_t, std::vector<const ImageEntry*>> classes;
    for (const std::size_t index : shuffledIndices(entries.size(), streamSeed(0, "calibration")))
        classes[entries[index].label].push_back(&entries[index]);
    std::vector<ImageEntry> chosen;
    const std::size_t wanted = std::min(count, entries.size());
    for (std::size_t round = 0; chosen.size() < wanted; ++round) {
        for (const auto& [label, members] : classes) {
            if (round < members.size() && chosen.size() < wanted)
                chosen.push_back(*members[round]);
        }
    }
    return chosen;
}

/// Labels that index the network's classes; as they are when the network has no names.
Result<std::vector<ImageEntry>> labelled(const NetworkGraph& graph, const ImageDataset& dataset)
{
    std::vector<ImageEntry> entries = dataset.validation;
    if (entries.empty())
        return makeError(ErrorCode::InvalidArgument,
                         GRAFT_TR_NOOP("core", "The dataset has no pictures for validation."));
    const std::vector<std::string> names = classNamesOf(graph);
    if (names.empty())
        return entries;
    for (ImageEntry& entry : entries) {
        const std::string& name = dataset.classes[static_cast<std::size_t>(entry.label)];
        const auto found = std::ranges::find(names, name);
        if (found == names.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The network does not know the class %1 of %2."),
                             {name, dataset.name});
        entry.label = found - names.begin();
    }
    return entries;
}

} // namespace

void ExportPictures::offerTo(ExportTask& task) const
{
    task.calibration = calibration.get();
    task.judging = judging.get();
}

Result<ExportPictures> exportPictures(const NetworkGraph& graph, const ImageDataset& dataset,
                                      std::size_t calibrationCount)
{
    GRAFT_TRY(preprocessing, preprocessingOf(graph));
    ExportPictures pictures;
    const std::vector<ImageEntry>& learned = dataset.training.empty() ? dataset.validation : dataset.training;
    if (!learned.empty() && calibrationCount > 0)
        pictures.calibration = std::make_unique<ImageSource>(drawn(learned, calibrationCount), preprocessing);
    if (auto entries = labelled(graph, dataset))
        // Looked at twice, before and after.
        pictures.judging = std::make_unique<ImageSource>(*std::move(entries), preprocessing);
    else
        pictures.notJudged = entries.error();
    return pictures;
}

} // namespace graft
