// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/batch_loader.h"
#include "tests/support/synthetic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <thread>

namespace graft {
namespace {

/// Every sample holds its own index; some take longer than others, some fail, one throws.
class CountingSource final : public SampleSource {
public:
    explicit CountingSource(std::size_t count) : m_count(count) {}
    std::set<std::size_t> broken;
    std::set<std::size_t> throwing;
    mutable std::atomic<std::size_t> reads{0};

    [[nodiscard]] TensorSpec sampleSpec() const override { return {DType::Float32, {-1, 2}, "NC"}; }
    [[nodiscard]] std::size_t size() const override { return m_count; }
    [[nodiscard]] std::int64_t label(std::size_t index) const override { return static_cast<std::int64_t>(index % 7); }
    [[nodiscard]] std::string name(std::size_t index) const override { return std::to_string(index); }
    [[nodiscard]] Result<void> read(std::size_t index, std::span<float> out) const override
    {
        ++reads;
        for (std::size_t i = 0; i < index % 5; ++i)
            std::this_thread::yield();
        if (throwing.contains(index))
            throw std::runtime_error("reader bug");
        if (broken.contains(index))
            return makeError(ErrorCode::Corrupt, "Broken.");
        std::ranges::fill(out, static_cast<float>(index));
        return {};
    }

private:
    std::size_t m_count;
};

std::vector<std::size_t> upTo(std::size_t count)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

TEST(BatchLoader, KeepsTheOrderWhateverTheThreadsDo)
{
    const CountingSource source(203);
    const auto order = shuffledIndices(203, 8);
    for (const int workers : {1, 2, 7}) {
        for (const std::size_t ahead : {std::size_t{1}, std::size_t{4}}) {
            BatchLoader loader(source, order, 10, workers, ahead);
            EXPECT_EQ(loader.batchCount(), 21U);
            std::vector<std::size_t> seen;
            while (auto batch = loader.next()) {
                EXPECT_EQ(batch->values.size(), 2 * batch->labels.size());
                for (std::size_t i = 0; i < batch->indices.size(); ++i) {
                    EXPECT_EQ(batch->values[2 * i + 1], static_cast<float>(batch->indices[i]));
                    EXPECT_EQ(batch->labels[i], static_cast<std::int64_t>(batch->indices[i] % 7));
                }
                seen.insert(seen.end(), batch->indices.begin(), batch->indices.end());
            }
            EXPECT_EQ(seen, order);
            EXPECT_FALSE(loader.next().has_value());
        }
    }
}

TEST(BatchLoader, LeavesOutWhatCannotBeRead)
{
    CountingSource source(12);
    source.broken = {0, 5, 8, 9, 10, 11};
    source.throwing = {6};
    BatchLoader loader(source, upTo(12), 4, 2);
    std::vector<std::size_t> good;
    std::vector<std::size_t> failed;
    std::size_t batches = 0;
    while (auto batch = loader.next()) {
        ++batches;
        EXPECT_EQ(batch->values.size(), 2 * batch->indices.size());
        for (std::size_t i = 0; i < batch->indices.size(); ++i)
            EXPECT_EQ(batch->values[2 * i], static_cast<float>(batch->indices[i])) << "no gap where a sample failed";
        good.insert(good.end(), batch->indices.begin(), batch->indices.end());
        for (const Batch::Failure& failure : batch->failed)
            failed.push_back(failure.index);
    }
    EXPECT_EQ(batches, 3U) << "an empty batch still comes out";
    EXPECT_EQ(good, (std::vector<std::size_t>{1, 2, 3, 4, 7}));
    EXPECT_EQ(failed, (std::vector<std::size_t>{0, 5, 6, 8, 9, 10, 11}));
}

TEST(BatchLoader, ReadsNoFurtherThanAllowed)
{
    const CountingSource source(1000);
    {
        BatchLoader loader(source, upTo(1000), 1, 3, 5);
        ASSERT_TRUE(loader.next().has_value());
    }
    // One batch was consumed: at most 1 + 5 may ever have been taken up.
    EXPECT_LE(source.reads, 6U);
}

TEST(BatchLoader, NothingToRead)
{
    const CountingSource source(3);
    BatchLoader loader(source, {}, 4);
    EXPECT_EQ(loader.batchCount(), 0U);
    EXPECT_FALSE(loader.next().has_value());
}

TEST(BatchLoader, CanBeAbandoned)
{
    const CountingSource source(500);
    for (int i = 0; i < 20; ++i)
        BatchLoader(source, upTo(500), 3, 4, 2);
    SUCCEED() << "the threads were joined";
}

} // namespace
} // namespace graft
