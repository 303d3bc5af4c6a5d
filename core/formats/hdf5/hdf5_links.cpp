// SPDX-FileCopyrightText: 2026 The Graft authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/hdf5/hdf5_objects_p.h"

#include <set>
#include <utility>

namespace graft::hdf5 {
namespace {

constexpr std::size_t maxLinks = 200'000; ///< of one group
constexpr std::size_t maxNameLength = 1024;

Error softLink()
{
    return refused(GRAFT_TR_NOOP("core", "The HDF5 file has a soft link; programs that save weights write none."));
}

Error otherFile()
{
    return refused(GRAFT_TR_NOOP("core", "The HDF5 file has a link to another file, which is not opened."));
}

bool usableName(std::string_view name)
{
    if (name.empty() || name.size() > maxNameLength || name.find('/') != std::string_view::npos || name == "." ||
        name == "..")
        return false;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20)
            return false;
    }
    return true;
}

/// Names of a group in the old layout lie in a heap, ended by a zero byte.
struct NameHeap {
    std::uint64_t at = 0;
    std::uint64_t size = 0;
};

Result<NameHeap> readNameHeap(Bytes& bytes, std::uint64_t address)
{
    const NameHeap heap{bytes.u64(address + 24), bytes.u64(address + 8)};
    if (!bytes.has(address, 32) || bytes.text(address, 4) != "HEAP" || !bytes.has(heap.at, heap.size))
        return damaged(address);
    return heap;
}

Result<void> readNode(Bytes& bytes, std::uint64_t address, const NameHeap& heap, std::vector<Link>& links)
{
    const unsigned count = bytes.u16(address + 6);
    if (!bytes.has(address, 8) || bytes.text(address, 4) != "SNOD" || !bytes.has(address + 8, 40ULL * count))
        return damaged(address);
    for (unsigned i = 0; i < count; ++i) {
        const std::uint64_t entry = address + 8 + 40ULL * i;
        const std::uint64_t nameAt = bytes.u64(entry);
        if (nameAt >= heap.size || links.size() == maxLinks)
            return damaged(entry);
        if (bytes.u32(entry + 16) == 2)
            return softLink();
        std::string_view name = bytes.text(heap.at + nameAt, std::min(heap.size - nameAt, maxNameLength + 1));
        name = name.substr(0, name.find('\0'));
        if (!usableName(name))
            return damaged(entry);
        links.push_back({std::string(name), bytes.u64(entry + 8)});
    }
    return {};
}

} // namespace

Result<std::vector<Link>> readSymbolTable(Bytes& bytes, std::uint64_t tree, std::uint64_t heapAddress)
{
    GRAFT_TRY(heap, readNameHeap(bytes, heapAddress));
    std::vector<Link> links;
    std::set<std::uint64_t> seen;
    struct Step {
        std::uint64_t address;
        unsigned level; ///< below what the parent had, so that there is no circle
    };
    std::vector<Step> steps{{tree, 256}};
    while (!steps.empty()) {
        const Step step = steps.back();
        steps.pop_back();
        if (!bytes.has(step.address, 24) || bytes.text(step.address, 4) != "TREE" || bytes.u8(step.address + 4) != 0 ||
            !seen.insert(step.address).second)
            return damaged(step.address);
        const unsigned level = bytes.u8(step.address + 5);
        const unsigned count = bytes.u16(step.address + 6);
        if (level >= step.level || !bytes.has(step.address + 24, 16ULL * count + 8))
            return damaged(step.address);
        for (unsigned i = 0; i < count; ++i) {
            const std::uint64_t child = bytes.u64(step.address + 32 + 16ULL * i);
            if (level != 0)
                steps.push_back({child, level});
            else if (!seen.insert(child).second)
                return damaged(child);
            else
                GRAFT_CHECK(readNode(bytes, child, heap, links));
        }
    }
    return links;
}

Result<void> readLinkMessage(Bytes& bytes, std::uint64_t at, std::uint64_t size, Header& header)
{
    const std::uint64_t end = at + size;
    const unsigned flags = bytes.u8(at + 1);
    std::uint64_t next = at + 2;
    unsigned kind = 0;
    if ((flags & 8U) != 0)
        kind = bytes.u8(next++);
    if ((flags & 4U) != 0)
        next += 8;
    if ((flags & 16U) != 0)
        ++next;
    const unsigned width = 1U << (flags & 3U);
    const std::uint64_t length = bytes.number(next, width);
    next += width;
    if (kind == 1)
        return softLink();
    if (kind != 0)
        return otherFile();
    const std::string_view name = bytes.text(next, length);
    if (!bytes.good() || bytes.u8(at) != 1 || !usableName(name) || next + length + 8 > end)
        return damaged(at);
    header.links.push_back({std::string(name), bytes.u64(next + length)});
    return {};
}

} // namespace graft::hdf5
