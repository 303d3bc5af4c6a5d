// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensorflow/tensor_bundle.h"

#include "core/base/files.h"
#include "core/formats/wire/wire.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <system_error>
#include <utility>

namespace graft::tensorflow {
namespace {

constexpr std::uint64_t tableMagic = 0xdb4775248b80fb57;
constexpr std::size_t footerSize = 48;
constexpr std::size_t trailerSize = 5; // compression, checksum
constexpr std::size_t mostEntries = 200'000;
constexpr std::size_t longestKey = 4096;
constexpr std::uint64_t maxIndex = std::uint64_t{64} << 20;
constexpr std::uint64_t maxShard = std::uint64_t{8} << 30;
constexpr std::int64_t mostShards = 256;

std::uint64_t littleEndian(Bytes bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8U | static_cast<std::uint8_t>(bytes[i]);
    return value;
}

/// Reads varints one after the other.
class Cursor {
public:
    explicit Cursor(Bytes bytes) : m_bytes(bytes) {}
    std::optional<std::uint64_t> varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<std::uint8_t>(m_bytes[m_at++]);
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }
    std::optional<Bytes> take(std::uint64_t size)
    {
        if (size > m_bytes.size() - m_at)
            return std::nullopt;
        const Bytes taken = m_bytes.subspan(m_at, static_cast<std::size_t>(size));
        m_at += static_cast<std::size_t>(size);
        return taken;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    Bytes m_bytes;
    std::size_t m_at = 0;
};

struct Handle {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

std::optional<Handle> readHandle(Cursor& cursor)
{
    const auto offset = cursor.varint();
    const auto size = cursor.varint();
    if (!offset || !size)
        return std::nullopt;
    return Handle{*offset, *size};
}

/// The entries of a block without its trailer and restart points.
Result<Bytes> readBlock(Bytes file, Handle handle)
{
    if (handle.offset > file.size() || handle.size > file.size() - handle.offset ||
        file.size() - handle.offset - handle.size < trailerSize || handle.size < 4)
        return wire::damaged();
    const Bytes block = file.subspan(static_cast<std::size_t>(handle.offset), static_cast<std::size_t>(handle.size));
    const Bytes trailer = file.subspan(static_cast<std::size_t>(handle.offset + handle.size), trailerSize);
    if (trailer[0] != std::byte{0})
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The list of variables is compressed, which is not supported."));
    const Bytes withKind =
        file.subspan(static_cast<std::size_t>(handle.offset), static_cast<std::size_t>(handle.size) + 1);
    if (maskedChecksum(withKind) != littleEndian(trailer.subspan(1)))
        return wire::damaged();
    const std::uint64_t restarts = littleEndian(block.last(4));
    if (restarts > (block.size() - 4) / 4)
        return wire::damaged();
    return block.first(block.size() - 4 - static_cast<std::size_t>(restarts) * 4);
}

/// Calls `found(key, value)` for every entry; keys share their beginnings with the one before.
template <class Found>
Result<void> forEachEntry(Bytes block, std::size_t& budget, Found found)
{
    Cursor cursor(block);
    std::string key;
    while (!cursor.atEnd()) {
        const auto shared = cursor.varint();
        const auto own = cursor.varint();
        const auto size = cursor.varint();
        if (!shared || !own || !size || *shared > key.size() || *own > longestKey || *shared + *own > longestKey)
            return wire::damaged();
        const auto rest = cursor.take(*own);
        const auto value = cursor.take(*size);
        if (!rest || !value || budget-- == 0)
            return wire::damaged();
        key.resize(static_cast<std::size_t>(*shared));
        key.append(reinterpret_cast<const char*>(rest->data()), rest->size());
        GRAFT_CHECK(found(key, *value));
    }
    return {};
}

/// BundleEntryProto.
Result<BundleEntry> readEntry(Bytes bytes)
{
    BundleEntry entry;
    wire::Reader reader(bytes);
    while (const auto field = reader.next()) {
        switch (field->number) {
        case 1: entry.type = static_cast<DataType>(field->asInt()); break;
        case 2: {
            const auto shape = readShape(field->bytes);
            if (!shape)
                return wire::damaged();
            entry.shape = *shape;
            break;
        }
        case 3: entry.shard = field->asInt(); break;
        case 4: entry.offset = field->value; break;
        case 5: entry.size = field->value; break;
        case 6: entry.checksum = static_cast<std::uint32_t>(field->value); break;
        case 7: entry.sliced = true; break;
        default: break;
        }
    }
    GRAFT_CHECK(reader.finished());
    return entry;
}

} // namespace

std::uint32_t maskedChecksum(Bytes bytes)
{
    static const auto table = [] {
        std::array<std::uint32_t, 256> entries{};
        for (std::uint32_t i = 0; i < entries.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1U) ^ ((value & 1U) != 0 ? 0x82F63B78U : 0U);
            entries[i] = value;
        }
        return entries;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::byte byte : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<std::uint32_t>(byte)) & 0xFFU];
    crc = ~crc;
    return ((crc >> 15U) | (crc << 17U)) + 0xA282EAD8U;
}

