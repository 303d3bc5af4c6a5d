// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/tensorflow/graph_def.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace graft::tensorflow {

/// A tensor of a checkpoint: where it lies.
struct BundleEntry {
    DataType type = DataType::Invalid;
    std::vector<std::int64_t> shape;
    std::int64_t shard = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    bool sliced = false;
    std::uint32_t checksum = 0; ///< masked CRC-32C
};

/// Reads a checkpoint's index: a table as LevelDB writes it (github.com/google/leveldb, doc/table_format.md). Blocks
/// compressed with snappy are Unsupported. Keys are tensors' names.
[[nodiscard]] Result<std::map<std::string, BundleEntry>> readBundleIndex(Bytes bytes);

/// The tensors of a SavedModel's variables: `folder`/variables.index and .data-*.
class TensorBundle {
public:
    /// NotFound where there is no index.
    [[nodiscard]] static Result<TensorBundle> open(const std::filesystem::path& folder);

    [[nodiscard]] bool contains(const std::string& name) const { return m_entries.contains(name); }
    /// Corrupt where the checksum differs.
    [[nodiscard]] Result<TensorData> tensor(const std::string& name, TensorBudget& budget) const;
    [[nodiscard]] std::uint64_t byteSize() const;

private:
    std::map<std::string, BundleEntry> m_entries;
    std::vector<std::vector<std::byte>> m_shards;
};

/// CRC-32C (Castagnoli), masked as LevelDB and TensorFlow store it.
[[nodiscard]] std::uint32_t maskedChecksum(Bytes bytes);

} // namespace graft::tensorflow
