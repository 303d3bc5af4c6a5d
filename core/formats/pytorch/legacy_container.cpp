// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pytorch/legacy_container.h"

#include "core/formats/pytorch/storage_reader.h"
#include "core/formats/pytorch/unpickler.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace graft::pickle {
namespace {

constexpr std::string_view magicBytes("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);
constexpr std::string_view magicDigits = "119547037146038801333356";
constexpr std::int64_t protocolVersion = 1001;

/// The stream cut into its pickles.
class Stream {
public:
    explicit Stream(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    Result<Document> next()
    {
        auto document = unpickle(m_bytes.subspan(m_at));
        if (document)
            m_at += document->size;
        return document;
    }
    [[nodiscard]] std::span<const std::byte> rest() const { return m_bytes.subspan(m_at); }

private:
    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
};

using Storages = std::map<std::string, std::span<const std::byte>, std::less<>>;

std::uint64_t littleEndian(std::span<const std::byte> bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(bytes[i]);
    return value;
}

Error storageDamaged(const std::string& key)
{
    return makeError(ErrorCode::Corrupt,
                     GRAFT_TR_NOOP("core", "Storage %1 is truncated or does not fit its description."), {key});
}

/// Finds the storages behind the pickles: in the order of `keys`, sized as the object describes them.
Result<Storages> cutStorages(const Document& object, const Document& keys, std::span<const std::byte> rest)
{
    std::map<std::string, StorageRef, std::less<>> described;
    for (NodeId id = 0; id < object.nodes.size(); ++id) {
        if (object.at(id).kind != Kind::PersistentId)
            continue;
        // Other persistent ids are classes of whole models; only storages matter here.
        if (auto storage = readStorageRef(object, id))
            described.try_emplace(storage->key, *storage);
    }
    const Node& list = keys.rootNode();
    if (list.kind != Kind::List && list.kind != Kind::Tuple)
        return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The list of storages is missing."));
    Storages storages;
    for (const NodeId id : list.items) {
        const std::string key(keys.at(id).kind == Kind::String ? keys.at(id).text : std::string_view{});
        const auto found = described.find(key);
        if (found == described.end() || rest.size() < 8 || storages.contains(key))
            return storageDamaged(key.substr(0, 64));
        const StorageRef& storage = found->second;
        const std::uint64_t count = littleEndian(rest.first(8));
        rest = rest.subspan(8);
        if (count != static_cast<std::uint64_t>(storage.count) || count > rest.size() / storage.elementSize)
            return storageDamaged(key);
        storages.emplace(key, rest.first(storage.byteCount()));
        rest = rest.subspan(storage.byteCount());
    }
    return storages;
}

Result<void> checkSystem(const Document& version, const Document& system)
{
    const Node& number = version.rootNode();
    if (number.kind != Kind::Int || number.integer != protocolVersion)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The version of the PyTorch file is not known."));
    const NodeId little = system.valueOf(system.rootNode(), "little_endian");
    if (little != noNode && system.at(little).kind == Kind::Bool && system.at(little).integer == 0)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "The file was written on a big-endian machine."));
    return {};
}

} // namespace

bool isLegacyContainer(std::span<const std::byte> bytes)
{
    if (bytes.empty() || (bytes[0] != std::byte{0x80} && bytes[0] != std::byte{'L'}))
        return false;
    const auto document = unpickle(bytes.first(std::min<std::size_t>(bytes.size(), 64)));
    if (!document || document->rootNode().kind != Kind::BigInt)
        return false;
    return document->rootNode().text == magicBytes || document->rootNode().text == magicDigits;
}

Result<WeightFile> readLegacyContainer(std::span<const std::byte> bytes)
{
    Stream stream(bytes);
    {
        GRAFT_TRY(magic, stream.next());
        static_cast<void>(magic);
        GRAFT_TRY(version, stream.next());
        GRAFT_TRY(system, stream.next());
        GRAFT_CHECK(checkSystem(version, system));
    }
    GRAFT_TRY(object, stream.next());
    GRAFT_TRY(found, findStateDict(object));
    GRAFT_TRY(keys, stream.next());
    GRAFT_TRY(storages, cutStorages(object, keys, stream.rest()));
    const StorageSource source = [&storages](const StorageRef& storage) -> Result<std::span<const std::byte>> {
        const auto bytesOf = storages.find(storage.key);
        if (bytesOf == storages.end())
            return storageDamaged(storage.key);
        return bytesOf->second;
    };
    GRAFT_TRY(weights, readTensors(found, source, memoryAllowance(bytes.size())));
    WeightFile file;
    file.weights = std::move(weights);
    file.format = "pytorch legacy";
    file.issues = std::move(found.issues);
    return file;
}

} // namespace graft::pickle
