// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runtime/layer_builders_p.h"

#include <array>
#include <vector>

namespace graft {
namespace {

/// Input and output layers hand on what they get: pixels are prepared by the data side, and logits are
/// what training and evaluation want.
class PassThrough final : public RuntimeLayer {
public:
    explicit PassThrough(const BuildContext&) {}
    std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext&) override { return {inputs[0]}; }
};

} // namespace

std::span<const BuilderEntry> boundaryBuilders()
{
    static const std::array entries{BuilderEntry{"Input", buildLayer<PassThrough>},
                                    BuilderEntry{"Output", buildLayer<PassThrough>}};
    return entries;
}

} // namespace graft
