// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/network_graph.h"
#include "core/runtime/graph_module_p.h"
#include "core/training/metrics_log.h"
#include "core/weights/weight_store.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace graft {

/// Measures how far every layer has come since the run began, and which units are dead.
class DriftWatch {
public:
    /// `start`: the weights the run began with, shared.
    explicit DriftWatch(WeightStore start) : m_start(std::move(start)) {}

    /// Starts to look at what ReLUs put out, until endLook() or until enough samples have been seen.
    void beginLook(GraphModule& module);
    void endLook(GraphModule& module);

    /// `gradientNorms`: of module.parameters().
    [[nodiscard]] std::shared_ptr<const DriftRecord> measure(const NetworkGraph& graph, const GraphModule& module,
                                                             const std::vector<double>& gradientNorms,
                                                             std::int64_t iteration) const;

private:
    /// What one ReLU has put out.
    struct Outputs {
        at::Tensor alive; ///< by channel: whether any value was above 0
        std::int64_t samples = 0;
    };
    void note(const std::string& layer, const at::Tensor& output);

    WeightStore m_start;
    std::map<std::string, Outputs> m_looking;
    std::map<std::string, double> m_deadShares; ///< of the last look
};

} // namespace graft
