// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/predictor.h"

#include "core/layers/network_edits.h"
#include "core/runtime/graph_module_p.h"
#include "core/runtime/guard_p.h"
#include "core/runtime/initialisation.h"
#include "core/runtime/threads_p.h"

#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>
#include <utility>

namespace graft {

struct Predictor::Private {
    std::unique_ptr<GraphModule> module;
    std::vector<std::string> classNames;
};

Predictor::Predictor(std::unique_ptr<Private> p) : d(std::move(p)) {}
Predictor::Predictor(Predictor&&) noexcept = default;
Predictor& Predictor::operator=(Predictor&&) noexcept = default;
Predictor::~Predictor() = default;

Result<Predictor> Predictor::create(GraphSnapshot graph, const WeightStore& weights, DeviceChoice device)
{
    if (graph == nullptr)
        return makeError(ErrorCode::InvalidArgument, GRAFT_TR_NOOP("core", "There is no network."));
    useChosenThreads();
    GRAFT_TRY(place, resolveDevice(device));
    GRAFT_TRY(complete, completeWeights(*graph, weights, MissingTensors::Refuse));
    auto p = std::make_unique<Private>();
    p->classNames = classNamesOf(*graph);
    GRAFT_TRY(module, GraphModule::compile(std::move(graph), complete, {.device = place, .training = false}));
    p->module = std::move(module);
    return Predictor(std::move(p));
}

Result<std::vector<float>> Predictor::logits(std::span<const float> values, std::size_t samples)
{
    const std::int64_t width = inputSpec().elementsPerSample();
    if (samples == 0 || values.size() != samples * static_cast<std::size_t>(width))
        return makeError(ErrorCode::ShapeMismatch,
                         GRAFT_TR_NOOP("core", "The network reads %1 numbers a sample; %2 numbers are not %3 samples."),
                         {std::to_string(width), std::to_string(values.size()), std::to_string(samples)});
    return guarded([&]() -> Result<std::vector<float>> {
        const c10::InferenceMode inference;
        useChosenThreads();
        std::vector<std::int64_t> shape = inputSpec().dims;
        shape.front() = static_cast<std::int64_t>(samples);
        // The network reads its input and never writes to it.
        const at::Tensor input = at::from_blob(const_cast<float*>(values.data()), shape, at::kFloat);
        const at::Tensor out = d->module->forward(input).to(at::kCPU, at::kFloat).contiguous();
        std::vector<float> result(static_cast<std::size_t>(out.numel()));
        std::memcpy(result.data(), out.data_ptr(), result.size() * sizeof(float));
        return result;
    });
}

Result<std::vector<ClassScore>> Predictor::classify(std::span<const float> sample, int top)
{
    GRAFT_TRY(scores, logits(sample, 1));
    const float highest = *std::ranges::max_element(scores);
    double sum = 0;
    for (const float score : scores)
        sum += std::exp(static_cast<double>(score) - highest);
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = std::min(order.size(), static_cast<std::size_t>(std::max(top, 1)));
    const auto better = [&scores](std::size_t a, std::size_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    };
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), better);
    std::vector<ClassScore> out;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t index = order[i];
        const bool named = index < d->classNames.size();
        out.push_back({static_cast<std::int64_t>(index), named ? d->classNames[index] : std::to_string(index),
                       std::exp(static_cast<double>(scores[index]) - highest) / sum});
    }
    return out;
}

std::int64_t Predictor::classCount() const
{
    return d->module->classCount();
}

const std::vector<std::string>& Predictor::classNames() const
{
    return d->classNames;
}

TensorSpec Predictor::inputSpec() const
{
    return d->module->inputSpec();
}

const Device& Predictor::device() const
{
    return d->module->device();
}

} // namespace graft
