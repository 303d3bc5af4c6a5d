// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sample_mixing.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace graft {
namespace {

/// In (0, 1): its logarithm is finite.
double openUnit(RandomStream& random)
{
    return (static_cast<double>(random.next() >> 12U) + 0.5) * 0x1p-52;
}

/// Box and Muller.
double normal(RandomStream& random)
{
    const double radius = std::sqrt(-2 * std::log(openUnit(random)));
    return radius * std::cos(2 * std::numbers::pi * openUnit(random));
}

/// Logarithm of a Gamma(shape, 1) variable (Marsaglia and Tsang, 2000). As a logarithm because small shapes give
/// numbers far below what a double holds.
double logGamma(double shape, RandomStream& random)
{
    if (shape < 1) {
        const double boost = std::log(openUnit(random)) / shape;
        return logGamma(shape + 1, random) + boost;
    }
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal(random);
        const double root = 1 + c * x;
        if (root <= 0)
            continue;
        const double v = root * root * root;
        if (std::log(openUnit(random)) < x * x / 2 + d - d * v + d * std::log(v))
            return std::log(d * v);
    }
}

double beta(double alpha, RandomStream& random)
{
    if (!(alpha > 0))
        return 1;
    const double first = logGamma(alpha, random);
    const double second = logGamma(alpha, random);
    return 1 / (1 + std::exp(second - first));
}

} // namespace

MixDraw drawMixup(double alpha, std::uint64_t seed)
{
    RandomStream random(streamSeed(seed, "mixup"));
    return {beta(alpha, random), {}};
}

MixDraw drawCutMix(double alpha, std::int64_t width, std::int64_t height, std::uint64_t seed)
{
    if (width <= 0 || height <= 0)
        return {};
    RandomStream random(streamSeed(seed, "cutmix"));
    const double side = std::sqrt(1 - beta(alpha, random)) / 2;
    const auto x = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(width)));
    const auto y = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(height)));
    const auto halfWidth = static_cast<std::int64_t>(side * static_cast<double>(width));
    const auto halfHeight = static_cast<std::int64_t>(side * static_cast<double>(height));
    const std::int64_t left = std::max<std::int64_t>(x - halfWidth, 0);
    const std::int64_t top = std::max<std::int64_t>(y - halfHeight, 0);
    const MixBox box{left, top, std::min(x + halfWidth, width) - left, std::min(y + halfHeight, height) - top};
    if (box.empty())
        return {};
    return {1 - static_cast<double>(box.width * box.height) / static_cast<double>(width * height), box};
}

bool mixesSamples(const AugmentationPlan& plan)
{
    return std::ranges::any_of(plan.steps, [](const AugmentationStep& step) {
        return schemaOf(step.kind).mixesSamples && step.probability > 0;
    });
}

std::optional<BatchMix> drawBatchMix(const AugmentationPlan& plan, std::int64_t width, std::int64_t height,
                                     std::uint64_t seed)
{
    for (const AugmentationStep& step : plan.steps) {
        const AugmentationSchema& schema = schemaOf(step.kind);
        if (!schema.mixesSamples)
            continue;
        RandomStream random(streamSeed(seed, schema.name));
        const bool happens = openUnit(random) < step.probability;
        const double alpha = step.low + (step.high - step.low) * openUnit(random);
        if (!happens)
            continue;
        const std::uint64_t mixSeed = random.next();
        if (step.kind == AugmentationKind::Mixup)
            return BatchMix{step.kind, drawMixup(alpha, mixSeed)};
        return BatchMix{step.kind, drawCutMix(alpha, width, height, mixSeed)};
    }
    return std::nullopt;
}

void mixBatch(const BatchMix& mix, std::size_t samples, std::int64_t width, std::int64_t height,
              std::span<float> values)
{
    if (samples < 2)
        return;
    const std::size_t size = values.size() / samples;
    const auto share = static_cast<float>(mix.draw.share);
    const MixBox& box = mix.draw.box;
    const auto plane = static_cast<std::size_t>(std::max<std::int64_t>(width * height, 0));
    if (mix.kind == AugmentationKind::CutMix && (box.empty() || plane == 0))
        return;
    // From the last sample to the first, so that each partner is still itself; the first one's has been kept.
    const std::vector<float> last(values.end() - static_cast<std::ptrdiff_t>(size), values.end());
    for (std::size_t sample = samples; sample-- > 0;) {
        float* own = values.data() + sample * size;
        const float* partner = sample > 0 ? own - size : last.data();
        if (mix.kind == AugmentationKind::Mixup) {
            for (std::size_t i = 0; i < size; ++i)
                own[i] = share * own[i] + (1 - share) * partner[i];
            continue;
        }
        for (std::size_t at = 0; at + plane <= size; at += plane)
            for (std::int64_t y = box.top; y < box.top + box.height; ++y) {
                const auto start = at + static_cast<std::size_t>(y * width + box.left);
                std::copy_n(partner + start, box.width, own + start);
            }
    }
}

} // namespace graft
