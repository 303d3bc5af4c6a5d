// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_changes.h"

#include "core/base/sha256.h"
#include "core/data/folder_walk.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace graft {
namespace {

namespace fs = std::filesystem;

/// Makes keys of many pictures of one dataset.
class KeyMaker {
public:
    explicit KeyMaker(const fs::path& root) : m_root(root.native())
    {
        while (m_root.size() > 1 && m_root.ends_with('/'))
            m_root.pop_back();
        m_absolute = fs::path(m_root).is_absolute();
    }

    [[nodiscard]] std::string operator()(const ImageEntry& entry) const
    {
        if (entry.file.empty())
            return "#" + std::to_string(entry.drawn);
        const std::string& file = entry.file.native();
        if (!m_root.empty() && file.size() > m_root.size() + 1 && file.starts_with(m_root) &&
            file[m_root.size()] == '/' && file.find("/../", m_root.size()) == std::string::npos)
            return file.substr(m_root.size() + 1);
        return elsewhere(entry.file);
    }

private:
    /// Pictures that are not spelled like the root: by full paths.
    [[nodiscard]] std::string elsewhere(const fs::path& file) const
    {
        std::error_code error;
        const fs::path full = fs::absolute(file, error).lexically_normal();
        if (m_root.empty())
            return full.native();
        const fs::path root = m_absolute ? fs::path(m_root) : fs::absolute(m_root, error);
        const fs::path relative = full.lexically_relative(root.lexically_normal());
        const bool below = !relative.empty() && *relative.begin() != ".." && relative != ".";
        return below ? relative.native() : full.native();
    }

    std::string m_root;
    bool m_absolute = false;
};

std::string_view wordFor(DatasetPart part)
{
    switch (part) {
    case DatasetPart::Training: break;
    case DatasetPart::Validation: return "validation";
    case DatasetPart::Test: return "test";
    }
    return "training";
}

/// Carries out the changes: first with a list of class names in the order they turn up, which finish() sorts.
class Changer {
public:
    Changer(const ImageDataset& imported, const DatasetChanges& changes)
        : m_imported(imported),
          m_changes(changes),
          m_key(imported.root)
    {
        m_result.root = imported.root;
        m_result.name = imported.name;
        m_result.skipped = imported.skipped;
        m_digest.add(imported.fingerprint);
    }

    ImageDataset run();

private:
    /// A name after the renaming; empty: removed.
    [[nodiscard]] const std::string& renamed(const std::string& name) const;
    /// Position of a final name in m_names; -1 for an empty one.
    std::int64_t labelOf(const std::string& finalName);
    void place(ImageEntry entry, DatasetPart part, bool excluded);
    void addImported(const std::vector<ImageEntry>& entries, DatasetPart part, bool excluded);
    void addPictures();
    void note(std::string_view key, std::string_view className, DatasetPart part, bool excluded);
    void finish();

