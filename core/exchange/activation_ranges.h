// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"
#include "core/weights/weight_store.h"

#include <map>
#include <vector>

namespace graft {

/// Between which numbers a value lies.
struct ValueRange {
    double low = 0;
    double high = 0;
};

struct RangeOptions {
    std::size_t samples = 64; ///< spread evenly over the source
    /// Leave out the outermost 0.05 % of each sample's values at both ends, averaged over the samples: single outliers
    /// then cost no precision. Otherwise the smallest and the largest number that occurred.
    bool percentile = true;
};

/// Runs samples through a network and measures the values at some ports. The network is run once with all these values
/// as its output, so the cost is that of prediction. `weights` must be complete. Blocks; for workers.
[[nodiscard]] Result<std::map<PortRef, ValueRange>>
measureRanges(const NetworkGraph& graph, const WeightStore& weights, const std::vector<PortRef>& ports,
              const SampleSource& source, const RangeOptions& options = {}, const ProgressCallback& progress = {},
              const RunControl* control = nullptr);

} // namespace graft
