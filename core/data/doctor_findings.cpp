// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/doctor_findings.h"

#include "core/data/picture_groups.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

namespace graft {
namespace {

using Groups = std::vector<std::vector<std::string>>;

/// Above this ratio of sides a centre crop shows less than a quarter of a picture.
constexpr int extremeAspect = 4;
/// A picture smaller than this share of the network's input is mostly invented pixels.
constexpr int extremeShrink = 4;
constexpr std::int64_t hugePixels = 40'000'000;

Error sentence(std::string text, std::vector<std::string> args)
{
    return makeError(ErrorCode::InvalidArgument, std::move(text), std::move(args));
}

std::string count(std::size_t number)
{
    return std::to_string(number);
}

/// Keys of all pictures of which `is` holds, each in a group of its own.
Groups each(const ExaminedDataset& examined, const std::function<bool(const PictureFacts&)>& is)
{
    Groups groups;
    for (std::size_t i = 0; i < examined.facts.size(); ++i)
        if (is(examined.facts[i]))
            groups.push_back({examined.keys[i]});
    return groups;
}

void add(std::vector<DataFinding>& findings, DataFinding finding)
{
    if (!finding.groups.empty())
        findings.push_back(std::move(finding));
}

bool isReadable(const PictureFacts& facts)
{
    return facts.state == PictureFacts::State::Readable;
}

void findColours(const ExaminedDataset& examined, std::vector<DataFinding>& findings)
{
    const auto readable = static_cast<std::size_t>(std::ranges::count_if(examined.facts, isReadable));
    Groups grey = each(examined, [](const PictureFacts& f) { return isReadable(f) && f.grey; });
    if (!grey.empty() && grey.size() < readable) {
        const std::string number = count(grey.size());
        const bool few = grey.size() * 10 <= readable;
        add(findings,
            {DataFindingKind::ColourMix,
             few ? Severity::Info : Severity::Warning,
             sentence(GRAFT_TR_NOOP("core", "%1 of %2 pictures are grey."), {number, count(readable)}),
             GRAFT_TR_NOOP("core", "Where grey pictures are more frequent in some classes than in others, the "
                                   "network learns to tell grey from coloured instead of what is shown."),
             few ? DataRemedy::ExcludeAll : DataRemedy::None,
             std::move(grey),
             {}});
    }
    Groups cmyk = each(examined, [](const PictureFacts& f) { return isReadable(f) && f.cmyk; });
    const std::string number = count(cmyk.size());
    add(findings, {DataFindingKind::ColourMix,
                   Severity::Info,
                   sentence(GRAFT_TR_NOOP("core", "%1 of %2 pictures are in printing colours (CMYK)."),
                            {number, count(readable)}),
                   GRAFT_TR_NOOP("core", "They are converted without their colour profile and may look too bright or "
                                         "too dull to the network."),
                   DataRemedy::ExcludeAll,
                   std::move(cmyk),
                   {}});
}

void findShapes(const ExaminedDataset& examined, const DoctorOptions& options, std::vector<DataFinding>& findings)
{
    const auto side = [](const PictureFacts& f) {
        return std::pair(std::min(f.width, f.height), std::max(f.width, f.height));
    };
    Groups narrow = each(examined, [&](const PictureFacts& f) {
        const auto [low, high] = side(f);
        return isReadable(f) && high > extremeAspect * low;
    });
    const std::string narrowCount = count(narrow.size());
    add(findings, {DataFindingKind::ExtremeAspect,
                   Severity::Warning,
                   sentence(GRAFT_TR_NOOP("core", "%1 pictures are more than %2 times as long as they are wide."),
                            {narrowCount, std::to_string(extremeAspect)}),
                   GRAFT_TR_NOOP("core", "The network looks at a square. It sees only the middle of such pictures, and "
                                         "what they show may be cut off."),
                   DataRemedy::ExcludeAll,
                   std::move(narrow),
                   {}});
    const int least = std::max(options.inputSide / extremeShrink, 1);
    Groups tiny = each(examined, [&](const PictureFacts& f) { return isReadable(f) && side(f).first < least; });
    const std::string tinyCount = count(tiny.size());
    add(findings,
        {DataFindingKind::ExtremeSize,
         Severity::Warning,
         sentence(GRAFT_TR_NOOP("core", "%1 pictures have a side below %2 pixels; the network looks at %3."),
                  {tinyCount, std::to_string(least), std::to_string(options.inputSide)}),
         GRAFT_TR_NOOP("core", "Enlarged so much, they are blurs. If they belong to some classes only, blur is "
                               "what the network learns."),
         DataRemedy::ExcludeAll,
         std::move(tiny),
         {}});
    Groups huge = each(examined, [](const PictureFacts& f) { return std::int64_t{f.width} * f.height > hugePixels; });
    const std::string hugeCount = count(huge.size());
    add(findings, {DataFindingKind::ExtremeSize,
                   Severity::Info,
                   sentence(GRAFT_TR_NOOP("core", "%1 pictures have more than %2 million pixels."),
                            {hugeCount, std::to_string(hugePixels / 1'000'000)}),
                   GRAFT_TR_NOOP("core", "Opening them takes long: training waits for them in every epoch unless they "
                                         "fit into the cache."),
                   DataRemedy::ExcludeAll,
                   std::move(huge),
                   {}});
}

} // namespace

void findFaultyPictures(const ExaminedDataset& examined, const DoctorOptions& options,
                        std::vector<DataFinding>& findings)
{
    using State = PictureFacts::State;
    Groups unreadable = each(examined, [](const PictureFacts& f) { return f.state == State::Unreadable; });
    const std::string unreadableCount = count(unreadable.size());
    DataFinding finding{DataFindingKind::Unreadable,
                        Severity::Warning,
                        sentence(GRAFT_TR_NOOP("core", "%1 pictures cannot be opened."), {unreadableCount}),
                        GRAFT_TR_NOOP("core", "Training passes over them, so there is less to learn from than the "
                                              "numbers of pictures say."),
                        DataRemedy::ExcludeAll,
                        std::move(unreadable),
                        {}};
    const auto first = std::ranges::find(examined.facts, State::Unreadable, &PictureFacts::state);
    if (first != examined.facts.end() && first->problem)
        finding.what.cause = std::make_shared<const Error>(*first->problem); // the first of them, as an example
    add(findings, std::move(finding));

    Groups cut = each(examined, [](const PictureFacts& f) { return f.state == State::Truncated; });
    const std::string cutCount = count(cut.size());
    add(findings, {DataFindingKind::Truncated,
                   Severity::Warning,
                   sentence(GRAFT_TR_NOOP("core", "%1 pictures end before they are complete."), {cutCount}),
                   GRAFT_TR_NOOP("core", "They were copied or downloaded only in part. Training passes over them."),
                   DataRemedy::ExcludeAll,
                   std::move(cut),
                   {}});
    Groups misnamed = each(examined, [](const PictureFacts& f) { return f.wrongExtension && isReadable(f); });
    const std::string misnamedCount = count(misnamed.size());
    add(findings, {DataFindingKind::WrongFormat,
                   Severity::Info,
                   sentence(GRAFT_TR_NOOP("core", "%1 pictures have a name that does not go with their format."),
                            {misnamedCount}),
                   GRAFT_TR_NOOP("core", "Graft reads them, other programs may not. Often such files were downloaded "
                                         "and are not what was meant."),
                   DataRemedy::ExcludeAll,
                   std::move(misnamed),
                   {}});
    findShapes(examined, options, findings);
    findColours(examined, findings);
}

namespace {

/// Sorts the members of a group: largest picture first, so that the best one is kept.
void largestFirst(const ExaminedDataset& examined, IndexGroup& group)
{
    std::ranges::stable_sort(group, std::greater<>{}, [&examined](std::size_t i) {
        return std::int64_t{examined.facts[i].width} * examined.facts[i].height;
    });
}

std::vector<std::string> keysOf(const ExaminedDataset& examined, IndexGroup group)
{
    largestFirst(examined, group);
    std::vector<std::string> keys;
    for (const std::size_t i : group)
        keys.push_back(examined.keys[i]);
    return keys;
}

/// A group divided by what pictures of it have in common.
template <class Property>
std::vector<IndexGroup> dividedBy(const IndexGroup& group, Property property)
{
    std::map<decltype(property(std::size_t{})), IndexGroup> parts;
    for (const std::size_t i : group)
        parts[property(i)].push_back(i);
    std::vector<IndexGroup> result;
    for (auto& [key, part] : parts)
        result.push_back(std::move(part));
    return result;
}

/// What pictures that are there more than once mean: a group is a conflict of labels, else a leak, else a repetition.
struct Repetitions {
    Groups conflicts;
    Groups leaks;
    Groups nearLeaks;
    Groups duplicates;
    Groups near;
    std::size_t leaking = 0; ///< pictures in training that are somewhere else as well
    std::size_t surplus = 0; ///< pictures beyond the first of each group of duplicates
    std::size_t sameFiles = 0;
    std::size_t nearSurplus = 0;
};

Repetitions repetitionsOf(const ExaminedDataset& examined, const DoctorOptions& options, const RunControl* control)
{
    const auto labelOf = [&](std::size_t i) { return examined.entries[i].label; };
    const auto partOf = [&](std::size_t i) { return examined.parts[i]; };
    Repetitions found;
    for (const IndexGroup& group : samePixels(examined.facts)) {
        if (dividedBy(group, labelOf).size() > 1) {
            found.conflicts.push_back(keysOf(examined, group));
            continue;
        }
        if (dividedBy(group, partOf).size() > 1) {
            found.leaks.push_back(keysOf(examined, group));
            found.leaking += group.size();
            continue;
        }
        found.duplicates.push_back(keysOf(examined, group));
        found.surplus += group.size() - 1;
        found.sameFiles +=
            group.size() - dividedBy(group, [&](std::size_t i) { return examined.facts[i].fileDigest; }).size();
    }
    for (const IndexGroup& group : nearlySame(examined.facts, options.nearDistance, control)) {
        // Of identical pictures one stands for all: they were reported above.
        IndexGroup different;
        std::set<std::tuple<std::array<std::uint8_t, 16>, std::int64_t, DatasetPart>> seen;
        for (const std::size_t i : group)
            if (seen.emplace(examined.facts[i].pixelDigest, labelOf(i), partOf(i)).second)
                different.push_back(i);
        for (const IndexGroup& sameLabel : dividedBy(different, labelOf)) {
            const std::vector<IndexGroup> parts = dividedBy(sameLabel, partOf);
            const auto kinds =
                dividedBy(sameLabel, [&](std::size_t i) { return examined.facts[i].pixelDigest; }).size();
            if (parts.size() > 1 && kinds > 1) {
                found.nearLeaks.push_back(keysOf(examined, sameLabel));
                found.leaking += sameLabel.size();
            } else if (sameLabel.size() > 1 && kinds > 1) {
                found.near.push_back(keysOf(examined, sameLabel));
                found.nearSurplus += sameLabel.size() - 1;
            }
        }
    }
    return found;
}

} // namespace

void findRepeatedPictures(const ExaminedDataset& examined, const DoctorOptions& options, const RunControl* control,
                          std::vector<DataFinding>& findings)
{
    Repetitions found = repetitionsOf(examined, options, control);
    add(findings,
        {DataFindingKind::ConflictingLabels,
         Severity::Error,
         sentence(GRAFT_TR_NOOP("core", "%1 pictures are in more than one class."), {count(found.conflicts.size())}),
         GRAFT_TR_NOOP("core", "The network is told to call the same picture by different names. It cannot "
                               "learn either, and every answer counts as wrong somewhere."),
         DataRemedy::ExcludeAll,
         std::move(found.conflicts),
         {}});
    const std::size_t near = found.nearLeaks.size();
    Groups leaks = std::move(found.leaks);
    std::ranges::move(found.nearLeaks, std::back_inserter(leaks));
    const std::string leakCount = count(leaks.size());
    add(findings,
        {DataFindingKind::Leak,
         Severity::Error,
         sentence(GRAFT_TR_NOOP("core", "%1 pictures are in training and in validation or test as well (%2 of "
                                        "them nearly the same)."),
                  {leakCount, count(near)}),
         GRAFT_TR_NOOP("core", "The network is judged by pictures it has learned by heart: its accuracy looks "
                               "better than it will be on new pictures."),
         DataRemedy::ExcludeFromTraining,
         std::move(leaks),
         {}});
    add(findings, {DataFindingKind::Duplicates,
                   Severity::Warning,
                   sentence(GRAFT_TR_NOOP("core", "%1 pictures are copies of others (%2 are the very same files)."),
                            {count(found.surplus), count(found.sameFiles)}),
                   GRAFT_TR_NOOP("core", "Copies count several times: in training they weigh more than others, in "
                                         "validation they distort the figures."),
                   DataRemedy::KeepOneOfEach,
                   std::move(found.duplicates),
                   {}});
    add(findings,
        {DataFindingKind::NearDuplicates,
         Severity::Info,
         sentence(GRAFT_TR_NOOP("core", "%1 pictures look nearly like others."), {count(found.nearSurplus)}),
         GRAFT_TR_NOOP("core", "Scaled or recompressed copies and pictures of a series add little that is new, "
                               "and may end up on both sides when the data are divided."),
         DataRemedy::KeepOneOfEach,
         std::move(found.near),
         {}});
}

} // namespace graft
