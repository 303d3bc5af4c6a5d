// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/data/sample_source.h"
#include "core/graph/network_graph.h"
#include "core/runtime/device.h"
#include "core/weights/weight_store.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace graft {

struct ClassScore {
    std::int64_t index = 0;
    std::string name; ///< class name, or the index as text when the network has no names
    double probability = 0;
};

/// A network ready to classify. Movable; one thread at a time.
class Predictor {
public:
    /// Compiles the network. Missing tensors are an Error that names them.
    [[nodiscard]] static Result<Predictor> create(GraphSnapshot graph, const WeightStore& weights,
                                                  DeviceChoice device = DeviceChoice::Auto);
    Predictor(Predictor&&) noexcept;
    Predictor& operator=(Predictor&&) noexcept;
    ~Predictor();

    /// Logits of `samples` samples laid side by side in `values`: samples x classes, C order.
    [[nodiscard]] Result<std::vector<float>> logits(std::span<const float> values, std::size_t samples);
    /// The `top` most probable classes of one sample, best first (softmax of the logits).
    [[nodiscard]] Result<std::vector<ClassScore>> classify(std::span<const float> sample, int top);
    [[nodiscard]] std::int64_t classCount() const;
    [[nodiscard]] const std::vector<std::string>& classNames() const;
    [[nodiscard]] TensorSpec inputSpec() const;
    [[nodiscard]] const Device& device() const;

private:
    struct Private;
    explicit Predictor(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace graft
