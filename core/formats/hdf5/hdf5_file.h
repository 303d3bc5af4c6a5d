// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft::hdf5 {

struct Object;

/// Whether bytes begin with the signature of HDF5.
[[nodiscard]] bool hasSignature(std::span<const std::byte> bytes);

/// An HDF5 file in memory, read by the format's specification (HDF Group, "HDF5 File Format Specification", version
/// 3.0) as far as Keras and h5py write it: superblocks 0 to 3, groups as symbol tables or compact links, numbers of
/// fixed size, contiguous, compact and chunked (deflate, shuffle, Fletcher checksum) data, text attributes.
///
/// open() walks everything there is before any data are read, and refuses, whether used or not: links to other files,
/// soft links, data in other files, virtual datasets, types defined in the file, other filters, groups in a circle,
/// more than 200,000 objects, more than 32 levels, datasets that declare over 4 GiB or over 1000 times the bytes that
/// are stored for them. Not a single byte of another file is ever opened. What is valid but not known here (dense
/// groups of the newest library, for instance) is Unsupported with the reason.
class File {
public:
    /// `bytes` must stay alive and unchanged while the file lives.
    [[nodiscard]] static Result<File> open(std::span<const std::byte> bytes);
    File(File&&) noexcept;
    File& operator=(File&&) noexcept;
    ~File();

    /// Whether "a/b" is a group; "" is the root.
    [[nodiscard]] bool isGroup(std::string_view path) const;
    [[nodiscard]] bool isDataset(std::string_view path) const;
    /// Names in a group, sorted; empty where there is none.
    [[nodiscard]] std::vector<std::string> children(std::string_view path) const;
    /// The texts of an attribute (one for a scalar); nullptr if the object has no such attribute of text.
    [[nodiscard]] const std::vector<std::string>* texts(std::string_view path, std::string_view attribute) const;
    /// Shape of a dataset; empty for scalars and where there is none.
    [[nodiscard]] std::vector<std::int64_t> shape(std::string_view path) const;
    /// A dataset of numbers, C order. NotFound, Corrupt, Unsupported (type), OutOfMemory.
    [[nodiscard]] Result<TensorData> read(std::string_view path) const;

private:
    struct Private;
    explicit File(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace graft::hdf5
