// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/weight_average_p.h"

#include <c10/core/GradMode.h>

namespace graft {

WeightAverage::WeightAverage(const Tensors& tensors, double decay) : m_decay(decay), m_tensors(tensors)
{
    const c10::NoGradGuard noGradient;
    for (const auto& [name, tensor] : m_tensors)
        m_averages.emplace(name, tensor.detach().clone());
}

void WeightAverage::update()
{
    const c10::NoGradGuard noGradient;
    for (const auto& [name, tensor] : m_tensors) {
        at::Tensor& average = m_averages.at(name);
        if (tensor.is_floating_point())
            average.lerp_(tensor, 1 - m_decay);
        else
            average.copy_(tensor);
    }
}

void WeightAverage::restore(const Tensors& averages)
{
    const c10::NoGradGuard noGradient;
    for (const auto& [name, tensor] : averages) {
        const auto own = m_averages.find(name);
        if (own != m_averages.end() && own->second.sizes() == tensor.sizes())
            own->second.copy_(tensor);
    }
}

WeightAverage::Applied::Applied(WeightAverage* average) : m_average(average)
{
    if (m_average == nullptr)
        return;
    const c10::NoGradGuard noGradient;
    for (auto& [name, tensor] : m_average->m_tensors) {
        m_raw.emplace(name, tensor.detach().clone());
        tensor.copy_(m_average->m_averages.at(name));
    }
}

WeightAverage::Applied::~Applied()
{
    if (m_average == nullptr)
        return;
    const c10::NoGradGuard noGradient;
    for (auto& [name, tensor] : m_average->m_tensors)
        tensor.copy_(m_raw.at(name));
}

} // namespace graft
