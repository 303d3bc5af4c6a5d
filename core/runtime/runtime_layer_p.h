// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <span>
#include <vector>

namespace graft {

/// What a layer needs to know about the pass it runs in.
struct RunContext {
    bool training = false;     ///< gradients will be taken: dropout drops, BatchNorm learns
    bool mayOverwrite = false; ///< nobody reads the first input after this layer: it may be changed in place
    at::Generator random;      ///< for dropout; always set by GraphModule
};

/// One layer ready to run. Its tensors are bound when it is built.
class RuntimeLayer {
public:
    virtual ~RuntimeLayer() = default;
    /// Outputs by port.
    virtual std::vector<at::Tensor> run(std::span<const at::Tensor> inputs, RunContext& context) = 0;
    /// Whether the outputs are memory of their own that nothing else (a view, the autograd tape) looks at, so
    /// that the next layer may overwrite them.
    [[nodiscard]] virtual bool outputMayBeOverwritten() const { return false; }
    /// Whether training needs more than one value per channel in a batch.
    [[nodiscard]] virtual bool usesBatchStatistics() const { return false; }
};

} // namespace graft
