// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whose memory does not suffice, by an allocator with a limit.
#include "tests/core/training/resume_variants.h"
#include "tests/core/training/training_fixture.h"

#include <c10/core/CPUAllocator.h>
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <cstring>

namespace graft {
namespace {

/// Hands out main memory up to a limit and counts it.
class LimitedAllocator final : public c10::Allocator {
public:
    std::atomic<std::int64_t> live{0};
    std::atomic<std::int64_t> peak{0};
    std::atomic<std::int64_t> limit{INT64_MAX};
    std::atomic<int> refused{0};

#if TORCH_VERSION_MAJOR >= 2
    c10::DataPtr allocate(std::size_t bytes) override
    {
        return give(bytes);
    }
    void copy_data(void* to, const void* from, std::size_t bytes) const override
    {
        default_copy_data(to, from, bytes);
    }
#else
    c10::DataPtr allocate(std::size_t bytes) const override
    {
        return const_cast<LimitedAllocator*>(this)->give(bytes);
    }
#endif

    c10::DeleterFnPtr raw_deleter() const override
    {
        return &free;
    }

private:
    // The size is before the memory: LibTorch wants the address itself as the context.
    static constexpr std::size_t header = 64;

    c10::DataPtr give(std::size_t bytes)
    {
        const auto wanted = static_cast<std::int64_t>(bytes);
        if (live + wanted > limit) {
            ++refused;
            TORCH_CHECK(false, "DefaultCPUAllocator: not enough memory: you tried to allocate ", bytes, " bytes.");
        }
        live += wanted;
        peak = std::max(peak.load(), live.load());
        auto* block = static_cast<std::byte*>(std::aligned_alloc(header, (bytes + 2 * header - 1) / header * header));
        std::memcpy(block, &wanted, sizeof wanted);
        return {block + header, block + header, &free, c10::Device(c10::kCPU)};
    }
    static void free(void* memory);
};

LimitedAllocator& allocator()
{
    // Lives as long as any tensor of the process.
    static auto* the = [] {
        auto* made = new LimitedAllocator;
        c10::SetCPUAllocator(made, 1);
        return made;
    }();
    return *the;
}

void LimitedAllocator::free(void* memory)
{
    if (memory == nullptr)
        return;
    std::byte* block = static_cast<std::byte*>(memory) - header;
    std::int64_t bytes = 0;
    std::memcpy(&bytes, block, sizeof bytes);
    allocator().live -= bytes;
    std::free(block);
}

/// A run whose layers are wide enough for activations to outweigh everything else.
struct ShortRun : test::TestRun {
    explicit ShortRun(bool norms = false)
    {
        allocator().limit = INT64_MAX;
        graph = test::smallNetwork(3, 48, 0.2);
        if (!norms)
            test::freeze(graph, "stem.bn"), test::freeze(graph, "block.bn");
        options.epochs = 2;
        options.batchSize = 16;
        options.optimizer = OptimizerKind::Adam;
        options.learningRate = 1e-3;
    }
    Result<TrainingOutcome> tryRun()
    {
        const test::SyntheticSource samples(48, 3, 48, 1);
        const test::SyntheticSource others(16, 3, 48, 2);
        allocator().peak = allocator().live.load();
        allocator().refused = 0;
        return train({test::snapshot(graph), weights, samples, others, options}, log, observer, control);
    }
    std::string run()
    {
        const auto outcome = tryRun();
        EXPECT_TRUE(outcome.ok()) << outcome.error().message();
        if (!outcome.ok())
            return {};
        // How much was computed at once shows in the last bit of a validation's sum.
        return hashOfWeights(outcome->weights, [](std::string_view) { return true; });
    }
    [[nodiscard]] int shortages() const
    {
        return static_cast<int>(std::ranges::count(observer.messages, "out-of-memory", &Issue::kind));
    }
};

/// Memory that the same steps need at their peak, computed in so many samples at once.
std::int64_t needOf(int batchSize)
{
    ShortRun run;
    run.options.batchSize = batchSize;
    run.options.accumulation = 16 / batchSize;
    const std::int64_t before = allocator().live;
    (void)run.run();
    return allocator().peak - before;
}

TEST(MemoryShortage, HalvesWhatIsComputedAtOnceAndNothingElse)
{
    // The same steps, once in halves because the options say so and once because memory is short.
    const std::int64_t whole = needOf(16);
    const std::int64_t half = needOf(8);
    ASSERT_LT(half, whole * 3 / 4) << "the test needs a network of activations";
    ShortRun halves;
    halves.options.batchSize = 8;
    halves.options.accumulation = 2;
    const std::string expected = halves.run();

    ShortRun tight;
    allocator().limit = allocator().live + (whole + half) / 2;
    const std::string weights = tight.run();
    const int refused = allocator().refused;
    allocator().limit = INT64_MAX;
    EXPECT_GT(refused, 0);
    EXPECT_EQ(weights, expected);
    EXPECT_GE(tight.shortages(), 1);
    EXPECT_LE(tight.shortages(), 3) << "it is told when it changes, not at every step";
    EXPECT_EQ(tight.log.iterationCount(), 6U) << "as many steps as with whole batches";
    EXPECT_EQ(tight.observer.iterationsPerEpoch, 3);
}

TEST(MemoryShortage, SaysWhatBatchNormalisationMakesOfIt)
{
    ShortRun plain(true);
    const std::int64_t before = allocator().live;
    (void)plain.run();
    const std::int64_t whole = allocator().peak - before;
    ShortRun tight(true);
    allocator().limit = allocator().live + whole * 3 / 4;
    (void)tight.run();
    allocator().limit = INT64_MAX;
    ASSERT_GE(tight.shortages(), 1);
    EXPECT_NE(tight.observer.messages.front().what.message().find("batch normalisation"), std::string::npos);
}

TEST(MemoryShortage, WithoutMemoryForOneSampleTheRunEndsWithAdvice)
{
    ShortRun tight;
    // The weights and the first layers fit, one sample's activations do not.
    allocator().limit = allocator().live + 150'000;
    const auto outcome = tight.tryRun();
    allocator().limit = INT64_MAX;
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, ErrorCode::OutOfMemory);
    EXPECT_NE(outcome.error().message().find("smaller"), std::string::npos) << outcome.error().message();
}

TEST(MemoryShortage, TheBestEpochIsKept)
{
    ShortRun tight;
    tight.options.epochs = 5;
    tight.observer.onEpoch = [](const EpochRecord& record) {
        if (record.epoch == 2)
            allocator().limit = allocator().live + 10'000;
    };
    const auto outcome = tight.tryRun();
    allocator().limit = INT64_MAX;
    ASSERT_TRUE(outcome.ok()) << outcome.error().message();
    EXPECT_EQ(outcome->endReason, "out-of-memory");
    EXPECT_TRUE(outcome->stopped);
    EXPECT_EQ(outcome->epochs.size(), 2U);
    EXPECT_GE(outcome->bestEpoch, 1);
    EXPECT_FALSE(outcome->weights.empty());
}

TEST(MemoryShortage, TheFrozenLayersRunInSmallerBatches)
{
    ShortRun plain;
    test::freeze(plain.graph, "stem.");
    test::freeze(plain.graph, "block.");
    const std::int64_t before = allocator().live;
    (void)plain.run();
    const std::int64_t whole = allocator().peak - before;
    ShortRun tight;
    tight.graph = plain.graph;
    allocator().limit = allocator().live + whole / 2;
    const std::string weights = tight.run();
    allocator().limit = INT64_MAX;
    EXPECT_GE(tight.shortages(), 1);
    EXPECT_FALSE(weights.empty());
    EXPECT_EQ(tight.log.iterationCount(), plain.log.iterationCount());
}

TEST(MemoryShortage, NothingIsHeldAfterwards)
{
    ShortRun run;
    const std::int64_t before = allocator().live;
    (void)run.run();
    EXPECT_EQ(allocator().live, before);
}

} // namespace
} // namespace graft