Result<std::map<std::string, BundleEntry>> readBundleIndex(Bytes bytes)
{
    if (bytes.size() < footerSize || littleEndian(bytes.last(8)) != tableMagic)
        return wire::damaged();
    Cursor footer(bytes.last(footerSize));
    const auto meta = readHandle(footer);
    const auto index = meta ? readHandle(footer) : std::nullopt;
    if (!index)
        return wire::damaged();
    GRAFT_TRY(indexBlock, readBlock(bytes, *index));
    std::map<std::string, BundleEntry> entries;
    std::size_t blockBudget = mostEntries;
    std::size_t entryBudget = mostEntries;
    std::uint64_t end = 0;
    GRAFT_CHECK(forEachEntry(indexBlock, blockBudget, [&](const std::string&, Bytes value) -> Result<void> {
        Cursor cursor(value);
        const auto handle = readHandle(cursor);
        // Blocks follow each other: none is read twice.
        if (!handle || handle->offset < end || handle->size > bytes.size())
            return wire::damaged();
        end = handle->offset + handle->size;
        GRAFT_TRY(block, readBlock(bytes, *handle));
        return forEachEntry(block, entryBudget, [&](const std::string& key, Bytes entryBytes) -> Result<void> {
            if (key.empty())
                return {}; // BundleHeaderProto
            GRAFT_TRY(entry, readEntry(entryBytes));
            entries.insert_or_assign(key, std::move(entry));
            return {};
        });
    }));
    return entries;
}

Result<TensorBundle> TensorBundle::open(const std::filesystem::path& folder)
{
    const auto inIndex = [](const Error& error) {
        const ErrorCode code = error.code;
        return makeError(code, GRAFT_TR_NOOP("core", "Cannot read the variables in %1."), {"variables.index"}, error);
    };
    const auto indexBytes = readFile(folder / "variables.index", maxIndex);
    if (!indexBytes)
        return inIndex(indexBytes.error());
    TensorBundle bundle;
    auto entries = readBundleIndex(*indexBytes);
    if (!entries)
        return inIndex(entries.error());
    bundle.m_entries = *std::move(entries);
    std::int64_t shards = 0;
    for (const auto& [name, entry] : bundle.m_entries) {
        if (entry.shard < 0 || entry.shard >= mostShards)
            return inIndex(wire::damaged());
        shards = std::max(shards, entry.shard + 1);
    }
    for (std::int64_t shard = 0; shard < shards; ++shard) {
        std::array<char, 64> name{};
        std::snprintf(name.data(), name.size(), "variables.data-%05d-of-%05d", static_cast<int>(shard),
                      static_cast<int>(shards));
        GRAFT_TRY(bytes, readFile(folder / name.data(), maxShard));
        bundle.m_shards.push_back(std::move(bytes));
    }
    return bundle;
}

std::uint64_t TensorBundle::byteSize() const
{
    std::uint64_t size = 0;
    for (const auto& shard : m_shards)
        size += shard.size();
    return size;
}

Result<TensorData> TensorBundle::tensor(const std::string& name, TensorBudget& budget) const
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The variable %1 is missing."), {name});
    const BundleEntry& entry = found->second;
    const Bytes shard = m_shards[static_cast<std::size_t>(entry.shard)];
    if (entry.sliced)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The variable %1 is stored in slices, which is not supported."), {name});
    if (entry.offset > shard.size() || entry.size > shard.size() - entry.offset)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The variable %1 reaches beyond its file."), {name});
    const Bytes content = shard.subspan(static_cast<std::size_t>(entry.offset), static_cast<std::size_t>(entry.size));
    if (entry.type != DataType::String && maskedChecksum(content) != entry.checksum)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The variable %1 is damaged."), {name});
    return tensorOfContent(entry.type, entry.shape, content, budget);
}

} // namespace graft::tensorflow
