// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dataset_entries.h"

#include "core/layers/network_edits.h"
#include "ui/models/error_text.h"

#include <QCoreApplication>

#include <map>
#include <string_view>

namespace graft {

Result<std::vector<ImageEntry>> entriesFor(const NetworkGraph& graph, const ImageDataset& dataset, DatasetPart part)
{
    std::vector<ImageEntry> entries = dataset.entries(part);
    const std::vector<std::string> known = classNamesOf(graph);
    if (known.empty() || known == dataset.classes)
        return entries;
    std::map<std::string_view, std::int64_t> indexOf;
    for (std::size_t i = 0; i < known.size(); ++i)
        indexOf.emplace(known[i], static_cast<std::int64_t>(i));
    std::vector<std::int64_t> labels;
    for (const std::string& name : dataset.classes) {
        const auto found = indexOf.find(name);
        if (found == indexOf.end())
            return makeError(ErrorCode::InvalidArgument,
                             GRAFT_TR_NOOP("core", "The network does not know the class \"%1\" of the dataset. Replace "
                                                   "its last layers to learn the classes of the dataset."),
                             {name});
        labels.push_back(found->second);
    }
    for (ImageEntry& entry : entries)
        entry.label = labels.at(static_cast<std::size_t>(entry.label));
    return entries;
}

QString datasetTitle(const ImageDataset& dataset)
{
    return dataset.builtIn() ? QCoreApplication::translate("graft::DatasetEntries", "Garden flowers")
                             : toQString(dataset.name);
}

QString entryName(const ImageEntry& entry)
{
    if (!entry.file.empty())
        return toQString(entry.file.filename());
    return QCoreApplication::translate("graft::DatasetEntries", "Garden flower %1").arg(countText(entry.drawn));
}

} // namespace graft