    const ImageDataset& m_imported;
    const DatasetChanges& m_changes;
    KeyMaker m_key;
    ImageDataset m_result;
    std::vector<std::string> m_names; ///< final names
    std::unordered_map<std::string, std::int64_t> m_labels;
    std::vector<std::int64_t> m_importedLabels; ///< imported label -> position in m_names
    Sha256 m_digest;
    bool m_changed = false;
};

const std::string& Changer::renamed(const std::string& name) const
{
    const auto found = m_changes.classNames.find(name);
    return found == m_changes.classNames.end() ? name : found->second;
}

std::int64_t Changer::labelOf(const std::string& finalName)
{
    if (finalName.empty())
        return -1;
    const auto [it, fresh] = m_labels.emplace(finalName, static_cast<std::int64_t>(m_names.size()));
    if (fresh)
        m_names.push_back(finalName);
    return it->second;
}

void Changer::place(ImageEntry entry, DatasetPart part, bool excluded)
{
    if (excluded || entry.label < 0)
        m_result.excluded.push_back(std::move(entry));
    else if (part == DatasetPart::Validation)
        m_result.validation.push_back(std::move(entry));
    else if (part == DatasetPart::Test)
        m_result.test.push_back(std::move(entry));
    else
        m_result.training.push_back(std::move(entry));
}

void Changer::note(std::string_view key, std::string_view className, DatasetPart part, bool excluded)
{
    m_changed = true;
    m_digest.add(key);
    m_digest.add(std::string_view("\0", 1));
    m_digest.add(className);
    m_digest.add(std::string_view("\0", 1));
    m_digest.add(excluded ? std::string_view("excluded") : wordFor(part));
    m_digest.add("\n");
}

void Changer::addImported(const std::vector<ImageEntry>& entries, DatasetPart part, bool excluded)
{
    for (const ImageEntry& entry : entries) {
        ImageEntry now = entry;
        const bool labelled = entry.label >= 0 && static_cast<std::size_t>(entry.label) < m_importedLabels.size();
        now.label = labelled ? m_importedLabels[static_cast<std::size_t>(entry.label)] : -1;
        if (m_changes.pictures.empty()) {
            place(std::move(now), part, excluded);
            continue;
        }
        const std::string key = m_key(entry);
        const auto found = m_changes.pictures.find(key);
        if (found == m_changes.pictures.end()) {
            place(std::move(now), part, excluded);
            continue;
        }
        const PictureChange& change = found->second;
        const std::int64_t before = now.label;
        if (change.className)
            now.label = labelOf(renamed(*change.className));
        const DatasetPart to = change.part.value_or(part);
        const bool out = excluded || change.excluded;
        if (now.label != before || to != part || out != excluded)
            note(key, now.label < 0 ? std::string_view() : m_names[static_cast<std::size_t>(now.label)], to, out);
        place(std::move(now), to, out);
    }
}

void Changer::addPictures()
{
    if (m_changes.added.empty())
        return;
    std::unordered_set<std::string> known;
    for (const auto* entries : {&m_imported.training, &m_imported.validation, &m_imported.test, &m_imported.excluded})
        for (const ImageEntry& entry : *entries)
            known.insert(m_key(entry));
    for (const AddedPicture& added : m_changes.added) {
        ImageEntry entry{added.file, 0, 0};
        const std::string key = m_key(entry);
        if (!known.insert(key).second) {
            m_result.skipped.push_back(
                {added.file, makeError(ErrorCode::InvalidArgument,
                                       GRAFT_TR_NOOP("core", "This picture is in the dataset already."))});
            continue;
        }
        const auto image = examineImageFile(added.file);
        if (!image) {
            m_result.skipped.push_back({added.file, image.error()});
            continue;
        }
        const auto found = m_changes.pictures.find(key);
        const PictureChange change = found == m_changes.pictures.end() ? PictureChange{} : found->second;
        const std::string className = renamed(change.className ? *change.className : added.className);
        const DatasetPart part = change.part.value_or(added.part);
        entry.label = labelOf(className);
        note(key, className, part, change.excluded);
        m_digest.add(std::to_string(image->size) + "\n");
        place(std::move(entry), part, change.excluded);
    }
}

/// Sorts the classes by name and gives every picture its label among them.
void Changer::finish()
{
    m_result.classes = m_names;
    std::ranges::sort(m_result.classes);
    std::vector<std::int64_t> sorted(m_names.size());
    for (std::size_t i = 0; i < m_names.size(); ++i)
        sorted[i] = std::ranges::lower_bound(m_result.classes, m_names[i]) - m_result.classes.begin();
    for (auto* entries : {&m_result.training, &m_result.validation, &m_result.test, &m_result.excluded})
        for (ImageEntry& entry : *entries)
            if (entry.label >= 0)
                entry.label = sorted[static_cast<std::size_t>(entry.label)];
    // What became of the imported classes, merged ones included.
    std::vector<std::string> before;
    for (const std::int64_t label : m_importedLabels)
        before.push_back(label < 0 ? std::string() : m_names[static_cast<std::size_t>(label)]);
    if (before != m_imported.classes || m_result.classes != m_imported.classes) {
        m_changed = true;
        for (const auto* names : {&before, &m_result.classes})
            for (const std::string& name : *names)
                m_digest.add("class " + name + "\n");
    }
    m_result.fingerprint = m_changed ? m_digest.hex() : m_imported.fingerprint;
}

ImageDataset Changer::run()
{
    for (const std::string& name : m_imported.classes)
        m_importedLabels.push_back(labelOf(renamed(name)));
    for (const std::string& name : m_changes.newClasses)
        labelOf(renamed(name));
    addImported(m_imported.training, DatasetPart::Training, false);
    addImported(m_imported.validation, DatasetPart::Validation, false);
    addImported(m_imported.test, DatasetPart::Test, false);
    addImported(m_imported.excluded, DatasetPart::Training, true);
    addPictures();
    finish();
    return std::move(m_result);
}

} // namespace

std::string pictureKey(const ImageDataset& dataset, const ImageEntry& entry)
{
    return KeyMaker(dataset.root)(entry);
}

ImageDataset withChanges(const ImageDataset& imported, const DatasetChanges& changes)
{
    return changes.empty() ? imported : Changer(imported, changes).run();
}

} // namespace graft
