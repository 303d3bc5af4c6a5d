// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/caffe/message.h"
#include "core/weights/weight_store.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace graft::caffe {

/// A BlobProto as it lies in the file; read when it is wanted.
using Blob = std::span<const std::byte>;

/// Copies a blob's numbers, with the shape it names (old files name four dimensions). Corrupt where numbers and shape
/// do not fit.
[[nodiscard]] Result<TensorData> tensorOf(Blob blob);

/// A layer of either version. `parameters` are its fields by the names of the second.
struct NetLayer {
    std::string name;
    std::string type;
    std::vector<std::string> bottoms;
    std::vector<std::string> tops;
    Message parameters;
    std::vector<Blob> blobs;
};

/// A blob that enters the network without a layer, as old descriptions say it.
struct NetInput {
    std::string name;
    std::vector<std::int64_t> dims;
};

struct Net {
    std::string name;
    std::vector<NetInput> inputs;
    std::vector<NetLayer> layers;
};

/// Reads a description in text form. Layers that belong to training alone are left out.
[[nodiscard]] Result<Net> netOfText(std::string_view text);
/// Reads a binary network, whose layers carry their weights; `bytes` must outlive it.
[[nodiscard]] Result<Net> netOfBytes(std::span<const std::byte> bytes);
/// Gives the layers of `net` the weights of the layers of the same names. Returns the names of layers in `weights` that
/// have some and found no taker.
[[nodiscard]] std::vector<std::string> takeBlobs(Net& net, const Net& weights);

} // namespace graft::caffe
