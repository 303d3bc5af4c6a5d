// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/graph_json/graph_json.h"
#include "tests/corpus/fuzz.h"

#include <cstdlib>

/// What is read must be written and read again without a difference.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace graft;
    const auto graph = graphFromJson({reinterpret_cast<const char*>(data), size});
    if (!graph) {
        fuzz::checkMessage(graph.error());
        return 0;
    }
    const auto again = graphFromJson(graphToJson(*graph));
    if (!again || *again != *graph)
        std::abort();
    return 0;
}
