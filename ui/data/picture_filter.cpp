// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/picture_filter.h"

#include "core/data/dataset_changes.h"
#include "ui/models/error_text.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace graft {

namespace {

constexpr std::array<PartChoice, partChoices> allParts{PartChoice::Training, PartChoice::Validation, PartChoice::Test,
                                                       PartChoice::Excluded};

/// path::filename() would copy; this is asked 100,000 times.
std::string_view fileName(const ImageEntry& entry)
{
    const std::string_view path = entry.file.native();
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

QString findingOf(const ImageDataset& dataset, const ImageEntry& entry, const PictureMarks& marks)
{
    if (marks.empty())
        return {};
    const auto found = marks.find(pictureKey(dataset, entry));
    return found == marks.end() ? QString() : found->second;
}

class TextMatch {
public:
    TextMatch(const ImageDataset& dataset, const PictureFilter& filter, const PictureMarks& marks)
        : m_dataset(dataset),
          m_marks(marks),
          m_text(filter.text.trimmed())
    {
        for (const std::string& name : dataset.classes)
            m_classes.push_back(toQString(name).contains(m_text, Qt::CaseInsensitive));
    }

    [[nodiscard]] bool operator()(const ImageEntry& entry) const
    {
        if (m_text.isEmpty())
            return true;
        const auto label = static_cast<std::size_t>(entry.label);
        if (label < m_classes.size() && m_classes[label])
            return true;
        const QString name = entry.file.empty() ? QString::number(entry.drawn) : toQString(fileName(entry));
        return name.contains(m_text, Qt::CaseInsensitive) ||
               findingOf(m_dataset, entry, m_marks).contains(m_text, Qt::CaseInsensitive);
    }

private:
    const ImageDataset& m_dataset;
    const PictureMarks& m_marks;
    QString m_text;
    std::vector<bool> m_classes; ///< whose name has the text
};

void sortPictures(std::vector<const ImageEntry*>& shown, const ImageDataset& dataset, PictureSort sort,
                  const PictureMarks& marks)
{
    const auto byName = [](const ImageEntry* a, const ImageEntry* b) {
        const int order = fileName(*a).compare(fileName(*b));
        return order != 0 ? order < 0 : a->drawn < b->drawn;
    };
    switch (sort) {
    case PictureSort::AsImported: break;
    case PictureSort::Name: std::stable_sort(shown.begin(), shown.end(), byName); break;
    case PictureSort::NameDescending:
        std::stable_sort(shown.begin(), shown.end(),
                         [&](const ImageEntry* a, const ImageEntry* b) { return byName(b, a); });
        break;
    case PictureSort::Class:
        std::stable_sort(shown.begin(), shown.end(),
                         [](const ImageEntry* a, const ImageEntry* b) { return a->label < b->label; });
        break;
    case PictureSort::FindingsFirst:
        std::stable_partition(shown.begin(), shown.end(),
                              [&](const ImageEntry* entry) { return !findingOf(dataset, *entry, marks).isEmpty(); });
        break;
    }
}

} // namespace

const std::vector<ImageEntry>& entriesOf(const ImageDataset& dataset, PartChoice part)
{
    switch (part) {
    case PartChoice::Training: break;
    case PartChoice::Validation: return dataset.validation;
    case PartChoice::Test: return dataset.test;
    case PartChoice::Excluded: return dataset.excluded;
    }
    return dataset.training;
}

std::optional<PartChoice> partOf(const ImageDataset& dataset, const ImageEntry* entry)
{
    const std::less<const ImageEntry*> before; // pointers of different arrays have no order but this one
    for (const PartChoice part : allParts) {
        const std::vector<ImageEntry>& entries = entriesOf(dataset, part);
        if (!before(entry, entries.data()) && before(entry, entries.data() + entries.size()))
            return part;
    }
    return std::nullopt;
}

std::vector<const ImageEntry*> shownPictures(const ImageDataset& dataset, const PictureFilter& filter,
                                             const PictureMarks& marks)
{
    const TextMatch matches(dataset, filter, marks);
    std::vector<const ImageEntry*> shown;
    if (filter.keys) {
        shown = picturesOf(dataset, *filter.keys);
        std::erase_if(shown, [&](const ImageEntry* entry) { return !matches(*entry); });
        return shown;
    }
    for (const ImageEntry& entry : entriesOf(dataset, filter.part)) {
        if ((filter.label < 0 || entry.label == filter.label) && matches(entry))
            shown.push_back(&entry);
    }
    sortPictures(shown, dataset, filter.sort, marks);
    return shown;
}

std::vector<const ImageEntry*> picturesOf(const ImageDataset& dataset, const std::vector<std::string>& keys)
{
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < keys.size(); ++i)
        places.emplace(keys[i], i);
    std::vector<const ImageEntry*> found(keys.size(), nullptr);
    for (const PartChoice part : allParts) {
        for (const ImageEntry& entry : entriesOf(dataset, part)) {
            const auto place = places.find(pictureKey(dataset, entry));
            if (place != places.end())
                found[place->second] = &entry;
        }
    }
    std::erase(found, nullptr);
    return found;
}

} // namespace graft
