// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/storage_reader.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace graft::pickle {

Result<WeightStore> readTensors(const StateDict& found, const StorageSource& source, std::uint64_t maxBytes)
{
    std::vector<std::size_t> order(found.tensors.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto position = [&](std::size_t i) {
        const TensorRef& tensor = found.tensors[i];
        return std::tie(tensor.storage.key, tensor.storage.viewOffset, tensor.offset, tensor.shape, tensor.strides);
    };
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return position(a) < position(b); });

    WeightStore weights;
    std::uint64_t total = 0;
    std::span<const std::byte> bytes;
    const TensorRef* previous = nullptr;
    TensorData previousData;
    for (const std::size_t i : order) {
        const TensorRef& tensor = found.tensors[i];
        if (previous != nullptr && tensor.sameView(*previous)) {
            weights.insert(tensor.name, previousData);
            continue;
        }
        total += tensor.byteCount();
        if (total > maxBytes)
            return makeError(
                ErrorCode::Refused,
                GRAFT_TR_NOOP("core", "The tensors would need more than %1 bytes, much more than the file holds."),
                {std::to_string(maxBytes)});
        const bool sameStorage = previous != nullptr && previous->storage.key == tensor.storage.key;
        if (!sameStorage) {
            auto storage = source(tensor.storage);
            if (!storage)
                return makeError(storage.error().code, GRAFT_TR_NOOP("core", "Tensor %1 cannot be read."),
                                 {tensor.name}, storage.error());
            bytes = *storage;
        }
        GRAFT_TRY(data, gatherTensor(tensor, bytes));
        previousData = std::move(data);
        previous = &tensor;
        weights.insert(tensor.name, previousData);
    }
    return weights;
}

} // namespace graft::pickle
