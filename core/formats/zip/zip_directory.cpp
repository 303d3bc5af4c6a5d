// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip/zip_directory.h"

#include "core/formats/utf8.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace graft {
namespace {

constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::uint32_t entrySignature = 0x02014b50;
constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::size_t endSize = 22;
constexpr std::size_t end64Size = 56;
constexpr std::size_t locator64Size = 20;
constexpr std::size_t entrySize = 46;
constexpr std::size_t localSize = 30;
constexpr std::uint32_t none32 = 0xFFFFFFFF;

std::uint64_t valueAt(std::span<const std::byte> bytes, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}
std::uint16_t u16(std::span<const std::byte> bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(valueAt(bytes, at, 2));
}
std::uint32_t u32(std::span<const std::byte> bytes, std::size_t at)
{
    return static_cast<std::uint32_t>(valueAt(bytes, at, 4));
}
std::uint64_t u64(std::span<const std::byte> bytes, std::size_t at)
{
    return valueAt(bytes, at, 8);
}

Error damaged()
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The zip archive is truncated or damaged."));
}

Error entryError(ErrorCode code, std::string text, const std::string& name)
{
    return makeError(code, std::move(text), {name.substr(0, 200)});
}

/// Where the directory is and how many entries it has.
struct Extent {
    std::uint64_t entries = 0;
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
};

/// The record at the very end; archives with comments and bytes behind them are not ours.
Result<Extent> findDirectory(std::span<const std::byte> bytes)
{
    if (bytes.size() < endSize)
        return damaged();
    const std::size_t end = bytes.size() - endSize;
    if (u32(bytes, end) != endSignature || u16(bytes, end + 20) != 0)
        return makeError(ErrorCode::Corrupt,
                         GRAFT_TR_NOOP("core", "The zip archive is truncated, or something is appended to it."));
    if (u16(bytes, end + 4) != 0 || u16(bytes, end + 6) != 0)
        return makeError(ErrorCode::Unsupported,
                         GRAFT_TR_NOOP("core", "Zip archives in several parts are not supported."));
    Extent extent{u16(bytes, end + 10), u32(bytes, end + 16), u32(bytes, end + 12)};
    std::size_t directoryEnd = end;
    const bool has64 = end >= locator64Size + end64Size && u32(bytes, end - locator64Size) == locator64Signature;
    if (has64) {
        const std::size_t record = end - locator64Size - end64Size;
        if (u64(bytes, end - locator64Size + 8) != record || u32(bytes, record) != end64Signature ||
            u64(bytes, record + 4) != end64Size - 12)
            return damaged();
        const Extent wide{u64(bytes, record + 32), u64(bytes, record + 48), u64(bytes, record + 40)};
        // A field of the short record either agrees or says "see there".
        const bool agree = (extent.entries == wide.entries || extent.entries == 0xFFFF) &&
                           (extent.offset == wide.offset || extent.offset == none32) &&
                           (extent.size == wide.size || extent.size == none32);
        if (!agree)
            return damaged();
        extent = wide;
        directoryEnd = record;
    }
    if (extent.offset > directoryEnd || extent.size != directoryEnd - extent.offset)
        return damaged();
    return extent;
}

bool isSafeName(std::string_view name)
{
    if (!isPlainName(name) || name.front() == '/' || name.find('\\') != std::string_view::npos ||
        name.find(':') != std::string_view::npos)
        return false;
    if (name.ends_with('/'))
        name.remove_suffix(1);
    while (true) {
        const std::size_t slash = name.find('/');
        const std::string_view part = name.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return false;
        if (slash == std::string_view::npos)
            return true;
        name.remove_prefix(slash + 1);
    }
}

std::string lowerCase(std::string_view name)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

/// Files and folders only: no links, devices, sockets.
bool isOrdinaryFile(std::uint16_t versionMadeBy, std::uint32_t attributes)
{
    static_cast<void>(versionMadeBy); // a liar could claim DOS; the mode bits count whoever wrote them
    const std::uint32_t type = attributes >> 16 & 0170000U;
    return type == 0 || type == 0100000U || type == 0040000U;
}

