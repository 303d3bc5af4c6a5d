// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5/hdf5_objects_p.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <set>
#include <utility>

namespace graft::hdf5 {
namespace {

constexpr std::uint64_t maxDeclaredBytes = std::uint64_t{4} << 30;
constexpr std::uint64_t maxRatio = 1000;
/// Deflate cannot do better than this.
constexpr std::uint64_t deflateRatio = 1032;
constexpr std::uint64_t slack = 4096;

std::uint64_t chunkBytes(const Object& object)
{
    std::uint64_t bytes = object.type.size;
    for (const std::uint64_t extent : object.layout.chunk) {
        if (__builtin_mul_overflow(bytes, extent, &bytes))
            return undefinedAddress;
    }
    return bytes;
}

/// How many chunks cover the dataset.
std::uint64_t chunkCount(const Object& object)
{
    std::uint64_t count = 1;
    for (std::size_t axis = 0; axis < object.shape.size(); ++axis) {
        const auto extent = static_cast<std::uint64_t>(object.shape[axis]);
        const std::uint64_t step = object.layout.chunk[axis];
        if (__builtin_mul_overflow(count, (extent + step - 1) / step, &count))
            return undefinedAddress;
    }
    return count;
}

bool has(const Object& object, Filter filter)
{
    return std::ranges::find(object.filters, filter) != object.filters.end();
}

Result<void> readChunkEntry(Bytes& bytes, std::uint64_t key, std::uint64_t address, Object& object)
{
    const std::size_t rank = object.shape.size();
    Chunk chunk;
    chunk.stored = bytes.u32(key);
    if (bytes.u32(key + 4) != 0)
        return notKnown(GRAFT_TR_NOOP("core", "The HDF5 file stores data in a way of newer programs."));
    for (std::size_t axis = 0; axis < rank; ++axis) {
        chunk.offset.push_back(bytes.u64(key + 8 + 8 * axis));
        if (chunk.offset.back() % object.layout.chunk[axis] != 0 ||
            chunk.offset.back() >= static_cast<std::uint64_t>(object.shape[axis]))
            return damaged(key);
    }
    chunk.address = address;
    if (!bytes.has(address, chunk.stored))
        return damaged(key);
    object.chunks.push_back(std::move(chunk));
    return {};
}

Result<void> findChunks(Bytes& bytes, Object& object)
{
    const std::size_t rank = object.shape.size();
    const std::uint64_t keySize = 8 + 8 * (rank + 1);
    const std::uint64_t wanted = chunkCount(object);
    std::set<std::uint64_t> seen;
    struct Step {
        std::uint64_t address;
        unsigned level;
    };
    std::vector<Step> steps{{object.layout.address, 256}};
    while (!steps.empty()) {
        const Step step = steps.back();
        steps.pop_back();
        if (!bytes.has(step.address, 24) || bytes.text(step.address, 4) != "TREE" || bytes.u8(step.address + 4) != 1 ||
            !seen.insert(step.address).second)
            return damaged(step.address);
        const unsigned level = bytes.u8(step.address + 5);
        const unsigned count = bytes.u16(step.address + 6);
        if (level >= step.level || !bytes.has(step.address + 24, (keySize + 8) * count + keySize))
            return damaged(step.address);
        for (unsigned i = 0; i < count; ++i) {
            const std::uint64_t key = step.address + 24 + (keySize + 8) * i;
            const std::uint64_t child = bytes.u64(key + keySize);
            if (level != 0)
                steps.push_back({child, level});
            else if (object.chunks.size() == wanted)
                return damaged(key);
            else
                GRAFT_CHECK(readChunkEntry(bytes, key, child, object));
        }
    }
    const auto byOffset = [](const Chunk& a, const Chunk& b) { return a.offset < b.offset; };
    std::ranges::sort(object.chunks, byOffset);
    const bool doubled = std::ranges::adjacent_find(object.chunks, {}, &Chunk::offset) != object.chunks.end();
    if (doubled || object.chunks.size() != wanted)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Parts of a dataset of the HDF5 file are missing."));
    return {};
}

/// The checksum HDF5 puts behind a chunk: Fletcher's over 16-bit words, high byte first.
std::uint32_t fletcher(std::span<const std::byte> bytes)
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    const auto add = [&](std::uint32_t word) {
        first = (first + word) % 65535;
        second = (second + first) % 65535;
    };
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2)
        add(std::to_integer<std::uint32_t>(bytes[i]) << 8U | std::to_integer<std::uint32_t>(bytes[i + 1]));
    if (i < bytes.size())
        add(std::to_integer<std::uint32_t>(bytes[i]) << 8U);
    return second << 16U | first;
}

