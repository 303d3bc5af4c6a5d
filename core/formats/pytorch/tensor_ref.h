// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/dtype.h"
#include "core/base/result.h"
#include "core/formats/pytorch/pickle_value.h"
#include "core/weights/weight_store.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace graft::pickle {

/// A block of numbers that a pickle refers to by key; its bytes are elsewhere in the file.
struct StorageRef {
    std::string key;
    std::optional<DType> dtype;  ///< empty: untyped, counted in bytes
    std::size_t elementSize = 1; ///< bytes; known for element types Graft cannot use, too
    std::int64_t count = 0;      ///< elements
    std::int64_t viewOffset = 0; ///< for views of the oldest files: first element
    std::int64_t viewCount = -1; ///< elements of the view, -1 if it is not a view
    std::string typeName;        ///< "FloatStorage"

    [[nodiscard]] std::uint64_t byteCount() const { return static_cast<std::uint64_t>(count) * elementSize; }
};

/// A tensor as a pickle describes it: a strided view of a storage. Offset, shape and strides in elements.
struct TensorRef {
    std::string name;
    StorageRef storage;
    DType dtype = DType::Float32;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
    std::int64_t count = 0; ///< elements

    [[nodiscard]] std::uint64_t byteCount() const { return static_cast<std::uint64_t>(count) * sizeOf(dtype); }
    /// Whether both show the same numbers in the same way.
    [[nodiscard]] bool sameView(const TensorRef& other) const;
};

/// What a persistent id says about a storage.
[[nodiscard]] Result<StorageRef> readStorageRef(const Document& document, NodeId persistentId);

/// Whether a node is a tensor or a Parameter, of any kind.
[[nodiscard]] bool isTensor(const Document& document, NodeId id);

/// Reads a tensor's description and checks offset, shape and strides against its storage.
[[nodiscard]] Result<TensorRef> readTensorRef(const Document& document, NodeId id, const std::string& name);

/// Copies a tensor's elements out of its storage into C order. `storage` must have the size the reference states.
[[nodiscard]] Result<TensorData> gatherTensor(const TensorRef& tensor, std::span<const std::byte> storage);

} // namespace graft::pickle
