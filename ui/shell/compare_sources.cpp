// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/compare_sources.h"

#include "ui/models/error_text.h"
#include "ui/models/network_document.h"

#include <QCoreApplication>

namespace graft {

bool CompareSource::sameAs(const CompareSource& other) const
{
    return kind == other.kind && sheet == other.sheet && model == other.model && graph == other.graph;
}

GraphSnapshot CompareSource::resolve(const NetworkDocument& document) const
{
    switch (kind) {
    case Kind::Sheet:
    case Kind::Imported: {
        const auto found = document.sheet(sheet);
        if (!found)
            return nullptr;
        return kind == Kind::Sheet ? found->graph : found->imported;
    }
    case Kind::Model: return std::make_shared<const NetworkGraph>(model->build());
    case Kind::File: break;
    }
    return graph;
}

std::vector<CompareSource> compareSources(const NetworkDocument& document, const std::vector<CompareSource>& files)
{
    std::vector<CompareSource> all;
    for (const NetworkSheet& sheet : document.sheets()) {
        if (sheet.isEmpty())
            continue;
        all.push_back({CompareSource::Kind::Sheet, sheet.name, sheet.id, nullptr, nullptr});
        all.push_back({CompareSource::Kind::Imported,
                       QCoreApplication::translate("graft::NetworkCompare", "%1, as imported").arg(sheet.name),
                       sheet.id, nullptr, nullptr});
    }
    all.insert(all.end(), files.begin(), files.end());
    for (const CatalogueEntry& entry : catalogue())
        all.push_back({CompareSource::Kind::Model, toQString(entry.title), {}, &entry, nullptr});
    return all;
}

} // namespace graft
