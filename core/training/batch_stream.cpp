// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_stream_p.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <cstring>
#include <utility>

namespace graft {

at::Tensor inputTensor(const TensorSpec& input, Batch& batch)
{
    std::vector<std::int64_t> shape = input.dims;
    shape.front() = static_cast<std::int64_t>(batch.labels.size());
    auto values = std::make_shared<std::vector<float>>(std::move(batch.values));
    float* data = values->data();
    return at::from_blob(
        data, shape, [values = std::move(values)](void*) {}, at::kFloat);
}

int readerCount()
{
    constexpr int mostReaders = 8;
    return std::clamp(threadCount(), 1, mostReaders);
}

BatchStream::BatchStream(GraphModule& module, const StreamSource& source, std::vector<std::size_t> order,
                         std::size_t batchSize)
    : m_module(module),
      m_source(source),
      m_batchSize(batchSize)
{
    if (m_source.features != nullptr)
        m_order = std::move(order);
    else
        m_loader = std::make_unique<BatchLoader>(*m_source.samples, std::move(order), batchSize, readerCount());
}

at::Tensor BatchStream::labelsOf(const std::vector<std::int64_t>& labels) const
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(labels.size())}, at::kLong);
    if (!labels.empty())
        std::memcpy(tensor.data_ptr(), labels.data(), labels.size() * sizeof(std::int64_t));
    return tensor.to(m_module.torchDevice());
}

TensorBatch BatchStream::fromCache()
{
    const std::size_t count = std::min(m_batchSize, m_order.size() - m_position);
    const std::span<const std::size_t> indices = std::span(m_order).subspan(m_position, count);
    m_position += count;
    std::vector<std::int64_t> labels;
    for (const std::size_t index : indices)
        labels.push_back(m_source.samples->label(index));
    return {m_source.features->load(indices, m_module.torchDevice()), labelsOf(labels), count};
}

std::optional<TensorBatch> BatchStream::next()
{
    if (m_source.features != nullptr)
        return m_position < m_order.size() ? std::optional(fromCache()) : std::nullopt;
    auto batch = m_loader->next();
    if (!batch)
        return std::nullopt;
    for (const Batch::Failure& failure : batch->failed)
        m_source.failed(failure);
    TensorBatch out;
    out.samples = batch->labels.size();
    if (out.samples == 0)
        return out;
    out.labels = labelsOf(batch->labels);
    const c10::NoGradGuard noGradient; // the prefix has nothing to learn
    out.boundary = m_module.forwardPrefix(inputTensor(m_module.inputSpec(), *batch));
    return out;
}

} // namespace graft
