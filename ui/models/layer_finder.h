// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/layers/find_query.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace graft {

class NetworkDocument;

/// What a search in the network found.
struct FoundLayers {
    std::vector<LayerId> layers; ///< in list order; all of them where nothing was searched for
    bool searched = false;       ///< whether there was anything to search for
    QString problem;             ///< why the query cannot be understood; then nothing was found
};

/// Searches the document's network (FindQuery's language); types are also found by their names in the user's language.
[[nodiscard]] FoundLayers findInNetwork(const NetworkDocument& document, const QString& query);

/// What could stand where the word that ends at `cursor` is: keys with their colon, or the values of a key. Whole
/// queries, for a completer; empty where there is nothing to propose.
[[nodiscard]] QStringList findCompletions(const QString& query, int cursor);

/// The query language in a few lines, for tool tips.
[[nodiscard]] QString findHelp();

} // namespace graft