/// Replaces the "see there" values by those of the zip64 extra field.
bool applyZip64(std::span<const std::byte> extra, ZipDirectoryEntry& entry)
{
    const bool wants = entry.size == none32 || entry.compressedSize == none32 || entry.headerOffset == none32;
    while (extra.size() >= 4) {
        const std::uint16_t id = u16(extra, 0);
        const std::uint16_t length = u16(extra, 2);
        if (length > extra.size() - 4)
            return false;
        std::span<const std::byte> field = extra.subspan(4, length);
        extra = extra.subspan(4 + std::size_t{length});
        if (id != 1)
            continue;
        for (std::uint64_t* value : {&entry.size, &entry.compressedSize, &entry.headerOffset}) {
            if (*value != none32)
                continue;
            if (field.size() < 8)
                return false;
            *value = u64(field, 0);
            field = field.subspan(8);
        }
        return true;
    }
    return extra.empty() && !wants;
}

/// One record of the directory; `at` moves behind it.
Result<ZipDirectoryEntry> readEntry(std::span<const std::byte> directory, std::size_t& at)
{
    if (directory.size() - at < entrySize || u32(directory, at) != entrySignature)
        return damaged();
    const std::size_t nameSize = u16(directory, at + 28);
    const std::size_t extraSize = u16(directory, at + 30);
    const std::size_t commentSize = u16(directory, at + 32);
    if (directory.size() - at - entrySize < nameSize + extraSize + commentSize)
        return damaged();
    ZipDirectoryEntry entry;
    entry.name.assign(reinterpret_cast<const char*>(directory.data()) + at + entrySize, nameSize);
    const std::uint16_t flags = u16(directory, at + 8);
    const std::uint16_t method = u16(directory, at + 10);
    entry.crc = u32(directory, at + 16);
    entry.compressedSize = u32(directory, at + 20);
    entry.size = u32(directory, at + 24);
    entry.headerOffset = u32(directory, at + 42);
    entry.stored = method == 0;
    if (!isSafeName(entry.name))
        return entryError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The archive has an unsafe entry name: \"%1\"."),
                          entry.name);
    if (!isOrdinaryFile(u16(directory, at + 4), u32(directory, at + 38)))
        return entryError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The archive's entry %1 is a link or a device."),
                          entry.name);
    constexpr std::uint16_t encryption = 0x0001 | 0x0040 | 0x2000;
    if ((flags & encryption) != 0)
        return entryError(ErrorCode::Unsupported, GRAFT_TR_NOOP("core", "The archive's entry %1 is encrypted."),
                          entry.name);
    if (method != 0 && method != 8)
        return entryError(ErrorCode::Unsupported,
                          GRAFT_TR_NOOP("core", "The archive's entry %1 is compressed in an unknown way."), entry.name);
    if (!applyZip64(directory.subspan(at + entrySize + nameSize, extraSize), entry) ||
        (entry.stored && entry.size != entry.compressedSize))
        return entryError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The sizes of the archive's entry %1 are wrong."),
                          entry.name);
    at += entrySize + nameSize + extraSize + commentSize;
    return entry;
}

/// Compares the header in front of the data with the directory and returns where the data end.
std::optional<std::uint64_t> checkLocalHeader(std::span<const std::byte> bytes, const ZipDirectoryEntry& entry,
                                              std::uint64_t directoryOffset)
{
    if (entry.headerOffset > directoryOffset || directoryOffset - entry.headerOffset < localSize)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(entry.headerOffset);
    const std::uint64_t room = directoryOffset - entry.headerOffset - localSize;
    const std::size_t nameSize = u16(bytes, at + 26);
    const std::size_t extraSize = u16(bytes, at + 28);
    if (u32(bytes, at) != localSignature || nameSize != entry.name.size() || room < nameSize + extraSize)
        return std::nullopt;
    const std::string_view name(reinterpret_cast<const char*>(bytes.data()) + at + localSize, nameSize);
    const bool method = u16(bytes, at + 8) == (entry.stored ? 0 : 8);
    const bool sizesFollow = (u16(bytes, at + 6) & 0x0008) != 0;
    const auto agrees = [](std::uint32_t local, std::uint64_t value) { return local == value || local == none32; };
    const bool sizes =
        sizesFollow || (u32(bytes, at + 14) == entry.crc && agrees(u32(bytes, at + 18), entry.compressedSize) &&
                        agrees(u32(bytes, at + 22), entry.size));
    if (name != entry.name || !method || !sizes || entry.compressedSize > room - nameSize - extraSize)
        return std::nullopt;
    return entry.headerOffset + localSize + nameSize + extraSize + entry.compressedSize;
}

