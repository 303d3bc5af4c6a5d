// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/import/imported_model.h"

#include <algorithm>

namespace graft {

std::string_view nameOf(LayerFate fate)
{
    switch (fate) {
    case LayerFate::Mapped: return "mapped";
    case LayerFate::Approximated: return "approximated";
    case LayerFate::Unknown: return "unknown";
    }
    return "";
}

std::size_t ImportedModel::count(LayerFate fate) const
{
    return static_cast<std::size_t>(std::ranges::count(report, fate, &ImportRow::fate));
}

} // namespace graft
