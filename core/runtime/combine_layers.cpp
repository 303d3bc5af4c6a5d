// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layers/layer_schema.h"
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

class Addition final : public RuntimeLayer {
public:
    explicit Addition(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) override
    {
        at::Tensor sum = inputs[0];
        if (context.mayOverwrite)
            sum.add_(inputs[1]);
        else
            sum = at::add(inputs[0], inputs[1]);
        for (const at::Tensor& more : inputs.subspan(2))
            sum.add_(more);
        return {sum};
    }
    [[nodiscard]] bool outputMayBeOverwritten() const override { return true; }
};

class Concatenation final : public RuntimeLayer {
public:
    explicit Concatenation(const BuildContext& context) : m_dimension(intParameter(context.layer, "dim")) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override
    {
        return {at::cat(at::TensorList(inputs.data(), inputs.size()), m_dimension)};
    }

private:
    std::int64_t m_dimension;
};

} // namespace

std::span<const BuilderEntry> combineBuilders()
{
    static const std::array entries{BuilderEntry{"Add", buildLayer<Addition>},
                                    BuilderEntry{"Concat", buildLayer<Concatenation>}};
    return entries;
}

} // namespace graft
