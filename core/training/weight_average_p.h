// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <map>
#include <string>

namespace graft {

/// Exponential moving average of every tensor that training changes (Polyak and Juditsky 1992; as
/// torch.optim.swa_utils with an EMA): average = decay * average + (1 - decay) * tensor after each step. Counters are
/// taken as they are.
class WeightAverage {
public:
    using Tensors = std::map<std::string, at::Tensor>;

    /// Starts at the tensors as they are; they outlive it.
    WeightAverage(const Tensors& tensors, double decay);

    void update();
    /// The averages by name.
    [[nodiscard]] const Tensors& averages() const { return m_averages; }
    /// Takes over averages of the same name and shape.
    void restore(const Tensors& averages);

    /// The network computes with the averages as long as it lives. Without an average it does nothing.
    class Applied {
    public:
        explicit Applied(WeightAverage* average);
        ~Applied();
        Applied(const Applied&) = delete;
        Applied& operator=(const Applied&) = delete;

    private:
        WeightAverage* m_average;
        Tensors m_raw;
    };

private:
    double m_decay;
    Tensors m_tensors;
    Tensors m_averages;
};

} // namespace graft
