// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/onnx/graph_writer_p.h"

#include <algorithm>

namespace graft::onnxfile {

LayerWriter findLayerWriter(std::string_view type)
{
    for (const auto family :
         {activationWriters(), attentionWriters(), convolutionWriters(), normalisationWriters(), shapeWriters()}) {
        const auto found = std::ranges::find(family, type, &WriterEntry::type);
        if (found != family.end())
            return found->write;
    }
    return nullptr;
}

bool canWrite(std::string_view type)
{
    return type == "Input" || type == "Output" || findLayerWriter(type) != nullptr;
}

} // namespace graft::onnxfile
