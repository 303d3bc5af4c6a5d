// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

class FlattenLayer final : public RuntimeLayer {
public:
    explicit FlattenLayer(const BuildContext& context)
        : m_start(intParameter(context.layer, "start_dim")),
          m_end(intParameter(context.layer, "end_dim"))
    {
    }
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::flatten(inputs[0], m_start, m_end)};
    }

private:
    std::int64_t m_start;
    std::int64_t m_end;
};

} // namespace

std::span<const BuilderEntry> shapeBuilders()
{
    static const std::array entries{BuilderEntry{"Flatten", buildLayer<FlattenLayer>}};
    return entries;
}

} // namespace graft