Result<void> checkLayout(std::span<const std::byte> bytes, const std::vector<ZipDirectoryEntry>& entries,
                         std::uint64_t directoryOffset)
{
    std::vector<const ZipDirectoryEntry*> order;
    order.reserve(entries.size());
    for (const ZipDirectoryEntry& entry : entries)
        order.push_back(&entry);
    std::ranges::sort(order, {}, &ZipDirectoryEntry::headerOffset);
    std::uint64_t end = 0;
    for (const ZipDirectoryEntry* entry : order) {
        const auto next = checkLocalHeader(bytes, *entry, directoryOffset);
        if (!next)
            return entryError(ErrorCode::Corrupt,
                              GRAFT_TR_NOOP("core", "The archive's entry %1 does not fit the archive's directory."),
                              entry->name);
        // A data descriptor may follow an entry: at most 24 bytes.
        if (entry->headerOffset < end || entry->headerOffset - end > (end == 0 ? 0U : 24U))
            return entryError(ErrorCode::Corrupt,
                              GRAFT_TR_NOOP("core", "The archive's entry %1 does not begin where the one before ends."),
                              entry->name);
        end = *next;
    }
    return directoryOffset - end > (end == 0 ? 0U : 24U) ? Result<void>{damaged()} : Result<void>{};
}

Result<void> checkSizes(const ZipDirectoryEntry& entry, std::uint64_t& total, const ZipLimits& limits)
{
    constexpr std::uint64_t small = std::uint64_t{1} << 20;
    total = std::min(total + std::min(entry.size, limits.maxTotalBytes + 1), limits.maxTotalBytes + 1);
    const bool ratio =
        entry.size > small && entry.size / std::max<std::uint64_t>(entry.compressedSize, 1) > limits.maxRatio;
    if (entry.size > limits.maxEntryBytes || total > limits.maxTotalBytes || ratio)
        return entryError(ErrorCode::Refused,
                          GRAFT_TR_NOOP("core", "The archive's entry %1 would unpack to more data than allowed."),
                          entry.name);
    return {};
}

} // namespace

Result<std::vector<ZipDirectoryEntry>> readZipDirectory(std::span<const std::byte> bytes, const ZipLimits& limits)
{
    GRAFT_TRY(extent, findDirectory(bytes));
    if (extent.entries > limits.maxEntries)
        return makeError(ErrorCode::Refused,
                         GRAFT_TR_NOOP("core", "The archive has %1 entries; at most %2 are allowed."),
                         {std::to_string(extent.entries), std::to_string(limits.maxEntries)});
    const auto directory =
        bytes.subspan(static_cast<std::size_t>(extent.offset), static_cast<std::size_t>(extent.size));
    std::vector<ZipDirectoryEntry> entries;
    std::set<std::string> names;
    std::uint64_t total = 0;
    std::size_t at = 0;
    for (std::uint64_t i = 0; i < extent.entries; ++i) {
        GRAFT_TRY(entry, readEntry(directory, at));
        if (!names.insert(lowerCase(entry.name)).second)
            return entryError(ErrorCode::Refused, GRAFT_TR_NOOP("core", "The archive has two entries named %1."),
                              entry.name);
        GRAFT_CHECK(checkSizes(entry, total, limits));
        entries.push_back(std::move(entry));
    }
    if (at != directory.size())
        return damaged();
    GRAFT_CHECK(checkLayout(bytes, entries, extent.offset));
    return entries;
}

} // namespace graft