Result<std::vector<std::byte>> inflated(std::span<const std::byte> packed, std::uint64_t size, std::uint64_t address)
{
    if (size > packed.size() * deflateRatio + slack)
        return damaged(address);
    std::vector<std::byte> plain(size);
    uLongf length = plain.size();
    const int rc = uncompress(reinterpret_cast<Bytef*>(plain.data()), &length,
                              reinterpret_cast<const Bytef*>(packed.data()), packed.size());
    if (rc != Z_OK || length != plain.size())
        return damaged(address);
    return plain;
}

/// Puts bytes that were sorted by significance back into numbers.
std::vector<std::byte> unshuffled(const std::vector<std::byte>& sorted, std::uint64_t elementSize)
{
    const std::size_t count = sorted.size() / elementSize;
    std::vector<std::byte> plain(sorted);
    for (std::size_t byte = 0; byte < elementSize; ++byte) {
        for (std::size_t i = 0; i < count; ++i)
            plain[i * elementSize + byte] = sorted[byte * count + i];
    }
    return plain;
}

Result<std::vector<std::byte>> readChunk(Bytes& bytes, const Object& object, const Chunk& chunk)
{
    const auto stored = bytes.part(chunk.address, chunk.stored);
    std::vector<std::byte> data(stored.begin(), stored.end());
    const std::uint64_t size = chunkBytes(object);
    const std::uint64_t checked = size + 4; // with a checksum inside of the deflated part
    for (auto filter = object.filters.rbegin(); filter != object.filters.rend(); ++filter) {
        const bool checksumInside =
            std::find(filter + 1, object.filters.rend(), Filter::Fletcher) != object.filters.rend();
        switch (*filter) {
        case Filter::Deflate: {
            GRAFT_TRY(plain, inflated(data, checksumInside ? checked : size, chunk.address));
            data = std::move(plain);
            break;
        }
        case Filter::Shuffle: data = unshuffled(data, object.type.size); break;
        case Filter::Fletcher: {
            if (data.size() < 4)
                return damaged(chunk.address);
            std::uint32_t sum = 0;
            std::memcpy(&sum, data.data() + data.size() - 4, 4);
            data.resize(data.size() - 4);
            if (fletcher(data) != sum)
                return makeError(ErrorCode::Corrupt,
                                 GRAFT_TR_NOOP("core", "The checksum of a dataset of the HDF5 file does not match."));
            break;
        }
        }
    }
    if (data.size() != size)
        return damaged(chunk.address);
    return data;
}

