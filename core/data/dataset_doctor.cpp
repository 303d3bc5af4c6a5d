// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_doctor.h"

#include "core/data/doctor_findings.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

namespace graft {
namespace {

constexpr std::size_t reportEvery = 8; ///< pictures between two progress reports
constexpr int maxThreads = 64;

ExaminedDataset collect(const ImageDataset& dataset)
{
    ExaminedDataset examined;
    examined.dataset = &dataset;
    for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test})
        for (const ImageEntry& entry : dataset.entries(part)) {
            examined.entries.push_back(entry);
            examined.parts.push_back(part);
            examined.keys.push_back(pictureKey(dataset, entry));
        }
    examined.facts.resize(examined.entries.size());
    return examined;
}

/// Opens all pictures, several at a time. Returns whether it was stopped.
bool openAll(ExaminedDataset& examined, int threads, const ProgressCallback& progress, const RunControl* control)
{
    const std::size_t total = examined.entries.size();
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::mutex reporting;
    std::size_t done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < total && !stopped; i = next++) {
            if (control != nullptr && control->checkpoint()) {
                stopped = true;
                return;
            }
            examined.facts[i] = examinePicture(examined.entries[i]);
            const std::scoped_lock lock(reporting);
            if (++done % reportEvery == 0 && progress)
                progress({done, total, GRAFT_TR_NOOP("core", "Examining pictures")});
        }
    };
    if (threads <= 0)
        threads = static_cast<int>(std::thread::hardware_concurrency());
    threads = std::clamp(threads, 1, maxThreads);
    std::vector<std::jthread> helpers;
    for (int i = 1; i < threads; ++i)
        helpers.emplace_back(work);
    work();
    helpers.clear(); // joins
    return stopped;
}

/// What a class that is seen as `name` is called by the changes, and that it shall be no more.
void removeClass(DatasetChanges& changes, const std::string& name)
{
    std::set<std::string> sources;
    for (const auto& [from, to] : changes.classNames)
        if (to == name)
            sources.insert(from);
    if (!changes.classNames.contains(name))
        sources.insert(name);
    const auto isUsed = [&changes](const std::string& source) {
        return std::ranges::find(changes.added, source, &AddedPicture::className) != changes.added.end() ||
               std::ranges::any_of(changes.pictures,
                                   [&](const auto& entry) { return entry.second.className == source; });
    };
    for (const std::string& source : sources) {
        const bool byHand = std::erase(changes.newClasses, source) > 0;
        if (byHand && !isUsed(source))
            changes.classNames.erase(source);
        else
            changes.classNames[source] = std::string();
    }
}

/// Of a picture in several parts the copies to leave out: all but those of the part that matters most for judging.
void excludeLeaks(const ImageDataset& dataset, DatasetChanges& changes, const DataFinding& finding)
{
    std::map<std::string, DatasetPart, std::less<>> parts;
    for (const DatasetPart part : {DatasetPart::Training, DatasetPart::Validation, DatasetPart::Test})
        for (const ImageEntry& entry : dataset.entries(part))
            parts.emplace(pictureKey(dataset, entry), part);
    for (const auto& group : finding.groups) {
        DatasetPart kept = DatasetPart::Training;
        for (const std::string& key : group)
            if (const auto found = parts.find(key); found != parts.end())
                kept = std::max(kept, found->second); // training < validation < test
        for (const std::string& key : group)
            if (const auto found = parts.find(key); found != parts.end() && found->second != kept)
                changes.pictures[key].excluded = true;
    }
}

} // namespace

Result<DoctorReport> examineDataset(const ImageDataset& dataset, const DoctorOptions& options,
                                    const ProgressCallback& progress, const RunControl* control)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto stopped = [] { return makeError(ErrorCode::Cancelled, GRAFT_TR_NOOP("core", "Stopped.")); };
    ExaminedDataset examined = collect(dataset);
    if (openAll(examined, options.threads, progress, control))
        return stopped();
    if (progress)
        progress({examined.entries.size(), examined.entries.size(), GRAFT_TR_NOOP("core", "Comparing pictures")});
    DoctorReport report;
    report.examined = examined.entries.size();
    findFaultyPictures(examined, options, report.findings);
    findRepeatedPictures(examined, options, control, report.findings);
    findPoorClasses(dataset, report.findings);
    if (control != nullptr && control->stopRequested())
        return stopped();
    std::ranges::stable_sort(report.findings, std::greater<>{}, &DataFinding::severity);
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return report;
}

DatasetChanges remedied(const ImageDataset& dataset, DatasetChanges changes, const DataFinding& finding)
{
    switch (finding.remedy) {
    case DataRemedy::None:
    case DataRemedy::BalanceWeights: break;
    case DataRemedy::ExcludeAll:
        for (const auto& group : finding.groups)
            for (const std::string& key : group)
                changes.pictures[key].excluded = true;
        break;
    case DataRemedy::KeepOneOfEach:
        for (const auto& group : finding.groups)
            for (std::size_t i = 1; i < group.size(); ++i)
                changes.pictures[group[i]].excluded = true;
        break;
    case DataRemedy::ExcludeFromTraining: excludeLeaks(dataset, changes, finding); break;
    case DataRemedy::RemoveClass: removeClass(changes, finding.className); break;
    }
    return changes;
}

} // namespace graft
