// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_stream_p.h"

#include "core/base/random.h"
#include "core/training/sample_mixing.h"

#include <c10/core/GradMode.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <new>
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

int readerCount(int wanted)
{
    constexpr int mostByDefault = 8;
    return wanted > 0 ? wanted : std::clamp(threadCount(), 1, mostByDefault);
}

BatchStream::BatchStream(GraphModule& module, const StreamSource& source, StreamPlan plan)
    : m_module(module),
      m_source(source),
      m_plan(std::move(plan)),
      m_batch(m_plan.firstBatch)
{
    const std::size_t left = std::min(m_plan.firstBatch * m_plan.batchSize, m_plan.order.size());
    m_plan.order.erase(m_plan.order.begin(), m_plan.order.begin() + static_cast<std::ptrdiff_t>(left));
    if (m_source.features == nullptr)
        m_loader = std::make_unique<BatchLoader>(*m_source.samples, std::move(m_plan.order), m_plan.batchSize,
                                                 m_plan.readers, 4, m_plan.variants);
}

at::Tensor BatchStream::labelsOf(const std::vector<std::int64_t>& labels) const
{
    at::Tensor tensor = at::empty({static_cast<std::int64_t>(labels.size())}, at::kLong);
    if (!labels.empty())
        std::memcpy(tensor.data_ptr(), labels.data(), labels.size() * sizeof(std::int64_t));
    return tensor.to(m_module.torchDevice());
}

BatchStream::Current BatchStream::cachedBatch()
{
    Current current;
    current.samples = std::min(m_plan.batchSize, m_plan.order.size() - m_position);
    const std::span<const std::size_t> indices = std::span(m_plan.order).subspan(m_position, current.samples);
    m_position += current.samples;
    current.indices.assign(indices.begin(), indices.end());
    std::vector<std::int64_t> labels;
    for (const std::size_t index : indices)
        labels.push_back(m_source.samples->label(index));
    current.labels = labelsOf(labels);
    return current;
}

void BatchStream::mix(Batch& batch, Current& current) const
{
    if (m_plan.mixing == nullptr || !m_plan.variants || batch.labels.size() < 2)
        return;
    const std::vector<std::int64_t>& dims = m_module.inputSpec().dims;
    const bool picture = dims.size() == 4;
    const std::int64_t height = picture ? dims[2] : 0;
    const std::int64_t width = picture ? dims[3] : 0;
    const auto drawn = drawBatchMix(*m_plan.mixing, width, height, streamSeed(*m_plan.variants, "mix", m_batch));
    if (!drawn)
        return;
    mixBatch(*drawn, batch.labels.size(), width, height, batch.values);
    current.share = drawn->draw.share;
    // The partner of a sample is the one before it.
    std::vector<std::int64_t> partners = batch.labels;
    std::rotate(partners.begin(), partners.end() - 1, partners.end());
    current.partners = labelsOf(partners);
}

std::optional<BatchStream::Current> BatchStream::readBatch()
{
    if (m_source.features != nullptr)
        return m_position < m_plan.order.size() ? std::optional(cachedBatch()) : std::nullopt;
    const auto start = std::chrono::steady_clock::now();
    auto batch = m_loader->next();
    m_waited += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!batch)
        return std::nullopt;
    for (const Batch::Failure& failure : batch->failed) {
        // No fault of the sample: it must not be left out.
        if (failure.error.code == ErrorCode::OutOfMemory)
            throw std::bad_alloc();
        m_source.failed(failure);
    }
    Current current;
    current.samples = batch->labels.size();
    if (current.samples > 0) {
        current.labels = labelsOf(batch->labels);
        mix(*batch, current);
        current.input = inputTensor(m_module.inputSpec(), *batch);
    }
    return current;
}

TensorBatch BatchStream::pieceOf(Current& current)
{
    TensorBatch out;
    // Pieces of nearly the same size, so that none is too small for batch statistics.
    out.samples = (current.samples - current.given + current.pieces - 1) / current.pieces;
    const auto first = static_cast<std::int64_t>(current.given);
    const auto count = static_cast<std::int64_t>(out.samples);
    current.given += out.samples;
    out.completesBatch = --current.pieces == 0;
    if (out.samples == 0)
        return out;
    out.labels = current.labels.narrow(0, first, count);
    out.share = current.share;
    if (current.partners.defined())
        out.partners = current.partners.narrow(0, first, count);
    if (m_source.features != nullptr) {
        const auto indices = std::span(current.indices).subspan(static_cast<std::size_t>(first), out.samples);
        out.boundary = m_source.features->load(indices, m_module.torchDevice());
        return out;
    }
    const c10::NoGradGuard noGradient; // the prefix has nothing to learn
    out.boundary = m_module.forwardPrefix(current.input.narrow(0, first, count));
    return out;
}

std::optional<TensorBatch> BatchStream::next()
{
    if (!m_current) {
        m_current = readBatch();
        if (!m_current)
            return std::nullopt;
        ++m_batch;
        const std::size_t piece = m_plan.piece > 0 ? m_plan.piece : std::max<std::size_t>(m_current->samples, 1);
        m_current->pieces = std::max<std::size_t>((m_current->samples + piece - 1) / piece, 1);
    }
    TensorBatch out = pieceOf(*m_current);
    if (out.completesBatch)
        m_current.reset();
    return out;
}

} // namespace graft
