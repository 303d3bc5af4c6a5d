// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5/hdf5_objects_p.h"

#include <utility>

namespace graft::hdf5 {
namespace {

constexpr std::size_t maxBlocks = 1000; ///< continuation blocks of one header
constexpr std::size_t maxMessages = 100'000;

enum Message : unsigned {
    SpaceMessage = 0x01,
    LinkInfoMessage = 0x02,
    TypeMessage = 0x03,
    LinkMessage = 0x06,
    ExternalFilesMessage = 0x07,
    LayoutMessage = 0x08,
    FilterMessage = 0x0B,
    AttributeMessage = 0x0C,
    ContinuationMessage = 0x10,
    SymbolTableMessage = 0x11,
    AttributeInfoMessage = 0x15
};

struct Block {
    std::uint64_t at = 0;
    std::uint64_t end = 0;
};

Result<void> readFilters(Bytes& bytes, std::uint64_t at, std::uint64_t size, Object& object)
{
    const unsigned version = bytes.u8(at);
    const unsigned count = bytes.u8(at + 1);
    if (version < 1 || version > 2 || count > 32)
        return damaged(at);
    const std::uint64_t end = at + size;
    std::uint64_t next = at + (version == 1 ? 8 : 2);
    for (unsigned i = 0; i < count; ++i) {
        const unsigned id = bytes.u16(next);
        next += 2;
        unsigned nameLength = 0;
        if (version == 1 || id >= 256) {
            nameLength = bytes.u16(next);
            next += 2;
        }
        const unsigned values = bytes.u16(next + 2);
        next += 4 + (version == 1 ? (nameLength + 7U) / 8 * 8 : nameLength) + 4ULL * values;
        if (version == 1 && values % 2 == 1)
            next += 4;
        if (!bytes.good() || next > end)
            return damaged(at);
        switch (id) {
        case 1: object.filters.push_back(Filter::Deflate); break;
        case 2: object.filters.push_back(Filter::Shuffle); break;
        case 3: object.filters.push_back(Filter::Fletcher); break;
        default:
            return refused(GRAFT_TR_NOOP("core", "The HDF5 file uses a filter other than deflate, shuffle and the "
                                                 "Fletcher checksum; such filters are programs of their own."));
        }
    }
    return {};
}

Result<void> readOldLayout(Bytes& bytes, std::uint64_t at, Layout& layout)
{
    const unsigned rank = bytes.u8(at + 1);
    const unsigned kind = bytes.u8(at + 2);
    if (rank > maxDimensions + 1 || kind > 2)
        return damaged(at);
    std::uint64_t next = at + 8;
    if (kind != 0) {
        layout.address = bytes.u64(next);
        next += 8;
    }
    std::uint64_t product = 1;
    for (unsigned i = 0; i < rank; ++i, next += 4) {
        layout.chunk.push_back(bytes.u32(next));
        if (__builtin_mul_overflow(product, layout.chunk.back(), &product))
            return damaged(at);
    }
    if (kind == 0) {
        layout.kind = LayoutKind::Compact;
        layout.compact = bytes.part(next + 4, bytes.u32(next));
    } else if (kind == 1) { // the size follows from space and type; checked against the file later
        layout.kind = LayoutKind::Contiguous;
        layout.size = undefinedAddress;
    } else {
        layout.kind = LayoutKind::Chunked;
        if (rank < 2)
            return damaged(at);
        layout.chunk.pop_back();
    }
    return {};
}

Result<void> readLayout(Bytes& bytes, std::uint64_t at, Layout& layout)
{
    const unsigned version = bytes.u8(at);
    if (version == 1 || version == 2)
        return readOldLayout(bytes, at, layout);
    if (version != 3 && version != 4)
        return notKnown(GRAFT_TR_NOOP("core", "The HDF5 file stores data in a way of newer programs."));
    switch (bytes.u8(at + 1)) {
    case 0:
        layout.kind = LayoutKind::Compact;
        layout.compact = bytes.part(at + 4, bytes.u16(at + 2));
        return {};
    case 1:
        layout.kind = LayoutKind::Contiguous;
        layout.address = bytes.u64(at + 2);
        layout.size = bytes.u64(at + 10);
        return {};
    case 2: break;
    case 3: return refused(GRAFT_TR_NOOP("core", "The HDF5 file has a virtual dataset, which reads other files."));
    default: return damaged(at);
    }
    if (version == 4)
        return notKnown(GRAFT_TR_NOOP("core", "The HDF5 file stores data in a way of newer programs."));
    const unsigned rank = bytes.u8(at + 2);
    if (rank < 2 || rank > maxDimensions + 1)
        return damaged(at);
    layout.kind = LayoutKind::Chunked;
    layout.address = bytes.u64(at + 3);
    for (unsigned i = 0; i + 1 < rank; ++i)
        layout.chunk.push_back(bytes.u32(at + 11 + 4ULL * i));
    return {};
}

/// Groups and attributes of the newest layout keep their names in a heap of their own once there are many.
Result<void> readInfo(Bytes& bytes, std::uint64_t at, unsigned creationBytes)
{
    const unsigned flags = bytes.u8(at + 1);
    const std::uint64_t heap = bytes.u64(at + 2 + ((flags & 1U) != 0 ? creationBytes : 0));
    if (heap != undefinedAddress)
        return notKnown(GRAFT_TR_NOOP("core", "The HDF5 file keeps its names in the newest way, which Graft does not "
                                              "read; save it again without libver=\"latest\"."));
    return {};
}

Result<void> readMessage(Bytes& bytes, unsigned type, unsigned flags, std::uint64_t at, std::uint64_t size,
                         Header& header, TextBudget& budget)
{
    const bool shared = (flags & 2U) != 0;
    if (shared && (type == TypeMessage || type == SpaceMessage))
        return refused(
            GRAFT_TR_NOOP("core", "The HDF5 file defines types of its own, which no program that saves weights does."));
    switch (type) {
    case SpaceMessage: {
        GRAFT_TRY(shape, readSpace(bytes, at, size));
        header.object.shape = std::move(shape);
        header.hasSpace = true;
        return {};
    }
    case TypeMessage: {
        GRAFT_TRY(read, readType(bytes, at, size));
        header.object.type = read;
        header.hasType = true;
        return {};
    }
    case LinkInfoMessage: header.object.group = true; return readInfo(bytes, at, 8);
    case LinkMessage: header.object.group = true; return readLinkMessage(bytes, at, size, header);
    case ExternalFilesMessage:
        return refused(GRAFT_TR_NOOP("core", "The HDF5 file keeps data in other files, which are not opened."));
    case LayoutMessage: return readLayout(bytes, at, header.object.layout);
    case FilterMessage: return readFilters(bytes, at, size, header.object);
    case AttributeMessage: return shared ? Result<void>() : readAttribute(bytes, at, size, header.object, budget);
    case SymbolTableMessage:
        header.object.group = true;
        header.symbolTable.emplace(bytes.u64(at), bytes.u64(at + 8));
        return {};
    case AttributeInfoMessage: return readInfo(bytes, at, 2);
    default: return {};
    }
}

} // namespace

Error damaged(std::uint64_t address)
{
    return makeError(ErrorCode::Corrupt, GRAFT_TR_NOOP("core", "The HDF5 structure is damaged at byte %1."),
                     {std::to_string(address)});
}

Error refused(std::string text)
{
    return makeError(ErrorCode::Refused, std::move(text));
}

Error notKnown(std::string text)
{
    return makeError(ErrorCode::Unsupported, std::move(text));
}

Result<Header> readHeader(Bytes& bytes, std::uint64_t address, TextBudget& budget)
{
    const bool second = bytes.has(address, 4) && bytes.text(address, 4) == "OHDR";
    Header header;
    std::vector<Block> blocks;
    unsigned prefix = 8; // bytes before a message's content
    if (second) {
        const unsigned flags = bytes.u8(address + 5);
        std::uint64_t at = address + 6 + ((flags & 0x20U) != 0 ? 16 : 0) + ((flags & 0x10U) != 0 ? 4 : 0);
        const unsigned width = 1U << (flags & 3U);
        const std::uint64_t size = bytes.number(at, width);
        at += width;
        prefix = (flags & 4U) != 0 ? 6 : 4;
        if (!bytes.has(at, size))
            return damaged(address);
        blocks.push_back({at, at + size});
    } else {
        const std::uint64_t size = bytes.u32(address + 8);
        if (bytes.u8(address) != 1 || !bytes.has(address, 16) || !bytes.has(address + 16, size))
            return damaged(address);
        blocks.push_back({address + 16, address + 16 + size});
    }
    std::size_t messages = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        std::uint64_t at = blocks[i].at;
        const std::uint64_t end = blocks[i].end;
        while (end - at >= prefix) {
            const unsigned type = second ? bytes.u8(at) : bytes.u16(at);
            const std::uint64_t size = bytes.u16(at + (second ? 1 : 2));
            const unsigned flags = bytes.u8(at + (second ? 3 : 4));
            at += prefix;
            if (size > end - at || ++messages > maxMessages || budget.messages-- == 0)
                return damaged(at);
            if (type == ContinuationMessage) {
                std::uint64_t from = bytes.u64(at);
                std::uint64_t length = bytes.u64(at + 8);
                if (!bytes.good() || !bytes.has(from, length) || length < (second ? 8U : 0U) ||
                    blocks.size() == maxBlocks)
                    return damaged(at);
                if (second) { // "OCHK" before, checksum behind
                    from += 4;
                    length -= 8;
                }
                blocks.push_back({from, from + length});
            } else {
                GRAFT_CHECK(readMessage(bytes, type, flags, at, size, header, budget));
            }
            if (!bytes.good())
                return damaged(at);
            at += size;
        }
    }
    return header;
}

} // namespace graft::hdf5
