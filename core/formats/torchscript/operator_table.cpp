// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/torchscript/graph_walk_p.h"

#include <algorithm>

namespace graft::torchscript {

OperatorHandler findOperator(std::string_view op)
{
    for (const auto entries : {networkOperators(), shapeOperators(), arithmeticOperators()}) {
        const auto it = std::ranges::find(entries, op, &OperatorEntry::op);
        if (it != entries.end())
            return it->handler;
    }
    return nullptr;
}

} // namespace graft::torchscript
