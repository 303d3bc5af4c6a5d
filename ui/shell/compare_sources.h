// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/zoo/catalogue.h"
#include "ui/models/network_sheet.h"

#include <vector>

namespace graft {

class NetworkDocument;

/// A network that can be compared: one of the document (as it is or as it was imported), one of the catalogue, one of
/// a project file that was chosen.
struct CompareSource {
    enum class Kind { Sheet, Imported, Model, File };
    Kind kind = Kind::Sheet;
    QString text;
    SheetId sheet;
    const CatalogueEntry* model = nullptr;
    GraphSnapshot graph; ///< of a file

    /// Whether both mean the same network.
    [[nodiscard]] bool sameAs(const CompareSource& other) const;
    /// The network as it is now; null if its tab has been closed.
    [[nodiscard]] GraphSnapshot resolve(const NetworkDocument& document) const;
};

/// What can be chosen: the document's networks, each as imported where it has been changed, `files`, the catalogue.
[[nodiscard]] std::vector<CompareSource> compareSources(const NetworkDocument& document,
                                                        const std::vector<CompareSource>& files);

} // namespace graft
