// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/feature_cache_p.h"

namespace graft {
namespace {

at::Tensor rowNumbers(std::span<const std::size_t> indices)
{
    at::Tensor numbers = at::empty({static_cast<std::int64_t>(indices.size())}, at::kLong);
    auto* out = numbers.data_ptr<std::int64_t>();
    for (const std::size_t index : indices)
        *out++ = static_cast<std::int64_t>(index);
    return numbers;
}

} // namespace

std::uint64_t FeatureCache::bytesFor(const GraphModule& module, std::size_t samples)
{
    const auto perSample = static_cast<std::uint64_t>(module.boundaryElements()) * sizeof(float);
    if (perSample != 0 && samples > UINT64_MAX / perSample)
        return UINT64_MAX;
    return perSample * samples;
}

void FeatureCache::store(std::span<const std::size_t> indices, const std::vector<at::Tensor>& boundary)
{
    const at::Tensor rows = rowNumbers(indices);
    m_rows.resize(boundary.size());
    for (std::size_t i = 0; i < boundary.size(); ++i) {
        Rows& target = m_rows[i];
        target.channelsLast = boundary[i].dim() == 4;
        // In the order the next layer wants, so that loading is one copy.
        const at::Tensor ordered = target.channelsLast ? boundary[i].permute({0, 2, 3, 1}) : boundary[i];
        const at::Tensor values = ordered.to(at::kCPU, at::kFloat).contiguous();
        if (!target.values.defined()) {
            target.shape = values.sizes().slice(1).vec();
            target.values = at::empty({static_cast<std::int64_t>(m_samples), values.numel() / values.size(0)});
        }
        target.values.index_copy_(0, rows, values.view({values.size(0), -1}));
    }
}

std::vector<at::Tensor> FeatureCache::load(std::span<const std::size_t> indices, const at::Device& device) const
{
    const at::Tensor rows = rowNumbers(indices);
    std::vector<at::Tensor> boundary;
    for (const Rows& from : m_rows) {
        std::vector<std::int64_t> shape = from.shape;
        shape.insert(shape.begin(), static_cast<std::int64_t>(indices.size()));
        at::Tensor values = from.values.index_select(0, rows).view(shape).to(device);
        boundary.push_back(from.channelsLast ? values.permute({0, 3, 1, 2}) : std::move(values));
    }
    return boundary;
}

} // namespace graft
