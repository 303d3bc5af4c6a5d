// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_edits.h"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace graft {
namespace {

using Names = std::set<std::string, std::less<>>;

/// Every name a class may have before the renaming.
Names sourceNames(const ImageDataset& imported, const DatasetChanges& changes)
{
    Names names(imported.classes.begin(), imported.classes.end());
    names.insert(changes.newClasses.begin(), changes.newClasses.end());
    for (const AddedPicture& added : changes.added)
        names.insert(added.className);
    for (const auto& [key, change] : changes.pictures)
        if (change.className)
            names.insert(*change.className);
    for (const auto& [name, to] : changes.classNames)
        names.insert(name);
    return names;
}

const std::string& visibleName(const DatasetChanges& changes, const std::string& name)
{
    const auto found = changes.classNames.find(name);
    return found == changes.classNames.end() ? name : found->second;
}

/// A name that is seen as `visible`. Most are what they seem; where "a" was renamed and another class is called "a"
/// since, it is that one's earlier name, or a new one that is renamed at once.
std::string sourceName(const ImageDataset& imported, DatasetChanges& changes, const std::string& visible)
{
    if (visibleName(changes, visible) == visible)
        return visible;
    const auto known = std::ranges::find_if(changes.classNames, [&](const auto& to) { return to.second == visible; });
    if (known != changes.classNames.end())
        return known->first;
    const Names taken = sourceNames(imported, changes);
    for (int number = 2;; ++number) {
        std::string name = visible + " (" + std::to_string(number) + ")";
        if (!taken.contains(name)) {
            changes.classNames[name] = visible;
            return name;
        }
    }
}

void dropIfNothing(DatasetChanges& changes, const std::string& key)
{
    const auto found = changes.pictures.find(key);
    if (found != changes.pictures.end() && found->second == PictureChange{})
        changes.pictures.erase(found);
}

} // namespace

DatasetChanges relabelled(const ImageDataset& imported, DatasetChanges changes, std::span<const std::string> keys,
                          const std::string& className)
{
    const std::string source = sourceName(imported, changes, className);
    for (const std::string& key : keys)
        changes.pictures[key].className = source;
    return changes;
}

DatasetChanges movedTo(DatasetChanges changes, std::span<const std::string> keys, DatasetPart part)
{
    for (const std::string& key : keys)
        changes.pictures[key].part = part;
    return changes;
}

DatasetChanges excluded(DatasetChanges changes, std::span<const std::string> keys, bool exclude)
{
    for (const std::string& key : keys) {
        changes.pictures[key].excluded = exclude;
        dropIfNothing(changes, key);
    }
    return changes;
}

DatasetChanges reverted(DatasetChanges changes, std::span<const std::string> keys)
{
    for (const std::string& key : keys)
        changes.pictures.erase(key);
    return changes;
}

DatasetChanges withNewClass(const ImageDataset& imported, DatasetChanges changes, const std::string& className)
{
    const std::string source = sourceName(imported, changes, className);
    const bool known = std::ranges::find(imported.classes, source) != imported.classes.end() ||
                       std::ranges::find(changes.newClasses, source) != changes.newClasses.end();
    if (!known)
        changes.newClasses.push_back(source);
    return changes;
}

DatasetChanges classRenamed(const ImageDataset& imported, DatasetChanges changes, const std::string& from,
                            const std::string& to)
{
    if (from == to)
        return changes;
    for (const std::string& name : sourceNames(imported, changes)) {
        if (visibleName(changes, name) != from)
            continue;
        if (name == to)
            changes.classNames.erase(name);
        else
            changes.classNames[name] = to;
    }
    return changes;
}

DatasetChanges classRemoved(const ImageDataset& imported, DatasetChanges changes, const std::string& className)
{
    const Names names = sourceNames(imported, changes);
    std::erase_if(changes.newClasses, [&](const std::string& name) { return visibleName(changes, name) == className; });
    for (const std::string& name : names)
        if (visibleName(changes, name) == className)
            changes.classNames[name] = std::string();
    // A name that nothing has any more needs no renaming: the class never was.
    Names used(imported.classes.begin(), imported.classes.end());
    for (const AddedPicture& added : changes.added)
        used.insert(added.className);
    for (const auto& [key, change] : changes.pictures)
        if (change.className)
            used.insert(*change.className);
    std::erase_if(changes.classNames, [&](const auto& to) { return to.second.empty() && !used.contains(to.first); });
    return changes;
}

DatasetChanges withPictures(const ImageDataset& imported, DatasetChanges changes,
                            std::span<const std::filesystem::path> files, const std::string& className,
                            DatasetPart part)
{
    const std::string source = sourceName(imported, changes, className);
    std::set<std::filesystem::path> known;
    for (const AddedPicture& added : changes.added)
        known.insert(added.file);
    for (const std::filesystem::path& file : files) {
        std::error_code error;
        std::filesystem::path full = std::filesystem::absolute(file, error).lexically_normal();
        if (known.insert(full).second)
            changes.added.push_back({std::move(full), source, part});
    }
    return changes;
}

} // namespace graft