/// Copies the part of a chunk that lies inside the dataset, row by row along the last axis.
void place(const Object& object, const Chunk& chunk, std::span<const std::byte> data, std::span<std::byte> target)
{
    const std::size_t rank = object.shape.size();
    std::vector<std::uint64_t> valid(rank);
    for (std::size_t axis = 0; axis < rank; ++axis)
        valid[axis] =
            std::min(object.layout.chunk[axis], static_cast<std::uint64_t>(object.shape[axis]) - chunk.offset[axis]);
    std::vector<std::uint64_t> index(rank, 0);
    const std::uint64_t run = valid[rank - 1] * object.type.size;
    for (;;) {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        for (std::size_t axis = 0; axis < rank; ++axis) {
            from = from * object.layout.chunk[axis] + index[axis];
            to = to * static_cast<std::uint64_t>(object.shape[axis]) + chunk.offset[axis] + index[axis];
        }
        std::memcpy(target.data() + to * object.type.size, data.data() + from * object.type.size, run);
        std::size_t axis = rank - 1;
        for (; axis > 0; --axis) {
            if (++index[axis - 1] < valid[axis - 1])
                break;
            index[axis - 1] = 0;
        }
        if (axis == 0)
            return;
    }
}

} // namespace

Result<void> checkDataset(Bytes& bytes, Object& object)
{
    GRAFT_TRY(count, checkedElementCount(object.shape));
    std::uint64_t declared = 0;
    if (__builtin_mul_overflow(static_cast<std::uint64_t>(count), object.type.size, &declared) ||
        declared > maxDeclaredBytes)
        return refused(GRAFT_TR_NOOP("core", "The HDF5 file declares an impossibly large dataset."));
    object.declared = declared;
    Layout& layout = object.layout;
    std::uint64_t stored = 0;
    if (layout.kind == LayoutKind::Compact) {
        stored = layout.compact.size();
    } else if (layout.kind == LayoutKind::Contiguous) {
        if (layout.size == undefinedAddress)
            layout.size = layout.address == undefinedAddress ? 0 : declared;
        if (layout.address != undefinedAddress && !bytes.has(layout.address, layout.size))
            return makeError(ErrorCode::Corrupt,
                             GRAFT_TR_NOOP("core", "Parts of a dataset of the HDF5 file are missing."));
        stored = layout.address == undefinedAddress ? 0 : layout.size;
    } else if (layout.kind == LayoutKind::Chunked) {
        const bool empty = std::ranges::find(layout.chunk, 0U) != layout.chunk.end();
        if (empty || layout.chunk.size() != object.shape.size() || chunkBytes(object) > maxDeclaredBytes)
            return damaged(layout.address);
        if (layout.address != undefinedAddress && count != 0)
            GRAFT_CHECK(findChunks(bytes, object));
        for (const Chunk& chunk : object.chunks)
            stored += chunk.stored;
    }
    if (declared > stored * maxRatio + slack)
        return refused(GRAFT_TR_NOOP("core", "The HDF5 file declares an impossibly large dataset."));
    return {};
}

Result<TensorData> readDataset(Bytes bytes, const Object& object)
{
    if (!object.type.dtype)
        return notKnown(
            GRAFT_TR_NOOP("core", "A dataset of the HDF5 file holds numbers of a type Graft does not read."));
    GRAFT_TRY(tensor, TensorData::allocate(*object.type.dtype, object.shape));
    const auto target = tensor.mutableBytes();
    if (target.empty())
        return std::move(tensor);
    const Layout& layout = object.layout;
    if (layout.kind == LayoutKind::Chunked) {
        if (object.chunks.empty())
            return makeError(ErrorCode::Corrupt,
                             GRAFT_TR_NOOP("core", "Parts of a dataset of the HDF5 file are missing."));
        if (!has(object, Filter::Deflate) && chunkBytes(object) > bytes.size())
            return damaged(layout.address);
        for (const Chunk& chunk : object.chunks) {
            GRAFT_TRY(data, readChunk(bytes, object, chunk));
            place(object, chunk, data, target);
        }
        return std::move(tensor);
    }
    const auto source = layout.kind == LayoutKind::Compact   ? layout.compact
                        : layout.address == undefinedAddress ? std::span<const std::byte>{}
                                                             : bytes.part(layout.address, layout.size);
    if (source.size() < target.size())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "Parts of a dataset of the HDF5 file are missing."));
    std::memcpy(target.data(), source.data(), target.size());
    return std::move(tensor);
}

} // namespace graft::hdf5
