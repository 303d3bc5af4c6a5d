// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dtype.h"
#include "core/base/result.h"
#include "core/graph/network_graph.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft {

/// An immutable, contiguous (C order), 64-byte aligned block of numbers with a shape. Cheap to copy: the
/// bytes are shared. Runtimes view them without copying and hold the TensorData while they do.
class TensorData {
public:
    TensorData() = default;
    /// Allocates uninitialised memory of the right size; fill it through mutableBytes() before sharing.
    /// OutOfMemory or InvalidArgument (negative dimension, product overflow) as an Error.
    [[nodiscard]] static Result<TensorData> allocate(DType dtype, std::vector<std::int64_t> shape);
    /// Copies `values`; their number must match the shape.
    [[nodiscard]] static Result<TensorData> fromFloats(std::vector<std::int64_t> shape, std::span<const float> values);

    [[nodiscard]] DType dtype() const { return m_dtype; }
    [[nodiscard]] const std::vector<std::int64_t>& shape() const { return m_shape; }
    [[nodiscard]] std::int64_t elementCount() const { return m_count; }
    [[nodiscard]] std::span<const std::byte> bytes() const;
    /// Only while nobody else holds the block (right after allocate()).
    [[nodiscard]] std::span<std::byte> mutableBytes();
    /// Shares ownership of the memory, for views of other libraries.
    [[nodiscard]] std::shared_ptr<const std::byte> owner() const { return m_bytes; }

    /// Converted to another element type (a shared copy if it is that type already). Float kinds only,
    /// and Int64 to Int64.
    [[nodiscard]] Result<TensorData> converted(DType to) const;
    /// Element-wise equality of dtype, shape and bits.
    [[nodiscard]] bool identical(const TensorData& other) const;

private:
    DType m_dtype = DType::Float32;
    std::vector<std::int64_t> m_shape;
    std::int64_t m_count = 0;
    std::shared_ptr<std::byte> m_bytes;
};

/// Product of dimensions with overflow check; an Error for negative dimensions or beyond 2^40 elements.
[[nodiscard]] Result<std::int64_t> checkedElementCount(std::span<const std::int64_t> shape);

/// Named tensors. A value: copying shares the tensors, changing a copy never changes the original.
class WeightStore {
public:
    using Map = std::map<std::string, TensorData, std::less<>>;

    [[nodiscard]] const TensorData* find(std::string_view name) const;
    void insert(std::string name, TensorData tensor);
    void erase(std::string_view name);
    [[nodiscard]] const Map& tensors() const { return m_tensors; }
    [[nodiscard]] std::size_t size() const { return m_tensors.size(); }
    [[nodiscard]] bool empty() const { return m_tensors.empty(); }
    [[nodiscard]] std::uint64_t byteSize() const;
    /// Same names and identical tensors.
    [[nodiscard]] bool identical(const WeightStore& other) const;

private:
    Map m_tensors;
};

/// SHA-256 (hex) over the tensors `wanted` accepts, in name order: name, dtype, shape, bytes.
[[nodiscard]] std::string hashOfWeights(const WeightStore& weights,
                                        const std::function<bool(std::string_view name)>& wanted);
/// SHA-256 over every tensor of the frozen layers of `graph`: weights and buffers, so that a change of a single bit
/// shows. Of layers whose batch statistics adapt, the weights are covered and the statistics, which are meant to
/// change, are not.
[[nodiscard]] std::string hashOfFrozenLayers(const NetworkGraph& graph, const WeightStore& weights);

/// How a file's tensors fit a network.
struct MatchReport {
    struct ShapeDifference {
        std::string name;
        std::vector<std::int64_t> expected;
        std::vector<std::int64_t> found;
    };
    std::vector<std::string> matched;
    std::vector<std::string> missing;    ///< the network wants them, the file lacks them
    std::vector<std::string> unexpected; ///< the file has them, the network does not know them
    std::vector<ShapeDifference> shapeDiffers;

    [[nodiscard]] bool complete() const { return missing.empty() && shapeDiffers.empty(); }
    /// Enough to be this network at all: at least half of the wanted tensors matched.
    [[nodiscard]] bool plausible() const;
    /// One English line: "60 matched, 2 missing (fc.weight, fc.bias), 0 unexpected, 0 with another shape".
    [[nodiscard]] std::string text() const;
};

struct MatchedWeights {
    WeightStore weights; ///< only what the network wants, as float32 (Int64 for counters)
    MatchReport report;
};

/// Fits tensors to the layers of a network by name. Strips a common "module." prefix (DataParallel);
/// `num_batches_tracked` may be absent without being reported as missing.
[[nodiscard]] Result<MatchedWeights> matchWeights(const NetworkGraph& graph, const WeightStore& source);

} // namespace graft
