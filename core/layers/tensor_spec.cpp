// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/tensor_spec.h"

#include "core/layers/schema_builder.h"

namespace graft {

std::int64_t TensorSpec::elementsPerSample() const
{
    if (dims.empty())
        return 0;
    return schema::boundedProduct(std::span<const std::int64_t>(dims).subspan(1));
}

std::string TensorSpec::text() const
{
    std::string text;
    for (std::size_t i = 1; i < dims.size(); ++i) {
        if (i > 1)
            text += 'x';
        text += dims[i] < 0 ? std::string("?") : std::to_string(dims[i]);
    }
    return text;
}

} // namespace graft
